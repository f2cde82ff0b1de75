/**
 * The example municipalities' invented people and registers, laid in at first start through the same imports that a real
 * municipality uses. A municipality whose register has ever been changed is left alone.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { recordAudit } from '../../database/audit.ts'
import type { Database } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import type { RowFault } from './import/faults.ts'
import { planAppointments } from './import/plan-appointments.ts'
import { planPeople } from './import/plan-people.ts'
import { planImport, registerAfter } from './import/plan.ts'
import { type Table, readTable } from './import/read-table.ts'
import type { Register } from './register.ts'
import { appoint, ensureMunicipality, growVersion, insertPeople, insertSystems, registerVersion } from './store.ts'

export type ExampleNeeds = {
  database: Pick<Database, 'unit'>
  governances: readonly Governance[]
  clock: Clock
  ids: Ids
  /** Holds a folder for each example municipality, by its key. */
  folder: string
  progress?: ((step: string) => void) | undefined
}

/** An example file does not hold: the defect is ours, not the user's. */
export class ExampleFaultsError extends Error {
  override name = 'ExampleFaultsError'
  readonly faults: readonly string[]

  constructor(municipality: string, faults: readonly string[]) {
    super(`The example files of ${municipality} do not hold:\n${faults.join('\n')}`)
    this.faults = faults
  }
}

export async function loadExamples(needs: ExampleNeeds): Promise<void> {
  const { database, governances } = needs
  for (const governance of governances) {
    const { key } = governance
    const isNew = await database.unit(key, async (unit) => {
      await ensureMunicipality(unit, key)
      return (await registerVersion(unit, key)) === 0
    })
    if (!isNew || !governance.manifest.municipality.example) continue
    const example = await exampleRegister(governance, needs)
    if (example === null) continue
    await layIn(example, needs)
    needs.progress?.(governance.name)
  }
}

/** The register that the example files describe; null when the municipality has none. Throws an ExampleFaultsError. */
export async function exampleRegister(
  governance: Governance,
  { folder, clock, ids }: Pick<ExampleNeeds, 'folder' | 'clock' | 'ids'>,
): Promise<Register | null> {
  const { key } = governance
  const empty: Register = { municipality: key, version: 0, systems: [], people: [], appointments: [] }
  const [people, systems, appointments] = await Promise.all(
    ['people.csv', 'register.csv', 'appointments.csv'].map((name) => tablesIn(path.join(folder, key, name))),
  )
  if (!people && !systems) return null

  const named = people && sound(key, 'people.csv', planPeople(people, { people: [], governance, ids }))
  const peopled = { ...empty, people: named?.created.map(({ person: { listed: _listed, ...person } }) => person) ?? [] }
  const today = clock.today()
  const planned =
    systems && sound(key, 'register.csv', planImport(systems, { register: peopled, governance, today, ids }))
  const registered = planned ? registerAfter(peopled, planned) : peopled
  if (!appointments) return registered
  const more = sound(key, 'appointments.csv', planAppointments(appointments, { register: registered, governance, ids }))
  const changed = new Map(more.changed.map((appointment) => [appointment.id, appointment]))
  return {
    ...registered,
    appointments: [...registered.appointments.map((one) => changed.get(one.id) ?? one), ...more.started],
  }
}

async function tablesIn(file: string): Promise<readonly Table[] | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (bytes === null) return null
  const read = await readTable(bytes)
  if (!read.ok) throw new ExampleFaultsError(path.dirname(file), [`${path.basename(file)}: ${read.because.kind}`])
  return read.tables
}

function sound<Plan extends { errors: readonly RowFault<{ kind: string }>[] }>(
  municipality: string,
  file: string,
  made: { ok: true; plan: Plan } | { ok: false; because: { kind: string } },
): Plan {
  if (!made.ok) throw new ExampleFaultsError(municipality, [`${file}: ${made.because.kind}`])
  const faults = made.plan.errors.map(
    ({ row, column, fault }) => `${file}:${row} ${column ?? ''} ${JSON.stringify(fault)}`,
  )
  if (faults.length > 0) throw new ExampleFaultsError(municipality, faults)
  return made.plan
}

async function layIn({ municipality, people, systems, appointments }: Register, needs: ExampleNeeds): Promise<void> {
  const { clock, ids, database } = needs
  await database.unit(municipality, async (unit) => {
    // Another process may have been first.
    if ((await growVersion(unit, municipality, 0)) === null) return
    await insertPeople(
      unit,
      municipality,
      people.map((person) => ({ ...person, listed: true })),
    )
    await insertSystems(unit, municipality, systems)
    await appoint(unit, municipality, appointments)
    await recordAudit(unit, {
      id: ids.next(),
      municipality,
      at: clock.now(),
      action: 'register.load-example',
      subject: { kind: 'municipality', id: municipality },
      actor: { kind: 'system', id: null },
      channel: 'start',
      detail: { people: people.length, systems: systems.length, appointments: appointments.length },
    })
  })
}
