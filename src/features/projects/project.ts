/** Development projects as those who plan them have told: who leads, how it goes, whom it was passed on to. Pure. */
import type { Governance } from '../../governance/governance.ts'
import { type Body, type Duty } from '../../governance/manifest/schema.ts'
import { addDays, type Day } from '../../lib/day.ts'
import { may } from '../administration/index.ts'
import { type Appointment, type World, lookupsOf, projectSeats } from '../register/index.ts'

export type Project = {
  id: string
  municipality: string
  name: string
  about: string
  unitId: string | null
  leaderId: string | null
  /** `spearhead`: a spetsprojekt. */
  kind: 'ordinary' | 'spearhead'
  /** One of the largest: its leader sits in the project group. */
  largest: boolean
  state: ProjectState
  startsOn: Day | null
  endsOn: Day | null
  toldBy: string
  toldAt: Date
  version: number
}
export const projectStates = ['planned', 'running', 'done', 'stopped'] as const
export type ProjectState = (typeof projectStates)[number] | 'withdrawn'
export const lights = ['good', 'watch', 'stuck'] as const
export type Light = (typeof lights)[number]

export type ProjectNote = {
  id: string
  projectId: string
  kind: 'forwarded' | 'status'
  party: string | null
  text: string
  light: Light | null
  by: string
  at: Date
}

export type WholeProject = { project: Project; notes: readonly ProjectNote[] }

export const lastStatus = ({ notes }: WholeProject): ProjectNote | null =>
  notes.findLast(({ kind }) => kind === 'status') ?? null
export const isGoing = ({ state }: Project): boolean => state === 'planned' || state === 'running'

/** The rule that planned projects are told by, and the one that they are passed on by. */
export function dutyFor(handles: 'planned-project' | 'project-forwarding', { manifest }: Governance): Duty | null {
  return manifest.duties.find((duty) => duty.handles === handles) ?? null
}

/** Spearhead projects exist where a way for ideas does. */
export const hasSpearheads = ({ manifest }: Governance): boolean =>
  manifest.decisionPaths.some(({ appliesTo }) => appliesTo.starts === 'idea')

/** The bodies in which those sit who lead the largest projects. */
export function groupsOfLeaders({ manifest }: Governance): readonly Body[] {
  return manifest.bodies.filter(({ composition }) =>
    composition.some(({ derived }) => derived === 'leaders-of-largest-projects'),
  )
}

/** Who may change what is kept of the project: who leads it, who told of it, and the strategist. */
export function mayChange(personId: string | null, { leaderId, toldBy }: Project, world: World): boolean {
  return personId !== null && (personId === leaderId || personId === toldBy || may(personId, 'strategist', world))
}

export type Seats = { ended: readonly string[]; through: Day; started: readonly Appointment[] }

/**
 * What has to change in the register for the groups to have the right leaders: of each largest project that is going, its leader,
 * and nobody for the others. Null when nothing has to.
 */
export function seatsFor(project: Project, world: World, nextId: () => string): Seats | null {
  const { governance, register, today } = world
  const bodies = groupsOfLeaders(governance)
  const own = register.appointments.filter(
    ({ id, through }) => id.startsWith(projectSeats(project.id)) && (through === null || through >= today),
  )
  const wanted = project.largest && isGoing(project) && project.leaderId !== null ? project.leaderId : null
  const right = own.filter(({ holder, scope }) => holder.id === wanted && bodies.some(({ id }) => id === scope.id))
  const missing = wanted === null ? [] : bodies.filter(({ id }) => !right.some(({ scope }) => scope.id === id))
  const ended = own.filter((one) => !right.includes(one)).map(({ id }) => id)
  if (ended.length === 0 && missing.length === 0) return null
  return {
    ended,
    through: addDays(today, -1),
    started: missing.map(({ id }) => ({
      id: `${projectSeats(project.id)}${nextId()}`,
      roleId: 'member',
      scope: { kind: 'body', id },
      holder: { kind: 'person', id: wanted! },
      appointedBy: null,
      decision: project.name,
      from: today,
      through: null,
      confirmedOn: today,
      questioned: false,
    })),
  }
}

/** Projects of the unit that the person works in, and those that the person leads or has told of. */
export function projectsOf(personId: string, all: readonly WholeProject[], world: World): readonly WholeProject[] {
  const unitId = lookupsOf(world.register).person(personId)?.unitId ?? null
  return all.filter(
    ({ project }) =>
      project.leaderId === personId ||
      project.toldBy === personId ||
      (unitId !== null && project.unitId !== null && world.governance.isWithin(unitId, project.unitId)),
  )
}

/** "Vi planerar en e-tjänst för bygglov" → "E-tjänst för bygglov". */
export function projectSaid(said: string): string {
  const found =
    /(?:planerar|tänker (?:starta|bygga|göra|införa)?|ska (?:snart |nu )?(?:starta|börja med|bygga|utveckla|införa|dra igång)|drar igång|startar|börjar med|planning|plan to (?:build|start|introduce)?|starting|nytt \p{L}*projekt:?|projektet?:?)\s+(?:att\s+(?:bygga|starta|införa|utveckla|göra)\s+)?(?:ett|en|a|an)?\s*(?:nytt|ny|new)?\s*(.{3,})$/isu.exec(
      said.trim(),
    )
  const words = (found?.[1] ?? '').replace(/[?!.\s]+$/u, '').slice(0, 100)
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1)
}
