import { describe, expect, it } from 'vitest'
import type { Edition, Reading } from '../../../src/features/documents/document.ts'
import { evidenceOf, type Known } from '../../../src/features/documents/evidence.ts'
import { planDocument } from '../../../src/features/documents/import.ts'
import { dueReadings, dueReminders } from '../../../src/features/documents/reading/asked.ts'
import { listedIn, monthsAfter } from '../../../src/features/documents/register/register.ts'
import { indexOf, search } from '../../../src/features/documents/search/index-of.ts'
import { sv } from '../../../src/features/documents/texts/sv.ts'
import { day } from '../../../src/lib/day.ts'
import { aMunicipality, aPerson, aSystem, owns } from '../compliance/a-municipality.ts'

const text = [
  '# Säkerhetshandbok',
  '## 1 § Lösenord',
  'Ett lösenord har minst tolv tecken. Strategen leder arbetet med lösenord och behörigheter.',
  '## 2 § Loggar',
  'Loggar sparas i två år.',
].join('\n')
const ids = () => {
  let last = 0
  return { next: () => `id-${++last}` }
}
const plan = (more: Parameters<typeof planDocument>[1]['facts'] = {}) =>
  planDocument(text, {
    governance: aMunicipality().governance,
    as: null,
    facts: more,
    fileName: 'handbok.md',
    at: new Date('2026-03-01T09:00:00Z'),
    by: null,
    ids: ids(),
  })
const known = (given: Partial<Known>): Known => ({
  ...{ world: aMunicipality(), year: 2026, editions: [], supports: [], clauses: [], readings: [], texts: sv },
  ...given,
})

describe('a document that is read in', () => {
  it('is the manifest’s own by its title, in clauses, with proposals of the rules they support', () => {
    const { edition, clauses, supports } = plan()
    expect(edition).toMatchObject({ document: 'handbook', title: 'Säkerhetshandbok' })
    expect(clauses.map(({ section }) => section)).toEqual([null, '1 §', '2 §'])
    expect(supports).toMatchObject([{ rule: 'IT-8', state: 'proposed', clauseId: clauses[1]!.id }])
  })

  it('is found by what is asked about, and not by anything else', () => {
    const { governance } = aMunicipality()
    const { edition, clauses } = plan()
    const index = indexOf(governance, [edition], clauses)
    const first = (asked: string) => search(asked, index)[0]?.clause.section
    expect(first('vad står det om lösenord i vår policy?')).toBe('1 §')
    expect(first('hur länge sparas loggarna')).toBe('2 §')
    expect(first('vad står det om semester')).toBeUndefined()
  })
})

describe('the register of documents', () => {
  it('misses what another document demands until an edition has been registered', () => {
    const { governance, today } = aMunicipality()
    const standing = (editions: readonly Edition[]) => listedIn(governance, editions, today)[1]!.standing
    expect(standing([])).toBe('missing')
    expect(standing([plan().edition])).toBe('in-force')
    expect(standing([plan({ reviewBy: day('2026-01-01') }).edition])).toBe('review-due')
  })

  it('counts months to the last day of a shorter one', () => {
    expect(monthsAfter(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(monthsAfter(day('2006-09-25'), 48)).toBe('2010-09-25')
  })

  it('gives a gap for what is missing, and for what is there who decided it', () => {
    const about = (editions: readonly Edition[]) =>
      evidenceOf(known({ editions })).filter(({ rules }) => rules.includes('IT-7'))
    expect(about([])).toMatchObject([{ status: 'gap', missing: ['Säkerhetshandbok'] }])
    const { edition } = plan({ decidedBy: 'kommunstyrelsen', decidedOn: day('2026-02-01') })
    expect(about([edition])).toMatchObject([
      { status: 'met', shownBy: [{ happenedOn: '2026-02-01', by: 'kommunstyrelsen' }] },
    ])
  })

  it('takes what somebody has said that a clause supports as a note, never as proof', () => {
    const { edition, clauses, supports } = plan()
    const accepted = supports.map((one) => ({ ...one, state: 'accepted' as const, decidedAt: new Date() }))
    const found = evidenceOf(known({ editions: [edition], clauses, supports: accepted }))
    expect(found.find(({ rules }) => rules.includes('IT-8'))).toMatchObject({ status: 'noted' })
  })
})

describe('who is asked to confirm that they know a document', () => {
  const asks = `
acknowledgements:
  - { id: owners, name: Handboken, document: handbook, what: Jag har läst handboken., by: 'role:owner', asked: role-holders, sources: [IT-7] }
  - { id: fresh, name: Nyanställda, what: Jag känner till reglerna., by: everyone, asked: new-employees, sources: [IT-6] }
  - { id: all, name: Policyn, document: policy, what: Policyn är känd., by: everyone, asked: published-only, sources: [IT-1] }
  - { id: everyone, name: Handboken, document: handbook, what: Handboken är känd., by: everyone, asked: published-only, sources: [IT-8] }
`
  const world = aMunicipality({
    more: asks,
    people: [aPerson('eva'), aPerson('bo'), aPerson('kim', { status: 'left' })],
    systems: [aSystem('Raindance'), aSystem('Heroma')],
    appointments: [owns('eva', 'Raindance'), owns('eva', 'Heroma')],
  })
  const due = (editions: readonly Edition[], readings: readonly Reading[], fresh: readonly string[] = []) =>
    dueReadings(world, editions, readings, fresh).map(
      ({ acknowledgement, person }) => `${acknowledgement.id}: ${person.id}`,
    )
  const aReading = (given: Partial<Reading>): Reading => ({
    ...{ id: 'r', acknowledgement: 'owners', personId: 'eva', period: plan().edition.id },
    ...{ askedAt: new Date('2026-02-20T08:00:00Z'), remindedAt: null, readOn: null, recordedAt: null },
    ...given,
  })

  it('is nobody before an edition has been registered, then each holder once', () => {
    expect(due([], [])).toEqual([])
    expect(due([plan().edition], [])).toEqual(['owners: eva'])
    expect(due([plan().edition], [aReading({})])).toEqual([])
  })

  it('is whoever is new, and never all staff', () => {
    expect(due([], [], ['bo', 'kim'])).toEqual(['fresh: bo'])
  })

  it('is not asked when it is for everybody: it is published, and its reach is whom it is there for', () => {
    const told = (editions: readonly Edition[]) =>
      evidenceOf(known({ world, editions })).find(({ about }) => about === 'acknowledgement:everyone')
    expect(told([])).toMatchObject({ rules: ['IT-8'], status: 'due' })
    const publishedAt = 'https://norrby.se/handboken'
    const published = told([plan({ publishedAt }).edition])
    expect(published).toMatchObject({ status: 'met', shownBy: [{ link: publishedAt }] })
    // Kim has left.
    expect(published?.says).toMatch(new RegExp(`${publishedAt}.* 2 `))
  })

  it('is reminded once after two weeks, and not when it has been read', () => {
    const reminded = (reading: Reading, today: string) => dueReminders([reading], day(today)).length
    expect(reminded(aReading({}), '2026-03-05')).toBe(0)
    expect(reminded(aReading({}), '2026-03-06')).toBe(1)
    expect(reminded(aReading({ remindedAt: new Date() }), '2026-04-06')).toBe(0)
    expect(reminded(aReading({ readOn: day('2026-02-21') }), '2026-03-06')).toBe(0)
  })
})
