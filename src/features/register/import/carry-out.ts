/** Does what an import plan says, whole or not at all, and remembers how to take the latest one back. */
import { z } from 'zod'
import { recordAudit } from '../../../database/audit.ts'
import type { Unit } from '../../../database/database.ts'
import type { Day } from '../../../lib/day.ts'
import { grouped, inBatches } from '../../../lib/grouped.ts'
import type { Ids } from '../../../lib/ids.ts'
import type { System } from '../register.ts'
import {
  appoint,
  endAppointments,
  ensureMunicipality,
  growVersion,
  insertPeople,
  insertSystems,
  latestImport,
  markUndone,
  removeRows,
  replaceAppointments,
  replaceSystems,
  saveImport,
} from '../store.ts'
import type { AppointmentsPlan } from './plan-appointments.ts'
import type { ImportPlan } from './plan.ts'

/** Who imports, when, from what. */
export type Import = {
  municipality: string
  fileName: string
  at: Date
  actor: { kind: 'person' | 'command-line' | 'system'; id: string | null }
  channel: string
  ids: Ids
  progress?: (done: number, all: number) => void
}

export type CarriedOut = { ok: true; version: number } | { ok: false; because: 'stale' }

/** Runs in the caller's transaction. `plannedOn` is the version of the register that the plan was made on. */
export async function carryOutImport(
  unit: Unit,
  plan: ImportPlan,
  plannedOn: number,
  given: Import,
): Promise<CarriedOut> {
  if (plan.errors.length > 0) throw new PlanWithErrorsError(plan.errors.length)
  const { municipality } = given
  await ensureMunicipality(unit, municipality)
  const version = await growVersion(unit, municipality, plannedOn)
  if (version === null) return { ok: false, because: 'stale' }
  const all = plan.created.length + plan.changed.length
  let done = 0
  const tell = (count: number) => given.progress?.((done += count), all)

  await insertPeople(unit, municipality, plan.people)
  await replaceSystems(unit, municipality, systemsToReplace(plan))
  tell(plan.changed.length)
  for (const batch of inBatches(plan.created, 1000)) {
    const systems = batch.map(({ system }) => system)
    await insertSystems(unit, municipality, systems)
    tell(batch.length)
  }
  for (const [through, ends] of grouped(plan.ended, (end) => end.through))
    await endAppointments(
      unit,
      municipality,
      ends.map(({ appointment }) => appointment.id),
      through,
    )
  await appoint(unit, municipality, plan.started)
  const importId = await remember(unit, plan, version, given)
  await recordAudit(unit, {
    id: given.ids.next(),
    municipality,
    at: given.at,
    action: 'register.import-file',
    subject: { kind: 'register-import', id: importId },
    actor: given.actor,
    channel: given.channel,
    detail: { file: given.fileName, ...summaryOf(plan), changes: changesInShort(plan) },
  })
  return { ok: true, version }
}

/** As an import of systems; what it adds is taken back by ending it, not by undoing. */
export async function carryOutAppointments(
  unit: Unit,
  plan: AppointmentsPlan,
  plannedOn: number,
  given: Import,
): Promise<CarriedOut> {
  if (plan.errors.length > 0) throw new PlanWithErrorsError(plan.errors.length)
  const { municipality } = given
  await ensureMunicipality(unit, municipality)
  const version = await growVersion(unit, municipality, plannedOn)
  if (version === null) return { ok: false, because: 'stale' }
  await replaceAppointments(unit, municipality, plan.changed)
  await appoint(unit, municipality, plan.started)
  await recordAudit(unit, {
    id: given.ids.next(),
    municipality,
    at: given.at,
    action: 'register.import-appointments',
    subject: { kind: 'municipality', id: municipality },
    actor: given.actor,
    channel: given.channel,
    detail: {
      file: given.fileName,
      started: plan.started.map(({ id }) => id).slice(0, 500),
      changed: plan.changed.map(({ id }) => id).slice(0, 500),
    },
  })
  return { ok: true, version }
}

