/**
 * Search engines as one would look a system up with them: they do not know what is asked, only which name is nearest. How near is
 * near enough is what did best on the questions that the others learn from.
 */
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Question } from '../../../src/features/ask/index.ts'
import type { QuestionSet } from './questions.ts'

/** The nearest name, and how near: more is nearer. */
type Nearest = { id: string; near: number } | null
type Engine = (set: QuestionSet) => (text: string) => Nearest

export type Named = { right: number; wrong: number; asked: number; ms: number }

export function bySearch(engine: Engine, learnt: readonly QuestionSet[], asked: readonly QuestionSet[]): Named {
  const limit = bestLimit(learnt.map((set) => searched(engine, set)))
  const found = asked.map((set) => searched(engine, set))
  const ms = found.reduce((sum, one) => sum + one.ms, 0) / found.reduce((sum, { set }) => sum + set.questions.length, 0)
  return { ...namedWithin(found, limit), ms }
}

type Searched = { set: QuestionSet; nearest: readonly Nearest[]; ms: number }

function searched(engine: Engine, set: QuestionSet): Searched {
  const search = engine(set)
  const began = performance.now()
  const nearest = set.questions.map(({ text }) => search(text))
  return { set, nearest, ms: performance.now() - began }
}

/** What is measured of anything that names a system: the right one, or none where there is none. */
export function judgeNames(
  set: QuestionSet,
  nameOf: (question: Question, at: number) => string | null,
): Omit<Named, 'ms'> {
  const sum = { right: 0, wrong: 0, asked: 0 }
  for (const [at, question] of set.questions.entries()) {
    if (question.expect !== 'answer' && question.expect !== 'unknown_system') continue
    const expected = question.expect === 'answer' ? (question.system[0] ?? null) : null
    const named = nameOf(question, at)
    sum.asked++
    if (named === expected) sum.right++
    else if (named !== null) sum.wrong++
  }
  return sum
}

function namedWithin(sets: readonly Searched[], limit: number): Omit<Named, 'ms'> {
  const sum = { right: 0, wrong: 0, asked: 0 }
  for (const { set, nearest } of sets) {
    const judged = judgeNames(set, (_, at) => {
      const one = nearest[at]
      return one && one.near >= limit ? one.id : null
    })
    sum.right += judged.right
    sum.wrong += judged.wrong
    sum.asked += judged.asked
  }
  return sum
}

/** The limit with the most right answers when a wrong name costs as much as a right one is worth. */
function bestLimit(learnt: readonly Searched[]): number {
  const all = learnt.flatMap(({ nearest }) => nearest.flatMap((one) => one?.near ?? []))
  const sorted = all.toSorted((one, other) => one - other)
  const limits = Array.from({ length: 20 }, (_, part) => sorted[Math.floor((part * sorted.length) / 20)]!)
  const worth = (limit: number): number => {
    const { right, wrong } = namedWithin(learnt, limit)
    return right - wrong
  }
  return limits.map((limit) => ({ limit, worth: worth(limit) })).toSorted((one, other) => other.worth - one.worth)[0]!
    .limit
}

/** A few words at a time, since a whole question is like no name. */
export const fuse: Engine = ({ systems }) => {
  const named = systems.flatMap(({ id, names }) => names.map((name) => ({ id, name })))
  const index = new Fuse(named, { keys: ['name'], includeScore: true, threshold: 0.5, ignoreLocation: false })
  return (text) => {
    let best: Nearest = null
    for (const words of phrases(text)) {
      const [found] = index.search(words, { limit: 1 })
      const near = found ? 1 - (found.score ?? 1) : 0
      if (found && (best === null || near > best.near)) best = { id: found.item.id, near }
    }
    return best
  }
}

export const miniSearch: Engine = ({ systems }) => {
  const index = new MiniSearch({ fields: ['names'], storeFields: ['id'] })
  index.addAll(systems.map(({ id, names }) => ({ id, names: names.join(' ') })))
  return (text) => {
    const [found] = index.search(text, { fuzzy: 0.2, prefix: true })
    return found ? { id: String(found.id), near: found.score } : null
  }
}

function phrases(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  return [...long, ...pairs]
}
