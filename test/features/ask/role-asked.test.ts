import { describe, expect, it } from 'vitest'
import { asksForHelp } from '../../../src/features/ask/support.ts'
import { answer } from '../../../src/features/ask/index.ts'
import { roleLacked, roleNamed } from '../../../src/features/ask/role-asked.ts'
import { aGovernance, aReading, aRegister, aSystem, from } from './a-municipality.ts'

describe('a role that systems are asked to lack', () => {
  it.each([
    ['vilka system saknar superanvändare', 'superanvändare', 'local-support'],
    ['vilka system saknar förvaltningsledare', 'förvaltningsledare', 'system-maintainer'],
    ['Which systems lack a system owner?', 'system owner', 'system-owner'],
    ['vilka program har ingen informationsägare', 'informationsägare', null],
  ])('is heard by its name: %s', (text, asked, id) => {
    expect(roleLacked(text)).toEqual({ asked, id })
  })

  it.each(['vilka system saknar leverantör', 'vi saknar pengar', 'går det utan system'])(
    'is no other thing: %s',
    (text) => {
      expect(roleLacked(text)).toBeNull()
    },
  )

  it('is said not to be here, instead of every system being said to lack it', () => {
    const register = aRegister({ systems: [aSystem({ id: 'a', code: 'A', name: 'A' })] })
    const said = (text: string) => answer(aReading({ intent: 'missing_role' }), from({ register, text })).message.text
    expect(said('vilka system saknar superanvändare')).toMatch(
      /^Rollen superanvändare finns inte för system hos oss\. /,
    )
  })

  it('is the role that the reader found, before another that is called so elsewhere', () => {
    const governance = aGovernance((draft) => {
      const maintainer = { sv: 'systemförvaltare', en: 'system maintainer' }
      draft.roles.push({ ...draft.roles[1]!, id: 'keeper', label: maintainer, word: 'system-maintainer' })
    })
    const register = aRegister({ systems: [aSystem({ id: 'a', code: 'A', name: 'A' })] })
    const text = 'kansliets system utan förvaltare'
    const { message } = answer(
      aReading({ intent: 'missing_role', role: 'keeper' }),
      from({ governance, register, text }),
    )
    expect(message.text).toMatch(/^Ett system saknar systemförvaltare:/)
  })
})

describe('a role that is asked for by a name of its own', () => {
  it('is heard when it belongs to systems', () => {
    expect(roleNamed('vem är systemrepresentant för Raindance')).toMatchObject({ asked: 'systemrepresentant' })
    expect(roleNamed('vem är ansvarig för Raindance')).toBeNull()
  })
})

describe('somebody who asks who helps', () => {
  it.each(['vem hjälper mig med datorn då', 'vem kan hjälpa oss med skrivaren', 'who can help me with my computer'])(
    'is heard: %s',
    (text) => {
      expect(asksForHelp.test(text)).toBe(true)
    },
  )

  it.each(['vem hjälper förvaltningschefen med planering', 'vem hjälper oss att införa systemet'])(
    'is not heard in a question about the rules: %s',
    (text) => {
      expect(asksForHelp.test(text)).toBe(false)
    },
  )
})
