import { expect, it } from 'vitest'
import { stemsOf } from '../../../src/features/meetings/held/entry.ts'
import type { RecordEntry } from '../../../src/features/meetings/held/record.ts'
import { agendaEvidence, decidedEvidence } from '../../../src/features/meetings/status/taken-up.ts'
import { day } from '../../../src/lib/day.ts'

const anEntry = (given: Partial<RecordEntry>): RecordEntry => ({
  ...{ id: 'e', municipality: 'norr', meetingId: 'm', body: 'grupp', day: day('2026-03-26'), place: 1, kind: 'note' },
  ...{ heading: 'Etik', text: '', responsibleId: null, dueOn: null, recordedBy: 'p', recordedAt: new Date(0) },
  stems: stemsOf(given.text ?? ''),
  ...given,
})
const body = {
  id: 'grupp',
  agenda: [
    { item: 'Etik', own: false, sources: ['X-1'] },
    { item: 'Projekt', own: false, sources: ['X-2'] },
    { item: 'Egen punkt', own: true, sources: [] },
  ],
  decides: [{ matter: 'kostnadsnivåer', words: ['hyra'], own: false, sources: ['X-3'] }],
}

it('a point of every agenda is shown by the meetings that took it up', () => {
  const entries = [anEntry({}), anEntry({ id: 'e2' }), anEntry({ id: 'e3', day: day('2026-05-07') })]
  const found = agendaEvidence(body, entries, 'sv')
  expect(found.map(({ rules, status, shownBy }) => [rules, status, shownBy?.length])).toEqual([
    [['X-1'], 'met', 2],
    [['X-2'], 'due', 0],
  ])
  expect(agendaEvidence(body, [], 'sv').map(({ status }) => status)).toEqual(['noted', 'noted'])
})

it('what a body is to decide is shown by its decisions, and by nothing else that was written', () => {
  const text = 'Hyran höjs med två procent.'
  const [noted] = decidedEvidence(body, [anEntry({ text })], 'sv')
  expect(noted?.status).toBe('noted')
  const [decided] = decidedEvidence(body, [anEntry({ text, kind: 'decision' })], 'sv')
  expect([decided?.status, decided?.shownBy?.length]).toEqual(['met', 1])
})
