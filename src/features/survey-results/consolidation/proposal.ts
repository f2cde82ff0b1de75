/** What is proposed as the municipality's one answer to a question, and why. */
import type { Value } from '../../survey/index.ts'

/** One respondent's latest answer. `role`: the capacity it was given in; null when a group answered together. */
export type Said = {
  questionId: string
  respondentId: string
  role: string | null
  status: 'answered' | 'dont-know' | 'not-applicable' | 'skipped'
  /** Null unless answered. */
  value: Value | null
  comment: string | null
  evidence: string | null
  dissent: string | null
}

export type Answered = Said & { value: Value }

export type Proposal = {
  questionId: string
  state: ProposalState
  /** Null when there is nothing to propose. */
  value: Value | null
  reasons: Reasons
}

/**
 * agreed: may be adopted as it stands · discuss: people differ by more than the definition's rule lets pass ·
 * needs-evidence: it claims something that nobody has shown · confirm: somebody should say that it is right ·
 * missing: nobody has answered, or nobody knows.
 */
export type ProposalState = 'agreed' | 'discuss' | 'needs-evidence' | 'confirm' | 'missing'

/** Kept with the adopted answer, so that it can be explained later. */
export type Reasons = {
  because: Because
  answered: number
  dontKnow: number
  notApplicable: number
  /** How far apart the answers lie: 0 the same, 1 as far as they can. */
  spread: number
  /** Each answer with how many gave it and in which roles, the most common first. */
  votes: readonly Vote[]
  /** What those who disagreed wanted written down. */
  dissent: readonly string[]
  evidence: readonly string[]
}

export type Vote = { value: Value; count: number; roles: readonly string[] }

export type Because =
  | 'all-said-the-same'
  | 'close-enough'
  | 'far-apart'
  | 'three-quarters'
  | 'split'
  | 'one-yes-is-enough'
  | 'all-said-no'
  | 'named-by-several'
  | 'named-by-one'
  | 'best-placed'
  | 'best-placed-silent'
  | 'every-text'
  | 'answered-together'
  | 'no-evidence'
  | 'nobody-answered'
  | 'nobody-knows'
  | 'not-applicable'
  | 'left-empty'
  | 'decided'

export function hasAnswered(said: Said): said is Answered {
  return said.status === 'answered' && said.value !== null
}
