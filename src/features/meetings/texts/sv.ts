import { format, parseISO } from 'date-fns'
import { sv as swedish } from 'date-fns/locale'
import type { Day } from '../../../lib/day.ts'
import type { Count, Gap, Status } from '../mandate/mandate.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM', { locale: swedish })
const meetings = (count: number) => (count === 1 ? '1 möte' : `${count} möten`)
const before = ({ pointOfNoReturn }: { pointOfNoReturn: Day | null }) =>
  pointOfNoReturn === null ? '' : ` före ${date(pointOfNoReturn)}`

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
  mandate: {
    count,
    /** "10–12", "4", "minst 2" */
    number: (least: number, most: number | null) =>
      most === null ? `minst ${least}` : most === least ? `${least}` : `${least}–${most}`,
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
}
export type MeetingTexts = typeof sv
