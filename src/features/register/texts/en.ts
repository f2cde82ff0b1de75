import type { OtherFormat, Unreadable } from '../import/read-table.ts'
import type { ImportError, ImportWarning } from '../import/faults.ts'
import type { AppointmentError } from '../import/plan-appointments.ts'
import type { NoPlan } from '../import/plan.ts'
import type { System } from '../register.ts'
import type { sv } from './sv.ts'

const formats: Record<OtherFormat, string> = {
  pdf: 'a PDF',
  word: 'a Word document',
  'open-document': 'an OpenDocument sheet',
  picture: 'a picture',
  'web-page': 'a web page',
  'old-excel': 'an older or password-protected Excel file',
  json: 'a JSON file',
  xml: 'an XML file',
  rtf: 'a text document (RTF)',
  program: 'neither text nor a spreadsheet',
}

const fields: Record<Exclude<keyof System, 'id'>, string> = {
  code: 'id',
  name: 'name',
  aliases: 'aliases',
  category: 'category',
  kind: 'kind',
  unitId: 'unit',
  description: 'description',
  vendor: 'vendor',
  status: 'status',
  criticality: 'criticality',
  personalData: 'personal data',
  funding: 'funding',
  runBy: 'run by',
  approved: 'approved',
}

const values: Record<string, string> = { 'read-only': 'read only', true: 'yes', false: 'no' }

/** A table in these can be opened in Excel, whatever its name ends in. */
const opensInExcel = new Set<OtherFormat>(['old-excel', 'open-document', 'web-page', 'xml'])
const saveAs = 'Open it in Excel and save it as .xlsx or CSV.'
const megabytes = (bytes: number) => `${Math.round(bytes / (1 << 20))} MB`
const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

function unreadable(because: Unreadable): string {
  switch (because.kind) {
    case 'empty':
      return 'The file is empty.'
    case 'file-too-large':
      return `The file is larger than ${megabytes(because.limit)}. Split it.`
    case 'other-format':
      return `The file is ${formats[because.format]}, not a register. ${opensInExcel.has(because.format) ? saveAs : 'Choose a .csv or .xlsx file.'}`
    case 'zip':
      return 'The file is a zip archive without a worksheet. Unpack it and choose the file inside, or save as .xlsx.'
    case 'damaged-workbook':
      return `The Excel file is damaged or incomplete. ${saveAs}`
    case 'workbook-too-large':
      return `The Excel file unpacks to more than ${megabytes(because.limit)}. Remove sheets and columns that are not needed, or split it.`
    case 'too-many-rows':
      return `The sheet has more than ${because.limit} rows. Remove empty rows at the bottom, or split the file.`
    case 'too-many-columns':
      return `The sheet has more than ${because.limit} columns. Remove those that are not needed.`
    case 'too-many-cells':
      return `The file has more than ${because.limit / 1_000_000} million cells. Remove columns and rows that are not needed, or split it.`
    case 'open-quote': {
      const where = because.row === null ? '' : ` on row ${because.row}`
      return `A quotation mark is opened${where} and never closed. Remove it or close it, and try again.`
    }
    default:
      return because satisfies never
  }
}

function noPlan(because: NoPlan): string {
  if (because.kind === 'no-rows') return 'The file has headings but no rows.'
  const seen = because.seen.slice(0, 8).map((word) => `“${word.slice(0, 40)}”`)
  return `No row has headings that can be recognised. One column has to be called for example “System name” or “Name”. The first row says: ${seen.join(', ')}.`
}

function error(fault: ImportError): string {
  switch (fault.kind) {
    case 'no-name':
      return 'The system has no name. Write the name or remove the row.'
    case 'unknown-value':
      return `“${fault.value}” cannot be read. Write ${list(fault.allowed)}, or leave it empty.`
    case 'unknown-unit': {
      const hint = fault.nearest === null ? '' : ` Is “${fault.nearest}” meant?`
      return `The unit “${fault.value}” is not in the municipality's manifest.${hint} Correct the cell or add the unit to the manifest.`
    }
    case 'unknown-category':
      return `The category “${fault.value}” is not in the municipality's manifest. Write ${list(fault.allowed) || 'nothing'}, or leave it empty.`
    case 'code-twice':
      return `Id ${fault.code} is already on row ${fault.firstRow}. Give the systems different ids, or remove one of the rows.`
    case 'name-twice':
      return `“${fault.name}” is already on row ${fault.firstRow}, with other details. Merge the rows, or give the systems different names.`
    case 'several-systems':
      return `The register has several systems called “${fault.name}” (${fault.codes.join(', ')}). Write which id is meant.`
    case 'several-people':
      return `${fault.count} people are called ${fault.name}. Write the e-mail address instead.`
    case 'unknown-email':
      return `Nobody in the register has the address ${fault.email}. Import people first, or write the name.`
    case 'unknown-holder':
      return `${fault.reference} does not exist. Write an id that is in the manifest, a name or an e-mail address.`
    case 'damaged-letters':
      return `Letters in “${fault.value}” are broken. Save the file anew as “CSV UTF-8” or .xlsx.`
    case 'too-long':
      return `The text is ${fault.length} characters; at most ${fault.limit} fit. Shorten it.`
    default:
      return fault satisfies never
  }
}

