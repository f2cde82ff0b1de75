import { describe, expect, it } from 'vitest'
import { may, partIn, peopleWho } from '../../../src/features/administration/index.ts'
import type { World } from '../../../src/features/register/holders.ts'
import type { Appointment } from '../../../src/features/register/register.ts'
import { loadText } from '../../../src/governance/manifest/load.ts'
import { day } from '../../../src/lib/day.ts'
import { aPerson, anAppointment } from '../../support/register-rows.ts'

const manifest = `
municipality:
  key: norrby
  name: Norrby kommun
  dataController: Kommunstyrelsen i Norrby
  decidesWhenSilent: unit:board
  servicedesk: { name: Servicedesk }
permissions:
  strategist: [role:strategist]
  administrator: [position:it-manager]
  registerKeeper: [body:keepers, position:registrar]
units:
  - { id: board, name: Kommunstyrelsen, kind: board }
positions:
  - { id: it-manager, title: IT-chef }
  - { id: registrar, title: Registrator }
roles:
  - { id: strategist, label: { sv: IT-strateg, en: IT strategist }, scope: municipality, duty: Leder arbetet., own: true }
bodies:
  - id: keepers
    kind: it-group
    name: Registergruppen
    purpose: Sköter registret.
    own: true
    convener: { party: 'role:strategist', own: true }
    chair: { party: 'position:it-manager', own: true }
    composition: [{ member: 'position:registrar', own: true }]
`
const { governances, faults } = loadText(manifest)

const person = (id: string): Appointment['holder'] => ({ kind: 'person', id })
const keepers: Appointment['scope'] = { kind: 'body', id: 'keepers' }

const world: World = {
  governance: governances[0]!,
  today: day('2026-03-12'),
  register: {
    municipality: 'norrby',
    version: 1,
    systems: [],
    people: [
      aPerson('strategist'),
      aPerson('chief', { title: 'IT-chef' }),
      aPerson('gone', { title: 'IT-chef', status: 'maybe-left' }),
      aPerson('registrar', { title: 'registrator' }),
      aPerson('member'),
      aPerson('former'),
      aPerson('nobody'),
    ],
    appointments: [
      anAppointment({ roleId: 'strategist', scope: { kind: 'municipality', id: null }, holder: person('strategist') }),
      anAppointment({ roleId: 'member', scope: keepers, holder: person('member') }),
      anAppointment({ roleId: 'member', scope: keepers, holder: person('former'), through: day('2026-03-11') }),
    ],
  },
}
const ids = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id).toSorted()

describe('a permission', () => {
  it('belongs to whoever holds the role, the position or the seat today', () => {
    expect(faults).toEqual([])
    expect(ids(peopleWho('strategist', world))).toEqual(['strategist'])
    expect(ids(peopleWho('registerKeeper', world))).toEqual(['member', 'registrar'])
  })

  it('is nobody’s who may have left, or whose time is over', () => {
    expect(ids(peopleWho('administrator', world))).toEqual(['chief'])
    expect(may('former', 'registerKeeper', world)).toBe(false)
  })

  it('is not had by others, nor by somebody the bot does not know', () => {
    for (const permission of ['strategist', 'administrator', 'registerKeeper'] as const) {
      expect(may('nobody', permission, world)).toBe(false)
      expect(may(null, permission, world)).toBe(false)
    }
  })
})

describe('a part in a body', () => {
  it('is had as its convener, its chair, its member by appointment and by the manifest’s words', () => {
    const parts = (id: string) => partIn(id, 'keepers', world)
    expect(parts('strategist')).toEqual({ convener: true, chair: false, member: true })
    expect(parts('chief')).toEqual({ convener: false, chair: true, member: true })
    expect(parts('member')).toEqual({ convener: false, chair: false, member: true })
    expect(parts('registrar')).toEqual({ convener: false, chair: false, member: true })
    expect(parts('former')).toEqual({ convener: false, chair: false, member: false })
    expect(partIn('strategist', 'no-such-body', world).member).toBe(false)
  })
})
