/**
 * Goes through what is coming and does what is due by the clock. Each municipality tells its own people, also of a shared body whose
 * meetings are another's; only the host says that a meeting has been called.
 */
import { z } from 'zod'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import { type Looks, looks } from '../../../jobs/looks.ts'
import type { Task } from '../../../jobs/task.ts'
import { type Day, addDays } from '../../../lib/day.ts'
import { grouped, inBatches } from '../../../lib/grouped.ts'
import { once } from '../../../lib/once.ts'
import type { World } from '../../register/index.ts'
import type { Meeting } from '../meeting.ts'
import { municipalitiesMeeting, meetingWithId, meetingsOf } from '../store.ts'
import { type Called, type HostsOf, hostOf, loadAllCalled, loadCalled } from './called.ts'
import { type WhatIsDue, carryOutAll } from './carry-out.ts'
import { noticeDaysOf } from './days.ts'
import { changesNobody, dueFor, isNothing } from './due.ts'
import type { NoticeNeeds } from './needs.ts'

export type SweepNeeds = NoticeNeeds & {
  municipalities: readonly string[]
  hostsOf: HostsOf
  /** Takes over what people have answered elsewhere. */
  readBack(meeting: Meeting, world: World): Promise<ReadBack>
}

export type ReadBack = 'nothing-new' | 'taken-over' | 'not-known'

/** Nobody is called earlier than this. */
const daysAhead = 70
/** For so long whoever convenes is asked about a meeting that nobody has written anything down of. */
const daysBack = 30

export function tellPeople(needs: SweepNeeds): Task {
  const said = saidToday()
  const seen = looks(needs)
  return {
    name: 'meetings.tell-people',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '*/5 * * * *',
    run: () => sweep(needs, said, seen),
  }
}

/** What a sweep has said already today, so that the next one need not look: the messages' own keys are what makes it once. */
type Said = { has(day: Day, what: string): boolean; add(day: Day, what: string): void }

function saidToday(): Said {
  let today: Day | null = null
  const said = new Set<string>()
  return {
    has: (day, what) => day === today && said.has(what),
    add(day, what) {
      if (day !== today) said.clear()
      today = day
      said.add(what)
    },
  }
}

async function sweep(needs: SweepNeeds, said: Said, seen: Looks): Promise<void> {
  const today = needs.clock.today()
  const asking = once(() =>
    needs.database.system('meetings-sweep', (unit) =>
      municipalitiesMeeting(unit, addDays(today, -daysBack), addDays(today, daysAhead)),
    ),
  )
  await seen.through(
    needs.municipalities,
    async (municipality) => {
      const meeting = await asking()
      const near = needs.hostsOf(municipality).filter((host) => meeting.has(host))
      if (near.length === 0) return true
      const { governance, register } = await needs.snapshots.known(municipality)
      return sweepOne(needs, municipality, near, { governance, register, today }, said)
    },
    needs.hostsOf,
  )
}

/** Gives false when somebody has to be asked again though nothing has changed here. */
async function sweepOne(
  needs: SweepNeeds,
  municipality: string,
  hosts: readonly string[],
  world: World,
  said: Said,
): Promise<boolean> {
  let isDone = true
  const near = await needs.database.unit(municipality, async (unit) => {
    const found: Called[] = []
    for (const host of hosts) found.push(...(await calledNear(unit, host, municipality, world)))
    return found
  })
  const work: Work[] = []
  for (const called of near) {
    const { due, days } = whatIsDue(called, municipality)
    const what = stateOf(called, municipality)
    if (isNothing(due) || (changesNobody(due) && said.has(world.today, what))) continue
    const read = due.remind.length > 0 ? await needs.readBack(called.meeting, world) : 'nothing-new'
    if (read === 'not-known' && isFarOff(called.meeting, needs)) {
      isDone = false
      continue
    }
    // What was answered elsewhere has been taken over: it is read anew.
    work.push({ called, due, days, isFresh: read !== 'taken-over' })
    said.add(world.today, what)
  }
  const ofHost = grouped(work, ({ called }) => called.meeting.municipality)
  for (const all of ofHost.values()) {
    for (const some of inBatches(
      all.filter(({ isFresh }) => isFresh),
      together,
    ))
      await tellTogether(needs, municipality, some, world)
    for (const { called } of all.filter(({ isFresh }) => !isFresh))
      await tellOf(needs, called.meeting, municipality, world)
  }
  return isDone
}

