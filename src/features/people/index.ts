/**
 * The municipality's people, kept up to date from its own list, every night if it likes. Whoever goes missing from the
 * list is no longer a sure answer; nobody is removed by an import.
 */
export { carryOutPeople } from './carry-out.ts'
export { peopleRows } from './export.ts'
export { peoplePlanInWords } from './report.ts'
export { sv } from './texts/sv.ts'
