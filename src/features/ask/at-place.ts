/** Who holds a role that is not about one system: for a unit, at a workplace, or in the whole municipality. */
import { type Part, fact, fields, sentence, table } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import { type Held, holdersAt, lookupsOf, type Place } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { because } from './because.ts'
import { fittingSystems, mostRows } from './lists.ts'
import { contactOf, nameAndContact, nameOfHolder, partyInWords } from './naming.ts'
import { askWhich } from './unsure.ts'

/** Null when the question is about a system. */
export function whoAtPlace(reading: Reading, from: From): Answering | null {
  const role = reading.role === null ? null : from.governance.role(reading.role)
  if (!role) return null
  if (role.scope === 'system') return reading.systems.length > 0 ? null : whichSystemThere(reading, from)
  const place = placeOf(role, reading, from)
  return place ? answerFor(reading, role, place, from) : everywhere(reading, role, from)
}

/** A role for systems, asked about a unit: for which of its systems? */
function whichSystemThere(reading: Reading, from: From): Answering | null {
  if (reading.units.length + reading.workplaces.length === 0) return null
  const units = [...reading.units, ...reading.workplaces.flatMap((id) => from.governance.workplace(id)?.unit ?? [])]
  const choices = fittingSystems({ ...reading, units, field: null }, from).map(({ id, name }) => ({
    kind: 'system' as const,
    id,
    name,
  }))
  return askWhich({ ...reading, outcome: 'ambiguous', choices }, from)
}

/** The place that was named; otherwise the asker's own. */
function placeOf(role: Role, reading: Reading, { asker, register }: From): Place | null {
  if (role.scope === 'municipality') return { kind: 'municipality' }
  const [workplace] = reading.workplaces
  if (workplace !== undefined) return { kind: 'workplace', id: workplace }
  const [unit] = reading.units
  const own = unit ?? (asker === null ? null : lookupsOf(register).person(asker)?.unitId)
  return own ? { kind: 'unit', id: own } : null
}

function answerFor(reading: Reading, role: Role, place: Place, from: From): Answering {
  const held = holdersAt(role, place, from)
  const why = because(role, from, from.language)
  const people = held.holders.flatMap((holder) => (holder.kind === 'person' ? [holder.person.id] : []))
  return {
    parts: [...inWords(held, nameOfPlace(place, from), from), ...why.parts],
    grounds: grounds({ kind: 'answer', sources: why.sources, people, role: role.id }),
    memory: { ...remember(reading, from.memory), people },
  }
}

/** No place was named and the asker's is not known: who holds the role where. */
function everywhere(reading: Reading, role: Role, from: From): Answering {
  const { lists, place: words, capital } = textsIn(from.language)
  const { governance } = from
  const places: readonly Place[] = [
    ...governance.manifest.units.map(({ id }): Place => ({ kind: 'unit', id })),
    ...governance.manifest.workplaces.map(({ id }): Place => ({ kind: 'workplace', id })),
  ]
  const appointed = places.flatMap((place) => {
    const { appointments, holders } = holdersAt(role, place, from)
    const isHere = appointments.some(({ scope }) => scope.kind === place.kind && 'id' in place && scope.id === place.id)
    return isHere && holders.length > 0 ? [{ place, holders }] : []
  })
  const label = role.label[from.language]
  const why = because(role, from, from.language)
  const shown = appointed.slice(0, mostRows)
  const rows = shown.map(({ place, holders }) => [
    nameOfPlace(place, from),
    holders.map((holder) => nameOfHolder(holder, from, from.language)).join(', '),
  ])
  const parts =
    appointed.length === 0
      ? [sentence(words.nowhere(label))]
      : [
          sentence(words.everywhere(label)),
          table([words.column, capital(label)], rows),
          ...(shown.length < appointed.length
            ? [sentence(lists.part(1, shown.length, appointed.length)), sentence(words.nameOne)]
            : []),
        ]
  return {
    parts: [...parts, ...why.parts],
    grounds: grounds({ kind: 'answer', sources: why.sources, role: role.id }),
    memory: remember(reading, from.memory),
  }
}

function inWords(held: Held, place: string, from: From): readonly Part[] {
  const { who, and, capital } = textsIn(from.language)
  const label = held.role.label[from.language]
  const [only, ...others] = held.holders
  if (!only) {
    const decides = from.governance.manifest.municipality.decidesWhenSilent
    const instead = held.meanwhile
      ? who.meanwhile(nameAndContact(held.meanwhile.holder, from, from.language), null)
      : who.noMeanwhile(partyInWords(decides, from, from.language))
    return [fact(capital(who.vacantShort), who.detail(label, place), who.vacant(label, place)), sentence(instead)]
  }
  const names = and(held.holders.map((holder) => nameOfHolder(holder, from, from.language)))
  const contacts =
    others.length === 0
      ? [fields(contactOf(only, from, from.language))]
      : held.holders.map((holder) => sentence(nameAndContact(holder, from, from.language)))
  return [fact(names, who.detail(label, place), who.holds(names, label, place)), ...contacts]
}

function nameOfPlace(place: Place, { governance }: From): string {
  if (place.kind === 'municipality') return governance.name
  const found = place.kind === 'unit' ? governance.unit(place.id) : governance.workplace(place.id)
  return found?.name ?? place.id
}
