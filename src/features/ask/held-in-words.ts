/** Who holds a role for a system, in words: with contact, who stands in, and how sure it is. */
import { type Part, fact, fields, note, sentence, warning } from '../../conversation/say.ts'
import type { Held, Holder, Person, PersonHolding, System } from '../register/index.ts'
import { partyInWords as nameOfParty } from '../rules/index.ts'
import { type From, textsIn } from './answered.ts'
import { whoAppoints } from './because.ts'
import { asHolder, contactOf, nameAndContact, nameOfHolder, partyInWords } from './naming.ts'

export function heldInWords(held: Held, system: System, from: From): readonly Part[] {
  return held.holders.length > 0 ? whoHolds(held, system, from) : nobodyHolds(held, system, from)
}

function whoHolds(held: Held, system: System, from: From): readonly Part[] {
  const { who, and } = textsIn(from.language)
  const label = held.role.label[from.language]
  const names = held.holders.map((holder) => nameOfHolder(holder, from, from.language))
  const [only, ...others] = held.holders
  const isAlone = only !== undefined && others.length === 0
  if (isAlone && only.kind === 'person' && only.away && only.deputy)
    return deputyFirst(held, only, only.deputy, system, from)
  const parts = [fact(and(names), who.detail(label, system.name), who.holds(and(names), label, system.name))]
  if (isAlone) parts.push(fields(contactOf(only, from, from.language)))
  else parts.push(...held.holders.map((holder) => sentence(nameAndContact(holder, from, from.language))))
  for (const holder of held.holders) parts.push(...remarks(holder, from))
  if (held.meanwhile) {
    const { name, as } = standIn(held.meanwhile, from)
    parts.push(sentence(who.meanwhileUnsure(name, as)))
  }
  return parts
}

/** Away today: whoever is there comes first, the holder after. */
export function deputyFirst(
  held: Held,
  holder: PersonHolding,
  deputy: Person,
  system: System,
  from: From,
): readonly Part[] {
  const { who } = textsIn(from.language)
  const label = held.role.label[from.language]
  const there = asHolder(deputy)
  const name = nameOfHolder(holder, from, from.language)
  const through = holder.person.away?.through ?? from.today
  const deputyName = nameOfHolder(there, from, from.language)
  return [
    fact(deputyName, who.deputyDetail(name, label, system.name), who.holds(name, label, system.name)),
    warning(`${who.away(name, through)} ${who.askDeputy(deputyName)}`),
    fields(contactOf(there, from, from.language)),
    sentence(nameAndContact(holder, from, from.language)),
  ]
}

export function remarks(holder: Holder, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const name = nameOfHolder(holder, from, from.language)
  if (holder.kind === 'position') return [sentence(who.positionUnknown(name))]
  if (holder.kind !== 'person') return []
  const parts: Part[] = []
  if (holder.unsure) parts.push(warning(who.unsure(name)))
  if (holder.away && holder.person.away) {
    const instead = holder.deputy
      ? who.askDeputy(nameOfHolder(asHolder(holder.deputy), from, from.language))
      : who.noDeputy
    parts.push(warning(`${who.away(name, holder.person.away.through)} ${instead}`))
  }
  return parts
}

function nobodyHolds(held: Held, system: System, from: From): readonly Part[] {
  const { who, capital } = textsIn(from.language)
  const label = held.role.label[from.language]
  const parts = [fact(capital(who.vacantShort), who.detail(label, system.name), who.vacant(label, system.name))]
  if (held.left) parts.push(sentence(who.left))
  parts.push(...meanwhileInWords(held, from), ...whoAppoints(held.role, system, from, from.language))
  return parts
}

function meanwhileInWords(held: Held, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  if (!held.meanwhile) {
    const decides = from.governance.manifest.municipality.decidesWhenSilent
    return [sentence(who.noMeanwhile(partyInWords(decides, from, from.language)))]
  }
  const { name, as } = standIn(held.meanwhile, from)
  return [sentence(who.meanwhile(name, as))]
}

/** Who stands in, and as what when that is not already the name. */
function standIn({ holder, as }: NonNullable<Held['meanwhile']>, from: From): { name: string; as: string | null } {
  const asWhat = nameOfParty(as, from)
  const isNamed = nameOfHolder(holder, from, from.language).toLowerCase() === asWhat.toLowerCase()
  return { name: nameAndContact(holder, from, from.language), as: isNamed ? null : asWhat }
}

/** When it was confirmed, where somebody is appointed; what a rule points out needs no confirmation. */
export function howSure(held: Held, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const parts: Part[] = []
  if (held.questioned) parts.push(warning(who.questioned(heldInShort(held, from))))
  if (held.appointments.length === 0) return parts
  parts.push(note(held.confirmedOn ? who.confirmed(held.confirmedOn) : who.neverConfirmed))
  return parts
}

/** "systemägare: Siv Ek" */
export function heldInShort({ role, holders }: Held, from: From): string {
  const { who, and } = textsIn(from.language)
  const names = and(holders.map((holder) => nameOfHolder(holder, from, from.language)))
  return `${role.label[from.language]}: ${names === '' ? who.vacantShort : names}`
}

/** The people among the holders, each once. */
/** Whoever is shown first: for somebody who is away, who stands in. */
export function peopleToAsk(all: readonly Held[]): readonly Person[] {
  const people = all.flatMap(({ holders }) =>
    holders.flatMap((holder) => (holder.kind === 'person' ? [(holder.away && holder.deputy) || holder.person] : [])),
  )
  return [...new Set(people)]
}

export function peopleIn(all: readonly Held[]): readonly Person[] {
  const people = all.flatMap(({ holders }) =>
    holders.flatMap((holder) => (holder.kind === 'person' ? [holder.person] : [])),
  )
  return [...new Set(people)]
}
