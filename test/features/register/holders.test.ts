import { describe, expect, it } from 'vitest'
import { type Held, type World, holdersAt, holdersOf, occupantsOf } from '../../../src/features/register/index.ts'
import { day } from '../../../src/lib/day.ts'
import { aGovernance, aPerson, aRegister, aSystem, alva, anAppointment, bo, karl, siv } from '../ask/a-municipality.ts'

const today = day('2026-11-25')
const world = (some: Partial<World> = {}): World => ({
  governance: aGovernance(),
  register: aRegister(),
  today,
  ...some,
})

/** The system manager of the first system of the register. */
function manager(some: Partial<World> = {}): Held {
  const where = world(some)
  return holdersOf(where.governance.role('system-manager')!, where.register.systems[0]!, where)
}

const names = ({ holders }: Held) =>
  holders.map((holder) =>
    holder.kind === 'person' ? holder.person.name : holder.kind === 'position' ? holder.position.title : holder.kind,
  )

describe('an appointment', () => {
  const holds = (some: Parameters<typeof anAppointment>[3]) =>
    names(
      manager({ register: aRegister({ appointments: [anAppointment('system-manager', 'raindance', 'siv', some)] }) }),
    )

  it('counts from its first day through its last', () => {
    expect(holds({ from: today, through: today })).toEqual(['Siv Tallberg'])
    expect(holds({ from: day('2026-11-26') })).toEqual([])
    expect(holds({ through: day('2026-11-24') })).toEqual([])
  })

  it('may be of a position, held by whoever has its title', () => {
    expect(holds({ holder: { kind: 'position', id: 'it-strateg' } })).toEqual(['Alva Rydén'])
  })

  it('may be of a unit as such', () => {
    expect(holds({ holder: { kind: 'unit', id: 'ekonomi' } })).toEqual(['unit'])
  })

  it('goes before the rule that would otherwise point somebody out', () => {
    const where = world({ register: aRegister({ appointments: [anAppointment('system-owner', 'raindance', 'siv')] }) })

    expect(names(holdersOf(where.governance.role('system-owner')!, where.register.systems[0]!, where))).toEqual([
      'Siv Tallberg',
    ])
  })

  it('is as well confirmed as the one that was confirmed longest ago', () => {
    const appointments = [
      anAppointment('system-manager', 'raindance', 'siv', { confirmedOn: day('2026-10-03') }),
      anAppointment('system-manager', 'raindance', 'bo', { confirmedOn: day('2025-01-07') }),
    ]
    const never = [...appointments, anAppointment('system-manager', 'raindance', 'karl')]

    expect(manager({ register: aRegister({ appointments }) }).confirmedOn).toBe('2025-01-07')
    expect(manager({ register: aRegister({ appointments: never }) }).confirmedOn).toBeNull()
  })
})

describe('a rule', () => {
  const heldBy = (rule: object, unitId: string | null = 'ekonomi', vendor: string | null = null) => {
    const governance = aGovernance((draft) => Object.assign(draft.roles[0] ?? {}, { heldBy: rule }))
    const where = world({
      governance,
      register: aRegister({ systems: [aSystem({ name: 'Raindance', unitId, vendor })] }),
    })
    return names(holdersOf(governance.role('system-owner')!, where.register.systems[0]!, where))
  }

  it('gives the head of the unit, or of the nearest unit above that has one', () => {
    expect(heldBy({ rule: 'head-of-unit' }, 'skola')).toEqual(['Karl Runsten'])
    expect(heldBy({ rule: 'head-of-unit' }, 'ekonomi')).toEqual(['Bo Kvist'])
    expect(heldBy({ rule: 'head-of-unit' }, 'ks')).toEqual([])
    expect(heldBy({ rule: 'head-of-unit' }, null)).toEqual([])
  })

  it('gives a position, a unit, the using unit, the vendor, or everybody', () => {
    expect(heldBy({ rule: 'position', position: 'it-strateg' })).toEqual(['Alva Rydén'])
    expect(heldBy({ rule: 'position', position: 'kommundirektor' })).toEqual(['Kommundirektör'])
    expect(heldBy({ rule: 'unit', unit: 'ks' })).toEqual(['unit'])
    expect(heldBy({ rule: 'using-unit' })).toEqual(['unit'])
    expect(heldBy({ rule: 'using-unit' }, null)).toEqual([])
    expect(heldBy({ rule: 'vendor' }, null, 'CGI')).toEqual(['vendor'])
    expect(heldBy({ rule: 'vendor' })).toEqual([])
    expect(heldBy({ rule: 'everyone' })).toEqual(['everyone'])
  })
})

