/** A panel in the database: links of which only the digest is kept, and answers that belong to nobody. */
import type { Unit } from '../../database/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import type { Value } from '../survey/index.ts'
import type { PanelAnswer } from './panel-result.ts'

export type PanelLink = { digest: string; roundId: string; opensOn: Day; closesOn: Day; closed: boolean }

export async function insertLink(unit: Unit, municipality: string, link: PanelLink): Promise<void> {
  await unit.surveyPanelLink.create({ data: { ...link, municipality } })
}

export async function findLink(unit: Unit, municipality: string, digest: string): Promise<PanelLink | null> {
  const row = await unit.surveyPanelLink.findFirst({ where: { municipality, digest } })
  return row && { ...row, opensOn: row.opensOn as Day, closesOn: row.closesOn as Day }
}

export async function closeLinks(unit: Unit, municipality: string, roundId: string): Promise<void> {
  await unit.surveyPanelLink.updateMany({ where: { municipality, roundId }, data: { closed: true } })
}

export type NewPanelAnswer = {
  /** The same id again is the same answer. */
  id: string
  submission: string
  questionId: string
  value: Value
  on: Day
  via: 'web' | 'import'
}

/** Gives how many were new: a form that is sent twice is one answer. */
export async function insertPanelAnswers(
  unit: Unit,
  municipality: string,
  roundId: string,
  answers: readonly NewPanelAnswer[],
): Promise<number> {
  const data = answers.map((answer) => ({
    ...answer,
    value: answer.value as Prisma.InputJsonValue,
    municipality,
    roundId,
  }))
  return (await unit.surveyPanelAnswer.createMany({ data, skipDuplicates: true })).count
}

/** In the order of their random ids, which says nothing about when they came. */
export async function panelAnswers(unit: Unit, municipality: string, roundId: string): Promise<readonly PanelAnswer[]> {
  const rows = await unit.surveyPanelAnswer.findMany({
    where: { municipality, roundId },
    orderBy: { id: 'asc' },
    select: { questionId: true, value: true },
  })
  return rows.map(({ questionId, value }) => ({ questionId, value: value as Value }))
}

/** How many answered the question that most have answered: texts lie apart, so submissions do not count people. */
export async function panelPeople(unit: Unit, municipality: string, roundId: string): Promise<number> {
  const groups = await unit.surveyPanelAnswer.groupBy({
    by: ['questionId'],
    where: { municipality, roundId },
    _count: { _all: true },
  })
  return Math.max(0, ...groups.map(({ _count }) => _count._all))
}
