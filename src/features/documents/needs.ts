import type { Language } from '../../conversation/inbound.ts'
import type { Notices } from '../../conversation/notices/notices.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Person, Snapshots, World } from '../register/index.ts'
import type { Library } from './search/library.ts'
import { en } from './texts/en.ts'
import { type DocumentTexts, sv } from './texts/sv.ts'

export type DocumentNeeds = {
  snapshots: Snapshots
  database: Pick<Database, 'unit' | 'system'>
  clock: Pick<Clock, 'now' | 'today'>
  ids: Ids
  library: Library
  notices: Pick<Notices, 'post' | 'withdraw'>
  municipalities: readonly string[]
  may(personId: string | null, permission: 'strategist' | 'registerKeeper', world: World): boolean
  peopleWho(permission: 'strategist', world: World): readonly Person[]
  /** A party's people today: `unit:…`, `role:…`, `everyone`. */
  peopleOf(party: string, world: World): readonly Person[]
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

export function textsIn(language: Language): DocumentTexts {
  return { sv, en }[language]
}

/** Whoever keeps the register of documents. */
export function mayKeep(personId: string | null, world: World, { may }: Pick<DocumentNeeds, 'may'>): boolean {
  return may(personId, 'strategist', world) || may(personId, 'registerKeeper', world)
}
