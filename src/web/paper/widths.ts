/**
 * Widths for a table's columns that add up to `total`: by the longest cell, so that numbers stand narrow and sentences get
 * room, but never so narrow that ordinary words break.
 */
export function columnWidths(rows: readonly (readonly string[])[], total: number): number[] {
  const count = Math.max(1, ...rows.map(({ length }) => length))
  const wishes = Array.from({ length: count }, (_, column) => wishOf(rows.map((row) => row[column] ?? '')))
  const sum = wishes.reduce((a, b) => a + b, 0)
  const widths = wishes.map((wish) => Math.floor((wish / sum) * total))
  widths[count - 1]! += total - widths.reduce((a, b) => a + b, 0)
  return widths
}

/** Between eight and sixty characters; a column that cannot break its longest word asks for that. */
function wishOf(cells: readonly string[]): number {
  const longest = Math.max(...cells.map(({ length }) => length))
  const word = Math.max(...cells.flatMap((cell) => cell.split(/[\s/-]/)).map(({ length }) => length))
  return Math.max(8, Math.min(60, longest), Math.min(24, word + 2))
}
