/** A matrix as columns and rows: the same for the chat's table, the page and the CSV file. */
import type { Language } from '../../conversation/inbound.ts'
import { dayOf } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import { dayInWords, doneOn, evidenceInWords, textsIn } from './in-words.ts'
import { type Matrix, type Row, byCommittee } from './matrix.ts'

export type Table = { columns: readonly string[]; rows: readonly (readonly string[])[] }

export type Fates = ReadonlyMap<string, { state: string; at: Date | null }>

/** `names`: whether whoever looks may see who has it to do. */
export function tableOf(
  { rows }: Pick<Matrix, 'rows'>,
  fates: Fates,
  world: World,
  language: Language,
  names = true,
): Table {
  const { matrix, status } = textsIn(language)
  const grouped = rows.some(({ committee }) => committee !== null)
  const { columns } = matrix
  const cells = (row: Row): readonly string[] => [
    row.target.name ?? world.governance.name,
    ...(grouped ? [row.committee ?? ''] : []),
    ...(names ? [row.holders.join(', ') || matrix.nobody] : []),
    status[row.status],
    row.done === null ? '' : doneOn(row.done, language, world.today),
    row.done?.diarienummer ?? row.done?.link ?? '',
    row.done?.receivedAt ? dayInWords(dayOf(row.done.receivedAt), language, world.today) : '',
    remindedInWords(row, fates, world, language),
  ]
  return {
    columns: [
      columns.what,
      ...(grouped ? [columns.group] : []),
      ...(names ? [columns.holder] : []),
      columns.status,
      columns.on,
      columns.number,
      columns.receipt,
      columns.reminded,
    ],
    rows: rows.map(cells),
  }
}

/** One row for each committee: how many it has handed in, and what is missing. */
export function committeeTable(matrix: Matrix, language: Language): Table | null {
  const { matrix: texts, some } = textsIn(language)
  const rows = byCommittee(matrix)
  if (rows.length < 2) return null
  return {
    columns: [texts.columns.group, texts.columns.on, texts.columns.missing],
    rows: rows.map(({ committee, done, of, missing }) => [
      committee,
      texts.of(done, of),
      some(missing.slice(0, 4), Math.max(0, missing.length - 4)),
    ]),
  }
}

/** Each with when it was done and what shows it. */
export function earlierLines({ earlier }: Pick<Matrix, 'earlier'>, world: World, language: Language): string[] {
  return earlier.map(({ unit, done }) =>
    [unit, doneOn(done, language, world.today), evidenceInWords(done)].filter(Boolean).join(', '),
  )
}

/** When the reminder went out, and whether it came there. */
function remindedInWords({ reminded }: Row, fates: Fates, world: World, language: Language): string {
  if (reminded === null) return ''
  const { matrix } = textsIn(language)
  const fate = fates.get(reminded.noticeKey)
  const day = dayInWords(dayOf(fate?.at ?? reminded.toldAt), language, world.today)
  return fate?.state === 'unreachable' || fate?.state === 'maybe-sent'
    ? matrix.notDelivered(day)
    : matrix.delivered(day)
}
