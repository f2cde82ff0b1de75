import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarded, registerRows, toCsv, toWorkbook } from '../../../src/features/register/export.ts'
import { planImport, registerAfter } from '../../../src/features/register/import/plan.ts'
import { cleanCell, readTable } from '../../../src/features/register/import/read-table.ts'
import { saysNothing } from '../../../src/features/register/import/values.ts'
import type { Register } from '../../../src/features/register/register.ts'
import { day } from '../../../src/lib/day.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { aGovernance, aPerson, aRegister, aSystem, anAppointment } from './a-municipality.ts'

const today = day('2026-11-25')
const governance = aGovernance()

async function importBack(register: Register, file: Uint8Array) {
  const read = await readTable(file)
  if (!read.ok) throw new Error(read.because.kind)
  const made = planImport(read.tables, { register, governance, today, ids: countedIds() })
  if (!made.ok) throw new Error(made.because.kind)
  return made.plan
}

const register = aRegister({
  systems: [
    aSystem({
      code: '007',
      name: '=HYPERLINK("http://x")',
      aliases: ['ekonomi, bokföring'],
      category: 'gemensamma',
      unitId: 'soc',
      description: '@alla; "citat"',
      status: 'read-only',
      criticality: 'critical',
      personalData: 'sensitive',
      approved: false,
    }),
    aSystem({ id: 'sys-2', code: 'EK-2', name: 'Lex', aliases: ['registratur', 'diariet'] }),
  ],
  people: [
    aPerson(),
    aPerson({ id: 'per-2', name: 'Siv Tall', email: 'siv@ekby.example.se', protected: true }),
    aPerson({ id: 'per-3', name: 'Bo Al', email: null }),
    aPerson({ id: 'per-4', name: 'Bo Al', email: null }),
    aPerson({ id: 'per-5', name: 'Ida Ros', email: null }),
  ],
  appointments: [
    anAppointment(),
    anAppointment({ id: 'app-2', roleId: 'system-manager', holder: { kind: 'person', id: 'per-2' } }),
    anAppointment({ id: 'app-3', roleId: 'it-contact', holder: { kind: 'unit', id: 'it' } }),
    anAppointment({ id: 'app-4', scope: { kind: 'system', id: 'sys-2' }, holder: { kind: 'person', id: 'per-3' } }),
    anAppointment({ id: 'app-5', scope: { kind: 'system', id: 'sys-2' }, holder: { kind: 'person', id: 'per-5' } }),
    anAppointment({ id: 'app-6', scope: { kind: 'system', id: 'sys-2' }, through: day('2025-01-01') }),
  ],
})

it.each([
  ['csv', async (rows: ReturnType<typeof registerRows>) => toCsv(rows)],
  ['xlsx', toWorkbook],
])('an import of an export changes nothing (%s)', async (_name, write) => {
  const plan = await importBack(register, await write(registerRows(register, governance, today)))
  expect(plan).toMatchObject({ errors: [], created: [], changed: [], missing: [], people: [], unchanged: 2 })
})

it('lets neither name nor address of a protected person out', () => {
  const text = toCsv(registerRows(register, governance, today)).toString()
  expect(text).toContain('person:per-2')
  expect(text).not.toMatch(/Siv|siv@/)
})

it('writes a name only when an import would know whose it is', () => {
  const cells = registerRows(register, governance, today).map((row) => row[14])
  expect(cells).toEqual(['system-owner', 'anna.ek@ekby.example.se', 'person:per-3; Ida Ros'])
})

it('opens as ordinary cells: nothing begins a formula', () => {
  const rows = registerRows(register, governance, today)
  const lines = toCsv(rows).toString()
  expect(lines).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(guarded('-1')).toBe("'-1")
  expect(guarded('a-1')).toBe('a-1')
})

describe('any register', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map(cleanCell)
    .filter((word) => !word.includes('\uFFFD'))
  const words = text.filter((word) => !saysNothing(word))
  const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
  const systems = fc.uniqueArray(
    fc.record({
      name: words,
      aliases: fc.uniqueArray(
        words.filter((word) => !/[;]/.test(word)),
        { maxLength: 3, selector: (word) => word.toLowerCase() },
      ),
      description: orNull(words),
      vendor: orNull(words),
      unitId: orNull(fc.constantFrom('ks', 'soc', 'it')),
      status: fc.constantFrom('planned', 'active', 'closing', 'read-only', 'closed'),
      criticality: orNull(fc.constantFrom('critical', 'important', 'normal')),
      personalData: orNull(fc.constantFrom('none', 'yes', 'sensitive')),
      approved: orNull(fc.boolean()),
      owner: orNull(fc.nat(3)),
    }),
    { maxLength: 6, selector: ({ name }) => name.toLowerCase() },
  )

  it('comes back as it went out', async () => {
    await fc.assert(
      fc.asyncProperty(systems, fc.array(words, { minLength: 4, maxLength: 4 }), async (given, names) => {
        const people = names.map((name, at) =>
          aPerson({ id: `per-${at}`, name, email: at === 0 ? `p${at}@example.se` : null }),
        )
        const one: Register = aRegister({
          people,
          systems: given.map(({ owner: _owner, ...fields }, at) =>
            aSystem({
              ...(fields as object),
              id: `sys-${at}`,
              code: `K${at}`,
              aliases: fields.aliases.filter((alias) => alias.toLowerCase() !== fields.name.toLowerCase()),
            }),
          ),
          appointments: given.flatMap(({ owner }, at) =>
            owner === null
              ? []
              : [
                  anAppointment({
                    id: `app-${at}`,
                    scope: { kind: 'system', id: `sys-${at}` },
                    holder: { kind: 'person', id: `per-${owner}` },
                  }),
                ],
          ),
        })
        if (one.systems.length === 0) return
        const plan = await importBack(one, toCsv(registerRows(one, governance, today)))
        expect(plan).toMatchObject({ errors: [], created: [], changed: [], missing: [], people: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('whatever the table, a plan is made or refused, and planning it twice changes nothing more', () => {
    const cell = fc.oneof(
      text,
      fc.constantFrom('Namn', 'system_id', 'Systemägare', 'Förvaltning', 'Anna Ek', 'soc', 'EK-1', 'vakant', 'ja', ''),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const tables = [{ name: null, rows: [['system_id', 'Namn', 'Systemägare', 'Alias', 'Förvaltning'], ...rows] }]
        const made = planImport(tables, { register, governance, today, ids: countedIds() })
        if (!made.ok || made.plan.errors.length > 0) return
        const after = registerAfter(register, made.plan)
        const again = planImport(tables, { register: after, governance, today, ids: countedIds('again') })
        expect(again).toMatchObject({
          ok: true,
          plan: { created: [], changed: [], people: [], started: [], ended: [] },
        })
      }),
      { numRuns: 1000 },
    )
  })
})
