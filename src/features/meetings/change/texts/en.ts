import { capital } from '../../../../lib/capital.ts'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { enGB } from 'date-fns/locale/en-GB'
import type { Day } from '../../../../lib/day.ts'
import type { ChangeTexts } from './sv.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM', { locale: enGB })
const stretch = (from: Day, through: Day): string => {
  if (from === through) return date(from)
  const isOneMonth = from.slice(0, 7) === through.slice(0, 7)
  return `${isOneMonth ? format(parseISO(from), 'd') : date(from)}–${date(through)}`
}
const meetings = (count: number) => `${count} ${count === 1 ? 'meeting' : 'meetings'}`

export const en: ChangeTexts = {
  date,
  title: (moves, added) =>
    moves === 0
      ? `Proposal: ${added === 1 ? 'a new meeting instead' : `${meetings(added)} instead`}`
      : `Proposal: move ${meetings(moves)}${added > 0 ? ` and book ${added === 1 ? 'a new one' : `${added} new ones`}` : ''}`,
  because: (words) => `Because: ${words}.`,
  columns: { body: 'Body', before: 'Now', after: 'Proposed' },
  cancelled: (when) => `${when} (cancelled)`,
  restStays: 'Everything else stays.',
  nothing: 'No meeting needs to move.',
  noSlot:
    'I find no other time that works this year. Name a day yourself, for instance “move the steering group on 12 May to 20 May”.',
  buttons: { accept: 'Move them so', keep: 'Leave it', undo: 'Undo' },
  done: (count) => `Done. ${meetings(count)} moved or new. Those who have been called are told.`,
  doneOne: 'Done. The meeting has its new time. Those who have been called are told.',
  kept: 'Then everything stays as it was.',
  undone: 'Undone. The meetings are where they were.',
  undoneSome: (left) =>
    `Undone as far as possible; ${meetings(left)} changed since then and ${left === 1 ? 'stays' : 'stay'}.`,
  noLonger: 'That proposal no longer holds. Say so again, and I will make a new one.',
  onlyLeader: (who) => `Meetings are moved by ${who} or whoever convenes the body.`,
  nothingBooked:
    'No meeting is booked ahead, so there is none to move. Write for example “plan the year” or “call an extra meeting”.',
  whichMeeting:
    'Which meeting do you mean? Write the body and the day, for instance “move the steering group on 12 May”.',
  noMeeting: (body) => `I find no booked meeting of ${body} that day.`,
  notWorkingDay: (when) => `${when} is no day to meet on.`,
  past: 'That day has been.',
  away: (who, from, through) => `Noted: ${who} is away ${stretch(from, through)}.`,
  calledThen: (count) =>
    count === 1 ? 'You are called to a meeting then.' : `You are called to ${count} meetings then.`,
  declines: (what) => `I cannot: ${what}`,
  standIn: (who) => `Meanwhile I show ${who} first to whoever asks.`,
  noStandIn: 'No stand-in is named. Write for instance “Anna Berg stands in for me” if somebody does.',
  standInNoted: (who, standIn, from, through) => `Noted: ${standIn} stands in for ${who} ${stretch(from, through)}.`,
  shownLater: (from, through) =>
    `The absence ${stretch(from, through)} is noted already and is shown first. Say so again when it is over.`,
  standInTold: (who, from, through) =>
    `You stand in for ${who} ${stretch(from, through)}. Whoever asks for ${who} then gets your name first.`,
  standInWhy: (who) => `You get this because it is noted that you stand in for ${who}.`,
  awayUndone: (who) => `Undone. The absence of ${who} is removed.`,
  awayGone: 'That absence has been removed already.',
  awayWords: (who, from, through) => `${who} is away ${stretch(from, through)}`,
  whichDays: 'Which days? Write for example “16–20 March” or “until Friday”.',
  whoIsAway: 'Who is away? Write the name or the position, for instance “the chief executive is away in March”.',
  onlyOwnAway: 'You can tell of your own absence. The strategist takes that of others.',
  replaceWords: (body, when) => `${capital(body)} ${when} is cancelled`,
  moveWords: (body, when) => `${capital(body)} ${when} is to have another time`,
  busy: (who) => `Busy then: ${who}.`,
}
