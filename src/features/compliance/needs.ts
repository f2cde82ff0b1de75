import type { Language } from '../../conversation/inbound.ts'
import type { Unit } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Snapshot, World } from '../register/index.ts'
import type { RulesReport } from './report/report.ts'

export type ComplianceNeeds = {
  snapshots: { of(municipality: string): Promise<Snapshot> }
  clock: Pick<Clock, 'today'>
  /** Every rule with its evidence, from all features. */
  report(municipality: string, year: number, language: Language): Promise<RulesReport>
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
  may(
    personId: string | null,
    permission: 'strategist' | 'administrator' | 'registerKeeper' | 'auditor',
    world: World,
  ): boolean
}
