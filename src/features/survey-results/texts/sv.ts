import type { Because, ProposalState } from '../consolidation/proposal.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

export const sv = {
  state: {
    agreed: 'Klart',
    discuss: 'Att diskutera',
    'needs-evidence': 'Underlag saknas',
    confirm: 'Att bekräfta',
    missing: 'Svar saknas',
  } satisfies Record<ProposalState, string>,

  because: {
    'all-said-the-same': 'Alla som svarat säger detsamma.',
    'close-enough': 'Svaren ligger så nära varandra att mittensvaret gäller.',
    'far-apart': 'Svaren ligger långt isär. Förslaget är mittensvaret.',
    'three-quarters': 'Minst tre av fyra svarar så.',
    split: 'Svaren går isär.',
    'one-yes-is-enough': 'Ett exempel räcker för ett ja.',
    'all-said-no': 'Ingen svarar ja.',
    'named-by-several': 'Allt som någon har nämnt.',
    'named-by-one': 'Något nämns av bara en. Stämmer det?',
    'best-placed': 'Svaret kommer från den som vet bäst.',
    'best-placed-silent': 'Den som vet bäst har inte svarat, så någon annans svar står här.',
    'every-text': 'Alla texter står kvar.',
    'answered-together': 'Gruppen svarade tillsammans.',
    'no-evidence': 'Svaret säger att något finns, men ingen har angett ett underlag.',
    'nobody-answered': 'Ingen har svarat.',
    'nobody-knows': 'Ingen som svarat vet.',
    'not-applicable': 'De som svarat säger att frågan inte är aktuell.',
    'left-empty': 'Frågan är frivillig och ingen har svarat.',
    decided: 'Bestämt för hand.',
  } satisfies Record<Because, string>,

  noAnswer: 'inget svar',
  votes: (votes: readonly string[]) => votes.join(' · '),
  vote: (value: string, times: number, roles: string) => `${value}: ${times} svar${roles && ` (${roles})`}`,
  dontKnow: (times: number) => `vet inte: ${times} svar`,
  oneAnswer: (role: string) => (role ? `Ett svar, från ${role}.` : 'Ett svar.'),
  dissent: (text: string) => `Avvikande mening: ${text}`,
  numbered: (place: number, title: string) => `${place}. ${title}`,

  result: {
    title: (name: string, year: number) => `${name} ${year}`,
    byYear: (name: string) => `${name} år för år`,
    total: (index: string) => `${index} av 100`,
    totalDetail: 'Index för hela kommunen',
    since: (year: number, change: string, comparable: number, of: number) =>
      `Ändring sedan ${year}: ${change}. ${comparable} av ${of} frågor är jämförbara.`,
    noEarlier: 'Det finns inget tidigare antaget år att jämföra med.',
    nothing: 'Det finns inget svar att räkna på ännu.',
    areas: 'Index per område',
    area: 'Område',
    whole: 'Hela kommunen',
    change: 'Ändring',
    changeSince: (year: number) => `Ändring sedan ${year}`,
    comparableNote: (comparable: number, of: number, year: number) =>
      `Ändringen räknas bara på frågor som har svar båda åren. ${comparable} av ${of} frågor är desamma som ${year}.`,
    in: (area: string, index: string, change: string | null) =>
      `${area} ${index}${change === null ? '' : ` (${change})`}`,
    picture: (name: string, year: number) => `Diagram över ${name} ${year}`,
    heatPicture: (name: string) => `Index per område och år i ${name}`,
    lowest: 'Lägst och vad som kan göras',
    step: (area: string, index: string, step: string) => `${area} (${index}): ${step}`,
    fromTo: (question: string, from: string, to: string) => `${question} Från ”${from}” till ”${to}”.`,
    toYes: (question: string) => `${question} I dag är svaret nej.`,
    dissents: (number: number): string => (number === 1 ? 'Avvikande mening' : 'Avvikande meningar'),
    moreDissents: (number: number) => `${count(number, 'avvikande mening', 'avvikande meningar')} till finns på sidan.`,
    raise: (question: string) => `${question} Här finns mest att vinna.`,
    proposed: 'Svaren är förslag och inte antagna ännu.',
    adopted: (who: string, on: string, decision: string | null, diarienummer: string | null) =>
      `Antaget av ${who} ${on}${decision === null ? '' : `, ${decision}`}. ${diarienummer === null ? 'Diarienummer saknas.' : `Diarienummer ${diarienummer}.`}`,
    about: 'Frågorna är kommunens egna, motsvarande SKL:s modell. Svaren i enkäten är inte anonyma.',
    yesNo: { yes: 'ja', no: 'nej' },
  },

  chat: {
    onlyInPrivate: 'Det tar vi i vårt eget samtal. Skriv till mig där.',
    notYours: 'Sammanställningen är till för den som leder enkäten och för gruppen som svarar.',
    notYoursToAdopt: 'Svaren antas av gruppen eller dess ordförande.',
    none: 'Det finns ingen avslutad enkätomgång än.',
    noneOfYear: (year: number) => `Det finns ingen avslutad enkätomgång för ${year}.`,
    stillOpen: (name: string, year: number, closes: string) =>
      `${name} ${year} är öppen till och med ${closes}. Svaren läggs ihop när den har stängt.`,
    openNow: (year: number, closes: string) => `Omgången för ${year} pågår till och med ${closes}.`,
    page: 'Hela resultatet',
    pageLink: 'Länken gäller en gång, i en kvart.',
    pageLabel: 'Öppna sidan med resultat och filer',
    files: 'På sidan finns allt som Word, Excel, CSV och JSON.',
    years: 'Visa år för år',
    showProposals: 'Visa skillnaderna',
    showResult: 'Visa resultatet',
    movedOn: 'Det har hänt något med omgången sedan dess. Här är läget nu.',
  },

  /** Question by question. */
  each: {
    about: (title: string, count: number) =>
      count === 1 ? `En fråga i ${title} handlar om det:` : `${count} frågor i ${title} handlar om det:`,
    noneAbout: (title: string) => `Ingen fråga i ${title} handlar om det.`,
    zero: (title: string, count: number) =>
      count === 0
        ? `Ingen fråga fick noll i ${title}.`
        : `${count === 1 ? 'En fråga' : `${count} frågor`} fick noll i ${title}:`,
    lowest: (title: string) => `Lägst i ${title} (0–100):`,
    highest: (title: string) => `Högst i ${title} (0–100):`,
    better: (title: string, year: number, count: number) =>
      count === 0
        ? `Inget område har gått upp i ${title} jämfört med ${year}.`
        : `Det här har gått upp i ${title} jämfört med ${year}:`,
    worse: (title: string, year: number, count: number) =>
      count === 0
        ? `Inget område har gått ner i ${title} jämfört med ${year}.`
        : `Det här har gått ner i ${title} jämfört med ${year}:`,
    nothingBefore: (title: string) => `Det finns inget tidigare år att jämföra ${title} med.`,
    change: (area: string, points: string) => `${area}: ${points} steg`,
    more: (count: number) => `${count} till finns på sidan med hela resultatet.`,
  },
  home: {
    waits: 'Svaren är inne och väntar på att antas.',
    differences: 'Visa skillnaderna',
    sayDifferences: (year: number) => `visa skillnaderna i enkäten ${year}`,
    result: 'Visa resultatet',
    sayResult: (year: number) => `visa resultatet av enkäten ${year}`,
  },
  proposals: {
    titleAdopted: (name: string, year: number) => `Skillnader i svaren: ${name} ${year}`,
    widest: 'De största skillnaderna',
    answer: (value: string) => `Kommunens svar: ${value}.`,
    moreAdopted: (number: number) =>
      `${count(number, 'skillnad till är mindre och finns', 'skillnader till är mindre och finns')} på sidan.`,
    title: (name: string, year: number) => `Förslag till svar: ${name} ${year}`,
    counts: (counts: Readonly<Record<ProposalState, number>>) =>
      [
        `${counts.agreed} klara`,
        counts.discuss > 0 && `${counts.discuss} att diskutera`,
        counts['needs-evidence'] > 0 && `${counts['needs-evidence']} utan underlag`,
        counts.confirm > 0 && `${counts.confirm} att bekräfta`,
        counts.missing > 0 && `${counts.missing} utan svar`,
      ]
        .filter(Boolean)
        .join(', '),
    summary: (total: number, counts: string) => `${count(total, 'fråga', 'frågor')}: ${counts}.`,
    forMeeting: 'Värt en stund på mötet',
    proposal: (value: string) => `Förslag: ${value}.`,
    more: (number: number) =>
      `${count(number, 'skillnad till är mindre och står', 'skillnader till är mindre och står')} som förslag på sidan.`,
    allAgreed: 'Ingen skillnad är så stor att den behöver tas upp.',
    adoptedSummary: (total: number) => `${count(total, 'svar', 'svar')} antagna.`,
    alreadyAdopted: 'Svaren är antagna och ändras inte mer.',
    takeUp: 'Ta upp på nästa möte',
    settle: 'Gå igenom här',
    adopt: 'Anta svaren',
    takenUp: (number: number, body: string) =>
      number === 0
        ? `Allt står redan på dagordningen för ${body}.`
        : `Klart. ${count(number, 'skillnad', 'skillnader')} står nu på dagordningen för ${body}.`,
    agendaTitle: (place: number, title: string, votes: string) => `Enkäten, fråga ${place}: ${title} (${votes})`,
    noBody: 'Ingen grupp svarar på den här enkäten, så det finns ingen dagordning att lägga det på.',
  },

  settle: {
    heading: (place: number, of: number) => `Skillnad ${place} av ${of}`,
    ask: 'Vad är kommunens svar? Välj, eller skriv det.',
    keep: 'Låt förslaget stå',
    skip: 'Hoppa över',
    stop: 'Sluta här',
    settled: (title: string, value: string, note: string | null) =>
      `Noterat. ”${title}” besvaras med ${value}.${note === null ? '' : ` Anteckning: ${note}.`}`,
    stopped: (left: number) => `Då slutar vi här. ${left === 0 ? 'Inget är kvar.' : `${left} kvar.`}`,
    done: 'Det var alla. Svaren kan antas när gruppen eller ordföranden vill.',
    notUnderstood: 'Det kan inte vara svar på frågan. Välj en av knapparna, eller skriv ”sluta”.',
    closed: 'Omgången är inte längre öppen för ändringar.',
  },

  adopt: {
    title: 'Anta kommunens svar',
    intro: (name: string, year: number, counts: string) =>
      `${name} ${year}: ${counts}. Det som inte är klart antas som det är föreslaget. Sedan ändras inget mer.`,
    who: 'Vem antar?',
    body: (name: string) => `${name}, på ett möte`,
    chair: 'Jag, som ordförande',
    recordedByOther: 'Ordföranden',
    on: 'Vilken dag?',
    decision: 'Beslut, till exempel § 4 (frivilligt)',
    diarienummer: 'Diarienummer (frivilligt, kan läggas till senare)',
    submit: 'Anta svaren',
    done: (number: number) => `Antaget. ${number} svar är nu kommunens officiella och ligger fast.`,
    already: 'Svaren är redan antagna.',
    stillOpen: 'Omgången är öppen. Stäng den först, så antas inget som någon håller på att svara på.',
    future: 'Dagen kan inte ligga framåt i tiden.',
    badDay: 'Skriv en dag som 2027-03-12.',
    tooLong: (most: number) => `Skriv högst ${most} tecken.`,
    setNumber: 'Lägg till diarienummer',
    numberTitle: 'Diarienummer',
    numberLabel: 'Diarienummer',
    numberSubmit: 'Spara',
    numberSet: (number: string) => `Sparat. Svaren har diarienummer ${number}.`,
    numberMissing: 'Skriv diarienumret.',
  },

  participation: {
    heading: 'Vilka har svarat',
    summary: (done: number, all: number) => `${done} av ${all} har svarat på allt som är deras.`,
    who: 'Person',
    role: 'Svarar som',
    answered: 'Svar',
    of: (answered: number, due: number) => `${answered} av ${due}`,
    state: { done: 'klar', answering: 'på gång', 'not-started': 'inte börjat' },
    group: 'gruppen',
    private: 'Listan är till dig som leder enkäten. Visa den inte i en kanal.',
    somebody: 'en person',
  },

  page: {
    list: 'Enkäter',
    listIntro: 'Avslutade omgångar av kommunens egna enkäter.',
    empty: 'Det finns ingen avslutad omgång än.',
    round: 'Enkätresultat',
    state: { open: 'pågår', closed: 'avslutad, inte antagen', adopted: 'antagen' },
    notFound: 'Det finns ingen sådan omgång.',
    notYet: 'Svaren är inte antagna ännu. Till dess ser bara den som leder enkäten och gruppen som svarar dem.',
    open: 'Omgången pågår. Resultatet kommer när den har stängt.',
    wheel: 'Områdena som hjul',
    years: 'Områdena år för år',
    files: 'Filer',
    file: { docx: 'Word, till mötet', xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
    fileNote: 'Varje fil har plats för diarienummer.',
    answers: 'Kommunens svar',
    question: 'Fråga',
    answer: 'Svar',
    stateHeading: 'Läge',
    why: 'Varför',
    actions: 'Vad som kan göras härnäst',
    panel: 'Invånarnas och företagens svar',
    back: 'Alla omgångar',
    saveNumber: 'Spara diarienummer',
  },

  columns: {
    area: 'Område',
    place: 'Nr',
    id: 'Fråga-id',
    question: 'Fråga',
    answer: 'Kommunens svar',
    threeSteps: 'Uppfyller',
    state: 'Läge',
    score: 'Index',
    before: (year: number) => `Index ${year}`,
    answers: 'Antal svar',
    votes: 'Så svarade de',
    evidence: 'Underlag',
    dissent: 'Avvikande mening',
    why: 'Varför',
    year: 'År',
    adoptedBy: 'Antaget av',
    adoptedOn: 'Antaget',
    decision: 'Beslut',
    diarienummer: 'Diarienummer',
    questions: 'Frågor med index',
    comparable: 'Jämförbara frågor',
  },
  sheets: { summary: 'Sammanfattning', answers: 'Svar' },
  paper: {
    kind: 'Underlag',
    subtitle: (body: string | null) => (body === null ? 'Resultat och svar' : `Underlag till ${body}`),
  },
}

export type ResultTexts = typeof sv
