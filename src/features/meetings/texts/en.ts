import { capital } from '../../../lib/capital.ts'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { enGB as english } from 'date-fns/locale/en-GB'
import type { Day } from '../../../lib/day.ts'
import type { MeetingTexts } from './sv.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM', { locale: english })
const listed = new Intl.ListFormat('en-GB')
const meetings = (count: number) => (count === 1 ? '1 meeting' : `${count} meetings`)
const before = ({ pointOfNoReturn }: { pointOfNoReturn: Day | null }) =>
  pointOfNoReturn === null ? '' : ` before ${date(pointOfNoReturn)}`

const between = (from: Day | null, to: Day | null) =>
  from === null
    ? to === null
      ? 'with no meeting all year'
      : `from the beginning of the year to ${date(to)}`
    : to === null
      ? `from ${date(from)} to the end of the year`
      : `between ${date(from)} and ${date(to)}`

export const en: MeetingTexts = {
  evidence: {
    unknown: (body) => `No meetings of ${body} are recorded yet.`,
    takenUp: (item, times) =>
      times === 0
        ? `“${item}” is on the agenda, and no finished minutes show that it was taken up.`
        : `“${item}” was taken up at ${times === 1 ? 'one meeting' : `${times} meetings`} by the minutes.`,
    decided: (matter, count) =>
      count === 0
        ? `This year’s minutes have no decision on ${matter}.`
        : `This year’s minutes have ${count === 1 ? 'one decision' : `${count} decisions`} on ${matter}.`,
    meeting: (body, extra) => `${extra ? 'Extra meeting' : 'Meeting'} of ${body}`,
    convener: (body, there) =>
      there ? `There is somebody to call ${body}.` : `There is nobody in the place that is to call ${body}.`,
    chair: (body, there) =>
      there
        ? `${capital(body)} has the chair that the document states.`
        : `There is nobody in the place that is to chair ${body}.`,
  },

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
    before: (due) => `by ${date(due)}`,
    ofEach: (covered, of) => `${covered} of ${of} done`,
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

  noneBooked: {
    none: (body) => `No meeting of ${body} is booked ahead.`,
    called: (names) => `${listed.format(names)} ${names.length === 1 ? 'is' : 'are'} called to its meetings.`,
    label: 'Book a meeting',
    book: (body) => `Book a meeting with ${body}`,
  },

  planner: {
    broken(broken) {
      switch (broken.kind) {
        case 'chair':
          return `${broken.body} on ${date(broken.day)} at ${broken.time}: ${broken.person} chairs the meeting but is busy, and no deputy can. Move the other thing or name a substitute.`
        case 'required':
          return `${broken.body} on ${date(broken.day)} at ${broken.time}: ${broken.person} must be there but is busy. Move the other thing or name a substitute.`
        case 'quorum':
          return `${broken.body} on ${date(broken.day)} at ${broken.time}: ${broken.present} can come, and ${broken.needed} are needed.`
        case 'long-gap':
          return `${broken.body}: it is too long ${between(broken.from, broken.to)}.`
        case 'short-gap':
          return `${broken.body}: it is too short ${between(broken.from, broken.to)}.`
        case 'count':
          return `${broken.body}: there is room for ${meetings(broken.count)}, and there must be ${broken.least === broken.most ? broken.least : `${broken.least}–${broken.most}`}.`
        case 'window':
          return `${broken.body}: there is no room for a meeting within “${broken.label}”.`
        case 'order':
          return `${broken.body} on ${date(broken.day)}: ${broken.before} has no time to meet before.`
        case 'double':
          return `${broken.person} is booked twice on ${date(broken.day)}: ${broken.bodies.join(' and ')}.`
        case 'many':
          return `${broken.person} has ${meetings(broken.count)} on ${date(broken.day)}, more than a day may hold.`
        default:
          return broken satisfies never
      }
    },
    mismatch(fault) {
      switch (fault.kind) {
        case 'not-json':
          return 'The file is not JSON.'
        case 'same-id':
          return `There is one ${fault.name} already.`
        case 'unknown-group':
          return `There is no group ${fault.name}.`
        case 'unknown-person':
          return `There is no person ${fault.name}.`
        case 'min-over-max':
          return 'The least is more than the most.'
        case 'wrong-order':
          return 'The end comes before the beginning.'
        default:
          return fault satisfies never
      }
    },
    shape: {
      day: 'must be a day, written 2026-03-12.',
      time: 'must be a whole or half hour from 08:00, written 14:30.',
      busy: 'must be day:mask, separated by commas.',
    },
  },
}
