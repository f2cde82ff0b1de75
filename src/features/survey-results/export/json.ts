/** A round's result for other programs. */
import type { Telling } from '../telling.ts'
import { statusInWords } from '../cards/result.ts'
import { resultOf } from '../result/index-of.ts'
import { valueInWords } from '../in-words.ts'

export function toJson(telling: Telling) {
  const { found, municipality, name, language } = telling
  const { round, survey, result, adoption, comparison, proposals, earlier } = found
  return {
    municipality,
    survey: { id: round.surveyId, name, definition: survey.key, version: survey.version },
    year: round.year,
    opened: round.opensOn,
    closed: round.closesOn,
    anonymous: false,
    status: statusInWords(telling),
    adopted: adoption && { by: adoption.by, on: adoption.on, decision: adoption.decision },
    diarienummer: adoption?.diarienummer ?? null,
    index: result.total,
    areas: result.areas.map(({ area, index, scored }) => ({
      id: area.id,
      title: area.title[language],
      index,
      questions: scored,
      change: comparison?.areas.find(({ areaId }) => areaId === area.id)?.change ?? null,
    })),
    comparison: comparison && {
      year: comparison.year,
      change: comparison.total,
      comparable: comparison.comparable,
      of: comparison.of,
    },
    earlier: earlier.map(resultOf).map(({ year, total, areas }) => ({
      year,
      index: total,
      areas: areas.map(({ area, index }) => ({ id: area.id, index })),
    })),
    answers: survey.questions.flatMap((question) => {
      const proposal = proposals.find(({ questionId }) => questionId === question.id)
      if (!proposal) return []
      const { state, value, reasons } = proposal
      const inWords = valueInWords(question, value, language)
      return [
        { id: question.id, area: question.area, question: question.title[language], value, inWords, state, reasons },
      ]
    }),
  }
}
