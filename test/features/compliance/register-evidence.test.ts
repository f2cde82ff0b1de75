import { describe, expect, it } from 'vitest'
import { registerEvidence } from '../../../src/features/compliance/register/evidence.ts'
import { sv } from '../../../src/features/compliance/texts/sv.ts'
import { unrepresentedIn } from '../../../src/features/compliance/unrepresented.ts'
import type { World } from '../../../src/features/register/index.ts'
import { aMunicipality, aPerson, aSystem, owns } from './a-municipality.ts'

function about(rule: string, world: World) {
  return registerEvidence({ world, unrepresented: unrepresentedIn(world), texts: sv }).filter(({ rules }) =>
    rules.includes(rule),
  )
}

describe('what the register shows of the rules', () => {
  it('names the systems that nobody owns, and leaves out those that are planned or closed', () => {
    const world = aMunicipality({
      people: [aPerson('eva')],
      systems: [
        aSystem('Raindance'),
        aSystem('Heroma'),
        aSystem('Nytt', { status: 'planned' }),
        aSystem('Gammalt', { status: 'closed' }),
      ],
      appointments: [owns('eva', 'Raindance')],
    })
    expect(about('IT-2', world)).toMatchObject([{ status: 'gap', missing: ['Heroma'] }])
  })

  it('finds two systems of a common kind, also when a department calls its own something else', () => {
    const systems = [
      aSystem('Raindance', { category: 'common', kind: 'Ekonomi' }),
      aSystem('Egen kassa', { category: null, kind: 'ekonomi' }),
      aSystem('Diana', { category: 'common', kind: 'Diarium' }),
    ]
    expect(about('IT-3', aMunicipality({ systems }))).toMatchObject([
      { status: 'gap', missing: ['Ekonomi: Raindance, Egen kassa'] },
    ])
  })

  it('does not count a system that is on its way out', () => {
    const systems = [
      aSystem('Raindance', { category: 'common', kind: 'Ekonomi' }),
      aSystem('Ekonom 90', { category: 'common', kind: 'Ekonomi', status: 'read-only' }),
      aSystem('Ekonom 95', { category: 'common', kind: 'Ekonomi', status: 'closing' }),
    ]
    expect(about('IT-3', aMunicipality({ systems }))).toMatchObject([{ status: 'met' }])
  })

  it('only notes kinds that the register calls differently', () => {
    const systems = [
      aSystem('Raindance', { category: 'common', kind: 'Ekonomi' }),
      aSystem('Kassan', { category: 'common', kind: 'ekonomisystem' }),
    ]
    expect(about('IT-3', aMunicipality({ systems })).map(({ status }) => status)).toEqual(['met', 'noted'])
  })

  it('sees when one person has two roles that the document keeps apart, and says no name', () => {
    const person = aPerson('eva', { title: 'IT-strateg', unitId: 'it' })
    const [found] = about('IT-4', aMunicipality({ people: [person] }))
    expect(found).toMatchObject({ status: 'gap' })
    expect(JSON.stringify(found)).not.toContain('eva')
    const apart = aPerson('eva', { title: 'IT-strateg', unitId: 'board' })
    expect(about('IT-4', aMunicipality({ people: [apart] }))).toMatchObject([{ status: 'met' }])
  })

  it('names the departments that have nobody in a body', () => {
    const person = aPerson('eva', { unitId: 'school' })
    const member = { ...owns('eva', ''), roleId: 'member', scope: { kind: 'body' as const, id: 'council' } }
    expect(about('IT-5', aMunicipality({ people: [person], appointments: [member] }))).toMatchObject([
      { status: 'gap', missing: ['Vårdförvaltningen'] },
    ])
  })

  it('takes an empty chair as a gap, and a held one as no proof that the holder’s rule is followed', () => {
    expect(about('IT-8', aMunicipality())).toMatchObject([{ status: 'gap' }])
    const people = [aPerson('eva', { title: 'IT-strateg' })]
    expect(about('IT-8', aMunicipality({ people }))).toMatchObject([{ status: 'noted' }])
  })
})
