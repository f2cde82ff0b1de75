import { expect, it } from 'vitest'
import { verifyAudit } from '../../../src/database/audit.ts'
import type { Database } from '../../../src/database/database.ts'
import { type Import, carryOutImport, undoImport } from '../../../src/features/register/import/carry-out.ts'
import { planImport, registerAfter } from '../../../src/features/register/import/plan.ts'
import type { Register } from '../../../src/features/register/register.ts'
import {
  appoint,
  confirmAppointments,
  ensureMunicipality,
  findPerson,
  insertPeople,
  insertSystems,
  loadRegister,
  replaceHolders,
  setAway,
  setQuestioned,
} from '../../../src/features/register/store.ts'
import { day } from '../../../src/lib/day.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { aDatabase, onBothEngines } from '../../support/database.ts'
import { aGovernance, aPerson, aSystem, anAppointment } from './a-municipality.ts'

const today = day('2026-11-25')
const first = `system_id | namn | leverantör | status | Objektägare
EK-1 | Raindance | CGI | aktiv | Anna Ek
EK-2 | Lex | Sokigo | aktiv | Bo Al`
const second = `system_id | namn | leverantör | status | Objektägare
EK-1 | Raindance | Tietoevry | aktiv | Bo Al
EK-2 | Lex | Sokigo | aktiv | Bo Al
EK-3 | Nytt | | planerad | Siv Tall`

onBothEngines('an import', (engine) => {
  async function aRegisterOffice() {
    const database = await aDatabase(engine)
    const ids = countedIds(engine)
    await database.unit('ekby', async (unit) => {
      await ensureMunicipality(unit, 'ekby')
      await insertPeople(unit, 'ekby', [aPerson()])
    })
    const given = (): Import => ({
      municipality: 'ekby',
      fileName: 'register.csv',
      at: new Date('2026-11-25T09:00:00Z'),
      actor: { kind: 'command-line', id: null },
      channel: 'terminal',
      ids,
    })
    const plan = (csv: string, register: Register) => {
      const rows = csv.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
      const made = planImport([{ name: null, rows }], { register, governance: aGovernance(), today, ids })
      if (!made.ok) throw new Error(made.because.kind)
      return made.plan
    }
    const load = () => database.unit('ekby', (unit) => loadRegister(unit, 'ekby'))
    const take = async (csv: string) => {
      const register = await load()
      const made = plan(csv, register)
      const done = await database.unit('ekby', (unit) => carryOutImport(unit, made, register.version, given()))
      return { done, after: registerAfter(register, made) }
    }
    return { database, load, plan, take, given }
  }
  const byId = (register: Register) => ({
    ...register,
    systems: register.systems.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    people: register.people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    appointments: register.appointments.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })
  const auditOf = (database: Database) => database.system('audit-verify', (unit) => verifyAudit(unit, 'ekby'))

  it('makes the register what the plan said it would be, and leaves a link in the audit chain', async () => {
    const { database, take, load } = await aRegisterOffice()
    const { done, after } = await take(first)
    expect(done).toEqual({ ok: true, version: 1 })
    expect(byId(await load())).toEqual(byId(after))
    const changed = await take(second)
    expect(changed.done).toEqual({ ok: true, version: 2 })
    const register = await load()
    expect(byId(register)).toEqual(byId(changed.after))
    expect(register.appointments.filter(({ through }) => through !== null)).toMatchObject([{ through: '2026-11-24' }])
    expect(await auditOf(database)).toMatchObject({ entries: 2, faults: [] })
  })

  it('is taken back whole', async () => {
    const { database, take, load, given } = await aRegisterOffice()
    await take(first)
    const before = await load()
    await take(second)
    expect(await database.unit('ekby', (unit) => undoImport(unit, given()))).toEqual({ ok: true, version: 3 })
    expect({ ...byId(await load()), version: before.version }).toEqual(byId(before))
    expect(await database.unit('ekby', (unit) => undoImport(unit, given()))).toEqual({
      ok: false,
      because: 'nothing-to-undo',
    })
    expect(await auditOf(database)).toMatchObject({ entries: 3, faults: [] })
  })

  it('is not taken back when the register has changed since', async () => {
    const { database, take, load, given } = await aRegisterOffice()
    await take(first)
    const [appointment] = (await load()).appointments
    await database.unit('ekby', (unit) => setQuestioned(unit, 'ekby', [appointment!.id], true))
    expect(await database.unit('ekby', (unit) => undoImport(unit, given()))).toEqual({
      ok: false,
      because: 'register-has-moved-on',
    })
  })

  it('planned on an older register changes nothing', async () => {
    const { database, load, plan, take, given } = await aRegisterOffice()
    const old = await load()
    const stale = plan(second, old)
    await take(first)
    const before = await load()
    const done = await database.unit('ekby', (unit) => carryOutImport(unit, stale, old.version, given()))
    expect(done).toEqual({ ok: false, because: 'stale' })
    expect(await load()).toEqual(before)
  })

  it('is whole or not at all', async () => {
    const { database, load, plan, given } = await aRegisterOffice()
    const register = await load()
    const made = plan(first, register)
    const broken = { ...made, started: [...made.started, { ...made.started[0]! }] }
    await expect(
      database.unit('ekby', (unit) => carryOutImport(unit, broken, register.version, given())),
    ).rejects.toThrow(/unique|Unique/)
    expect(await load()).toEqual(register)
  })

  it('with errors is never carried out', async () => {
    const { database, load, plan, given } = await aRegisterOffice()
    const register = await load()
    const made = plan('namn | status\nRaindance | kanske', register)
    await expect(
      database.unit('ekby', (unit) => carryOutImport(unit, made, register.version, given())),
    ).rejects.toThrow('1 errors')
  })

  it('stays in its own municipality', async () => {
    const { database, take } = await aRegisterOffice()
    await take(first)
    await database.unit('norr', (unit) => ensureMunicipality(unit, 'norr'))
    const other = await database.unit('norr', (unit) => loadRegister(unit, 'ekby'))
    expect(other).toMatchObject({ systems: [], people: [], appointments: [] })
  })
})

