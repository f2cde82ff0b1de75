import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { sv as swedish } from 'date-fns/locale/sv'
import type { Day } from '../../../../lib/day.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM', { locale: swedish })
const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
const meetings = (count: number) => some(count, 'möte', 'möten')
const weekdays = ['', 'måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar']

/** The most of a question that is said again. */
const short = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words)

export const sv = {
  date,
  month: (when: Day) => format(parseISO(when), 'LLLL', { locale: swedish }),
  shortMonth: (when: Day) => format(parseISO(when), 'LLL', { locale: swedish }).replace('.', ''),
  event: { budget: 'budget', 'business-plan': 'verksamhetsplan' },
  legend: { held: 'hållet', booked: 'bokat', proposed: 'förslag' },
  onlyStrategist: (who: string) => `Årets möten planeras av ${who}. Du kan fråga när nästa möte är, eller hur det går.`,
  yearOver: (year: number) => `${year} är slut, så det går inte att planera.`,
  tooFar: (year: number) => `Jag planerar högst två år framåt, inte ${year}.`,
  nothing: 'Det finns inga möten att planera.',
  title: (year: number, isWhole: boolean, from: Day) =>
    isWhole ? `Förslag till möten ${year}` : `Förslag till möten ${year}, från ${date(from)}`,
  summary: (fresh: number, bodies: number, booked: number) =>
    `${meetings(fresh)} för ${some(bodies, 'grupp', 'grupper')}${booked > 0 ? `, och ${booked} som redan är ${booked === 1 ? 'bokat' : 'bokade'} och ligger kvar` : ''}. Inget är bokat förrän du godkänner.`,
  columns: { month: 'Månad', meetings: 'Möten' },
  monthRow: (items: readonly string[]) => items.join(' · '),
  item: (body: string, dayOfMonth: string, start: string) => `${body} ${dayOfMonth}\u00a0kl.\u00a0${start}`,
  usual: (weekday: number, start: string) => `${weekdays[weekday]} kl. ${start}`,
  eachOwn: 'olika dagar',
  bodyLine: (count: number, usually: string | null) => `${meetings(count)}${usually ? `, ${usually}` : ''}`,
  mandatesMet: 'Hålls mötena så här uppfylls allt som dokumenten och ni själva kräver.',
  mandateNotMet: (body: string, standing: string) => `${body}: ${standing}`,
  weighed: {
    title: 'Det här har jag vägt in',
    people: (people: number, known: number) =>
      `${some(people, 'person', 'personer')}, så att ingen ska vara på två möten samtidigt; ${known === 0 ? 'ingens kalender är inläst än' : `för ${known} av dem vet jag när de är upptagna`}`,
    days: (plannable: number, breaks: number) =>
      `${plannable} möjliga dagar: inga röda dagar eller aftnar, inte sommarveckorna eller mellandagarna${breaks > 0 ? ', helst inte på skollov' : ''}`,
    orders: (before: string, after: string, isRule: boolean) =>
      `${before} en till två veckor före ${after}${isRule ? '' : ' (önskemål)'}`,
    event: (body: string, event: 'budget' | 'business-plan', on: Day) =>
      `${body} före ${event === 'budget' ? 'budgeten' : 'verksamhetsplanen'} ${date(on)}`,
    wish: (words: string) => `ditt önskemål: ”${short(words)}”`,
  },
  givenUp: (words: string, count: number) =>
    `”${short(words)}” går inte helt att uppfylla: ${meetings(count)} måste ligga där ändå för att kraven ska hålla.`,
  skipped: {
    'no-frequency': (bodies: string, example: string) =>
      `Ingen har sagt hur ofta de här ska träffas, så de är inte med: ${bodies}. Skriv till exempel ”${example} fyra gånger” om du vill ha med någon.`,
    enough: (bodies: string, _example: string) => `Redan färdigbokade: ${bodies}.`,
    hosted: (bodies: string, _example: string) => `Planeras av en annan kommun: ${bodies}.`,
    asked: (bodies: string, _example: string) => `Överhoppade: ${bodies}.`,
    nobody: (bodies: string, _example: string) => `Har inga ledamöter ännu: ${bodies}.`,
  },
  howToChange:
    'Ändra med egna ord, till exempel ”inte fredagar”, ”styrgruppen på tisdagar kl. 13” eller ”flytta maj till efter budget”.',
  changed: (words: string) => `Ändrat efter ”${short(words)}”.`,
  sameAsBefore: 'Inget möte behövde ändras; förslaget är detsamma.',
  differences: (count: number) => `${meetings(count)} ändrades:`,
  differenceColumns: ['Grupp', 'Förut', 'Nu'],
  noTime: '–',
  moreDifferences: (count: number) => `… och ${count} till.`,
  notUnderstood:
    'Det önskemålet förstår jag inte. Skriv till exempel ”inte i juli”, ”styrgruppen på tisdagar” eller ”hoppa över …”.',
  buttons: { approve: 'Godkänn', discard: 'Kasta förslaget', undo: 'Ångra', whole: 'Visa hela förslaget' },
  confirmApprove: (count: number) => `${meetings(count)} bokas. Kallelserna går ut när det är dags.`,
  approved: (year: number, count: number, first: { what: string; called: Day } | null) =>
    `Klart. ${meetings(count)} är planerade för ${year}.${first === null ? '' : ` Först är ${first.what}; den kallelsen går ut ${date(first.called)}.`} Övriga kallelser går ut när det är dags.`,
  discarded: 'Förslaget är kastat. Inget är bokat.',
  undone: (count: number) => `Ångrat. ${meetings(count)} är borttagna ur planen.`,
  undoneSome: (count: number, left: number) =>
    `Ångrat så långt det går: ${meetings(count)} är borttagna. ${left === 1 ? '1 är redan kallat eller hållet och ligger' : `${left} är redan kallade eller hållna och ligger`} kvar; ställ in ${left === 1 ? 'det' : 'dem'} om de inte ska bli av.`,
  noLonger: 'Det förslaget gäller inte längre. Skriv ”planera” och året, så gör jag ett nytt.',
  overtaken: 'Mötena har ändrats sedan förslaget gjordes. Skriv ”planera” och året, så gör jag ett nytt.',
  picture: (year: number, count: number) => `Årshjul för ${year} med ${meetings(count)}. Samma möten står i tabellen.`,
}
export type YearTexts = typeof sv
