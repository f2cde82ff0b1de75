/**
 * How right the predictions are. `right`: all that was expected, end to end · `confidently-wrong`: an answer about the wrong
 * system, role or person · `wrong-action`: another command than the one meant · `not-answered`: asked or gave up needlessly.
 */
import type { Predicted, Prediction } from './predict.ts'
import type { Expected, Question } from './questions.ts'

type Verdict = 'right' | 'confidently-wrong' | 'wrong-action' | 'not-answered'
export type Judged = { question: Question; prediction: Prediction; verdict: Verdict }

/** Only questions that say what is expected are judged. */
export function judge(questions: readonly Question[], predictions: readonly Prediction[]): readonly Judged[] {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]))
  return questions.flatMap((question) => {
    const prediction = byId.get(question.id)
    return prediction && (question.expect || question.parts)
      ? [{ question, prediction, verdict: verdict(question, prediction) }]
      : []
  })
}

function verdict(question: Question, prediction: Prediction): Verdict {
  if (question.parts && question.parts.length > 0) return severalAsked(question.parts, prediction)
  const parts = prediction.parts ?? []
  if (parts.length > 1) {
    if (parts.every((part) => fits(question, part, question) === 'fits')) return 'right'
    return parts.some(({ kind }) => kind === 'answer') ? 'confidently-wrong' : 'not-answered'
  }
  const fit = fits(question, prediction, question)
  if (fit === 'fits') return 'right'
  // All roles were shown where one was asked for: too much, but nothing wrong.
  if (fit === 'all-roles') return 'not-answered'
  if (prediction.kind === 'answer') return 'confidently-wrong'
  return prediction.kind === 'intent' ? 'wrong-action' : 'not-answered'
}

/** Several questions in one message: each must have its answer, in any order, and no answer may be too many. */
function severalAsked(expected: readonly Expected[], prediction: Prediction): Verdict {
  const given = (prediction.parts?.length ? prediction.parts : [prediction]).flatMap(eachSystem)
  const met = new Set<Expected>()
  let wrong = false
  for (const part of given) {
    const [found] = expected.filter((one) => !met.has(one) && fits(one, part, null) !== 'differs')
    if (found) met.add(found)
    else if (part.kind === 'answer' || part.kind === 'intent') wrong = true
  }
  // A card with all roles of a system answers every question about one of them.
  for (const part of given) {
    if (part.kind !== 'answer' || part.role !== null) continue
    for (const one of expected) if (one.intent === 'role_lookup' && sameSet(one.system, part.systems)) met.add(one)
  }
  if (wrong) return 'confidently-wrong'
  return met.size === expected.length ? 'right' : 'not-answered'
}

/** One answer about several systems counts as one for each. */
function eachSystem(part: Predicted): readonly Predicted[] {
  const splits = part.kind === 'answer' && part.intent === 'role_lookup' && part.systems.length > 1
  return splits ? part.systems.map((system) => ({ ...part, systems: [system] })) : [part]
}

type Fit = 'fits' | 'all-roles' | 'differs'

function fits(expected: Expected, given: Predicted, whole: Question | null): Fit {
  const tags = whole?.tags ?? []
  switch (expected.expect) {
    case 'answer':
      return answerFits(expected, given)
    case 'ambiguous':
      return yes(ambiguousFits(expected, given, tags))
    case 'unknown_system':
      return yes(given.kind === 'unknown_system')
    case 'out_of_scope':
      return yes(given.kind === 'out_of_scope' || (tags.includes('soft') && given.kind === 'unknown_system'))
    case 'other_intent':
      return yes(
        given.kind === 'intent' &&
          given.intent === expected.intent &&
          (!expected.group || expected.group === given.group),
      )
    case null:
    case undefined:
      return 'differs'
  }
}

function answerFits({ intent, system, role }: Expected, given: Predicted): Fit {
  if (given.kind !== 'answer' || !sameSet(given.systems, system)) return 'differs'
  if (intent && lists.has(intent)) return yes(lists.has(given.intent))
  const isCard = given.role === null && (given.intent === 'role_lookup' || given.intent === 'system_info')
  if (intent === 'system_info') return yes(given.intent === 'system_info' || isCard)
  if (given.intent !== 'role_lookup') return yes(isCard && !role)
  if (!role) return yes(given.role === null || given.role === 'systemansvarig')
  if (given.role === role) return 'fits'
  return given.role === null ? 'all-roles' : 'differs'
}

function ambiguousFits(expected: Expected, given: Predicted, tags: readonly string[]): boolean {
  if (tags.includes('no_entity')) {
    return given.kind === 'ambiguous' || (given.kind === 'unknown_system' && given.systems.length === 0)
  }
  if (given.kind !== 'ambiguous') return false
  if (expected.persons) return expected.persons.every((person) => given.persons.includes(person))
  const mostOffered = Math.max(6, expected.system.length)
  return expected.system.every((system) => given.systems.includes(system)) && given.systems.length <= mostOffered
}

const lists = new Set([
  'person_systems',
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
])

const yes = (is: boolean): Fit => (is ? 'fits' : 'differs')

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}

export type Score = {
  judged: number
  /** Percent, one decimal. */
  right: number
  confidentlyWrong: number
  wrongAction: number
  notAnswered: number
  p50: number
  p99: number
  byTag: Readonly<Record<string, { asked: number; right: number; confidentlyWrong: number }>>
}

export function score(judged: readonly Judged[], predictions: readonly Prediction[]): Score {
  const count = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length
  const percent = (some: number) => (judged.length === 0 ? 0 : Math.round((1000 * some) / judged.length) / 10)
  const times = predictions.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    judged: judged.length,
    right: percent(count('right')),
    confidentlyWrong: count('confidently-wrong'),
    wrongAction: count('wrong-action'),
    notAnswered: count('not-answered'),
    p50: at(0.5),
    p99: at(0.99),
    byTag: byTag(judged),
  }
}

function byTag(judged: readonly Judged[]): Score['byTag'] {
  const tags: Record<string, { asked: number; right: number; confidentlyWrong: number }> = {}
  for (const { question, verdict } of judged) {
    for (const tag of question.tags) {
      const row = (tags[tag] ??= { asked: 0, right: 0, confidentlyWrong: 0 })
      row.asked++
      if (verdict === 'right') row.right++
      if (verdict === 'confidently-wrong') row.confidentlyWrong++
    }
  }
  return tags
}
