/** What the dialogues are handed, and how a turn becomes what an answer is made from. */
import type { Turn } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import type { Part } from '../../../conversation/say.ts'
import type { Database } from '../../../database/database.ts'
import type { Governance } from '../../../governance/governance.ts'
import { dayOf } from '../../../lib/day.ts'
import type { Ids } from '../../../lib/ids.ts'
import type { Person, Snapshot, World } from '../../register/index.ts'
import type { AnswerRule, From } from '../answered.ts'

export type AskNeeds = {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  /** For reading what a decision rests on; what it changes is written in the turn's own transaction. */
  database: Pick<Database, 'unit' | 'system'>
  ids: Ids
  rules: AnswerRule
  may(personId: string | null, permission: 'registerKeeper', world: World): boolean
  /** What can be done about what an answer about the rules says: buttons beside it. */
  offer?(sources: readonly string[], text: string, turn: Turn, governance: Governance): readonly Button<Meaning>[]
  /** What the documents' own texts say of it, as parts of an answer: `alone` when the rules have none. */
  quote?(asked: string, snapshot: Snapshot, alone: boolean, language: Language): Promise<readonly Part[]>
  /** Every municipality here, by name. */
  municipalities?(): readonly string[]
  peopleWho(permission: 'registerKeeper', world: World): readonly Person[]
}

/** The turn has just made sure of the register's version, so the snapshot in memory is the right one. */
export function snapshotFor(turn: Turn, { snapshots }: Pick<AskNeeds, 'snapshots'>): Promise<Snapshot> {
  return snapshots.of(turn.inbound.municipality, 0)
}

export function fromTurn(turn: Turn, { governance, register }: Snapshot, { rules, municipalities }: AskNeeds): From {
  return {
    governance,
    register,
    today: dayOf(turn.now),
    language: turn.language,
    memory: turn.memory,
    text: saidIn(turn) ?? '',
    asker: turn.inbound.person?.personId ?? null,
    rules,
    others: (municipalities?.() ?? []).filter((name) => name !== governance.name),
  }
}

/** What was written; null for a click, a form or an event. */
export function saidIn({ inbound }: Turn): string | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
}
