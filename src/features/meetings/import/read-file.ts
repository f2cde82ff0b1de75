/** A file of meetings, whichever kind it is: a calendar (.ics), or a table (.csv, .xlsx). */
import { type Day, instantAt } from '../../../lib/day.ts'
import { readTable, type Table } from '../../register/index.ts'
import type { FoundFault, FoundMeeting } from './found.ts'
import { spanAround } from './plan.ts'
import { type BusyRead, readBusy } from './read-busy.ts'
import { readCalendar } from './read-calendar.ts'
import { readRows } from './read-rows.ts'

export type FileRead =
  | { ok: true; found: readonly FoundMeeting[]; faults: readonly { row: number; fault: FoundFault }[] }
  | { ok: false; because: 'damaged-calendar' }
  | {
      ok: false
      because: 'unreadable-table'
      table: Extract<Awaited<ReturnType<typeof readTable>>, { ok: false }>['because']
    }

/** A calendar of ten years is some megabytes. */
const mostBytes = 16 << 20

export async function readMeetingFile(bytes: Uint8Array, today: Day): Promise<FileRead> {
  // A file that is too large is told so by the reader of tables.
  const text = bytes.byteLength > mostBytes ? '' : new TextDecoder().decode(bytes)
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) {
    const { from, through } = spanAround(today)
    const read = readCalendar(text, from, through)
    return read.ok ? { ok: true, found: read.found, faults: [] } : { ok: false, because: 'damaged-calendar' }
  }
  const read = await readTable(bytes)
  if (!read.ok) return { ok: false, because: 'unreadable-table', table: read.because }
  const tables: readonly Table[] = read.tables
  return { ok: true, ...readRows(tables) }
}

/** From today on: what was busy before is of no use to a plan. */
export function readBusyFile(text: string, today: Day): BusyRead {
  return readBusy(text, instantAt(today, '00:00'), spanAround(today).through)
}
