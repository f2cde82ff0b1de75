/** Whom a party of the manifest is today, for a case: who is told, who may say that a step is taken, who decides. Pure. */
import { partyOf } from '../../governance/manifest/schema.ts'
import { may, partIn } from '../administration/index.ts'
import {
  type Holder,
  type Person,
  type World,
  holdersAt,
  holdersOf,
  lookupsOf,
  occupantsOf,
} from '../register/index.ts'
import { type Case } from './case.ts'
import { type StepOf, decidingStep } from './gates.ts'

export type About = Pick<Case, 'systemId' | 'unitId'>
/** Who sits in a body today. */
export type MembersOf = (bodyId: string, world: World) => readonly Person[]

/** Those who answer for the party: whoever holds the position or the role, whoever leads the unit or the body. */
export function reachedBy(party: string, about: About, world: World, membersOf: MembersOf): readonly Person[] {
  const found = peopleBehind(party, about, world, membersOf)
  return [...new Set(found)].filter(({ status }) => status === 'active')
}

function peopleBehind(text: string, about: About, world: World, membersOf: MembersOf): readonly Person[] {
  const party = partyOf(text)
  switch (party.kind) {
    case 'everyone':
      return []
    case 'position': {
      const position = world.governance.position(party.id)
      return position ? occupantsOf(position, about.unitId, world) : []
    }
    case 'unit':
      return leadingUnit(party.id, world)
    case 'body': {
      const members = membersOf(party.id, world)
      const leads = members.filter(({ id }) => leadsBody(id, party.id, world))
      return leads.length > 0 ? leads : []
    }
    case 'role': {
      const role = world.governance.role(party.id)
      if (!role) return []
      const system = about.systemId === null ? null : lookupsOf(world.register).system(about.systemId)
      const held =
        role.scope === 'system' && system
          ? holdersOf(role, system, world)
          : holdersAt(
              role,
              about.unitId === null ? { kind: 'municipality' } : { kind: 'unit', id: about.unitId },
              world,
            )
      return held.holders.flatMap((holder) => personsIn(holder, world))
    }
  }
}

function personsIn(holder: Holder, world: World): readonly Person[] {
  if (holder.kind === 'person') return [holder.person]
  return holder.kind === 'unit' ? leadingUnit(holder.unit.id, world) : []
}

/** The unit's head; a small unit without one is all who work there. */
function leadingUnit(unitId: string, world: World): readonly Person[] {
  const unit = world.governance.unit(unitId)
  const position = unit?.head === undefined ? null : world.governance.position(unit.head)
  const heads = position ? occupantsOf(position, unitId, world) : []
  if (heads.length > 0) return heads
  const there = world.register.people.filter((person) => person.unitId === unitId && person.status === 'active')
  return there.length <= smallUnit ? there : []
}
const smallUnit = 3

function leadsBody(personId: string, bodyId: string, world: World): boolean {
  const { convener, chair } = partIn(personId, bodyId, world)
  return convener || chair
}

export type Part = {
  /** Follows all cases: the strategist. */
  keeps: boolean
  /** Opened it, or it is their need. */
  owns: boolean
}
export function partOf(personId: string | null, one: Case, world: World): Part {
  return {
    keeps: may(personId, 'strategist', world),
    owns: personId !== null && (one.openedBy === personId || one.ownerId === personId),
  }
}

/** Whether the person may say that the step is taken: who follows the case, whose it is, and those whom the step is about. */
export function mayMark(personId: string | null, step: StepOf, one: Case, world: World, membersOf: MembersOf): boolean {
  if (personId === null) return false
  const { keeps, owns } = partOf(personId, one, world)
  if (keeps || owns) return true
  const parties = [step.by, step.with].filter((party) => party !== undefined)
  return parties.some((party) => isBehind(personId, party, one, world, membersOf))
}

/** Whether the person may record the decision: the strategist, and whoever takes it. */
export function mayDecide(
  personId: string | null,
  steps: readonly StepOf[],
  one: Case,
  world: World,
  membersOf: MembersOf,
): boolean {
  if (personId === null) return false
  if (partOf(personId, one, world).keeps) return true
  const decides = decidingStep(steps)
  // Where no document says who decides, whoever may decide what they leave open.
  const silent = world.governance.manifest.municipality.decidesWhenSilent
  if (decides === null) return reachedBy(silent, one, world, membersOf).some(({ id }) => id === personId)
  const parties = [decides.by, decides.escalatesTo].filter((party) => party !== undefined)
  return parties.some((party) => isBehind(personId, party, one, world, membersOf))
}

function isBehind(personId: string, party: string, one: Case, world: World, membersOf: MembersOf): boolean {
  const who = partyOf(party)
  if (who.kind === 'unit') {
    const unitId = lookupsOf(world.register).person(personId)?.unitId ?? null
    if (unitId !== null && world.governance.isWithin(unitId, who.id)) return true
  }
  return reachedBy(party, one, world, membersOf).some(({ id }) => id === personId)
}

/** Somebody by e-mail, by whole name, or by the only name that begins like it; null when nobody or several fit. */
export function personSaid(text: string, { register }: World): Person | null {
  const said = text.trim().toLowerCase()
  if (said === '') return null
  const here = register.people.filter(({ status, protected: hidden }) => status !== 'left' && !hidden)
  const exact = here.filter(({ name, email }) => email === said || name.toLowerCase() === said)
  if (exact.length > 0) return exact.length === 1 ? exact[0]! : null
  const partly = here.filter(
    ({ name }) => name.toLowerCase().startsWith(`${said} `) || name.toLowerCase().endsWith(` ${said}`),
  )
  return partly.length === 1 ? partly[0]! : null
}
