/** From what a file tells to what would be booked: which body each meeting is of, what is known already, what nobody can place. */
import type { Ids } from '../../../lib/ids.ts'
import { addDays, type Day, dayOf, instantAt, timeOf } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { bodiesNamed } from '../body/named.ts'
import { type Meeting, newMeeting } from '../meeting.ts'
import { targetsOf } from '../year/targets.ts'
import type { FoundFault, FoundMeeting } from './found.ts'

export type MeetingsPlan = {
  created: readonly Meeting[]
  /** In the municipality already, by the calendar's id or by body and day. */
  known: number
  cancelled: number
  /** Meetings of no body of the municipality: shown, and left out. */
  others: readonly { row: number; fault: FoundFault }[]
}

export type PlanGiven = {
  world: World
  booked: readonly Meeting[]
  ids: Ids
  importId: string
  now: Date
}

/** A whole day says when and not what time; then the meeting is at ten, and the strategist sees it in the list. */
const unknownStart = '10:00'
const unknownMinutes = 90

/** Held, when it has been; a fixed point that the planner leaves where it is, when it is to come. */
export function planMeetings(found: readonly FoundMeeting[], given: PlanGiven): MeetingsPlan {
  const { world, booked, ids, importId, now } = given
  const { governance } = world
  const created: Meeting[] = []
  const others: MeetingsPlan['others'][number][] = []
  let known = 0
  let cancelled = 0
  for (const one of found) {
    if (one.state === 'cancelled') {
      cancelled++
      continue
    }
    const day = dayOf(one.startsAt)
    const placed = placeOf(one, day, world)
    if (!placed.ok) {
      others.push({ row: one.row, fault: placed.fault })
      continue
    }
    const { body, target } = placed
    const isKnown = ({ icsUid, body: other, target: with_, day: on }: Meeting) =>
      icsUid === one.uid || (other === body && with_ === target && on === day)
    if ([...booked, ...created].some(isKnown)) {
      known++
      continue
    }
    const minutes = one.isWholeDay
      ? unknownMinutes
      : Math.round((one.endsAt.getTime() - one.startsAt.getTime()) / 60_000)
    const isHeld = day < world.today ? one.state !== 'planned' : one.state === 'held' && day === world.today
    const id = ids.next()
    created.push({
      ...newMeeting({
        id,
        municipality: governance.key,
        body,
        target,
        kind: one.extraordinary ? 'extraordinary' : 'ordinary',
        day,
        start: one.isWholeDay ? unknownStart : timeOf(one.startsAt),
        minutes: Math.max(15, minutes),
        place: one.place,
        origin: 'imported',
        cameWith: importId,
        fixed: true,
        icsUid: one.uid ?? `${id}@styrbot`,
        createdAt: now,
      }),
      ...(isHeld ? { state: 'held', heldOn: day, recordedAt: now } : {}),
    })
  }
  return { created, known, cancelled, others }
}

type Placed = { ok: true; body: string; target: string | null } | { ok: false; fault: FoundFault }

function placeOf({ name }: FoundMeeting, day: Day, world: World): Placed {
  const { governance } = world
  const own = bodiesNamed(name, null, governance).filter(({ shared }) => !shared || shared.host === governance.key)
  const words = name.toLowerCase()
  const met = governance.manifest.bodies.flatMap((body) =>
    targetsOf(body, world).flatMap((target) => {
      const unit = target && governance.unit(target.id)
      const names = unit ? [unit.name, ...unit.aliases] : []
      return target && names.some((each) => words.includes(each.toLowerCase())) ? [{ body, target: target.id }] : []
    }),
  )
  if (own.length > 1) return { ok: false, fault: { kind: 'several-bodies', text: name, day } }
  const [body] = own
  if (!body) {
    // "IT-möte med bostadsbolaget" names no body, but whom one meets.
    const [only, ...more] = met
    const isOne = only && more.length === 0 && /möte|träff|avstämning|meeting/i.test(name)
    return isOne
      ? { ok: true, body: only.body.id, target: only.target }
      : { ok: false, fault: { kind: 'no-body', text: name, day } }
  }
  const needsTarget = targetsOf(body, world).some((target) => target !== null)
  if (!needsTarget) return { ok: true, body: body.id, target: null }
  const [with_] = met.filter((one) => one.body === body)
  return with_
    ? { ok: true, body: body.id, target: with_.target }
    : { ok: false, fault: { kind: 'no-target', text: name, day } }
}

/** How much of a calendar is read: last year and two years on. */
export function spanAround(today: Day): { from: Date; through: Date } {
  const year = Number(today.slice(0, 4))
  return {
    from: instantAt(`${year - 1}-01-01` as Day, '00:00'),
    through: instantAt(addDays(`${year + 2}-12-31` as Day, 1), '00:00'),
  }
}
