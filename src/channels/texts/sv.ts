/** What the channels themselves say; everything else comes from the features. */
export const sv = {
  notConnected: 'Jag kan inte hjälpa till här. Kommunens IT-avdelning kan ge besked om var jag finns.',
  whichMunicipality:
    'Jag kan inte se vilken kommun du hör till och kan därför inte svara. Kontakta kommunens IT-avdelning.',
  tryAgain: 'Det gick inte just nu. Försök igen om en stund.',
  received: 'Svaret kommer i chatten.',
  cancel: 'Avbryt',
  choose: 'Välj',
  orWrite: 'Eller skriv namn eller e-postadress',
  whoeverYouPicked: 'den du valde',
  openForm: 'Fyll i och skicka.',
  fillIn: 'Det här behöver fyllas i.',
  correctThis: 'Det här behöver rättas:',
  moreInChat: 'Resten får inte plats här. Skriv ”start” till mig, så visar jag allt.',
  askTitle: 'Fråga Styrbot',
  askLabel: 'Vad vill du veta?',
  askHint: 'Till exempel vem som är systemansvarig för ett system. Svaret kommer i din egen chatt med mig.',
  askSend: 'Fråga',
  installTitles: {
    installed: 'Styrbot är installerad',
    cancelled: 'Installationen avbröts',
    'bad-state': 'Länken gäller inte längre',
    failed: 'Installationen gick inte att slutföra',
  },
  installSays: {
    installed: 'Öppna Styrbot i Slack och skriv ”vad kan du?”.',
    cancelled: 'Ingenting är sparat. Börja om när du vill.',
    'bad-state': 'Börja om i samma webbläsare.',
    failed: 'Ingenting är sparat. Försök igen om en stund. Säg till den som driver Styrbot om det händer igen.',
  },
  notLetInTitle: 'Arbetsytan är inte insläppt',
  notLetIn: (id: string) =>
    `Ingenting är sparat. Be den som driver Styrbot att släppa in ${id}: styrbot connect slack ${id} --municipality KEY. Installera sedan igen.`,
  tab: {
    title: 'Start',
    waiting: 'Hämtar din sida.',
    failed: 'Sidan gick inte att hämta. Skriv ”start” i chatten, så får du samma sida där.',
    outside: 'Sidan visas i Teams. Öppna Styrbot där, eller skriv ”start” i chatten.',
    openChat: 'Öppna chatten',
    notSignedIn: 'Teams kunde inte visa vem du är. Skriv ”start” i chatten, så får du samma sida där.',
    outsider: 'Jag svarar bara anställda och förtroendevalda i kommunen.',
  },
}

export type ChannelTexts = typeof sv
