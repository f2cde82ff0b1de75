/** The register in the database. Every change grows the register's version, so that what is built from it knows it is stale. */
import { type Unit, jsonOf } from '../../database/database.ts'
import type {
  Appointment as AppointmentRow,
  Person as PersonRow,
  System as SystemRow,
} from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import { grouped, inBatches } from '../../lib/grouped.ts'
import type { Appointment, Person, Register, System } from './register.ts'
import { appointmentOf, appointmentRow, personOf, personRow, systemOf, systemRow } from './rows.ts'

/** A person with what only imports need to know. */
export type ListedPerson = Person & { listed: boolean }

/**
 * All of one municipality's register. Read page by page, so that a large one does not keep everybody else waiting; the
 * version is read first, so that what changes meanwhile makes the reading old, never wrong.
 */
export async function loadRegister(unit: Unit, municipality: string): Promise<Register> {
  const version = await registerVersion(unit, municipality)
  const once = keptOnce()
  const systems = await allOf(
    (after) => pageOf<SystemRow>(unit, tables.system, municipality, after),
    (row) => systemOf(once(row, repeated.system)),
  )
  const people = await allOf(
    (after) => pageOf<PersonRow>(unit, tables.person, municipality, after),
    (row) => personOf(once(row, repeated.person)),
  )
  const appointments = await allOf(
    (after) => pageOf<AppointmentRow>(unit, tables.appointment, municipality, after),
    (row) => appointmentOf(once(row, repeated.appointment)),
  )
  return { municipality, version, systems, people, appointments }
}

const pageSize = 2000

/** What many rows have in common, ids that others point at among it. */
const repeated = {
  system: ['id', 'category', 'kind', 'vendor', 'status', 'criticality', 'funding', 'unitId', 'personalData', 'runBy'],
  person: ['id', 'title', 'status', 'language', 'unitId', 'deputyId', 'joinedOn'],
  appointment: [
    ...(['roleId', 'scopeKind', 'scopeId', 'holderKind', 'holderId', 'appointedBy', 'decision'] as const),
    ...(['fromDay', 'throughDay', 'confirmedOn', 'acceptedOn', 'recordedOn'] as const),
  ],
} as const

/** Rows come as one text, each with strings of its own: what is said again is kept once. */
function keptOnce() {
  const texts = new Map<string, string>()
  return <Row extends object>(row: Row, columns: readonly (keyof Row)[]): Row => {
    for (const column of columns) {
      const text = row[column]
      if (typeof text !== 'string') continue
      const before = texts.get(text)
      if (before === undefined) texts.set(text, text)
      else row[column] = before as Row[keyof Row]
    }
    return row
  }
}

/** The columns as the rows have them: those that a register shows. */
const tables = {
  system: tableOf(
    'system',
    'id code name aliases category kind description vendor status criticality funding approved',
    { unitId: 'unit_id', personalData: 'personal_data', runBy: 'run_by' },
  ),
  person: tableOf('person', 'id name email title phone protected status language', {
    ...{ unitId: 'unit_id', entraObjectId: 'entra_object_id', joinedOn: 'joined_on' },
    ...{ awayFrom: 'away_from', awayThrough: 'away_through', deputyId: 'deputy_id' },
  }),
  appointment: tableOf('appointment', 'id decision questioned mandate resources competence lacking', {
    ...{ roleId: 'role_id', scopeKind: 'scope_kind', scopeId: 'scope_id' },
    ...{ holderKind: 'holder_kind', holderId: 'holder_id', appointedBy: 'appointed_by' },
    ...{ fromDay: 'from_day', throughDay: 'through_day', confirmedOn: 'confirmed_on' },
    ...{ acceptedOn: 'accepted_on', lackingOn: 'lacking_on', recordedOn: 'recorded_on' },
  }),
}

function tableOf(name: string, same: string, mapped: Readonly<Record<string, string>>): string {
  const columns = [...same.split(' '), ...Object.entries(mapped).map(([field, column]) => `${column} AS "${field}"`)]
  return `SELECT ${columns.join(', ')} FROM ${name}`
}

