import { expect, it } from 'vitest'
import { peopleRows } from '../../../src/features/people/export.ts'
import { toCsv } from '../../../src/features/register/export.ts'
import { planPeople } from '../../../src/features/register/import/plan-people.ts'
import { readTable } from '../../../src/features/register/import/read-table.ts'
import type { ListedPerson } from '../../../src/features/register/store.ts'
import { day } from '../../../src/lib/day.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { aGovernance, aPerson } from '../register/a-municipality.ts'

const away = { from: day('2026-11-01'), through: day('2026-12-01'), deputyId: 'per-2' }
const people: readonly ListedPerson[] = [
  { ...aPerson({ title: 'Chef', unitId: 'soc', phone: '+46 70 174 06 05', away }), listed: true },
  {
    ...aPerson({
      id: 'per-2',
      name: 'Siv Tall',
      email: 'siv@ekby.example.se',
      phone: '070-174 06 06',
      protected: true,
      title: 'Handläggare',
    }),
    listed: true,
  },
  { ...aPerson({ id: 'per-3', name: 'Bo Al', email: null, status: 'maybe-left' }), listed: true },
  { ...aPerson({ id: 'per-4', name: 'Bo Al', email: null }), listed: true },
  { ...aPerson({ id: 'per-5', name: 'Konsult', email: null }), listed: false },
]

it('an import of an export changes nothing', async () => {
  const read = await readTable(toCsv(peopleRows(people)))
  if (!read.ok) throw new Error(read.because.kind)
  const made = planPeople(read.tables, { people, governance: aGovernance(), ids: countedIds() })
  expect(made).toMatchObject({
    ok: true,
    plan: { errors: [], warnings: [], created: [], changed: [], missing: [], unchanged: 4 },
  })
})

it('lets neither name, address nor number of a protected person out, as deputy neither', () => {
  const text = toCsv(peopleRows(people)).toString()
  expect(text).not.toMatch(/Siv|siv@|06 06/)
  expect(text).toContain('person:per-2;;Handläggare')
})
