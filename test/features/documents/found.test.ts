/**
 * Questions about the documents' own texts, each with the clause that answers it, or none: three documents written for this. The limits
 * of the search were chosen on one half of the questions; the other half shows what they are worth.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/features/documents/document.ts'
import { planDocument } from '../../../src/features/documents/import.ts'
import { enoughAlone, indexOf, search, surely } from '../../../src/features/documents/search/index-of.ts'
import { quotesFor } from '../../../src/features/documents/search/quote.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../../src/governance/manifests-folder.ts'
import { uuids } from '../../../src/lib/ids.ts'

const folder = path.join(import.meta.dirname, 'library')
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
type Question = { half: 'tune' | 'test'; text: string; clause: string | null }
const questions = read('questions.jsonl')
  .trim()
  .split('\n')
  .map((line): Question => JSON.parse(line))

const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))
const governance = governances.find(({ key }) => key === 'hagsjo')!
const plans = ['informationssakerhet.md', 'arbetsplatsen.md', 'inkop.md'].map((fileName) =>
  planDocument(read(fileName), {
    ...{ governance, as: null, facts: {}, fileName, at: new Date('2026-03-01T09:00:00Z'), by: null, ids: uuids },
  }),
)
const editions: readonly Edition[] = plans.map(({ edition }) => edition)
const index = indexOf(
  governance,
  editions,
  plans.flatMap(({ clauses }) => clauses),
)

/** What is quoted when the rules have no answer, at any limits. */
function at(half: Question['half'], alone: number, beside: number) {
  const own = questions.filter((one) => one.half === half)
  const first = own.map(({ text, clause }) => ({ clause, text, found: search(text, index)[0] ?? null }))
  const due = first.filter(({ clause }) => clause !== null)
  const silent = first.filter(({ clause }) => clause === null)
  const isRight = ({ clause, found }: (typeof first)[number]) => found?.clause.section === clause
  const quoted = (limit: number) => due.filter(({ found }) => (found?.covers ?? 0) >= limit)
  const stray = (limit: number) => silent.filter(({ found }) => (found?.covers ?? 0) >= limit)
  return {
    right: quoted(alone).filter(isRight).length / due.length,
    wrong: quoted(alone)
      .filter((one) => !isRight(one))
      .map(({ text }) => text),
    stray: stray(alone).map(({ text }) => text),
    besideRight: quoted(beside).filter(isRight).length / Math.max(1, quoted(beside).length),
    besideStray: stray(beside).length,
  }
}

describe('the limits of the search', () => {
  it('are the ones that the answers use', () => {
    for (const { text } of questions) {
      const covers = search(text, index)[0]?.covers ?? 0
      expect(quotesFor(text, index, true).length > 0, text).toBe(covers >= enoughAlone)
      expect(quotesFor(text, index, false).length > 0, text).toBe(covers >= surely)
    }
  })

  it('find most of what is asked, seldom another clause, and say nothing of what no document speaks of', () => {
    const { right, wrong, stray } = at('test', enoughAlone, surely)
    expect(right).toBeGreaterThanOrEqual(0.7)
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(3)
    expect(stray, stray.join('; ')).toEqual([])
  })

  it('let beside an answer of the rules only what surely speaks of it', () => {
    const { besideRight, besideStray } = at('test', enoughAlone, surely)
    expect(besideRight).toBeGreaterThanOrEqual(0.9)
    expect(besideStray).toBe(0)
  })

  it('lie where nothing much is won by others, on the half that they were chosen by', () => {
    const worth = (limit: number): number => {
      const { right, wrong, stray } = at('tune', limit, surely)
      return right - 0.08 * (wrong.length + stray.length)
    }
    const limits = Array.from({ length: 61 }, (_unused, step) => 0.35 + step / 100)
    expect(worth(enoughAlone)).toBeGreaterThanOrEqual(Math.max(...limits.map(worth)) - 0.05)
  })
})
