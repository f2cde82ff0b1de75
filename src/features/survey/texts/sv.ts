import { capital } from '../../../lib/capital.ts'
import type { Language } from '../../../conversation/inbound.ts'

const numbers = ['inga', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const count = (number: number): string => numbers[number] ?? String(number)
const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
const dayFormat = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const day = (when: string): string => dayFormat.format(new Date(`${when}T00:00:00Z`))
const questions = (number: number): string => (number === 1 ? 'en fråga' : `${number} frågor`)
const numberFormat = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 })

export const sv = {
  year: {
    ring: 'Enkäter',
    opens: (name: string) => `${name} öppnar`,
    closes: (name: string) => `${name} stänger`,
  },
  proof: {
    none: (name: string, year: number) => `${name}: ingen omgång ${year}.`,
    open: (name: string, done: number, asked: number) => `${name} pågår: ${done} av ${asked} är klara.`,
    done: (name: string, done: number, asked: number) =>
      asked === 0 ? `${name} är genomförd.` : `${name} är genomförd: ${done} av ${asked} svarade klart.`,
    round: (name: string, year: number, adopted: boolean) =>
      `${name} ${year}${adopted ? ', kommunens svar är fastställt' : ''}`,
  },

  language: 'sv' as Language,
  and: (items: readonly string[]) => joined(items, 'och'),
  or: (items: readonly string[]) => joined(items, 'eller'),
  day,
  number: (value: number) => numberFormat.format(value),
  name: (survey: string, year: number) => `${survey} ${year}`,
  aColleague: 'en kollega',
  announced: (survey: string, opens: string) => `${survey} öppnar ${day(opens)}: vem svarar på vad`,

  card: {
    heading: (area: string, number: number, of: number) => `${area} · ${number} av ${of}`,
    handedOver: (who: string) => `${who} har lämnat den här frågan till dig.`,
    note: (words: string) => `Hälsning: ${words}`,
    howNumber: (min: string | null, max: string | null, unit: string | null) => {
      const of = unit === '%' ? 'procent' : 'ett tal'
      if (min !== null && max !== null) return `Skriv ${of}, ${min}–${max}.`
      return `Skriv ${of}.`
    },
    howChoices: 'Välj en eller flera. Skriv numren, till exempel ”1, 3 och 4”.',
    howText: (max: number) => `Skriv fritt, högst ${max} tecken.`,
    howOption: 'Välj ett alternativ eller skriv svaret.',
    hint: 'Du kan skriva i stället för att trycka: ”trea”, ”vet inte”, ”hoppa över”, ”tillbaka” eller ”pausa”. Varje svar sparas direkt.',
    figure: (value: string, from: string) => `Förslag enligt ${from}: ${value}. Stämmer det?`,
    takeFigure: (value: string) => `Stämmer: ${value}`,
    choose: 'Välj i en lista',
    unchanged: 'Oförändrat sedan i fjol',
    dontKnow: 'Vet inte',
    notApplicable: 'Ej aktuellt',
    skip: 'Hoppa över',
    delegate: 'Till en kollega',
    pause: 'Pausa',
    answeredBefore: (value: string) => `Ditt svar nu: ${value}.`,
    waitingFor: (who: string, by: string) =>
      `Frågan ligger hos ${who} till och med ${day(by)}. Svarar du själv gäller ditt svar.`,
    form: { title: 'Välj svar', submit: 'Spara', label: 'Vilka stämmer?', needed: 'Välj minst ett alternativ.' },
  },

  status: {
    'dont-know': 'vet inte',
    'not-applicable': 'ej aktuellt',
    skipped: 'överhoppad',
    unanswered: 'inte besvarad',
    delegated: (who: string) => `hos ${who}`,
  },

  saved: {
    value: (value: string) => `Sparat: ${value}.`,
    changed: (from: string, to: string) => `Ändrat från ${from} till ${to}.`,
    same: (value: string) => `Så har du redan svarat: ${value}.`,
    skipped: 'Överhoppad. Du får frågan igen på slutet.',
    skippedAgain: 'Överhoppad.',
    comment: 'Kommentaren är sparad.',
    evidence: 'Underlaget är sparat.',
    dissent: 'Den avvikande meningen är antecknad.',
    unchanged: (value: string) => `Sparat: ${value}, oförändrat sedan i fjol.`,
    noComment: 'Det finns inget svar att kommentera ännu. Svara först.',
  },

  after: {
    lastYear: (value: string) => `I fjol svarade kommunen: ${value}.`,
    yoursLastYear: (value: string) => `Ditt eget svar i fjol: ${value}.`,
    others: (number: number, values: string) => `${capital(count(number))} till har svarat: ${values}.`,
    figure: (value: string, from: string) => `Enligt ${from}: ${value}.`,
  },

  evidence: {
    ask: (prompt: string) => prompt,
    how: 'Skriv en länk, ett diarienummer eller var det står. Skriv ”hoppa över” om du inte har det till hands.',
    tooLong: (max: number) => `Underlaget får ha högst ${max} tecken. Skriv en hänvisning i stället för hela texten.`,
    skip: 'Hoppa över underlaget',
  },

  fault: {
    empty: 'Jag fick inget svar. Skriv ett, eller ”hoppa över”.',
    'yes-no': 'Svara ja eller nej, eller ”vet inte”. Vill du nyansera, skriv till exempel ”ja, men bara delvis”.',
    choice: 'Det är inte något av alternativen. Skriv numret eller orden, eller ”vet inte”.',
    choices: 'Jag kunde inte läsa vilka alternativ du menar. Skriv numren, till exempel ”1, 3 och 4”.',
    number: 'Skriv ett tal med siffror, eller ”vet inte”.',
    'whole-number': 'Skriv ett helt tal, utan decimaler.',
    'whole-step': 'Välj ett av stegen, inte mellan två. Skriv ett helt tal.',
    future: 'Året ligger i framtiden. Skriv ett årtal som har varit.',
    'none-and-others': 'Du har valt både ”inga” och något alternativ. Skriv bara det ena.',
    step: (from: number, to: number) => `Skalan går från ${from} till ${to}. Skriv ett av de talen, eller ”vet inte”.`,
    range: (min: string | null, max: string | null) =>
      min !== null && max !== null
        ? `Talet ska vara mellan ${min} och ${max}.`
        : min !== null
          ? `Talet ska vara minst ${min}.`
          : `Talet får vara högst ${max}.`,
    several: (options: readonly string[]) =>
      `Det kan vara ${joined(
        options.map((each) => `”${each}”`),
        'eller',
      )}. Vilket menar du?`,
    'unknown-part': (part: string) =>
      `”${part}” är inte något av alternativen. Skriv numren, till exempel ”1, 3 och 4”.`,
    'too-long': (max: number, length: number) =>
      `Svaret får ha högst ${numberFormat.format(max)} tecken, och ditt har ${numberFormat.format(length)}. Korta det och skicka igen.`,
    nothingStored: 'Inget är sparat.',
  },

  sitting: {
    start: (survey: string, number: number, minutes: number) =>
      `${survey}: ${questions(number)}, ungefär ${minutes} minuter. De kommer en i taget.`,
    notAnonymous: 'Enkäten är inte anonym: den som leder den och gruppen ser vem som har svarat vad.',
    equivalent: (said: string, survey: string) =>
      `Jag har inte ${said} i original. Här är motsvarande frågor: ${survey}.`,
    resume: (answered: number, of: number) => `Du har svarat på ${answered} av ${of}. Här är nästa.`,
    paused: (left: number, by: string) =>
      `Pausat. Allt är sparat och ${left === 1 ? 'en fråga är kvar' : `${left} frågor är kvar`}. Skriv ”fortsätt enkäten” när du vill, här eller i en annan kanal. Sista dag är ${day(by)}.`,
    pausedDone: 'Pausat. Allt är sparat.',
    first: 'Det här är den första frågan.',
    done: (number: number, by: string) =>
      `Klart. ${number === 1 ? 'Ett svar är sparat' : `${number} svar är sparade`}. Du kan ändra till och med ${day(by)}: skriv ”mina svar” eller ”ändra fråga 3”.`,
    skippedLeft: (number: number) => `Du hoppade över ${questions(number)}.`,
    takeSkipped: number1('Ta den nu', 'Ta dem nu'),
    myAnswers: 'Mina svar',
    more: 'Fler frågor',
    moreOffered: (number: number) => `Det finns ${questions(number)} till som är frivilliga för dig.`,
    moreTaken: (number: number) => `Då får du ${questions(number)} till.`,
    noMore: 'Det finns inga fler frågor.',
    already: 'Du har svarat på alla dina frågor.',
    nothingDue: 'Du har inga frågor i enkäten just nu.',
    noSuchQuestion: (number: number, most: number) => `Fråga ${number} finns inte. Du har fråga 1–${most}.`,
    noneLastYear: 'Det finns inget svar på den frågan från i fjol.',
    why: (survey: string) =>
      `Svaren i ${survey} läggs ihop till ett svar för hela kommunen, som gruppen tar ställning till. Vet du inte, skriv ”vet inte” eller lämna frågan till en kollega.`,
    noLastYear: 'Det finns inget svar från i fjol att hålla fast vid. Svara på frågan som vanligt.',
    notRepeatable: 'Den här frågan behöver ett nytt svar varje år.',
    privately: 'Enkäten svarar du på i vår egen konversation. Jag har skrivit till dig där.',
    oldCard: 'Frågan är redan besvarad.',
  },

  mine: {
    heading: (survey: string) => `Dina svar i ${survey}`,
    columns: ['Nr', 'Fråga', 'Svar'],
    none: 'Du har inte svarat på något ännu.',
    how: 'Skriv ”ändra fråga 3” för att ändra ett svar.',
    closed: 'Enkäten är stängd, så svaren går inte att ändra.',
  },

  closed: {
    closed: (survey: string, on: string | null) =>
      `${survey} är stängd${on === null ? '' : ` sedan ${day(on)}`}. Ditt svar är inte sparat. Den som leder enkäten kan öppna den igen.`,
    adopted: (survey: string) => `${survey} är fastställd, så svaren ändras inte mer. Ditt svar är inte sparat.`,
    gone: 'Den enkäten finns inte längre. Inget är sparat.',
  },

  none: {
    notAsked: (survey: string, who: string) =>
      `Du står inte bland dem som svarar på ${survey}. ${capital(who)} svarar på den.`,
    notOpen: (survey: string) => `${survey} är inte öppen just nu.`,
    opens: (when: string) => `Den öppnar ${day(when)}.`,
    shouldHaveOpened: (when: string) => `Den skulle ha öppnats ${day(when)}.`,
    lastOne: (survey: string, state: string) => `Den senaste är ${survey}, som är ${state}.`,
    whoStarts: (who: string) => `${capital(who)} kan starta den.`,
    unknown: 'Era styrdokument anger ingen enkät som besvaras återkommande.',
    stranger:
      'Jag vet inte vem du är i kommunens personregister, så jag kan inte ta emot svar från dig. Be IT-avdelningen koppla ditt konto.',
  },

  delegate: {
    ask: 'Vem ska få frågan? Skriv namnet, och gärna en dag, till exempel ”Anna Ek till fredag”. Skriv ”tillbaka” om du ångrar dig.',
    unknown: (name: string) => `Jag hittar ingen som heter ${name} i kommunen. Skriv hela namnet, eller ”tillbaka”.`,
    several: (name: string) => `Flera heter ${name}. Vem menar du?`,
    yourself: 'Det är du själv. Skriv en kollegas namn, eller ”tillbaka”.',
    unreachable: (who: string) => `${who} har ingen e-postadress i registret, så jag når inte fram. Välj någon annan.`,
    badDay: (latest: string) => `Dagen måste ligga framåt, senast ${day(latest)}.`,
    done: (who: string, by: string) =>
      `Frågan ligger hos ${who} till och med ${day(by)}. Kommer inget svar får du tillbaka den.`,
    doneQuietly: (who: string, by: string) =>
      `Frågan ligger hos ${who} till och med ${day(by)}. ${who} har redan fått enkätens tre meddelanden och ser frågan nästa gång hen svarar.`,
    already: (who: string) => `Frågan ligger redan hos ${who}.`,
    cameBack: (who: string) => `${who} har inte svarat, så frågan är din igen.`,
    wentBack: (who: string) => `Frågan har gått tillbaka till ${who}, så du behöver inte svara.`,
    heading: (survey: string) => `En fråga i ${survey}`,
    asks: (who: string, by: string) =>
      `${who} ber dig svara på en fråga. Svara senast ${day(by)}. Det är bara den frågan du behöver svara på.`,
    answer: 'Visa frågan',
    why: (who: string, survey: string) => `Du får det för att ${who} har lämnat en fråga i ${survey} till dig.`,
    notNow: 'Frågan är stängd eller har gått tillbaka, så den går inte att lämna över.',
    notInGroup: 'En grupp som svarar tillsammans lämnar inte över frågor.',
  },

  together: {
    start: (survey: string, number: number) =>
      `${survey}: ${questions(number)} som gruppen svarar på tillsammans. Jag antecknar ett svar på varje fråga.`,
    how: 'Är någon av annan mening, skriv ”avvikande: …” efter svaret.',
  },

  invitation: {
    text: (survey: string, number: number, minutes: number, by: string) =>
      `Det är dags för ${survey}. Du har ${questions(number)}, ungefär ${minutes} minuter. Svara senast ${day(by)}.`,
    answer: 'Börja svara',
    later: 'Påminn mig senare',
    reminder: (survey: string, left: number, by: string) =>
      `Du har ${questions(left)} kvar i ${survey}. Sista dag är ${day(by)}.`,
    lastDay: (survey: string, left: number, by: string) =>
      `${capital(day(by))} är sista dagen för ${survey}. Du har ${questions(left)} kvar.`,
    goOn: 'Fortsätt svara',
    over: (survey: string) => `${survey} är stängd. Det du har svarat är sparat.`,
    why: (body: string, survey: string) => `Du får det för att du hör till ${body}, som svarar på ${survey}.`,
    snoozed: (until: string) => `Jag påminner dig ${day(until)}. Skriv ”påminn mig om enkäten på …” för en annan dag.`,
    snoozeTooLate: (by: string) => `Enkäten stänger ${day(by)}, så påminnelsen måste komma före dess.`,
    noReminderLeft: (by: string) =>
      `Jag har redan påmint dig en gång. Nästa gång jag skriver är sista dagen, ${day(by)}.`,
  },

  lead: {
    offer: (survey: string, number: number, body: string, people: number, by: string) =>
      `${survey}: ${questions(number)}. ${capital(count(people))} i ${body} svarar, högst femton frågor var. Sista dag blir ${day(by)}. Ska jag starta?`,
    answerers: (names: readonly string[]) => `De som svarar: ${names.join(', ')}.`,
    start: 'Starta',
    together: 'Svara tillsammans på ett möte',
    cancel: 'Nej, inte nu',
    cancelled: 'Då startar jag inte enkäten.',
    stays: 'Då är den stängd som förut.',
    nudge: 'Påminn dem som inte är klara',
    nudged: (now: number, before: number) =>
      `${capital(count(now))} får en påminnelse, på förmiddagen en arbetsdag.${before > 0 ? ` ${capital(count(before))} har redan fått sin och påminns först sista dagen.` : ''}`,
    nobodyToNudge: 'Alla som inte är klara har redan fått sin påminnelse. Nästa meddelande kommer sista dagen.',
    started: (survey: string, people: number, by: string) =>
      `${survey} är startad. ${capital(count(people))} bjuds in, på förmiddagen en arbetsdag. Sista dag är ${day(by)}. Skriv ”enkätens status” när du vill se läget.`,
    startedTogether: (survey: string) => `${survey} är startad, och gruppen svarar tillsammans.`,
    already: (survey: string) => `${survey} är redan startad.`,
    hadThisYear: (survey: string, state: string) => `${survey} har redan en omgång i år, och den är ${state}.`,
    states: { open: 'öppen', closed: 'stängd', adopted: 'fastställd' },
    notYours: (who: string) => `${capital(who)} kan göra det.`,
    nobody: (body: string) => `Ingen är utsedd i ${body}, så det finns ingen att fråga.`,
    uncovered: (number: number) =>
      `${capital(questions(number))} har ingen som är bäst placerad att svara. De är frivilliga för alla.`,
    broken: (faults: string) => `Enkäten kan inte startas, för definitionen har fel: ${faults}`,
    missing: (definition: string) => `Enkätens frågor saknas: det finns ingen definition som heter ${definition}.`,
    changedInPlace: (ids: string) =>
      `Frågorna ${ids} har ändrats men heter likadant som förra året. Ge dem nya namn, annars jämförs de felaktigt.`,
    extended: (survey: string, by: string) =>
      `${survey} är öppen till och med ${day(by)}. Påminnelserna följer den nya dagen.`,
    whichDay: 'Till vilken dag? Skriv till exempel ”förläng enkäten till 15 januari”.',
    notLater: (by: string) => `Sista dag är ${day(by)}. Skriv en dag som kommer efter i dag.`,
    closed: (survey: string) => `${survey} är stängd. Inga fler svar tas emot.`,
    confirmClose: (survey: string, unfinished: number) =>
      unfinished === 0
        ? `Alla är klara. Ska jag stänga ${survey}?`
        : `${capital(count(unfinished))} är inte klara. Ska jag stänga ${survey} ändå?`,
    close: 'Stäng',
    keepOpen: 'Låt den vara öppen',
    keptOpen: 'Då är den öppen som förut.',
    notOpen: (survey: string) => `${survey} är inte öppen.`,
    isOpen: (survey: string) => `${survey} är redan öppen.`,
    whyReopen: (survey: string) =>
      `Varför ska ${survey} öppnas igen? Skälet antecknas. Skriv till exempel ”Socialkontoret hann inte svara”.`,
    reopened: (survey: string, by: string) => `${survey} är öppen igen till och med ${day(by)}. Skälet är antecknat.`,
    adopted: (survey: string) => `${survey} är fastställd och öppnas inte igen.`,
  },

  overview: {
    heading: (survey: string) => `Läget för ${survey}`,
    done: (done: number, of: number) => `${done} av ${of} är klara.`,
    answers: (answered: number, of: number) => `${answered} av ${of} frågor är besvarade av dem som har fått dem.`,
    by: (by: string) => `Sista dag är ${day(by)}.`,
    columns: ['Vem', 'Besvarat', 'Läge'],
    states: { asked: 'inte börjat', answering: 'på gång', done: 'klar' },
    delegated: (number: number) => (number === 1 ? 'en fråga hos en kollega' : `${number} frågor hos kollegor`),
    yours: (answered: number, of: number) => `Du har svarat på ${answered} av ${of}.`,
    goOn: 'Fortsätt svara',
    close: 'Stäng enkäten',
    state: { open: 'Den är öppen.', closed: 'Den är stängd.', adopted: 'Den är fastställd.' },
  },

  page: {
    title: 'Årets enkät',
    none: 'Kommunen har ingen enkät av det här slaget.',
    notStarted: 'Den är inte startad.',
    whoHasAnswered: 'Se vilka som har svarat',
    reason: 'Varför ska den öppnas igen? Skälet antecknas.',
    reopen: 'Öppna igen',
    overtaken: 'Någon annan ändrade enkäten just nu. Så här är läget.',
  },
}

function number1(one: string, many: string): (number: number) => string {
  return (number) => (number === 1 ? one : many)
}

export type Texts = typeof sv
