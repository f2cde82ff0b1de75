import type { Body } from './manifest/schema.ts'
import { inLanguage } from './in-language.ts'

type Named = Pick<Body, 'name' | 'nameEn'>

/** A body inside a sentence: "IT-styrgruppen", "the IT steering group". A name in Swedish is definite in itself, in English, too. */
export function bodyInWords(body: Named, language: 'sv' | 'en'): string {
  const name = bodyTitle(body, language)
  return language === 'en' && body.nameEn !== undefined ? `the ${name}` : name
}

/** A body by itself, over or beside something: "IT-styrgruppen", "IT steering group". */
export function bodyTitle(body: Named, language: 'sv' | 'en'): string {
  return inLanguage(body, 'name', language)
}
