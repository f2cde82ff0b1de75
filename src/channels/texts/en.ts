import type { ChannelTexts } from './sv.ts'

export const en: ChannelTexts = {
  notConnected: 'I cannot help here. The IT department of your municipality can tell you where to find me.',
  whichMunicipality:
    'I cannot see which municipality you belong to, so I cannot answer. Please contact its IT department.',
  tryAgain: 'That did not work just now. Please try again in a while.',
  received: 'The answer comes in the chat.',
  cancel: 'Cancel',
  orWrite: 'Or write a name or an e-mail address',
  whoeverYouPicked: 'whom you picked',
  choose: 'Choose',
  openForm: 'Fill in and send.',
  fillIn: 'This needs to be filled in.',
  correctThis: 'This needs to be corrected:',
  moreInChat: 'The rest has no room here. Write “start” to me and I will show it all.',
  askTitle: 'Ask Styrbot',
  askLabel: 'What do you want to know?',
  askHint: 'For example who is the system manager of a system. The answer comes in your own chat with me.',
  askSend: 'Ask',
  installTitles: {
    installed: 'Styrbot is installed',
    cancelled: 'The installation was cancelled',
    'bad-state': 'That link is no longer valid',
    failed: 'The installation could not be completed',
  },
  installSays: {
    installed: 'Open Styrbot in Slack and write “what can you do?”.',
    cancelled: 'Nothing has been saved. Start again whenever you like.',
    'bad-state': 'Start again in the same browser.',
    failed: 'Nothing has been saved. Try again in a while. If it happens again, tell whoever runs Styrbot.',
  },
  notLetInTitle: 'That workspace has not been let in',
  notLetIn: (id) =>
    `Nothing has been saved. Ask whoever runs Styrbot to let ${id} in: styrbot connect slack ${id} --municipality KEY. Then install again.`,
  tab: {
    title: 'Start',
    waiting: 'Fetching your page.',
    failed: 'The page could not be fetched. Write “start” in the chat, and you get the same page there.',
    outside: 'The page is shown in Teams. Open Styrbot there, or write “start” in the chat.',
    openChat: 'Open the chat',
    notSignedIn: 'Teams could not show who you are. Write “start” in the chat, and you get the same page there.',
    outsider: 'I answer only employees and elected representatives of the municipality.',
  },
}
