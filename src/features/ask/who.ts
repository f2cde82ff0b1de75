/** Who answers for a system: one role, or all of them when none was named. */
import { remember } from '../../conversation/understanding/memory.ts'
import type { Button, Meaning } from '../../conversation/message.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { word } from '../../governance/glossary.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import {
  type Held,
  type Holder,
  holdersOf,
  lookupsOf,
  nearWord,
  type Person,
  type PersonHolding,
  type System,
  wordOfAbsentRole,
} from '../register/index.ts'
import { partyInWords as nameOfParty } from '../rules/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { because, whoAppoints } from './because.ts'
import { ifBroken } from './support.ts'
import { contactOf, nameAndContact, nameOfHolder, partyInWords } from './naming.ts'
import { type Part, buttons, fact, fields, note, sentence, warning } from '../../conversation/say.ts'

export function whoAnswers(reading: Reading, system: System, from: From): Answering {
  const role = reading.role === null ? null : from.governance.role(reading.role)
  return role ? oneRole(reading, role, system, from) : card(reading, system, from)
}

/** The meaning of *Stämmer inte*: what was answered about, so that the register's keeper sees the same. */
type Doubted = { systemId: string; roleId: string }

function oneRole(reading: Reading, role: Role, system: System, from: From): Answering {
  const texts = textsIn(from.language)
  const held = holdersOf(role, system, from)
  const why = because(role, from, from.language)
  const parts = [
    ...calledHere(role, from),
    ...yesOrNo(reading, [held], system, from),
    ...(held.holders.length > 0 ? whoHolds(held, system, from) : nobodyHolds(held, system, from)),
    ...why.parts,
    ...howSure(held, from),
    ...ifBroken(from),
    buttons([
      doubt({ systemId: system.id, roleId: role.id }, texts.buttons.wrong),
      { label: texts.buttons.allRoles, action: { name: 'ask.show', payload: { systemId: system.id } } },
    ]),
  ]
  return {
    parts,
    grounds: grounds({
      kind: 'answer',
      sources: why.sources,
      systems: [system.id],
      people: peopleIn([held]).map(({ id }) => id),
      role: role.id,
    }),
    memory: { ...remember(reading, from.memory), people: peopleIn([held]).map(({ id }) => id) },
  }
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
function deputyFirst(held: Held, holder: PersonHolding, deputy: Person, system: System, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const label = held.role.label[from.language]
  const asHolder: Holder = { kind: 'person', person: deputy, position: null, away: false, deputy: null, unsure: false }
  const name = nameOfHolder(holder, from, from.language)
  const through = holder.person.away?.through ?? from.today
  const deputyName = nameOfHolder(asHolder, from, from.language)
  return [
    fact(deputyName, who.deputyDetail(name, label, system.name), who.holds(name, label, system.name)),
    warning(`${who.away(name, through)} ${who.askDeputy(deputyName)}`),
    fields(contactOf(asHolder, from, from.language)),
    sentence(nameAndContact(holder, from, from.language)),
  ]
}

function remarks(holder: Holder, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const name = nameOfHolder(holder, from, from.language)
  if (holder.kind === 'position') return [sentence(who.positionUnknown(name))]
  if (holder.kind !== 'person') return []
  const parts: Part[] = []
  if (holder.unsure) parts.push(warning(who.unsure(name)))
  if (holder.away && holder.person.away) {
    const instead = holder.deputy
      ? who.askDeputy(nameOfHolder({ ...holder, person: holder.deputy }, from, from.language))
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

function howSure(held: Held, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const parts: Part[] = []
  if (held.questioned) parts.push(warning(who.questioned))
  if (held.appointments.length === 0) return parts
  parts.push(note(held.confirmedOn ? who.confirmed(held.confirmedOn) : who.neverConfirmed))
  return parts
}

function doubt(doubted: Doubted, label: string): Button<Meaning> {
  return { label, action: { name: 'ask.doubt', payload: doubted, by: 'anyone' } }
}

/** All roles that the municipality shows for a system, whoever is best asked first. */
function card(reading: Reading, system: System, from: From): Answering {
  const texts = textsIn(from.language)
  const all = rolesHeld(system, from)
  const first = firstContact(all)
  const why = first ? because(first.role, from, from.language) : { parts: [], sources: [] }
  const parts = [
    ...absentHere(reading, from),
    ...yesOrNo(reading, all, system, from),
    ...(first
      ? whoToAsk(first, system, from)
      : [sentence(all.length ? texts.who.nobodyOnCard(system.name) : texts.who.noRoles(system.name))]),
    fields(all.map((held) => ({ label: texts.capital(held.role.label[from.language]), value: inOneLine(held, from) }))),
    ...why.parts,
    ...howSureAll(all, first, from),
    ...ifBroken(from),
    buttons(doubtAny(all, first, system, texts.buttons.wrong)),
  ]
  const people = peopleIn(all).map(({ id }) => id)
  return {
    parts,
    grounds: grounds({ kind: 'answer', sources: why.sources, systems: [system.id], people }),
    memory: { ...remember(reading, from.memory), people: first ? peopleIn([first]).map(({ id }) => id) : [] },
  }
}

function doubtAny(all: readonly Held[], first: Held | null, system: System, label: string): readonly Button<Meaning>[] {
  const about = first ?? all[0]
  return about ? [doubt({ systemId: system.id, roleId: about.role.id }, label)] : []
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
  if (held.holders.length > 0) return and(held.holders.map((holder) => nameOfHolder(holder, from, from.language)))
  if (!held.meanwhile) return who.vacantShort
  return who.vacantMeanwhile(nameOfHolder(held.meanwhile.holder, from, from.language))
}

/** On a card the one to ask first is what the day of confirmation is about; a doubt about anybody is told. */
function howSureAll(all: readonly Held[], first: Held | null, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const parts: Part[] = all.some(({ questioned }) => questioned) ? [warning(who.questioned)] : []
  if (!first || first.appointments.length === 0) return parts
  return [...parts, note(first.confirmedOn ? who.confirmed(first.confirmedOn) : who.neverConfirmed)]
}

function peopleIn(all: readonly Held[]): readonly Person[] {
  const people = all.flatMap(({ holders }) =>
    holders.flatMap((holder) => (holder.kind === 'person' ? [holder.person] : [])),
  )
  return [...new Set(people)]
}

/** "Är det Siv som är ansvarig?": yes or no comes first. */
function yesOrNo(reading: Reading, all: readonly Held[], system: System, from: From): readonly Part[] {
  const { who, and } = textsIn(from.language)
  const [asked, ...others] = reading.people
  const person = asked === undefined || others.length > 0 ? null : lookupsOf(from.register).person(asked)
  if (!person) return []
  const name = nameOfHolder(
    { kind: 'person', person, position: null, away: false, deputy: null, unsure: false },
    from,
    from.language,
  )
  const roles = all.filter((held) => peopleIn([held]).includes(person)).map(({ role }) => role.label[from.language])
  const [only] = all
  // The answer that follows says the rest.
  if (roles.length > 0 && all.length === 1) return [sentence(who.yes)]
  if (roles.length > 0) return [sentence(who.isHolder(name, and(roles), system.name))]
  return [
    sentence(
      all.length === 1 && only
        ? who.isNotHolder(name, only.role.label[from.language], system.name)
        : who.isNoHolder(name, system.name),
    ),
  ]
}

/** Asked with another document's word: say what it is called here. */
function calledHere(role: Role, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const near = role.word ? nearWord(role.word) : null
  const asked = near ? word(near)?.sv.one : undefined
  const own = [role.label.sv, role.label.en, ...role.aliases].map((word) => word.toLowerCase())
  if (!asked || own.some((word) => word.startsWith(asked)) || !from.text.toLowerCase().includes(asked)) return []
  return [sentence(who.calledHere(asked, role.label[from.language]))]
}

/** Asked for a role that no document here has: say so before showing who does answer. */
function absentHere(reading: Reading, from: From): readonly Part[] {
  const absent = reading.role === null ? null : wordOfAbsentRole(reading.role)
  const asked = absent === null ? null : word(absent)
  return asked ? [sentence(textsIn(from.language).who.absentRole(asked[from.language].one))] : []
}
