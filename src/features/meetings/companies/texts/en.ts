import { capital } from '../../../../lib/capital.ts'
import type { CompanyTexts } from './sv.ts'

export const en: CompanyTexts = {
  saved: (company, name, email) =>
    `I have saved ${name}${email ? ` (${email})` : ''} as the contact of ${company}. No account is needed: you get a link to pass on when the meeting is called.`,
  which: 'Which company is it about? Write its name as it stands in the municipality’s list.',
  noName:
    'Write the name, and the e-mail address if you have it: “the contact of the company is Anna Ek, anna@company.se”.',
  met: {
    noBody:
      'The documents do not say that you meet them one by one, so I keep no such meetings. If it was a meeting of a group, write for instance: the steering group met yesterday.',
    notYours: (body) => `${capital(body)} is noted by whoever calls it, or by the strategist.`,
    when: (who) => `On which day did you meet ${who}?`,
    day: 'Give the day',
    save: 'Save',
    badDay: 'Write a day, for instance 2026-03-12.',
    future: 'That day has not come yet.',
    saved: (who, when) => `Noted: the meeting with ${who} was held ${when}.`,
    known: (who, when) => `The meeting with ${who} ${when} is noted already.`,
    undo: 'Undo',
    undone: 'The meeting is no longer noted as held.',
    gone: 'That can no longer be taken back.',
  },
  notYours: 'Contacts of the companies are saved by the IT strategist.',
}
