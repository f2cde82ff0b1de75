import type { Texts } from './sv.ts'

export const en: Texts = {
  greeting: (municipality) =>
    `Hello. I know who answers for the IT systems of ${municipality} and which rules apply. Ask, for example:`,
  apology: 'No worries. What is it about?',
  thanks: 'You are welcome.',
  goodbye: 'Goodbye.',
  cancelled: 'Cancelled.',
  languages: 'I answer in Swedish and English. Write “in English” or “på svenska” to change.',
  language: 'I will answer in English.',
  why: 'I write only when you have asked something, or when it is about an appointment of yours. Each such message says why you got it.',
  helpIntro: (municipality) => `I answer questions about the IT systems of ${municipality} and how they are governed:`,
  helpCan: [
    'who answers for a system, how to reach them and the rule behind it',
    'what a system is, who supplies it and who pays',
    'which systems a person, a unit or a vendor has, and which lack somebody responsible, as a file, too',
    'what the governing documents say: who decides, pays and convenes',
    'which governing documents there are and which are missing, and how the rules are followed',
    'who is appointed to what, by whom and when, and which assignments are empty',
    'the groups’ meetings: plan the year, call, remind and tell how you are doing, and the yearly survey’s questions',
    'attest your systems, where the governing document demands it',
    'take needs of new systems, projects, proposals and ideas, and say how they go',
    'what you are to do this year, what is done, and who has not handed in, and remind you on a certain day',
    'who may do what in me, what is kept about you and what is deleted',
  ],
  welcome: (municipality) => `Hello and welcome. I know who answers for the IT systems of ${municipality}.`,
  ifBroken: (desk) => `If something does not work, or you lack an account, ${desk} helps you.`,
  hello: (municipality) => `Hello. I know who answers for the IT systems of ${municipality}.`,
  toStrategist: (municipality) => `Hello and welcome. This is how things stand in ${municipality}:`,
  askAsStrategist: [
    'Summarise the situation',
    'What should I do this year?',
    'Which groups are to meet this year, and how often?',
    'Which systems have nobody responsible?',
  ],
  systemsOf: (unit, names, more) => `${unit} has ${names}${more > 0 ? ` and ${more} more` : ''}.`,
  askSystemsOf: (unit) => `Which systems belong to ${unit}?`,
  askHelp: 'What can you do?',
  askMine: 'What am I responsible for?',
  askYear: 'What should I do this year?',
  askCommittee: 'What duties does the committee have?',
  helpTry: 'Write as you speak. For example:',
  helpFault: (servicedesk, phone) =>
    phone
      ? `Is something broken, or have you forgotten a password? Call ${servicedesk}, ${phone}.`
      : `Is something broken, or have you forgotten a password? Contact ${servicedesk}.`,
  helpKeeper: 'You keep the register. Write “unanswered questions” to see what I could not answer.',
  privacy: (controller) =>
    `${controller} is responsible for the data. Questions that I cannot answer are kept without names of people, so that the register can improve. That it was you who asked is kept for 90 days at the most. Write “export my data” to get all that is kept about you, and “erase my data” to have it removed at once.`,
  exampleData: 'Example data, invented people.',
}