onBothEngines('the register', (engine) => {
  async function anOffice() {
    const database = await aDatabase(engine)
    await database.unit('ekby', async (unit) => {
      await ensureMunicipality(unit, 'ekby')
      await insertPeople(unit, 'ekby', [
        aPerson({ email: 'Anna.Ek@ekby.example.se', entraObjectId: 'ABCDEF00-0000-0000-0000-000000000000' }),
        aPerson({ id: 'per-2', name: 'Bo Al', email: null }),
      ])
      await appoint(unit, 'ekby', [anAppointment()])
    })
    return { database, load: () => database.unit('ekby', (unit) => loadRegister(unit, 'ekby')) }
  }

  it('finds a person by address or Entra id, however they are capitalised', async () => {
    const { database } = await anOffice()
    const find = (by: Parameters<typeof findPerson>[2]) => database.unit('ekby', (unit) => findPerson(unit, 'ekby', by))
    expect(await find({ email: ' ANNA.EK@ekby.example.se ' })).toMatchObject({ id: 'per-1' })
    expect(await find({ entraObjectId: 'abcdef00-0000-0000-0000-000000000000' })).toMatchObject({ id: 'per-1' })
    expect(await find({ email: 'bo@ekby.example.se' })).toBeNull()
  })

  it('keeps the history when somebody else takes over, and answers the question about it', async () => {
    const { database, load } = await anOffice()
    await database.unit('ekby', (unit) => setQuestioned(unit, 'ekby', ['app-1'], true))
    expect((await load()).appointments[0]).toMatchObject({ questioned: true })
    const started = [anAppointment({ id: 'app-2', holder: { kind: 'person', id: 'per-2' }, from: today })]
    await database.unit('ekby', (unit) =>
      replaceHolders(unit, 'ekby', { ended: ['app-1'], through: day('2026-11-24'), started }),
    )
    const { appointments, version } = await load()
    expect(appointments).toEqual([anAppointment({ through: day('2026-11-24') }), started[0]])
    expect(version).toBe(2)
  })

  it('is read whole, however many pages it takes', async () => {
    const { database, load } = await anOffice()
    const many = Array.from({ length: 4001 }, (_, at) =>
      aSystem({ id: `sys-${at}`, code: `K${at}`, name: `System ${at}` }),
    )
    await database.unit('ekby', (unit) => insertSystems(unit, 'ekby', many))
    const { systems } = await load()
    expect(new Set(systems.map(({ code }) => code)).size).toBe(4001)
    expect(systems).toHaveLength(4001)
  })

  it('remembers when an appointment was confirmed, and who is away', async () => {
    const { database, load } = await anOffice()
    const away = { from: today, through: day('2026-12-24'), deputyId: 'per-2' }
    await database.unit('ekby', async (unit) => {
      await confirmAppointments(unit, 'ekby', ['app-1'], today)
      await setAway(unit, 'ekby', 'per-1', away)
    })
    expect(await load()).toMatchObject({
      version: 2,
      people: [{ away }, { away: null }],
      appointments: [{ confirmedOn: today }],
    })
  })
})
