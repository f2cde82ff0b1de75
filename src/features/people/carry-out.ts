/** Does what a people plan says, whole or not at all. */
import { recordAudit } from '../../database/audit.ts'
import type { Unit } from '../../database/database.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import {
  ensureMunicipality,
  growVersion,
  hasList,
  insertPeople,
  replacePeople,
  type PeoplePlan,
} from '../register/index.ts'

export type PeopleImport = {
  municipality: string
  fileName: string
  at: Date
  actor: { kind: 'person' | 'command-line' | 'system'; id: string | null }
  channel: string
  ids: Ids
  /** A person says that the list is whole, however many are missing from it. */
  force?: boolean
}

export type PeopleCarriedOut =
  | { ok: true; version: number | null }
  | { ok: false; because: { kind: 'stale' } | { kind: 'too-many-missing'; missing: number; listed: number } }

/** Runs in the caller's transaction. A list that changes nothing leaves no trace, so that a nightly run is quiet. */
export async function carryOutPeople(
  unit: Unit,
  plan: PeoplePlan,
  plannedOn: number,
  given: PeopleImport,
): Promise<PeopleCarriedOut> {
  if (plan.errors.length > 0) throw new Error(`A people plan with ${plan.errors.length} errors cannot be carried out.`)
  if (plan.suspicious && !given.force) return { ok: false, because: { kind: 'too-many-missing', ...plan.suspicious } }
  if (plan.created.length + plan.changed.length + plan.missing.length === 0) return { ok: true, version: null }
  const { municipality } = given
  await ensureMunicipality(unit, municipality)
  const version = await growVersion(unit, municipality, plannedOn)
  if (version === null) return { ok: false, because: { kind: 'stale' } }
  const joined = (await hasList(unit, municipality)) ? { joinedOn: dayOf(given.at) } : {}
  const perhapsLeft = plan.missing.map((person) => ({ ...person, status: 'maybe-left' as const }))
  // Changed ones first: a newcomer may have got the address that somebody else gave up.
  await replacePeople(unit, municipality, [...plan.changed.map(({ after }) => after), ...perhapsLeft])
  await insertPeople(
    unit,
    municipality,
    plan.created.map(({ person }) => ({ ...person, ...joined })),
  )
  await recordAudit(unit, {
    id: given.ids.next(),
    municipality,
    at: given.at,
    action: 'people.import-file',
    subject: { kind: 'municipality', id: municipality },
    actor: given.actor,
    channel: given.channel,
    detail: {
      file: given.fileName,
      forced: plan.suspicious !== null,
      created: plan.created.length,
      changed: plan.changed.map(({ after, fields }) => `${after.id}: ${fields.join(', ')}`).slice(0, 500),
      maybeLeft: plan.missing.map(({ id }) => id).slice(0, 500),
    },
  })
  return { ok: true, version }
}
