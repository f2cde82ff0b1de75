/** What stands empty today with the day it was seen first, for the chat and the command line. */
import type { Unit } from '../../../database/database.ts'
import type { World } from '../../register/index.ts'
import { textsIn } from '../in-words.ts'
import { type VacancyRow, openVacancies } from '../store.ts'
import { vacancyRow } from './announce.ts'
import { chair, vacantIn } from './vacant.ts'

export async function oldestVacancies(unit: Unit, world: World): Promise<readonly VacancyRow[]> {
  const known = await openVacancies(unit, world.governance.key)
  const since = new Map(known.map((one) => [chair(one.roleId, one.scope), one.since]))
  return vacantIn(world)
    .map(({ role, scope }): VacancyRow => {
      const id = chair(role.id, scope)
      return { id, roleId: role.id, scope, since: since.get(id) ?? world.today }
    })
    .toSorted((a, b) => a.since.localeCompare(b.since))
}

/** A row of headings, then the empty chairs; in Swedish. */
export async function vacancyTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  const { what, since, meanwhile, appoints } = textsIn('sv').vacant.columns
  const rows = (await oldestVacancies(unit, world)).map((one) => vacancyRow(one, world, 'sv'))
  return [[what, since, meanwhile, appoints], ...rows]
}
