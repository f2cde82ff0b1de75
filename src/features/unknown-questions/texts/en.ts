import type { UnknownTexts } from './sv.ts'

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

export const en: UnknownTexts = {
  notYours: 'That list is for those who keep the register.',
  onlyInPrivate: 'Ask me in a conversation of your own, and I will show the list there.',
  none: 'No questions are waiting. Everything asked has been answered.',
  found: (questions, groups) =>
    `${questions === 1 ? 'One question' : `${questions} questions`} I could not answer${
      groups === 1 ? '' : `. They are about ${groups} things, the most asked first`
    }:`,
  columns: ['Looked for', 'What', 'Times', 'Latest'],
  pick: 'Choose one, and I will show how to mend it. Those who asked will be told.',
  more: 'Show more',
  later: (groups) => `… and ${groups} more.`,
  kinds: {
    system: 'not in the register',
    person: 'person not known here',
    unit: 'unit not known here',
    vendor: 'vendor not known here',
    body: 'group not known here',
    holder: 'nobody has the role',
    question: 'not understood',
  },
  knownNow: 'now in the register',
  notUnderstood: 'Questions I did not understand',
  aPerson: 'A person',
  roleOf: (role, system) => `${role} of ${system}`,
  group: {
    asked: (words, count, on) => `“${words}” has been asked for ${times(count)}, latest on ${on}.`,
    role: (what, count, on) => `${what}: nobody has the role. It has been asked for ${times(count)}, latest on ${on}.`,
    person: (count, on) =>
      `A person who is not in the register has been asked for ${times(count)}, latest on ${on}. I do not keep the name. People are added with the list of people.`,
    question: (count, on) => `I did not understand what was asked ${times(count)}, latest on ${on}.`,
    put: 'This is how it was asked, without names:',
    erased: 'How the questions were written has been erased after 90 days.',
    knownAs: (name) => `${name} is in the register now.`,
  },
  buttons: {
    alias: 'Another name for a system',
    system: 'New system',
    holder: 'Who has the role',
    tell: 'Tell those who asked',
    nothing: 'Nothing to do',
    back: 'Back to the list',
  },
  backSaid: 'unanswered questions',
  form: {
    aliasTitle: 'Another name',
    aliasIntro: 'Which system did those who asked mean?',
    words: 'What they wrote',
    system: 'The system’s name in the register',
    newTitle: 'New system',
    newIntro: 'What is left empty can be filled in later.',
    name: 'Name',
    unit: 'Unit',
    description: 'What is it?',
    holderHint: 'E-mail address, or the name if only one person has it',
    holderTitle: 'Who has the role?',
    who: (role) => `Who is ${role}?`,
    submit: 'Save',
  },
  refusals: {
    'no-system': (nearest) =>
      nearest === null ? 'That system is not in the register.' : `There is no such system. Do you mean ${nearest}?`,
    'several-systems': (names) => `It could be several: ${names.join(', ')}. Write the whole name.`,
    taken: (by) => `That is already what ${by} is called in the register.`,
    'no-name': 'Write a name, at most 100 characters.',
    'no-unit': (nearest) =>
      nearest === null ? 'There is no such unit.' : `There is no such unit. Do you mean ${nearest}?`,
    nobody: 'I find nobody like that in the register. Write the e-mail address.',
    several: 'Several people have that name. Write the e-mail address.',
    held: 'Somebody has got the role since.',
    gone: 'The system or the role is no longer there.',
  },
  already: 'That one is done already.',
  toldCount: (count) =>
    count === 0 ? '' : count === 1 ? ' The one who asked will be told.' : ` The ${count} who asked will be told.`,
  done: {
    alias: (words, system) => `Done. “${words}” is now another name for ${system}.`,
    system: (system) => `Done. ${system} is now in the register.`,
    holder: (role, system) => `Done. ${system} now has a ${role}.`,
    known: (system) => `Done. ${system} is in the register.`,
    nothing: 'Done. They are off the list, and nobody can see who asked.',
  },
  told: {
    alias: (on, words, system) => `On ${on} you asked about “${words}”. Now I know: it is another name for ${system}.`,
    system: (on, words) => `On ${on} you asked about “${words}”. It is in the register now.`,
    holder: (on, role, system) => `On ${on} you asked who is ${role} of ${system}. Now somebody has the role.`,
    ask: (system) => `Who is responsible for ${system}?`,
    askRole: (role, system) => `Who is ${role} of ${system}?`,
    why: 'You asked something that I could not answer, and now I can.',
  },
  home: {
    title: 'Unanswered questions',
    count: (questions) =>
      questions === 1
        ? 'There is one question I could not answer.'
        : `There are ${questions} questions I could not answer.`,
    show: 'What could you not answer?',
  },
}
