/** A case on its way to a decision, as it is kept. Which steps it has to take, the manifest says; see `gates.ts`. */
import type { Day } from '../../lib/day.ts'

export type Case = {
  id: string
  municipality: string
  /** Counted from one in each municipality: "ärende 12". */
  number: number
  /** A decision path of the manifest. */
  path: string
  title: string
  /** Null when the path is not about a system. */
  change: 'new' | 'change' | null
  systemId: string | null
  category: string | null
  unitId: string | null
  ownerId: string | null
  need: string
  personalData: PersonalData
  /** Whole kronor applied for. */
  amount: number | null
  diarienummer: string | null
  state: 'open' | 'decided' | 'withdrawn'
  openedBy: string
  openedAt: Date
  closedAt: Date | null
  version: number
}
export type PersonalData = 'none' | 'yes' | 'sensitive' | 'unknown'

/** What has been said of a step. `stopped`: what the step is to prevent is the case here. */
export type Mark = {
  id: string
  caseId: string
  step: string
  state: 'done' | 'not-needed' | 'stopped'
  /** The day it happened, which is not the day it was recorded. */
  happenedOn: Day
  who: string
  evidence: string
  recordedBy: string
  recordedAt: Date
}

/** A decision as it was taken. */
export type CaseDecision = {
  id: string
  caseId: string
  outcome: 'approved' | 'refused' | 'postponed' | 'other'
  text: string
  decidedOn: Day
  party: string | null
  personId: string | null
  /** Name and title as they were that day. */
  deciderName: string
  deciderTitle: string | null
  /** `body`: decided by the nämnd itself · `unknown`: nobody has said yet. */
  nature: Nature
  delegation: string | null
  committee: string | null
  diarienummer: string | null
  /** Steps that had not been taken that day. */
  missing: readonly string[]
  because: string | null
  recordedBy: string
  recordedAt: Date
  reportedOn: Day | null
}
export type Nature = 'delegation' | 'execution' | 'body' | 'unknown'
export const natures = ['delegation', 'execution', 'body', 'unknown'] as const
export const outcomes = ['approved', 'refused', 'postponed', 'other'] as const

/** What has become of a point on a body's agenda. */
export type OnAgenda = {
  itemId: string
  body: string
  state: 'waiting' | 'carried' | 'dealt-with' | 'dropped'
  /** The day of the meeting that took it up last. */
  on: Day | null
  /** The next meeting of the body that is booked. */
  next: Day | null
  /** Of minutes that are ready. */
  decisions: readonly string[]
}

export type WholeCase = {
  case: Case
  marks: readonly Mark[]
  decision: CaseDecision | null
  agenda: readonly OnAgenda[]
}

/** The agenda's point for a step of a case: the same id whenever it is raised. */
export const itemIdOf = (caseId: string, step: string): string => `case:${caseId}:${step}`
