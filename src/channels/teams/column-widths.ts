import { lengthOf } from '../../lib/printable.ts'
import { limits } from './limits.ts'

/** What a card on a phone has room for in a row, in letters. */
const room = 40
const narrowest = 6

/**
 * The columns' shares of a table: as wide as what they hold where there is room, else at least as wide as their longest word, so that
 * Teams breaks between words and never within a day, and what is left by how much more each holds.
 */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const whole = Array.from({ length: columns }, (_, at) =>
    widest(
      rows.map((row) => row[at] ?? ''),
      limits.widestColumn,
    ),
  )
  const words = Array.from({ length: columns }, (_, at) =>
    widest(
      rows.flatMap((row) => (row[at] ?? '').split(/\s+|-(?!\d)/u)),
      limits.widestColumn,
    ),
  )
  const left = room - sum(words)
  const more = sum(whole) - sum(words)
  if (left <= 0 || left >= more) return left <= 0 ? words : whole
  return words.map((word, at) => Math.round(word + (left * (whole[at]! - word)) / more))
}

function widest(texts: readonly string[], most: number): number {
  return Math.min(Math.max(narrowest, ...texts.map(lengthOf)), most)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
