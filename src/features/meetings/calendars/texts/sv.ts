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
  offInOutlook: 'Inställt i Outlook.',
  calledOff: (name: string, when: string) =>
    `${name} ${when} är inställt i Outlook, så det är inställt här också. De kallade får veta det.`,
  replaceMeeting: 'Planera ett nytt',
  isOnAfterAll: 'Mötet blir av',
  whyOff: 'Du får det för att mötet är ditt att hålla ihop, och någon ändrade det i Outlook.',
}
export type CalendarTexts = typeof sv
