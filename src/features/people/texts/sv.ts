import type { PeopleError, PeopleWarning, Person } from '../../register/index.ts'

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1)}`
const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

/** What is wrong, and what to do about it. */
function error(fault: PeopleError): string {
  switch (fault.kind) {
    case 'no-name':
      return 'Namnet saknas. Skriv namnet eller ta bort raden.'
    case 'unknown-person':
      return `${fault.reference} finns inte. Skriv ett namn.`
    case 'bad-email':
      return `”${fault.value}” är ingen e-postadress. Rätta eller lämna tomt.`
    case 'bad-entra-id':
      return `”${fault.value}” är inget objekt-id i Entra (36 tecken med bindestreck). Rätta eller lämna tomt.`
    case 'bad-day':
      return `”${fault.value}” är ingen dag. Skriv som 2026-03-01.`
    case 'away-without-end':
      return 'Frånvaro behöver både första och sista dag, i den ordningen.'
    case 'unknown-value':
      return `”${fault.value}” går inte att tolka. Skriv ${list(fault.allowed)}, eller lämna tomt.`
    case 'person-twice':
      return `Samma person står redan på rad ${fault.firstRow}. Ta bort den ena raden.`
    case 'several-people':
      return `${fault.count > 1 ? `${fault.count} personer heter` : 'Flera rader gäller'} ${fault.name}. Skriv e-postadressen, så att det går att se vem som menas.`
    case 'two-people':
      return `Adressen ${fault.email} hör till en annan person än den som Entra-id:t pekar ut. Rätta det ena.`
    case 'damaged-letters':
      return `Bokstäver i ”${fault.value}” har gått sönder. Spara filen på nytt som ”CSV UTF-8” eller .xlsx.`
    case 'too-long':
      return `Texten är ${fault.length} tecken; högst ${fault.limit} får plats. Korta den.`
    default:
      return fault satisfies never
  }
}

function warning(fault: PeopleWarning): string {
  switch (fault.kind) {
    case 'other-name':
      return `Personen hette ${fault.before} och heter nu ${fault.after}. Är det en ny person med en ärvd adress, ändra vem som har rollerna.`
    case 'unknown-unit':
      return `Enheten ”${fault.value}” finns inte i kommunens manifest. Personen läggs in utan enhet.`
    case 'unknown-deputy':
      return `Ingen har adressen ${fault.value}. Frånvaron läggs in utan ersättare.`
    default:
      return fault satisfies never
  }
}

const fields: Record<keyof Required<Person>, string> = {
  id: 'id',
  name: 'namn',
  email: 'e-post',
  title: 'titel',
  unitId: 'enhet',
  phone: 'telefon',
  entraObjectId: 'Entra-id',
  protected: 'skyddade uppgifter',
  joinedOn: 'ny sedan',
  status: 'status',
  away: 'frånvaro',
  language: 'språk',
}

export const sv = {
  error,
  warning,
  fields,
  noHeadings:
    'Ingen rad har rubriker som går att känna igen. En kolumn måste heta till exempel ”Namn”, eller två ”Förnamn” och ”Efternamn”.',
  report: {
    rows: (count: number) => `${many(count, 'person', 'personer')} i filen`,
    created: (count: number) => many(count, 'ny', 'nya'),
    changed: (count: number) => many(count, 'ändrad', 'ändrade'),
    unchanged: (count: number) => many(count, 'oförändrad', 'oförändrade'),
    missing: (count: number) => `${many(count, 'saknas', 'saknas')} i filen och märks ”slutat?”`,
    back: (count: number) => many(count, 'är tillbaka', 'är tillbaka'),
    done: 'Personerna är uppdaterade.',
    nothing: 'Filen säger samma sak som registret. Ingenting har ändrats.',
  },
  tooManyMissing: (missing: number, listed: number) =>
    `${missing} av ${listed} personer saknas i filen. Det är mer än 20 %, så filen är troligen inte hel. Ingenting har ändrats. Stämmer den ändå: kör igen med --force.`,
}
