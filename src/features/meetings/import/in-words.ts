/** An import of meetings in words, for whoever runs it. */
import type { Governance } from '../../../governance/governance.ts'
import { shownOf } from '../../register/index.ts'
import type { FoundFault } from './found.ts'
import type { BusyPlan } from './plan-busy.ts'
import type { MeetingsPlan } from './plan.ts'
import { sv } from './texts/sv.ts'

export { sv as importTexts } from './texts/sv.ts'

const mostShown = 30

export function meetingsPlanInWords(
  { created, known, cancelled, others }: MeetingsPlan,
  faults: readonly { row: number; fault: FoundFault }[],
  governance: Governance,
): string {
  const isHeld = ({ state }: MeetingsPlan['created'][number]) => state === 'held'
  const bodies = governance.manifest.bodies.flatMap(({ id, name }) => {
    const own = created.filter(({ body }) => body === id)
    return own.length === 0 ? [] : [sv.body(name, own.filter(isHeld).length, own.filter((one) => !isHeld(one)).length)]
  })
  const left = [...faults, ...others].toSorted((one, other) => one.row - other.row)
  const held = created.filter(isHeld).length
  return [
    created.length === 0 ? sv.nothing : sv.found(held, created.length - held),
    ...bodies,
    ...(known > 0 ? [sv.known(known)] : []),
    ...(cancelled > 0 ? [sv.cancelled(cancelled)] : []),
    ...(left.length > 0 ? [sv.others(left.length)] : []),
    ...left.slice(0, mostShown).map(({ row, fault }) => sv.row(row, sv.fault(fault))),
  ].join('\n')
}

/** Times and names, never with what. */
export function busyPlanInWords({ people, strangers, nobodys }: BusyPlan, governance: Governance): string {
  const { busy } = sv
  return [
    people.length === 0 ? sv.nothing : busy.found(people.length),
    ...people.map(({ person, times }) => busy.person(shownOf(person, governance).name ?? '', times.length)),
    ...(nobodys > 0 ? [busy.nobodys(nobodys)] : []),
    ...strangers.slice(0, mostShown).map((email) => busy.stranger(email)),
  ].join('\n')
}
