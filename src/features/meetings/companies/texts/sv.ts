export const sv = {
  saved: (company: string, name: string, email: string | null) =>
    `Jag har sparat ${name}${email ? ` (${email})` : ''} som kontaktperson för ${company}. Personen behöver inget konto: du får en länk att skicka vidare när mötet kallas.`,
  which: 'Vilket bolag gäller det? Skriv bolagets namn som det står i kommunens lista.',
  noName: 'Skriv namnet, och gärna e-postadressen: ”kontaktperson för bolaget är Anna Ek, anna@bolaget.se”.',
  notYours: 'Kontaktpersoner för bolagen sparar IT-strategen.',
}
export type CompanyTexts = typeof sv
