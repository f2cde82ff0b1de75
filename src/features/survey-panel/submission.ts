/**
 * From a filled-in form to rows that belong to nobody. A form carries a random number of its own, so that sending it twice is
 * once; free text gets another number than the rest, so that what somebody wrote cannot be laid beside what they chose.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Day } from '../../lib/day.ts'
import type { Answers, Survey } from '../survey/index.ts'
import type { NewPanelAnswer } from './store.ts'

/** For a new form: a random number, sealed so that only ours are taken. */
export function newSeal(secret: Buffer): string {
  const number = randomBytes(18).toString('base64url')
  return `${number}.${sign(number, secret)}`
}

/** The form's number; null when the seal is not ours. */
export function opened(seal: unknown, secret: Buffer): string | null {
  const [number = '', signature = ''] = typeof seal === 'string' ? seal.split('.') : []
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(number, secret))]
  return given.length === right.length && timingSafeEqual(given, right) ? number : null
}

export function rowsOf(
  survey: Survey,
  answers: Answers,
  { number, on, via }: { number: string; on: Day; via: 'web' | 'import' },
): NewPanelAnswer[] {
  return survey.questions.flatMap(({ id: questionId, kind }) => {
    const value = answers[questionId]
    if (value === undefined) return []
    const isText = kind === 'text' || kind === 'long-text'
    const submission = digest(isText ? `${number} ${questionId}` : number)
    return [{ id: digest(`${submission} ${questionId}`), submission, questionId, value, on, via }]
  })
}

export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function sign(number: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(`panel ${number}`).digest('base64url')
}
