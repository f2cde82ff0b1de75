/** Which duties are answered in the attestation of systems: what each one's manager vouches for, system by system, with a day to do it by. */
import type { Governance } from './governance.ts'
import { type Duty, partyOf } from './manifest/schema.ts'

const kinds: readonly Duty['kind'][] = ['attest', 'review', 'inform']

export function isAttested({ kind, owes, to, per, when }: Duty, governance: Pick<Governance, 'role'>): boolean {
  const party = partyOf(owes)
  if (per !== 'system' || !kinds.includes(kind) || party.kind !== 'role') return false
  if (governance.role(party.id)?.scope !== 'system' || to?.startsWith('body:')) return false
  return when.rule === 'yearly' || when.rule === 'frequency'
}

/** How many times a year it is owed. */
export function timesAYear({ when }: Duty): number {
  if (when.rule !== 'frequency') return 1
  const { frequency } = when
  switch (frequency.rule) {
    case 'exactly':
    case 'at-least':
    case 'at-least-per-target':
      return frequency.times
    case 'between':
      return frequency.least
    case 'as-needed':
      return 1
  }
}
