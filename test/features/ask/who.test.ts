import { describe, expect, it } from 'vitest'
import { answer } from '../../../src/features/ask/index.ts'
import { day } from '../../../src/lib/day.ts'
import { aGovernance, aPerson, aReading, aRegister, anAppointment, bo, from, siv } from './a-municipality.ts'

const who = (role: string | null, system = 'raindance') => aReading({ intent: 'role_lookup', role, systems: [system] })

describe('one role', () => {
  it('names the holder, how to reach them, the rule behind it and when it was confirmed', () => {
    const { message, grounds } = answer(who('system-manager'), from())

    expect(message.text).toBe(
      [
        'Siv Tallberg är systemansvarig för Raindance.',
        'Titel: ekonom',
        'Enhet: Ekonomienheten',
        'E-post: siv.tallberg@example.se',
        'Telefon: 070-174 06 05',
        'Varför: 4 §, T-1: Varje förvaltning utser en systemansvarig för varje system. I dag: dataskyddsförordningen. IT-policy, utgåva 2, beslut av kommunfullmäktige 2006-09-25.',
        'Bekräftat 2026-10-03.',
      ].join('\n'),
    )
    expect(grounds).toEqual({
      kind: 'answer',
      sources: ['T-1'],
      systems: ['raindance'],
      people: ['siv'],
      role: 'system-manager',
    })
  })

  it('is held by the head of the unit above when the rule says so and the unit has no head of its own', () => {
    expect(answer(who('system-owner'), from()).message.text).toContain('Bo Kvist är systemägare för Raindance.')
  })

  it('says that it is vacant and who answers meanwhile, and who appoints', () => {
    const { message, grounds } = answer(who('system-manager', 'dexter'), from())

    expect(message.text).toContain('Dexter har ingen systemansvarig just nu: rollen är vakant.')
    expect(message.text).toContain(
      'Tills någon är utsedd svarar systemägaren, Karl Runsten (e-post karl.runsten@example.se).',
    )
    expect(message.text).toContain('Kommunstyrelsen utser systemansvarig.')
    expect(grounds.people).toEqual([])
  })

  it('asks the next in the chain when the first chair of it is empty too', () => {
    const register = aRegister({ people: [siv, bo, aPerson({ name: 'Alva Rydén', title: 'IT-strateg' })] })

    expect(answer(who('system-manager', 'dexter'), from({ register })).message.text).toContain(
      'svarar IT-strategen, Alva Rydén',
    )
  })

  it('puts the deputy first when the holder is away today', () => {
    const away = { ...siv, away: { from: day('2026-11-20'), through: day('2026-12-05'), deputyId: 'bo' } }
    const { message } = answer(who('system-manager'), from({ register: aRegister({ people: [away, bo] }) }))

    expect(message.blocks?.[0]).toMatchObject({ kind: 'fact', value: 'Bo Kvist' })
    expect(message.text).toContain('Siv Tallberg är borta till och med 5 december. Fråga Bo Kvist så länge.')
  })

  it('does not name a deputy who is away too', () => {
    const gone = { from: day('2026-11-20'), through: day('2026-12-05') }
    const register = aRegister({
      people: [
        { ...siv, away: { ...gone, deputyId: 'bo' } },
        { ...bo, away: { ...gone, deputyId: null } },
      ],
    })

    expect(answer(who('system-manager'), from({ register })).message.text).toContain('Registret anger ingen ersättare.')
  })

  it('names nobody who has left, and says why', () => {
    const register = aRegister({ people: [{ ...siv, status: 'left' }, bo] })
    const { message } = answer(who('system-manager'), from({ register }))

    expect(message.text).toContain('Raindance har ingen systemansvarig just nu')
    expect(message.text).toContain('Den som stod i registret har slutat.')
    expect(message.text).not.toContain('Siv')
  })

  it('is not sure of somebody missing from the latest list of staff, and says who else to ask', () => {
    const register = aRegister({ people: [{ ...siv, status: 'maybe-left' }, bo] })
    const { message } = answer(who('system-manager'), from({ register }))

    expect(message.text).toContain('Siv Tallberg finns inte i den senaste personallistan och kan ha slutat.')
    expect(message.text).toContain('Får du inget svar, fråga systemägaren, Bo Kvist')
  })

  it('shows only function and functional mailbox of a person with protected details', () => {
    const register = aRegister({ people: [{ ...siv, protected: true }, bo] })
    const { message } = answer(who('system-manager'), from({ register }))

    expect(message.text).toContain('ekonom är systemansvarig för Raindance.')
    expect(message.text).toContain('kansliet@example.se')
    expect(JSON.stringify(message)).not.toMatch(/Siv|Tallberg|070-174/)
  })

  it('says that it is questioned while a correction waits', () => {
    const register = aRegister({
      appointments: [anAppointment('system-manager', 'raindance', 'siv', { questioned: true })],
    })
    const { message } = answer(who('system-manager'), from({ register }))

    expect(message.text).toContain('Någon har sagt att uppgiften inte stämmer (systemansvarig: Siv Tallberg).')
    expect(message.text).toContain('Aldrig bekräftat.')
  })

  it('answers yes or no first when a name was asked about', () => {
    const asked = (person: string) => answer({ ...who('system-manager'), people: [person] }, from()).message.text

    expect(asked('siv')).toMatch(/^Ja\.\nSiv Tallberg är systemansvarig för Raindance\.\n/)
    expect(asked('bo')).toMatch(/^Nej, Bo Kvist är inte systemansvarig för Raindance\.\nSiv Tallberg är/)
  })

  it('does not take a name in a greeting for the question', () => {
    const asked = from({ text: 'Hej Bo, vem är systemansvarig för Raindance?' })

    expect(answer({ ...who('system-manager'), people: ['bo'] }, asked).message.text).toMatch(/^Siv Tallberg är/)
  })

  it('says what the role is called here when another document’s word was used', () => {
    const governance = aGovernance((draft) => {
      Object.assign(draft.roles[1] ?? {}, {
        label: { sv: 'systemförvaltare', en: 'system maintainer' },
        word: 'system-maintainer',
      })
    })
    const { message } = answer(who('system-manager'), from({ governance, text: 'vem är systemansvarig för Raindance' }))

    expect(message.text).toMatch(
      /^Hos oss heter det systemförvaltare, inte systemansvarig\.\nSiv Tallberg är systemförvaltare/,
    )
  })

  it('says it of the English word, too', () => {
    const governance = aGovernance((draft) => {
      Object.assign(draft.roles[1] ?? {}, {
        label: { sv: 'systemförvaltare', en: 'system maintainer' },
        word: 'system-maintainer',
      })
    })
    const asked = from({ governance, language: 'en', text: 'Who is the System Manager of Raindance?' })

    expect(answer(who('system-manager'), asked).message.text).toMatch(
      /^Here the role is called system maintainer, not system manager\.\n/,
    )
  })

  it('says who leads a unit that answers', () => {
    const governance = aGovernance((draft) => Object.assign(draft.roles[0] ?? {}, { heldBy: { rule: 'using-unit' } }))

    expect(answer(who('system-owner', 'dexter'), from({ governance })).message.text).toMatch(
      /^Skolförvaltningen är systemägare för Dexter\.\nLeds av: Karl Runsten, Skolchef/,
    )
  })

  it('says that the system is on its way out', () => {
    const register = aRegister()
    const systems = register.systems.map((system) => ({ ...system, status: 'closing' as const }))

    expect(answer(who('system-manager'), from({ register: { ...register, systems } })).message.text).toContain(
      'Raindance är under avveckling.',
    )
  })

  it('says in an example municipality that it is one', () => {
    const governance = aGovernance((draft) => Object.assign(draft.municipality, { example: true }))

    expect(answer(who('system-manager'), from({ governance })).message.blocks?.at(-2)).toEqual({
      kind: 'note',
      text: 'Exempeldata, påhittade personer.',
    })
  })
})

