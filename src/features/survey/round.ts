/** A round: one time that a survey is answered. Who is asked, what they have answered, what was handed to somebody else. */
import type { Day } from '../../lib/day.ts'
import type { Value } from './survey.ts'

export type Round = {
  id: string
  /** The survey's id in the manifest. */
  surveyId: string
  year: number
  definitionId: string
  /** The body that answers; null for a panel. */
  bodyId: string | null
  /** `each`: everybody for themselves · `together`: one answer, taken down at a meeting · `panel`: anonymous. */
  mode: 'each' | 'together' | 'panel'
  /** `adopted`: the official answers are frozen, and nothing changes any more. */
  state: 'open' | 'closed' | 'adopted'
  opensOn: Day
  /** The last day for answers. */
  closesOn: Day
  /** Null: opened on the manifest's date. */
  startedBy: string | null
  startedAt: Date
  closedAt: Date | null
  /** Null: closed by the calendar. */
  closedBy: string | null
  /** Opened again after it had closed, by whom and why. */
  reopened: { at: Date; by: string; reason: string } | null
  adoptedAt: Date | null
}

export type Respondent = {
  id: string
  roundId: string
  personId: string
  /** `member` of the body · `delegate`: was handed a question · `group`: takes down what the group answers together. */
  kind: 'member' | 'delegate' | 'group'
  /** A role of the definition; null for a group. */
  role: string | null
  /** What this person is asked first, in order; the rest is voluntary. */
  due: readonly string[]
  wantsMore: boolean
  state: 'asked' | 'answering' | 'done'
  /** Not written to until after this day. */
  snoozedThrough: Day | null
  invitedAt: Date | null
  remindedAt: Date | null
  lastCalledAt: Date | null
  startedAt: Date | null
  doneAt: Date | null
}

/** The latest revision of somebody's answer to one question. */
export type Answer = {
  id: string
  respondentId: string
  questionId: string
  revision: number
  /** The role it speaks for. */
  role: string | null
  status: 'answered' | 'dont-know' | 'not-applicable' | 'skipped'
  /** Null unless answered. */
  value: Value | null
  comment: string | null
  evidence: string | null
  /** Said to be as it was the year before. */
  unchanged: boolean
  /** What those in the group who disagreed wanted written down. */
  dissent: string | null
  channel: string
  at: Date
}

export type Delegation = {
  id: string
  roundId: string
  questionId: string
  fromRespondentId: string
  toRespondentId: string
  dueOn: Day
  note: string | null
  state: 'open' | 'answered' | 'returned' | 'withdrawn'
}

/** The municipality's own answer to one question. */
export type OfficialAnswer = {
  questionId: string
  state: 'agreed' | 'discuss' | 'needs-evidence' | 'confirm' | 'missing'
  value: Value | null
  adoptedOn: Day | null
  diarienummer: string | null
}
