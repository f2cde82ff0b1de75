import type { Day } from '../../../lib/day.ts'
import type { Changed } from '../documents/change.ts'
import type { RecordState, Review, Step } from '../documents/record.ts'

type Because = Extract<Changed, { ok: false }>['because']

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' })

export const sv = {
  /** Said whenever something goes to another nämnd, municipality or company. */
  note: 'Det som skickas kan bli allmän handling. Rådgör med registratorn.',
  notYours: 'Handlingarna sköts av registratorn och av den som följer upp kommunen.',
  onlyInPrivate: 'Skriv till mig i ett eget samtal, så visar jag dem där.',
  kept: {
    yes: (at: Date) => `Ja, det är sparat sedan klockan ${clock.format(at)}, med ditt namn och när det gjordes.`,
    seen: 'Det du skriver till mig i ett eget samtal ser bara du. Det du ändrar ser de som berörs, och loggen visar vem som ändrade och när.',
    waits: 'Det är sparat som ett förslag. Inget är ändrat förrän det är godkänt.',
    nothing:
      'Du har inte ändrat något den senaste halvtimmen, så det finns inget att spara. Jag har bara svarat på frågor.',
  },
  own: {
    title: 'Mina uppgifter',
    intro: (controller: string, on: Day) =>
      `Det här är allt som finns sparat om dig ${on}. ${controller} ansvarar för uppgifterna.`,
    download: 'Ladda ner som fil',
    erase: 'Vill du att det raderas som visar vad du har frågat? Skriv ”radera mina uppgifter” till mig i chatten.',
    more: (count: number) => `… och ${count} till i filen.`,
    given: 'Här är allt som sparas om dig. Länken gäller en gång, i en kvart, och bara för dig.',
    label: 'Mina uppgifter',
    onlyInPrivate: 'Skriv ”exportera mina uppgifter” till mig i ett eget samtal, så får du dem där.',
    notInRegister:
      'Du finns inte i kommunens register hos mig. Det enda jag kan ha sparat är frågor utan namn. Skriv ”radera mina uppgifter” så tar jag bort att de var dina.',
  },
  states: { working: 'arbetsmaterial', adjusted: 'justerad', established: 'upprättad' } satisfies Record<
    RecordState,
    string
  > as Record<RecordState, string>,
  stateOn: (state: string, on: Day | null) => (on === null ? state : `${state} ${on}`),
  list: {
    name: 'Handlingar',
    none: 'Det finns inga handlingar att visa.',
    found: (count: number) => (count === 1 ? 'En handling:' : `${count} handlingar, den senaste först:`),
    columns: ['Handling', 'Vems', 'Läge', 'Diarienummer'] as readonly string[],
    unfinished: 'skrivs fortfarande',
    more: (count: number) => `… och ${count} till på sidan Handlingar.`,
    open: 'Öppna sidan Handlingar',
    pick: 'Välj en för att justera, upprätta, registrera eller pröva utlämnande.',
    explain:
      'Arbetsmaterial är det som ännu inte är justerat eller upprättat. Människor säger när det sker, jag skriver ner det. Om något är allmän handling avgör registratorn.',
  },
  one: {
    stands: (title: string, owner: string) => `${title}. ${owner}.`,
    adjusted: (on: Day, by: string) => `Justerad ${on} av ${by}.`,
    established: (on: Day) => `Upprättad ${on}.`,
    number: (diarienummer: string) => `Diarienummer ${diarienummer}.`,
    unfinished: 'Den skrivs fortfarande. Den som leder gruppen säger till när den är färdig.',
    reviewed: (outcome: string, on: string) => `Sekretessprövad ${on}: ${outcome}.`,
    notReviewed: 'Ingen sekretessprövning är gjord.',
  },
  untilAdjusted: 'Arbetsmaterial tills det är justerat eller upprättat.',
  steps: { adjust: 'Justerad', establish: 'Upprättad', number: 'Diarienummer' } satisfies Record<
    Step,
    string
  > as Record<Step, string>,
  buttons: {
    review: 'Sekretesspröva',
    registration: 'Hämta för registrering',
    disclosure: 'Hämta för utlämnande',
  },
  form: {
    on: 'Vilken dag?',
    by: 'Av vem?',
    byHint: 'Justerarens namn eller funktion',
    diarienummer: 'Diarienummer',
    submit: 'Spara',
    reviewTitle: 'Sekretessprövning',
    reviewIntro: 'Du prövar, jag skriver ner. Vem som begärt ut handlingen frågar jag inte efter och sparar inte.',
    outcome: 'Vad kan lämnas ut?',
    provision: 'Bestämmelse som hindrar',
    provisionHint: 'Till exempel 21 kap. 7 § OSL. Behövs om något inte lämnas ut.',
    noProvision: 'Skriv vilken bestämmelse som hindrar.',
  },
  outcomes: { all: 'allt', parts: 'delar', none: 'inget' } satisfies Record<Review['outcome'], string> as Record<
    Review['outcome'],
    string
  >,
  because: {
    'bad-day': 'Skriv dagen som 2026-03-12.',
    future: 'Dagen har inte varit än.',
    before: 'Dagen är före det som handlingen gäller.',
    nobody: 'Skriv vem som justerade.',
    'no-number': 'Skriv diarienumret.',
    'not-now': 'Det går inte i det läge som handlingen har nu.',
    'too-long': 'Högst 200 tecken.',
  } satisfies Record<Because, string> as Record<Because, string>,
  done: {
    adjust: (title: string, on: Day) => `Klart. ${title} är justerad ${on}.`,
    establish: (title: string, on: Day) => `Klart. ${title} är upprättad ${on}.`,
    number: (title: string, diarienummer: string) => `Klart. ${title} har diarienummer ${diarienummer}.`,
    review: (title: string, outcome: string) =>
      `Klart. Prövningen av ${title} är nedskriven: ${outcome} kan lämnas ut.`,
  },
  fetch: 'Här är filen. Länken gäller en gång, i en kvart, och bara för dig.',
  notReviewedYet: 'Den är inte prövad, eller så kan inget lämnas ut. Gör sekretessprövningen först.',
  gone: 'Handlingen finns inte, eller så är den inte färdig.',
  pack: {
    notReviewed: 'inte prövad',
    toMask: 'MASKERA FÖRST',
    outcomes: { all: 'allt lämnas ut', parts: 'delar lämnas ut', none: 'inget lämnas ut' } as Record<
      Review['outcome'],
      string
    >,
    registration:
      'Paketet är gjort för registrering i diariet.\n\nuppgifter.json beskriver handlingen och innehåller filens SHA-256, så att den kan kontrolleras senare.\nSekretess är inte prövad. Om handlingen är allmän avgör registratorn.\n',
    all: 'Sekretessprövningen säger att allt kan lämnas ut. Prövningen gäller handlingen så som den såg ut då.\n',
    parts: (provision: string) =>
      `Sekretessprövningen säger att delar kan lämnas ut. Det som skyddas av ${provision} ska tas bort för hand innan filen lämnas ut.\n`,
  },
  retention: {
    name: 'Gallring',
    intro:
      'Så länge sparas det jag har, enligt kommunens informationshanteringsplan. Det som ingen regel nämner sparas.',
    noRules: 'Kommunen har inga gallringsregler hos mig, så inga handlingar gallras.',
    setting: 'Kommunens egen inställning',
    words: (kept: string) => `orden i det jag har skickat: ${kept}; att jag skickade det, till vem och när står kvar`,
    columns: ['Vad', 'Hur länge', 'Beslut'] as readonly string[],
    forGood: 'bevaras',
    days: (days: number) => (days % 365 === 0 ? `${days / 365} år` : `${days} dagar`),
    log: 'Gallrat',
    logNone: 'Inget är gallrat ännu.',
    logLine: (on: string, what: string, count: number, decision: string) => `${on}: ${count} ${what}, ${decision}`,
    kinds: {
      'unknown-question': 'frågor utan svar',
      correction: 'rättelser',
      message: 'rader om skickade meddelanden',
      'message-text': 'texter i skickade meddelanden',
      'meeting-answer': 'svar på kallelser',
      attendance: 'närvaro',
      minutes: 'upprättade anteckningar',
      'survey-answer': 'enskilda enkätsvar',
      'survey-result': 'kommunens enkätsvar',
      'audit-detail': 'uppgifter bredvid spårbarheten',
      'deletion-log': 'gallringsloggen',
      person: 'uppgifter om en person',
    } as Readonly<Record<string, string>>,
    program: 'Programmets egna inställningar, som kommunen kan ta med i sin plan',
    own: {
      asker: (days: number) => `vem som frågade det jag inte kunde svara på, och hur frågan löd: ${days} dagar`,
      stranger: (days: number) => `konton som inte finns i personlistan och har varit tysta: ${days} dagar`,
      button: (days: number) => `vad knapparna i mina meddelanden står för: ${days} dagar`,
      delivery: (days: number) => `att en leverans från Slack eller Teams är mottagen: ${days} dagar`,
      signIn: (days: number) =>
        `inloggningar och inloggningslänkar: ${days === 1 ? 'en dag' : `${days} dagar`} efter att de slutat gälla`,
      memory: (days: number) => `vad vi talade om senast: ${days === 1 ? 'en dag' : `${days} dagar`}`,
    },
  },
  anonymised: '(uppgifterna är raderade)',
  tables: {
    person: 'Dina uppgifter i personlistan',
    appointment: 'Uppdrag och roller',
    PlatformUser: 'Dina konton i Slack och Teams',
    meeting_invitation: 'Kallelser och svar',
    meeting_attendance: 'Närvaro vid möten',
    record_entry: 'Det du skrivit eller ansvarar för i anteckningar',
    meeting_record: 'Anteckningar du börjat eller avslutat',
    busy_time: 'Upptagna tider',
    survey_respondent: 'Enkäter du fått',
    unknown_asker: 'Att du frågat något som inte kunde besvaras',
    correction: 'Rättelser du gjort eller avgjort',
    audit_entries: 'Spårbarheten: vad du gjort och vad som rör dig',
    outgoing_messages: 'Meddelanden till dig (kuvert)',
    privacy_told: 'När du fick veta vad som sparas',
    shared_seat: 'Plats i grupper som delas med andra kommuner',
    calendar_key: 'Din kalenderlänk',
    register_import: 'Importer du gjort',
    meeting_poll_vote: 'Svar på tidsförslag',
  } as Readonly<Record<string, string>>,
}
export type RecordTexts = typeof sv
