/** Does what a plan says, or takes it back, in one unit of work: systems, people and appointments move; what was stays on record. */
import type { Unit } from '../../database/database.ts'
import { moveToUnits, takeAppointmentsBack, takeOver } from '../register/index.ts'
import type { Plan } from './plan.ts'
import { type Reorganisation, type Undo, changeState } from './store.ts'

/** Gives false, to be rolled back by the caller, when something has moved meanwhile. */
export async function applyPlan(
  unit: Unit,
  municipality: string,
  one: Reorganisation,
  { moves }: Plan,
  at: Date,
): Promise<boolean> {
  const undo: Undo = {
    systems: moves.systems.map(({ system, to }) => ({ id: system.id, was: system.unitId!, is: to })),
    people: moves.people.map(({ person, to }) => ({ id: person.id, was: person.unitId!, is: to })),
    started: moves.started.map(({ id }) => id),
    ended: moves.ended.map(({ before }) => ({ id: before.id, through: before.through })),
  }
  if (!(await changeState(unit, municipality, one, { state: 'applied', appliedAt: at, undo }))) return false
  await moveToUnits(unit, municipality, undo)
  return takeOver(unit, municipality, moves)
}

/** Whatever has not been moved on since goes back. */
export async function takeBack(unit: Unit, municipality: string, one: Reorganisation, undo: Undo): Promise<boolean> {
  if (!(await changeState(unit, municipality, one, { state: 'undone' }))) return false
  const back = (rows: Undo['systems']) => rows.map(({ id, was, is }) => ({ id, was: is, is: was }))
  await moveToUnits(unit, municipality, { systems: back(undo.systems), people: back(undo.people) })
  const ended = undo.ended.map(({ id, through }) => ({
    id,
    through: through as Parameters<typeof takeAppointmentsBack>[2]['ended'][number]['through'],
  }))
  await takeAppointmentsBack(unit, municipality, { started: undo.started, ended })
  return true
}
