/**
 * The domain's words, each in one row: what code calls it, what it is called in Swedish and English, what else people
 * say, and what it means. These are defaults; a municipality's own label for a role stands in its manifest.
 *
 * `said` holds what inflection cannot reach from `sv` and `en`: other words, abbreviations, verbs, colloquial forms.
 * Words that ask for somebody and name no role ("sköter", "har hand om", "håller i", "kontaktperson") are not here.
 */
import { documents } from './glossary/documents.ts'
import { groups } from './glossary/groups.ts'
import { organisation } from './glossary/organisation.ts'
import { roles } from './glossary/roles.ts'
import { systems } from './glossary/systems.ts'
import { work } from './glossary/work.ts'
import type { Word } from './glossary/word.ts'

export type { Word }

export const glossary: readonly Word[] = [...roles, ...organisation, ...systems, ...documents, ...groups, ...work]
export const roleWordIds: readonly string[] = roles.map(({ id }) => id)

const byId = new Map(glossary.map((word) => [word.id, word]))

export function word(id: string): Word | null {
  return byId.get(id) ?? null
}

/** Every way to say it, the usual one first, each once. */
export function waysToSay(id: string): readonly string[] {
  const found = byId.get(id)
  if (!found) return []
  return [...new Set([found.sv.one, found.sv.the, found.sv.many, found.en.one, found.en.many, ...found.said])]
}
