/** Gallring: what the municipality's rules allow to go, goes, each kind in a unit of its own with its line in the log and its audit row. */
import { z } from 'zod'
import { recordAudit } from '../../../database/audit.ts'
import type { Database } from '../../../database/database.ts'
import type { Governance } from '../../../governance/governance.ts'
import type { Task } from '../../../jobs/task.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { Day } from '../../../lib/day.ts'
import type { Ids } from '../../../lib/ids.ts'
import { dueFor } from './disposal.ts'
import { disposals, logDeletion } from './store.ts'

export type DisposeNeeds = { database: Pick<Database, 'unit'>; clock: Clock; ids: Ids }

export type Disposed = { kind: string; decision: string; before: Day; count: number }

/** With `dry` it only counts what would go. */
export async function disposeFor(
  governance: Governance,
  { dry, by }: { dry: boolean; by: 'calendar' | 'command-line' },
  { database, clock, ids }: DisposeNeeds,
): Promise<readonly Disposed[]> {
  const done: Disposed[] = []
  const at = clock.now()
  for (const { rule, before } of dueFor(governance.manifest.retention, clock.today())) {
    const disposal = disposals.find(({ kind }) => kind === rule.kind)
    if (!disposal) continue
    const { key } = governance
    const count = await database.unit(key, async (unit) => {
      const gone = await disposal.dispose(unit, key, before, { dry, under: rule.decision, at })
      if (dry || gone === 0) return gone
      const { kind, decision } = rule
      await logDeletion(unit, key, ids.next(), { at, kind, decision, beforeDay: before, count: gone, byPersonId: null })
      await recordAudit(unit, {
        ...{ id: ids.next(), municipality: key, at, action: 'records.dispose', channel: 'system' },
        subject: { kind: 'retention', id: `${kind}:${before}:${gone}` },
        actor: { kind: by === 'calendar' ? 'system' : 'command-line', id: null },
      })
      return gone
    })
    done.push({ kind: rule.kind, decision: rule.decision, before, count })
  }
  return done
}

/** Every night, in every municipality that has rules. */
export function disposeNightly(needs: DisposeNeeds & { governances: readonly Governance[] }): Task {
  return {
    name: 'records.dispose',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '40 3 * * *',
    async run() {
      for (const governance of needs.governances)
        if (governance.manifest.retention.length > 0)
          await disposeFor(governance, { dry: false, by: 'calendar' }, needs)
    },
  }
}
