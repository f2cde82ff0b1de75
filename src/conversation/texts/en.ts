import type { CoreTexts } from './sv.ts'

const inWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

export const en: CoreTexts = {
  whyButton: 'Why do I get this?',
  whyGathered: 'What is not urgent I gather into one message, in the morning of a working day.',
  digest: (count) => `Good morning. I have ${inWords[count] ?? count} things for you today.`,
  outsider: 'I only answer employees and elected representatives of the municipality.',
  tooLong: (most) =>
    `That message is too long for me. Write your question in at most ${most.toLocaleString('en')} characters.`,
  tooMuch:
    'That was more from you than I can keep up with. I did not read the latest, so wait a minute and write it again.',
  nothingSaid: 'I saw no text in that message. Write the name of a system, for example.',
  notUnderstood: 'I did not understand that. Write “what can you do?” and I will show you.',
  pressForHeard: (label) => `Press “${label}”: what you wrote is in the form already.`,
  pressForForm: (label) => `Press “${label}”, and a form opens.`,
  oldButton: 'That button is no longer valid. Write what you want and I will help you.',
  notYourButton: 'That button is for somebody else. Write to me yourself and I will help you.',
  apology: (reference) =>
    `Something went wrong on my side, so I could not answer. Try again in a while. If it happens again, tell IT and mention ${reference}.`,
}
