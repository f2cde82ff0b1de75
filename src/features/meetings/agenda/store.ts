/** What is to be taken up. Each municipality writes its own people's wishes; of a shared body all of it is read. */
import { z } from 'zod'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import type { Day } from '../../../lib/day.ts'
import type { AgendaItem, Outcome, Paper, Report } from './agenda.ts'

const papers = z.array(z.object({ label: z.string(), url: z.string() }))

/** All that was ever raised for the bodies and not taken back. */
export async function itemsOf(unit: Unit, host: string, bodies: readonly string[]): Promise<readonly AgendaItem[]> {
  const rows = await unit.agendaItem.findMany({
    where: { host, body: { in: [...bodies] }, withdrawnAt: null },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ notBefore, links, ...row }) => ({
    ...row,
    notBefore: notBefore as Day | null,
    links: papers.parse(links),
  }))
}

export async function addItem(unit: Unit, { links, ...item }: AgendaItem): Promise<void> {
  await unit.agendaItem.create({ data: { ...item, links: links.map((paper) => ({ ...paper })) } })
}

/** Throws an OvertakenError when it has been taken back already. */
export async function withdrawItem(unit: Unit, municipality: string, id: string, at: Date): Promise<void> {
  const { count } = await unit.agendaItem.updateMany({
    where: { municipality, id, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  if (count === 0) throw new OvertakenError(`The item ${id} has been taken back.`)
}

export async function outcomesOf(unit: Unit, host: string, bodies: readonly string[]): Promise<readonly Outcome[]> {
  const where = { municipality: host, body: { in: [...bodies] } }
  const rows = await unit.agendaOutcome.findMany({ where, orderBy: { at: 'asc' } })
  return rows.map(({ itemId, meetingId, outcome }) => ({ itemId, meetingId, outcome: outcome as Outcome['outcome'] }))
}

/** What happened to an item at a meeting; said again, the latest holds. */
export async function saveOutcome(
  unit: Unit,
  municipality: string,
  body: string,
  { itemId, meetingId, outcome }: Outcome,
  at: Date,
): Promise<void> {
  await unit.agendaOutcome.upsert({
    where: { municipality_itemId_meetingId: { municipality, itemId, meetingId } },
    create: { municipality, itemId, meetingId, body, outcome, at },
    update: { outcome, at },
  })
}

export async function reportsFor(
  unit: Unit,
  host: string,
  meetingIds: readonly string[],
): Promise<readonly (Report & { meetingId: string })[]> {
  const where = { host, meetingId: { in: [...meetingIds] } }
  const rows = await unit.agendaReport.findMany({ where, orderBy: { givenAt: 'asc' } })
  return rows.map(({ meetingId, personId, item, text, givenAt }) => ({ meetingId, personId, item, text, givenAt }))
}

/** A member's latest word holds. */
export async function saveReport(
  unit: Unit,
  municipality: string,
  about: { meetingId: string; host: string; body: string },
  { personId, item, text, givenAt }: Report,
): Promise<void> {
  const { meetingId } = about
  await unit.agendaReport.upsert({
    where: { municipality_meetingId_personId_item: { municipality, meetingId, personId, item } },
    create: { municipality, ...about, personId, item, text, givenAt },
    update: { text, givenAt },
  })
}

/** Several at once, by ids that stay the same: what has been raised before is left as it is. Gives how many were new. */
export async function raiseItems(
  unit: Unit,
  municipality: string,
  body: string,
  items: readonly { id: string; title: string; links?: readonly Paper[] }[],
  raisedBy: string,
  raisedAt: Date,
): Promise<number> {
  const data = items.map(({ links = [], ...item }) => ({
    ...{ municipality, host: municipality, body, raisedBy, raisedAt, ...item },
    links: links.map((paper) => ({ ...paper })),
  }))
  return (await unit.agendaItem.createMany({ data, skipDuplicates: true })).count
}
