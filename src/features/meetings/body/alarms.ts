/** What is wrong with who sits in a body, and what would mend it: a unit without anybody, nobody to call or to chair it. */
import type { Unit } from '../../../governance/manifest/schema.ts'
import { type Person, type World, occupantsOf } from '../../register/index.ts'
import { peopleOf } from '../../administration/index.ts'
import type { Seating } from './seats.ts'

export type Alarm =
  /** `proposal`: whoever leads the unit. */
  | { kind: 'unrepresented'; body: string; unit: Unit; proposal: Person | null }
  | { kind: 'unfilled'; body: string; party: string }
  /** Somebody is named, and nobody is there; `proposal`: who could see to it meanwhile. */
  | { kind: 'vacant'; body: string; seat: 'convener' | 'chair'; party: string; proposal: Person | null }
  /** Nobody has said who; the strategist is asked once, and the answer is the municipality’s own. */
  | { kind: 'not-named'; body: string; seat: 'convener' | 'chair'; proposal: Person | null }

/** `meets`: whether it is to meet at all. A body that nobody calls is missed by nobody. */
export function alarmsOf(
  { body, convener, chair, people, vacancies }: Seating,
  meets: boolean,
  world: World,
): readonly Alarm[] {
  const lacking = vacancies.map((one): Alarm => {
    if (one.kind === 'unfilled') return { kind: 'unfilled', body: body.id, party: one.party }
    return { kind: 'unrepresented', body: body.id, unit: one.unit, proposal: headOf(one.unit, world) }
  })
  if (!meets) return lacking
  const led = (['convener', 'chair'] as const).flatMap((seat): Alarm[] => {
    const one = seat === 'convener' ? convener : chair
    if (one.is === 'somebody') return []
    // Who meets a company alone needs nobody to chair.
    if (seat === 'chair' && people.length < 2) return []
    if (one.is === 'vacant') {
      const proposal = meanwhile(seat, people, world)
      return [{ kind: 'vacant', body: body.id, seat, party: one.party, proposal }]
    }
    return [{ kind: 'not-named', body: body.id, seat, proposal: likely(seat, convener, world) }]
  })
  return [...lacking, ...led]
}

/** The same for the same thing, so that it is said once. */
export function keyOf(alarm: Alarm): string {
  switch (alarm.kind) {
    case 'unrepresented':
      return `${alarm.body}:unit:${alarm.unit.id}`
    case 'unfilled':
      return `${alarm.body}:${alarm.party}`
    case 'vacant':
    case 'not-named':
      return `${alarm.body}:${alarm.seat}`
    default:
      return alarm satisfies never
  }
}

/** Whoever calls a body often chairs it, and the strategist calls most of them. */
function likely(seat: 'convener' | 'chair', convener: Seating['convener'], world: World): Person | null {
  if (seat === 'chair' && convener.is === 'somebody') return convener.people[0] ?? null
  const [party] = world.governance.manifest.permissions.strategist
  return party === undefined ? null : (peopleOf(party, world)[0] ?? null)
}

/** The chair's deputy chairs, or whoever calls; whoever chairs calls, or the strategist. */
function meanwhile(seat: 'convener' | 'chair', people: Seating['people'], world: World): Person | null {
  const having = (wanted: 'convener' | 'chair' | 'deputy') =>
    people.find(({ seats, person }) => seats.includes(wanted) && person.status === 'active')?.person ?? null
  if (seat === 'chair') return having('deputy') ?? having('convener')
  return having('chair') ?? likely('convener', { is: 'not-named' }, world)
}

function headOf(unit: Unit, world: World): Person | null {
  const position = unit.head === undefined ? null : world.governance.position(unit.head)
  return position ? (occupantsOf(position, unit.id, world)[0] ?? null) : null
}
