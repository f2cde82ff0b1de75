import type { ReminderTexts } from './sv.ts'

const listed = new Intl.ListFormat('en-GB')

export const en: ReminderTexts = {
  set: (when, about, assumed) =>
    `I will remind you ${when}${about === null ? '' : ` of “${about}”`}.${assumed ? ' For another day, write for example “remind me on Thursday”.' : ''}`,
  what: 'What should I remind you of? Write, for example, “remind me on Friday about the contract”.',
  takeBack: 'Remove the reminder',
  takenBack: 'The reminder is removed.',
  gone: 'The reminder is no longer there.',
  past: 'That time has been. Write one to come, for example “remind me tomorrow”.',
  tooFar: 'I do not remind that far ahead. Write a day within a year.',
  unknown: 'You are not in the municipality’s register here, so I cannot remind you.',
  message: (about) => (about === null ? 'You asked me to remind you today.' : `You asked me to remind you: ${about}`),
  why: 'You get this because you asked for it.',
  days: 'What is not urgent I gather into one message, on the morning of a working day, and I write only when something concerns an assignment of yours. To keep some weekdays free, write for example “send nothing on Fridays”. When you are away, write for example “I am away on Friday”.',
  quiet: {
    days: { monday: 'Mondays', tuesday: 'Tuesdays', wednesday: 'Wednesdays', thursday: 'Thursdays', friday: 'Fridays' },
    set: (days) =>
      days.length === 0
        ? 'Done. I write when something concerns you, on the morning of any working day.'
        : `Done. On ${listed.format(days)} I send nothing that can wait. It comes the next working day instead. What cannot wait, such as a cancelled meeting, comes anyway.`,
    now: (days) =>
      days.length === 0
        ? 'What can wait comes in one message, on the morning of any working day. You can choose days when I send nothing.'
        : `On ${listed.format(days)} I send nothing that can wait. On other working days you get it in the morning.`,
    notAll: 'I need some day to write to you. Leave at least one working day.',
    unknown: 'You are not in the municipality’s register here, so I send you nothing unasked.',
    choose: 'Choose days',
    title: 'When I may write',
    intro: 'What can wait is kept for the next day that suits. Answers to what you write always come at once.',
    label: 'Send nothing on',
    save: 'Save',
  },
}
