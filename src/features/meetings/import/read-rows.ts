/** Meetings in a table: a row each, with headings as people write them. */
import { addDays, type Day, instantAt, isDay } from '../../../lib/day.ts'
import type { Table } from '../../register/index.ts'
import type { FoundFault, FoundMeeting } from './found.ts'

type Column = 'body' | 'day' | 'start' | 'end' | 'place' | 'state' | 'target' | 'kind'

const headings: Readonly<Record<Column, RegExp>> = {
  body: /^(?:grupp|organ|nämnd|möte|mötets namn|ämne|rubrik|subject|body|group|meeting|title)$/,
  day: /^(?:datum|dag|mötesdag|startdatum|hålls|date|day|start ?date)$/,
  start: /^(?:tid|start|starttid|från|kl|klockan|time|start time|from)$/,
  end: /^(?:slut|sluttid|till|end|end time|to)$/,
  place: /^(?:plats|lokal|rum|var|place|location|room)$/,
  state: /^(?:status|läge|hållet|state)$/,
  target: /^(?:bolag|motpart|med|company|with)$/,
  kind: /^(?:typ|slag|kind|type)$/,
}

const wholeMeeting = 90

export type RowsRead = { found: readonly FoundMeeting[]; faults: readonly { row: number; fault: FoundFault }[] }

export function readRows(tables: readonly Table[]): RowsRead {
  const found: FoundMeeting[] = []
  const faults: RowsRead['faults'][number][] = []
  let isRead = false
  for (const { rows } of tables) {
    const at = rows.findIndex((row) => columnsOf(row).has('day') && columnsOf(row).has('body'))
    if (at < 0) continue
    isRead = true
    const columns = columnsOf(rows[at]!)
    for (const [index, cells] of rows.entries()) {
      if (index <= at || cells.every((cell) => cell.trim() === '')) continue
      const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? ''
      const row = index + 1
      const day = dayIn(cell('day'))
      if (day === null) {
        faults.push({ row, fault: { kind: 'no-day', text: cell('day') } })
        continue
      }
      const times = timesIn(cell('start'), cell('end'), cell('day'))
      if (times === null) {
        faults.push({ row, fault: { kind: 'no-time', text: cell('start') } })
        continue
      }
      const startsAt = instantAt(day, times.start ?? '00:00')
      const endsAt =
        times.start === null
          ? instantAt(addDays(day, 1), '00:00')
          : times.end === null
            ? new Date(startsAt.getTime() + wholeMeeting * 60_000)
            : instantAt(day, times.end)
      found.push({
        row,
        name: [cell('body'), cell('target')].filter(Boolean).join(' '),
        startsAt,
        endsAt: endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + wholeMeeting * 60_000),
        isWholeDay: times.start === null,
        place: cell('place') || null,
        state: stateIn(cell('state')),
        extraordinary: /extra/i.test(cell('kind')) || /\bextra/i.test(cell('body')),
        uid: null,
      })
    }
  }
  return { found, faults: isRead ? faults : [{ row: 1, fault: { kind: 'no-headings' } }] }
}

function columnsOf(row: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>()
  for (const [index, cell] of row.entries()) {
    const heading = cell.trim().toLowerCase()
    for (const [column, pattern] of Object.entries(headings) as [Column, RegExp][]) {
      if (pattern.test(heading) && !columns.has(column)) columns.set(column, index)
    }
  }
  return columns
}

/** `2027-03-12`, `2027-03-12 13:00`, `12/3 2027`, `12.3.2027`. */
function dayIn(text: string): Day | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  const swedish = /^(\d{1,2})[/.](\d{1,2})[ /.-](\d{4})/.exec(text)
  const parts = iso ? [iso[1], iso[2], iso[3]] : swedish ? [swedish[3], swedish[2], swedish[1]] : null
  if (!parts) return null
  const day = `${parts[0]}-${parts[1]!.padStart(2, '0')}-${parts[2]!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** "13:00", "13.00–14.30", or within the day's own cell. Without any time it is the whole day. */
function timesIn(start: string, end: string, day: string): { start: string | null; end: string | null } | null {
  const text = start === '' ? day.slice(10) : start
  const times = [...`${text} ${end}`.matchAll(/(?<!\d)(\d{1,2})[.:](\d\d)/g)].map(
    (match) => `${match[1]!.padStart(2, '0')}:${match[2]!}`,
  )
  if (start !== '' && times.length === 0) {
    const hour = /^(?:kl\.? ?)?(\d{1,2})(?: ?[–-] ?(\d{1,2}))?$/.exec(start)
    if (!hour) return null
    return { start: `${hour[1]!.padStart(2, '0')}:00`, end: hour[2] ? `${hour[2].padStart(2, '0')}:00` : null }
  }
  if (times.some((time) => time > '23:59')) return null
  return { start: times[0] ?? null, end: times[1] ?? null }
}

function stateIn(text: string): FoundMeeting['state'] {
  if (/^(?:inställt|avlyst|ställt in|cancelled|canceled)/i.test(text)) return 'cancelled'
  if (/^(?:hållet|hållen|genomfört|ja|klart|held|yes)/i.test(text)) return 'held'
  return /^(?:bokat|planerat|kommande|booked|planned)/i.test(text) ? 'planned' : null
}
