import type { Unit } from '../../../database/database.ts'
import type { Day } from '../../../lib/day.ts'
import type { OfficialRecord, Review, SaidRecord } from './record.ts'

export async function recordsSaid(unit: Unit, municipality: string): Promise<readonly SaidRecord[]> {
  const rows = await unit.officialRecord.findMany({ where: { municipality } })
  return rows.map(recordFrom)
}

type Row = Omit<SaidRecord, 'state' | 'adjustedOn' | 'establishedOn'> & {
  state: string
  adjustedOn: string | null
  establishedOn: string | null
}

function recordFrom({ kind, subjectId, adjustedBy, diarienummer, changedAt, ...row }: Row): SaidRecord {
  return {
    ...{ kind, subjectId, adjustedBy, diarienummer, changedAt },
    state: row.state as OfficialRecord['state'],
    adjustedOn: row.adjustedOn as Day | null,
    establishedOn: row.establishedOn as Day | null,
  }
}

/** What has been said of one document; null when nobody has said anything. */
export async function recordSaid(
  unit: Unit,
  municipality: string,
  { kind, subjectId }: { kind: string; subjectId: string },
): Promise<SaidRecord | null> {
  const row = await unit.officialRecord.findUnique({
    where: { municipality_kind_subjectId: { municipality, kind, subjectId } },
  })
  return row && recordFrom(row)
}

export async function saveRecord(
  unit: Unit,
  municipality: string,
  { kind, subjectId, ...said }: OfficialRecord,
  by: { changedBy: string | null; changedAt: Date },
): Promise<void> {
  const data = {
    state: said.state,
    adjustedOn: said.adjustedOn,
    adjustedBy: said.adjustedBy,
    establishedOn: said.establishedOn,
    diarienummer: said.diarienummer,
    ...by,
  }
  await unit.officialRecord.upsert({
    where: { municipality_kind_subjectId: { municipality, kind, subjectId } },
    create: { municipality, kind, subjectId, ...data },
    update: data,
  })
}

export async function reviewsOf(
  unit: Unit,
  municipality: string,
  kind: string,
  subjectId: string,
): Promise<readonly Review[]> {
  const rows = await unit.disclosureReview.findMany({ where: { municipality, kind, subjectId } })
  return rows.map(({ outcome, provision, reviewedAt, reviewedBy }) => ({
    outcome: outcome as Review['outcome'],
    ...{ provision, reviewedAt, reviewedBy },
  }))
}

export async function saveReview(
  unit: Unit,
  municipality: string,
  id: string,
  about: { kind: string; subjectId: string },
  { outcome, provision, reviewedAt, reviewedBy }: Review,
): Promise<void> {
  await unit.disclosureReview.create({
    data: { id, municipality, ...about, outcome, provision, reviewedAt, reviewedBy },
  })
}