describe('all roles', () => {
  it('also say whom to call when something is down', () => {
    expect(answer(who(null), from({ text: 'RAINDANCE STÅR STILLA VEM FIXAR' })).message.text).toContain(
      'Fungerar något inte? Ring Servicedesk, 0980-319 200.',
    )
    expect(answer(who(null), from({ text: 'vem har hand om Raindance' })).message.text).not.toContain('Servicedesk')
  })

  it('says whom to ask first and shows every role', () => {
    const { message, grounds } = answer(who(null), from())

    expect(message.text).toContain('Fråga Siv Tallberg, systemansvarig för Raindance.')
    expect(message.text).toContain('Systemägare: Bo Kvist\nSystemansvarig: Siv Tallberg')
    expect(grounds).toMatchObject({ role: null, people: ['bo', 'siv'] })
  })

  it('shows an empty chair with who answers meanwhile', () => {
    expect(answer(who(null, 'dexter'), from()).message.text).toContain(
      'Systemansvarig: vakant, Karl Runsten svarar så länge',
    )
  })

  it('says that a role asked for does not exist here before it shows those that do', () => {
    const { message, grounds } = answer(who('word:it-contact'), from())

    expect(message.text).toMatch(/^Våra styrdokument har ingen roll som heter IT-kontakt\. Så är ansvaret fördelat:\n/)
    expect(grounds.role).toBeNull()
  })
})

it('asks, and names nobody, when a clear reading holds two systems', () => {
  const { message, grounds } = answer(
    aReading({ intent: 'role_lookup', role: 'system-manager', systems: ['raindance', 'dexter'] }),
    from(),
  )

  expect(message.text).toBe('Vilket system menar du? Det kan vara Raindance eller Dexter.')
  expect(grounds).toMatchObject({ kind: 'ambiguous', systems: ['raindance', 'dexter'], people: [] })
})
