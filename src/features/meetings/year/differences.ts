/** What an adjusted proposal changes: the meetings that got another time, those that came and those that went. */
import type { ProposedMeeting } from './proposal.ts'

export type Difference = {
  body: string
  target: string | null
  from: ProposedMeeting | null
  to: ProposedMeeting | null
}

/** Each body's lost times beside its new ones, in the order of the days. */
export function differencesBetween(
  before: readonly ProposedMeeting[],
  after: readonly ProposedMeeting[],
): readonly Difference[] {
  const groups = new Map([...before, ...after].map((one) => [`${one.body} ${one.target ?? ''}`, one]))
  return [...groups.values()].flatMap(({ body, target }) => {
    const isHere = (one: ProposedMeeting) => one.body === body && one.target === target
    const isIn = (list: readonly ProposedMeeting[]) => (one: ProposedMeeting) =>
      list.some((other) => isHere(other) && other.day === one.day && other.start === one.start)
    const lost = before.filter((one) => isHere(one) && !isIn(after)(one))
    const gained = after.filter((one) => isHere(one) && !isIn(before)(one))
    return Array.from({ length: Math.max(lost.length, gained.length) }, (_, index) => ({
      body,
      target,
      from: lost[index] ?? null,
      to: gained[index] ?? null,
    }))
  })
}