function appointmentError(fault: AppointmentError): string {
  switch (fault.kind) {
    case 'unknown-role':
      return `The role “${fault.value}” is not in the municipality's manifest. For a body: member, chair or convener.`
    case 'unknown-holder':
      return `“${fault.reference}” does not exist. Write the e-mail address of one of the people, position:ID or unit:ID.`
    case 'unknown-scope':
      return `“${fault.value}” does not exist. Write a kind (system, unit, workplace, body or municipality) and an id that exists.`
    case 'unknown-party':
      return `“${fault.value}” is not in the manifest. Write unit:ID, position:ID, role:ID or body:ID, or leave it empty.`
    case 'bad-day':
      return `“${fault.value}” is not a day. Write it as 2026-03-01.`
    default:
      return fault satisfies never
  }
}

function warning(fault: ImportWarning): string {
  switch (fault.kind) {
    case 'alike': {
      const where = fault.otherRow === null ? 'is in the register' : `is on row ${fault.otherRow}`
      return `“${fault.name}” is close to “${fault.other}”, which ${where}. They are kept apart; if it is one system, correct the name.`
    }
    case 'alias-is-name':
      return `The alias “${fault.alias}” is the name of another system (${fault.other}). Questions by that name are about that system.`
    case 'same-row-twice':
      return `The row says the same as row ${fault.firstRow} and counts once.`
    case 'email-not-known':
      return `Nobody in the register has the address ${fault.email}. ${fault.name} is added without one until the people import has it.`
    case 'not-a-name':
      return `“${fault.value}” does not look like a name but is added as a person. If it is a function, write position:ID or unit:ID.`
    default:
      return fault satisfies never
  }
}

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

export const en: typeof sv = {
  unreadable,
  noPlan,
  noAppointments: (because) =>
    because.kind === 'no-rows'
      ? noPlan(because)
      : 'The file has no headings for appointments. There have to be columns called role, holder_email, scope_kind and scope.',
  error,
  appointmentError,
  warning,
  fields,
  value: (value) => {
    if (Array.isArray(value)) return value.join('; ') || '–'
    if (typeof value === 'boolean') return values[`${value}`]!
    return typeof value === 'string' && value !== '' ? (values[value] ?? value) : '–'
  },
  vacant: 'vacant',
  protectedPerson: 'person with protected details',
  at: (row, column) => (column === null ? `row ${row}` : `row ${row}, ${column}`),
  report: {
    rows: (count) => `${many(count, 'row', 'rows')} in the file`,
    created: (count) => many(count, 'new system', 'new systems'),
    changed: (count) => `${count} changed`,
    unchanged: (count) => `${count} unchanged`,
    people: (count) => many(count, 'new person without an e-mail address', 'new people without an e-mail address'),
    missing: (count) =>
      `${many(count, 'system', 'systems')} in the register ${count === 1 ? 'is' : 'are'} not in the file. Nothing is done about ${count === 1 ? 'it' : 'them'}.`,
    ignored: (headings) => `Columns that are not read: ${headings.join(', ')}.`,
    errors: (count) => `${many(count, 'error', 'errors')}. Nothing has been imported; correct and try again.`,
    warnings: (count) => `${many(count, 'thing', 'things')} to look at:`,
    more: (count) => `… and ${count} more`,
    dryRun: 'Nothing has been changed (dry run).',
    appointments: (rows, started, changed, unchanged) =>
      `${many(rows, 'appointment', 'appointments')} in the file: ${started} new, ${changed} changed, ${unchanged} unchanged.`,
    nothing: 'The file says the same as the register. Nothing has been changed.',
    done: 'The import is done.',
    undoHint: (key) => `Take it back with: import register --undo --municipality ${key}`,
    progress: (done, all) => `${done} of ${all} systems`,
  },
  undo: {
    done: 'The latest import has been taken back.',
    'nothing-to-undo': 'There is no import to take back.',
    'register-has-moved-on':
      'The register has changed since the import, so it cannot be taken back at once. Change the register instead.',
  },
  stale:
    'Somebody else changed the register while the import was being prepared. Nothing has been imported; try again.',
}
