export const sv = {
  saved: (company: string, name: string, email: string | null) =>
    `Jag har sparat ${name}${email ? ` (${email})` : ''} som kontaktperson för ${company}. Personen behöver inget konto: du får en länk att skicka vidare när mötet kallas.`,
  which: 'Vilket bolag gäller det? Skriv bolagets namn som det står i kommunens lista.',
  noName: 'Skriv namnet, och gärna e-postadressen: ”kontaktperson för bolaget är Anna Ek, anna@bolaget.se”.',
  met: {
    noBody:
      'Styrdokumenten säger inte att ni ska träffa dem var för sig, så jag för inga sådana möten. Var det ett möte i en grupp skriver du till exempel: styrgruppen hölls i går.',
    notYours: (body: string) => `${body} antecknar den som kallar till dem, eller strategen.`,
    when: (who: string) => `Vilken dag träffades ni, du och ${who}?`,
    day: 'Ange dagen',
    save: 'Spara',
    badDay: 'Skriv en dag, till exempel 2026-03-12.',
    future: 'Dagen har inte varit än.',
    saved: (who: string, when: string) => `Antecknat: mötet med ${who} hölls ${when}.`,
    known: (who: string, when: string) => `Mötet med ${who} ${when} är redan antecknat.`,
    undo: 'Ångra',
    undone: 'Då är mötet inte antecknat som hållet längre.',
    gone: 'Det går inte att ta tillbaka längre.',
  },
  notYours: 'Kontaktpersoner för bolagen sparar IT-strategen.',
}
export type CompanyTexts = typeof sv