/** A page as one text, which takes less than half as long to read as its rows do one by one: a country's registers are read every day. */
async function pageOf<Row>(unit: Unit, table: string, municipality: string, after: string | null): Promise<Row[]> {
  const page = `${table} WHERE municipality = $1 AND id > $2 ORDER BY id LIMIT ${pageSize}`
  const [found] = await unit.$queryRawUnsafe<{ rows: string }[]>(
    `SELECT coalesce(json_agg(page ORDER BY page.id), '[]')::text AS rows FROM (${page}) AS page`,
    municipality,
    after ?? '',
  )
  return JSON.parse(found!.rows) as Row[]
}

async function allOf<Row extends { id: string }, Item>(
  pageAfter: (id: string | null) => Promise<Row[]>,
  itemOf: (row: Row) => Item,
): Promise<readonly Item[]> {
  const items: Item[] = []
  for (let last: string | null = null; ;) {
    const rows: Row[] = await pageAfter(last)
    for (const row of rows) items.push(itemOf(row))
    if (rows.length < pageSize) return items
    last = rows.at(-1)!.id
    // PGlite answers without letting go of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export async function registerVersion(unit: Unit, municipality: string): Promise<number> {
  const row = await unit.municipality.findUnique({ where: { key: municipality }, select: { registerVersion: true } })
  return row?.registerVersion ?? 0
}

/** Makes the municipality's own row, which everything else of it stands under, if it is not there. */
export async function ensureMunicipality(unit: Unit, municipality: string): Promise<void> {
  await unit.$executeRaw`
    INSERT INTO municipalities (key, municipality) VALUES (${municipality}, ${municipality}) ON CONFLICT DO NOTHING`
}

/**
 * Takes the register for a change until the transaction ends and gives its new version. With `expected`, gives null
 * when somebody else has changed the register since.
 */
export async function growVersion(unit: Unit, municipality: string, expected?: number): Promise<number | null> {
  const [row] = await unit.$queryRaw<{ register_version: number }[]>`
    UPDATE municipalities SET register_version = register_version + 1
    WHERE key = ${municipality} AND (${expected ?? null}::int IS NULL OR register_version = ${expected ?? null}::int)
    RETURNING register_version`
  return row?.register_version ?? null
}

// People

export async function findPerson(
  unit: Unit,
  municipality: string,
  by: { id: string } | { email: string } | { entraObjectId: string },
): Promise<Person | null> {
  const where =
    'email' in by
      ? { email: by.email.trim().toLowerCase() }
      : 'entraObjectId' in by
        ? { entraObjectId: by.entraObjectId.toLowerCase() }
        : { id: by.id }
  const row = await unit.person.findFirst({ where: { municipality, ...where } })
  return row && personOf(row)
}

export async function listedPeople(unit: Unit, municipality: string): Promise<readonly ListedPerson[]> {
  const rows = await unit.person.findMany({ where: { municipality }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({ ...personOf(row), listed: row.listed }))
}

/** Whether a people file has been read before, so that whoever is new in the next one is new here. */
export async function hasList(unit: Unit, municipality: string): Promise<boolean> {
  return (await unit.person.count({ where: { municipality, listed: true }, take: 1 })) > 0
}

export async function insertPeople(
  unit: Unit,
  municipality: string,
  people: readonly (Person & { listed?: boolean })[],
) {
  await insertRows(
    unit,
    'person',
    people.map((person) => personRow(municipality, person)),
  )
}

/** Writes these people as they now are. */
export async function replacePeople(unit: Unit, municipality: string, people: readonly ListedPerson[]): Promise<void> {
  for (const batch of inBatches(people, 1000))
    await unit.person.deleteMany({ where: { municipality, id: { in: batch.map(({ id }) => id) } } })
  await insertPeople(unit, municipality, people)
}

export async function setAway(unit: Unit, municipality: string, personId: string, away: Person['away']): Promise<void> {
  const data = { awayFrom: away?.from ?? null, awayThrough: away?.through ?? null, deputyId: away?.deputyId ?? null }
  await unit.person.updateMany({ where: { municipality, id: personId }, data })
  await growVersion(unit, municipality)
}

/** Somebody has left: whatever they still hold ends with that day, and the chairs stand empty. */
export async function setLeft(unit: Unit, municipality: string, personId: string, through: Day): Promise<void> {
  await unit.person.updateMany({ where: { municipality, id: personId }, data: { status: 'left' } })
  const where = { municipality, holderKind: 'person', holderId: personId }
  await unit.appointment.updateMany({ where: { ...where, throughDay: null }, data: { throughDay: through } })
  await unit.appointment.updateMany({ where: { ...where, throughDay: { gt: through } }, data: { throughDay: through } })
  await growVersion(unit, municipality)
}

export async function setLanguage(unit: Unit, municipality: string, personId: string, language: Person['language']) {
  await unit.person.updateMany({ where: { municipality, id: personId }, data: { language } })
  await growVersion(unit, municipality)
}

// Systems

export async function insertSystems(unit: Unit, municipality: string, systems: readonly System[]): Promise<void> {
  await insertRows(
    unit,
    'system',
    systems.map((system) => systemRow(municipality, system)),
  )
}

/** Writes these systems as they now are. All are taken out before any is put back: codes may have changed places. */
export async function replaceSystems(unit: Unit, municipality: string, systems: readonly System[]): Promise<void> {
  for (const batch of inBatches(systems, 1000))
    await unit.system.deleteMany({ where: { municipality, id: { in: batch.map(({ id }) => id) } } })
  await insertSystems(unit, municipality, systems)
}

/** Writes one system as it now is. */
export async function changeSystem(unit: Unit, municipality: string, system: System): Promise<void> {
  await replaceSystems(unit, municipality, [system])
  await growVersion(unit, municipality)
}

/** Systems and people that belong to one unit and are to belong to another; those that have been moved meanwhile stay. */
export async function moveToUnits(
  unit: Unit,
  municipality: string,
  moves: Record<'systems' | 'people', readonly { id: string; was: string; is: string }[]>,
): Promise<void> {
  const ways = (rows: readonly { id: string; was: string; is: string }[]) =>
    grouped(rows, ({ was, is }) => `${was} ${is}`)
  for (const [, rows] of ways(moves.systems)) {
    const where = { municipality, id: { in: rows.map(({ id }) => id) }, unitId: rows[0]!.was }
    await unit.system.updateMany({ where, data: { unitId: rows[0]!.is } })
  }
  for (const [, rows] of ways(moves.people)) {
    const where = { municipality, id: { in: rows.map(({ id }) => id) }, unitId: rows[0]!.was }
    await unit.person.updateMany({ where, data: { unitId: rows[0]!.is } })
  }
}

// Appointments

export async function appoint(unit: Unit, municipality: string, appointments: readonly Appointment[]): Promise<void> {
  await insertRows(
    unit,
    'appointment',
    appointments.map((appointment) => appointmentRow(municipality, appointment)),
  )
}

/** An ended appointment keeps its row: it is the register's memory. */
export async function endAppointments(unit: Unit, municipality: string, ids: readonly string[], through: Day | null) {
  for (const batch of inBatches(ids, 1000))
    await unit.appointment.updateMany({ where: { municipality, id: { in: batch } }, data: { throughDay: through } })
}

/** Writes these appointments as they now are. */
export async function replaceAppointments(unit: Unit, municipality: string, appointments: readonly Appointment[]) {
  for (const batch of inBatches(appointments, 1000))
    await unit.appointment.deleteMany({ where: { municipality, id: { in: batch.map(({ id }) => id) } } })
  await appoint(unit, municipality, appointments)
}

/** Somebody says that these are wrong, or a keeper has decided. */
export async function setQuestioned(unit: Unit, municipality: string, ids: readonly string[], questioned: boolean) {
  await unit.appointment.updateMany({ where: { municipality, id: { in: [...ids] } }, data: { questioned } })
  await growVersion(unit, municipality)
}

/** A keeper or the holder says that these are right. */
export async function confirmAppointments(unit: Unit, municipality: string, ids: readonly string[], on: Day) {
  const data = { confirmedOn: on, questioned: false }
  await unit.appointment.updateMany({ where: { municipality, id: { in: [...ids] } }, data })
  await growVersion(unit, municipality)
}

/**
 * Somebody takes over from a day: what it ends, ends the day before. Gives false, to be rolled back by the caller, when one of
 * those has been ended otherwise meanwhile.
 */
export async function takeOver(
  unit: Unit,
  municipality: string,
  change: { ended: readonly { before: Appointment; through: Day }[]; started: readonly Appointment[] },
): Promise<boolean> {
  for (const { before, through } of change.ended) {
    const where = { municipality, id: before.id, throughDay: before.through }
    const { count } = await unit.appointment.updateMany({ where, data: { throughDay: through, questioned: false } })
    if (count !== 1) return false
  }
  await appoint(unit, municipality, change.started)
  await growVersion(unit, municipality)
  return true
}

/** Takes an appointment out as if it had never been, and lets those it ended go on as they were. */
export async function takeAppointmentsBack(
  unit: Unit,
  municipality: string,
  { started, ended }: { started: readonly string[]; ended: readonly { id: string; through: Day | null }[] },
): Promise<void> {
  await unit.appointment.deleteMany({ where: { municipality, id: { in: [...started] } } })
  for (const { id, through } of ended)
    await unit.appointment.updateMany({ where: { municipality, id }, data: { throughDay: through } })
  await growVersion(unit, municipality)
}

/**
 * Writes these as they now are. Gives false, to be rolled back by the caller, when one of them has been ended or taken away
 * meanwhile.
 */
export async function changeAppointments(
  unit: Unit,
  municipality: string,
  before: readonly Appointment[],
  after: readonly Appointment[],
): Promise<boolean> {
  for (const { id, through } of before)
    if ((await unit.appointment.count({ where: { municipality, id, throughDay: through } })) !== 1) return false
  await replaceAppointments(unit, municipality, after)
  await growVersion(unit, municipality)
  return true
}

/** Somebody else takes over: the old appointments end the day before. */
export async function replaceHolders(
  unit: Unit,
  municipality: string,
  change: { ended: readonly string[]; through: Day; started: readonly Appointment[] },
): Promise<void> {
  await endAppointments(unit, municipality, change.ended, change.through)
  await unit.appointment.updateMany({
    where: { municipality, id: { in: [...change.ended] } },
    data: { questioned: false },
  })
  await appoint(unit, municipality, change.started)
  await growVersion(unit, municipality)
}

// Imports

export type PastImport = {
  id: string
  at: Date
  byPersonId: string | null
  fileName: string
  versionAfter: number
  summary: Readonly<Record<string, number>>
}

/** Only the latest import keeps how to take it back. */
export async function saveImport(unit: Unit, municipality: string, { undo, ...row }: PastImport & { undo: object }) {
  await unit.registerImport.updateMany({ where: { municipality }, data: { undo: {} } })
  await unit.registerImport.create({ data: { municipality, ...row, summary: { ...row.summary }, undo } })
}

export async function latestImport(unit: Unit, municipality: string) {
  return unit.registerImport.findFirst({ where: { municipality }, orderBy: { versionAfter: 'desc' } })
}

export async function markUndone(unit: Unit, id: string, at: Date): Promise<void> {
  await unit.registerImport.update({ where: { id }, data: { undoneAt: at, undo: {} } })
}

/** For taking an import back; nothing else removes rows of the register. */
export async function removeRows(
  unit: Unit,
  municipality: string,
  rows: { appointments: readonly string[]; systems: readonly string[]; people: readonly string[] },
): Promise<void> {
  for (const ids of inBatches(rows.appointments, 1000))
    await unit.appointment.deleteMany({ where: { municipality, id: { in: ids } } })
  for (const ids of inBatches(rows.systems, 1000))
    await unit.system.deleteMany({ where: { municipality, id: { in: ids } } })
  for (const ids of inBatches(rows.people, 1000))
    await unit.person.deleteMany({ where: { municipality, id: { in: ids } } })
}

/** Many rows as one JSON value: ten times as fast as a parameter for each cell. Every column has to be named. */
async function insertRows(
  unit: Unit,
  table: 'system' | 'person' | 'appointment',
  rows: readonly object[],
): Promise<void> {
  const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`
  for (const batch of inBatches(rows, 2000)) await unit.$executeRawUnsafe(insert, jsonOf(batch))
}
