import { describe, expect, it } from 'vitest'
import { smallTalk } from '../../../src/features/help/index.ts'
import { aGovernance, aReading, aRegister, from } from '../ask/a-municipality.ts'

const said = (intent: string, some: Parameters<typeof from>[0] = {}) => smallTalk(aReading({ intent }), from(some))

describe('help', () => {
  it('shows what can be asked, with this municipality’s own systems, people and servicedesk', () => {
    const text = said('help')?.message.text

    expect(text).toContain('Jag svarar på frågor om IT-systemen i Ankeborg och hur de styrs:')
    expect(text).toContain(
      '- Vem är systemägare för Raindance?\n- Vem har hand om Dexter?\n- Vilka system har Bo Kvist?',
    )
    expect(text).toContain('Ring Servicedesk, 0980-319 200.')
  })

  it('offers the questions as buttons that anybody may press', () => {
    const buttons = said('help')?.message.blocks?.find((block) => block.kind === 'buttons')

    expect(buttons).toMatchObject({
      buttons: {
        0: {
          action: { name: 'ask.example', payload: { question: 'Vem är systemägare för Raindance?' }, by: 'anyone' },
        },
      },
    })
  })

  it('tells whoever keeps the register where the unanswered questions are', () => {
    expect(said('help', { asker: 'alva' })?.message.text).toContain('Skriv ”frågor utan svar”')
    expect(said('help', { asker: 'siv' })?.message.text).not.toContain('frågor utan svar')
  })

  it('still helps where the register is empty', () => {
    const register = aRegister({ systems: [], people: [], appointments: [] })

    expect(said('help', { register })?.message.text).toContain('Jag svarar på frågor om IT-systemen i Ankeborg')
  })

  it('never offers the name of a person with protected details', () => {
    const register = aRegister()
    const people = register.people.map((person) => ({ ...person, protected: true }))

    expect(said('help', { register: { ...register, people } })?.message.text).not.toMatch(/Bo|Kvist/)
  })

  it('says that an example is one', () => {
    const governance = aGovernance((draft) => Object.assign(draft.municipality, { example: true }))

    expect(said('help', { governance })?.message.text).toMatch(/Exempeldata, påhittade personer\.$/)
  })
})

describe('small talk', () => {
  it.each(['greeting', 'thanks', 'cancel', 'privacy', 'why'])(
    'has something to say to %s in both languages',
    (intent) => {
      const [sv, en] = (['sv', 'en'] as const).map((language) => said(intent, { language })?.message.text)

      expect(sv).toBeTruthy()
      expect(en).toBeTruthy()
      expect(en).not.toBe(sv)
    },
  )

  it('leaves what was talked about as it was, and lets go of it when cancelled', () => {
    const memory = {
      systems: ['dexter'],
      people: [],
      bodies: [],
      role: null,
      intent: 'role_lookup',
      offered: [],
      pending: null,
    }

    expect(said('thanks', { memory })?.memory).toEqual(memory)
    expect(said('cancel', { memory })?.memory).toBeNull()
  })

  it('says who is responsible for what is kept', () => {
    expect(said('privacy')?.message.text).toContain('Kommunstyrelsen i Ankeborg ansvarar')
  })

  it('is nothing for anything that is a matter', () => {
    expect(said('role_lookup')).toBeNull()
  })
})
