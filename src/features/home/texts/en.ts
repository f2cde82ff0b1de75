import type { Texts } from './sv.ts'

export const en: Texts = {
  hello: (name) => (name === null ? 'Hello' : `Hello ${name}`),
  nothing: (municipality) =>
    `This is where I gather what concerns you in the IT governance of ${municipality}. Right now I have nothing for you. Do ask.`,
  incomplete: 'Part of this page could not be shown just now. Open it again in a while.',
  whatCanYouDo: 'What can you do?',
  openPages: 'Sign in',
  otherLanguage: 'Svara på svenska',
  mySystems: 'What you answer for',
  myRoles: 'Your assignments',
  more: (count) => `… and ${count} more systems.`,
  showAll: 'My systems',
  in: (role, place) => `${place}: ${role}`,
  columns: { system: 'System', role: 'Your role' },
  parts: { convener: 'convener', chair: 'chair', member: 'member' },
  overview: {
    title: 'How the register stands',
    active: 'Systems in use',
    without: (role) => `Without a ${role}`,
    questioned: 'Questioned entries',
    maybeLeft: 'People who may have left',
    which: (role) => `Which systems have no ${role}?`,
    unanswered: 'Questions without answers',
  },
  welcome: (municipality) =>
    `Hello. I help with the IT governance of ${municipality}: who answers for a system, which rules apply, and meetings and surveys when they come up. I write only when you ask, or when something concerns an assignment of yours.`,
}
