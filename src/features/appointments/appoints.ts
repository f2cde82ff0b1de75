/**
 * Who appoints to a role, as the manifest states it, and whom to write to. A nämnd or a board has no chat: what goes to it goes
 * to its registrar. Where the documents say nothing, it is whoever may decide then.
 */
import { type Role, type Unit, partyOf } from '../../governance/manifest/schema.ts'
import { peopleOf, peopleWho } from '../administration/index.ts'
import { type Appointment, type Person, type World, holdersAt, lookupsOf, occupantsOf } from '../register/index.ts'

export type Appointing = Reached & {
  /** A rule of the manifest points the holder out: nobody appoints. */
  byRule: boolean
  /** Whether a document says who appoints. */
  stated: boolean
  sources: readonly string[]
}

export type Reached = {
  /** `unit:bun`, `position:forvaltningschef`, as near as it can be told. */
  party: string
  /** Those to write to. */
  people: readonly Person[]
  /** They receive it for a nämnd or a board, and note what that decides. */
  asRegistrar: boolean
}

const corporate: readonly Unit['kind'][] = ['council', 'board', 'committee', 'company']

export function appointingTo(role: Role, scope: Appointment['scope'], world: World): Appointing {
  const { governance } = world
  const silent = governance.silences.find(({ kind, about }) => kind === 'appoints' && about === `role:${role.id}`)
  const party = role.appointedBy?.party ?? silent?.ask ?? governance.manifest.municipality.decidesWhenSilent
  return {
    ...reaching(party, scope, world),
    byRule: role.heldBy.rule !== 'appointed',
    stated: role.appointedBy !== undefined && !role.appointedBy.own,
    sources: role.appointedBy?.sources ?? [],
  }
}

/** To whom something goes that a unit, a position, a role or a body is to have, near what it is about. */
export function reaching(party: string, scope: Appointment['scope'], world: World): Reached {
  return behind(party, unitOf(scope, world), world)
}

/** The unit that a role is held in, for, or nearest to. */
function unitOf({ kind, id }: Appointment['scope'], { governance, register }: World): string | null {
  if (kind === 'system') return lookupsOf(register).system(id ?? '')?.unitId ?? null
  if (kind === 'unit') return id
  return kind === 'workplace' ? (governance.workplace(id ?? '')?.unit ?? null) : null
}

function behind(text: string, near: string | null, world: World): Reached {
  const party = partyOf(text)
  if (party.kind === 'role') {
    const role = world.governance.role(party.id)
    const holders = role ? holdersNear(role, near, world) : []
    const [unit] = holders.flatMap((holder) => (holder.kind === 'unit' ? [holder.unit] : []))
    if (unit) return behindUnit(unit, world)
    const people = holders.flatMap((holder) => (holder.kind === 'person' ? [holder.person] : []))
    return { party: text, people: people.length > 0 ? people : keepers(world), asRegistrar: false }
  }
  const unit = party.kind === 'unit' ? world.governance.unit(party.id) : null
  if (unit) return behindUnit(unit, world)
  const people = party.kind === 'everyone' ? [] : peopleOf(text, world).filter(isHere)
  return { party: text, people: people.length > 0 ? people : keepers(world), asRegistrar: false }
}

function holdersNear(role: Role, near: string | null, world: World) {
  if (role.scope === 'municipality' || near === null) return holdersAt(role, { kind: 'municipality' }, world).holders
  const held = holdersAt(role, { kind: 'unit', id: near }, world)
  return held.holders.length > 0 ? held.holders : held.meanwhile ? [held.meanwhile.holder] : []
}

/** A nämnd through its registrar; a department through its head. */
function behindUnit(unit: Unit, world: World): Reached {
  const party = `unit:${unit.id}`
  if (corporate.includes(unit.kind)) return { party, people: registrarsOf(unit, world), asRegistrar: true }
  const people = headsOf(unit, world)
  return { party, people: people.length > 0 ? people : keepers(world), asRegistrar: false }
}

/** Whoever leads the unit, or the nearest above it that somebody leads. */
export function headsOf(unit: Unit, world: World, except: string | null = null): readonly Person[] {
  for (let above: Unit | null = unit; above; above = above.parent ? world.governance.unit(above.parent) : null) {
    const position = above.head ? world.governance.position(above.head) : null
    const people = position ? occupantsOf(position, above.id, world).filter(isHere) : []
    const others = people.filter(({ id }) => id !== except)
    if (others.length > 0) return others
  }
  return []
}

export function registrarsOf(unit: Unit, world: World): readonly Person[] {
  const { governance } = world
  for (let above: Unit | null = unit; above; above = above.parent ? governance.unit(above.parent) : null) {
    const people = above.registrar ? peopleOf(above.registrar, world).filter(isHere) : []
    if (people.length > 0) return people
  }
  const { registrar } = governance.manifest.municipality
  const people = registrar ? peopleOf(registrar, world).filter(isHere) : []
  return people.length > 0 ? people : keepers(world)
}

/** Nobody else is there: those who keep the register can still write it down. */
const keepers = (world: World): readonly Person[] => peopleWho('registerKeeper', world)
const isHere = ({ status }: Person): boolean => status === 'active'
