import type { ProposalState } from '../proposal.ts'

export const sv = {
  unknownPerson: 'Du finns inte i kommunens register hos mig, så jag kan inte göra det åt dig.',
  gone: 'Det förslaget är redan besvarat eller borta.',
  nobody: 'Jag har ingen att skicka det till.',
  toWhom: (who: string, role: string | null, system: string) =>
    role === null ? `Förslaget går till ${who}.` : `Förslaget går till ${who}, ${role} för ${system}.`,
  ideaTo: (names: readonly string[]) => `Idén går till ${names.join(' och ')}.`,
  youWrote: (text: string) => `”${text}”`,
  held: (system: string | null, text: string) =>
    `Ska svara på ${system === null ? 'en idé' : `ett förslag om ${system}`}: ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
  invite: 'Skriv vad du föreslår och vilket system det gäller, så går det till den som ansvarar för systemet.',
  send: 'Skicka',
  write: 'Skriv förslaget',
  writeIdea: 'Skriv idén',
  change: 'Ändra texten',
  form: {
    title: { improvement: 'Förslag', idea: 'Idé' },
    system: 'Vilket system?',
    systemUnknown: (said: string) => `Jag hittar inget system som heter ${said}.`,
    text: { improvement: 'Vad föreslår du?', idea: 'Vad vill du pröva, och varför?' },
    textMissing: 'Skriv en mening.',
    submit: 'Skicka',
  },
  sent: (who: string) => `Skickat till ${who}. Du får besked här.`,
  takeBack: 'Ta tillbaka',
  takenBack: 'Det är tillbakataget.',
  undo: 'Ångra',
  undone: 'Svaret är tillbakataget.',
  toReceiver: {
    improvement: (who: string, system: string, text: string) => `${who} har ett förslag om ${system}: ${text}`,
    idea: (who: string, _system: string, text: string) => `${who} har en idé att pröva: ${text}`,
  },
  why: {
    improvement: (system: string) => `Du får det här för att du ansvarar för ${system}.`,
    idea: () => 'Du får det här för att idéer lämnas till dig.',
  },
  received: 'Mottaget',
  isReceived: 'Noterat. Den som skrev ser att du har tagit emot det.',
  answer: 'Svara',
  answerForm: {
    title: 'Svar',
    state: 'Vad blir det?',
    text: 'Några ord till den som skrev',
    textMissing: 'Skriv varför, så att den som skrev förstår.',
    submit: 'Svara',
  },
  state: {
    sent: 'Skickat',
    received: 'Mottaget',
    accepted: 'Tas vidare',
    refused: 'Tas inte vidare',
    done: 'Genomfört',
    withdrawn: 'Tillbakataget',
  } satisfies Record<ProposalState, string>,
  answered: (state: string) => `Svaret är skickat: ${state.toLowerCase()}.`,
  toMaker: (what: string, state: string, answer: string | null) =>
    `Svar på ”${what}”: ${state.toLowerCase()}.${answer ? ` ${answer}` : ''}`,
  whyMaker: 'Du får det här för att du lämnade förslaget.',
  list: {
    none: 'Du har inte lämnat något förslag, och inget väntar på svar från dig.',
    mine: 'Det här har du lämnat:',
    waiting: 'Det här väntar på svar från dig:',
    line: (about: string, text: string, state: string, answer: string | null) =>
      `${about}: ${text} (${state.toLowerCase()}${answer ? `: ${answer}` : ''})`,
    idea: 'Idé',
    general: 'Förslag',
    page: 'Alla förslag på en sida',
    ownPage: 'Se dem på en sida',
    answer: (about: string) => `Svara: ${about}`,
  },
  evidence: (answered: number, of: number) => `${answered} av ${of} besvarade i år.`,
  about: 'Förslag och idéer som du har lämnat eller svarat på',
  page: {
    back: 'Alla förslag',
    name: 'Förslag och idéer',
    intro: 'Vad som har lämnats, till vem det gick och vad det blev.',
    none: 'Inga förslag är lämnade.',
    columns: ['Lämnat', 'Om', 'Förslag', 'Av', 'Till', 'Läge', 'Svar', 'Besvarat'],
    csv: 'Hämta som CSV',
  },
}
export type ProposalTexts = typeof sv
