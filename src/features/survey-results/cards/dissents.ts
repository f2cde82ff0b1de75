/** What those who disagreed wanted written down, question by question. */
import { placeOf, textsIn } from '../in-words.ts'
import type { Telling } from '../telling.ts'
import { questionOf } from '../../survey/index.ts'
import type { Told } from './result.ts'

/** A message has room for about five; the page and the paper have them all. */
const mostInMessage = 5

/** "3. Finns en plan? Anna Ek anser att ett arbete pågår", in the survey's order. */
function dissentsInWords({ found: { survey, proposals }, language }: Telling): readonly string[] {
  const texts = textsIn(language)
  return proposals.flatMap(({ questionId, reasons }) => {
    const question = questionOf(survey, questionId)!
    return reasons.dissent.map((text) =>
      texts.numbered(placeOf(survey, questionId), `${question.title[language]} ${text}`),
    )
  })
}

export function dissentBlocks(telling: Telling): Told[] {
  const all = dissentsInWords(telling)
  if (all.length === 0) return []
  const texts = textsIn(telling.language).result
  const more = all.length - mostInMessage
  return [
    { kind: 'text', text: `${texts.dissents(all.length)}:` },
    { kind: 'list', items: all.slice(0, mostInMessage) },
    ...(more > 0 ? [{ kind: 'note', text: texts.moreDissents(more) } as const] : []),
  ]
}

/** The same as lines of plain words. */
export function dissentLines(telling: Telling): readonly string[] {
  const all = dissentsInWords(telling)
  if (all.length === 0) return []
  const texts = textsIn(telling.language).result
  const more = all.length - mostInMessage
  return [
    `${texts.dissents(all.length)}:`,
    ...all.slice(0, mostInMessage).map((each) => `- ${each}`),
    ...(more > 0 ? [texts.moreDissents(more)] : []),
  ]
}
