/** What asking keeps in the database: unanswered questions, who asked them, corrections, and who knows what is kept. */
import { z } from 'zod'
import { type Unit, jsonOf } from '../../database/database.ts'
import type { Day } from '../../lib/day.ts'
import type { Correction } from './correction.ts'

const via = z.object({
  channel: z.enum(['terminal', 'playground', 'slack', 'teams']),
  conversationId: z.string(),
})

export async function hasBeenTold(unit: Unit, municipality: string, asker: string): Promise<boolean> {
  const told = await unit.privacyTold.findUnique({ where: { municipality_asker: { municipality, asker } } })
  return told !== null
}

export async function noteTold(unit: Unit, municipality: string, asker: string, toldAt: Date): Promise<void> {
  await unit.privacyTold.createMany({ data: [{ municipality, asker, toldAt }], skipDuplicates: true })
}

/** The questions stay, and nobody knows whose they were. */
export async function forgetAsker(unit: Unit, municipality: string, asker: string): Promise<void> {
  await unit.unknownAsker.deleteMany({ where: { municipality, asker } })
}

/** In all municipalities: who asked, and in which words. */
export async function forgetAskersBefore(unit: Unit, today: Day): Promise<void> {
  await unit.unknownAsker.deleteMany({ where: { eraseAfter: { lt: today } } })
  await unit.unknownText.deleteMany({ where: { eraseAfter: { lt: today } } })
}

/** In all municipalities: what was decided stays, who reported it and in which words does not. */
export async function forgetReportersBefore(unit: Unit, before: Date): Promise<void> {
  await unit.correction.updateMany({
    where: { decidedAt: { lt: before }, NOT: { reportedBy: '' } },
    data: { reportedBy: '', proposal: null, reportedVia: { channel: 'terminal', conversationId: '' } },
  })
}

export async function insertCorrection(unit: Unit, municipality: string, correction: Correction): Promise<void> {
  const { appointmentIds, reportedVia, ...row } = correction
  const data = {
    ...row,
    municipality,
    appointmentIds: [...appointmentIds],
    reportedVia: JSON.parse(jsonOf(reportedVia)),
  }
  await unit.correction.create({ data })
}

export async function findCorrection(unit: Unit, municipality: string, id: string): Promise<Correction | null> {
  const row = await unit.correction.findFirst({ where: { municipality, id } })
  if (!row) return null
  const { municipality: _municipality, ...correction } = row
  return {
    ...correction,
    claim: row.claim as Correction['claim'],
    state: row.state as Correction['state'],
    reportedVia: via.parse(row.reportedVia),
  }
}

export async function hasOpenCorrection(
  unit: Unit,
  municipality: string,
  about: { systemId: string; roleId: string },
): Promise<boolean> {
  return (await unit.correction.count({ where: { municipality, ...about, state: 'open' } })) > 0
}

/** Gives false when somebody else has decided it meanwhile. */
export async function closeCorrection(
  unit: Unit,
  municipality: string,
  id: string,
  decided: { state: 'accepted' | 'refused' | 'withdrawn'; decidedBy: string; decidedAt: Date },
): Promise<boolean> {
  const { count } = await unit.correction.updateMany({ where: { municipality, id, state: 'open' }, data: decided })
  return count === 1
}

/** Under any of these names, with how it was put as long as that is kept. */
export async function askedBy(unit: Unit, municipality: string, askers: readonly string[]) {
  const rows = await unit.unknownAsker.findMany({ where: { municipality, asker: { in: [...askers] } } })
  const ids = rows.map(({ questionId }) => questionId)
  const questions = await unit.unknownQuestion.findMany({ where: { municipality, id: { in: ids } } })
  const texts = await unit.unknownText.findMany({ where: { municipality, questionId: { in: ids } } })
  const textOf = new Map(texts.map(({ questionId, text }) => [questionId, text]))
  const until = new Map(rows.map(({ questionId, eraseAfter }) => [questionId, eraseAfter]))
  return questions.map(({ id, askedOn, lookedFor, channel }) => ({
    ...{ askedOn, lookedFor, channel, text: textOf.get(id) ?? null },
    keptThrough: until.get(id) ?? null,
  }))
}
