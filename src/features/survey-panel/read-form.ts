/** What a form sent, as answers; what cannot be one is told beside its question. */
import type { Day } from '../../lib/day.ts'
import { type AnswerFault, type Question, type Value, checkValue } from '../survey/index.ts'
import { looksPersonal } from './personal.ts'

export type FormFault = AnswerFault | { because: 'required' } | { because: 'personal' }

/** Null: left empty, where that is allowed. */
export function readField(
  question: Question,
  given: string | readonly string[] | undefined,
  today: Day,
): { value: Value | null } | { fault: FormFault } {
  const values = (given === undefined ? [] : [given].flat()).filter((value) => value.trim() !== '')
  if (values.length === 0) return question.required ? { fault: { because: 'required' } } : { value: null }
  const checked = checkValue(question, asValue(question, values), today)
  if ('fault' in checked) return checked
  const isText = question.kind === 'text' || question.kind === 'long-text'
  return isText && looksPersonal(String(checked.value)) ? { fault: { because: 'personal' } } : checked
}

/** Forms send text only: each kind's own value again. */
function asValue({ kind, options }: Question, values: readonly string[]): unknown {
  const [first = ''] = values
  switch (kind) {
    case 'choices':
      return values
    case 'number':
      return /^-?\d+(?:[.,]\d+)?$/.test(first.trim()) ? Number(first.trim().replace(',', '.')) : first
    case 'rating':
    case 'boolean':
    case 'choice':
      return options.find((option) => String(option.value) === first)?.value ?? first
    case 'text':
    case 'long-text':
      return first.replaceAll('\r\n', '\n')
  }
}
