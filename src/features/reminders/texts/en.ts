import type { ReminderTexts } from './sv.ts'

export const en: ReminderTexts = {
  set: (when, about, assumed) =>
    `I will remind you ${when}${about === null ? '' : ` of “${about}”`}.${assumed ? ' For another day, write for example “remind me on Thursday”.' : ''}`,
  takeBack: 'Remove the reminder',
  takenBack: 'The reminder is removed.',
  gone: 'The reminder is no longer there.',
  past: 'That time has been. Write one to come, for example “remind me tomorrow”.',
  tooFar: 'I do not remind that far ahead. Write a day within a year.',
  unknown: 'You are not in the municipality’s register here, so I cannot remind you.',
  message: (about) => (about === null ? 'You asked me to remind you today.' : `You asked me to remind you: ${about}`),
  why: 'You get this because you asked for it.',
  days: 'I cannot choose days of the week for you. What is not urgent I gather into one message, on the morning of a working day, and I write only when something concerns an assignment of yours. When you are away, write for example “I am away on Friday”.',
}
