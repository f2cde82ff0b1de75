/** Questions that could not be answered are kept for whoever keeps the register: masked, and apart from who asked. */
import type { Grounds } from '../../conversation/dialogue.ts'
import type { ChannelName } from '../../conversation/inbound.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { type Day, addDays } from '../../lib/day.ts'
import { holdersOf, lookupsOf, type World } from '../register/index.ts'
import { masked, partsOf, personName } from './mask.ts'

export type UnknownQuestion = {
  id: string
  text: string
  lookedFor: string | null
  outcome: 'unknown' | 'ambiguous' | 'out-of-scope'
  /** `holder`: the system is known, and nobody holds the role that was asked for. */
  kind: NonNullable<Reading['unknown']>['kind'] | 'holder' | null
  systemId: string | null
  roleId: string | null
  channel: ChannelName
  askedOn: Day
}

/** After so many days nobody knows any more who asked, or in which words. */
export const askerKeptDays = 90

export const eraseAskerAfter = (askedOn: Day): Day => addDays(askedOn, askerKeptDays)

/** A question as `styrbot_keep_question` takes it. */
export function questionToKeep(municipality: string, question: UnknownQuestion, asker: string): object {
  return { ...question, municipality, asker, eraseAfter: eraseAskerAfter(question.askedOn) }
}

type Kept = Pick<UnknownQuestion, 'text' | 'lookedFor' | 'outcome' | 'kind'>

/** The question was understood, and nobody holds the role that it asked for; null for any other. */
export function vacantAsked(
  { systems, role, kind }: Pick<Grounds, 'systems' | 'role' | 'kind'>,
  text: string,
  nameParts: ReadonlySet<string>,
  world: World,
): (Kept & Pick<UnknownQuestion, 'systemId' | 'roleId'>) | null {
  const [systemId, ...others] = systems
  const system = systemId === undefined || others.length > 0 ? null : lookupsOf(world.register).system(systemId)
  const asked = role === null ? null : world.governance.role(role)
  if (kind !== 'answer' || !system || !asked || holdersOf(asked, system, world).holders.length > 0) return null
  const what = { systemId: system.id, roleId: asked.id }
  return { ...what, text: masked(text, nameParts), lookedFor: system.name, outcome: 'unknown', kind: 'holder' }
}

/** Null when the question was answered, or can be by picking one of the choices. */
export function worthKeeping(
  reading: Reading,
  grounds: Pick<Grounds, 'kind'>,
  text: string,
  nameParts: ReadonlySet<string>,
): Kept | null {
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
