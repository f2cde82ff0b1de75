import { describe, expect, it } from 'vitest'
import { knowledgeOf } from '../../../src/features/register/index.ts'
import { aGovernance, aPerson, aRegister, aSystem } from '../ask/a-municipality.ts'

describe('what messages are read against', () => {
  it('holds systems with what else they are called and what they are for', () => {
    const system = aSystem({ name: 'Raindance', aliases: ['ekonomi'], kind: 'Ekonomisystem', description: 'Fakturor' })
    const { systems } = knowledgeOf(aGovernance(), aRegister({ systems: [system] }))

    expect(systems).toEqual([
      {
        id: 'raindance',
        name: 'Raindance',
        aliases: ['ekonomi'],
        description: 'Ekonomisystem. Fakturor',
        unit: 'kansli',
      },
    ])
  })

  it('holds each vendor once, however it is written', () => {
    const systems = ['CGI', 'cgi ', 'Tieto'].map((vendor, at) => aSystem({ name: `S${at}`, vendor }))

    expect(knowledgeOf(aGovernance(), aRegister({ systems })).vendors.map(({ id, name }) => [id, name])).toEqual([
      ['cgi', 'CGI'],
      ['tieto', 'Tieto'],
    ])
  })

  it('holds nobody who has left or whose details are protected: an answer would confirm the name', () => {
    const people = [
      aPerson({ name: 'Siv Tallberg' }),
      aPerson({ name: 'Bo Kvist', status: 'left' }),
      aPerson({ name: 'Eva Frisk', protected: true }),
      aPerson({ name: 'Karl Runsten', status: 'maybe-left' }),
    ]

    expect(knowledgeOf(aGovernance(), aRegister({ people })).people.map(({ name }) => name)).toEqual([
      'Siv Tallberg',
      'Karl Runsten',
    ])
  })

  it('calls a body by its kind when it is the only one', () => {
    const [body] = knowledgeOf(aGovernance(), aRegister()).bodies

    expect(body?.aliases).toContain('IT-grupp')
  })
})

describe('the words of roles', () => {
  const rolesOf = (change: Parameters<typeof aGovernance>[0]) => knowledgeOf(aGovernance(change), aRegister()).roles
  const named = (id: string, roles: ReturnType<typeof rolesOf>) => roles.find((role) => role.id === id)

  it('are the municipality’s own first, then what people say', () => {
    const role = named(
      'system-manager',
      rolesOf((draft) => Object.assign(draft.roles[1] ?? {}, { aliases: ['driftsansvarig'] })),
    )

    expect(role?.words.slice(0, 3)).toEqual(['systemansvarig', 'system manager', 'driftsansvarig'])
    expect(role?.words).toContain('ansvarar')
  })

  it('hold the word of the near duty when no role here answers to that', () => {
    const roles = rolesOf((draft) =>
      Object.assign(draft.roles[1] ?? {}, {
        label: { sv: 'systemförvaltare', en: 'maintainer' },
        word: 'system-maintainer',
      }),
    )

    expect(named('system-manager', roles)?.words).toEqual(
      expect.arrayContaining(['systemförvaltare', 'systemansvarig']),
    )
  })

  it('hold a role that people ask for though the municipality has none, so that it can be said', () => {
    const roles = rolesOf(() => undefined)

    expect(named('word:it-contact', roles)?.words).toContain('teknisk kontakt')
    expect(named('word:system-owner', roles)).toBeUndefined()
  })
})
