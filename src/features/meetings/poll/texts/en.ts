import { capital } from '../../../../lib/capital.ts'
import type { PollTexts } from './sv.ts'

export const en: PollTexts = {
  which: 'Which meeting needs another time?',
  whichBody: 'Which group are the times for?',
  tooMany: (most) => `At most ${most} times can be voted on. Write fewer, and I will ask.`,
  past: (when) => `${when} has passed. Write the times again, and I will ask.`,
  dayOff: (when) => `${when} is no working day. Write the times again, and I will ask.`,
  none: 'I find no coming meeting that you can move.',
  notYours: (body) => `Another time for ${body} is looked for by its convener, its chair or the IT strategist.`,
  noSlots: 'I find no working day in the coming weeks. Write a day and a time instead.',
  opened: (body, count, closes) =>
    `I am asking ${count} in ${body} about the times below. You will hear when all have answered, or on ${closes}.`,
  busy: (count) => (count === 0 ? '' : `, ${count} are busy in their calendars`),
  ask: (body, closes) => `When does ${body} suit you? Please answer by ${closes}.`,
  askMove: (body, when, closes) =>
    `${capital(body)} on ${when} needs another time. Which times can you? Please answer by ${closes}.`,
  can: (when) => `Can ${when}`,
  cannot: (when) => `Undo ${when}`,
  noneFits: 'None of them',
  yours: (whens) => `You can: ${whens.join(', ')}.`,
  noneOfThem: 'You have answered that none of them fits.',
  noted: 'Noted.',
  why: (body) => `You get this question because you belong to ${body}.`,
  over: (when) => `It is settled: it will be ${when}.`,
  settled: (body, when) => `The question of a time for ${body} is settled: it will be ${when}.`,
  closed: 'The question is closed.',
  notIn: 'The question is for a group that you do not belong to.',
  result: (body, answered, of) => `${answered} of ${of} have answered about a time for ${body}:`,
  row: (when, count, names) => `${when}: ${count} can${names ? ` (${names})` : ''}`,
  choose: (when) => `Choose ${when}`,
  chosen: (body, when) => `${capital(body)} will be ${when}. Those who are called will be told, and answer again.`,
  whyResult: (body) => `You get this because you asked ${body} about a time.`,
}
