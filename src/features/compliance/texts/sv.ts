import type { RuleStatus } from '../report/report.ts'

type Named = { sv: string; en: string }
type Counts = Readonly<Record<RuleStatus, number>>

const held = (label: string, where: string) => (covered: number, of: number) =>
  covered === of ? `${label} finns för alla ${of} ${where}.` : `${label} finns för ${covered} av ${of} ${where}.`

/** "2026-03-12", as a paper to be filed writes it. */
const date = (at: Date) => at.toISOString().slice(0, 10)

export const sv = {
  somebody: 'en medarbetare',
  byCommandLine: 'från kommandoraden',
  status: { met: 'uppfylld', due: 'pågår', gap: 'brist', answerable: 'besvaras' } satisfies Record<RuleStatus, string>,
  /** What each means, for whoever reads the report for the first time. */
  means: {
    met: 'det som regeln kräver är gjort, och det går att visa',
    due: 'det är inte gjort än, men kan bli i tid eller har ingen tid som dokumentet anger',
    gap: 'det saknas, är för sent eller är på ett annat sätt än dokumentet anger',
    answerable: 'boten svarar på frågor om regeln; det finns inget att mäta, eller inget är antecknat',
  } satisfies Record<RuleStatus, string>,
  coverage: ({ met, due, gap, answerable }: Counts, all: number) =>
    `Av ${all} regler är ${met} uppfyllda, ${due} pågår, ${gap} har brister och ${answerable} besvaras bara.`,

  register: {
    held: {
      system: ({ sv: label }: Named, covered: number, of: number) => held(upper(label), 'system')(covered, of),
      unit: ({ sv: label }: Named, covered: number, of: number) => held(upper(label), 'enheter')(covered, of),
      workplace: ({ sv: label }: Named, covered: number, of: number) =>
        held(upper(label), 'arbetsplatser')(covered, of),
      municipality: ({ sv: label }: Named, covered: number) =>
        covered === 1 ? `${upper(label)} finns.` : `${upper(label)} saknas.`,
    },
    listed: 'Registret har system av alla slag som dokumentet räknar upp.',
    notListed: (count: number) => `Registret saknar system av ${count} slag som dokumentet räknar upp.`,
    noneTwice: 'Det finns inte mer än ett system av varje slag.',
    twice: (count: number) => `Mer än ett system av samma slag: ${count === 1 ? 'ett slag' : `${count} slag`}.`,
    perhapsTwice: 'Kan vara fler än ett av samma slag. Registret kallar dem olika.',
    several: (kind: string, systems: readonly string[]) => `${kind}: ${systems.join(', ')}`,
    combined: (one: Named, other: Named) =>
      `Samma person är ${one.sv} och har rollen ${other.sv}. Dokumentet skiljer dem åt.`,
    apart: (one: Named, other: Named) => `Ingen är både ${one.sv} och ${other.sv}.`,
    allSit: 'Alla enheter som ska ha en representant har det.',
    notSitting: (count: number) => `${count === 1 ? 'En enhet' : `${count} enheter`} saknar representant.`,
    unitIn: (unit: string, body: string) => `${unit} i ${body}`,
    allDescribed: 'Alla roller har uppgifter i det som är inläst om styrningen.',
    notDescribed: (count: number) =>
      `${count === 1 ? 'En roll' : `${count} roller`} har inga uppgifter i det som är inläst om styrningen.`,
    nobodyNoted: ({ sv: label }: Named) => `Ingen är antecknad som ${label} i registret.`,
  },

  paper: {
    title: (year: number) => `Efterlevnadsrapport ${year}`,
    kind: 'Efterlevnadsrapport',
    subtitle: (asOf: string) => `Reglerna i styrdokumenten och hur de följs, läget ${asOf}`,
    example: 'Exempeldata: personerna och registret är påhittade.',
    summary: 'Sammanfattning',
    deviations: 'Brister',
    noDeviations: 'Inga brister är kända.',
    pending: 'Pågår',
    everyRule: 'Alla regler',
    evidence: 'Bevis',
    columns: {
      status: 'Läge',
      rules: 'Regler',
      means: 'Betyder',
      id: 'Regel',
      where: 'Var',
      rule: 'Vad',
      says: 'Hur det står till',
    },
    missing: (names: readonly string[]) => `Det gäller: ${names.join('; ')}.`,
    shown: {
      what: 'Vad',
      happened: 'Hände',
      recorded: 'Antecknat',
      by: 'Av',
      reference: 'Var det finns',
      audit: 'Spår',
    },
    unknown: 'inte känt',
    late: 'i efterhand',
    recordedAs: (number: number) => `nr ${number}`,
    edits: (numbers: readonly number[]) => `ändrat senare: nr ${numbers.join(', ')}`,
    reminded: (to: string, at: Date, state: string) =>
      `${date(at)} till ${to}${state === 'sent' ? '' : ` (${reached[state] ?? state})`}`,
    reminders: 'Påmint:',
    noEvidence: 'Inget är antecknat.',
    audit: 'Spår är numret i kommunens spårbarhetskedja. Den kontrolleras med ”styrbot audit verify”.',
  },

  csv: {
    rules: [
      'regel',
      'dokument',
      'avsnitt',
      'innebörd',
      'läge',
      'hur det står till',
      'saknas',
      'bevis',
      'senast hände',
      'senast påmint',
    ],
    evidence: [
      'regel',
      'gäller',
      'läge',
      'vad',
      'hände',
      'antecknat',
      'i efterhand',
      'av',
      'länk',
      'diarienummer',
      'spår',
      'ändrat senare',
    ],
    yes: 'ja',
  },

  page: {
    name: 'Efterlevnad',
    title: (year: number) => `Efterlevnad ${year}`,
    intro: 'Varje regel i styrdokumenten med det som visar hur den följs.',
    asOf: (on: string) => `Läget ${on}.`,
    files: 'Hämta rapporten',
    word: 'Word (.docx)',
    csv: 'Tabell (.csv)',
    json: 'Data (.json)',
    filter: 'Visa',
    all: 'alla regler',
    years: 'År',
    none: 'Inga regler här.',
    notYours: 'Rapporten är för strategen, förvaltaren av boten, registeransvarig och revisor. Fråga någon av dem.',
    reminders: 'Påmint',
  },

  chat: {
    intro: (year: number) => `Efterlevnaden ${year}:`,
    none: 'Inga brister är kända.',
    more: (count: number) => `… och ${count} till.`,
    open: 'Öppna hela rapporten',
    link: 'Här är rapporten. Länken loggar in dig en gång.',
    onlyInPrivate:
      'Rapporten öppnas med en länk som loggar in dig, så jag ger den bara i en egen konversation. Skriv till mig där.',
    notYours: 'Rapporten är för strategen, förvaltaren av boten, registeransvarig och revisor. Fråga någon av dem.',
  },

  pack: {
    report: 'efterlevnadsrapport',
    rules: 'regler',
    evidence: 'bevis',
    minutes: 'anteckningar',
    audit: 'sparbarhet.txt',
    readMe: 'LAS-MIG.txt',
    about: (name: string, year: number, asOf: string) =>
      [
        `Underlag för ${name}, ${year}. Uttaget ${asOf}.`,
        '',
        'efterlevnadsrapport-….docx  varje regel i styrdokumenten och hur den följs',
        'regler-….csv                samma sak, en rad för varje regel',
        'bevis-….csv                 det som visar det, en rad för varje händelse',
        'anteckningar/               anteckningarna från årets möten',
        'sparbarhet.txt              kontroll av att ingen har ändrat i loggen',
        '',
        'Filerna kan vara allmän handling. Rådgör med registrator.',
        '',
      ].join('\r\n'),
    whole: (entries: number) => `Spårbarheten är hel. Kontrollerade länkar: ${entries}.`,
    broken: (entries: number) => `SPÅRBARHETEN ÄR BRUTEN. Kontrollerade länkar: ${entries}.`,
    erased: (number: number, under: string) => `${number}: uppgifterna är gallrade enligt ”${under}”`,
    fault: (number: number, what: string) => `${number}: ${faults[what] ?? what}`,
    checked: (on: string) => `Kontrollerad ${on}.`,
  },
}

/** What became of a message that was not surely delivered. */
const reached: Partial<Record<string, string>> = {
  'maybe-sent': 'kanske skickat',
  unreachable: 'nåddes inte',
  held: 'väntar',
  waiting: 'väntar',
  sending: 'skickas',
  withdrawn: 'togs tillbaka',
  gathered: 'samlat med annat',
}

const faults: Partial<Record<string, string>> = {
  'link-changed': 'länken är ändrad',
  'link-missing': 'en länk saknas',
  'detail-changed': 'uppgifterna bredvid länken är ändrade',
  'detail-missing': 'uppgifterna bredvid länken saknas',
  'head-differs': 'kedjans slut stämmer inte: de senaste länkarna kan vara borttagna',
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export type ComplianceTexts = typeof sv
