import { capital } from '../../../../lib/capital.ts'
import type { AgendaTexts } from './sv.ts'

export const en: AgendaTexts = {
  raised: (title, body, when) =>
    when === null
      ? `I have put “${title}” up for the next meeting of ${body}. It is not booked yet.`
      : `I have put “${title}” on the agenda of ${body} on ${when}.`,
  notSentYet: (call) => `The agenda goes out on ${call}.`,
  sentAlready: 'The notice is out already, so those called will see the item when the agenda is sent again.',
  addLink: 'Is there a paper? Raise the item with a link in the sentence, and the link goes along.',
  takeBack: 'Take back',
  noItem: 'I find no such item of yours on any agenda ahead.',
  takenBack: (title) => `“${title}” is off the agenda.`,
  goneAlready: 'That item is gone already.',
  whichBody: (title) => `Which group should take up “${title}”?`,
  what: 'What is to be raised? Write for example “raise the licence costs at the next owner group”.',
  hostSilent: (body) =>
    `${capital(body)} is shared with other municipalities, and the one that runs it has not let yours in here yet. Write to whoever convenes ${body}.`,
  noBody: 'I do not know which group you mean. Write its name, for example “at the next steering group”.',
  unknownPerson: 'You are not in the municipality’s register here, so I cannot put anything up for you.',
  fromOutside: (name, title, body) => `${name} would like ${body} to take up “${title}”.`,
  whyOutside: (body) => `You get this because you convene ${body}.`,
  remove: 'Remove the item',
  heading: (body, when) => `Agenda of ${body} on ${when}`,
  noMeetings: 'No meeting is booked ahead.',
  which: 'Which meeting do you mean?',
  noneThen: 'No meeting is booked then. These are the nearest:',
  standing: (body) => `${capital(body)} always takes up:`,
  reports: (item) => `Status, ${item.toLowerCase()}:`,
  notMember: (body) => `The agenda of ${body} I show those who belong to the group.`,
  by: 'Put up by',
}
