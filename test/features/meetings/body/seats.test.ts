import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../../../src/features/meetings/body/rules.ts'
import { seatingOf } from '../../../../src/features/meetings/body/seats.ts'
import { noSetting } from '../../../../src/features/meetings/setting.ts'
import type { World } from '../../../../src/features/register/index.ts'
import { whollyOwnedCompanies } from '../../../../src/governance/companies.ts'
import { aMunicipality, anAppointment, aSystem, bo, eva, kim, siv } from './a-municipality.ts'

const seated = (bodyId: string, world: World, setting = noSetting(bodyId, new Date(0))) =>
  seatingOf(world.governance.body(bodyId)!, setting, world)
const namesIn = (bodyId: string, world: World) => seated(bodyId, world).people.map(({ person }) => person.name)
const toBody = (id: string) => ({ kind: 'body', id }) as const

describe('who sits in a body', () => {
  it('is whoever holds the positions that the document names, and whoever convenes it', () => {
    expect(namesIn('steering', aMunicipality())).toEqual(['siv', 'bo', 'kim'])
  })

  it('follows the owners of the critical systems', () => {
    const systems = [aSystem('law'), aSystem('play', { criticality: 'normal' })]
    const owners = [
      anAppointment('owner', { kind: 'system', id: 'law' }, 'eva'),
      anAppointment('owner', { kind: 'system', id: 'play' }, 'bo'),
    ]
    expect(namesIn('owners', aMunicipality({ systems, appointments: owners }))).toEqual(['eva'])
  })

  it('is one from each unit, and a unit without anybody is missed', () => {
    const world = aMunicipality({ appointments: [anAppointment('member', toBody('preparing'), 'eva')] })
    const { people, vacancies } = seated('preparing', world)
    expect(people.find(({ person }) => person === eva)?.represents).toEqual(['school'])
    expect(vacancies.map((one) => one.kind === 'unrepresented' && one.unit.id)).toEqual(['office'])
  })

  it('leaves out whoever has left, and whose appointment has ended', () => {
    const appointments = [
      anAppointment('member', toBody('forum'), 'eva', { through: '2026-11-30' as never }),
      anAppointment('member', toBody('forum'), 'bo'),
    ]
    const people = [siv, { ...bo, status: 'left' as const }, eva, kim]
    expect(namesIn('forum', aMunicipality({ people, appointments }))).toEqual([])
  })
})

describe('who leads a body', () => {
  it('is whoever the document names', () => {
    expect(seated('steering', aMunicipality()).chair).toMatchObject({ is: 'somebody', people: [siv], by: 'document' })
  })

  it('is whoever has been appointed instead, and then the one who may appoint is the deputy', () => {
    const world = aMunicipality({ appointments: [anAppointment('chair', toBody('steering'), 'eva')] })
    const { chair, people } = seated('steering', world)
    expect(chair).toMatchObject({ is: 'somebody', people: [eva], by: 'appointment' })
    expect(people.filter(({ seats }) => seats.includes('deputy')).map(({ person }) => person)).toEqual([siv])
  })

  it('is vacant when nobody holds the position', () => {
    const world = aMunicipality({ people: [bo, eva, kim] })
    expect(seated('steering', world).chair).toEqual({ is: 'vacant', party: 'position:director', by: 'document' })
  })

  it('is nobody until somebody has said who, and then the municipality’s own choice', () => {
    const world = aMunicipality()
    expect(seated('forum', world).convener).toEqual({ is: 'not-named' })
    const setting = { ...noSetting('forum', new Date(0)), convener: 'person:eva' }
    expect(seated('forum', world, setting).convener).toMatchObject({ is: 'somebody', people: [eva], by: 'own' })
  })

  it('is never changed by a setting where the document has spoken', () => {
    const setting = { ...noSetting('steering', new Date(0)), chair: 'person:eva' }
    expect(seated('steering', aMunicipality(), setting).chair).toMatchObject({ people: [siv], by: 'document' })
  })
})

describe('what applies to a body', () => {
  it('is the municipality’s own word where no document speaks, and custom until then', () => {
    const forum = aMunicipality().governance.body('forum')!
    expect(rulesOf(forum, null)).toMatchObject({ frequency: null, noticeDays: { by: 'custom' } })
    const setting = { ...noSetting('forum', new Date(0)), timesAYear: 3, noticeDays: 5 }
    expect(rulesOf(forum, setting)).toMatchObject({
      frequency: { value: { rule: 'exactly', times: 3 }, by: 'own' },
      noticeDays: { value: 5, by: 'own' },
    })
  })

  it('is the document’s number, whatever the municipality wishes', () => {
    const setting = { ...noSetting('steering', new Date(0)), timesAYear: 2 }
    expect(rulesOf(aMunicipality().governance.body('steering')!, setting).frequency).toMatchObject({
      value: { rule: 'between' },
      by: 'document',
    })
  })
})

describe('the wholly owned companies', () => {
  it('include those that such a company owns, and no others', () => {
    expect(whollyOwnedCompanies(aMunicipality().governance).map(({ id }) => id)).toEqual(['homes', 'garages'])
  })
})
