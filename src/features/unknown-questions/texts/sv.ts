import type { Day } from '../../../lib/day.ts'
import type { Kind } from '../group.ts'

const times = (count: number): string => (count === 1 ? 'en gång' : `${count} gånger`)

export const sv = {
  notYours: 'Den listan är för dem som sköter registret.',
  onlyInPrivate: 'Fråga mig i ett eget samtal, så visar jag listan där.',
  none: 'Inga frågor väntar. Allt som frågats har fått svar.',
  found: (questions: number, groups: number) =>
    `${questions === 1 ? 'En fråga' : `${questions} frågor`} har jag inte kunnat svara på${
      groups === 1 ? '' : `. De gäller ${groups} saker, den vanligaste först`
    }:`,
  columns: ['Sökte', 'Vad', 'Gånger', 'Senast'] as readonly string[],
  pick: 'Välj en, så visar jag hur du kan rätta den. De som frågade får veta det.',
  more: 'Visa fler',
  later: (groups: number) => `… och ${groups} till.`,
  kinds: {
    system: 'finns inte i registret',
    person: 'person som inte finns här',
    unit: 'enhet som inte finns här',
    vendor: 'leverantör som inte finns här',
    body: 'grupp som inte finns här',
    holder: 'ingen har rollen',
    question: 'förstod inte frågan',
  } satisfies Record<Kind, string> as Record<Kind, string>,
  knownNow: 'finns nu i registret',
  notUnderstood: 'Frågor jag inte förstod',
  aPerson: 'En person',
  roleOf: (role: string, system: string) => `${role} för ${system}`,
  group: {
    asked: (words: string, count: number, on: Day) => `”${words}” har efterfrågats ${times(count)}, senast ${on}.`,
    role: (what: string, count: number, on: Day) =>
      `${what}: ingen har rollen. Det har efterfrågats ${times(count)}, senast ${on}.`,
    person: (count: number, on: Day) =>
      `En person som inte finns i registret har efterfrågats ${times(count)}, senast ${on}. Namnet sparar jag inte. Personer läggs till med personlistan.`,
    question: (count: number, on: Day) => `Det jag inte förstod har hänt ${times(count)}, senast ${on}.`,
    put: 'Så här frågade någon, utan namn:',
    erased: 'Hur frågorna var skrivna är gallrat efter 90 dagar.',
    knownAs: (name: string) => `${name} finns i registret nu.`,
  },
  buttons: {
    alias: 'Annat namn på ett system',
    system: 'Nytt system',
    holder: 'Vem har rollen',
    tell: 'Berätta för dem som frågade',
    nothing: 'Inget att göra',
    back: 'Tillbaka till listan',
  },
  backSaid: 'frågor utan svar',
  form: {
    aliasTitle: 'Annat namn',
    aliasIntro: 'Vilket system menade de som frågade?',
    words: 'Det de skrev',
    system: 'Systemets namn i registret',
    newTitle: 'Nytt system',
    newIntro: 'Det som är tomt kan fyllas i senare.',
    name: 'Namn',
    unit: 'Enhet',
    description: 'Vad är det?',
    holderHint: 'E-postadress, eller namn om bara en heter så',
    holderTitle: 'Vem har rollen?',
    who: (role: string) => `Vem är ${role}?`,
    submit: 'Spara',
  },
  refusals: {
    'no-system': (nearest: string | null) =>
      nearest === null ? 'Det systemet finns inte i registret.' : `Det systemet finns inte. Menar du ${nearest}?`,
    'several-systems': (names: readonly string[]) => `Det kan vara flera: ${names.join(', ')}. Skriv hela namnet.`,
    taken: (by: string) => `Så heter redan ${by} i registret.`,
    'no-name': 'Skriv ett namn, högst 100 tecken.',
    'no-unit': (nearest: string | null) =>
      nearest === null ? 'Den enheten finns inte.' : `Den enheten finns inte. Menar du ${nearest}?`,
    nobody: 'Jag hittar ingen sådan i registret. Skriv e-postadressen.',
    several: 'Flera heter så. Skriv e-postadressen.',
    held: 'Rollen har fått någon sedan dess.',
    gone: 'Systemet eller rollen finns inte längre.',
  },
  already: 'Den är redan klar.',
  toldCount: (count: number) =>
    count === 0 ? '' : count === 1 ? ' Den som frågade får veta det.' : ` De ${count} som frågade får veta det.`,
  done: {
    alias: (words: string, system: string) => `Klart. ”${words}” är nu ett annat namn på ${system}.`,
    system: (system: string) => `Klart. ${system} finns nu i registret.`,
    holder: (role: string, system: string) => `Klart. ${system} har nu en ${role}.`,
    known: (system: string) => `Klart. ${system} finns i registret.`,
    nothing: 'Klart. De är borta ur listan, och ingen kan se vem som frågade.',
  },
  told: {
    alias: (on: Day, words: string, system: string) =>
      `Du frågade ${on} om ”${words}”. Nu vet jag: det är ett annat namn på ${system}.`,
    system: (on: Day, words: string) => `Du frågade ${on} om ”${words}”. Nu finns det i registret.`,
    holder: (on: Day, role: string, system: string) =>
      `Du frågade ${on} vem som är ${role} för ${system}. Nu har någon fått rollen.`,
    ask: (system: string) => `Vem ansvarar för ${system}?`,
    askRole: (role: string, system: string) => `Vem är ${role} för ${system}?`,
    why: 'Du frågade något som jag inte kunde svara på, och nu kan jag det.',
  },
  home: {
    title: 'Frågor utan svar',
    count: (questions: number) =>
      questions === 1 ? 'En fråga har jag inte kunnat svara på.' : `${questions} frågor har jag inte kunnat svara på.`,
    show: 'Vad kunde du inte svara på?',
  },
}
export type UnknownTexts = typeof sv
