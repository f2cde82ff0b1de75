/** Whom a company answers through. Needs no account: whoever convenes passes on a link. */
export type CompanyContact = { unit: string; name: string; email: string | null }

/** Stands for a company in the address of a calendar file, where a person would. */
export const companyReader = (unit: string): string => `bolag:${unit}`

/** The company that such an address is for; null when it is a person's. */
export function companyIn(reader: string): string | null {
  return reader.startsWith('bolag:') ? reader.slice('bolag:'.length) : null
}

/** "Kontaktperson för Energibolaget är Anna Ek, anna@energi.example": the name and the address as said. Null: no name in it. */
export function contactSaid(text: string): Omit<CompanyContact, 'unit'> | null {
  const email = /[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>()]+/u.exec(text)?.[0]?.replace(/[.]+$/u, '') ?? null
  const after = /(?<!\p{L})(?:är|heter|blir|is|will be)\s+(.+)$/isu.exec(text)?.[1] ?? ''
  const name = after
    .replace(email ?? '', '')
    .replace(/[,;:()<>]|\b(?:med|på|with|at)\s*(?:adress(?:en)?|e-?post|mejl|email)?\s*$/giu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/u, '')
    .trim()
  return /^\p{L}[\p{L} .'’-]{1,80}$/u.test(name) ? { name, email } : null
}
