/** What is proposed as the municipality's answers, and the few differences that are worth a meeting's time. */
import { discussions, forMeeting } from '../consolidation/discussions.ts'
import type { Proposal } from '../consolidation/proposal.ts'
import { countsOf, placeOf, textsIn, valueInWords, votesInWords } from '../in-words.ts'
import type { Telling } from '../telling.ts'
import { questionOf } from '../../survey/index.ts'
import type { Told } from './result.ts'

export function proposalBlocks(telling: Telling): Told[] {
  const { found } = telling
  const texts = textsIn(telling.language).proposals
  const first = forMeeting(found.proposals)
  const more = discussions(found.proposals).length - first.length
  return [
    { kind: 'heading', text: titleOf(telling) },
    { kind: 'text', text: summaryInWords(telling) },
    ...(first.length === 0
      ? [{ kind: 'text', text: texts.allAgreed } as const]
      : [
          { kind: 'text', text: `${found.adoption ? texts.widest : texts.forMeeting}:` } as const,
          { kind: 'list', items: first.map((proposal) => differenceInWords(proposal, telling)) } as const,
        ]),
    ...(more > 0 ? [{ kind: 'note', text: found.adoption ? texts.moreAdopted(more) : texts.more(more) } as const] : []),
  ]
}

/** All of it as plain words. */
export function proposalsInWords(telling: Telling): string {
  const { found } = telling
  const texts = textsIn(telling.language).proposals
  const first = forMeeting(found.proposals)
  const more = discussions(found.proposals).length - first.length
  return [
    `${titleOf(telling)}. ${summaryInWords(telling)}`,
    ...(first.length === 0 ? [texts.allAgreed] : [`${found.adoption ? texts.widest : texts.forMeeting}:`]),
    ...first.map((proposal) => `- ${differenceInWords(proposal, telling)}`),
    ...(more > 0 ? [found.adoption ? texts.moreAdopted(more) : texts.more(more)] : []),
    ...(found.adoption ? [texts.alreadyAdopted] : []),
  ].join('\n')
}

/** "44 frågor: 31 klara, 7 att diskutera." */
export function summaryInWords({ found: { proposals, adoption }, language }: Telling): string {
  const texts = textsIn(language).proposals
  if (adoption) return texts.adoptedSummary(proposals.length)
  return texts.summary(proposals.length, texts.counts(countsOf(proposals)))
}

/** The question, how people answered and what is proposed, on three lines, and what anybody wanted written down. */
export function differenceInWords(proposal: Proposal, { found: { survey, adoption }, language }: Telling): string {
  const texts = textsIn(language)
  const question = questionOf(survey, proposal.questionId)!
  return [
    texts.numbered(placeOf(survey, question.id), question.title[language]),
    votesInWords(proposal, question, survey, language),
    (adoption ? texts.proposals.answer : texts.proposals.proposal)(valueInWords(question, proposal.value, language)),
    ...proposal.reasons.dissent.map(texts.dissent),
  ].join('\n')
}

function titleOf({ found: { round, adoption }, name, language }: Telling): string {
  const texts = textsIn(language).proposals
  return (adoption ? texts.titleAdopted : texts.title)(name, round.year)
}

/** As a point on a meeting's agenda. */
export function agendaTitle(proposal: Proposal, { found: { survey }, language }: Telling): string {
  const question = questionOf(survey, proposal.questionId)!
  const votes = votesInWords(proposal, question, survey, language)
  return textsIn(language).proposals.agendaTitle(placeOf(survey, question.id), question.title[language], votes)
}