describe('a position', () => {
  const occupants = (
    position: { title: string; unit?: string },
    people: ReturnType<typeof aPerson>[],
    near: string | null = null,
  ) =>
    occupantsOf({ id: 'p', aliases: [], ...position }, near, world({ register: aRegister({ people }) })).map(
      ({ id }) => id,
    )
  const rektor = (id: string, unitId: string | null) => aPerson({ id, name: id, title: 'Rektor', unitId })

  it('is held by whoever has its title, however it is capitalised', () => {
    expect(occupants({ title: 'REKTOR' }, [rektor('a', 'skola')])).toEqual(['a'])
  })

  it('is held in its unit, or below it', () => {
    expect(occupants({ title: 'Rektor', unit: 'kansli' }, [rektor('a', 'skola'), rektor('b', 'ekonomi')])).toEqual([
      'b',
    ])
  })

  it('is nobody’s rather than a namesake’s in another unit', () => {
    expect(occupants({ title: 'Rektor', unit: 'kansli' }, [rektor('a', 'skola')])).toEqual([])
    expect(occupants({ title: 'Rektor' }, [rektor('a', 'skola'), rektor('b', 'skola')], 'kansli')).toEqual([])
  })

  it('needs no unit when only one person in the municipality has the title', () => {
    expect(occupants({ title: 'Rektor' }, [rektor('a', 'skola')], 'kansli')).toEqual(['a'])
    expect(occupants({ title: 'Rektor', unit: 'kansli' }, [rektor('a', null)])).toEqual(['a'])
  })
})

describe('an empty chair', () => {
  it('is answered for by the first in the chain who is somebody', () => {
    const held = manager({ register: aRegister({ appointments: [], people: [alva] }) })

    expect(held.holders).toEqual([])
    expect(held.meanwhile).toMatchObject({ as: 'position:it-strateg', holder: { person: { name: 'Alva Rydén' } } })
  })

  it('names a function when nobody in the chain is somebody', () => {
    expect(manager({ register: aRegister({ appointments: [], people: [] }) }).meanwhile).toMatchObject({
      as: 'role:system-owner',
      holder: { kind: 'position', position: { title: 'Kanslichef' } },
    })
  })

  it('passes over somebody who may have left', () => {
    const people = [{ ...bo, status: 'maybe-left' as const }, alva]

    expect(manager({ register: aRegister({ appointments: [], people }) }).meanwhile?.as).toBe('position:it-strateg')
  })

  it('comes to an end when two roles stand in for each other', () => {
    const governance = aGovernance((draft) => {
      Object.assign(draft.roles[0] ?? {}, { heldBy: { rule: 'appointed' }, fallback: ['role:system-manager'] })
      Object.assign(draft.roles[1] ?? {}, { fallback: ['role:system-owner'] })
    })

    expect(manager({ governance, register: aRegister({ appointments: [] }) }).meanwhile).toBeNull()
  })
})

describe('somebody who may have left', () => {
  it('still holds the chair, but is not a sure answer', () => {
    const held = manager({ register: aRegister({ people: [{ ...siv, status: 'maybe-left' }, bo] }) })

    expect(held.holders[0]).toMatchObject({ unsure: true })
    expect(held.meanwhile?.as).toBe('role:system-owner')
  })

  it('needs no stand-in beside somebody who is there', () => {
    const appointments = ['siv', 'karl'].map((holder) => anAppointment('system-manager', 'raindance', holder))
    const people = [{ ...siv, status: 'maybe-left' as const }, karl]

    expect(manager({ register: aRegister({ appointments, people }) }).meanwhile).toBeNull()
  })
})

it('is found for a workplace before its unit, and for a unit before the one above', () => {
  const appointments = [
    anAppointment('local-support', 'norra', 'siv', { scope: { kind: 'workplace', id: 'norra' } }),
    anAppointment('local-support', 'ks', 'bo', { scope: { kind: 'unit', id: 'ks' } }),
  ]
  const where = world({ register: aRegister({ appointments }) })
  const role = where.governance.role('local-support')!

  expect(names(holdersAt(role, { kind: 'workplace', id: 'norra' }, where))).toEqual(['Siv Tallberg'])
  expect(names(holdersAt(role, { kind: 'unit', id: 'ekonomi' }, where))).toEqual(['Bo Kvist'])
})
