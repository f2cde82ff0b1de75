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
  held: 'And these are in your hands',
  toDo: 'This waits for you',
  nothingToDo: 'Nothing waits for you right now.',
  later: 'Later on:',
  thisYear: 'What am I to do this year?',
  nothingHeld: 'You have no assignment in the IT governance, as far as I know.',
  unknown: 'I do not find you on the list of people, so I do not know what is yours.',
  moreHeld: (count) => `… and ${count} more.`,
  theirs: (who) => `${who} has these assignments`,
  theirsNone: (who) => `${who} has no assignment in the IT governance, as far as I know.`,
  theirSystems: (count) => (count === 1 ? 'One system' : `${count} systems`),
  moreSystems: (who) => `Which systems does ${who} have?`,
  aMember: 'The person',
  in: (role, place) => `${place}: ${role}`,
  columns: { system: 'System', role: 'Your role', itsRole: 'Role' },
  parts: { convener: 'convener', chair: 'chair', member: 'member' },
  standing: {
    title: 'How you stand',
    noVacancies: (systems) =>
      systems === 1
        ? 'Your system has everybody it should have.'
        : `Your ${systems} systems have everybody they should have.`,
    vacancies: (lacking, systems) =>
      systems === 1
        ? 'Your system lacks somebody it should have:'
        : `${lacking === 1 ? 'One of your' : `${lacking} of your`} ${systems} systems ${lacking === 1 ? 'lacks' : 'lack'} somebody they should have:`,
    lacks: (system, roles) => `${system}: ${roles}`,
  },
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
