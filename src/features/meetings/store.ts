/** Meetings in the database, and what a year of them is planned from. A shared body’s rows are its host’s; participants read them. */
import { z } from 'zod'
import { OvertakenError } from '../../conversation/errors.ts'
import { type Unit, jsonOf } from '../../database/database.ts'
import type {
  BodySetting as SettingRow,
  Meeting as MeetingRow,
  MeetingPlan as PlanRow,
} from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import type { BusyTime } from './busy-time.ts'
import type { Meeting, MeetingState } from './meeting.ts'
import type { MunicipalDay } from './municipal-day.ts'
import type { BodySetting } from './setting.ts'
import type { Seat, SharedSeat } from './shared-body.ts'

// Meetings

export type Wanted = {
  body?: string
  /** By the day they are planned on. */
  from?: Day
  through?: Day
  states?: readonly MeetingState[]
  /** The plan or the import that they came with. */
  cameWith?: string
}

/** In the order of time. For a shared body, `municipality` is its host’s, also when a participant asks. */
export async function meetingsOf(unit: Unit, municipality: string, wanted: Wanted = {}): Promise<readonly Meeting[]> {
  const rows = await unit.meeting.findMany({
    where: {
      municipality,
      ...(wanted.body === undefined ? {} : { body: wanted.body }),
      ...(wanted.states === undefined ? {} : { state: { in: [...wanted.states] } }),
      ...(wanted.cameWith === undefined ? {} : { cameWith: wanted.cameWith }),
      day: { gte: wanted.from ?? '0000', lte: wanted.through ?? '9999' },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(meetingOf)
}

/** Which municipalities have meetings in the stretch. Across all of them, so for the system's own path. */
export async function municipalitiesMeeting(unit: Unit, from: Day, through: Day): Promise<ReadonlySet<string>> {
  const rows = await unit.meeting.groupBy({ by: ['municipality'], where: { day: { gte: from, lte: through } } })
  return new Set(rows.map(({ municipality }) => municipality))
}

export async function meetingWithId(unit: Unit, municipality: string, id: string): Promise<Meeting | null> {
  const row = await unit.meeting.findFirst({ where: { municipality, id } })
  return row && meetingOf(row)
}

/** When the municipality's first meeting was written down; null while there is none. */
export async function firstWritten(unit: Unit, municipality: string): Promise<Date | null> {
  const row = await unit.meeting.findFirst({
    where: { municipality },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  })
  return row?.createdAt ?? null
}

export async function createMeetings(unit: Unit, meetings: readonly Meeting[]): Promise<void> {
  await unit.meeting.createMany({ data: [...meetings] })
}

/** What may be changed of a meeting. A change that invitees have to hear of grows `icsSequence`, too. */
export type MeetingChange = Partial<Omit<Meeting, 'id' | 'municipality' | 'body' | 'icsUid' | 'createdAt' | 'version'>>

/** Writes the change on the meeting as it was read. Throws an OvertakenError when somebody else has changed it since. */
export async function changeMeeting(unit: Unit, meeting: Meeting, change: MeetingChange): Promise<Meeting> {
  const { count } = await unit.meeting.updateMany({
    where: { municipality: meeting.municipality, id: meeting.id, version: meeting.version },
    data: { ...change, version: meeting.version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The meeting ${meeting.id} has changed.`)
  return { ...meeting, ...change, version: meeting.version + 1 }
}

/** For taking a plan or an import back; meetings that have been called or held are never removed. */
export async function removeMeetings(unit: Unit, municipality: string, ids: readonly string[]): Promise<void> {
  await unit.meeting.deleteMany({ where: { municipality, id: { in: [...ids] } } })
}

// Plans

export type MeetingPlan = {
  id: string
  year: number
  kind: 'year' | 'change'
  state: 'draft' | 'approved' | 'refused' | 'replaced' | 'undone'
  proposal: unknown
  undo: unknown
  madeBy: string | null
  madeAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

export async function createPlan(unit: Unit, municipality: string, plan: MeetingPlan): Promise<void> {
  const { proposal, undo, ...row } = plan
  await unit.meetingPlan.create({
    data: { municipality, ...row, proposal: asJson(proposal), undo: asJson(undo ?? {}) },
  })
}

export async function planWithId(unit: Unit, municipality: string, id: string): Promise<MeetingPlan | null> {
  const row = await unit.meetingPlan.findFirst({ where: { municipality, id } })
  return row && planOf(row)
}

/** The latest plan of the year in one of these states. */
export async function latestPlan(
  unit: Unit,
  municipality: string,
  { year, states, kind }: { year?: number; kind?: MeetingPlan['kind']; states: readonly MeetingPlan['state'][] },
): Promise<MeetingPlan | null> {
  const row = await unit.meetingPlan.findFirst({
    where: {
      municipality,
      state: { in: [...states] },
      ...(year === undefined ? {} : { year }),
      ...(kind === undefined ? {} : { kind }),
    },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
  })
  return row && planOf(row)
}

/** Moves a plan from one state to the next. Throws an OvertakenError when it is no longer in the first. */
export async function settlePlan(
  unit: Unit,
  municipality: string,
  id: string,
  from: MeetingPlan['state'],
  to: Pick<MeetingPlan, 'state' | 'decidedBy' | 'decidedAt'> & { undo?: unknown },
): Promise<void> {
  const { undo, ...rest } = to
  const { count } = await unit.meetingPlan.updateMany({
    where: { municipality, id, state: from },
    data: { ...rest, ...(undo === undefined ? {} : { undo: asJson(undo) }) },
  })
  if (count === 0) throw new OvertakenError(`The plan ${id} is no longer ${from}.`)
}

/** Drafts that a newer one takes the place of. */
export async function replaceDrafts(unit: Unit, municipality: string, except: string): Promise<void> {
  await unit.meetingPlan.updateMany({
    where: { municipality, state: 'draft', id: { not: except } },
    data: { state: 'replaced' },
  })
}

// Settings of the municipality's own

export async function settingsOf(unit: Unit, municipality: string): Promise<readonly BodySetting[]> {
  const rows = await unit.bodySetting.findMany({ where: { municipality } })
  return rows.map(settingOf)
}

export async function saveSetting(unit: Unit, municipality: string, setting: BodySetting): Promise<void> {
  const { body } = setting
  await unit.bodySetting.upsert({
    where: { municipality_body: { municipality, body } },
    create: { municipality, ...setting },
    update: setting,
  })
}

// When people cannot meet, and the municipality's own days

/** Whose time is taken between the two instants. */
export async function busyTimesOf(
  unit: Unit,
  municipality: string,
  { from, through, people }: { from: Date; through: Date; people?: readonly string[] },
): Promise<readonly BusyTime[]> {
  const rows = await unit.busyTime.findMany({
    where: {
      municipality,
      startsAt: { lt: through },
      endsAt: { gt: from },
      ...(people === undefined ? {} : { personId: { in: [...people] } }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ municipality: _own, kind, origin, ...row }) => ({
    ...row,
    kind: kind as BusyTime['kind'],
    origin: origin as BusyTime['origin'],
  }))
}

export async function addBusyTimes(unit: Unit, municipality: string, times: readonly BusyTime[]): Promise<void> {
  await unit.busyTime.createMany({ data: times.map((time) => ({ municipality, ...time })) })
}

export async function removeBusyTimes(
  unit: Unit,
  municipality: string,
  which: { ids: readonly string[] } | { personId: string; origin: BusyTime['origin'] } | { cameWith: string },
): Promise<void> {
  await unit.busyTime.deleteMany({
    where: { municipality, ...('ids' in which ? { id: { in: [...which.ids] } } : which) },
  })
}

export async function municipalDaysOf(
  unit: Unit,
  municipality: string,
  from: Day,
  through: Day,
): Promise<readonly MunicipalDay[]> {
  const rows = await unit.municipalDay.findMany({
    where: { municipality, fromDay: { lte: through }, throughDay: { gte: from } },
    orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, kind, name, fromDay, throughDay, cameWith }) => ({
    id,
    kind: kind as MunicipalDay['kind'],
    name,
    from: fromDay as Day,
    through: throughDay as Day,
    cameWith,
  }))
}

export async function addMunicipalDays(unit: Unit, municipality: string, days: readonly MunicipalDay[]): Promise<void> {
  const data = days.map(({ from, through, ...day }) => ({ municipality, ...day, fromDay: from, throughDay: through }))
  await unit.municipalDay.createMany({ data })
}

export async function removeMunicipalDays(unit: Unit, municipality: string, ids: readonly string[]): Promise<void> {
  await unit.municipalDay.deleteMany({ where: { municipality, id: { in: [...ids] } } })
}

// Imports

export type MeetingImport = {
  id: string
  at: Date
  byPersonId: string | null
  fileName: string
  summary: Readonly<Record<string, number>>
  undo: unknown
  undoneAt: Date | null
}

/** Only the latest import keeps how to take it back. */
export async function saveMeetingImport(unit: Unit, municipality: string, made: MeetingImport): Promise<void> {
  await unit.meetingImport.updateMany({ where: { municipality }, data: { undo: {} } })
  const { undo, summary, ...row } = made
  await unit.meetingImport.create({
    data: { municipality, ...row, summary: { ...summary }, undo: asJson(undo) },
  })
}

export async function latestMeetingImport(unit: Unit, municipality: string): Promise<MeetingImport | null> {
  const row = await unit.meetingImport.findFirst({ where: { municipality }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  if (!row) return null
  const { municipality: _own, summary, ...rest } = row
  return { ...rest, summary: z.record(z.string(), z.number()).parse(summary) }
}

export async function markMeetingImportUndone(unit: Unit, municipality: string, id: string, at: Date): Promise<void> {
  await unit.meetingImport.updateMany({ where: { municipality, id }, data: { undoneAt: at, undo: {} } })
}

// Shared bodies

/** Written by the host: whose the body is. */
export async function saveParticipants(
  unit: Unit,
  municipality: string,
  body: string,
  participants: readonly string[],
): Promise<void> {
  await unit.bodyParticipant.deleteMany({
    where: { municipality, body, participant: { notIn: [...participants] } },
  })
  await unit.bodyParticipant.createMany({
    data: participants.map((participant) => ({ municipality, body, participant })),
    skipDuplicates: true,
  })
}

/** Whether the host has said that the municipality takes part. */
export async function takesPart(unit: Unit, host: string, body: string, participant: string): Promise<boolean> {
  return (await unit.bodyParticipant.count({ where: { municipality: host, body, participant } })) > 0
}

/** Written by each participant for its own people. */
export async function saveSharedSeats(
  unit: Unit,
  municipality: string,
  { host, body, seats }: { host: string; body: string; seats: readonly Omit<SharedSeat, 'municipality'>[] },
): Promise<void> {
  await unit.sharedSeat.deleteMany({ where: { municipality, host, body } })
  await unit.sharedSeat.createMany({ data: seats.map((seat) => ({ municipality, host, body, ...seat })) })
}

/** Everybody who sits in a shared body, of all its municipalities. */
export async function sharedSeatsOf(unit: Unit, host: string, body: string): Promise<readonly SharedSeat[]> {
  const rows = await unit.sharedSeat.findMany({
    where: { host, body },
    orderBy: [{ municipality: 'asc' }, { name: 'asc' }],
  })
  return rows.map(({ municipality, personId, name, title, seat }) => ({
    municipality,
    personId,
    name,
    title,
    seat: seat as Seat,
  }))
}

// Rows and what they say

function meetingOf(row: MeetingRow): Meeting {
  return {
    ...row,
    kind: row.kind as Meeting['kind'],
    day: row.day as Day,
    state: row.state as MeetingState,
    heldOn: row.heldOn as Day | null,
    origin: row.origin as Meeting['origin'],
  }
}

function planOf(row: PlanRow): MeetingPlan {
  const { municipality: _own, kind, state, ...rest } = row
  return { ...rest, kind: kind as MeetingPlan['kind'], state: state as MeetingPlan['state'] }
}

function settingOf(row: SettingRow): BodySetting {
  const { municipality: _own, ...setting } = row
  return setting
}

/** Without what the database takes no part of: undefined, NUL, half letters. */
function asJson(value: unknown): object {
  return JSON.parse(jsonOf(value)) as object
}
