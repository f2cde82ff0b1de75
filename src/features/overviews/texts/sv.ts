import type { Day } from '../../../lib/day.ts'

export const sv = {
  year: {
    name: 'Årshjulet',
    title: (year: number) => `Årshjulet ${year}`,
    picture: (year: number, count: number) => `Styrningens år ${year} som ett hjul med ${count} dagar`,
    wheel: 'Januari överst, medurs. Varje märke leder till sin rad i tabellen nedanför.',
    otherYears: 'Andra år',
    none: (year: number) => `Det finns inget inlagt ${year} ännu.`,
    count: (done: number, all: number) => `${done} av ${all} klara`,
    legend: { held: 'klart', booked: 'kommer', proposed: 'försenat' },
    table: 'Allt i tabell',
    columns: ['Dag', 'Vad', 'Vem', 'Läge', 'Regel'] as readonly string[],
    states: { done: 'klart', coming: 'kommer', late: 'försenat' },
    own: 'egen inställning',
    months: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as readonly string[],
  },
  coming: {
    title: (from: string, through: string) =>
      from === through ? `Det här händer ${from}` : `Det här händer till och med ${through}`,
    line: (on: string, what: string, who: string | null) => `${on}: ${what}${who === null ? '' : ` (${who})`}`,
    none: (from: string, through: string) =>
      from === through ? `Inget är inlagt ${from}.` : `Inget är inlagt från ${from} till och med ${through}.`,
    more: (count: number) =>
      count === 1
        ? 'Och en sak till. Hela året finns i årshjulet.'
        : `Och ${count} saker till. Hela året finns i årshjulet.`,
    example: 'Exempeldata, påhittade personer.',
  },
  done: {
    title: (from: string, through: string) => `Det här blev gjort från ${from} till ${through}`,
    count: (ring: string, count: number) => `${ring}: ${count}`,
    latest: 'Senast',
    all: 'I tur och ordning, det senaste först',
    late: (count: number) =>
      count === 1 ? 'En sak är försenad. Den finns i årshjulet.' : `${count} saker är försenade. De finns i årshjulet.`,
    none: (from: string, through: string) => `Inget är antecknat som gjort från ${from} till ${through}.`,
  },
  gaps: {
    name: 'Brister och väntande',
    title: (year: number) => `Brister ${year}`,
    asOf: (on: Day) => `Så här står det ${on}.`,
    none: 'Inga brister är kända.',
    explain:
      'En brist är något som ett styrdokument kräver och som saknas, är försenat eller gjort på annat sätt. Väntande kan ännu bli klart i tid.',
    gap: (count: number) => (count === 1 ? 'En brist' : `${count} brister`),
    due: (count: number) => (count === 1 ? 'En väntande' : `${count} väntande`),
    columns: ['Regel', 'Vad som krävs', 'Hur det står'] as readonly string[],
    missing: (names: readonly string[]) => `Gäller: ${names.join(', ')}.`,
    audit: 'Alla regler med bevis i efterlevnadsrapporten',
  },
  register: {
    name: 'Registret',
    title: (municipality: string) => `Systemen i ${municipality}`,
    search: 'Sök system, leverantör eller person',
    unit: 'Enhet',
    allUnits: 'Alla enheter',
    show: 'Visa',
    all: 'Alla system',
    vacant: 'Någon roll är vakant',
    questioned: 'Någon uppgift är ifrågasatt',
    submit: 'Sök',
    found: (count: number, all: number) => (count === all ? `${all} system.` : `${count} av ${all} system.`),
    none: 'Inget system passar. Prova färre ord.',
    columns: ['System', 'Enhet', 'Roller'] as readonly string[],
    alias: (names: readonly string[]) => `även ${names.join(', ')}`,
    isVacant: 'vakant',
    meanwhile: (who: string) => `vakant, ${who} svarar så länge`,
    isQuestioned: 'ifrågasatt',
    unsure: 'slutat?',
    statuses: {
      planned: 'planeras',
      active: 'i bruk',
      closing: 'avvecklas',
      'read-only': 'läsläge',
      closed: 'avvecklat',
    } as Readonly<Record<string, string>>,
    pages: 'Sidor',
    page: (at: number, last: number) => `Sida ${at} av ${last}`,
    previous: 'Föregående',
    next: 'Nästa',
    example: 'Exempeldata, påhittade personer.',
    asFile: 'Hämta hela registret som Excel',
  },
  file: {
    here: (count: number, all: boolean, byMail: boolean) =>
      `${byMail ? 'Jag kan inte mejla, men du kan hämta filen här. ' : ''}${
        all
          ? `Hela registret: ${count} system.`
          : count === 1
            ? 'Listan har ett system.'
            : `Listan har ${count} system.`
      } Filen visar hur det är när du hämtar den.`,
    label: { xlsx: 'Hämta som Excel', csv: 'Hämta som CSV' },
    linkOnce: 'Länken är din egen och fungerar en gång.',
    which:
      'Vilken lista? Be mig visa den först, till exempel ”vilka system har kommunkansliet”, och skriv sedan ”skicka listan som Excel”.',
    stays: 'Jag mejlar inget, men svaret står kvar här i chatten. Kopiera det härifrån.',
    noPaper: 'En lista ger jag som Excel eller CSV, inte som Word eller PDF.',
    notToOthers:
      'Jag skickar inte vidare till någon annan. Ta det härifrån och skicka det själv, så vet den andra vem det kommer från.',
    wholeLabel: 'Hela registret som Excel',
    wholeSaid: 'exportera registret',
    onlyInPrivate: 'Skriv till mig i ett eget samtal, så får du filen där.',
    notInRegister: 'Jag hittar dig inte i registret, så jag kan inte ge dig en egen länk. Be den som sköter registret.',
    columns: ['System', 'Kallas även', 'Enhet', 'Kategori', 'Leverantör', 'Status'] as readonly string[],
  },
}
export type OverviewTexts = typeof sv
