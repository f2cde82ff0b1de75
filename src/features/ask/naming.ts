/** People, units and functions in words, as an answer may name them. */
import { bodyInWords } from '../../governance/body-name.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Field } from '../../conversation/message.ts'
import { type Unit, partyOf } from '../../governance/manifest/schema.ts'
import { peopleOf } from '../administration/index.ts'
import {
  type Holder,
  holdersAt,
  holdersOf,
  occupantsOf,
  type Person,
  shownOf,
  type System,
  type World,
} from '../register/index.ts'
import { partyInWords as nameOfParty } from '../rules/index.ts'
import { textsIn } from './answered.ts'

/** "Siv Tallberg", "Ekonomikontoret", "kommundirektören"; of a person with protected details only the function. */
export function nameOfHolder(holder: Holder, { governance }: World, language: Language): string {
  const { who } = textsIn(language)
  switch (holder.kind) {
    case 'person':
      return shownOf(holder.person, governance).name ?? who.aMember
    case 'position':
      return holder.position.title
    case 'unit':
      return holder.unit.name
    case 'body':
      return bodyInWords(holder.body, language)
    case 'vendor':
      return holder.name
    case 'everyone':
      return who.everyone
  }
}

/** Somebody as such, not as the holder of anything. */
export function asHolder(person: Person): Holder {
  return { kind: 'person', person, position: null, away: false, deputy: null, unsure: false }
}

/** How to reach a holder, with title and unit where they are not already the name. */
export function contactOf(holder: Holder, world: World, language: Language): readonly Field[] {
  const { contact } = textsIn(language)
  const row = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : [])
  if (holder.kind === 'unit') {
    const { unit } = holder
    return [
      ...row(contact.head, headOf(unit, world)),
      ...row(contact.email, unit.mailbox),
      ...row(contact.phone, unit.phone),
    ]
  }
  if (holder.kind !== 'person') return []
  const { title, unit, email, phone } = shownOf(holder.person, world.governance)
  return [
    ...row(contact.title, title),
    ...row(contact.unit, unit),
    ...row(contact.email, email),
    ...row(contact.phone, phone),
  ]
}

/** Who leads a unit, by name: a unit answers for much, and people want somebody to talk to. */
function headOf(unit: Unit, world: World): string | null {
  const position = unit.head === undefined ? null : world.governance.position(unit.head)
  const [head, ...others] = position ? occupantsOf(position, unit.id, world) : []
  if (!head || others.length > 0 || head.protected) return null
  return head.title ? `${head.name}, ${head.title}` : head.name
}

/** The name and how to reach it, in one line: "Siv Tallberg (e-post …, telefon …)". */
export function nameAndContact(holder: Holder, world: World, language: Language): string {
  const { contact } = textsIn(language)
  const of = (label: string) => rows.find((row) => row.label === label)?.value ?? null
  const rows = contactOf(holder, world, language)
  const reached = contact.inLine(of(contact.email), of(contact.phone))
  const name = nameOfHolder(holder, world, language)
  return reached ? `${name} (${reached})` : name
}

/** A party in words with whoever is behind it, when that is exactly one: "IT-strateg (Alva Rydén)". */
export function partyInWords(text: string, world: World, language: Language, system: System | null = null): string {
  const name = nameOfParty(text, { governance: world.governance, language })
  const [only, ...others] = behind(text, world, system)
  if (!only || others.length > 0) return name
  const who = nameOfHolder(only, world, language)
  return who.toLowerCase() === name.toLowerCase() ? name : `${name} (${who})`
}

/** For a role held for a system, whoever holds it for the one that is spoken of. */
function behind(text: string, world: World, system: System | null): readonly Holder[] {
  const party = partyOf(text)
  if (party.kind === 'role') {
    const role = world.governance.role(party.id)
    if (!role) return []
    if (system) return holdersOf(role, system, world).holders
    return role.scope === 'municipality' ? holdersAt(role, { kind: 'municipality' }, world).holders : []
  }
  if (party.kind !== 'position') return []
  return peopleOf(text, world).map(asHolder)
}
