/** All roles that a municipality shows for a system, and whom to ask first. */
import { type Part, buttons, fact, fields, note, sentence, warning } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { word } from '../../governance/glossary.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import { type Held, type Holder, type System, holdersOf, wordOfAbsentRole } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { because } from './because.ts'
import { deputyFirst, heldInShort, peopleIn, remarks } from './held-in-words.ts'
import { contactOf, nameOfHolder } from './naming.ts'
import { ifBroken } from './support.ts'
import { doubtButton, notInUse, yesOrNo } from './who-words.ts'

export function card(reading: Reading, system: System, from: From): Answering {
  const texts = textsIn(from.language)
  const all = rolesHeld(system, from)
  const first = firstContact(all)
  const asked = first ?? all[0]
  const why = first ? because(first.role, from, from.language) : { parts: [], sources: [] }
  const parts = [
    ...(reading.field === 'learning' ? [sentence(texts.learning.of(system.name))] : []),
    ...absentHere(reading, from),
    ...yesOrNo(reading, all, system, from),
    ...(first
      ? whoToAsk(first, system, from)
      : [sentence(all.length ? texts.who.nobodyOnCard(system.name) : texts.who.noRoles(system.name))]),
    fields(all.map((held) => ({ label: texts.capital(held.role.label[from.language]), value: inOneLine(held, from) }))),
    ...why.parts,
    ...howSureAll(all, first, from),
    ...notInUse(system, from),
    ...ifBroken(from),
    buttons(asked ? [doubtButton(asked.role, system, from)] : []),
  ]
  const people = peopleIn(all).map(({ id }) => id)
  return {
    parts,
    grounds: grounds({ kind: 'answer', sources: why.sources, systems: [system.id], people }),
    memory: { ...remember(reading, from.memory), people: first ? peopleIn([first]).map(({ id }) => id) : [] },
  }
}

/** What the municipality shows of who answers for a system, in the manifest's order. */
export function rolesHeld(system: System, from: From): readonly Held[] {
  return shownRoles(from)
    .map((role) => holdersOf(role, system, from))
    .filter(isWorthShowing)
}

function shownRoles({ governance }: From): readonly Role[] {
  return governance.manifest.roles.filter(
    ({ shown, scope, heldBy }) => shown && scope !== 'municipality' && heldBy.rule !== 'everyone',
  )
}

/** An empty chair is worth a line where the documents demand somebody in it. */
function isWorthShowing({ role, holders, left }: Held): boolean {
  return holders.length > 0 || left || (role.scope === 'system' && role.presence === 'mandatory')
}

/** The daily responsible before the owner: most questions are about the work. */
const askedFirst = [
  'system-manager',
  'system-maintainer',
  'system-administrator',
  'system-representative',
  'system-owner',
]

export function firstContact(all: readonly Held[]): Held | null {
  const held = all.filter(({ holders, role }) => holders.length > 0 && role.scope === 'system')
  const rank = ({ role }: Held) => {
    const at = role.word === undefined ? -1 : askedFirst.indexOf(role.word)
    return at < 0 ? askedFirst.length : at
  }
  return held.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

function whoToAsk(held: Held, system: System, from: From): readonly Part[] {
  const { who, and } = textsIn(from.language)
  const label = held.role.label[from.language]
  const [only] = held.holders
  if (only?.kind === 'person' && only.away && only.deputy && held.holders.length === 1) {
    return deputyFirst(held, only, only.deputy, system, from)
  }
  const names = and(held.holders.map((holder) => nameOfHolder(holder, from, from.language)))
  return [
    fact(names, who.firstContactDetail(label, system.name), who.firstContact(names, label, system.name)),
    ...(only && held.holders.length === 1 ? [fields(contactOf(only, from, from.language))] : []),
    ...held.holders.flatMap((holder) => remarks(holder, from)),
  ]
}

function inOneLine(held: Held, from: From): string {
  const { who, and } = textsIn(from.language)
  if (held.holders.length > 0) return and(held.holders.map((holder) => nameOnCard(holder, from)))
  if (!held.meanwhile) return who.vacantShort
  return who.vacantMeanwhile(nameOfHolder(held.meanwhile.holder, from, from.language))
}

function nameOnCard(holder: Holder, from: From): string {
  const name = nameOfHolder(holder, from, from.language)
  return holder.kind === 'person' && holder.unsure ? textsIn(from.language).who.unsureOnCard(name) : name
}

/** On a card the one to ask first is what the day of confirmation is about; a doubt about anybody is told. */
function howSureAll(all: readonly Held[], first: Held | null, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const doubted = all.filter(({ questioned }) => questioned)
  const parts: Part[] =
    doubted.length > 0 ? [warning(who.questioned(doubted.map((held) => heldInShort(held, from)).join(', ')))] : []
  if (!first || first.appointments.length === 0) return parts
  return [...parts, note(first.confirmedOn ? who.confirmed(first.confirmedOn) : who.neverConfirmed)]
}

/** Asked for a role that no document here has: say so before showing who does answer. */
export function absentHere(reading: Reading, from: From): readonly Part[] {
  const absent = reading.role === null ? null : wordOfAbsentRole(reading.role)
  const asked = absent === null ? null : word(absent)
  return asked ? [sentence(textsIn(from.language).who.absentRole(asked[from.language].one))] : []
}
