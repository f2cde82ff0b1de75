import type { Unit } from '../../database/database.ts'
import type { World } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import { loadAll } from './needs.ts'
import { caseRow, delegationColumns, delegationRows, delegationsOf } from './rows.ts'
import { casesOf } from './store.ts'

type Rows = readonly (readonly string[])[]

const allIn = async (unit: Unit, world: World) => loadAll(unit, await casesOf(unit, world.governance.key), world)

/** All cases with where each stands: a row of headings, then the newest first. */
export async function caseTable(unit: Unit, world: World): Promise<Rows> {
  return [textsIn('sv').page.columns, ...(await allIn(unit, world)).map((whole) => caseRow(whole, 'sv', world))]
}

/** Decisions under delegation that wait to be reported: a row of headings, then nämnd by nämnd. */
export async function delegationTable(unit: Unit, world: World): Promise<Rows> {
  const { delegations, decisionFields } = textsIn('sv')
  const waiting = delegationsOf(await allIn(unit, world))
  return [
    [decisionFields.committee, ...delegationColumns('sv')],
    ...waiting.flatMap((one) => {
      const name = one.committee === null ? delegations.noCommittee : (world.governance.unit(one.committee)?.name ?? '')
      return delegationRows(one, 'sv', world).map((row) => [name, ...row])
    }),
  ]
}
