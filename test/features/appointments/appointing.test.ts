import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCurrent, itemOf, takeoverOf } from '../../../src/features/appointments/appointing.ts'
import { appointingTo } from '../../../src/features/appointments/appoints.ts'
import type { World } from '../../../src/features/register/index.ts'
import { addDays, day } from '../../../src/lib/day.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { aGovernance, aPerson, aRegister, aSystem, anAppointment } from '../register/a-municipality.ts'

const today = day('2026-03-12')
const aWorldWith = (appointments: readonly ReturnType<typeof anAppointment>[]): World => ({
  governance: aGovernance(),
  register: aRegister({
    systems: [aSystem()],
    people: [aPerson(), aPerson({ id: 'per-2', name: 'Bo Ek' })],
    appointments: [...appointments],
  }),
  today,
})
const scope = { kind: 'system' as const, id: 'sys-1' }

describe('an appointment', () => {
  it('ends the one before the day before it begins', () => {
    const world = aWorldWith([anAppointment()])
    const item = itemOf(world.governance.role('system-owner')!, scope, 'per-2', day('2026-05-01'), world)
    const { started, ended } = takeoverOf([item], { by: null, decision: null }, world, countedIds('new'))
    expect(ended.map(({ before, through }) => [before.id, through])).toEqual([['app-1', '2026-04-30']])
    expect(started.map(({ holder, from, terms }) => [holder.id, from, terms?.recordedOn])).toEqual([
      ['per-2', '2026-05-01', today],
    ])
  })

  it('starts nothing for whoever holds it already', () => {
    const world = aWorldWith([anAppointment()])
    const item = itemOf(world.governance.role('system-owner')!, scope, 'per-1', today, world)
    expect(takeoverOf([item], { by: null, decision: null }, world, countedIds('new'))).toEqual({
      started: [],
      ended: [],
    })
  })

  it('begins earlier, by a later decision, for whoever was to hold it from a day ahead', () => {
    const world = aWorldWith([anAppointment({ from: day('2026-05-01') })])
    const item = itemOf(world.governance.role('system-owner')!, scope, 'per-1', day('2026-04-01'), world)
    const { started } = takeoverOf([item], { by: null, decision: 'KS § 13' }, world, countedIds('new'))
    expect(started).toMatchObject([{ from: '2026-04-01', decision: 'KS § 13' }])
  })

  it('leaves exactly one holder from its first day, whoever held it before', () => {
    const held = fc.array(
      fc.record({
        holder: fc.constantFrom('per-1', 'per-2'),
        from: fc.integer({ min: -400, max: 120 }),
        through: fc.option(fc.integer({ min: -100, max: 200 })),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(held, fc.integer({ min: 0, max: 90 }), (rows, ahead) => {
        const world = aWorldWith(
          rows.map(({ holder, from, through }, at) =>
            anAppointment({
              id: `app-${at}`,
              holder: { kind: 'person', id: holder },
              from: addDays(today, from),
              through: through === null ? null : addDays(today, through),
            }),
          ),
        )
        const from = addDays(today, ahead)
        const item = itemOf(world.governance.role('system-owner')!, scope, 'per-2', from, world)
        const { started, ended } = takeoverOf([item], { by: null, decision: null }, world, countedIds('new'))
        const through = new Map(ended.map((end) => [end.before.id, end.through]))
        const after = [
          ...world.register.appointments.map((one) => ({ ...one, through: through.get(one.id) ?? one.through })),
          ...started,
        ]
        for (const later of [0, 30, 300]) {
          const current = after.filter((one) => isCurrent(one, addDays(from, later)))
          expect(current.map(({ holder }) => holder.id)).toEqual(['per-2'])
        }
      }),
    )
  })

  it('is for whoever decides where no document says who appoints', () => {
    const world = aWorldWith([])
    const appointing = appointingTo(world.governance.role('system-owner')!, scope, world)
    expect([appointing.stated, appointing.party, appointing.asRegistrar]).toEqual([false, 'unit:ks', true])
  })
})
