import type { OtherFormat, Unreadable } from '../import/read-table.ts'
import type { ImportError, ImportWarning } from '../import/faults.ts'
import type { AppointmentError } from '../import/plan-appointments.ts'
import type { NoPlan } from '../import/plan.ts'
import type { System } from '../register.ts'

const formats: Record<OtherFormat, string> = {
  pdf: 'en PDF',
  word: 'ett Worddokument',
  'open-document': 'ett OpenDocument-blad',
  picture: 'en bild',
  'web-page': 'en webbsida',
  'old-excel': 'en äldre eller lösenordsskyddad Excelfil',
  json: 'en JSON-fil',
  xml: 'en XML-fil',
  rtf: 'ett textdokument (RTF)',
  program: 'varken text eller ett kalkylblad',
}

const fields: Record<Exclude<keyof System, 'id'>, string> = {
  code: 'id',
  name: 'namn',
  aliases: 'alias',
  category: 'kategori',
  kind: 'slag',
  unitId: 'enhet',
  description: 'beskrivning',
  vendor: 'leverantör',
  status: 'status',
  criticality: 'kritikalitet',
  personalData: 'personuppgifter',
  funding: 'finansiering',
  runBy: 'drift',
  approved: 'godkänt',
}

const values: Record<string, string> = {
  planned: 'planerad',
  active: 'aktiv',
  closing: 'avvecklas',
  'read-only': 'läsläge',
  closed: 'avvecklad',
  critical: 'kritisk',
  important: 'viktig',
  normal: 'normal',
  none: 'nej',
  yes: 'ja',
  sensitive: 'känsliga',
  true: 'ja',
  false: 'nej',
}

