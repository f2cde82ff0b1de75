/** "Det här ansvarar du för": the systems somebody holds a role for, and their other roles. */
import type { HomeSection } from '../../conversation/home.ts'
import { type Part, buttons, heading, list, note, table } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import { dayOf } from '../../lib/day.ts'
import { systemsHeldBy } from '../ask/index.ts'
import { type Person, type Snapshot, type World, lookupsOf } from '../register/index.ts'
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
      const label = (role: { label: { sv: string; en: string } }) => role.label[language]
      const rows = [...systemsHeldBy(person, world)].map(([{ name }, roles]) => [name, roles.map(label).join(', ')])
      return [
        ...systemParts(
          rows.toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'sv')),
          texts,
        ),
        ...roleParts(otherRoles(person, world, language, texts), texts),
      ]
    },
  }
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

/** Appointments to anything but systems: "Sammankallande, IT-styrgruppen". */
function otherRoles(
  person: Person,
  { governance, register, today }: World,
  language: 'sv' | 'en',
  texts: Texts,
): string[] {
  const current = lookupsOf(register)
    .heldBy({ kind: 'person', id: person.id })
    .filter(({ from, through }) => (from === null || from <= today) && (through === null || through >= today))
  const roles = current.flatMap(({ roleId, scope }) => {
    if (scope.kind === 'system') return []
    const role = governance.role(roleId)?.label[language]
    const place = placeName(scope, governance)
    return role ? [place === null ? role : texts.in(role, place)] : []
  })
  return [...new Set(roles)]
}

function placeName({ kind, id }: { kind: string; id: string | null }, governance: World['governance']): string | null {
  if (id === null) return null
  if (kind === 'unit') return governance.unit(id)?.name ?? null
  if (kind === 'workplace') return governance.workplace(id)?.name ?? null
  return kind === 'body' ? (governance.body(id)?.name ?? null) : null
}
