/** The example municipalities' own texts, laid in once, where there are none: for whoever looks. */
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { carryOutDocument, planDocument } from './import.ts'
import { editionsOf } from './store.ts'

type Needs = {
  database: Pick<Database, 'unit'>
  governances: readonly Governance[]
  clock: Pick<Clock, 'now'>
  ids: Ids
  /** With a folder for each municipality, and in it perhaps `documents/DOCUMENT.md`. */
  folder: string
}

export async function loadExampleDocuments({ database, governances, clock, ids, folder }: Needs): Promise<void> {
  for (const governance of governances) {
    const { key, manifest } = governance
    const own = path.join(folder, key, 'documents')
    const files = manifest.municipality.example ? await readdir(own).catch(() => []) : []
    if (files.length === 0) continue
    const texts = await Promise.all(
      files.toSorted().map(async (name) => [name, await readFile(path.join(own, name), 'utf8')] as const),
    )
    await database.unit(key, async (unit) => {
      if ((await editionsOf(unit, key, ['in-force', 'replaced'])).length > 0) return
      for (const [name, text] of texts) {
        const id = path.parse(name).name
        const as = governance.document(id) ? id : null
        const plan = planDocument(text, { governance, as, facts: {}, fileName: name, at: clock.now(), by: null, ids })
        await carryOutDocument(unit, plan, {
          municipality: key,
          channel: 'system',
          ids,
          actor: { kind: 'system', id: null },
        })
      }
    })
  }
}
