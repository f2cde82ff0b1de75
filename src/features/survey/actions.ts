/** What the survey's buttons mean. Who may press one is asked at the click. */
import { z } from 'zod'
import type { Meaning } from '../../conversation/message.ts'

const place = z.object({ respondentId: z.string(), questionId: z.string() })
const mine = z.object({ respondentId: z.string() })
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/** Each button's payload. */
const payloads = {
  answer: place.extend({ value }),
  mark: place.extend({ status: z.enum(['dont-know', 'not-applicable', 'skipped']) }),
  unchanged: place,
  choose: place,
  delegate: place,
  'delegate-to': place.extend({ personId: z.string(), dueOn: z.string() }),
  'skip-evidence': place,
  show: place,
  'go-on': mine,
  'take-skipped': mine,
  more: mine,
  mine,
  pause: mine,
  snooze: mine,
  start: z.object({ surveyId: z.string(), year: z.number().int(), together: z.boolean() }),
  'do-not-start': z.object({ surveyId: z.string() }),
  close: z.object({ roundId: z.string() }),
  'confirm-close': z.object({ roundId: z.string() }),
  nudge: z.object({ roundId: z.string() }),
  'keep-open': z.object({ roundId: z.string() }),
} as const

type Payloads = { [Name in keyof typeof payloads]: z.infer<(typeof payloads)[Name]> }

export type SurveyAction = { [Name in keyof Payloads]: { name: Name } & Payloads[Name] }[keyof Payloads]

const prefix = 'survey.'

export function means(action: SurveyAction): Meaning {
  const { name, ...payload } = action
  return { name: `${prefix}${name}`, payload }
}

/** The action behind a button of ours; null for another feature's. */
export function surveyAction(name: string, payload: unknown): SurveyAction | null {
  if (!isSurveyAction(name)) return null
  const own = name.slice(prefix.length) as keyof Payloads
  return { name: own, ...payloads[own].parse(payload) } as SurveyAction
}

export function isSurveyAction(name: string): boolean {
  return name.startsWith(prefix) && name.slice(prefix.length) in payloads
}

/** Those that lead a round instead of answering in one. */
export function isLeading(name: string): boolean {
  return ['start', 'do-not-start', 'close', 'confirm-close', 'keep-open', 'nudge'].some(
    (own) => name === `${prefix}${own}`,
  )
}
