/** Gallring: what the municipality's rules allow to go, goes, each kind in a unit of its own with its line in the log and its audit row. */
import { z } from 'zod'
import { recordAudit } from '../../../database/audit.ts'
import type { Database } from '../../../database/database.ts'
import type { Governance } from '../../../governance/governance.ts'
import { looks } from '../../../jobs/looks.ts'
import type { Task } from '../../../jobs/task.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { Day } from '../../../lib/day.ts'
import type { Ids } from '../../../lib/ids.ts'
import { type Disposal, dueIn } from './disposal.ts'
import { disposals, logDeletion } from './store.ts'

export type DisposeNeeds = { database: Pick<Database, 'unit'>; clock: Clock; ids: Ids }

export type Disposed = { kind: string; decision: string; before: Day; count: number }

type By = 'calendar' | 'command-line'
type Due = { disposal: Disposal; decision: string; before: Day }

/** With `dry` it only counts what would go. */
export async function disposeFor(
  governance: Governance,
  { dry, by }: { dry: boolean; by: By },
  needs: DisposeNeeds,
): Promise<readonly Disposed[]> {
  const { key, manifest } = governance
  const due = dueIn(manifest, needs.clock.today()).flatMap(({ rule, before }): Due[] => {
    const disposal = disposals.find(({ kind }) => kind === rule.kind)
    return disposal ? [{ disposal, decision: rule.decision, before }] : []
  })
  // Most nights nothing is old enough, and one look at all kinds tells.
  const counts = await needs.database.unit(key, async (unit) => {
    const found: number[] = []
    for (const { disposal, decision: under, before } of due)
      found.push(await disposal.dispose(unit, key, before, { dry: true, under, at: needs.clock.now() }))
    return found
  })
  const done: Disposed[] = []
  for (const [index, one] of due.entries()) {
    const found = counts[index]!
    const count = dry || found === 0 ? found : await disposeOne(key, one, by, needs)
    done.push({ kind: one.disposal.kind, decision: one.decision, before: one.before, count })
  }
  return done
}

async function disposeOne(
  key: string,
  { disposal, decision, before }: Due,
  by: By,
  { database, clock, ids }: DisposeNeeds,
): Promise<number> {
  const at = clock.now()
  const { kind } = disposal
  return database.unit(key, async (unit) => {
    const count = await disposal.dispose(unit, key, before, { dry: false, under: decision, at })
    if (count === 0) return count
    await logDeletion(unit, key, ids.next(), { at, kind, decision, beforeDay: before, count, byPersonId: null })
    await recordAudit(unit, {
      ...{ id: ids.next(), municipality: key, at, action: 'records.dispose', channel: 'system' },
      subject: { kind: 'retention', id: `${kind}:${before}:${count}` },
      actor: { kind: by === 'calendar' ? 'system' : 'command-line', id: null },
    })
    return count
  })
}

/** Every night, in every municipality where something may go. */
export function disposeNightly(
  needs: DisposeNeeds & { database: Pick<Database, 'unit' | 'system'>; governances: readonly Governance[] },
): Task {
  const seen = looks(needs)
  const having = new Map(needs.governances.map((governance) => [governance.key, governance]))
  return {
    name: 'records.dispose',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '40 3 * * *',
    async run() {
      const today = needs.clock.today()
      const ruled = needs.governances.filter(({ manifest }) => dueIn(manifest, today).length > 0)
      await seen.through(
        ruled.map(({ key }) => key),
        async (municipality) => {
          await disposeFor(having.get(municipality)!, { dry: false, by: 'calendar' }, needs)
        },
      )
    },
  }
}
