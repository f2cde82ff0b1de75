import { capital } from '../../../../lib/capital.ts'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { enGB } from 'date-fns/locale/en-GB'
import type { Day } from '../../../../lib/day.ts'
import type { YearTexts } from './sv.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM', { locale: enGB })
const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
const meetings = (count: number) => some(count, 'meeting', 'meetings')
const weekdays = ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays']

const short = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words)

export const en: YearTexts = {
  date,
  month: (when) => format(parseISO(when), 'LLLL', { locale: enGB }),
  shortMonth: (when) => format(parseISO(when), 'LLL', { locale: enGB }).replace('.', ''),
  event: { budget: 'budget', 'business-plan': 'business plan' },
  legend: { held: 'held', booked: 'booked', proposed: 'proposed' },
  onlyStrategist: (who) =>
    `The year’s meetings are planned by ${who}. You can ask when the next meeting is, or how it is going.`,
  yearOver: (year) => `${year} is over, so it cannot be planned.`,
  tooFar: (year) => `I plan at most two years ahead, not ${year}.`,
  nothing: 'There are no meetings to plan.',
  title: (year, isWhole, from) =>
    isWhole ? `Proposed meetings ${year}` : `Proposed meetings ${year}, from ${date(from)}`,
  summary: (fresh, bodies, booked) =>
    `${meetings(fresh)} for ${some(bodies, 'body', 'bodies')}${booked > 0 ? `, and ${booked} already booked that ${booked === 1 ? 'stays' : 'stay'}` : ''}. Nothing is booked until you approve.`,
  columns: { month: 'Month', meetings: 'Meetings' },
  monthRow: (items) => items.join(' · '),
  item: (body, dayOfMonth, start) => `${capital(body)} ${dayOfMonth}\u00a0at\u00a0${start}`,
  usual: (weekday, start) => `${weekdays[weekday]} at ${start}`,
  eachOwn: 'various days',
  bodyLine: (count, usually) => `${meetings(count)}${usually ? `, ${usually}` : ''}`,
  mandatesMet: 'If the meetings are held like this, everything that the documents and you yourselves demand is met.',
  mandateNotMet: (body, standing) => `${capital(body)}: ${standing}`,
  weighed: {
    title: 'What I have weighed',
    people: (people, known) =>
      `${some(people, 'person', 'people')}, so that nobody has to be in two meetings at once; ${known === 0 ? 'nobody’s calendar has been read yet' : `for ${known} of them I know when they are busy`}`,
    days: (plannable, breaks) =>
      `${plannable} possible days: no public holidays or eves, no summer weeks, nothing between Christmas and New Year${breaks > 0 ? ', preferably no school breaks' : ''}`,
    orders: (before, after, isRule) => `${before} one to two weeks before ${after}${isRule ? '' : ' (a wish)'}`,
    event: (body, event, on) =>
      `${capital(body)} before the ${event === 'budget' ? 'budget' : 'business plan'} on ${date(on)}`,
    wish: (words) => `your wish: “${short(words)}”`,
  },
  givenUp: (words, count) =>
    `“${short(words)}” cannot be met in full: ${meetings(count)} must lie there all the same for the demands to hold.`,
  skipped: {
    'no-frequency': (bodies, example) =>
      `Nobody has said how often these are to meet, so they are left out: ${bodies}. Write for instance “${example} four times” to add one.`,
    enough: (bodies) => `Fully booked already: ${bodies}.`,
    hosted: (bodies) => `Planned by another municipality: ${bodies}.`,
    asked: (bodies) => `Left out: ${bodies}.`,
    nobody: (bodies) => `Have no members yet: ${bodies}.`,
  },
  howToChange:
    'Change it in your own words, for instance “not Fridays”, “the steering group on Tuesdays at 13:00” or “move May to after budget”.',
  changed: (words) => `Changed by “${short(words)}”.`,
  sameAsBefore: 'No meeting had to change; the proposal is the same.',
  differences: (count) => `${meetings(count)} changed:`,
  differenceColumns: ['Body', 'Before', 'Now'],
  noTime: '–',
  moreDifferences: (count) => `… and ${count} more.`,
  notUnderstood:
    'I do not understand that wish. Write for instance “not in July”, “the steering group on Tuesdays” or “leave out …”.',
  buttons: { approve: 'Approve', discard: 'Discard', undo: 'Undo', whole: 'Show the whole proposal' },
  confirmApprove: (count) => `${meetings(count)} will be booked. Notices go out in due time.`,
  approved: (year, count, first) =>
    `Done. ${meetings(count)} planned for ${year}.${first === null ? '' : ` The first is ${first.what}; its notice goes out on ${date(first.called)}.`} The other notices go out in due time.`,
  discarded: 'The proposal is discarded. Nothing is booked.',
  undone: (count) => `Undone. ${meetings(count)} taken out of the plan.`,
  undoneSome: (count, left) =>
    `Undone as far as possible: ${meetings(count)} removed. ${left} already called or held ${left === 1 ? 'remains' : 'remain'}; cancel ${left === 1 ? 'it' : 'them'} if not to be held.`,
  noLonger: 'That proposal no longer holds. Write “plan” and the year, and I will make a new one.',
  overtaken:
    'The meetings have changed since the proposal was made. Write “plan” and the year, and I will make a new one.',
  picture: (year, count) => `The annual cycle of ${year} with ${meetings(count)}. The same meetings are in the table.`,
}
