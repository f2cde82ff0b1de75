/** What the channels themselves say; everything else comes from the features. */
export const sv = {
  notConnected: 'Jag kan inte hjälpa till här. Kommunens IT-avdelning kan ge besked om var jag finns.',
  whichMunicipality:
    'Jag kan inte se vilken kommun du hör till och kan därför inte svara. Kontakta kommunens IT-avdelning.',
  tryAgain: 'Det gick inte just nu. Försök igen om en stund.',
  received: 'Svaret kommer i chatten.',
  cancel: 'Avbryt',
  choose: 'Välj',
  openForm: 'Fyll i och skicka.',
  fillIn: 'Det här behöver fyllas i.',
  correctThis: 'Det här behöver rättas:',
} as const satisfies Record<string, string>

export type ChannelTexts = { readonly [name in keyof typeof sv]: string }
