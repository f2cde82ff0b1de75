/** Cases in the database, with what has been said of their steps and decided. Nothing is removed: what is taken back is marked. */
import { OvertakenError } from '../../conversation/errors.ts'
import type { Unit } from '../../database/database.ts'
import type { CaseDecision as DecisionRow, CaseMark as MarkRow, GovernanceCase } from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import { raisedOf } from '../meetings/index.ts'
import { type Case, type CaseDecision, type Mark, type OnAgenda, type WholeCase, itemIdOf } from './case.ts'

/** The newest first. */
export async function casesOf(unit: Unit, municipality: string, states?: readonly Case['state'][]): Promise<Case[]> {
  const where = { municipality, ...(states ? { state: { in: [...states] } } : {}) }
  return (await unit.governanceCase.findMany({ where, orderBy: { number: 'desc' } })).map(caseOf)
}

export async function caseWithId(unit: Unit, municipality: string, id: string): Promise<Case | null> {
  const row = await unit.governanceCase.findFirst({ where: { municipality, id } })
  return row && caseOf(row)
}

/** The cases with their marks, decisions and what has become of them on agendas. `steps`: every step that may have been raised. */
export async function wholeCases(
  unit: Unit,
  municipality: string,
  cases: readonly Case[],
  stepIds: (one: Case) => readonly string[],
  today: Day,
): Promise<readonly WholeCase[]> {
  const ids = cases.map(({ id }) => id)
  const where = { municipality, caseId: { in: ids }, takenBackAt: null }
  const marks = (await unit.caseMark.findMany({ where, orderBy: { recordedAt: 'asc' } })).map(markOf)
  const decisions = (await unit.caseDecision.findMany({ where, orderBy: { recordedAt: 'asc' } })).map(decisionOf)
  const items = cases.flatMap((one) => stepIds(one).map((step) => ({ caseId: one.id, itemId: itemIdOf(one.id, step) })))
  const raised = await raisedOf(
    unit,
    items.map(({ itemId }) => itemId),
    today,
  )
  return cases.map((one) => ({
    case: one,
    marks: marks.filter(({ caseId }) => caseId === one.id),
    decision: decisions.findLast(({ caseId }) => caseId === one.id) ?? null,
    agenda: raised.filter((each): each is OnAgenda => each.itemId.startsWith(itemIdOf(one.id, ''))),
  }))
}

/** The number that the next case gets. Two that are opened at once meet in the unique number, and one is decided anew. */
export async function nextNumber(unit: Unit, municipality: string): Promise<number> {
  const last = await unit.governanceCase.findFirst({
    where: { municipality },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return (last?.number ?? 0) + 1
}

/** Throws an OvertakenError when somebody else has taken the number. */
export async function addCase(unit: Unit, one: Case): Promise<void> {
  const { count } = await unit.governanceCase.createMany({ data: [one], skipDuplicates: true })
  if (count === 0) throw new OvertakenError(`The number ${one.number} is taken.`)
}

/** Throws an OvertakenError when it has changed since it was read. */
export async function changeCase(
  unit: Unit,
  { municipality, id, version }: Pick<Case, 'municipality' | 'id' | 'version'>,
  change: Partial<Pick<Case, 'state' | 'closedAt' | 'diarienummer' | 'ownerId' | 'title' | 'need'>>,
): Promise<void> {
  const { count } = await unit.governanceCase.updateMany({
    where: { municipality, id, version },
    data: { ...change, version: version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The case ${id} has changed.`)
}

/** Gives false when the case has been closed, or is somebody else's by now. */
export async function passCase(
  unit: Unit,
  municipality: string,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<boolean> {
  const { count } = await unit.governanceCase.updateMany({
    where: { municipality, id, state: 'open', OR: [{ ownerId: from }, { ownerId: null, openedBy: from }] },
    data: { ownerId: to, version: { increment: 1 } },
  })
  return count === 1
}

export async function addMarks(unit: Unit, municipality: string, marks: readonly Mark[]): Promise<void> {
  await unit.caseMark.createMany({ data: marks.map((mark) => ({ municipality, ...mark })) })
}

/** Throws an OvertakenError when it has been taken back already. */
export async function takeMarksBack(unit: Unit, municipality: string, ids: readonly string[], at: Date): Promise<void> {
  const where = { municipality, id: { in: [...ids] }, takenBackAt: null }
  const { count } = await unit.caseMark.updateMany({ where, data: { takenBackAt: at } })
  if (count === 0) throw new OvertakenError('The marks have been taken back.')
}

export async function addDecision(unit: Unit, municipality: string, decision: CaseDecision): Promise<void> {
  await unit.caseDecision.create({ data: { municipality, ...decision, missing: [...decision.missing] } })
}

export async function takeDecisionBack(unit: Unit, municipality: string, id: string, at: Date): Promise<void> {
  const where = { municipality, id, takenBackAt: null, reportedOn: null }
  const { count } = await unit.caseDecision.updateMany({ where, data: { takenBackAt: at } })
  if (count === 0) throw new OvertakenError(`The decision ${id} has been taken back or reported.`)
}

export async function completeDecision(
  unit: Unit,
  municipality: string,
  id: string,
  change: Partial<Pick<CaseDecision, 'because' | 'nature' | 'delegation' | 'committee' | 'diarienummer'>>,
): Promise<void> {
  const { count } = await unit.caseDecision.updateMany({ where: { municipality, id, takenBackAt: null }, data: change })
  if (count === 0) throw new OvertakenError(`The decision ${id} has been taken back.`)
}

/** They have been reported to the nämnd, or, with null, have not after all. */
export async function setReported(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
  reported: { on: Day; by: string } | null,
): Promise<void> {
  const where = { municipality, id: { in: [...ids] }, takenBackAt: null }
  await unit.caseDecision.updateMany({
    where,
    data: { reportedOn: reported?.on ?? null, reportedBy: reported?.by ?? null },
  })
}

function caseOf({ change, personalData, state, ...row }: GovernanceCase): Case {
  return {
    ...row,
    change: change as Case['change'],
    personalData: personalData as Case['personalData'],
    state: state as Case['state'],
  }
}

function markOf({ municipality: _own, takenBackAt: _back, state, happenedOn, ...row }: MarkRow): Mark {
  return { ...row, state: state as Mark['state'], happenedOn: happenedOn as Day }
}

function decisionOf(row: DecisionRow): CaseDecision {
  const { municipality: _own, takenBackAt: _back, reportedBy: _by, version: _version, ...rest } = row
  return {
    ...rest,
    outcome: row.outcome as CaseDecision['outcome'],
    nature: row.nature as CaseDecision['nature'],
    decidedOn: row.decidedOn as Day,
    reportedOn: row.reportedOn as Day | null,
  }
}

/** Those that have a case under way, across municipalities: for sweeps. */
export async function municipalitiesWithCases(unit: Unit): Promise<readonly string[]> {
  const rows = await unit.governanceCase.findMany({
    where: { state: 'open' },
    distinct: ['municipality'],
    select: { municipality: true },
  })
  return rows.map(({ municipality }) => municipality)
}

/** Everything that names the person, as rows. */
export async function casesAbout(unit: Unit, municipality: string, personId: string) {
  const cases = await unit.governanceCase.findMany({
    where: { municipality, OR: [{ openedBy: personId }, { ownerId: personId }] },
  })
  const marks = await unit.caseMark.findMany({ where: { municipality, recordedBy: personId } })
  const decisions = await unit.caseDecision.findMany({
    where: { municipality, OR: [{ personId }, { recordedBy: personId }, { reportedBy: personId }] },
  })
  return [...cases, ...marks, ...decisions]
}
