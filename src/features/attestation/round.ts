/** A round of attestation: which duties it answers, when it opens, and who is asked about which system. */
import { isAttested, timesAYear } from '../../governance/attested.ts'
import type { Governance } from '../../governance/governance.ts'
import { type Duty, partyOf } from '../../governance/manifest/schema.ts'
import { type Day, addDays } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import { type Person, type System, type World, holdersOf, occupantsOf } from '../register/index.ts'

export type Round = {
  id: string
  /** The day of the year that it belongs to. */
  opening: Day
  duties: readonly string[]
  openedOn: Day
  openedBy: string | null
  closesOn: Day
  closedAt: Date | null
}

/** One system in a round. */
export type Point = {
  id: string
  roundId: string
  systemId: string
  /** Null: nobody holds the role. */
  askedId: string | null
  state: 'waiting' | 'unchanged' | 'changed'
  answeredBy: string | null
  answeredAt: Date | null
  changes: Changes | null
  remindedOn: Day | null
  ownerId: string | null
  ownerAskedOn: Day | null
}

/** What has changed, in the manager's own words; `personalData` as the register knows it. */
export type Changes = {
  roles?: string
  removed?: string
  description?: string
  personalData?: 'none' | 'yes' | 'sensitive'
  measures?: string
}

/** Once a year, and four weeks to answer, unless the municipality says otherwise. */
const customary = { opens: ['02-01'], openDays: 28 }
/** An opening that has passed longer ago is let be: the round is then opened by hand. */
const openedWithinDays = 10

export function attestedDuties(governance: Governance): readonly Duty[] {
  return governance.manifest.duties.filter((duty) => isAttested(duty, governance))
}

/** Null: it is not the day, or no document asks for it. */
export function openingDue(governance: Governance, today: Day): { opening: Day; duties: readonly Duty[] } | null {
  const { opens } = governance.manifest.attestation ?? customary
  const year = today.slice(0, 4)
  const days = opens.toSorted().map((each) => `${year}-${each}` as Day)
  const at = days.findLastIndex((day) => day <= today && day > addDays(today, -openedWithinDays))
  const duties = at < 0 ? [] : attestedDuties(governance).filter((duty) => timesAYear(duty) > at)
  return duties.length > 0 ? { opening: days[at]!, duties } : null
}

/** The days of a year when a round opens. */
export function openingsIn(governance: Governance, year: number): readonly Day[] {
  const { opens } = governance.manifest.attestation ?? customary
  return attestedDuties(governance).length === 0 ? [] : opens.toSorted().map((each) => `${year}-${each}` as Day)
}

export function newRound(
  opening: Day,
  duties: readonly Duty[],
  by: string | null,
  world: World,
  ids: Ids,
): { round: Round; points: readonly Point[] } {
  const { openDays } = world.governance.manifest.attestation ?? customary
  const round: Round = {
    ...{ id: ids.next(), opening, duties: duties.map(({ id }) => id), openedBy: by },
    ...{ openedOn: world.today, closesOn: addDays(world.today, openDays), closedAt: null },
  }
  const points = world.register.systems
    .filter((system) => isInUse(system) && duties.some((duty) => concerns(duty, system)))
    .map((system): Point => ({
      ...{
        id: ids.next(),
        roundId: round.id,
        systemId: system.id,
        askedId: askedFor(system, duties, world)?.id ?? null,
      },
      ...{
        state: 'waiting',
        answeredBy: null,
        answeredAt: null,
        changes: null,
        remindedOn: null,
        ownerId: null,
        ownerAskedOn: null,
      },
    }))
  return { round, points }
}

const isInUse = ({ status }: System): boolean => status !== 'planned' && status !== 'closed'

/** Some duties are owed only for systems with personal data. */
export function concerns({ only }: Duty, { personalData }: System): boolean {
  return only === undefined || personalData === 'yes' || personalData === 'sensitive'
}

/** Whoever holds the role that owes it; nobody when the chair is empty or it is not sure who sits there. */
function askedFor(system: System, duties: readonly Duty[], world: World): Person | null {
  const parties = [...new Set(duties.filter((duty) => concerns(duty, system)).map(({ owes }) => partyOf(owes)))]
  for (const party of parties) {
    const role = party.kind === 'role' ? world.governance.role(party.id) : null
    const person = role && firstPerson(holdersOf(role, system, world).holders, world)
    if (person) return person
  }
  return null
}

/** The system's owner, never further up: whoever the duties are owed to when that is a role of the system, else the owner's role. */
export function ownerOf(system: System, duties: readonly Duty[], world: World): Person | null {
  const to = duties.flatMap((duty) => (duty.to ? [partyOf(duty.to)] : []))
  const ids = to.flatMap((party) => (party.kind === 'role' ? [party.id] : []))
  const roles = world.governance.manifest.roles.filter(
    ({ id, word, scope }) => scope === 'system' && (word === 'system-owner' || ids.includes(id)),
  )
  const owners = roles.toSorted((a, b) => Number(b.word === 'system-owner') - Number(a.word === 'system-owner'))
  for (const role of owners) {
    const person = firstPerson(holdersOf(role, system, world).holders, world)
    if (person) return person
  }
  return null
}

/** A unit answers through whoever leads it. */
function firstPerson(holders: ReturnType<typeof holdersOf>['holders'], world: World): Person | null {
  for (const holder of holders) {
    if (holder.kind === 'person' && !holder.unsure) return holder.person
    if (holder.kind !== 'unit' || holder.unit.head === undefined) continue
    const position = world.governance.position(holder.unit.head)
    const [head] = position ? occupantsOf(position, holder.unit.id, world) : []
    if (head) return head
  }
  return null
}
