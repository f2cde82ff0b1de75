import type { AdministrationTexts } from './sv.ts'

export const en: AdministrationTexts = {
  signInLink: 'Here is your link to my pages. It works once, for a quarter of an hour, and only for you.',
  signInLabel: 'Sign in',
  onlyInPrivate: 'Write “sign in” to me in a conversation of our own and you will get the link there.',
  notInRegister:
    'You are not in the municipality’s register here, so you cannot sign in yet. Whoever keeps the register can add you.',
  unreachable: {
    title: 'People I cannot reach',
    question: 'Who can you not reach?',
    count: (count) =>
      count === 1 ? 'One person has not got my latest message.' : `${count} people have not got my latest message.`,
    none: 'I have reached everybody I have written to.',
    more: (count) => `… and ${count} more.`,
    notYours: 'I can tell that only to whoever follows the municipality up or looks after me.',
    onlyInPrivate: 'Ask me in a talk of your own and I will show the list there.',
    columns: ['Person', 'Why', 'Since'],
    protected: 'Person with protected details',
    unknown: 'Person who is no longer in the register',
    other: (because) => `another obstacle (${because})`,
    reasons: {
      'no-channel': 'is in no connected workspace',
      'not-in-workspace': 'has no account in the workspace',
      'app-not-installed': 'the app is not installed',
      blocked: 'has turned messages from the app off',
      'blocked-by-administrator': 'the app has been stopped by whoever looks after Teams',
      deactivated: 'the account is closed',
      'talk-gone': 'the talk is no longer there',
      'not-connected': 'the workspace is not connected',
      'too-large': 'the message was too large',
      'waited-a-day': 'the platform asked me to wait a whole day',
    },
    advice: {
      'no-channel': 'Check the e-mail address in the register, and ask the person to write “hello” to me once.',
      'not-in-workspace': 'Check the e-mail address in the register, or give the person an account.',
      'app-not-installed': 'Ask whoever looks after Teams or Slack to install the app for everybody in the groups.',
      blocked: 'Ask the person to turn messages from the app on again.',
      'blocked-by-administrator': 'Ask whoever looks after Teams to allow the app for the person.',
      deactivated: 'Has the person left? Appoint somebody else in the register.',
      'talk-gone': 'Ask the person to write “hello” to me once.',
    },
  },
}
