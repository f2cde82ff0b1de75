export const sv = {
  raised: (title: string, body: string, when: string | null) =>
    when === null
      ? `Jag har satt upp ”${title}” till nästa möte i ${body}. Det är inte bokat än.`
      : `Jag har satt upp ”${title}” på dagordningen för ${body} ${when}.`,
  notSentYet: (call: string) => `Dagordningen går ut ${call}.`,
  sentAlready: 'Kallelsen är redan ute, så de kallade får se punkten när dagordningen skickas igen.',
  addLink: 'Har du ett underlag? Ta upp punkten med en länk i meningen, så följer länken med.',
  takeBack: 'Ta tillbaka',
  noItem: 'Jag hittar ingen sådan punkt från dig på någon dagordning framåt.',
  takenBack: (title: string) => `”${title}” är borttagen från dagordningen.`,
  goneAlready: 'Den punkten är redan borta.',
  whichBody: (title: string) => `Vilken grupp ska ta upp ”${title}”?`,
  what: 'Vad ska tas upp? Skriv till exempel ”ta upp licenskostnaderna på nästa systemägargrupp”.',
  /** The municipality whose group it is has not said here who takes part. */
  hostSilent: (body: string) =>
    `${body} delas med andra kommuner, och kommunen som håller i den har inte släppt in er här än. Skriv till den som sammankallar ${body}.`,
  noBody: 'Jag vet inte vilken grupp du menar. Skriv gruppens namn, till exempel ”på nästa styrgrupp”.',
  unknownPerson: 'Du finns inte i kommunens register hos mig, så jag kan inte sätta upp något åt dig.',
  fromOutside: (name: string, title: string, body: string) => `${name} vill ta upp ”${title}” i ${body}.`,
  whyOutside: (body: string) => `Du får det här för att du sammankallar ${body}.`,
  remove: 'Ta bort punkten',
  heading: (body: string, when: string) => `Dagordning för ${body} ${when}`,
  noMeetings: 'Inget möte är bokat framåt.',
  which: 'Vilket möte menar du?',
  noneThen: 'Inget möte är bokat då. De här är de närmaste:',
  standing: (body: string) => `Det här tar ${body} alltid upp:`,
  reports: (item: string) => `Läget, ${item.toLowerCase()}:`,
  notMember: (body: string) => `Dagordningen för ${body} visar jag för dem som ingår i gruppen.`,
  by: 'Uppsatt av',
}
export type AgendaTexts = typeof sv
