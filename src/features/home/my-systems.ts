/** "Det här ansvarar du för": the systems somebody holds a role for, and their other roles. */
import { bodyInWords } from '../../governance/body-name.ts'
import type { HomeSection } from '../../conversation/home.ts'
import { type Part, buttons, heading, list, note, table } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import { dayOf } from '../../lib/day.ts'
import { partIn } from '../administration/index.ts'
import { systemsHeldBy } from '../ask/index.ts'
import { type Held, type Person, type Snapshot, type World, holdersAt, lookupsOf } from '../register/index.ts'
import { en } from './texts/en.ts'
import { type Texts, sv } from './texts/sv.ts'

const most = 10

export function mySystems(snapshots: { of(municipality: string): Promise<Snapshot> }): HomeSection {
  return {
    name: 'home.my-systems',
    place: 30,
    async show({ municipality, personId, language, now }) {
      const { governance, register } = await snapshots.of(municipality)
      const person = personId === null ? null : lookupsOf(register).person(personId)
      if (!person) return []
      const world = { governance, register, today: dayOf(now) }
      const texts = { sv, en }[language]
      const rows = systemRows(person, world, language)
      return [...systemParts(rows, texts), ...roleParts(otherRoles(person, world, language), texts)]
    },
  }
}

/** Each system with what the person is for it, by name. */
export function systemRows(person: Person, world: World, language: 'sv' | 'en'): string[][] {
  return [...systemsHeldBy(person, world)]
    .map(([{ name }, roles]) => [name, roles.map((role) => role.label[language]).join(', ')])
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'sv'))
}

function systemParts(rows: readonly string[][], texts: Texts): readonly Part[] {
  if (rows.length === 0) return []
  const shown = table([texts.columns.system, texts.columns.role], rows.slice(0, most))
  const left = rows.length - most
  return [
    heading(texts.mySystems),
    shown,
    ...(left > 0 ? [note(texts.more(left)), buttons([saying(texts.showAll)])] : []),
  ]
}

function roleParts(roles: readonly string[], texts: Texts): readonly Part[] {
  return roles.length === 0 ? [] : [heading(texts.myRoles), list(roles)]
}

/** What the person is besides: "IT-strateg", "IT-styrgruppen: sammankallande", "Förskolan: IT-kontakt". */
export function otherRoles(person: Person, world: World, language: 'sv' | 'en'): string[] {
  const texts = { sv, en }[language]
  const { governance } = world
  const { roles, bodies } = governance.manifest
  const everywhere = roles
    .filter((role) => role.scope === 'municipality' && isThem(holdersAt(role, { kind: 'municipality' }, world), person))
    .map((role) => role.label[language])
  const groups = bodies.flatMap((body) => {
    const part = partIn(person.id, body.id, world)
    const parts = (['convener', 'chair', 'member'] as const).filter((each) => part[each])
    // Whoever chairs or convenes is a member, too, and need not be told.
    const said = parts.length > 1 ? parts.filter((each) => each !== 'member') : parts
    return said.length === 0
      ? []
      : [texts.in(said.map((each) => texts.parts[each]).join(', '), bodyInWords(body, language))]
  })
  return [...new Set([...everywhere, ...placesOf(person, world, language, texts), ...groups])]
}

const isThem = ({ holders }: Held, person: Person): boolean =>
  holders.some((holder) => holder.kind === 'person' && holder.person.id === person.id)

/** What they are appointed to at a unit or a workplace. */
function placesOf(person: Person, world: World, language: 'sv' | 'en', texts: Texts): string[] {
  const { governance, register, today } = world
  const current = lookupsOf(register)
    .heldBy({ kind: 'person', id: person.id })
    .filter(({ from, through }) => (from === null || from <= today) && (through === null || through >= today))
  return current.flatMap(({ roleId, scope: { kind, id } }) => {
    const role = governance.role(roleId)?.label[language]
    if (!role || id === null || (kind !== 'unit' && kind !== 'workplace')) return []
    const place = kind === 'unit' ? governance.unit(id) : governance.workplace(id)
    return place ? [texts.in(role, place.name)] : []
  })
}
