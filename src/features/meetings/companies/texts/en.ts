import type { CompanyTexts } from './sv.ts'

export const en: CompanyTexts = {
  saved: (company, name, email) =>
    `I have saved ${name}${email ? ` (${email})` : ''} as the contact of ${company}. No account is needed: you get a link to pass on when the meeting is called.`,
  which: 'Which company is it about? Write its name as it stands in the municipality’s list.',
  noName:
    'Write the name, and the e-mail address if you have it: “the contact of the company is Anna Ek, anna@company.se”.',
  notYours: 'Contacts of the companies are saved by the IT strategist.',
}
