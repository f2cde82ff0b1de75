/** What a round came to, as a message: the index, the areas, the change, and what can be done. */
import type { Block } from '../../../conversation/message.ts'
import { textsIn } from '../in-words.ts'
import { areasInWords } from '../picture/of-result.ts'
import { changed } from '../picture/heat-map.ts'
import { shown } from '../picture/radar.ts'
import { type NextStep, proposedActions } from '../result/actions.ts'
import type { Telling } from '../telling.ts'
import { dissentBlocks, dissentLines } from './dissents.ts'

/** A block that has nothing to press: for chat, paper and page alike. */
export type Told = Exclude<Block<never>, { kind: 'buttons' }>

/** The result in one run of words, for notifications and screen readers. */
export function resultInWords(telling: Telling): string {
  const { found, name } = telling
  const texts = textsIn(telling.language).result
  const { total, year } = found.result
  if (total === null) return `${texts.title(name, year)}: ${texts.nothing}`
  const parts = [
    `${texts.title(name, year)}: ${texts.total(shown(total))}.`,
    sinceInWords(telling),
    areasInWords(telling),
  ]
  const first = [...parts, statusInWords(telling)].filter((part) => part !== null).join(' ')
  const actions = actionsInWords(telling).map((action) => `- ${action}`)
  return [
    first,
    ...(actions.length > 0 ? [`${texts.lowest}:`, ...actions] : []),
    ...dissentLines(telling),
    texts.about,
  ].join('\n')
}

/** `picture`: the wheel as PNG, where it is to be sent; the page draws its own. */
export function resultBlocks(telling: Telling, picture: { png: Uint8Array; alt: string } | null): Told[] {
  const { found, name } = telling
  const texts = textsIn(telling.language).result
  const { total, year } = found.result
  const heading = { kind: 'heading', text: texts.title(name, year) } as const
  if (total === null) return [heading, { kind: 'text', text: texts.nothing }]
  const since = sinceInWords(telling)
  return [
    heading,
    { kind: 'fact', value: texts.total(shown(total)), detail: texts.totalDetail },
    { kind: 'text', text: since ?? texts.noEarlier },
    ...(picture ? [{ kind: 'image', ...picture } as const] : []),
    areasTable(telling),
    ...actionBlocks(telling),
    ...dissentBlocks(telling),
    { kind: 'note', text: statusInWords(telling) },
    { kind: 'note', text: texts.about },
  ]
}

/** "Ändring sedan 2025: ▲ +3. 38 av 44 frågor är jämförbara." Null without an earlier year. */
export function sinceInWords({ found: { comparison }, language }: Telling): string | null {
  if (!comparison) return null
  const { year, total, comparable, of } = comparison
  return textsIn(language).result.since(year, changed(total), comparable, of)
}

export function statusInWords({ found: { adoption }, language, nameOf }: Telling): string {
  const texts = textsIn(language).result
  if (!adoption) return texts.proposed
  return texts.adopted(nameOf(adoption.by), adoption.on, adoption.decision, adoption.diarienummer)
}

export function areasTable({ found: { result, comparison }, language }: Telling): Told & { kind: 'table' } {
  const texts = textsIn(language).result
  const change = (areaId: string | null): string[] => {
    if (!comparison) return []
    if (areaId === null) return [changed(comparison.total)]
    return [changed(comparison.areas.find((area) => area.areaId === areaId)?.change ?? null)]
  }
  return {
    kind: 'table',
    caption: texts.areas,
    columns: [texts.area, String(result.year), ...(comparison ? [texts.changeSince(comparison.year)] : [])],
    rows: [
      ...result.areas.map(({ area, index }) => [area.title[language], shown(index), ...change(area.id)]),
      [texts.whole, shown(result.total), ...change(null)],
    ],
  }
}

/** The lowest areas, each with a step that would raise it. */
function actionBlocks(telling: Telling): Told[] {
  const items = actionsInWords(telling)
  if (items.length === 0) return []
  const { lowest } = textsIn(telling.language).result
  return [
    { kind: 'text', text: `${lowest}:` },
    { kind: 'list', items, ordered: true },
  ]
}

export function actionsInWords({ found: { result, answers }, language }: Telling): string[] {
  const texts = textsIn(language).result
  return proposedActions(result, answers).flatMap(({ area, steps }) => {
    const [first] = steps
    return first ? [texts.step(area.area.title[language], shown(area.index), stepInWords(first))] : []
  })

  function stepInWords({ question, from, to }: NextStep): string {
    const title = question.title[language]
    if (question.kind === 'boolean') return texts.toYes(title)
    return from && to ? texts.fromTo(title, from.text[language], to.text[language]) : texts.raise(title)
  }
}
