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
  held: 'Och det här håller du i',
  toDo: 'Det här väntar på dig',
  nothingToDo: 'Inget väntar på dig just nu.',
  later: 'Längre fram:',
  thisYear: 'Vad ska jag göra i år?',
  nothingHeld: 'Du har inget uppdrag i IT-styrningen, såvitt jag vet.',
  unknown: 'Jag känner inte igen dig i personlistan, så jag vet inte vad som är ditt.',
  moreHeld: (count: number) => `… och ${count} till.`,
  theirs: (who: string) => `${who} har de här uppdragen`,
  theirsNone: (who: string) => `${who} har inget uppdrag i IT-styrningen, såvitt jag vet.`,
  theirSystems: (count: number) => (count === 1 ? 'Ett system' : `${count} system`),
  moreSystems: (who: string) => `Vilka system har ${who}?`,
  aMember: 'Personen',
  in: (role: string, place: string) => `${place}: ${role}`,
  columns: { system: 'System', role: 'Din roll', itsRole: 'Roll' },
  parts: { convener: 'sammankallande', chair: 'ordförande', member: 'ledamot' },
  standing: {
    title: 'Så ligger du till',
    noVacancies: (systems: number) =>
      systems === 1 ? 'Ditt system har alla som ska finnas.' : `Dina ${systems} system har alla som ska finnas.`,
    vacancies: (lacking: number, systems: number) =>
      systems === 1
        ? 'Ditt system saknar någon som ska finnas:'
        : `${lacking === 1 ? 'Ett' : lacking} av dina ${systems} system saknar någon som ska finnas:`,
    lacks: (system: string, roles: string) => `${system}: ${roles}`,
  },
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
