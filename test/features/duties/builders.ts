import type { Done } from '../../../src/features/duties/duty.ts'
import type { Duty } from '../../../src/governance/manifest/schema.ts'
import { day } from '../../../src/lib/day.ts'

export function aDuty(given: Partial<Duty> = {}): Duty {
  return {
    id: 'planen',
    name: 'Planen',
    what: 'Ta fram planen.',
    kind: 'plan',
    owes: 'role:owner',
    when: { rule: 'always' },
    evidence: 'planen',
    words: [],
    own: false,
    sources: ['X-1'],
    ...given,
  }
}

export function aDone(given: { happenedOn: string; recordedAt?: string }): Done {
  return {
    id: `done-${given.happenedOn}`,
    dutyId: 'planen',
    target: '',
    happenedOn: day(given.happenedOn),
    exactness: 'day',
    recordedAt: new Date(given.recordedAt ?? `${given.happenedOn}T10:00:00Z`),
    recordedBy: 'anna',
    note: null,
    link: null,
    diarienummer: null,
    content: null,
    sentTo: [],
    receivedAt: null,
    receivedBy: null,
  }
}
