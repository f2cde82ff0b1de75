/** What the documents' dialogues, pages and commands are handed, and who may do what with them. */
import type { Language } from '../../conversation/inbound.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { RecordSource } from '../../feature.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { may, peopleOf } from '../administration/index.ts'
import type { Snapshot, World } from '../register/index.ts'
import { type Document, documentOf } from './documents/record.ts'
import { recordsSaid } from './documents/store.ts'

export type DocumentNeeds = {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  database: Pick<Database, 'unit' | 'system'>
  clock: Clock
  ids: Ids
  /** The documents that every feature makes. */
  sources(): readonly RecordSource[]
}

/** The registrar, and those who follow up the municipality or look after the bot. */
export function mayRegister(personId: string | null, world: World): boolean {
  if (personId === null) return false
  const { registrar } = world.governance.manifest.municipality
  const isRegistrar =
    registrar !== undefined &&
    peopleOf(registrar, world).some(({ id, status }) => id === personId && status === 'active')
  return isRegistrar || may(personId, 'strategist', world) || may(personId, 'administrator', world)
}

/** The newest first. */
export async function documentsOf(
  unit: Unit,
  { world, language }: { world: World; language: Language },
  { sources }: Pick<DocumentNeeds, 'sources'>,
): Promise<readonly Document[]> {
  const said = new Map(
    (await recordsSaid(unit, world.governance.key)).map((one) => [`${one.kind} ${one.subjectId}`, one]),
  )
  const documents: Document[] = []
  for (const { kind, list } of sources())
    for (const made of await list(unit, { world, language }))
      documents.push(documentOf(made, kind, said.get(`${kind} ${made.subjectId}`)))
  return documents.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
}
