export const sv = {
  met: (body: string, day: string) => `${body} träffades ${day}.`,
  decisions: 'Beslut:',
  noDecisions: 'Inga beslut togs.',
  tasks: 'På gång:',
  passOn: (whats: string) => `Enligt styrdokumentet för du vidare ${whats}. Text att skicka vidare:`,
  and: ' och ',
  askBefore: (day: string) => `Har du fört vidare vad mötet ${day} kom fram till?`,
  informed: 'Jag har informerat',
  kept: (body: string, held: string, day: string) => `Antecknat: mötet med ${body} ${held} är fört vidare ${day}.`,
  nothing: 'Det finns inget möte som du har kvar att föra vidare.',
  notYet: 'Den dagen har inte varit än, eller är före mötet. Vilken dag informerade du?',
  undo: 'Ångra',
  undone: 'Ångrat. Mötet står inte längre som fört vidare.',
  sendOn: (count: number) => `Skicka till ${count} till`,
  offer: (whats: string, count: number) =>
    `Gruppen ska också nå ut med ${whats}. Det är ${count} personer som inte var kallade.`,
  sent: (count: number) => (count === 1 ? 'Det går ut till en person.' : `Det går ut till ${count} personer.`),
  sentAlready: 'Det är redan skickat.',
  why: (body: string) => `Du får det här för att du har ansvar för ett system och ${body} ska nå alla som har det.`,
  coverage: {
    title: 'Fört vidare efter mötena',
    none: 'Inget möte som ska föras vidare är färdigt och antecknat än.',
    notDemanded: 'Styrdokumenten säger inte att någon ska föra vidare vad möten kommer fram till.',
    last: (body: string, informed: number, of: number, day: string) =>
      `${body} ${day}: ${informed} av ${of} enheter har fått veta.`,
    columns: { unit: 'Enhet', by: 'Företrädare' },
    yes: (day: string) => `ja, ${day}`,
    no: 'inte sagt',
    nobody: 'ingen företrädare',
    reached: (whats: string, reached: number, of: number) => `${whats}: ${reached} av ${of} har nåtts.`,
    notSent: (whats: string) => `${whats}: inte skickat.`,
    own: (held: string, day: string) => `Mötet ${held}: fört vidare ${day}.`,
    ownNot: (held: string) => `Mötet ${held}: inte sagt.`,
    note: 'Ingen påminns om det. Knappen kommer med nästa kallelse.',
  },
  evidence: (informed: number, of: number, meetings: number) =>
    of === 0
      ? 'Inget möte att föra vidare än.'
      : `${informed} av ${of} gånger fört vidare efter ${meetings === 1 ? 'ett möte' : `${meetings} möten`}.`,
  shown: (body: string) => `Fört vidare från ${body}`,
}
export type RelayTexts = typeof sv
