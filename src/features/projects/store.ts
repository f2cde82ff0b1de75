import { OvertakenError } from '../../conversation/errors.ts'
import type { Unit } from '../../database/database.ts'
import type { Day } from '../../lib/day.ts'
import type { Project, ProjectNote, WholeProject } from './project.ts'

/** Those that have not been taken back, the newest first, with what has been noted of them. */
export async function projectsIn(unit: Unit, municipality: string): Promise<readonly WholeProject[]> {
  const rows = await unit.developmentProject.findMany({
    where: { municipality, state: { not: 'withdrawn' } },
    orderBy: { toldAt: 'desc' },
  })
  const noted = await unit.projectNote.findMany({ where: { municipality }, orderBy: { at: 'asc' } })
  return rows.map((row) => ({
    project: {
      ...row,
      kind: row.kind as Project['kind'],
      state: row.state as Project['state'],
      startsOn: row.startsOn as Day | null,
      endsOn: row.endsOn as Day | null,
    },
    notes: noted
      .filter(({ projectId }) => projectId === row.id)
      .map(({ municipality: _own, ...note }) => ({
        ...note,
        kind: note.kind as ProjectNote['kind'],
        light: note.light as ProjectNote['light'],
      })),
  }))
}

export async function addProject(unit: Unit, project: Project): Promise<void> {
  await unit.developmentProject.create({ data: project })
}

/** Throws an OvertakenError when it has changed since it was read. */
export async function changeProject(
  unit: Unit,
  { municipality, id, version }: Pick<Project, 'municipality' | 'id' | 'version'>,
  change: Partial<Pick<Project, 'state' | 'leaderId' | 'largest' | 'startsOn' | 'endsOn' | 'about'>>,
): Promise<void> {
  const { count } = await unit.developmentProject.updateMany({
    where: { municipality, id, version },
    data: { ...change, version: version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The project ${id} has changed.`)
}

export async function addNotes(unit: Unit, municipality: string, notes: readonly ProjectNote[]): Promise<void> {
  await unit.projectNote.createMany({ data: notes.map((note) => ({ municipality, ...note })) })
}

export async function removeNotes(unit: Unit, municipality: string, ids: readonly string[]): Promise<void> {
  await unit.projectNote.deleteMany({ where: { municipality, id: { in: [...ids] } } })
}

/** Everything that names the person, as rows. */
export async function projectsAbout(unit: Unit, municipality: string, personId: string) {
  const where = { municipality, OR: [{ leaderId: personId }, { toldBy: personId }] }
  const projects = await unit.developmentProject.findMany({ where })
  return [...projects, ...(await unit.projectNote.findMany({ where: { municipality, by: personId } }))]
}
