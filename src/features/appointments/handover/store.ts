/** Who leaves, and when. */
import type { Unit } from '../../../database/database.ts'
import type { Departure as DepartureRow } from '../../../generated/prisma/client.ts'
import type { Day } from '../../../lib/day.ts'
import type { Departure } from './departure.ts'

export async function addDeparture(unit: Unit, municipality: string, departure: Departure): Promise<void> {
  await unit.departure.create({ data: { ...departure, municipality } })
}

export async function findDeparture(unit: Unit, municipality: string, id: string): Promise<Departure | null> {
  const row = await unit.departure.findFirst({ where: { municipality, id } })
  return row && departureOf(row)
}

/** Reported or confirmed, and not yet gone. */
export async function departureOfPerson(unit: Unit, municipality: string, personId: string): Promise<Departure | null> {
  const where = { municipality, personId, state: { in: ['open', 'confirmed'] } }
  const row = await unit.departure.findFirst({ where, orderBy: { reportedAt: 'desc' } })
  return row && departureOf(row)
}

/** Reported or confirmed, of everybody; whoever shows them says who may see which. */
export async function departuresUnderWay(unit: Unit, municipality: string): Promise<readonly Departure[]> {
  const where = { municipality, state: { in: ['open', 'confirmed'] } }
  return (await unit.departure.findMany({ where, orderBy: { lastDay: 'asc' } })).map(departureOf)
}

export async function confirmedDepartures(unit: Unit, municipality: string): Promise<readonly Departure[]> {
  const where = { municipality, state: 'confirmed' }
  return (await unit.departure.findMany({ where, orderBy: { lastDay: 'asc' } })).map(departureOf)
}

/** Which municipalities have somebody who is to leave. Across all of them, so for the system's own path. */
export async function municipalitiesWithDepartures(unit: Unit): Promise<readonly string[]> {
  const rows = await unit.departure.findMany({
    where: { state: 'confirmed' },
    select: { municipality: true },
    distinct: ['municipality'],
    orderBy: { municipality: 'asc' },
  })
  return rows.map(({ municipality }) => municipality)
}

/** Gives false when somebody else has decided meanwhile. */
export async function closeDeparture(
  unit: Unit,
  municipality: string,
  { id, state: before }: Departure,
  after: { state: Departure['state']; decidedBy?: string; decidedAt?: Date },
): Promise<boolean> {
  const { count } = await unit.departure.updateMany({ where: { municipality, id, state: before }, data: after })
  return count === 1
}

function departureOf({ municipality: _municipality, ...row }: DepartureRow): Departure {
  return { ...row, lastDay: row.lastDay as Day, state: row.state as Departure['state'] }
}