/** A plan with errors reached the database: the caller forgot to show them. */
class PlanWithErrorsError extends Error {
  override name = 'PlanWithErrorsError'
  readonly errors: number

  constructor(errors: number) {
    super(`An import plan with ${errors} errors cannot be carried out.`)
    this.errors = errors
  }
}

/** A change of holders only leaves the system's row as it is. */
function systemsToReplace({ changed }: ImportPlan): readonly System[] {
  return changed.filter(({ fields }) => fields.some(({ field }) => field !== 'role')).map(({ after }) => after)
}

function summaryOf(plan: ImportPlan) {
  return {
    rows: plan.rows,
    created: plan.created.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    people: plan.people.length,
    started: plan.started.length,
    ended: plan.ended.length,
  }
}

/** Which systems changed in what, for the audit's side row; who held a role stands in the appointments. */
function changesInShort({ changed }: ImportPlan): readonly string[] {
  const said = changed.slice(0, 500).map(({ before, fields }) => {
    const names = fields.map((change) => (change.field === 'role' ? change.roleId : change.field))
    return `${before.code}: ${names.join(', ')}`
  })
  return changed.length > said.length ? [...said, `+${changed.length - said.length}`] : said
}

const systemShape = z.custom<System>((value) => typeof value === 'object' && value !== null && 'code' in value)
const undoShape = z.object({
  createdSystems: z.array(z.string()),
  changedSystems: z.array(systemShape),
  createdPeople: z.array(z.string()),
  started: z.array(z.string()),
  ended: z.array(z.object({ id: z.string(), through: z.string().nullable() })),
})

async function remember(unit: Unit, plan: ImportPlan, version: number, given: Import): Promise<string> {
  const { municipality, at, fileName } = given
  const id = given.ids.next()
  const undo = {
    createdSystems: plan.created.map(({ system }) => system.id),
    changedSystems: plan.changed.map(({ before }) => ({ ...before, aliases: [...before.aliases] })),
    createdPeople: plan.people.map((person) => person.id),
    started: plan.started.map((appointment) => appointment.id),
    ended: plan.ended.map(({ appointment }) => ({ id: appointment.id, through: appointment.through })),
  } satisfies z.infer<typeof undoShape>
  const byPersonId = given.actor.kind === 'person' ? given.actor.id : null
  const summary = summaryOf(plan)
  await saveImport(unit, municipality, { id, at, byPersonId, fileName, versionAfter: version, summary, undo })
  return id
}

export type Undone = { ok: true; version: number } | { ok: false; because: 'nothing-to-undo' | 'register-has-moved-on' }

/** Takes the latest import back, if nothing has changed the register since. */
export async function undoImport(unit: Unit, given: Omit<Import, 'fileName' | 'progress'>): Promise<Undone> {
  const { municipality, at } = given
  const latest = await latestImport(unit, municipality)
  const undo = undoShape.safeParse(latest?.undo)
  if (!latest || latest.undoneAt || !undo.success) return { ok: false, because: 'nothing-to-undo' }
  const version = await growVersion(unit, municipality, latest.versionAfter)
  if (version === null) return { ok: false, because: 'register-has-moved-on' }
  const { createdSystems, changedSystems, createdPeople, started, ended } = undo.data
  await removeRows(unit, municipality, { appointments: started, systems: createdSystems, people: createdPeople })
  await replaceSystems(unit, municipality, changedSystems)
  for (const [through, ends] of grouped(ended, (end) => end.through))
    await endAppointments(
      unit,
      municipality,
      ends.map(({ id }) => id),
      through as Day | null,
    )
  await markUndone(unit, latest.id, at)
  await recordAudit(unit, {
    id: given.ids.next(),
    municipality,
    at,
    action: 'register.undo-import',
    subject: { kind: 'register-import', id: latest.id },
    actor: given.actor,
    channel: given.channel,
  })
  return { ok: true, version }
}
