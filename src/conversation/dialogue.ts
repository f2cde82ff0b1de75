import type { Change } from './change.ts'
import type { Immediate, Inbound, Language, Outbound } from './inbound.ts'
import type { Draft } from './message.ts'
import type { Memory, Reading } from './understanding/reading.ts'

/** One exchange: it says whether a turn is its own, and decides what follows. It decides; `turn.ts` carries out. */
export type Dialogue = {
  /** `feature.verb-noun`; a dialogue in progress is stored under this name. */
  name: string
  /** Takes the turn? Asked in the order of the features; a dialogue in progress is asked first. */
  takes(turn: Turn): boolean
  decide(turn: Turn): Promise<Decision> | Decision
}

/** Everything a dialogue may know about the message it answers. */
export type Turn = {
  inbound: Inbound
  language: Language
  /** What was understood; null for clicks, forms and lifecycle events. */
  reading: Reading | null
  memory: Memory | null
  /** The action behind a click, decoded and found to be ours; `expired` when it is old or already used. */
  action: DecodedAction | null
  /** The dialogue in progress in this conversation, if any. */
  progress: Progress | null
  now: Date
}

/** Buttons carry an opaque id; what it stands for is kept in the database, with who may press it. */
export type DecodedAction = { name: string; payload: unknown; expired: boolean }

/** Where a dialogue is between turns: JSON only. */
export type Progress = { dialogue: string; step: string; data: unknown }

export type Decision = {
  replies: readonly Draft[]
  /** Messages to others, written in the same transaction. */
  outgoing?: readonly Outbound[]
  /** Set to go on in the next turn, null to end; absent leaves it as it was. */
  progress?: Progress | null
  memory?: Memory | null
  /** State changes, run in the turn's transaction with the audit row as its last statement. */
  change?: Change
  immediate?: Immediate
  /** What the answer rests on, for `ask --json`, `evaluate` and the playground's explanation. */
  grounds?: Grounds
}

/** Ids and names that an answer used: the rules behind it, the systems and people it named, what kind of answer it was. */
export type Grounds = {
  kind: 'answer' | 'ambiguous' | 'unknown' | 'out-of-scope' | 'intent'
  sources: readonly string[]
  systems: readonly string[]
  people: readonly string[]
  role: string | null
}
