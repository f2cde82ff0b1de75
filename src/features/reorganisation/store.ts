import { z } from 'zod'
import { type Unit, jsonOf } from '../../database/database.ts'
import type { Reorganisation as Row } from '../../generated/prisma/client.ts'
import { type Change, changeSchema } from '../../governance/reorganisation.ts'
import type { Day } from '../../lib/day.ts'

export type Reorganisation = {
  id: string
  from: Day
  changes: readonly Change[]
  decision: string | null
  state: 'planned' | 'applied' | 'withdrawn' | 'undone'
  decidedBy: string | null
  decidedAt: Date
  appliedAt: Date | null
}

const undoShape = z.object({
  systems: z.array(z.object({ id: z.string(), was: z.string(), is: z.string() })),
  people: z.array(z.object({ id: z.string(), was: z.string(), is: z.string() })),
  started: z.array(z.string()),
  ended: z.array(z.object({ id: z.string(), through: z.string().nullable() })),
})
export type Undo = z.infer<typeof undoShape>

export async function addReorganisation(unit: Unit, municipality: string, { from, changes, ...rest }: Reorganisation) {
  const data = { ...rest, municipality, fromDay: from, changes: JSON.parse(jsonOf(changes)) }
  await unit.reorganisation.create({ data })
}

export async function reorganisationsOf(unit: Unit, municipality: string): Promise<readonly Reorganisation[]> {
  const rows = await unit.reorganisation.findMany({
    where: { municipality },
    orderBy: [{ fromDay: 'asc' }, { decidedAt: 'asc' }],
  })
  return rows.map(reorganisationOf)
}

/** Which municipalities have decided on something to come. Across all of them, so for the system's own path. */
export async function municipalitiesPlanning(unit: Unit): Promise<readonly string[]> {
  const rows = await unit.reorganisation.findMany({
    where: { state: 'planned' },
    select: { municipality: true },
    distinct: ['municipality'],
    orderBy: { municipality: 'asc' },
  })
  return rows.map(({ municipality }) => municipality)
}

/** The changes that the municipality has gone through, in their order. */
export async function appliedChanges(unit: Unit, municipality: string): Promise<readonly Change[]> {
  const rows = await unit.reorganisation.findMany({
    where: { municipality, state: 'applied' },
    orderBy: [{ appliedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => reorganisationOf(row).changes)
}

export async function undoOf(unit: Unit, municipality: string, id: string): Promise<Undo | null> {
  const row = await unit.reorganisation.findFirst({ where: { municipality, id } })
  const undo = undoShape.safeParse(row?.undo)
  return undo.success ? undo.data : null
}

/** Gives false when its state is another one meanwhile. */
export async function changeState(
  unit: Unit,
  municipality: string,
  { id, state }: Pick<Reorganisation, 'id' | 'state'>,
  after: { state: Reorganisation['state']; appliedAt?: Date; undo?: Undo },
): Promise<boolean> {
  const { undo, ...rest } = after
  const data = { ...rest, ...(undo ? { undo: JSON.parse(jsonOf(undo)) } : {}) }
  const { count } = await unit.reorganisation.updateMany({ where: { municipality, id, state }, data })
  return count === 1
}

function reorganisationOf(row: Row): Reorganisation {
  const { municipality: _municipality, fromDay, changes, undo: _undo, ...rest } = row
  return {
    ...rest,
    from: fromDay as Day,
    changes: z.array(changeSchema).parse(changes),
    state: row.state as Reorganisation['state'],
  }
}