/** A table in these can be opened in Excel, whatever its name ends in. */
const opensInExcel = new Set<OtherFormat>(['old-excel', 'open-document', 'web-page', 'xml'])
const saveAs = 'Öppna den i Excel och spara som .xlsx eller CSV.'
const megabytes = (bytes: number) => `${Math.round(bytes / (1 << 20))} MB`
const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1)}`

function unreadable(because: Unreadable): string {
  switch (because.kind) {
    case 'empty':
      return 'Filen är tom.'
    case 'file-too-large':
      return `Filen är större än ${megabytes(because.limit)}. Dela den i flera.`
    case 'other-format':
      return `Filen är ${formats[because.format]}, inte ett register. ${opensInExcel.has(because.format) ? saveAs : 'Välj en .csv- eller .xlsx-fil.'}`
    case 'zip':
      return 'Filen är ett zip-arkiv utan kalkylblad. Packa upp den och välj filen där inne, eller spara som .xlsx.'
    case 'damaged-workbook':
      return `Excelfilen är skadad eller ofullständig. ${saveAs}`
    case 'workbook-too-large':
      return `Excelfilen blir större än ${megabytes(because.limit)} uppackad. Ta bort blad och kolumner som inte behövs, eller dela den.`
    case 'too-many-rows':
      return `Bladet har fler än ${because.limit} rader. Ta bort tomma rader längst ned, eller dela filen.`
    case 'too-many-columns':
      return `Bladet har fler än ${because.limit} kolumner. Ta bort dem som inte behövs.`
    case 'too-many-cells':
      return `Filen har fler än ${because.limit / 1_000_000} miljoner celler. Ta bort kolumner och rader som inte behövs, eller dela den.`
    case 'open-quote': {
      const where = because.row === null ? '' : ` på rad ${because.row}`
      return `Ett citattecken öppnas${where} och stängs aldrig. Ta bort det eller stäng det, och försök igen.`
    }
    default:
      return because satisfies never
  }
}

function noPlan(because: NoPlan): string {
  if (because.kind === 'no-rows') return 'Filen har rubriker men inga rader.'
  const seen = because.seen.slice(0, 8).map((word) => `”${word.slice(0, 40)}”`)
  return `Ingen rad har rubriker som går att känna igen. En kolumn måste heta till exempel ”Systemnamn” eller ”Namn”. Första raden säger: ${seen.join(', ')}.`
}

/** What is wrong, and what to do about it. */
function error(fault: ImportError): string {
  switch (fault.kind) {
    case 'no-name':
      return 'Systemet saknar namn. Skriv namnet eller ta bort raden.'
    case 'unknown-value':
      return `”${fault.value}” går inte att tolka. Skriv ${list(fault.allowed)}, eller lämna tomt.`
    case 'unknown-unit': {
      const hint = fault.nearest === null ? '' : ` Menas ”${fault.nearest}”?`
      return `Enheten ”${fault.value}” finns inte i kommunens manifest.${hint} Rätta cellen eller lägg till enheten i manifestet.`
    }
    case 'unknown-category':
      return `Kategorin ”${fault.value}” finns inte i kommunens manifest. Skriv ${list(fault.allowed) || 'ingenting'}, eller lämna tomt.`
    case 'code-twice':
      return `Id ${fault.code} står redan på rad ${fault.firstRow}. Ge systemen olika id, eller ta bort den ena raden.`
    case 'name-twice':
      return `”${fault.name}” står redan på rad ${fault.firstRow}, med andra uppgifter. Slå ihop raderna, eller ge systemen olika namn.`
    case 'several-systems':
      return `Registret har flera system som heter ”${fault.name}” (${fault.codes.join(', ')}). Skriv vilket id som menas.`
    case 'several-people':
      return `${fault.count} personer heter ${fault.name}. Skriv e-postadressen i stället.`
    case 'unknown-email':
      return `Ingen i registret har adressen ${fault.email}. Importera personer först, eller skriv namnet.`
    case 'unknown-holder':
      return `${fault.reference} finns inte. Skriv ett id som finns i manifestet, ett namn eller en e-postadress.`
    case 'damaged-letters':
      return `Bokstäver i ”${fault.value}” har gått sönder. Spara filen på nytt som ”CSV UTF-8” eller .xlsx.`
    case 'too-long':
      return `Texten är ${fault.length} tecken; högst ${fault.limit} får plats. Korta den.`
    default:
      return fault satisfies never
  }
}

function appointmentError(fault: AppointmentError): string {
  switch (fault.kind) {
    case 'unknown-role':
      return `Rollen ”${fault.value}” finns inte i kommunens manifest. För en grupp: member, chair eller convener.`
    case 'unknown-holder':
      return `”${fault.reference}” finns inte. Skriv en e-postadress som finns bland personerna, position:ID eller unit:ID.`
    case 'unknown-scope':
      return `”${fault.value}” finns inte. Skriv slag (system, unit, workplace, body eller municipality) och ett id som finns.`
    case 'unknown-party':
      return `”${fault.value}” finns inte i manifestet. Skriv unit:ID, position:ID, role:ID eller body:ID, eller lämna tomt.`
    case 'bad-day':
      return `”${fault.value}” är ingen dag. Skriv som 2026-03-01.`
    default:
      return fault satisfies never
  }
}

function warning(fault: ImportWarning): string {
  switch (fault.kind) {
    case 'alike': {
      const where = fault.otherRow === null ? 'finns i registret' : `står på rad ${fault.otherRow}`
      return `”${fault.name}” liknar ”${fault.other}”, som ${where}. De hålls isär; är det samma system, rätta namnet.`
    }
    case 'alias-is-name':
      return `Aliaset ”${fault.alias}” är namnet på ett annat system (${fault.other}). Frågor på det namnet gäller det systemet.`
    case 'same-row-twice':
      return `Raden säger samma sak som rad ${fault.firstRow} och räknas en gång.`
    case 'email-not-known':
      return `Ingen i registret har adressen ${fault.email}. ${fault.name} läggs in utan adress tills personimporten har den.`
    case 'not-a-name':
      return `”${fault.value}” ser inte ut som ett namn men läggs in som en person. Är det en funktion, skriv position:ID eller unit:ID.`
    default:
      return fault satisfies never
  }
}

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

export const sv = {
  unreadable,
  noPlan,
  noAppointments: (because: NoPlan): string =>
    because.kind === 'no-rows'
      ? noPlan(because)
      : 'Filen saknar rubriker för uppdrag. Det ska finnas kolumner som heter role, holder_email, scope_kind och scope.',
  error,
  appointmentError,
  warning,
  fields,
  /** A value of a system as people write it: `active` → aktiv. */
  value: (value: unknown): string => {
    if (Array.isArray(value)) return value.join('; ') || '–'
    if (typeof value === 'boolean') return values[`${value}`]!
    return typeof value === 'string' && value !== '' ? (values[value] ?? value) : '–'
  },
  vacant: 'vakant',
  protectedPerson: 'person med skyddade uppgifter',
  at: (row: number, column: string | null) => (column === null ? `rad ${row}` : `rad ${row}, ${column}`),
  report: {
    rows: (count: number) => `${many(count, 'rad', 'rader')} i filen`,
    created: (count: number) => many(count, 'nytt system', 'nya system'),
    changed: (count: number) => many(count, 'ändrat', 'ändrade'),
    unchanged: (count: number) => many(count, 'oförändrat', 'oförändrade'),
    people: (count: number) => many(count, 'ny person utan e-postadress', 'nya personer utan e-postadress'),
    missing: (count: number) => `${many(count, 'system', 'system')} i registret står inte i filen. De ändras inte.`,
    ignored: (headings: readonly string[]) => `Kolumner som inte läses: ${headings.join(', ')}.`,
    errors: (count: number) => `${many(count, 'fel', 'fel')}. Ingenting har importerats; rätta och försök igen.`,
    warnings: (count: number) => `${many(count, 'sak', 'saker')} att se över:`,
    more: (count: number) => `… och ${count} till`,
    dryRun: 'Ingenting har ändrats (provkörning).',
    appointments: (rows: number, started: number, changed: number, unchanged: number) =>
      `${many(rows, 'uppdrag', 'uppdrag')} i filen: ${many(started, 'nytt', 'nya')}, ${many(changed, 'ändrat', 'ändrade')}, ${many(unchanged, 'oförändrat', 'oförändrade')}.`,
    nothing: 'Filen säger samma sak som registret. Ingenting har ändrats.',
    done: 'Importen är klar.',
    undoHint: (key: string) => `Ångra med: import register --undo --municipality ${key}`,
    progress: (done: number, all: number) => `${done} av ${all} system`,
  },
  undo: {
    done: 'Den senaste importen är ångrad.',
    'nothing-to-undo': 'Det finns ingen import att ångra.',
    'register-has-moved-on':
      'Registret har ändrats sedan importen, så den går inte att ångra i ett svep. Ändra i registret i stället.',
  },
  /** The register changed while the import was being planned. */
  stale: 'Registret ändrades av någon annan medan importen förbereddes. Ingenting har importerats; försök igen.',
}
