/** Answers and proposals as people read them. */
import type { Language } from '../../conversation/inbound.ts'
import { grouped } from '../../lib/grouped.ts'
import type { Question, Survey, Value } from '../survey/index.ts'
import type { Proposal, ProposalState, Vote } from './consolidation/proposal.ts'
import { en } from './texts/en.ts'
import { type ResultTexts, sv } from './texts/sv.ts'

export function textsIn(language: Language): ResultTexts {
  return { sv, en }[language]
}

/** "3 – Till viss del", "Ja", "62 %", a list of choices, or the text itself. */
export function valueInWords(question: Question, value: Value | null, language: Language): string {
  if (value === null) return textsIn(language).noAnswer
  if (typeof value === 'object') return value.map((each) => choiceInWords(question, each, language)).join(', ')
  const label = question.options.find((option) => option.value === value)?.text[language]
  if (question.kind === 'rating') return label === undefined ? String(value) : `${value} – ${label}`
  if (label !== undefined) return label
  if (typeof value !== 'number') return String(value)
  const number = value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', { useGrouping: false })
  return question.unit === null ? number : `${number} ${question.unit}`
}

function choiceInWords({ options, none }: Question, value: string, language: Language): string {
  const option = options.find((each) => each.value === value)
  return option?.text[language] ?? (value === 'none' && none !== null ? none[language] : value)
}

/** Who answered what, in numbers and roles: never in names. */
export function votesInWords(proposal: Proposal, question: Question, survey: Survey, language: Language): string {
  const texts = textsIn(language)
  const { votes, dontKnow } = proposal.reasons
  const shown = inTheirOrder(votes, question).map(({ value, count, roles }) =>
    texts.vote(shortValue(question, value, language), count, rolesInWords(roles, survey, language)),
  )
  return texts.votes(dontKnow > 0 ? [...shown, texts.dontKnow(dontKnow)] : shown)
}

/** Why this is the answer, in a sentence; of one answer alone, whose it is says enough. */
export function becauseInWords({ reasons }: Proposal, survey: Survey, language: Language): string {
  const texts = textsIn(language)
  const [only] = reasons.votes
  const alone = reasons.because === 'all-said-the-same' && reasons.answered === 1 && only
  return alone ? texts.oneAnswer(rolesInWords(only.roles, survey, language)) : texts.because[reasons.because]
}

/** On a scale the step says enough. */
function shortValue(question: Question, value: Value, language: Language): string {
  return question.kind === 'rating' ? String(value) : valueInWords(question, value, language)
}

function inTheirOrder(votes: readonly Vote[], { kind }: Question): readonly Vote[] {
  const isNumber = kind === 'rating' || kind === 'number'
  return isNumber ? votes.toSorted((one, other) => Number(one.value) - Number(other.value)) : votes
}

function rolesInWords(roles: readonly string[], { roles: known }: Survey, language: Language): string {
  return roles.map((id) => known.find((role) => role.id === id)?.text[language] ?? id).join(', ')
}

export function countsOf(proposals: readonly Proposal[]): Record<ProposalState, number> {
  const groups = grouped(proposals, ({ state }) => state)
  const count = (state: ProposalState): number => groups.get(state)?.length ?? 0
  return {
    agreed: count('agreed'),
    discuss: count('discuss'),
    'needs-evidence': count('needs-evidence'),
    confirm: count('confirm'),
    missing: count('missing'),
  }
}

/** A question's place in the survey, from one. */
export function placeOf({ questions }: Survey, questionId: string): number {
  return questions.findIndex(({ id }) => id === questionId) + 1
}
