export const sv = {
  agenda: 'Dagordning:',
  answerInChat: 'Svara på kallelsen i chatten med Styrbot. Det är det svaret som räknas.',
  feedName: (municipality: string) => `Möten, ${municipality}`,
  link: 'Här är adressen till din egen möteskalender. Lägg till den som prenumererad kalender i Outlook eller telefonen, så följer den med när något ändras.',
  label: 'Min möteskalender',
  secret: 'Den som har adressen ser dina möten. Byt den om den har kommit på avvägar.',
  change: 'Byt adress',
  changed: 'Den gamla adressen gäller inte längre. Här är den nya:',
  onlyInPrivate: 'Skriv ”min kalender” till mig i ett eget samtal, så får du adressen där.',
  unknownPerson: 'Du finns inte i kommunens register hos mig, så jag vet inte vilka möten som är dina.',
}
export type CalendarTexts = typeof sv
