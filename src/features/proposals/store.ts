import { OvertakenError } from '../../conversation/errors.ts'
import type { Unit } from '../../database/database.ts'
import type { Proposal } from './proposal.ts'

/** The newest first; those taken back are left out. */
export async function proposalsIn(unit: Unit, municipality: string): Promise<readonly Proposal[]> {
  const rows = await unit.proposal.findMany({
    where: { municipality, state: { not: 'withdrawn' } },
    orderBy: { madeAt: 'desc' },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as Proposal['kind'], state: row.state as Proposal['state'] }))
}

export async function addProposal(unit: Unit, proposal: Proposal): Promise<void> {
  await unit.proposal.create({ data: proposal })
}

/** Throws an OvertakenError when it has changed since it was read. */
export async function changeProposal(
  unit: Unit,
  { municipality, id, version }: Pick<Proposal, 'municipality' | 'id' | 'version'>,
  change: Partial<Pick<Proposal, 'state' | 'answer' | 'answeredBy' | 'answeredAt'>>,
): Promise<void> {
  const { count } = await unit.proposal.updateMany({
    where: { municipality, id, version },
    data: { ...change, version: version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The proposal ${id} has changed.`)
}

/** Gives false when it has been answered meanwhile, or somebody else is to answer. */
export async function passProposal(
  unit: Unit,
  municipality: string,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<boolean> {
  const { count } = await unit.proposal.updateMany({
    where: { municipality, id, toPerson: from, state: { in: ['sent', 'received'] } },
    data: { toPerson: to, version: { increment: 1 } },
  })
  return count === 1
}

/** Everything that names the person, as rows. */
export function proposalsAbout(unit: Unit, municipality: string, personId: string) {
  const where = { municipality, OR: [{ madeBy: personId }, { toPerson: personId }, { answeredBy: personId }] }
  return unit.proposal.findMany({ where })
}
