/** The questions that wait for an answer, and what has been done about them. `ask` writes them. */
import type { Unit } from '../../database/database.ts'
import type { Day } from '../../lib/day.ts'
import type { Waiting } from './group.ts'

/** Enough to rank by; older ones wait their turn. */
const mostRead = 5_000

export async function waitingQuestions(unit: Unit, municipality: string): Promise<readonly Waiting[]> {
  const rows = await unit.unknownQuestion.findMany({
    where: { municipality, handledAt: null },
    orderBy: [{ askedOn: 'desc' }, { id: 'desc' }],
    take: mostRead,
  })
  const texts = await unit.unknownText.findMany({
    where: { municipality, questionId: { in: rows.map(({ id }) => id) } },
  })
  const textOf = new Map(texts.map(({ questionId, text }) => [questionId, text]))
  return rows.map(({ id, lookedFor, kind, systemId, roleId, askedOn }) => ({
    ...{ id, lookedFor, kind, systemId, roleId },
    askedOn: askedOn as Day,
    text: textOf.get(id) ?? null,
  }))
}

/** People of the municipality who asked these and can still be told, with the day on which they last did. */
export async function askersOf(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const askers = await unit.unknownAsker.findMany({ where: { municipality, questionId: { in: [...ids] } } })
  const questions = await unit.unknownQuestion.findMany({
    where: { municipality, id: { in: askers.map(({ questionId }) => questionId) } },
    select: { id: true, askedOn: true },
  })
  const dayOf = new Map(questions.map(({ id, askedOn }) => [id, askedOn as Day]))
  const latest = new Map<string, Day>()
  for (const { asker, questionId } of askers) {
    const personId = /^person:(.+)$/.exec(asker)?.[1]
    const day = dayOf.get(questionId)
    if (personId === undefined || day === undefined) continue
    if (day > (latest.get(personId) ?? '')) latest.set(personId, day)
  }
  return latest
}

/** Dealt with: how they were put and who asked is of no use any more. Gives how many still waited. */
export async function handleQuestions(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
  handled: { at: Date; as: 'alias' | 'system' | 'holder' | 'nothing' },
): Promise<number> {
  const { count } = await unit.unknownQuestion.updateMany({
    where: { municipality, id: { in: [...ids] }, handledAt: null },
    data: { handledAt: handled.at, handledAs: handled.as },
  })
  const where = { municipality, questionId: { in: [...ids] } }
  await unit.unknownAsker.deleteMany({ where })
  await unit.unknownText.deleteMany({ where })
  return count
}
