/** The chairs that have to be filled and are not: for every system in use, and for the municipality as a whole. */
import type { Role } from '../../../governance/manifest/schema.ts'
import type { Appointment, World } from '../../register/index.ts'
import { holdersAt, holdersOf } from '../../register/index.ts'
import type { VacancyRow } from '../store.ts'

export type Vacant = { role: Role; scope: VacancyRow['scope'] }

/** Somebody on the way in fills a chair: it is not announced. */
export function vacantIn(world: World): readonly Vacant[] {
  const { governance, register, today } = world
  const roles = governance.manifest.roles.filter(
    ({ presence, heldBy }) => presence === 'mandatory' && heldBy.rule === 'appointed',
  )
  const onTheirWay = new Set(
    register.appointments
      .filter(({ from, through }) => from !== null && from > today && through === null)
      .map((one) => chair(one.roleId, one.scope)),
  )
  const ofSystems = roles
    .filter(({ scope }) => scope === 'system')
    .flatMap((role) =>
      register.systems
        .filter((system) => system.status === 'active' && holdersOf(role, system, world).holders.length === 0)
        .map(({ id }): Vacant => ({ role, scope: { kind: 'system', id } })),
    )
  const ofAll = roles
    .filter((role) => role.scope === 'municipality')
    .filter((role) => holdersAt(role, { kind: 'municipality' }, world).holders.length === 0)
    .map((role): Vacant => ({ role, scope: { kind: 'municipality', id: null } }))
  return [...ofSystems, ...ofAll].filter(({ role, scope }) => !onTheirWay.has(chair(role.id, scope)))
}

export const chair = (roleId: string, { kind, id }: Appointment['scope']): string => `${roleId} ${kind} ${id ?? ''}`

export type Seen = { opened: readonly VacancyRow[]; filled: readonly string[] }

/** What has changed since they were last looked through. The id says the same twice. */
export function sinceLast(vacant: readonly Vacant[], known: readonly VacancyRow[], world: World): Seen {
  const now = new Set(vacant.map(({ role, scope }) => chair(role.id, scope)))
  const before = new Set(known.map(({ roleId, scope }) => chair(roleId, scope)))
  return {
    opened: vacant
      .filter(({ role, scope }) => !before.has(chair(role.id, scope)))
      .map(({ role, scope }) => ({
        id: `${world.governance.key}:${role.id}:${scope.kind}:${scope.id ?? ''}:${world.today}`,
        ...{ roleId: role.id, scope, since: world.today },
      })),
    filled: known.filter(({ roleId, scope }) => !now.has(chair(roleId, scope))).map(({ id }) => id),
  }
}
