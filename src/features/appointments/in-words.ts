/** Appointments in words. */
import type { Language } from '../../conversation/inbound.ts'
import { partyOf } from '../../governance/manifest/schema.ts'
import { type Appointment, type Person, type World, lookupsOf, shownOf } from '../register/index.ts'
import { partyInWords } from '../rules/index.ts'
import type { Reached } from './appoints.ts'
import type { Item } from './appointing.ts'
import { en } from './texts/en.ts'
import { type Texts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): Texts => ({ sv, en })[language]
export const languageOf = (person: Person | null): Language => person?.language ?? 'sv'

export function nameOf(person: Person, { governance }: World, language: Language): string {
  return shownOf(person, governance).name ?? textsIn(language).aMember
}

export function nameOfId(personId: string | null, world: World, language: Language): string {
  const person = personId === null ? null : lookupsOf(world.register).person(personId)
  return person ? nameOf(person, world, language) : textsIn(language).somebodyGone
}

/** "Dijana Hodzic", "Ekonomichef", "Kommunstyrelsen" */
export function holderInWords({ holder }: Pick<Appointment, 'holder'>, world: World, language: Language): string {
  if (holder.kind === 'person') return nameOfId(holder.id, world, language)
  return world.governance.nameOf(`${holder.kind}:${holder.id}`, language)
}

/** "systemansvarig för Raindance", "ledamot i IT-gruppen", "dataskyddsombud" */
export function assignment(
  { roleId, scope }: Pick<Item, 'roleId' | 'scope'>,
  world: World,
  language: Language,
): string {
  const t = textsIn(language)
  const thing = thingOf(scope, world)
  if (scope.kind === 'body') return t.inBody(t.bodyRoles[roleId] ?? roleId, thing)
  const label = world.governance.role(roleId)?.label[language] ?? roleId
  return scope.kind === 'municipality' ? label : t.for(label, thing)
}

/** What a role is held for, by name. */
export function thingOf({ kind, id }: Appointment['scope'], { governance, register }: World): string {
  switch (kind) {
    case 'system':
      return lookupsOf(register).system(id ?? '')?.name ?? id ?? ''
    case 'unit':
      return governance.unit(id ?? '')?.name ?? id ?? ''
    case 'workplace':
      return governance.workplace(id ?? '')?.name ?? id ?? ''
    case 'body':
      return governance.body(id ?? '')?.name ?? id ?? ''
    case 'municipality':
      return governance.name
  }
}

/** "Barn- och utbildningsnämnden (via Gun Ek)", "Gun Ek" */
export function reachedInWords(reached: Reached, world: World, language: Language): string {
  const t = textsIn(language)
  const names = reached.people.map((person) => nameOf(person, world, language))
  if (reached.asRegistrar && names.length > 0)
    return t.registrarOf(partyName(reached.party, world, language), t.and(names))
  return names.length > 0 ? t.and(names) : partyName(reached.party, world, language)
}

export function partyName(party: string, { governance }: World, language: Language): string {
  if (party === 'everyone' || !party.includes(':')) return party
  return partyOf(party).kind === 'unit'
    ? governance.nameOf(party, language)
    : partyInWords(party, { governance, language })
}

/** Who held it until then, by name; null when nobody did. */
export function insteadOf({ ends, personId }: Item, world: World, language: Language): string | null {
  const ended = world.register.appointments.filter(({ id, holder }) => ends.includes(id) && holder.id !== personId)
  const names = ended.map((one) => holderInWords(one, world, language))
  return names.length > 0 ? textsIn(language).and(names) : null
}
