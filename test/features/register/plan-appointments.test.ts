import { describe, expect, it } from 'vitest'
import { appointmentRows, toCsv } from '../../../src/features/register/export.ts'
import { planAppointments } from '../../../src/features/register/import/plan-appointments.ts'
import { readTable } from '../../../src/features/register/import/read-table.ts'
import { day } from '../../../src/lib/day.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { aGovernance, aPerson, aRegister, aSystem, anAppointment } from './a-municipality.ts'

const today = day('2026-11-25')
const person = { kind: 'person', id: 'per-1' } as const
const register = aRegister({
  systems: [aSystem()],
  people: [aPerson(), aPerson({ id: 'per-2', name: 'Siv Tall', email: 'siv@ekby.example.se', protected: true })],
  appointments: [anAppointment()],
})

function plan(csv: string) {
  const rows = csv
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim()),
    )
  const made = planAppointments([{ name: null, rows }], { register, governance: aGovernance(), ids: countedIds('new') })
  if (!made.ok) throw new Error(made.because.kind)
  return made.plan
}

describe('appointments in a file', () => {
  it('are made, to a unit or to a system by its id', () => {
    const made = plan(`
      role | holder_email | scope_kind | scope | from | appointed_by | decision | confirmed_on
      it-contact | Anna.Ek@ekby.example.se | unit | soc | 2026-01-01 | unit:ks | KS § 7 |
      system-manager | position:it-strateg | system | EK-1 | | | | 2026-10-03`)
    expect(made.errors).toEqual([])
    expect(made.started).toEqual([
      anAppointment({
        id: 'new-1',
        roleId: 'it-contact',
        scope: { kind: 'unit', id: 'soc' },
        holder: person,
        from: day('2026-01-01'),
        appointedBy: 'unit:ks',
        decision: 'KS § 7',
      }),
      anAppointment({
        id: 'new-2',
        roleId: 'system-manager',
        holder: { kind: 'position', id: 'it-strateg' },
        confirmedOn: day('2026-10-03'),
      }),
    ])
  })

  it('say more about one that is known, and appoint nobody twice', () => {
    const made = plan(`
      role | holder_email | scope_kind | scope | decision | confirmed_on
      system-owner | anna.ek@ekby.example.se | system | EK-1 | KS § 7 |
      it-contact | anna.ek@ekby.example.se | unit | soc | |
      it-contact | anna.ek@ekby.example.se | unit | soc | | 2026-10-03`)
    expect(made.changed).toEqual([anAppointment({ decision: 'KS § 7' })])
    expect(made.started).toMatchObject([{ roleId: 'it-contact', confirmedOn: '2026-10-03' }])
  })

  it('name what is not there', () => {
    const made = plan(`
      role | holder_email | scope_kind | scope | from | appointed_by
      chef | x@y.se | system | EK-9 | i fjol | unit:nix
      member | anna.ek@ekby.example.se | body | okänd | |`)
    expect(made.errors.map(({ row, fault }) => [row, fault.kind])).toEqual([
      [2, 'unknown-role'],
      [2, 'unknown-scope'],
      [2, 'unknown-holder'],
      [2, 'unknown-party'],
      [2, 'bad-day'],
      [3, 'unknown-scope'],
    ])
  })

  it('import back unchanged, with no address of a protected person', async () => {
    const given = aRegister({
      ...register,
      appointments: [
        anAppointment(),
        anAppointment({
          id: 'app-2',
          roleId: 'it-contact',
          scope: { kind: 'unit', id: 'soc' },
          holder: { kind: 'person', id: 'per-2' },
          through: day('2026-12-31'),
        }),
        anAppointment({ id: 'app-3', roleId: 'system-manager', holder: { kind: 'unit', id: 'it' }, decision: '=cmd' }),
      ],
    })
    const file = toCsv(appointmentRows(given, today))
    expect(file.toString()).not.toContain('siv@')
    const read = await readTable(file)
    if (!read.ok) throw new Error(read.because.kind)
    const made = planAppointments(read.tables, { register: given, governance: aGovernance(), ids: countedIds() })
    expect(made).toMatchObject({ ok: true, plan: { rows: 2, started: [], changed: [], unchanged: 2, errors: [] } })
  })
})
