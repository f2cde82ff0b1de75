/** What a panel answered, in a message: shares and means, and only of groups. */
import type { Language } from '../../conversation/inbound.ts'
import type { Block } from '../../conversation/message.ts'
import { type PanelQuestion, type PanelResult, smallestGroup } from './panel-result.ts'
import { textsIn } from './texts-in.ts'

type Told = { name: string; language: Language }

export function panelInWords(result: PanelResult, { name, language }: Told): string {
  const texts = textsIn(language).result
  const least = result.survey.minGroupSize ?? smallestGroup
  const head = texts.title(name, result.year)
  if (result.people === null) return `${head}: ${texts.tooFew(least)}`
  const lines = result.questions.map(
    (each) => `${each.question.title[language]} ${questionInWords(each, least, language)}`,
  )
  return [`${head}: ${texts.people(result.people)}`, ...lines].join('\n')
}

/** "Ja 62 %, Nej 38 %. 42 svar." */
function questionInWords(each: PanelQuestion, least: number, language: Language): string {
  const texts = textsIn(language).result
  if (!each.shown) return texts.questionTooFew(least)
  const shares = each.shares.map(({ option, percent }) => texts.share(option.text[language], percent)).join(', ')
  const index = each.index === null ? null : texts.index(Math.round(each.index))
  const written = each.texts.length > 0 ? texts.texts(each.texts.length) : null
  return [shares, index, written ?? texts.answered(each.answered)]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ')
}

export function panelBlocks(result: PanelResult, told: Told): Block<never>[] {
  const texts = textsIn(told.language).result
  const least = result.survey.minGroupSize ?? smallestGroup
  const heading = { kind: 'heading', text: texts.title(told.name, result.year) } as const
  if (result.people === null) return [heading, { kind: 'text', text: texts.tooFew(least) }]
  return [
    heading,
    { kind: 'text', text: texts.people(result.people) },
    {
      kind: 'list',
      items: result.questions.map(
        (each) => `${each.question.title[told.language]}\n${questionInWords(each, least, told.language)}`,
      ),
    },
    { kind: 'note', text: texts.besideNote },
  ]
}
