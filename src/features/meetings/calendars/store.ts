/** People's calendar links, and meetings in Microsoft's calendars, in the database. */
import type { Unit } from '../../../database/database.ts'
import type { CalendarConnection, CalendarEvent } from '../../../generated/prisma/client.ts'

export type { CalendarConnection, CalendarEvent }

/** Everybody begins with the first; so most people need no row. */
const firstGeneration = 1

export async function generationsOf(
  unit: Unit,
  municipality: string,
  personIds: readonly string[],
): Promise<(personId: string) => number> {
  const rows = await unit.calendarKey.findMany({ where: { municipality, personId: { in: [...personIds] } } })
  const known = new Map(rows.map(({ personId, generation }) => [personId, generation]))
  return (personId) => known.get(personId) ?? firstGeneration
}

/** Makes all links of the person so far worth nothing. */
export async function revokeLinks(unit: Unit, municipality: string, personId: string, since: Date): Promise<void> {
  await unit.calendarKey.upsert({
    where: { municipality_personId: { municipality, personId } },
    create: { municipality, personId, generation: firstGeneration + 1, since },
    update: { generation: { increment: 1 }, since },
  })
}

/** Null: the municipality has not let the bot into its calendars. */
export function connectionOf(unit: Unit, municipality: string): Promise<CalendarConnection | null> {
  return unit.calendarConnection.findUnique({ where: { municipality } })
}

export function allConnections(unit: Unit): Promise<CalendarConnection[]> {
  return unit.calendarConnection.findMany({ orderBy: { municipality: 'asc' } })
}

export async function saveConnection(unit: Unit, connection: CalendarConnection): Promise<void> {
  const { municipality } = connection
  await unit.calendarConnection.upsert({ where: { municipality }, create: connection, update: connection })
}

export async function removeConnection(unit: Unit, municipality: string): Promise<boolean> {
  const { count } = await unit.calendarConnection.deleteMany({ where: { municipality } })
  return count > 0
}

export async function noteConnection(
  unit: Unit,
  municipality: string,
  how: Partial<Pick<CalendarConnection, 'lastWorkedAt' | 'problem' | 'problemAt'>>,
): Promise<void> {
  await unit.calendarConnection.updateMany({ where: { municipality }, data: how })
}

export async function eventsOf(
  unit: Unit,
  municipality: string,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, CalendarEvent>> {
  const rows = await unit.calendarEvent.findMany({ where: { municipality, meetingId: { in: [...meetingIds] } } })
  return new Map(rows.map((row) => [row.meetingId, row]))
}

export async function saveEvent(unit: Unit, event: CalendarEvent): Promise<void> {
  const { municipality, meetingId } = event
  await unit.calendarEvent.upsert({
    where: { municipality_meetingId: { municipality, meetingId } },
    create: event,
    update: event,
  })
}
