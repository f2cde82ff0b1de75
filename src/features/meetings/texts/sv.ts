import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { sv as swedish } from 'date-fns/locale/sv'
import type { Day } from '../../../lib/day.ts'
import type { Count, Gap, Status } from '../mandate/mandate.ts'
import type { Mismatch } from '../planner/instance.ts'
import type { Broken } from '../planner/year-plan.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM', { locale: swedish })
const listed = new Intl.ListFormat('sv')
const meetings = (count: number) => (count === 1 ? '1 möte' : `${count} möten`)
const before = ({ pointOfNoReturn }: { pointOfNoReturn: Day | null }) =>
  pointOfNoReturn === null ? '' : ` före ${date(pointOfNoReturn)}`

/** Between two meetings, or between one and an end of the year. */
const between = (from: Day | null, to: Day | null) =>
  from === null
    ? to === null
      ? 'utan något möte på hela året'
      : `från årets början till ${date(to)}`
    : to === null
      ? `från ${date(from)} till årets slut`
      : `mellan ${date(from)} och ${date(to)}`

/** What is said when meetings are counted: a sentence for each status. */
const count: Record<Status, (count: Count) => string> = {
  met: () => 'Kravet är uppfyllt.',
  'on-track': ({ margin }) => `Planen räcker, med ${meetings(margin)} till godo.`,
  'no-margin': (it) => `Ingen marginal: ställs ett in måste ett nytt bokas${before(it)}.`,
  'over-forecast': ({ held, booked, most }) =>
    `Hålls alla bokade blir det ${held + booked}, och högst är ${most}. Det är en upplysning, inget brott mot regeln.`,
  over: ({ most }) => `Det är fler än ${most}. Det är en upplysning, inget brott mot regeln.`,
  reminder: () => 'Det kan vara dags att ses.',
  'behind-pace': ({ due }) => `Planen räcker, men i jämn takt skulle ${due} ha hållits till i dag.`,
  'at-risk': (it) => `${it.toBook} till måste bokas${before(it)}.`,
  impossible: ({ needed }) => `Det går inte längre att nå: ${needed} till behövs, och så många hinner inte kallas.`,
  breached: ({ needed }) => `Tiden är ute, och det blev ${needed} för lite.`,
}

