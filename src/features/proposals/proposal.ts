/** Proposals about a system and ideas to try: who gets them, and what was proposed in what somebody wrote. Pure. */
import type { Governance } from '../../governance/governance.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import { peopleWho } from '../administration/index.ts'
import { type MembersOf, reachedBy } from '../cases/index.ts'
import { type Person, type System, type World, holdersOf } from '../register/index.ts'

export type Proposal = {
  id: string
  municipality: string
  kind: 'improvement' | 'idea'
  systemId: string | null
  text: string
  madeBy: string
  madeAt: Date
  toPerson: string | null
  state: ProposalState
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  version: number
}
export const answers = ['accepted', 'refused', 'done'] as const
export type ProposalState = 'sent' | 'received' | (typeof answers)[number] | 'withdrawn'

export const isWaiting = ({ state }: Proposal): boolean => state === 'sent' || state === 'received'

export function dutyFor(kind: Proposal['kind'], { manifest }: Governance): Duty | null {
  const handles = kind === 'idea' ? 'idea' : 'proposal'
  return manifest.duties.find((duty) => duty.handles === handles) ?? null
}

/** Who is to answer, and in which role; the strategist when nobody else is there. */
export type Receiver = { person: Person; roleId: string | null }

/** Whoever runs the system from day to day; else whoever owns it; else the strategist. */
export function receiverOf(system: System, world: World): Receiver | null {
  const { roles } = world.governance.manifest
  const inOrder = ['system-manager', 'system-maintainer', 'system-owner'].flatMap((word) =>
    roles.filter((role) => role.scope === 'system' && role.word === word),
  )
  for (const role of inOrder) {
    const held = holdersOf(role, system, world)
    const found = [...held.holders, ...(held.meanwhile ? [held.meanwhile.holder] : [])].find(
      (holder) => holder.kind === 'person' && holder.person.status === 'active',
    )
    if (found?.kind === 'person') return { person: found.deputy ?? found.person, roleId: role.id }
  }
  const [strategist] = peopleWho('strategist', world)
  return strategist ? { person: strategist, roleId: null } : null
}

/** Who takes ideas to try: whom the documents name, otherwise the strategist. */
export function ideaReceivers(world: World, membersOf: MembersOf): readonly Person[] {
  const to = dutyFor('idea', world.governance)?.to
  const named = to === undefined ? [] : reachedBy(to, { systemId: null, unitId: null }, world, membersOf)
  return named.length > 0 ? named : peopleWho('strategist', world)
}

/** "Förslag om Heroma: man borde kunna sortera på datum" → the part after the colon, or after "att"; '' when nothing is proposed yet. */
export function textSaid(said: string): string {
  const afterColon = /[:–—]\s+(.{8,})$/su.exec(said.trim())?.[1]
  const afterThat = /(?:^|\s)(?:är )?att\s+(.{8,})$/isu.exec(said.trim())?.[1]
  const words = (afterColon ?? afterThat ?? '').trim()
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1)
}
