import type { CalendarTexts } from './sv.ts'

export const en: CalendarTexts = {
  agenda: 'Agenda:',
  answerInChat: 'Answer the notice in the chat with Styrbot. That answer is the one that counts.',
  feedName: (municipality) => `Meetings, ${municipality}`,
  link: 'Here is the address of your own calendar of meetings. Add it as a subscribed calendar in Outlook or on your phone, and it follows every change.',
  label: 'My calendar of meetings',
  secret: 'Whoever has the address sees your meetings. Change it if it has gone astray.',
  change: 'Change the address',
  changed: 'The old address works no longer. Here is the new one:',
  onlyInPrivate: 'Write “my calendar” to me in a conversation of our own and you will get the address there.',
  unknownPerson: 'You are not in the municipality’s register here, so I do not know which meetings are yours.',
  offInOutlook: 'Called off in Outlook.',
  calledOff: (name, when) =>
    `${name} ${when} has been called off in Outlook, so it is off here too. Those who were called will know.`,
  replaceMeeting: 'Plan a new one',
  isOnAfterAll: 'It takes place',
  whyOff: 'You get this because the meeting is yours to hold together, and somebody changed it in Outlook.',
}