type Work = WhatIsDue & { called: Called; isFresh: boolean }

/** So many meetings share a transaction. */
const together = 25

/** On what has just been read; if one of them has moved, each is read and told by itself. */
async function tellTogether(
  needs: SweepNeeds,
  municipality: string,
  work: readonly Work[],
  world: World,
): Promise<void> {
  const now = needs.clock.now()
  const tellings = work.map(({ called, due, days }) => ({ called, due, days, municipality, now }))
  try {
    await needs.database.unit(municipality, (unit) => carryOutAll(unit, needs, tellings))
  } catch (error) {
    if (!(error instanceof OvertakenError)) throw error
    for (const { called } of work) await tellOf(needs, called.meeting, municipality, world)
  }
}

/** There is still time to ask again before anybody has to be reminded. */
function isFarOff({ startsAt }: Meeting, { clock }: SweepNeeds): boolean {
  return startsAt.getTime() - clock.now().getTime() > 48 * 3_600_000
}

async function calledNear(unit: Unit, host: string, municipality: string, world: World): Promise<readonly Called[]> {
  const { governance, today } = world
  const meetings = await meetingsOf(unit, host, {
    from: addDays(today, -daysBack),
    through: addDays(today, daysAhead),
    states: ['planned', 'called', 'cancelled'],
  })
  const own = meetings.filter(({ body }) => {
    const here = governance.body(body)
    return here !== null && hostOf(here, municipality) === host
  })
  return loadAllCalled(unit, host, own, world)
}

/** Changes whenever there may be something more to say. */
function stateOf({ meeting, invitations, agenda }: Called, municipality: string): string {
  const reports = agenda.reduce((sum, point) => sum + point.reports.length, 0)
  const latest = Math.max(0, ...agenda.map(({ raisedAt }) => raisedAt?.getTime() ?? 0))
  return [municipality, meeting.id, meeting.version, invitations.length, agenda.length, latest, reports].join('/')
}

/** What is due for the municipality's own people. */
export function whatIsDue(called: Called, municipality: string): WhatIsDue {
  const { meeting, rules, seating, invitations, world } = called
  const closed = (world.governance.manifest.municipality.calendar?.closed ?? []).map(({ on }) => on)
  const days = noticeDaysOf(meeting.day, rules.noticeDays.value, closed)
  const own = invitations.filter((one) => one.municipality === municipality)
  return { days, due: dueFor({ meeting, days, seated: seating.people, invitations: own, today: world.today }) }
}

async function tellOf(
  needs: SweepNeeds,
  { id, municipality: host }: Called['meeting'],
  municipality: string,
  world: World,
): Promise<void> {
  try {
    await needs.database.unit(municipality, (unit) => tell(unit, needs, { municipality, host, meetingId: id }, world))
  } catch (error) {
    // Somebody changed the meeting meanwhile: the next sweep sees how it is now.
    if (!(error instanceof OvertakenError)) throw error
  }
}

/** Says what is due about one meeting, as it is in this unit: also at once, after something has been changed in it. */
export async function tell(
  unit: Unit,
  needs: NoticeNeeds,
  {
    municipality,
    host,
    meetingId,
    by = null,
  }: { municipality: string; host: string; meetingId: string; by?: string | null },
  world: World,
): Promise<void> {
  const meeting = await meetingWithId(unit, host, meetingId)
  const called = meeting && (await loadCalled(unit, meeting, world))
  if (!called) return
  const telling = { called, municipality, now: needs.clock.now(), by, ...whatIsDue(called, municipality) }
  await carryOutAll(unit, needs, [telling])
}
