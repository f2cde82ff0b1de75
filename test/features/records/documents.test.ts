import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { changed } from '../../../src/features/records/documents/change.ts'
import { forDisclosure, forRegistration } from '../../../src/features/records/documents/package.ts'
import { documentOf, mayHandOut, nextSteps, type SaidRecord } from '../../../src/features/records/documents/record.ts'
import { day } from '../../../src/lib/day.ts'

const at = (text: string): Date => new Date(`2026-03-${text}T09:00:00Z`)
const today = day('2026-03-20')
const made = {
  subjectId: 'm1',
  title: 'Anteckningar',
  on: day('2026-03-04'),
  owner: 'Styrgruppen',
  finishedAt: at('05'),
}
const said = (some: Partial<SaidRecord> = {}): SaidRecord => ({
  ...{ kind: 'minutes', subjectId: 'm1', state: 'adjusted', adjustedOn: day('2026-03-10'), adjustedBy: 'Ordföranden' },
  ...{ establishedOn: null, diarienummer: 'KS 2026/7', changedAt: at('10'), ...some },
})
const on = (text: string) => ({ on: text, by: 'Ordföranden', diarienummer: '' })

describe('a document', () => {
  it('is working material until somebody has said something of it', () => {
    expect(documentOf(made, 'minutes', undefined)).toMatchObject({ state: 'working', finished: true })
    expect(nextSteps(documentOf({ ...made, finishedAt: null }, 'minutes', said()))).toEqual([])
  })

  it('that was opened and finished again is working material again, and keeps its number', () => {
    const again = documentOf({ ...made, finishedAt: at('12') }, 'minutes', said())
    expect(again).toMatchObject({ state: 'working', adjustedOn: null, diarienummer: 'KS 2026/7' })
  })

  it.each([
    ['2026-13-40', 'bad-day'],
    ['igår', 'bad-day'],
    ['2026-03-21', 'future'],
    ['2026-03-03', 'before'],
  ])('is not adjusted on %s', (text, because) => {
    expect(changed(documentOf(made, 'minutes', undefined), 'adjust', on(text), today)).toMatchObject({
      ok: false,
      because,
    })
  })

  it('is not established before it was adjusted, nor adjusted by nobody, nor adjusted twice', () => {
    const adjusted = documentOf(made, 'minutes', said())
    expect(changed(adjusted, 'establish', on('2026-03-09'), today)).toMatchObject({ because: 'before' })
    expect(changed(adjusted, 'adjust', on('2026-03-11'), today)).toMatchObject({ because: 'not-now' })
    const working = documentOf(made, 'minutes', undefined)
    expect(changed(working, 'adjust', { ...on('2026-03-11'), by: ' ' }, today)).toMatchObject({ because: 'nobody' })
    expect(changed(adjusted, 'number', on(''), today)).toMatchObject({ because: 'no-number' })
  })
})

describe('handing out', () => {
  const review = (outcome: 'all' | 'parts' | 'none', when: string) => ({
    ...{ outcome, provision: outcome === 'all' ? null : '21 kap. 7 § OSL', reviewedAt: at(when), reviewedBy: null },
  })

  it('takes a review of the document as it stands, and the newest counts', () => {
    expect(mayHandOut([], made.finishedAt)).toBeNull()
    expect(mayHandOut([review('all', '04')], made.finishedAt), 'reviewed before it was finished').toBeNull()
    expect(mayHandOut([review('all', '06'), review('none', '08')], made.finishedAt)).toBeNull()
    expect(mayHandOut([review('none', '06'), review('parts', '08')], made.finishedAt)?.outcome).toBe('parts')
  })

  it('names a file that is to be masked, and says by which provision', () => {
    const document = documentOf(made, 'minutes', said())
    const paper = { name: 'a.docx', type: 'x', bytes: Buffer.from('ord') }
    const given = { document, paper, municipality: 'Norr', on: today, language: 'sv' } as const
    const parts = unzipSync(forDisclosure(given, review('parts', '08')).bytes)
    expect(Object.keys(parts)).toContain('MASKERA FÖRST a.docx')
    expect(strFromU8(parts['LÄS MIG.txt']!)).toContain('21 kap. 7 § OSL')
    const registered = JSON.parse(strFromU8(unzipSync(forRegistration(given).bytes)['uppgifter.json']!))
    expect(registered).toMatchObject({ diarienummer: 'KS 2026/7', state: 'adjusted', review: 'inte prövad' })
    expect(registered.sha256).toHaveLength(64)
  })
})
