import type { ChannelTexts } from './sv.ts'

export const en: ChannelTexts = {
  notConnected: 'I cannot help here. The IT department of your municipality can tell you where to find me.',
  whichMunicipality:
    'I cannot see which municipality you belong to, so I cannot answer. Please contact its IT department.',
  tryAgain: 'That did not work just now. Please try again in a while.',
  received: 'The answer comes in the chat.',
  cancel: 'Cancel',
  choose: 'Choose',
  openForm: 'Fill in and send.',
  fillIn: 'This needs to be filled in.',
  correctThis: 'This needs to be corrected:',
}
