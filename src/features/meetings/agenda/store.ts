/** What is to be taken up. Each municipality writes its own people's wishes; of a shared body all of it is read. */
import { z } from 'zod'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import type { Day } from '../../../lib/day.ts'
import type { AgendaItem, Outcome, Paper, Report } from './agenda.ts'

const papers = z.array(z.object({ label: z.string(), url: z.string() }))

/** All that was ever raised for the bodies and not taken back. */
export async function itemsOf(unit: Unit, host: string, bodies: readonly string[]): Promise<readonly AgendaItem[]> {
  const rows = await unit.agendaItem.findMany({
    where: { host, body: { in: [...bodies] }, withdrawnAt: null },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ notBefore, links, ...row }) => ({
    ...row,
    notBefore: notBefore as Day | null,
    links: papers.parse(links),
  }))
}

export async function addItem(unit: Unit, { links, ...item }: AgendaItem): Promise<void> {
  await unit.agendaItem.create({ data: { ...item, links: links.map((paper) => ({ ...paper })) } })
}

/** Throws an OvertakenError when it has been taken back already. */
export async function withdrawItem(unit: Unit, municipality: string, id: string, at: Date): Promise<void> {
  const { count } = await unit.agendaItem.updateMany({
    where: { municipality, id, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  if (count === 0) throw new OvertakenError(`The item ${id} has been taken back.`)
}

export async function outcomesOf(unit: Unit, host: string, bodies: readonly string[]): Promise<readonly Outcome[]> {
  const where = { municipality: host, body: { in: [...bodies] } }
  const rows = await unit.agendaOutcome.findMany({ where, orderBy: { at: 'asc' } })
  return rows.map(({ itemId, meetingId, outcome }) => ({ itemId, meetingId, outcome: outcome as Outcome['outcome'] }))
}

/** What happened to an item at a meeting; said again, the latest holds. */
export async function saveOutcome(
  unit: Unit,
  municipality: string,
  body: string,
  { itemId, meetingId, outcome }: Outcome,
  at: Date,
): Promise<void> {
  await unit.agendaOutcome.upsert({
    where: { municipality_itemId_meetingId: { municipality, itemId, meetingId } },
    create: { municipality, itemId, meetingId, body, outcome, at },
    update: { outcome, at },
  })
}

export async function reportsFor(
  unit: Unit,
  host: string,
  meetingIds: readonly string[],
): Promise<readonly (Report & { meetingId: string })[]> {
  const where = { host, meetingId: { in: [...meetingIds] } }
  const rows = await unit.agendaReport.findMany({ where, orderBy: { givenAt: 'asc' } })
  return rows.map(({ meetingId, personId, item, text, givenAt }) => ({ meetingId, personId, item, text, givenAt }))
}

/** A member's latest word holds. */
export async function saveReport(
  unit: Unit,
  municipality: string,
  about: { meetingId: string; host: string; body: string },
  { personId, item, text, givenAt }: Report,
): Promise<void> {
  const { meetingId } = about
  await unit.agendaReport.upsert({
    where: { municipality_meetingId_personId_item: { municipality, meetingId, personId, item } },
    create: { municipality, ...about, personId, item, text, givenAt },
    update: { text, givenAt },
  })
}

/** Several at once, by ids that stay the same: what has been raised before is left as it is. Gives how many were new. */
export async function raiseItems(
  unit: Unit,
  municipality: string,
  body: string,
  items: readonly { id: string; title: string; titleEn?: string; links?: readonly Paper[]; host?: string }[],
  raisedBy: string,
  raisedAt: Date,
): Promise<number> {
  const data = items.map(({ links = [], ...item }) => ({
    ...{ municipality, host: municipality, body, raisedBy, raisedAt, ...item },
    links: links.map((paper) => ({ ...paper })),
  }))
  return (await unit.agendaItem.createMany({ data, skipDuplicates: true })).count
}

/** What has become of points that were raised by these ids: whether they wait, and what was decided under them. */
export type Raised = {
  itemId: string
  body: string
  state: 'waiting' | 'carried' | 'dealt-with' | 'dropped'
  /** The day of the meeting that took it up last. */
  on: Day | null
  /** The next meeting of the body that is booked, from `today` on. */
  next: Day | null
  /** Of minutes that have been said to be ready. */
  decisions: readonly string[]
}

/** By ids that other features raised with `raiseItems`. What has been taken back is left out. */
export async function raisedOf(unit: Unit, ids: readonly string[], today: Day): Promise<readonly Raised[]> {
  if (ids.length === 0) return []
  const items = await unit.agendaItem.findMany({ where: { id: { in: [...ids] }, withdrawnAt: null } })
  if (items.length === 0) return []
  const bodies = [...new Set(items.map(({ body }) => body))]
  const outcomes = await unit.agendaOutcome.findMany({
    where: { itemId: { in: items.map(({ id }) => id) } },
    orderBy: { at: 'asc' },
  })
  const met = [...new Set(outcomes.map(({ meetingId }) => meetingId))]
  const held = await unit.meeting.findMany({
    where: { id: { in: met } },
    select: { id: true, day: true, heldOn: true },
  })
  const ready = await unit.meetingRecord.findMany({ where: { meetingId: { in: met }, state: 'final' } })
  const entries = await unit.recordEntry.findMany({
    where: { meetingId: { in: ready.map(({ meetingId }) => meetingId) }, kind: 'decision' },
  })
  const coming = await unit.meeting.findMany({
    where: { body: { in: bodies }, day: { gte: today }, state: { in: ['planned', 'called'] } },
    orderBy: { day: 'asc' },
    select: { body: true, municipality: true, day: true },
  })
  return items.map(({ id, body, host, title }): Raised => {
    const outcome = outcomes.findLast(({ itemId }) => itemId === id) ?? null
    const meeting = held.find((one) => one.id === outcome?.meetingId) ?? null
    return {
      itemId: id,
      body,
      state: (outcome?.outcome as Outcome['outcome'] | undefined) ?? 'waiting',
      on: (meeting && (meeting.heldOn ?? meeting.day)) as Day | null,
      next: (coming.find((one) => one.body === body && one.municipality === host)?.day ?? null) as Day | null,
      decisions: entries
        .filter(({ meetingId, heading }) => meetingId === meeting?.id && heading === title)
        .map(({ text }) => text),
    }
  })
}

/** Takes points off the agenda again. Those that a meeting has taken up stay as they are. */
export async function takeItemsBack(unit: Unit, municipality: string, ids: readonly string[], at: Date): Promise<void> {
  await unit.agendaItem.updateMany({
    where: { municipality, id: { in: [...ids] }, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
}

/** Puts points that were taken back on the agenda again, if they ever were there. */
export async function putItemsBack(unit: Unit, municipality: string, ids: readonly string[]): Promise<void> {
  await unit.agendaItem.updateMany({ where: { municipality, id: { in: [...ids] } }, data: { withdrawnAt: null } })
}