export const sv = {
  evidence: {
    unknown: (body: string) => `Inga möten med ${body} är antecknade än.`,
    takenUp: (item: string, times: number) =>
      times === 0
        ? `”${item}” står på dagordningen, och inga klara anteckningar visar att punkten togs upp.`
        : `”${item}” togs upp på ${times === 1 ? 'ett möte' : `${times} möten`} enligt anteckningarna.`,
    decided: (matter: string, count: number) =>
      count === 0
        ? `Inget beslut om ${matter} står i årets anteckningar.`
        : `${count === 1 ? 'Ett beslut' : `${count} beslut`} om ${matter} står i årets anteckningar.`,
    meeting: (body: string, extra: boolean) => `${extra ? 'Extra möte' : 'Möte'} med ${body}`,
    convener: (body: string, there: boolean) =>
      there ? `Den som ska kalla till ${body} finns.` : `Den som ska kalla till ${body} saknas.`,
    chair: (body: string, there: boolean) =>
      there ? `${body} har den ordförande som dokumentet anger.` : `Den som ska leda ${body} saknas.`,
  },

  mandate: {
    count,
    /** "10–12", "4", "minst 2" */
    number: (least: number, most: number | null) =>
      most === null ? `minst ${least}` : most === least ? `${least}` : `${least}–${most}`,
    /** In a table. */
    before: (due: Day) => `senast ${date(due)}`,
    ofEach: (covered: number, of: number) => `${covered} av ${of} klara`,
    tally: (held: number, booked: number, number: string) =>
      `${held} ${held === 1 ? 'hållet' : 'hållna'} och ${booked} ${booked === 1 ? 'bokat' : 'bokade'} av ${number}.`,
    proRata: 'Antalet är räknat på den del av året som regeln har gällt.',
    extraordinary: (extra: number) =>
      `Utöver det ${extra === 1 ? '1 extra möte' : `${extra} extra möten`}, som inte räknas.`,
    lastMet: (last: Day) => `Senaste mötet var ${date(last)}.`,
    neverMet: (from: Day) => `Inget möte är hållet sedan ${date(from)}.`,
    gap: {
      'on-track': ({ next }: Gap) => (next === null ? '' : `Nästa är ${date(next)}, i god tid.`),
      reminder: ({ due, next }: Gap) =>
        next === null
          ? `Det kan vara dags att boka ett; riktmärket är senast ${date(due)}.`
          : `Nästa är ${date(next)}; riktmärket är senast ${date(due)}.`,
      late: ({ due, next, status, pointOfNoReturn }: Gap) => {
        const booked = next === null ? 'Inget är bokat.' : `Nästa är först ${date(next)}.`
        if (status === 'breached') return `${booked} Det skulle ha varit senast ${date(due)}.`
        if (status === 'impossible')
          return `${booked} Det ska vara senast ${date(due)}, och så snart hinner ingen kallas.`
        return `${booked} Ett möte måste hållas senast ${date(due)} och bokas före ${date(pointOfNoReturn)}.`
      },
    },
    part: { quarters: (name: string) => `Kvartal ${name}`, targets: (name: string) => name },
    covered: {
      quarters: (covered: number, of: number) => `${covered} av ${of} kvartal är klara.`,
      targets: (covered: number, of: number) => `${covered} av ${of} är klara.`,
    },
  },

  noneBooked: {
    none: (body: string) => `Inget möte i ${body} är bokat framåt.`,
    called: (names: readonly string[]) => `Till mötena kallas ${listed.format(names)}.`,
    label: 'Boka ett möte',
    book: (body: string) => `Boka ett möte med ${body}`,
  },

  planner: {
    /** A rule that the plan could not keep, and what would help. */
    broken(broken: Broken): string {
      switch (broken.kind) {
        case 'chair':
          return `${broken.body} ${date(broken.day)} ${broken.time}: ${broken.person} leder mötet men är upptagen, och ingen ersättare kan. Flytta det andra eller utse ersättare.`
        case 'required':
          return `${broken.body} ${date(broken.day)} ${broken.time}: ${broken.person} måste vara med men är upptagen. Flytta det andra eller utse ersättare.`
        case 'quorum':
          return `${broken.body} ${date(broken.day)} ${broken.time}: ${broken.present} kan komma, och det behövs ${broken.needed}.`
        case 'long-gap':
          return `${broken.body}: det blir för långt ${between(broken.from, broken.to)}.`
        case 'short-gap':
          return `${broken.body}: det blir för kort ${between(broken.from, broken.to)}.`
        case 'count':
          return `${broken.body}: ${meetings(broken.count)} ryms, och det ska vara ${broken.least === broken.most ? broken.least : `${broken.least}–${broken.most}`}.`
        case 'window':
          return `${broken.body}: inget möte ryms inom ”${broken.label}”.`
        case 'order':
          return `${broken.body} ${date(broken.day)}: ${broken.before} hinner inte mötas före.`
        case 'double':
          return `${broken.person} är dubbelbokad ${date(broken.day)}: ${broken.bodies.join(' och ')}.`
        case 'many':
          return `${broken.person} har ${meetings(broken.count)} ${date(broken.day)}, fler än på en dag.`
        default:
          return broken satisfies never
      }
    },
    mismatch(fault: Mismatch): string {
      switch (fault.kind) {
        case 'not-json':
          return 'Filen är inte JSON.'
        case 'same-id':
          return `${fault.name} finns redan.`
        case 'unknown-group':
          return `Det finns ingen grupp ${fault.name}.`
        case 'unknown-person':
          return `Det finns ingen person ${fault.name}.`
        case 'min-over-max':
          return 'Det minsta är större än det största.'
        case 'wrong-order':
          return 'Slutet kommer före början.'
        default:
          return fault satisfies never
      }
    },
    shape: {
      day: 'ska vara en dag, skriven 2026-03-12.',
      time: 'ska vara en hel eller halv timme från 08:00, skriven 14:30.',
      busy: 'ska vara dag:mask, åtskilda med komma.',
    },
  },
}
export type MeetingTexts = typeof sv
