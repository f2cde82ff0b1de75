import { capital } from '../../../../lib/capital.ts'
import type { BodyTexts } from './sv.ts'

type Seat = 'convener' | 'chair'
const seatWords = { member: 'a member', chair: 'chair', convener: 'convener', deputy: 'deputy chair' }
const asWhat = (seats: readonly (keyof typeof seatWords)[]): string =>
  seats.map((seat) => seatWords[seat]).join(' and ')
const weekdays = ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays']
const does: Record<Seat, string> = { convener: 'convenes', chair: 'chairs' }
const asNoun: Record<Seat, string> = { convener: 'a convener', chair: 'a chair' }

export const en: BodyTexts = {
  title: 'Who sits in the bodies',
  unrepresented: (body, unit, proposal) =>
    `${capital(body)} has nobody from ${unit}.${proposal === null ? '' : ` Proposal: ${proposal}, or whoever ${proposal} appoints.`}`,
  unfilled: (body, party) => `${capital(body)} is to have ${party}, but nobody holds that.`,
  vacant: (body, seat, party, proposal) =>
    `${capital(body)} lacks ${asNoun[seat]}: it is to be ${party}, but nobody holds that.${proposal === null ? '' : ` Proposal: ${proposal} ${seat === 'chair' ? 'chairs' : 'convenes'} until somebody does.`}`,
  notNamed: (body, seat, proposal) =>
    `No document says who ${does[seat]} ${body}.${proposal === null ? '' : ` Shall it be ${proposal}?`}`,
  held: (body, seat) => `${{ convener: 'Convener', chair: 'Chair', deputy: 'Deputy chair' }[seat]} of ${body}`,
  yes: (name) => `Yes, ${name}`,
  elseHow: (body, seat) =>
    seat === 'convener'
      ? `If it is somebody else, write for instance “Anna Ek convenes ${body}”.`
      : `If it is somebody else, write for instance “Anna Ek chairs ${body}”.`,
  named: (who, seat, body) => `Noted as the municipality’s own setting: ${who} ${does[seat]} ${body}.`,
  documentSays: (body, seat, who) =>
    `The document already says who ${does[seat]} ${body}: ${who}. It cannot be changed here.`,
  onlyStrategist: (who) => `That is for ${who} to decide.`,
  who: 'Whom do you mean? Write the whole name or the position.',
  setting: {
    whichBody: 'Which body do you mean? Write one body at a time, by its whole name.',
    hostDecides: (body) => `That is for the municipality that holds ${body} together.`,
    noted: (body) => `Noted as the municipality’s own setting for ${body}.`,
    nextPlan: 'It applies the next time a year is planned. What is booked already stays.',
    fromNow: 'It applies from now on.',
    undo: 'Undo',
    undone: (body) => `Undone. What applied before applies to ${body} again.`,
    changedSince: (body) => `The settings of ${body} have been changed since. Write what is to apply instead.`,
    documentNotice: (body, days) =>
      `The document already says when ${body} is to be called: ${days} days before the meeting. It cannot be changed here.`,
    documentQuorum: (body, least) =>
      `The document already says when ${body} has a quorum: at least ${least} present. It cannot be changed here.`,
    shown: (body) => `This applies to meetings of ${body}:`,
    howToSet:
      'Whoever holds the bodies together changes it by writing, for instance “the steering group always meets on Tuesdays at 13”.',
    labels: { when: 'Day and time', length: 'Length', notice: 'Notice', quorum: 'Quorum' },
    by: {
      document: 'as the document says',
      own: 'the municipality’s own setting',
      custom: 'unless somebody says otherwise',
    },
    plannerPicks: 'no fixed time, picked when the year is planned',
    time: (weekday, start) =>
      [weekday === null ? null : weekdays[weekday], start === null ? null : `at ${start}`].filter(Boolean).join(' '),
    minutes: (minutes) => `${minutes} minutes`,
    days: (days) => (days === 1 ? '1 day before the meeting' : `${days} days before the meeting`),
    people: (least) => `at least ${least} present`,
    noQuorum: 'no number has to be there',
    free: 'No fixed day or time.',
    meets: (when) => `Meetings: ${when}.`,
    lasts: (length) => `Length: ${length}.`,
    quorumIs: (least) => `Quorum: ${least}.`,
    quorumFree: 'No number has to be there.',
    noticeIs: (days) => `The notice goes out ${days}.`,
  },
  ownGroups: {
    heading: (count) => `You are in ${count} groups:`,
    line: (body, seats) => `${body}, as ${asWhat(seats)}`,
    isIn: (body, seats) => `Yes, you are in ${body}, as ${asWhat(seats)}.`,
    isNotIn: (body) => `No, you are not in ${body} according to the register.`,
    none: 'You are not in any group according to the register.',
  },
  why: 'You get this because you hold the municipality’s IT bodies together.',
}
