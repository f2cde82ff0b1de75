import type { PeopleError, PeopleWarning, Person } from '../../register/index.ts'
import type { sv } from './sv.ts'

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

function error(fault: PeopleError): string {
  switch (fault.kind) {
    case 'no-name':
      return 'The name is missing. Write the name or remove the row.'
    case 'unknown-person':
      return `${fault.reference} does not exist. Write a name.`
    case 'bad-email':
      return `“${fault.value}” is not an e-mail address. Correct it or leave it empty.`
    case 'bad-entra-id':
      return `“${fault.value}” is not an object id in Entra (36 characters with hyphens). Correct it or leave it empty.`
    case 'bad-day':
      return `“${fault.value}” is not a day. Write it as 2026-03-01.`
    case 'away-without-end':
      return 'An absence needs both its first and its last day, in that order.'
    case 'unknown-value':
      return `“${fault.value}” cannot be read. Write ${list(fault.allowed)}, or leave it empty.`
    case 'person-twice':
      return `The same person is already on row ${fault.firstRow}. Remove one of the rows.`
    case 'several-people':
      return `${fault.count > 1 ? `${fault.count} people are called` : 'Several rows are about'} ${fault.name}. Write the e-mail address, so that it can be seen who is meant.`
    case 'two-people':
      return `The address ${fault.email} belongs to another person than the one the Entra id points out. Correct one of them.`
    case 'damaged-letters':
      return `Letters in “${fault.value}” are broken. Save the file anew as “CSV UTF-8” or .xlsx.`
    case 'too-long':
      return `The text is ${fault.length} characters; at most ${fault.limit} fit. Shorten it.`
    default:
      return fault satisfies never
  }
}

function warning(fault: PeopleWarning): string {
  switch (fault.kind) {
    case 'other-name':
      return `The person was called ${fault.before} and is now ${fault.after}. If it is somebody new with a handed-on address, change who holds the roles.`
    case 'unknown-unit':
      return `The unit “${fault.value}” is not in the municipality's manifest. The person is added without a unit.`
    case 'unknown-deputy':
      return `Nobody has the address ${fault.value}. The absence is added without a deputy.`
    default:
      return fault satisfies never
  }
}

const fields: Record<keyof Required<Person>, string> = {
  id: 'id',
  name: 'name',
  email: 'e-mail',
  title: 'title',
  unitId: 'unit',
  phone: 'phone',
  entraObjectId: 'Entra id',
  joinedOn: 'new since',
  protected: 'protected details',
  status: 'status',
  away: 'absence',
  language: 'language',
}

export const en: typeof sv = {
  error,
  warning,
  fields,
  noHeadings:
    'No row has headings that can be recognised. One column has to be called for example “Name”, or two “First name” and “Last name”.',
  report: {
    rows: (count) => `${count} ${count === 1 ? 'person' : 'people'} in the file`,
    created: (count) => `${count} new`,
    changed: (count) => `${count} changed`,
    unchanged: (count) => `${count} unchanged`,
    missing: (count) => `${count} missing from the file and marked “left?”`,
    back: (count) => `${count} back`,
    done: 'The people are up to date.',
    nothing: 'The file says the same as the register. Nothing has been changed.',
  },
  tooManyMissing: (missing, listed) =>
    `${missing} of ${listed} people are missing from the file. That is more than 20 %, so the file is probably not whole. Nothing has been changed. If it is right all the same: run it again with --force.`,
}
