/** Several times put to a body's members, so that they choose one that fits most. */
import type { Day } from '../../../lib/day.ts'

export type Poll = {
  id: string
  /** The body's; of a shared one, its host. */
  municipality: string
  body: string
  /** The meeting that is to be moved; null: an extra one. */
  meetingId: string | null
  kind: 'ordinary' | 'extraordinary'
  minutes: number
  state: 'open' | 'chosen' | 'closed'
  openedBy: string
  openedAt: Date
  closesOn: Day
  chosen: string | null
  version: number
}
export type Option = { id: string; day: Day; start: string }
export type Vote = { optionId: string; personId: string; answer: 'yes' | 'no' }

export type Standing = { option: Option; yes: readonly string[] }

/** The options by how many can, the earliest first among equals. */
export function standingsOf(options: readonly Option[], votes: readonly Vote[]): readonly Standing[] {
  return options
    .map((option) => ({
      option,
      yes: votes
        .filter(({ optionId, answer }) => optionId === option.id && answer === 'yes')
        .map(({ personId }) => personId),
    }))
    .toSorted(
      (one, other) =>
        other.yes.length - one.yes.length ||
        one.option.day.localeCompare(other.option.day) ||
        one.option.start.localeCompare(other.option.start),
    )
}

export function hasVoted(personId: string, votes: readonly Vote[]): boolean {
  return votes.some((vote) => vote.personId === personId)
}
