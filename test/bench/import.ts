/** How long a register takes from file to database, on the embedded database in memory. */
import {
  carryOutImport,
  loadRegister,
  planImport,
  readTable,
  registerRows,
  toCsv,
} from '../../src/features/register/index.ts'
import type { Register, System } from '../../src/features/register/register.ts'
import { openDatabase } from '../../src/database/database.ts'
import { governanceOf } from '../../src/governance/governance-of.ts'
import { manifestSchema } from '../../src/governance/manifest/schema.ts'
import { day } from '../../src/lib/day.ts'
import { countedIds } from '../../src/lib/ids.ts'
import type { Row } from './table.ts'

const key = 'bench'
const today = day('2026-11-25')
const governance = governanceOf(
  manifestSchema.parse({
    municipality: {
      key,
      name: 'Mätköping',
      dataController: 'Kommunstyrelsen',
      decidesWhenSilent: 'unit:ks',
      servicedesk: { name: 'Servicedesk' },
    },
    permissions: { strategist: ['unit:ks'], administrator: ['unit:ks'], registerKeeper: ['unit:ks'] },
    units: [{ id: 'ks', name: 'Kommunstyrelsen', kind: 'board' }],
    roles: ['owner', 'manager', 'contact'].map((id) => ({
      id,
      label: { sv: id, en: id },
      scope: 'system',
      duty: 'Ansvarar.',
      own: true,
    })),
  }),
)

export async function benchImport(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [systems, seconds] of [
    [60, 1],
    [50_000, 60],
  ] as const) {
    const file = toCsv(registerRows(aRegister(systems), governance, today))
    const ms = await importing(file)
    const figure = `${(ms / 1000).toFixed(2)} s`
    rows.push({ what: `import of ${systems} systems`, figure, goal: `≤ ${seconds} s`, met: ms <= seconds * 1000 })
  }
  return rows
}

async function importing(file: Uint8Array): Promise<number> {
  const database = await openDatabase({ engine: 'pglite', folder: null })
  const ids = countedIds()
  try {
    // The database has been asked before, as in a program that runs.
    const register = await database.unit(key, (unit) => loadRegister(unit, key))
    const began = performance.now()
    const read = await readTable(file)
    const made = read.ok ? planImport(read.tables, { register, governance, today, ids }) : read
    if (!made.ok || made.plan.errors.length > 0) throw new Error('The register of the bench cannot be planned.')
    const given = {
      municipality: key,
      fileName: 'bench.csv',
      at: new Date(`${today}T08:00:00Z`),
      actor: { kind: 'command-line' as const, id: null },
      channel: 'terminal',
      ids,
    }
    await database.unit(key, (unit) => carryOutImport(unit, made.plan, register.version, given))
    return performance.now() - began
  } finally {
    await database.close()
  }
}

/** Every system with three holders, of a thousand people. */
function aRegister(size: number): Register {
  const syllables = ['Lex', 'pro', 'capi', 'trea', 'ser', 'ekon', 'vård', 'skol', 'tid', 'plan', 'karta', 'bygg']
  const at = (number: number) => syllables[number % syllables.length]!
  const systems = Array.from({ length: size }, (_, number): System => ({
    id: `sys-${number}`,
    code: `S${number}`,
    name: `${at(number)}${at(Math.floor(number / 12))}${at(Math.floor(number / 144))} ${number}`,
    aliases: [`smeknamn ${number}`],
    category: null,
    kind: null,
    unitId: 'ks',
    description: `Ett system som används av verksamhet ${number % 90} varje dag`,
    vendor: `Leverantör ${number % 300}`,
    status: 'active',
    criticality: 'normal',
    personalData: 'yes',
    funding: null,
    runBy: null,
    approved: true,
  }))
  const names = Array.from(
    { length: 1000 },
    (_, number) => `${at(number)}${at(Math.floor(number / 12))} ${at(Math.floor(number / 144))}son`,
  )
  const people = names.map((name, number) => ({
    id: `per-${number}`,
    name,
    email: null,
    title: null,
    unitId: null,
    phone: null,
    entraObjectId: null,
    protected: false,
    status: 'active' as const,
    away: null,
    language: null,
  }))
  const appointments = systems.flatMap((system, number) =>
    ['owner', 'manager', 'contact'].map((roleId, role) => ({
      id: `app-${number}-${role}`,
      roleId,
      scope: { kind: 'system' as const, id: system.id },
      holder: { kind: 'person' as const, id: `per-${(number * 7 + role * 331) % 1000}` },
      appointedBy: null,
      decision: null,
      from: null,
      through: null,
      confirmedOn: null,
      questioned: false,
    })),
  )
  return { municipality: key, version: 0, systems, people, appointments }
}
