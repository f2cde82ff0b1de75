import { capital } from '../../../../lib/capital.ts'
import type { HeldTexts } from './sv.ts'

const list = (names: readonly string[]) => names.join(', ')

export const en: HeldTexts = {
  notYours: (body) => `Minutes of ${body} are kept by its convener, its chair or the IT strategist.`,
  whichHeld: 'Which meeting is it about?',
  noneHeld: 'I find no past meeting that lacks minutes.',
  notYet: (body, when) => `${capital(body)} is not until ${when}. Minutes can be kept when the meeting has begun.`,
  cancelled: (body, when) => `${capital(body)} on ${when} is cancelled, so there is nothing to write down.`,
  isFinal: (body, when) => `The minutes of ${body} on ${when} are final. Open them again to correct something.`,
  attendance: {
    ask: (body, when) => `Who was at ${body} on ${when}?`,
    present: (names) => `There: ${list(names)}.`,
    nobody: 'There: nobody yet.',
    absent: (names) => `Not there: ${list(names)}.`,
    guests: (names) => `Guests: ${list(names)}.`,
    how: 'Is that right? Otherwise write for example “Siv Ek was not there”, “Bo Ask was there” or “guest: Anna Lund”.',
    right: 'That is right',
    unknown:
      'I do not find that person among those called or in the register. Write first and last name, or “guest: name”.',
    saved: (held) => `The meeting is recorded as held on ${held}.`,
    late: 'It is recorded late: more than two weeks after the meeting.',
    leaderless:
      'Neither the chair nor a deputy was there, so the meeting does not count toward how often the group is to meet.',
    belowQuorum: (present, needed) =>
      `${present} were there. The municipality’s own setting is at least ${needed}; this is for your information.`,
  },
  point: {
    says: (number, of, heading) => `Item ${number} of ${of}: ${heading}`,
    how: 'Write what was said. Begin with “decision:” for a decision and “task:” for something to be done.',
    next: 'Next item',
    previous: 'Previous item',
    carry: 'Take up next time',
    done: 'Done',
    undo: 'Undo',
    saved: { decision: 'Saved as a decision.', note: 'Saved as a note.', task: 'Saved as a task.' },
    taskFor: (name) => `Responsible: ${name}.`,
    due: (day) => `By ${day}.`,
    more: 'Anything more on this item?',
    carried: (heading) => `“${heading}” will be taken up next time.`,
    undone: 'It is removed.',
    goneAlready: 'It is removed already.',
    other: 'Other matters',
    empty: 'There was nothing to save. Write a sentence.',
  },
  minutes: {
    title: (body) => `Minutes, ${body}`,
    kind: 'Minutes',
    draft: 'Working material. It is not final.',
    final: (day) => `Final since ${day}.`,
    heldOn: 'Held',
    recordedOn: 'Recorded',
    late: 'recorded late',
    where: 'Place',
    present: 'Present',
    absent: 'Absent',
    guests: 'Guests',
    decision: (text) => `Decision: ${text}`,
    task: (text, name, due) => `Task: ${text}${name ? ` Responsible: ${name}.` : ''}${due ? ` By ${due}.` : ''}`,
    nothing: 'Nothing is written down.',
    carried: 'Taken up next time.',
    finish: 'Finalise',
    goOn: 'Go on writing',
    word: 'Open in Word',
    wordLink: 'Here are the minutes as a Word file. The link works once, for a quarter of an hour.',
    reopen: 'Open again',
    reopened: 'The minutes are open again and are working material until you finalise them.',
    finished: (body) => `The minutes of ${body} are final. Those who were called get them.`,
    sent: (body, when) => `The minutes of ${body} on ${when} are ready.`,
    decisions: 'Decisions:',
    noDecisions: 'No decisions are written down.',
    yourTasks: 'Your tasks:',
    why: (body) => `You get the minutes because you were called to ${body}.`,
    none: (body) => `There are no final minutes of ${body}.`,
    noneAtAll: 'There are no final minutes yet.',
    which: 'Which meeting do you mean?',
    onlyInPrivate: 'Ask for the file in a conversation of our own and you will get the link there.',
  },
  search: {
    one: (about) => `There is one decision about ${about}:`,
    some: (count, about) => `There are ${count} decisions about ${about}:`,
    none: (about) => `I find no decision about ${about} in the minutes I have.`,
    from: (body, day) => `${capital(body)} ${day}`,
    draft: 'working material',
    what: 'What should the decision be about? Write for example “what did we decide about storage?”.',
    more: (count) => `There are ${count} more. Ask more precisely and I will find the right one.`,
    told: {
      notHere: 'That decision is not noted here. If it is to be, it depends on what it is about:',
      atMeeting: 'a decision at a meeting of a group: take the minutes of the meeting',
      appointed:
        'who has an assignment: write for example “the committee appointed Anna Berg as system owner of Lex, § 94”',
      adopted: 'a governing document that was adopted: register it',
      takeMinutes: 'Take the minutes of the meeting',
      registerDocument: 'Register a governing document',
    },
  },
  cancel: {
    which: 'Which meeting is to be cancelled?',
    none: 'I find no coming meeting that you can cancel.',
    ask: (body, when) => `Why is ${body} on ${when} cancelled? The reason goes to those who are called.`,
    askNotHeld: (body, when) => `Why did ${body} on ${when} not take place?`,
    done: (body, when, because) => `${capital(body)} on ${when} is cancelled. Reason: ${because}`,
    told: (count) =>
      count === 0
        ? 'Nobody was called yet.'
        : count === 1
          ? 'The one who was called will be told.'
          : `The ${count} who were called will be told.`,
    replace: 'Find a new time',
    undo: 'Undo',
    undone: (body, when) =>
      `${capital(body)} on ${when} takes place after all. Those who were called get a new notice.`,
    tooLate: 'It can no longer be undone. Book a new meeting instead.',
    isCancelled: (body, when) => `${capital(body)} on ${when} is cancelled already.`,
    notYours: (body) => `${capital(body)} is cancelled by its convener, its chair or the IT strategist.`,
    left: 'Then the meeting stays.',
  },
  extra: {
    whichBody: 'Which group is to have an extra meeting?',
    notYours: (body) => `Extra meetings of ${body} are called by its convener, its chair or the IT strategist.`,
    ask: (body) =>
      `Which day and time? Write for example “Thursday 12 March at 10:00”. Or let ${body} choose among several.`,
    poll: 'Let the group choose',
    whichDay: 'Which day do you mean?',
    past: 'That time has been. Write a day ahead.',
    noTime: (day) => `What time on ${day}? Write for example “at 10:00”.`,
    made: (body, when, call) =>
      `An extra meeting of ${body} is booked on ${when}. The notice goes out ${call === null ? 'now' : `on ${call}`}.`,
    notCounted: 'Extra meetings do not count toward how often the group is to meet.',
    dayOff: (day) => `${day} is not a working day. Write another day.`,
  },
}
