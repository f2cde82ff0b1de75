const and = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`

export const sv = {
  and,
  /** "Raindance, Heroma och 4 till" */
  some: (names: readonly string[], more: number) => (more > 0 ? `${names.join(', ')} och ${more} till` : and(names)),
  forTargets: (duty: string, names: string) => (names === '' ? duty : `${duty}: ${names}`),
  status: {
    done: 'gjort',
    'done-late': 'gjort, efter sista dagen',
    ahead: 'inte än',
    near: 'snart',
    behind: 'borde vara gjort',
    late: 'inte gjort i tid',
    missing: 'saknas',
    before: 'före start',
  },
  line: {
    ahead: (what: string, day: string) => `${what}, senast ${day}`,
    behind: (what: string, day: string) => `${what}, borde ha varit klart ${day}`,
    late: (what: string, day: string) => `${what}, skulle ha varit klart ${day}`,
    missing: (what: string) => `${what}, saknas`,
    ownDay: ' (kommunens egen dag)',
  },
  leaver: {
    somebody: 'En medarbetare',
    told: (who: string, what: string) => `${who} har slutat. ${what}`,
    unsure: 'Registret vet inte vem som har konto var. Det här är system som personen, enheten eller alla använder.',
  },
  remind: {
    heading: 'Att göra',
    opening: (count: number) => (count === 1 ? 'En sak att göra:' : `${count} saker att göra:`),
    allOwn: 'Dagarna har kommunen själv bestämt.',
    others: (count: number): string =>
      count === 1 ? 'Det här är inte gjort hos andra:' : 'De här är inte gjorda hos andra:',
    by: (line: string, who: string) => `${line}. Det är ${who} som ska göra det`,
    how: (name: string) => `Skriv ”klart: ${name}” när det är gjort, gärna med diarienummer eller länk.`,
    whyOne: (who: string, rule: string | null) =>
      rule === null
        ? `Du får det här för att det ska göras av ${who}. Dagen har kommunen själv bestämt.`
        : `Du får det här för att det ska göras av ${who}. ${rule}`,
    whyMany: 'Du får det här för att styrdokumenten eller kommunen har lagt de här sakerna på ett uppdrag som du har.',
    whyOthers: 'Du får det här för att det skulle ha kommit till dig, eller för att du följer upp styrningen.',
    done: (name: string) => `Klart: ${name}`,
    draft: 'Visa utkast',
    all: 'Visa allt',
    askAll: 'vad ska jag göra i år?',
  },
  mine: {
    title: (year: number) => `Att göra ${year}`,
    none: 'Du har inget med ett datum att göra. Fråga ”vilka skyldigheter har jag” om du vill se vad reglerna säger.',
    unknown: 'Jag vet inte vem du är i registret, så jag kan inte säga vad du ska göra.',
    followsRole: 'Följer med uppdraget.',
    noMore: 'Inget mer har en dag i år.',
    nextYear: 'Nästa år:',
    every: 'Dina åtaganden',
    everyLine: (name: string, to: string | null, when: string, rules: string) =>
      [name, to === null ? '' : `till ${to}`, when, rules].filter(Boolean).join(', '),
    openCount: (count: number) => (count === 1 ? 'En sak är kvar:' : `${count} saker är kvar:`),
    later: (count: number) => `${count} till kommer senare i år.`,
    doneTitle: 'Gjort i år:',
    doneLine: (what: string, day: string, evidence: string | null) =>
      `${what}, ${day}${evidence ? `, ${evidence}` : ''}`,
    noDates: (names: string) => `Utan fast dag, när det händer: ${names}.`,
    columns: ['Vad', 'Senast', 'Läge'],
  },
  record: {
    which: 'Vilken av de här menar du?',
    nothing: 'Jag hittar inget uppdrag som det passar på. Skriv ”vad ska jag göra i år?” så ser du dina.',
    whichFor: (name: string) => `Vad gäller det för ${name}?`,
    all: (count: number) => `Alla ${count}`,
    notYours: (name: string, who: string) =>
      `${name} är det ${who} som ska göra. Den som gör det, den som ska ha det och den som följer upp styrningen kan säga att det är klart.`,
    future: 'Den dagen har inte varit än. Vilken dag gjordes det?',
    kept: (what: string, day: string) => `Antecknat som gjort: ${what}, ${day}.`,
    keptMany: (name: string, count: number, day: string) => `Antecknat som gjort: ${name}, ${count} stycken, ${day}.`,
    late: 'Det antecknas att det skrevs in i efterhand.',
    afterLast: (day: string) => `Sista dagen var ${day}.`,
    withEvidence: (evidence: string) => `Underlag: ${evidence}.`,
    askEvidence: (evidence: string) =>
      `Underlag som visar det: ${lower(evidence)}. Skriv diarienummer, länk eller en rad om du har det.`,
    told: (who: string) => `${who} får veta det och kan kvittera.`,
    reference: (id: string) => `Kvitto ${id}.`,
    next: (day: string) => `Nästa gång: senast ${day}.`,
    undo: 'Ångra',
    change: 'Ändra dag eller underlag',
    undone: (what: string) => `Ångrat. ${what} står inte längre som gjort.`,
    undoneAlready: 'Det är redan ångrat.',
    changed: (what: string, day: string) => `Ändrat: ${what}, ${day}.`,
    received: (what: string) => `Kvitterat: ${what}. Den som lämnade det får veta.`,
    receivedAlready: 'Det är redan kvitterat.',
    notForYou: 'Det är inte lämnat till dig, så du kan inte kvittera det.',
    form: {
      title: 'Klart',
      intro: (what: string) => what,
      targets: 'För vad?',
      all: 'Alla',
      on: 'När gjordes det?',
      evidence: 'Vad visar det? Diarienummer, länk eller en rad.',
      submit: 'Spara',
      badDay: 'Skriv en dag, till exempel 2027-03-15.',
      future: 'Den dagen har inte varit än.',
    },
  },
  last: {
    on: (name: string, target: string | null, day: string, evidence: string | null) =>
      `${name}${target ? ` för ${target}` : ''} lämnades senast ${day}${evidence ? `, ${evidence}` : ''}.`,
    never: (name: string) => `${name}: ingen har sagt till mig att den har lämnats.`,
  },
  handIn: {
    came: (what: string, from: string) => `${what} är lämnat av ${from}.`,
    paper: 'Hämta handlingen',
    receive: 'Tagit emot',
    why: (what: string) => `Du får det här för att ${what} ska lämnas till dig.`,
    receipt: (what: string, by: string, day: string) => `Kvitto: ${what} togs emot av ${by} ${day}.`,
    whyReceipt: 'Du får det här för att du lämnade det.',
    someone: 'en kollega',
  },
  standing: {
    nothingLate: 'Inget av det du ska göra är försenat.',
    late: (count: number): string =>
      count === 1 ? 'En sak som du ska göra borde vara klar:' : 'Det här borde vara klart:',
    next: (line: string) => `Närmast: ${line}.`,
  },
  missing: {
    title: 'Det vi inte har gjort',
    none: 'Inget är försenat, och inget som ska finnas saknas.',
    late: 'Inte gjort i tid:',
    lateOwn: 'Efter kommunens egen dag:',
    behind: 'Borde vara gjort, men hinner bli gjort i år:',
    missing: 'Ska finnas, men saknas:',
    soon: 'Snart dags:',
    count: (line: string, count: number, of: number) => (count === of ? line : `${line} (${count} av ${of})`),
    since: (day: string) => `Följs sedan ${day}. Det som skulle ha gjorts före det räknas inte.`,
    nobody: (line: string) => `${line}. Ingen har uppdraget`,
    show: (name: string) => `Visa ${name}`,
    ask: (name: string) => `hur går det med ${name}?`,
  },
  matrix: {
    title: (name: string, year: number) => `${name} ${year}`,
    summary: (done: number, of: number) => `${done} av ${of} är gjorda.`,
    summaryOne: (done: boolean): string => (done ? 'Det är gjort.' : 'Det är inte gjort.'),
    received: (count: number) => (count === 1 ? 'En är kvitterad.' : `${count} är kvitterade.`),
    columns: {
      what: 'För',
      group: 'Nämnd',
      holder: 'Ansvarig',
      status: 'Läge',
      on: 'Gjort',
      number: 'Diarienummer',
      receipt: 'Kvitterat',
      reminded: 'Påmind',
      missing: 'Saknas',
    },
    of: (done: number, of: number) => `${done} av ${of}`,
    nobody: 'ingen',
    notOnCalendar: (name: string, event: string) =>
      `${name} görs när det händer: ${lower(event)}. Det finns ingen dag att mäta mot.`,
    doneTimes: (count: number) =>
      count === 0 ? 'Inget är antecknat.' : count === 1 ? 'En gång är antecknad:' : `${count} gånger är antecknade:`,
    csv: 'Som CSV-fil',
    page: 'Öppna sidan',
    picture: (name: string, done: number, of: number) => `${name}: ${done} av ${of} gjorda`,
    more: (count: number) => `${count} rader till finns på sidan.`,
    earlier: 'Gjort för enheter som har upphört:',
    moreDuties: 'Vilket menar du?',
    delivered: (day: string) => `påmind ${day}`,
    notDelivered: (day: string) => `påminnelsen ${day} kom inte fram`,
  },
  page: {
    name: 'Åtaganden',
    title: (year: number) => `Åtaganden ${year}`,
    received: (day: string, who: string) => `Mottaget ${day} av ${who}.`,
    intro: (since: string) => `Följs sedan ${since}.`,
    what: 'Åtagande',
    who: 'Vem',
    to: 'Till',
    when: 'När',
    rule: 'Regel',
    progress: 'Gjort',
    csv: 'Hämta som CSV',
    legend: 'Fylld ruta: gjort. Tom ruta: inte än. Kryss: försenat eller saknas. Läget står också i tabellen.',
    onlyInPrivate: 'Länken får du om du skriver till mig i en egen chatt.',
    linkOnce: 'Länken loggar in dig. Den går att använda en gång.',
    all: 'Alla åtaganden',
    noSuch: 'Det åtagandet finns inte.',
    own: 'kommunens egen inställning',
    event: (event: string) => `när ${lower(event)}`,
    byDay: (day: string) => `senast ${day} varje år`,
    budget: 'före budgeten',
    businessPlan: 'före verksamhetsplanen',
    often: (times: number) => (times === 1 ? 'en gång per år' : `${times} gånger per år`),
    atLeast: (times: number) => `minst ${times} gånger per år`,
    gap: (stated: string, days: number) => `${stated}, högst ${days} dagar emellan`,
  },
  home: { heading: 'Att göra', all: 'Visa allt' },
  due: {
    nothing: (often: string) => `Ingen dag väntar just nu${often === '' ? '' : ` (${often})`}.`,
    by: (who: string, to: string | null) => (to === null ? `Ska göras av: ${who}.` : `Lämnas av ${who} till ${to}.`),
    last: (day: string) => `Senast gjort ${day}.`,
  },
  nudge: {
    holds: (of: string, names: readonly string[]) =>
      names.length === 0 ? `${of}: ingen är utsedd.` : `${of}: ${names.join(' · ')}.`,
    noSuch: (who: string, duty: string) => `Jag hittar ingen som heter ”${who}” bland dem som ska lämna ${duty}.`,
    hasDone: (names: readonly string[]) => `${names.join(', ')} har inget kvar att lämna.`,
    notYours: 'Påminna kan den som tar emot det, eller strategen.',
    nobody: (what: string) => `Ingen har kvar att göra: ${what}.`,
    nobodyElse: 'Ingen annan än du har kvar att göra det.',
    reminded: (names: readonly string[]) =>
      names.length <= 6
        ? `Påminnelsen går ut nästa arbetsmorgon till: ${names.join(', ')}.`
        : `Påminnelsen går ut nästa arbetsmorgon till ${names.length} personer: ${names.slice(0, 6).join(', ')} med flera.`,
    without: (names: readonly string[]) => `Ingen har det att göra för: ${names.join(', ')}.`,
    asked: (what: string) => `Du har det här kvar att göra: ${what}.`,
    why: 'Du får det här för att den som tar emot det, eller strategen, har bett mig påminna.',
  },
  report: {
    show: 'Visa utkastet',
    ask: 'utkast till lägesrapporten',
    holds: 'Utkastet som jag gör tar upp:',
    shows: (evidence: string) =>
      `Det som visar att den är lämnad: ${evidence.charAt(0).toLowerCase()}${evidence.slice(1)}.`,
    noneSays: 'Mer än så säger inget styrdokument om innehållet. Du väljer själv vad du lägger till.',
    intro: (from: string, through: string) =>
      `Utkast ur det jag vet, från ${from} till ${through}. Det som inte syns i siffrorna lägger du till själv.`,
    own: 'Det viktigaste just nu',
    ownLeft: 'Här skriver du det som inte syns i siffrorna.',
    meetings: 'Möten och beslut',
    held: (name: string, count: number) => `${name}: ${count === 1 ? 'ett möte' : `${count} möten`}`,
    decision: (text: string, name: string, day: string) => `${text} (${name} ${day})`,
    noMeetings: 'Inga möten är antecknade som hållna.',
    systems: 'System och ansvar',
    inUse: (count: number) => `${count} system är i bruk.`,
    changing: (names: string, status: string) => `${status}: ${names}.`,
    planned: 'Planeras',
    closing: 'Avvecklas',
    without: (count: number, role: string) =>
      count === 0 ? `Alla system har ${role}.` : `${count} system saknar ${role}.`,
    questioned: (count: number) => `${count} uppgifter om ansvariga är ifrågasatta och väntar på besked.`,
    duties: 'Det som ska göras',
    doneCount: (count: number) =>
      count === 0
        ? 'Inget är antecknat som gjort sedan förra rapporten.'
        : count === 1
          ? 'En sak är gjord sedan förra rapporten.'
          : `${count} saker är gjorda sedan förra rapporten.`,
    shortfalls: 'Resurser som inte räcker',
    shortfall: (what: string, day: string) => `${what}, meddelat ${day}`,
    next: 'Framåt',
    nextMeeting: (name: string, day: string) => `${name} ${day}`,
    nothing: 'Inget att rapportera.',
    elsewhere: (whom: string, name: string, to: string) =>
      `Inget dokument säger att en rapport ska lämnas till ${whom}. ${name} lämnas till ${to}; utkastet kan du ha som underlag.`,
    none: 'Det finns ingen rapport i era styrdokument som jag kan skriva utkast till.',
    notYours: (name: string, who: string) => `${name} är det ${who} som lämnar.`,
    word: 'Som Word-fil',
    wordLink: 'Utkastet som Word-fil:',
    handIn: 'Lämna rapporten',
    handsIn: (to: string) => `Rapporten lämnas till ${to}. Se över texten och dagen först.`,
    kind: 'Lägesrapport',
    form: {
      title: 'Lämna rapporten',
      intro: (to: string) => `Rapporten lämnas till ${to}, med din text först.`,
      own: 'Det viktigaste just nu',
      on: 'Vilken dag lämnas den?',
      number: 'Diarienummer',
      submit: 'Lämna',
    },
    item: (name: string) => name,
    given: (name: string, day: string, to: string | null) =>
      `${name} är antecknad som lämnad ${day}${to === null ? '' : ` till ${to}`}.`,
    onAgenda: (body: string) => `Den står på dagordningen för nästa möte med ${body}.`,
  },
  fill: {
    none: 'Era styrdokument har inget formulär för det. Berätta för din närmaste chef.',
    notYours: (name: string, who: string) =>
      `${name} gör den som är ${who}. Berätta för den som är det, så kan det lämnas in.`,
    which: 'Vad räcker pengarna inte till?',
    one: (what: string, to: string | null) =>
      `${what}. Skriv vad som behövs${to === null ? '' : `, så går det till ${to} med kvitto`}.`,
    open: 'Fyll i',
    intro: (to: string | null) =>
      to === null ? 'Det sparas med dag och kvitto.' : `Det går till ${to}, med dag och kvitto.`,
    submit: 'Lämna',
    empty: 'Skriv en rad här.',
    kept: (what: string, to: string) => `Lämnat: ${what}. Det går till ${to}.`,
    keptNobody: (what: string) =>
      `Sparat: ${what}. Ingen är utsedd att ta emot det, så ge det till den som svarar för verksamheten.`,
    receipt: (id: string, day: string) => `Kvitto ${id}, ${day}. Du får veta när det är mottaget.`,
    word: 'Som Word-fil',
    toCommittee: 'Ska nämnden ha det, ge Word-filen till registratorn.',
  },
  evidence: {
    met: (done: number, of: number) => (of === 1 ? 'Gjort.' : `${done} av ${of} gjorda.`),
    due: (done: number, of: number, day: string | null) =>
      of === 0
        ? 'Inget skulle göras än: åtagandena har just börjat följas.'
        : `${done} av ${of} gjorda${day === null ? '' : `, sista dag ${day}`}.`,
    gap: (done: number, of: number, missing: number) =>
      `${done} av ${of} gjorda, ${missing} är försenade eller saknas.`,
    noted: (count: number) => (count === 0 ? 'Inget antecknat i år.' : `Antecknat ${count} gånger i år.`),
  },
}

function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

export type Texts = typeof sv
