import { expect, it } from 'vitest'
import { columnWidths } from '../../src/channels/teams/column-widths.ts'

it('makes each column as wide as what it holds, where there is room', () => {
  expect(
    columnWidths([
      ['Grupp', 'Hållna'],
      ['IT-styrgruppen', '9'],
    ]),
  ).toEqual([14, 6])
})

it('leaves every column room for its longest word, where there is not', () => {
  const rows = [
    ['Handling', 'Vems', 'Läge'],
    ['Enkäten om e-förvaltning 2025', 'IT-strategiska beredningsgruppen', 'arbetsmaterial'],
  ]
  const [document = 0, whose = 0, state = 0] = columnWidths(rows)
  expect(state).toBeGreaterThanOrEqual('arbetsmaterial'.length)
  expect(whose).toBeGreaterThanOrEqual('beredningsgruppen'.length)
  expect(document).toBeGreaterThanOrEqual('förvaltning'.length)
})

it('breaks no day', () => {
  const rows = [
    ['Uppdrag', 'Sedan', 'Svarar så länge', 'Utser'],
    ['Systemansvarig för Gatljus', '2026-11-24', 'Stefan Åhlund', 'Birgitta Norling'],
  ]
  expect(columnWidths(rows)[1]).toBeGreaterThanOrEqual('2026-11-24'.length)
})

it('keeps to the words where even they are too long', () => {
  const long = 'informationssäkerhetsklassificering'
  expect(columnWidths([[long, long, 'ja']])).toEqual([30, 30, 6])
})

it('has no columns in a table of nothing', () => expect(columnWidths([])).toEqual([]))
