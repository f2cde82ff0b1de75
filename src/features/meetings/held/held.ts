/** A meeting with what has been written down of it, read in one unit. */
import type { Unit } from '../../../database/database.ts'
import { holdsStill, type OfficialRecord, recordSaid } from '../../records/index.ts'
import type { World } from '../../register/index.ts'
import { type Called, loadCalled } from '../notices/called.ts'
import type { Meeting } from '../meeting.ts'
import type { Outcome } from '../agenda/agenda.ts'
import { outcomesOf } from '../agenda/store.ts'
import type { Attendance, MeetingRecord, RecordEntry } from './record.ts'
import { attendanceOf, entriesOf, recordOf } from './store.ts'

export type Held = {
  called: Called
  record: MeetingRecord | null
  /** What has been said of the finished minutes: adjusted, established, their number. */
  official: OfficialRecord | null
  attendance: readonly Attendance[]
  entries: readonly RecordEntry[]
  /** Of this meeting. */
  outcomes: readonly Outcome[]
  /** The points that minutes are taken under: the agenda's, what has been written under others, and the rest. */
  headings: readonly Heading[]
}
export type Heading = { heading: string; headingEn: string | null; itemId: string | null; carried: boolean }

export async function loadHeld(unit: Unit, meeting: Meeting, world: World, other: string): Promise<Held | null> {
  const called = await loadCalled(unit, meeting, world)
  if (!called) return null
  const { municipality, id, body } = meeting
  const entries = await entriesOf(unit, municipality, id)
  const outcomes = (await outcomesOf(unit, municipality, [body])).filter((one) => one.meetingId === id)
  const record = await recordOf(unit, municipality, id)
  const said = await recordSaid(unit, municipality, { kind: 'minutes', subjectId: id })
  return {
    called,
    entries,
    outcomes,
    record,
    official: said && record && holdsStill(said, record.finishedAt) ? said : null,
    attendance: await attendanceOf(unit, municipality, id),
    headings: headingsOf(called, entries, outcomes, other),
  }
}

function headingsOf(
  { agenda }: Called,
  entries: readonly RecordEntry[],
  outcomes: readonly Outcome[],
  other: string,
): Heading[] {
  const isCarried = (itemId: string | null) =>
    outcomes.some((one) => one.itemId === itemId && one.outcome === 'carried')
  const points = agenda.map(({ heading, headingEn, itemId }) => ({
    heading,
    headingEn,
    itemId,
    carried: isCarried(itemId),
  }))
  const written = entries
    .map(({ heading }) => heading)
    .filter((heading) => !points.some((one) => one.heading === heading))
  const rest = [...new Set([...written, other])].map((heading) => ({
    heading,
    headingEn: null,
    itemId: null,
    carried: false,
  }))
  return [...points, ...rest]
}
