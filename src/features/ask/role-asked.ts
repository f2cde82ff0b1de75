/** The role that a message asks for by name, as people name roles everywhere, whether or not one of that name is held here. */
import { fold } from '../../conversation/understanding/fold.ts'
import { type Word, roleWordIds, word } from '../../governance/glossary.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import { nearWord } from '../register/index.ts'
import type { From } from './answered.ts'

/** `asked`: as it was put. `id`: which of the usual roles it is; null when it is none of them. */
export type RoleAsked = { asked: string; id: string | null }

const lacking =
  /\b(?:saknar|utan|har (?:inte|ingen|inget)|inte har|lacks?|without|have no|has no)\s+(?:nagon |en |a |an |any )?((?:it[- ])?[a-z-]+(?: (?:owner|manager|maintainer|administrator|representative|contact|user)s?)?)/
const looksLikeRole =
  /(?:agare|ansvarig[ae]?|forvaltare|ledare|representant|administrator|anvandare|kontakt|samordnare|koordinator|resursperson|owners?|managers?|maintainers?|administrators?|representatives?|contacts?|users?)$/

/** "Vilka system saknar superanvändare": what they are asked to lack, when it is a role. */
export function roleLacked(text: string): RoleAsked | null {
  const [, asked] = lacking.exec(fold(text)) ?? []
  return asked === undefined || !looksLikeRole.test(asked) ? null : asRole(asked, text)
}

const asksFor = /\b(?:vem|vilka|who) (?:ar|is|are) (?:the )?((?:system|objekt|information|super|register)[a-z-]+)\b/

/** "Vem är systemrepresentant för Raindance": a role that belongs to systems, by its name. */
export function roleNamed(text: string): RoleAsked | null {
  const [, asked] = asksFor.exec(fold(text)) ?? []
  return asked === undefined || !looksLikeRole.test(asked) ? null : asRole(asked, text)
}

function asRole(asked: string, text: string): RoleAsked {
  const plain = asked.replace(/(?<=agare|forvaltare|ledare|anvandare|samordnare)n$/, '')
  const at = fold(text).indexOf(asked)
  return { asked: text.slice(at, at + asked.length).toLowerCase(), id: usual(plain) }
}

const usualRoles: readonly Word[] = roleWordIds.flatMap((id) => word(id) ?? [])

function usual(asked: string): string | null {
  const isSame = (said: string) => fold(said) === asked
  return (
    usualRoles.find(({ sv, en, said }) => [...Object.values(sv), ...Object.values(en), ...said].some(isSame))?.id ??
    null
  )
}

/** The role of a system that answers to it here. */
export function roleHereFor({ asked, id }: RoleAsked, { governance }: From): Role | null {
  const ofSystems = governance.manifest.roles.filter(({ scope }) => scope === 'system')
  const named = ofSystems.find((role) => isCalled(role, asked))
  const near = id === null ? null : nearWord(id)
  return named ?? ofSystems.find(({ word: own }) => own !== undefined && (own === id || own === near)) ?? null
}

/** Whether people here call the role that, or something that begins so. */
export const isCalled = ({ label, aliases }: Role, asked: string): boolean =>
  [label.sv, label.en, ...aliases].some(
    (name) =>
      fold(name).startsWith(fold(asked)) || fold(asked).startsWith(fold(name)) || fold(name).endsWith(fold(asked)),
  )
