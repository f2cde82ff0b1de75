/** "Hur ligger vi till", "vad är försenat", of whoever follows nothing up: how what is one's own stands, of every feature. */
import type { HomeSection, Visitor } from '../../conversation/home.ts'
import type { Draft } from '../../conversation/message.ts'
import { type Part, buttons, heading, list, messageOf, sentence } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import { type Day, dayOf } from '../../lib/day.ts'
import { systemsHeldBy } from '../ask/index.ts'
import {
  type Person,
  type Snapshot,
  type System,
  type World,
  holdersOf,
  lookupsOf,
  occupantsOf,
} from '../register/index.ts'
import { type PageNeeds, partsOf } from './page.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export type StandingNeeds = PageNeeds & { snapshots: { of(municipality: string, version?: number): Promise<Snapshot> } }

const mostShown = 8

export async function standingOf({ sections, log, snapshots }: StandingNeeds, visitor: Visitor): Promise<Draft> {
  const texts = { sv, en }[visitor.language]
  const inOrder = [...sections, vacancies(snapshots)].toSorted((a, b) => a.place - b.place)
  const shown: Part[] = []
  for (const section of inOrder) shown.push(...((await partsOf(section, visitor, log)) ?? []))
  if (shown.length === 0) return messageOf([sentence(texts.nothingHeld)])
  return messageOf([heading(texts.standing.title), ...shown, buttons([saying(texts.thisYear)])])
}

/** Which of the systems that are somebody's, or of the department they head, lack whom the documents demand. */
function vacancies(snapshots: StandingNeeds['snapshots']): HomeSection {
  return {
    name: 'home.vacancies',
    place: 25,
    async show({ municipality, personId, language, now }) {
      const { governance, register } = await snapshots.of(municipality, 0)
      const person = personId === null ? null : lookupsOf(register).person(personId)
      if (!person) return []
      const { standing } = { sv, en }[language]
      const world = { governance, register, today: dayOf(now) }
      const systems = ownSystems(person, world)
      if (systems.length === 0) return []
      const lines = systems.flatMap((system) => {
        const empty = lackedBy(system, world).map((role) => role.label[language])
        return empty.length === 0 ? [] : [standing.lacks(system.name, empty.join(', '))]
      })
      if (lines.length === 0) return [sentence(standing.noVacancies(systems.length))]
      const more = lines.length - mostShown
      return [
        sentence(standing.vacancies(lines.length, systems.length)),
        list([...lines.slice(0, mostShown), ...(more > 0 ? ['…'] : [])]),
      ]
    },
  }
}

function lackedBy(system: System, world: World) {
  return world.governance.manifest.roles.filter(
    (role) =>
      role.scope === 'system' &&
      role.presence === 'mandatory' &&
      role.shown &&
      holdersOf(role, system, world).holders.length === 0,
  )
}

function ownSystems(person: Person, world: World & { today: Day }): readonly System[] {
  const { governance, register } = world
  const headed = governance.manifest.units.filter(({ id, head }) => {
    const position = head === undefined ? null : governance.position(head)
    return position ? occupantsOf(position, id, world).some((one) => one.id === person.id) : false
  })
  const held = new Set([...systemsHeldBy(person, world).keys()].map(({ id }) => id))
  return register.systems.filter(
    ({ id, unitId, status }) =>
      status !== 'closed' &&
      (held.has(id) || (unitId !== null && headed.some((unit) => governance.isWithin(unitId, unit.id)))),
  )
}
