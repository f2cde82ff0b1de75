/** Carries an import of meetings out, whole or not at all, and takes the latest one back. */
import { z } from 'zod'
import { recordAudit } from '../../../database/audit.ts'
import type { Unit } from '../../../database/database.ts'
import type { Ids } from '../../../lib/ids.ts'
import {
  createMeetings,
  latestMeetingImport,
  markMeetingImportUndone,
  meetingsOf,
  removeMeetings,
  saveMeetingImport,
} from '../store.ts'
import type { MeetingsPlan } from './plan.ts'

export type ImportGiven = {
  municipality: string
  importId: string
  fileName: string
  at: Date
  actor: { kind: 'person' | 'command-line'; id: string | null }
  channel: string
  ids: Ids
}

export async function carryOutMeetings(unit: Unit, { created }: MeetingsPlan, given: ImportGiven): Promise<void> {
  const { municipality, importId, fileName, at, actor } = given
  const summary = {
    held: created.filter(({ state }) => state === 'held').length,
    booked: created.filter(({ state }) => state !== 'held').length,
  }
  await createMeetings(unit, created)
  const undo = { meetings: created.map(({ id }) => id) }
  await saveMeetingImport(unit, municipality, {
    id: importId,
    at,
    byPersonId: actor.id,
    fileName,
    summary,
    undo,
    undoneAt: null,
  })
  await audited(unit, 'meetings.import', importId, summary, given)
}

export type Undone =
  | { ok: true; removed: number; left: number }
  | { ok: false; because: 'no-import' | 'undone-already' }

/** What has been called, held by record or changed since then stays. */
export async function undoMeetings(unit: Unit, given: Omit<ImportGiven, 'importId' | 'fileName'>): Promise<Undone> {
  const { municipality, at } = given
  const latest = await latestMeetingImport(unit, municipality)
  if (!latest) return { ok: false, because: 'no-import' }
  const undo = z.object({ meetings: z.array(z.string()) }).safeParse(latest.undo)
  if (latest.undoneAt !== null || !undo.success) return { ok: false, because: 'undone-already' }
  const imported = await meetingsOf(unit, municipality, { cameWith: latest.id })
  const untouched = imported.filter(({ version }) => version === 1)
  await removeMeetings(
    unit,
    municipality,
    untouched.map(({ id }) => id),
  )
  await markMeetingImportUndone(unit, municipality, latest.id, at)
  const counts = { removed: untouched.length, left: imported.length - untouched.length }
  await audited(unit, 'meetings.undo-import', latest.id, counts, given)
  return { ok: true, ...counts }
}

async function audited(
  unit: Unit,
  action: string,
  id: string,
  detail: Readonly<Record<string, number>>,
  { municipality, at, actor, channel, ids }: Pick<ImportGiven, 'municipality' | 'at' | 'actor' | 'channel' | 'ids'>,
): Promise<void> {
  const subject = { kind: 'meeting-import', id }
  await recordAudit(unit, { id: ids.next(), municipality, at, action, subject, actor, channel, detail })
}
