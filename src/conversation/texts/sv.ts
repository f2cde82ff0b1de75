const inWords = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']

/** What the core itself says, whatever the features are. */
export const sv = {
  whyButton: 'Varför får jag detta?',
  whyGathered: 'Det som inte är bråttom samlar jag till ett meddelande, på morgonen en arbetsdag.',
  digest: (count: number) => `God morgon. Jag har ${inWords[count] ?? count} saker till dig i dag.`,
  outsider: 'Jag svarar bara anställda och förtroendevalda i kommunen.',
  tooLong: (most: number) =>
    `Meddelandet är för långt för mig. Skriv frågan med högst ${most.toLocaleString('sv-SE')} tecken, så svarar jag.`,
  tooMuch:
    'Nu kom det mer från dig än jag hinner med. Det senaste läste jag inte, så vänta en minut och skriv det igen.',
  nothingSaid: 'Jag såg ingen text i meddelandet. Skriv till exempel namnet på ett system.',
  notUnderstood: 'Det förstod jag inte. Skriv ”vad kan du?” så visar jag vad jag kan svara på.',
  pressForHeard: (label: string) => `Tryck på ”${label}”: det du skrev står redan i formuläret.`,
  pressForForm: (label: string) => `Tryck på ”${label}”, så öppnas ett formulär.`,
  oldButton: 'Den knappen gäller inte längre. Skriv vad du vill, så hjälper jag dig.',
  notYourButton: 'Den knappen är till någon annan. Skriv till mig själv, så hjälper jag dig.',
  apology: (reference: string) =>
    `Något gick fel hos mig, så jag kunde inte svara. Försök igen om en stund. Om det händer igen: berätta för IT och nämn ${reference}.`,
}
export type CoreTexts = typeof sv
