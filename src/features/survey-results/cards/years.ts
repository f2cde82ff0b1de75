/** The areas year by year, as a message. */
import { textsIn } from '../in-words.ts'
import { changed } from '../picture/heat-map.ts'
import { heatMapOf } from '../picture/of-result.ts'
import { shown } from '../picture/radar.ts'
import type { Telling } from '../telling.ts'
import type { Told } from './result.ts'

export function yearsBlocks(telling: Telling, picture: { png: Uint8Array; alt: string }): Told[] {
  const { found, name, language } = telling
  const texts = textsIn(language).result
  const { years, rows, changeHeading } = heatMapOf(telling)
  const { comparison } = found
  return [
    { kind: 'heading', text: texts.byYear(name) },
    { kind: 'image', ...picture },
    {
      kind: 'table',
      columns: [texts.area, ...years, ...(changeHeading === null ? [] : [changeHeading])],
      rows: rows.map(({ label, indexes, change }) => [
        label,
        ...indexes.map(shown),
        ...(changeHeading === null ? [] : [changed(change)]),
      ]),
    },
    {
      kind: 'note',
      text: comparison ? texts.comparableNote(comparison.comparable, comparison.of, comparison.year) : texts.noEarlier,
    },
  ]
}

/** "Ledning: 2024 55, 2025 62 (▲ +7)." */
export function yearsInWords(telling: Telling): string {
  const texts = textsIn(telling.language).result
  const { years, rows, changeHeading } = heatMapOf(telling)
  const lines = rows.map(({ label, indexes, change }) => {
    const numbers = indexes.map((index, at) => `${years[at]} ${shown(index)}`).join(', ')
    return `- ${label}: ${numbers}${changeHeading === null ? '' : ` (${changed(change)})`}`
  })
  const { comparison } = telling.found
  const note = comparison
    ? texts.comparableNote(comparison.comparable, comparison.of, comparison.year)
    : texts.noEarlier
  return [texts.byYear(telling.name), ...lines, note].join('\n')
}
