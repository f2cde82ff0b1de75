import type { WebTexts } from './sv.ts'

export const en: WebTexts = {
  stop: 'This is as far as it goes',
  signInTitle: 'Sign in',
  signInIntro: 'The link works once. Press the button to sign in with this browser.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  linkSpent: 'The link is no longer valid. Write “sign in” to me in the chat and you will get a new one.',
  signInFirst: 'You need to sign in. Write “sign in” to me in the chat and you will get a link.',
  notAllowed: 'You are not allowed to see this page.',
  notYourForm: 'The form is too old. Go back, reload the page and try again.',
  signedOutTitle: 'You are signed out',
  signedOut: 'You can close the window.',
  startTitle: 'Start',
  welcome: (name, municipality) => `You are signed in as ${name} in ${municipality}.`,
  nothingHere: 'There are no pages for you just now. Ask me in the chat instead.',
  date: 'Date',
  diarienummer: 'Registry number',
  page: 'Page',
  of: 'of',
  notFound: 'There is no such page.',
  fault: (reference) => `Something went wrong. Try again, and mention ${reference} to IT if it happens again.`,
}
