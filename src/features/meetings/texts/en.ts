import { format, parseISO } from 'date-fns'
import { enGB as english } from 'date-fns/locale'
import type { Day } from '../../../lib/day.ts'
import type { MeetingTexts } from './sv.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM', { locale: english })
const meetings = (count: number) => (count === 1 ? '1 meeting' : `${count} meetings`)
const before = ({ pointOfNoReturn }: { pointOfNoReturn: Day | null }) =>
  pointOfNoReturn === null ? '' : ` before ${date(pointOfNoReturn)}`

export const en: MeetingTexts = {
  mandate: {
    count: {
      met: () => 'The demand is met.',
      'on-track': ({ margin }) => `The plan is enough, with ${meetings(margin)} to spare.`,
      'no-margin': (it) => `No margin: if one is cancelled a new one must be booked${before(it)}.`,
      'over-forecast': ({ held, booked, most }) =>
        `If all that are booked are held there will be ${held + booked}, and ${most} is the most. This is for information, not a breach.`,
      over: ({ most }) => `That is more than ${most}. This is for information, not a breach.`,
      reminder: () => 'It may be time to meet.',
      'behind-pace': ({ due }) => `The plan is enough, but at an even pace ${due} would have been held by today.`,
      'at-risk': (it) => `${it.toBook} more must be booked${before(it)}.`,
      impossible: ({ needed }) =>
        `It can no longer be reached: ${needed} more are needed, and there is no time to call that many.`,
      breached: ({ needed }) => `Time is up, and it was ${needed} too few.`,
    },
    number: (least, most) => (most === null ? `at least ${least}` : most === least ? `${least}` : `${least}–${most}`),
    tally: (held, booked, number) => `${held} held and ${booked} booked of ${number}.`,
    proRata: 'The number is counted for the part of the year that the rule has applied.',
    extraordinary: (extra) =>
      `Beside that ${extra === 1 ? '1 extra meeting' : `${extra} extra meetings`}, not counted.`,
    lastMet: (last) => `The last meeting was on ${date(last)}.`,
    neverMet: (from) => `No meeting has been held since ${date(from)}.`,
    gap: {
      'on-track': ({ next }) => (next === null ? '' : `The next is on ${date(next)}, in good time.`),
      reminder: ({ due, next }) =>
        next === null
          ? `It may be time to book one; the guide is ${date(due)} at the latest.`
          : `The next is on ${date(next)}; the guide is ${date(due)} at the latest.`,
      late: ({ due, next, status, pointOfNoReturn }) => {
        const booked = next === null ? 'None is booked.' : `The next is not until ${date(next)}.`
        if (status === 'breached') return `${booked} It should have been on ${date(due)} at the latest.`
        if (status === 'impossible')
          return `${booked} It must be on ${date(due)} at the latest, and nobody can be called that soon.`
        return `${booked} A meeting must be held on ${date(due)} at the latest, and booked before ${date(pointOfNoReturn)}.`
      },
    },
    part: { quarters: (name) => `Quarter ${name}`, targets: (name) => name },
    covered: {
      quarters: (covered, of) => `${covered} of ${of} quarters are done.`,
      targets: (covered, of) => `${covered} of ${of} are done.`,
    },
  },
}
