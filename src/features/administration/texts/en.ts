import type { AdministrationTexts } from './sv.ts'

export const en: AdministrationTexts = {
  signInLink: 'Here is your link to my pages. It works once, for a quarter of an hour, and only for you.',
  signInLabel: 'Sign in',
  onlyInPrivate: 'Write “sign in” to me in a conversation of our own and you will get the link there.',
  notInRegister:
    'You are not in the municipality’s register here, so you cannot sign in yet. Whoever keeps the register can add you.',
}
