import { fold } from './fold.ts'
import { bareNouns } from './morphology.ts'

/**
 * Nouns that people use for one and the same system: where the register says "webben", "hemsidan" is no other thing. Narrower
 * than what systems are for (`purposes`): a row holds only words that name the thing itself.
 */
const rows = `
  webben webbplatsen hemsidan webbsidan webbsajten sajten
  intranätet personalwebben medarbetarwebben intrawebben
  växeln telefonväxeln telefonisystemet telefonsystemet telefonin
  eposten mejlen mailen mejlsystemet epostsystemet
  diariet diariesystemet diarieprogrammet
  kartan webbkartan kartportalen kartsystemet kommunkartan gis
  earkivet slutarkivet digitalarkivet
  passersystemet passagesystemet låssystemet inpasseringen
  bokningen bokningssystemet lokalbokningen lokalbokningssystemet
  schemat schemasystemet schemaläggningen schemaprogrammet
  signeringen signeringslistan signeringsappen
  etjänsterna etjänsteplattformen etjänstportalen etjänsteportalen
  lärplattformen skolplattformen lärportalen
  visselblåsningen visselblåsarsystemet visselblåsarfunktionen visselblåsartjänsten
  medarbetarenkäten medarbetarundersökningen personalenkäten
`
  .trim()
  .split('\n')

const rowOf = new Map(
  rows.flatMap((row, number) =>
    fold(row)
      .trim()
      .split(/\s+/)
      .flatMap((word) => bareNouns(word).map((bare) => [bare, number] as const)),
  ),
)

const starts = new Set([...rowOf.keys()].map((word) => word.slice(0, 3)))

/** Which things a word is one name of; null: no such thing. */
export function sameThing(key: string): number | null {
  if (!starts.has(key.slice(0, 3))) return null
  for (const bare of bareNouns(key)) {
    const row = rowOf.get(bare)
    if (row !== undefined) return row
  }
  return null
}
