/** Questions that could not be answered are kept for whoever keeps the register: masked, and apart from who asked. */
import type { Grounds } from '../../conversation/dialogue.ts'
import type { ChannelName } from '../../conversation/inbound.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { type Day, addDays } from '../../lib/day.ts'
import { masked, partsOf, personName } from './mask.ts'

export type UnknownQuestion = {
  id: string
  text: string
  lookedFor: string | null
  outcome: 'unknown' | 'ambiguous' | 'out-of-scope'
  kind: NonNullable<Reading['unknown']>['kind'] | null
  channel: ChannelName
  askedOn: Day
}

/** After so many days nobody knows any more who asked. */
export const askerKeptDays = 90

export const eraseAskerAfter = (askedOn: Day): Day => addDays(askedOn, askerKeptDays)

/** Null when the question was answered, or can be by picking one of the choices. */
export function worthKeeping(
  reading: Reading,
  grounds: Pick<Grounds, 'kind'>,
  text: string,
  nameParts: ReadonlySet<string>,
): Pick<UnknownQuestion, 'text' | 'lookedFor' | 'outcome' | 'kind'> | null {
  // Read as nothing of ours, and answered by a document all the same.
  if (grounds.kind === 'intent') return null
  const missed = [reading, ...reading.parts].find(isMissed) ?? (grounds.kind === 'unknown' ? reading : null)
  if (!missed) return null
  const { unknown } = missed
  const isPerson = unknown?.kind === 'person'
  const known = isPerson ? new Set([...nameParts, ...partsOf([unknown.text])]) : nameParts
  return {
    text: masked(text, known),
    lookedFor: unknown ? (isPerson ? personName : masked(unknown.text, nameParts)) : null,
    outcome: missed.outcome === 'clear' ? 'unknown' : missed.outcome,
    kind: unknown?.kind ?? null,
  }
}

function isMissed({ outcome, choices }: Reading): boolean {
  return outcome === 'unknown' || outcome === 'out-of-scope' || (outcome === 'ambiguous' && choices.length === 0)
}
