/** How the register stands, for whoever follows the municipality up or keeps the register. */
import type { HomeSection } from '../../conversation/home.ts'
import type { Field } from '../../conversation/message.ts'
import { buttons, fields, heading } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import { dayOf } from '../../lib/day.ts'
import { may } from '../administration/index.ts'
import { type Register, type Snapshot, type World, holdersOf } from '../register/index.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

type Standing = {
  day: string
  active: number
  /** Roles that the documents demand, with how many systems have nobody in them. */
  empty: readonly { role: Role; systems: number }[]
  questioned: number
  maybeLeft: number
}

export function overview(snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }): HomeSection {
  return {
    name: 'home.overview',
    place: 40,
    async show({ municipality, personId, language, now }) {
      const { governance, register } = await snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(now) }
      if (!may(personId, 'strategist', world) && !may(personId, 'registerKeeper', world)) return []
      const { overview: texts } = { sv, en }[language]
      const { active, empty, questioned, maybeLeft } = standingOf(world)
      const lacking = empty.filter(({ systems }) => systems > 0)
      const rows: Field[] = [
        { label: texts.active, value: String(active) },
        ...lacking.map(({ role, systems }) => ({ label: texts.without(role.label[language]), value: String(systems) })),
        ...(questioned > 0 ? [{ label: texts.questioned, value: String(questioned) }] : []),
        ...(maybeLeft > 0 ? [{ label: texts.maybeLeft, value: String(maybeLeft) }] : []),
      ]
      const asks = [...lacking.slice(0, 1).map(({ role }) => texts.which(role.label[language])), texts.unanswered]
      return [heading(texts.title), fields(rows), buttons(asks.map((question) => saying(question)))]
    },
  }
}

const known = new WeakMap<Register, Standing>()

/** Counted once for each reading of the register and day: a large register takes a while. */
function standingOf(world: World): Standing {
  const before = known.get(world.register)
  if (before?.day === world.today) return before
  const { register, governance, today } = world
  const active = register.systems.filter(({ status }) => status === 'active')
  const demanded = governance.manifest.roles.filter(
    ({ scope, presence, shown }) => scope === 'system' && presence === 'mandatory' && shown,
  )
  const empty = demanded.map((role) => ({
    role,
    systems: active.filter((system) => holdersOf(role, system, world).holders.length === 0).length,
  }))
  const standing: Standing = {
    day: today,
    active: active.length,
    empty,
    questioned: register.appointments.filter((each) => each.questioned).length,
    maybeLeft: register.people.filter(({ status }) => status === 'maybe-left').length,
  }
  known.set(register, standing)
  return standing
}
