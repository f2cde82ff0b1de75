/** Keeps what a file says of people's time, in the place of what an earlier file said of the same people. */
import { recordAudit } from '../../../database/audit.ts'
import type { Unit } from '../../../database/database.ts'
import { addBusyTimes, removeBusyTimes } from '../store.ts'
import type { ImportGiven } from './carry-out.ts'
import type { BusyPlan } from './plan-busy.ts'

export async function carryOutBusy(
  unit: Unit,
  { people }: BusyPlan,
  given: Omit<ImportGiven, 'fileName'>,
): Promise<void> {
  const { municipality, importId } = given
  for (const { person, times } of people) {
    await removeBusyTimes(unit, municipality, { personId: person.id, origin: 'file' })
    await addBusyTimes(unit, municipality, times)
  }
  const times = people.reduce((sum, one) => sum + one.times.length, 0)
  await audited(unit, 'meetings.import-busy-times', { people: people.length, times }, { ...given, importId })
}

/** Forgets what files have said of somebody's time. */
export async function forgetBusy(unit: Unit, personId: string, given: Omit<ImportGiven, 'fileName'>): Promise<void> {
  await removeBusyTimes(unit, given.municipality, { personId, origin: 'file' })
  await audited(unit, 'meetings.forget-busy-times', { people: 1 }, given)
}

async function audited(
  unit: Unit,
  action: string,
  detail: Readonly<Record<string, number>>,
  { municipality, importId, at, actor, channel, ids }: Omit<ImportGiven, 'fileName'>,
): Promise<void> {
  const subject = { kind: 'meeting-import', id: importId }
  await recordAudit(unit, { id: ids.next(), municipality, at, action, subject, actor, channel, detail })
}
