/**
 * The register: which systems there are, who holds what, and the people. Files go in through a plan that can be read
 * before it is carried out; questions are answered from snapshots.
 */
export {
  type Held,
  type Holder,
  holdersAt,
  holdersOf,
  occupantsOf,
  type PersonHolding,
  personToday,
  type Place,
  type World,
} from './holders.ts'
export { derivedMembers } from './derived-members.ts'
export { knowledgeOf, nearWord, wordOfAbsentRole } from './knowledge.ts'
export { lookupsOf, vendorId } from './lookups.ts'
export { peopleInRole } from './people-in-role.ts'
export { shownOf } from './shown.ts'
export { holderNamed, systemCalled, systemNamed, unitNamed } from './named.ts'
export type { Snapshot } from './snapshot.ts'
export { worldAt } from './world-at.ts'
export type { Snapshots } from './snapshots.ts'
export { appointmentRows, registerRows, type Rows, toCsv, toWorkbook } from './export.ts'
export { nameKey } from './import/holder-cells.ts'
export { carryOutAppointments, carryOutImport, undoImport } from './import/carry-out.ts'
export { planAppointments } from './import/plan-appointments.ts'
export { planImport, type PlanMade, registerAfter } from './import/plan.ts'
export {
  type ChangedPerson,
  type PeopleError,
  type PeoplePlan,
  type PeopleWarning,
  planPeople,
} from './import/plan-people.ts'
export { readTable, type Table } from './import/read-table.ts'
export { planInWords, some } from './import/report.ts'
export {
  type Appointment,
  followsProject,
  noTerms,
  projectSeats,
  type Person,
  type Register,
  type System,
  type SystemStatus,
} from './register.ts'
export {
  appoint,
  changeAppointments,
  changeSystem,
  ensureMunicipality,
  growVersion,
  hasList,
  insertPeople,
  insertSystems,
  listedPeople,
  type ListedPerson,
  loadRegister,
  moveToUnits,
  registerVersion,
  replaceHolders,
  replacePeople,
  replaceSystems,
  setAway,
  setLanguage,
  setLeft,
  setQuestioned,
  takeAppointmentsBack,
  takeOver,
} from './store.ts'
export { en } from './texts/en.ts'
export { sv } from './texts/sv.ts'
