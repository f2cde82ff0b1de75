/** A round's answers as a table, one question a row, and its index per area. */
import type { Question, Value } from '../../survey/index.ts'
import { becauseInWords, placeOf, textsIn, valueInWords, votesInWords } from '../in-words.ts'
import { changed } from '../picture/heat-map.ts'
import { resultOf } from '../result/index-of.ts'
import { scoreOf } from '../result/score.ts'
import type { Telling } from '../telling.ts'

export type Cell = string | number | null
export type Rows = readonly (readonly Cell[])[]

/** Every row carries the year, the day of adoption and the diarienummer: rows are copied out of files. */
export function answerRows(telling: Telling): Rows {
  const { found, language } = telling
  const { survey, result, adoption, proposals, earlier } = found
  const texts = textsIn(language)
  const { columns } = texts
  const [before] = earlier
  const proposed = new Map(proposals.map((proposal) => [proposal.questionId, proposal]))
  const areas = new Map(survey.areas.map((area) => [area.id, area.title[language]]))
  const scores = new Map(
    result.areas.flatMap(({ questions }) => questions.map((each) => [each.question.id, each.score])),
  )
  const headings = [
    ...[columns.year, columns.area, columns.place, columns.id, columns.question, columns.answer, columns.score],
    ...(before ? [columns.before(before.year)] : []),
    ...[columns.threeSteps, columns.state, columns.why, columns.answers, columns.votes, columns.evidence],
    ...[columns.dissent, columns.adoptedOn, columns.decision, columns.diarienummer],
  ]
  const rows = survey.questions.flatMap((question): Cell[][] => {
    const proposal = proposed.get(question.id)
    if (!proposal) return []
    const { reasons, state, value } = proposal
    return [
      [
        ...[result.year, areas.get(question.area) ?? '', placeOf(survey, question.id), question.id],
        ...[
          question.title[language],
          valueInWords(question, value, language),
          rounded(scores.get(question.id) ?? null),
        ],
        ...(before ? [rounded(scoreBefore(question, telling))] : []),
        ...[threeSteps(question, value, telling), texts.state[state], becauseInWords(proposal, survey, language)],
        ...[reasons.answered, votesInWords(proposal, question, survey, language)],
        ...[reasons.evidence.join('\n'), reasons.dissent.join('\n')],
        ...[adoption?.on ?? null, adoption?.decision ?? null, adoption?.diarienummer ?? null],
      ],
    ]
  })
  return [headings, ...rows]
}

/** The areas by year, with the change and what it is counted on. */
export function areaRows({ found, language }: Telling): Rows {
  const { result, earlier, comparison } = found
  const { columns, result: texts } = textsIn(language)
  const years = [...earlier.map(resultOf).toReversed(), result]
  const change = (number: number | null | undefined) => (comparison ? [changed(number ?? null)] : [])
  const comparable = (pairs: number | undefined) => (comparison ? [pairs ?? 0] : [])
  return [
    [
      ...[texts.area, ...years.map(({ year }) => columns.before(year)), columns.questions],
      ...(comparison ? [texts.changeSince(comparison.year), columns.comparable] : []),
    ],
    ...result.areas.map(({ area, scored }) => {
      const compared = comparison?.areas.find(({ areaId }) => areaId === area.id)
      return [
        area.title[language],
        ...years.map(({ areas }) => rounded(areas.find((each) => each.area.id === area.id)?.index ?? null)),
        ...[scored, ...change(compared?.change), ...comparable(compared?.pairs)],
      ]
    }),
    [
      texts.whole,
      ...years.map(({ total }) => rounded(total)),
      result.areas.reduce((sum, { scored }) => sum + scored, 0),
      ...[...change(comparison?.total), ...comparable(comparison?.areas.reduce((sum, { pairs }) => sum + pairs, 0))],
    ],
  ]
}

function scoreBefore({ id }: Question, { found: { earlier, same } }: Telling): number | null {
  const [before] = earlier
  const question = before?.survey.questions.find((each) => each.id === same.get(id))
  return before && question ? scoreOf(question, before.answers[question.id] ?? null, before.year) : null
}

/** The scale told in three steps, to lie beside surveys that have three. */
function threeSteps(question: Question, value: Value | null, { found }: Telling): string {
  if (question.kind !== 'rating' || value === null) return ''
  return found.survey.scaleToThree?.[String(value)] ?? ''
}

function rounded(index: number | null): number | null {
  return index === null ? null : Math.round(index)
}
