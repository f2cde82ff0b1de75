import { OvertakenError } from '../../conversation/errors.ts'
import type { Unit } from '../../database/database.ts'
import type { Day } from '../../lib/day.ts'
import type { Consultation, Reply, Stance, WholeConsultation } from './consultation.ts'

/** The newest first; those taken back are left out. */
export async function consultationsIn(unit: Unit, municipality: string): Promise<readonly WholeConsultation[]> {
  const rows = await unit.consultation.findMany({
    where: { municipality, state: { not: 'withdrawn' } },
    orderBy: { sentAt: 'desc' },
  })
  const replies = await unit.consultationReply.findMany({ where: { municipality }, orderBy: { repliedAt: 'asc' } })
  return rows.map((row) => ({
    consultation: { ...row, state: row.state as Consultation['state'], dueOn: row.dueOn as Day },
    replies: replies
      .filter(({ consultationId }) => consultationId === row.id)
      .map(({ municipality: _own, ...reply }) => ({ ...reply, stance: reply.stance as Stance })),
  }))
}

export async function addConsultation(unit: Unit, { asked, ...consultation }: Consultation): Promise<void> {
  await unit.consultation.create({ data: { ...consultation, asked: [...asked] } })
}

/** Throws an OvertakenError when it has changed since it was read. */
export async function changeConsultation(
  unit: Unit,
  { municipality, id, version }: Pick<Consultation, 'municipality' | 'id' | 'version'>,
  change: Partial<Pick<Consultation, 'state' | 'closedAt' | 'dueOn'>>,
): Promise<void> {
  const { count } = await unit.consultation.updateMany({
    where: { municipality, id, version },
    data: { ...change, version: version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The consultation ${id} has changed.`)
}

/** Somebody else is asked instead. Gives false when it is closed, or the one has replied or is not asked. */
export async function passAsked(
  unit: Unit,
  municipality: string,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<boolean> {
  const row = await unit.consultation.findFirst({ where: { municipality, id, state: 'open', asked: { has: from } } })
  const replied = await unit.consultationReply.count({ where: { municipality, consultationId: id, personId: from } })
  if (!row || replied > 0) return false
  const asked = [...new Set(row.asked.map((one) => (one === from ? to : one)))]
  const { count } = await unit.consultation.updateMany({
    where: { municipality, id, version: row.version },
    data: { asked, version: row.version + 1 },
  })
  return count === 1
}

/** Somebody else gathers the replies. */
export async function passGathered(
  unit: Unit,
  municipality: string,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<boolean> {
  const { count } = await unit.consultation.updateMany({
    where: { municipality, id, state: 'open', sentBy: from },
    data: { sentBy: to, version: { increment: 1 } },
  })
  return count === 1
}

/** A person's latest word holds. */
export async function saveReply(unit: Unit, municipality: string, reply: Reply): Promise<void> {
  const { consultationId, personId, stance, text, repliedAt } = reply
  await unit.consultationReply.upsert({
    where: { municipality_consultationId_personId: { municipality, consultationId, personId } },
    create: { municipality, ...reply },
    update: { stance, text, repliedAt },
  })
}

export async function removeReply(
  unit: Unit,
  municipality: string,
  consultationId: string,
  personId: string,
): Promise<void> {
  await unit.consultationReply.deleteMany({ where: { municipality, consultationId, personId } })
}

/** Those that have one open, across municipalities: for the sweep. */
export async function municipalitiesAsking(unit: Unit): Promise<readonly string[]> {
  const rows = await unit.consultation.findMany({
    where: { state: 'open' },
    distinct: ['municipality'],
    select: { municipality: true },
  })
  return rows.map(({ municipality }) => municipality)
}

/** Everything that names the person, as rows; who else was asked is not the person's own. */
export async function consultationsAbout(unit: Unit, municipality: string, personId: string) {
  const sent = await unit.consultation.findMany({ where: { municipality, sentBy: personId }, omit: { asked: true } })
  return [...sent, ...(await unit.consultationReply.findMany({ where: { municipality, personId } }))]
}
