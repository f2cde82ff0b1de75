/** How far an answer has come, 0–100, by the definition's own rule. */
import type { Question, Value } from '../../survey/index.ts'

/** Null when the question is not scored, or there is no answer. `year`: the round's, for how old a document is. */
export function scoreOf(question: Question, value: Value | null, year: number): number | null {
  if (value === null) return null
  const { scoring, options } = question
  switch (scoring.kind) {
    case 'none':
      return null
    case 'rating': {
      const steps = options.map((option) => Number(option.value))
      const [lowest, highest] = [Math.min(...steps), Math.max(...steps)]
      return within((Number(value) - lowest) / (highest - lowest))
    }
    case 'boolean':
      return value === true ? 100 : 0
    case 'choice':
      return options.find((option) => option.value === value)?.score ?? null
    case 'count':
      return within(chosen(value).filter((each) => each !== 'none').length / scoring.cap)
    case 'linear':
      return within((Number(value) - scoring.from) / (scoring.to - scoring.from))
    case 'age':
      return within((scoring.zero - (year - Number(value))) / (scoring.zero - scoring.full))
    default:
      throw new Error(`No way to score ${(scoring satisfies never as { kind: string }).kind}`)
  }
}

function chosen(value: Value): readonly string[] {
  return typeof value === 'object' ? value : [String(value)]
}

/** A share as 0–100; null for what is no number. */
function within(share: number): number | null {
  return Number.isFinite(share) ? Math.max(0, Math.min(1, share)) * 100 : null
}
