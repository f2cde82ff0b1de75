import { capital } from '../../../../lib/capital.ts'
import type { RelayTexts } from './sv.ts'

export const en: RelayTexts = {
  met: (body, day) => `${capital(body)} met ${day}.`,
  decisions: 'Decisions:',
  noDecisions: 'No decisions were taken.',
  tasks: 'Under way:',
  passOn: (whats) => `By the governing document you pass on ${whats}. A text to send on:`,
  and: ' and ',
  askBefore: (day) => `Have you passed on what the meeting of ${day} came to?`,
  informed: 'I have informed them',
  kept: (body, held, day) => `Noted: the meeting of ${body} ${held} was passed on ${day}.`,
  nothing: 'There is no meeting that you have left to pass on.',
  notYet: 'That day has not been yet, or is before the meeting. Which day did you inform them?',
  undo: 'Undo',
  undone: 'Undone. The meeting no longer stands as passed on.',
  sendOn: (count) => `Send to ${count} more`,
  offer: (whats, count) => `The group is also to reach people with ${whats}. ${count} of them were not called.`,
  sent: (count) => (count === 1 ? 'It goes to one person.' : `It goes to ${count} people.`),
  sentAlready: 'It has been sent already.',
  why: (body) => `You get this because you answer for a system, and ${body} is to reach everybody who does.`,
  coverage: {
    title: 'Passed on after the meetings',
    none: 'No meeting that is to be passed on has been held and written down yet.',
    notDemanded: 'The governing documents do not say that anybody is to pass on what meetings come to.',
    last: (body, informed, of, day) => `${capital(body)} ${day}: ${informed} of ${of} units have been told.`,
    columns: { unit: 'Unit', by: 'Representative' },
    yes: (day) => `yes, ${day}`,
    no: 'not said',
    nobody: 'no representative',
    reached: (whats, reached, of) => `${whats}: ${reached} of ${of} have been reached.`,
    notSent: (whats) => `${whats}: not sent.`,
    own: (held, day) => `The meeting of ${held}: passed on ${day}.`,
    ownNot: (held) => `The meeting of ${held}: not said.`,
    note: 'Nobody is reminded of it. The button comes with the next notice.',
  },
  evidence: (informed, of, meetings) =>
    of === 0
      ? 'No meeting to pass on yet.'
      : `Passed on ${informed} of ${of} times after ${meetings === 1 ? 'one meeting' : `${meetings} meetings`}.`,
  shown: (body) => `Passed on from ${body}`,
}
