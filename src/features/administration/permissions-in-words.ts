/** Who may do what in the bot, as rules to read: each permission with the parties that carry it, who they are today, and what it lets them do. */
import type { Language } from '../../conversation/inbound.ts'
import { shownOf, type World } from '../register/index.ts'
import { partIn, may, peopleWho, type Permission } from './permissions.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export type PermissionRule = {
  name: string
  /** By which roles, positions or seats it is held, and who that is today where the manifest says it. */
  heldBy: string
  may: readonly string[]
  /** Whether the person who asks has it today. */
  mine: boolean
}

const permissions = [
  'strategist',
  'administrator',
  'registerKeeper',
  'auditor',
] as const satisfies readonly Permission[]

export function permissionRules(personId: string | null, world: World, language: Language): readonly PermissionRule[] {
  const { permissions: texts } = { sv, en }[language]
  const parts = personId === null ? [] : world.governance.manifest.bodies.map(({ id }) => partIn(personId, id, world))
  const rule = (kind: keyof typeof texts.kinds, heldBy: string, mine: boolean): PermissionRule => ({
    ...{ name: texts.kinds[kind], heldBy, may: texts.may[kind], mine },
  })
  return [
    ...permissions
      .filter((one) => world.governance.manifest.permissions[one].length > 0)
      .map((one) => rule(one, heldBy(one, world, language), may(personId, one, world))),
    rule(
      'body',
      texts.byAppointment,
      parts.some(({ convener, chair }) => convener || chair),
    ),
    rule(
      'member',
      texts.byAppointment,
      parts.some(({ member }) => member),
    ),
    rule('colleague', texts.everybody, false),
    rule('outsider', texts.nobodyHas, false),
  ]
}

function heldBy(permission: Permission, world: World, language: Language): string {
  const { permissions: texts } = { sv, en }[language]
  const { governance } = world
  const parties = governance.manifest.permissions[permission].map((party) => governance.nameOf(party, language))
  const people = peopleWho(permission, world).map((person) => shownOf(person, governance).name ?? texts.protected)
  return texts.held(parties.join(', '), people.length > 0 ? people.slice(0, mostNamed).join(', ') : texts.nobody)
}

const mostNamed = 10
