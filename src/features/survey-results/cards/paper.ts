/** The whole result as a meeting paper: what came out, what to discuss, every answer, and room for the decision. */
import type { Message } from '../../../conversation/message.ts'
import { grouped } from '../../../lib/grouped.ts'
import { questionOf } from '../../survey/index.ts'
import { forMeeting } from '../consolidation/discussions.ts'
import type { Proposal } from '../consolidation/proposal.ts'
import { becauseInWords, placeOf, textsIn, valueInWords } from '../in-words.ts'
import type { Telling } from '../telling.ts'
import { differenceInWords, summaryInWords } from './proposals.ts'
import { type Told, resultBlocks, resultInWords } from './result.ts'

/** `pictures`: the wheel and the map as PNG, with their content in words. */
export function paperMessage(telling: Telling, pictures: readonly { png: Uint8Array; alt: string }[]): Message {
  const { found, language } = telling
  const texts = textsIn(language)
  const [wheel = null, ...others] = pictures
  return {
    text: resultInWords(telling),
    blocks: [
      ...resultBlocks(telling, wheel),
      ...others.map((picture): Told => ({ kind: 'image', ...picture })),
      ...discussionBlocks(telling),
      { kind: 'heading', text: texts.page.answers },
      { kind: 'text', text: summaryInWords(telling) },
      ...found.survey.areas.flatMap((area) => answersTable(area.id, telling)),
      ...decisionBlocks(telling),
    ],
  }
}

function discussionBlocks(telling: Telling): Told[] {
  const { found, language } = telling
  const open = found.adoption ? [] : forMeeting(found.proposals)
  if (open.length === 0) return []
  return [
    { kind: 'heading', text: textsIn(language).proposals.forMeeting },
    { kind: 'list', items: open.map((proposal) => differenceInWords(proposal, telling)), ordered: true },
  ]
}

function answersTable(areaId: string, telling: Telling): Told[] {
  const { found, language } = telling
  const texts = textsIn(language)
  const { survey } = found
  const ofArea = grouped(found.proposals, ({ questionId }) => questionOf(survey, questionId)!.area).get(areaId) ?? []
  if (ofArea.length === 0) return []
  const caption = survey.areas.find(({ id }) => id === areaId)!.title[language]
  const row = (proposal: Proposal): string[] => {
    const { questionId, value, state, reasons } = proposal
    const question = questionOf(survey, questionId)!
    const why = [becauseInWords(proposal, survey, language), ...reasons.dissent.map(texts.dissent), ...reasons.evidence]
    return [
      String(placeOf(survey, questionId)),
      question.title[language],
      valueInWords(question, value, language),
      found.adoption ? why.join('\n') : [`${texts.state[state]}.`, ...why].join('\n'),
    ]
  }
  const { columns, page } = texts
  return [
    { kind: 'table', caption, columns: [columns.place, page.question, page.answer, page.why], rows: ofArea.map(row) },
  ]
}

/** Adopted: the decision. Before that: lines to write it on. */
function decisionBlocks({ found: { adoption }, language, nameOf }: Telling): Told[] {
  const { columns } = textsIn(language)
  const line = '____________________'
  return [
    { kind: 'heading', text: columns.decision },
    {
      kind: 'fields',
      fields: [
        { label: columns.adoptedBy, value: adoption ? nameOf(adoption.by) : line },
        { label: columns.adoptedOn, value: adoption?.on ?? line },
        { label: columns.decision, value: adoption?.decision ?? line },
        { label: columns.diarienummer, value: adoption?.diarienummer ?? line },
      ],
    },
  ]
}
