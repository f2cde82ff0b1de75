/** One figure with its goal. `met` is absent where there is no goal to meet. */
export type Row = { what: string; figure: string; goal: string; met?: boolean }

export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, figure, goal, met }) => [
    what,
    figure,
    goal,
    met === undefined ? '' : met ? 'met' : 'NOT MET',
  ])
  const all = [['what', 'figure', 'goal', ''], ...cells]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
