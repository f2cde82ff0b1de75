import { capital } from '../../../../lib/capital.ts'
import type { StatusTexts } from './sv.ts'

const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const en: StatusTexts = {
  title: (year) => `Meetings ${year}`,
  columns: { body: 'Body', held: 'Held', booked: 'Booked', rule: 'Rule', how: 'Standing' },
  short: {
    met: 'Met',
    'on-track': 'On track',
    'no-margin': 'No margin',
    'over-forecast': 'Will be over the most',
    over: 'Over the most',
    reminder: 'May be time',
    'behind-pace': 'Behind pace',
    'at-risk': 'Must be booked',
    impossible: 'Cannot be reached',
    breached: 'Were too few',
  },
  noRule: 'No rule',
  nothingKnown: 'Nothing booked or read in',
  nothingKnownOfAny: 'No meeting of any group is booked or read in.',
  noRuleSaid: (body) => `Nobody has decided how often ${body} is to meet, so there is no rule to measure against.`,
  whoDecides: (who) =>
    `That is for ${who} to decide. The strategist can write for instance “plan the group four times this year”.`,
  own: 'How often is the municipality’s own setting, not something that a document says.',
  hosted: (body, host) => `${capital(body)} is planned by ${host}.`,
  unknownYear: (year) =>
    `No meeting is booked or held in Styrbot for ${year}. Meetings that you have already can be read from .ics or a spreadsheet; otherwise write “plan ${year}”.`,
  late: (count) => `${some(count, 'meeting', 'meetings')} recorded afterwards.`,
  next: (body, when) => `The next meeting of ${body} is ${when}.`,
  nextWhere: (place) => `Place: ${place}.`,
  noNext: (body) => `No meeting of ${body} is booked ahead.`,
  nextOfAll: 'The nearest meetings',
  noSuchGroup: (name) => `I find no group called “${name}”.`,
  groupsHere: 'These are the groups:',
  noneAtAll: 'No meetings are booked ahead.',
  mine: (count) => `You have ${some(count, 'meeting', 'meetings')} ahead.`,
  noneThen: 'You have no meetings booked then.',
  noneMine: 'You have no meetings booked ahead.',
  more: (count) => `… and ${count} more. The whole year is in the annual cycle.`,
  sayings: { how: 'How are we doing with the meetings?', plan: (year) => `Plan ${year}` },
  page: {
    name: 'Meetings',
    title: (year) => `Meetings ${year}`,
    otherYears: 'Other years',
    wheel: 'The annual cycle. Each ring is a body and each mark a meeting; the same meetings are in the table below.',
    standings: 'How it stands',
    led: (convener, chair) => `Convener: ${convener}. Chair: ${chair}.`,
    nobody: 'nobody named',
    table: {
      title: 'All meetings',
      columns: ['Day', 'Time', 'Body', 'Place', 'State'],
      states: { proposed: 'proposed', planned: 'planned', called: 'called', held: 'held', cancelled: 'cancelled' },
    },
    open: 'Open as a page',
    link: 'The year’s meetings',
    linkOnce: 'The link signs you in, once.',
    onlyInPrivate: 'Write to me in private, and you will get a link.',
  },
}
