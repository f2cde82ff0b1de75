import type { AdministrationTexts } from './sv.ts'

export const en: AdministrationTexts = {
  signInLink: 'Here is your link to my pages. It works once, for a quarter of an hour, and only for you.',
  signInLabel: 'Sign in',
  onlyInPrivate: 'Write “sign in” to me in a conversation of our own and you will get the link there.',
  notInRegister:
    'You are not in the municipality’s register here, so you cannot sign in yet. Whoever keeps the register can add you.',
  permissions: {
    name: 'Who may do what',
    question: 'Who may do what in the bot?',
    intro: (municipality) =>
      `This is how it is in ${municipality}. Nothing is granted to a person: whoever has the role, the position or the seat today has the permission, and whoever may have left has none.`,
    mine: (what) => `Today you have: ${what.join(', ')}.`,
    mineNone:
      'You have no particular permission today. You may always ask, answer, report what is wrong and see what concerns you.',
    held: (by, people) => `It is held by ${by}. Today: ${people}.`,
    nobody: 'nobody',
    protected: 'a person with protected details',
    kinds: {
      strategist: 'Follows up and plans',
      administrator: 'Looks after the bot',
      registerKeeper: 'Keeps the register',
      body: 'Leads a group',
      member: 'Sits in a group',
      colleague: 'All colleagues',
      outsider: 'Guests and other organisations',
    },
    may: {
      strategist: [
        'plan the year’s meetings, move them and approve the plan',
        'open, follow and close survey rounds and the citizens’ panel',
        'see how the rules are followed, which gaps there are and whom the bot does not reach',
        'name who leads a group where the manifest does not say',
      ],
      administrator: ['connect workspaces, install the app and see whom the bot does not reach'],
      registerKeeper: [
        'decide corrections, see and mend what the bot could not answer',
        'add systems, other names and holders of roles',
      ],
      body: [
        'call, move and cancel the group’s meetings, take and finish notes',
        'answer for the group in the survey and adopt the answers',
      ],
      member: ['answer notices, raise items, read working material of the group’s meetings'],
      colleague: [
        'ask about systems, rules and meetings, report what is wrong and read finished notes',
        'get and erase what is kept about oneself',
      ],
      outsider: ['nothing: they get one neutral sentence and no data'],
    },
    columns: ['Permission', 'Who has it', 'May'],
    byAppointment: 'whoever is appointed, or has the seat by the governing document',
    everybody: 'everybody in the municipality’s workspace',
    nobodyHas: 'no permission is needed, and none is given',
  },
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
