/** Answers and faults in words. */
import type { Language } from '../../conversation/inbound.ts'
import type { AnswerFault } from './parse/answer.ts'
import type { Answer } from './round.ts'
import type { Question, Value } from './survey.ts'
import { en } from './texts/en.ts'
import { type Texts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): Texts => (language === 'en' ? en : sv)

/** "4, I hög grad", "Ja", "80 %", "Skola, Omsorg". */
export function valueInWords(question: Question, value: Value, language: Language): string {
  const t = textsIn(language)
  const label = (each: unknown): string =>
    question.options.find((option) => option.value === each)?.text[language] ?? String(each)
  switch (question.kind) {
    case 'rating':
      return `${String(value)}, ${label(value)}`
    case 'choice':
    case 'boolean':
      return label(value)
    case 'choices': {
      const chosen = value as readonly string[]
      if (chosen.length === 1 && chosen[0] === 'none') return question.none?.[language] ?? t.status.unanswered
      return chosen.map(label).join(', ')
    }
    case 'number':
      return numberInWords(question, Number(value), t)
    case 'text':
    case 'long-text':
      return `”${String(value)}”`
  }
}

/** A year is written without a space between its thousands. */
function numberInWords({ unit, min }: Question, value: number, t: Texts): string {
  const isYear = unit === null && min !== null && min >= 1000
  const number = isYear ? String(value) : t.number(value)
  return unit === null ? number : `${number} ${unit}`
}

export function answerInWords(question: Question, answer: Answer, language: Language): string {
  if (answer.status === 'answered' && answer.value !== null) return valueInWords(question, answer.value, language)
  return textsIn(language).status[answer.status === 'answered' ? 'unanswered' : answer.status]
}

export function faultInWords(question: Question, fault: AnswerFault, language: Language): string {
  const t = textsIn(language).fault
  switch (fault.because) {
    case 'step':
      return t.step(fault.from, fault.to)
    case 'range': {
      const words = (limit: number | null): string | null =>
        limit === null ? null : numberInWords(question, limit, textsIn(language))
      return t.range(words(fault.min), words(fault.max))
    }
    case 'several':
      return t.several(fault.options.map(({ text }) => text[language]))
    case 'unknown-part':
      return t['unknown-part'](fault.part)
    case 'too-long':
      return t['too-long'](fault.max, fault.length)
    default:
      return t[fault.because]
  }
}
