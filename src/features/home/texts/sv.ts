export const sv = {
  hello: (name: string | null) => (name === null ? 'Hej' : `Hej ${name}`),
  nothing: (municipality: string) =>
    `Här samlar jag det som gäller dig i IT-styrningen i ${municipality}. Just nu har jag ingenting till dig. Fråga gärna.`,
  incomplete: 'En del av sidan gick inte att visa just nu. Öppna den igen om en stund.',
  whatCanYouDo: 'Vad kan du?',
  openPages: 'Logga in',
  otherLanguage: 'Svara på engelska',
  mySystems: 'Det här ansvarar du för',
  myRoles: 'Dina uppdrag',
  more: (count: number) => `… och ${count} system till.`,
  showAll: 'Mina system',
  in: (role: string, place: string) => `${place}: ${role}`,
  columns: { system: 'System', role: 'Din roll' },
  parts: { convener: 'sammankallande', chair: 'ordförande', member: 'ledamot' },
  overview: {
    title: 'Så står registret',
    active: 'System i drift',
    without: (role: string) => `Utan ${role}`,
    questioned: 'Ifrågasatta uppgifter',
    maybeLeft: 'Personer som kan ha slutat',
    which: (role: string) => `Vilka system saknar ${role}?`,
    unanswered: 'Frågor utan svar',
  },
  welcome: (municipality: string) =>
    `Hej. Jag hjälper till med IT-styrningen i ${municipality}: vem som ansvarar för ett system, vilka regler som gäller, och möten och enkäter när de är aktuella. Jag skriver bara när du frågar, eller när något gäller ett uppdrag som du har.`,
}
export type Texts = typeof sv
