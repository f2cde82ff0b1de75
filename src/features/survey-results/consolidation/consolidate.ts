/**
 * From several people's answers to one official answer per question, by the rule that the definition gives each question.
 * Nothing is decided here: a proposal says what it rests on, and the body or its chair adopts it.
 */
import { grouped } from '../../../lib/grouped.ts'
import type { Answers, Question, Survey, Value } from '../../survey/index.ts'
import { type Answered, type Proposal, type Reasons, type Said, hasAnswered } from './proposal.ts'
import { type Ruled, ruleFor } from './rules.ts'
import { votesOf } from './spread.ts'

/** What the definition's conditions say of a set of answers. */
export type Conditions = {
  visible(answers: Answers): readonly Question[]
  asksEvidence(question: Question, answers: Answers): boolean
}

/** What somebody who may has decided instead of the rule. Null: there is no answer. */
export type Decided = { value: Value | null }

/**
 * A proposal for every question that the proposed answers leave in the survey, in its order. A question whose condition
 * fails on the municipality's own answers is not asked of the municipality, whoever has answered it.
 */
export function consolidate(
  survey: Survey,
  conditions: Conditions,
  said: readonly Said[],
  decided: ReadonlyMap<string, Decided> = new Map(),
): readonly Proposal[] {
  const byQuestion = grouped(said, ({ questionId }) => questionId)
  const all = survey.questions.map((question) =>
    proposalFor(question, byQuestion.get(question.id) ?? [], decided.get(question.id)),
  )
  const asked = onlyAsked(all, conditions)
  const official = answersOf(asked)
  const questions = new Map(survey.questions.map((question) => [question.id, question]))
  return asked.map((proposal) =>
    withEvidence(proposal, questions.get(proposal.questionId)!, byQuestion.get(proposal.questionId) ?? [], (answers) =>
      conditions.asksEvidence(questions.get(proposal.questionId)!, { ...official, ...answers }),
    ),
  )
}

export function answersOf(proposals: readonly Proposal[]): Answers {
  return Object.fromEntries(proposals.flatMap(({ questionId, value }) => (value === null ? [] : [[questionId, value]])))
}

function proposalFor(question: Question, said: readonly Said[], decided: Decided | undefined): Proposal {
  const answers = said.filter(hasAnswered)
  const count = (status: Said['status']) => said.filter((each) => each.status === status).length
  const ruled = decided
    ? ({ state: 'agreed', value: decided.value, because: 'decided', spread: 0 } as const)
    : answers.length > 0
      ? together(answers, question)
      : unanswered(question, count('dont-know'), count('not-applicable'))
  const reasons: Reasons = {
    because: ruled.because,
    answered: answers.length,
    dontKnow: count('dont-know'),
    notApplicable: count('not-applicable'),
    spread: ruled.spread,
    votes: votesOf(answers),
    dissent: said.flatMap(({ dissent }) => dissent ?? []),
    evidence: answers.flatMap(({ evidence }) => evidence ?? []),
  }
  return { questionId: question.id, state: ruled.state, value: ruled.value, reasons }
}

/** What a group has answered together at a meeting is the answer, also when somebody in it disagreed. */
function together(answers: readonly Answered[], question: Question): Ruled {
  const group = answers.filter(({ role }) => role === null)
  const ruled = ruleFor(question.consolidation)(group.length > 0 ? group : answers, question)
  return group.length === 1 ? { ...ruled, state: 'agreed', because: 'answered-together', spread: 0 } : ruled
}

function unanswered({ required }: Question, dontKnow: number, notApplicable: number): Ruled {
  if (notApplicable > 0) return { state: 'confirm', value: null, because: 'not-applicable', spread: 0 }
  if (dontKnow > 0) return { state: 'missing', value: null, because: 'nobody-knows', spread: 0 }
  return required
    ? { state: 'missing', value: null, because: 'nobody-answered', spread: 0 }
    : { state: 'agreed', value: null, because: 'left-empty', spread: 0 }
}

/** Leaving a question out may hide another, so it is asked until nothing more goes. */
function onlyAsked(proposals: readonly Proposal[], conditions: Conditions): readonly Proposal[] {
  const visible = new Set(conditions.visible(answersOf(proposals)).map(({ id }) => id))
  const left = proposals.filter(({ questionId }) => visible.has(questionId))
  return left.length === proposals.length ? left : onlyAsked(left, conditions)
}

/** An answer that claims something stands on one piece of evidence from somebody who claims it too. */
function withEvidence(
  proposal: Proposal,
  { id }: Question,
  said: readonly Said[],
  claims: (answers: Answers) => boolean,
): Proposal {
  if (proposal.value === null || proposal.state !== 'agreed' || proposal.reasons.because === 'decided') return proposal
  if (!claims({})) return proposal
  const shown = said.some((each) => each.evidence !== null && hasAnswered(each) && claims({ [id]: each.value }))
  if (shown) return proposal
  return { ...proposal, state: 'needs-evidence', reasons: { ...proposal.reasons, because: 'no-evidence' } }
}
