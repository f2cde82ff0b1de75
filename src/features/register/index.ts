/**
 * The register: which systems there are, who holds what, and the people. Files go in through a plan that can be read
 * before it is carried out; questions are answered from snapshots.
 */
export { registerRows, type Rows, toCsv, toWorkbook } from './export.ts'
export { nameKey } from './import/holder-cells.ts'
export { carryOutImport, undoImport } from './import/carry-out.ts'
export { planImport } from './import/plan.ts'
export {
  type ChangedPerson,
  type PeopleError,
  type PeoplePlan,
  type PeopleWarning,
  planPeople,
} from './import/plan-people.ts'
export { readTable, type Table } from './import/read-table.ts'
export { planInWords, some } from './import/report.ts'
export type { Person } from './register.ts'
export {
  ensureMunicipality,
  growVersion,
  insertPeople,
  listedPeople,
  type ListedPerson,
  loadRegister,
  registerVersion,
  replacePeople,
} from './store.ts'
export { en } from './texts/en.ts'
export { sv } from './texts/sv.ts'
