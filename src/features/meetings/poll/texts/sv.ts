export const sv = {
  which: 'Vilket möte ska få en annan tid?',
  whichBody: 'Vilken grupp gäller tiderna?',
  tooMany: (most: number) => `Högst ${most} tider kan vara med i en omröstning. Skriv färre, så frågar jag.`,
  past: (when: string) => `${when} har redan varit. Skriv tiderna igen, så frågar jag.`,
  dayOff: (when: string) => `${when} är ingen arbetsdag. Skriv tiderna igen, så frågar jag.`,
  none: 'Jag hittar inget kommande möte som du kan flytta.',
  notYours: (body: string) =>
    `En annan tid för ${body} letar den som sammankallar, ordföranden eller IT-strategen efter.`,
  noSlots: 'Jag hittar ingen arbetsdag de närmaste veckorna. Skriv en dag och en tid i stället.',
  opened: (body: string, count: number, closes: string) =>
    `Jag frågar ${count} i ${body} om tiderna nedan. Du får veta när alla har svarat, eller ${closes}.`,
  busy: (count: number) => (count === 0 ? '' : `, ${count} är upptagna i kalendern`),
  ask: (body: string, closes: string) => `När passar ${body} dig? Svara senast ${closes}.`,
  askMove: (body: string, when: string, closes: string) =>
    `${body} ${when} behöver en annan tid. Vilka tider kan du? Svara senast ${closes}.`,
  can: (when: string) => `Kan ${when}`,
  cannot: (when: string) => `Ångra ${when}`,
  noneFits: 'Ingen passar',
  yours: (whens: readonly string[]) => `Du kan: ${whens.join(', ')}.`,
  noneOfThem: 'Du har svarat att ingen passar.',
  noted: 'Noterat.',
  why: (body: string) => `Du får frågan för att du ingår i ${body}.`,
  over: (when: string) => `Frågan är avgjord: det blev ${when}.`,
  settled: (body: string, when: string) => `Frågan om en tid för ${body} är avgjord: det blev ${when}.`,
  closed: 'Frågan är stängd.',
  notIn: 'Frågan gäller en grupp som du inte ingår i.',
  result: (body: string, answered: number, of: number) => `${answered} av ${of} har svarat om en tid för ${body}:`,
  row: (when: string, count: number, names: string) => `${when}: ${count} kan${names ? ` (${names})` : ''}`,
  choose: (when: string) => `Välj ${when}`,
  chosen: (body: string, when: string) => `${body} blir ${when}. De som är kallade får veta det och svarar igen.`,
  whyResult: (body: string) => `Du får svaret för att du frågade ${body} om en tid.`,
}
export type PollTexts = typeof sv
