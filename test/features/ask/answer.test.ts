import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/conversation/understanding/reading.ts'
import { type From, answer } from '../../../src/features/ask/index.ts'
import { day } from '../../../src/lib/day.ts'
import {
  aGovernance,
  aPerson,
  aReading,
  aRegister,
  aSystem,
  alva,
  anAppointment,
  bo,
  from,
  karl,
  siv,
} from './a-municipality.ts'

const ask = (some: Partial<Reading> & Pick<Reading, 'intent'>, world: Partial<From> = {}) =>
  answer(aReading(some), from(world))
const text = (some: Partial<Reading> & Pick<Reading, 'intent'>, world: Partial<From> = {}) =>
  ask(some, world).message.text

describe('what a system is', () => {
  it.each([
    ['vendor', 'Raindance kommer från CGI.'],
    ['department', 'Raindance hör till Ekonomienheten.'],
    ['status', 'Raindance är i drift.'],
    ['aliases', 'Raindance kallas också ekonomisystemet.'],
  ])('says its %s', (field, said) => {
    expect(text({ intent: 'system_info', systems: ['raindance'], field })).toBe(said)
  })

  it('gives the rule behind its category, so that “is it common?” has its §', () => {
    const { message, grounds } = ask({ intent: 'system_info', systems: ['raindance'], field: 'category' })

    expect(message.text).toMatch(/^Raindance räknas till kommungemensamma system\.\n4 §, T-1:/)
    expect(grounds.sources).toEqual(['T-1'])
  })

  it('says that the register is silent and who knows, and guesses nothing', () => {
    expect(text({ intent: 'system_info', systems: ['raindance'], field: 'funding' })).toBe(
      'Registret anger inte vem som betalar Raindance.\nFråga Bo Kvist (systemägare).',
    )
  })

  it('shows every fact when none was asked for', () => {
    expect(text({ intent: 'system_info', systems: ['dexter'] })).toBe(
      'Dexter är i drift.\nKategori: verksamhetssystem\nEnhet: Skolförvaltningen\nLeverantör: IST\nStatus: i drift\nPersonuppgifter: ja',
    )
  })
})

describe('lists', () => {
  it('say what was listed, so that a misreading shows', () => {
    const { message, grounds } = ask({ intent: 'dept_systems', units: ['kansli'] })

    expect(message.text).toBe('Ett system hör till Kommunkansliet:\n- Raindance')
    expect(grounds).toMatchObject({ kind: 'answer', systems: ['raindance'] })
  })

  it('are cut by everything that was named', () => {
    expect(text({ intent: 'vendor_systems', vendors: ['cgi'], units: ['skola'] })).toBe(
      'Inget system hör till Skolförvaltningen och kommer från CGI.',
    )
  })

  it('count', () => {
    expect(text({ intent: 'count_systems' })).toBe('Två system finns i registret.')
  })

  it('count what somebody has, and what lacks a role', () => {
    expect(ask({ intent: 'count_systems', people: ['karl'], role: 'system-owner' }).grounds.systems).toEqual(['dexter'])
    expect(
      ask({ intent: 'count_systems', role: 'system-manager', field: 'missing', matter: 'missing' }).grounds.systems,
    ).toEqual(['dexter'])
  })

  it('of a workplace are those of its unit', () => {
    expect(text({ intent: 'dept_systems', workplaces: ['norra'] })).toBe(
      'Ett system hör till Skolförvaltningen:\n- Dexter',
    )
  })

  it('take personal data and status as conditions', () => {
    expect(text({ intent: 'category_systems', field: 'personal_data' })).toBe(
      'Ett system innehåller personuppgifter:\n- Dexter, Skolförvaltningen',
    )
    expect(text({ intent: 'category_systems', field: 'status', matter: 'closing' })).toBe(
      'Inget system är under avveckling.',
    )
  })

  it('show fifteen rows at the most, with the total and the way to the rest', () => {
    const systems = Array.from({ length: 40 }, (_, at) => aSystem({ name: `System ${at + 1}` }))
    const world = { register: aRegister({ systems }) }
    const first = ask({ intent: 'dept_systems', units: ['kansli'] }, world)
    const last = answer(aReading({ intent: 'dept_systems', units: ['kansli'] }), from(world), 30)

    expect(first.message.text).toContain('40 system hör till Kommunkansliet:')
    expect(first.message.text).toContain('Här är 1–15 av 40.')
    expect(first.message.blocks?.at(-1)).toMatchObject({ kind: 'buttons', buttons: [{ label: 'Visa fler' }] })
    expect(first.grounds.systems).toHaveLength(40)
    expect(last.message.text).toContain('Här är 31–40 av 40.')
    expect(last.message.blocks?.at(-1)?.kind).not.toBe('buttons')
  })

  it('name the systems where nobody holds the role, with the rule that demands it', () => {
    const { message, grounds } = ask({ intent: 'missing_role', role: 'system-manager' })

    expect(message.text).toMatch(/^Ett system saknar systemansvarig:\n- Dexter, Skolförvaltningen\nVarför: 4 §, T-1:/)
    expect(grounds).toMatchObject({ systems: ['dexter'], role: 'system-manager', sources: ['T-1'] })
  })

  it('count somebody who has left as nobody', () => {
    const register = aRegister({ people: [{ ...siv, status: 'left' }, bo, karl] })

    expect(ask({ intent: 'missing_role', role: 'system-manager' }, { register }).grounds.systems).toEqual([
      'raindance',
      'dexter',
    ])
  })

  it('say so when nobody is missing', () => {
    expect(text({ intent: 'missing_role', role: 'system-owner' })).toMatch(
      /^Inget system i registret saknar systemägare\./,
    )
  })
})

describe('people', () => {
  it('have the systems they are appointed to and those a rule gives them', () => {
    const register = aRegister({ appointments: [anAppointment('system-manager', 'dexter', 'bo')] })

    expect(text({ intent: 'person_systems', people: ['bo'] }, { register })).toBe(
      'Bo Kvist har en roll för två system:\n- Dexter, systemansvarig, Skolförvaltningen\n- Raindance, systemägare, Ekonomienheten',
    )
  })

  it('have only those of the role that was named', () => {
    expect(ask({ intent: 'person_systems', people: ['karl'], role: 'system-owner' }).grounds).toMatchObject({
      systems: ['dexter'],
      role: 'system-owner',
    })
    expect(text({ intent: 'person_systems', people: ['karl'], role: 'system-manager' })).toBe(
      'Karl Runsten är inte systemansvarig för något system i registret, men har en annan roll för ett system:\n- Dexter, systemägare, Skolförvaltningen',
    )
  })

  it('who ask about their own systems get them', () => {
    expect(text({ intent: 'my_systems' }, { asker: 'siv' })).toMatch(/^Du har en roll för ett system:/)
    expect(text({ intent: 'my_systems' })).toBe('Du finns inte i registret, så jag kan inte visa dina system.')
  })

  it('are told about with how to reach them, and that they are away', () => {
    const away = { from: day('2026-11-20'), through: day('2026-12-05'), deputyId: 'bo' }
    const register = aRegister({ people: [{ ...siv, away }, bo] })
    const said = text({ intent: 'person_info', people: ['siv'] }, { register })

    expect(said).toMatch(
      /^Siv Tallberg: ekonom, Ekonomienheten\.\nE-post: siv\.tallberg@example\.se\nTelefon: 070-174 06 05/,
    )
    expect(said).toContain('Siv Tallberg är borta till och med 5 december. Fråga Bo Kvist så länge.')
  })

  it('with protected details are never named, however they were come upon', () => {
    const register = aRegister({ people: [{ ...siv, protected: true }, bo] })

    for (const intent of ['person_info', 'person_systems']) {
      expect(JSON.stringify(ask({ intent, people: ['siv'] }, { register }).message)).not.toMatch(/Siv|Tallberg|070-174/)
    }
  })

  it('are asked for when two fit', () => {
    const register = aRegister({ people: [siv, aPerson({ id: 'siv2', name: 'Siv Berg' })] })
    const { message, grounds } = ask({ intent: 'person_systems', people: ['siv', 'siv2'] }, { register })

    expect(message.text).toBe('Vem menar du? Det kan vara Siv Tallberg eller Siv Berg.')
    expect(grounds).toMatchObject({ kind: 'ambiguous', people: ['siv', 'siv2'] })
  })
})

describe('roles that are not about a system', () => {
  const register = aRegister({
    people: [siv, bo, karl, alva],
    appointments: [anAppointment('local-support', 'norra', 'siv', { scope: { kind: 'workplace', id: 'norra' } })],
  })

  it('are held at the place that was named', () => {
    expect(text({ intent: 'role_lookup', role: 'local-support', workplaces: ['norra'] }, { register })).toMatch(
      /^Siv Tallberg är närsupport för Norra skolan\.\n/,
    )
  })

  it('are shown place by place when no place was named and the asker’s is not known', () => {
    const { message, grounds } = ask({ intent: 'role_lookup', role: 'local-support' }, { register })

    expect(message.text).toBe('Närsupport finns här:\n- Norra skolan, Siv Tallberg')
    expect(grounds).toMatchObject({ kind: 'answer', role: 'local-support' })
    expect(text({ intent: 'role_lookup', role: 'local-support' })).toBe(
      'Ingen är utsedd till närsupport någonstans just nu.',
    )
  })

  it('ask which system when a unit was named for a role that is held for systems', () => {
    const { message, grounds } = ask({ intent: 'role_lookup', role: 'system-manager', units: ['ks'] }, { register })

    expect(message.text).toBe('Vilket system menar du? Det kan vara Raindance eller Dexter.')
    expect(grounds).toMatchObject({ kind: 'ambiguous', people: [] })
  })

  it('send faults and passwords to the servicedesk and the nearest local support, not to the manager', () => {
    const said = text({ intent: 'support', systems: ['dexter'], workplaces: ['norra'] }, { register })

    expect(said).toBe(
      [
        'Det hjälper Servicedesk dig med.',
        'Telefon: 0980-319 200',
        'Öppet: vardagar 8–16',
        'Anmäl på webben: https://servicedesk.example.se/',
        'Närmast dig: Siv Tallberg (e-post siv.tallberg@example.se, telefon 070-174 06 05), närsupport för Norra skolan.',
      ].join('\n'),
    )
  })
})

describe('when it is not sure', () => {
  const choice = (id: string, name: string) => ({ kind: 'system' as const, id, name })

  it('asks which, offers five at the most and remembers all', () => {
    const choices = Array.from({ length: 7 }, (_, at) => choice(`s${at}`, `System ${at}`))
    const { message, memory } = ask({ intent: 'role_lookup', outcome: 'ambiguous', choices })

    expect(message.text).toBe(
      'Vilket system menar du? Det kan vara System 0, System 1, System 2, System 3 eller System 4. Det finns 2 till: skriv mer av namnet om inget av de här stämmer.',
    )
    expect(message.blocks?.at(-1)).toMatchObject({ kind: 'buttons', buttons: { length: 5 } })
    expect(memory?.offered).toHaveLength(7)
  })

  it('asks what is meant when nothing was named, with questions that work here', () => {
    const { message, grounds } = ask({ intent: 'role_lookup', outcome: 'ambiguous', role: 'system-manager' })

    expect(message.text).toBe(
      'Vad gäller det? Skriv namnet på systemet, till exempel så här:\n- Vem är systemägare för Raindance?\n- Vem har hand om Dexter?',
    )
    expect(grounds).toMatchObject({ kind: 'ambiguous', systems: [] })
  })

  it('says that it is not in the register and offers near misses as a question only', () => {
    const { message, grounds } = ask({
      intent: 'role_lookup',
      outcome: 'unknown',
      unknown: { kind: 'system', text: 'Rainbow', nearest: [choice('raindance', 'Raindance')] },
    })

    expect(message.text).toBe('Jag hittar inget system som heter ”Rainbow” i registret.\nMenade du Raindance?')
    expect(grounds).toMatchObject({ kind: 'unknown', systems: [], people: [] })
  })

  it('repeats and remembers no personal number', () => {
    const unknown = { kind: 'system' as const, text: '19121212-1212', nearest: [] }
    const answered = ask({
      intent: 'role_lookup',
      outcome: 'unknown',
      unknown,
      matter: '19121212-1212',
      trace: ['19121212-1212'],
    })

    expect(JSON.stringify(answered)).not.toContain('1212')
    expect(answered.message.text).toContain('”[personnummer]”')
  })

  it('remembers the last question it answered without its words', () => {
    const answered = ask({ intent: 'role_lookup', systems: ['dexter'], matter: '19121212-1212', trace: ['vem …'] })

    expect(answered.memory?.asked).toMatchObject({ intent: 'role_lookup', matter: '[personnummer]', trace: [] })
  })

  it('says whom to tell when nothing is near', () => {
    expect(
      text({ intent: 'role_lookup', outcome: 'unknown', unknown: { kind: 'system', text: 'Blender', nearest: [] } }),
    ).toContain('Borde det finnas där? Registret sköts av IT-strategen (Alva Rydén).')
  })

  it('stays out of what is not its business', () => {
    expect(ask({ intent: 'out_of_scope', outcome: 'out-of-scope' }).grounds.kind).toBe('out-of-scope')
  })

  it('says that the documents are silent, and who may decide', () => {
    expect(text({ intent: 'policy_question' })).toBe(
      'Styrdokumentet anger inte det. Fråga kommundirektören, som kan bestämma vad som gäller.',
    )
  })
})

it('answers several questions in one message, each with its own grounds', () => {
  const parts = [
    aReading({ intent: 'role_lookup', role: 'system-manager', systems: ['raindance'] }),
    aReading({ intent: 'role_lookup', role: 'system-owner', systems: ['dexter'] }),
  ]
  const { message, grounds, parts: answered } = ask({ intent: 'multi', parts })

  expect(message.text).toContain('Siv Tallberg är systemansvarig för Raindance.')
  expect(message.text).toContain('Karl Runsten är systemägare för Dexter.')
  expect(grounds.systems).toEqual(['raindance', 'dexter'])
  expect(answered.map(({ grounds }) => grounds.people)).toEqual([['siv'], ['karl']])
})

it('asks the rules about each of several questions in its own words', () => {
  const heard: string[] = []
  const rules: From['rules'] = (_reading, text) => {
    heard.push(text)
    return null
  }
  const parts = [
    aReading({ intent: 'policy_question', matter: 'kablaget' }),
    aReading({ intent: 'group_info', bodies: ['it-grupp'] }),
  ]
  ask({ intent: 'multi', parts }, { rules, text: 'Vem betalar för kablaget och hur ofta träffas IT-gruppen?' })

  expect(heard).toEqual(['Vem betalar för kablaget', 'hur ofta träffas IT-gruppen?'])
})

it('says what cannot be done yet, and what the documents say meanwhile', () => {
  const { message, grounds } = ask({ intent: 'meeting_next', bodies: ['it-grupp'] })

  expect(message.text).toMatch(
    /^Det förstod jag inte\. Fråga till exempel när nästa möte är, eller vilka möten du har\.\nIT-strategen \(Alva Rydén\) kallar till IT-gruppen\. Fråga där\.\n4 §, T-1:/,
  )
  expect(grounds).toMatchObject({ kind: 'intent', sources: ['T-1'] })
})

it('says nothing of who convenes where it is asked how long before', () => {
  const { grounds } = ask(
    { intent: 'meeting_next', bodies: ['it-grupp'] },
    { text: 'Hur långt i förväg ska kallelsen till IT-gruppen komma?' },
  )

  expect(grounds.sources).toEqual([])
})

it('hands rule questions to whoever answers them, and keeps the paragraph', () => {
  const rules: From['rules'] = () => ({
    message: { text: '4 § säger det.' },
    grounds: { kind: 'answer', sources: ['T-1'], systems: [], people: [], role: null },
  })

  expect(ask({ intent: 'policy_question' }, { rules })).toMatchObject({
    message: { text: '4 § säger det.' },
    grounds: { kind: 'intent', sources: ['T-1'] },
  })
})

it('says in the text everything that its blocks say', () => {
  const governance = aGovernance((draft) => Object.assign(draft.municipality, { example: true }))
  const readings = [
    aReading({ intent: 'role_lookup', role: 'system-manager', systems: ['dexter'] }),
    aReading({ intent: 'role_lookup', systems: ['raindance'] }),
    aReading({ intent: 'missing_role', role: null }),
    aReading({ intent: 'system_info', systems: ['raindance'] }),
    aReading({ intent: 'support' }),
  ]
  for (const reading of readings) {
    for (const language of ['sv', 'en'] as const) {
      const { message } = answer(reading, from({ governance, language }))
      for (const block of message.blocks ?? []) {
        const said =
          block.kind === 'fact'
            ? [block.value.toLowerCase()]
            : block.kind === 'fields'
              ? block.fields.map(({ value }) => value)
              : block.kind === 'table'
                ? block.rows.flat()
                : 'text' in block
                  ? [block.text]
                  : []
        for (const words of said) expect(message.text.toLowerCase()).toContain(words.toLowerCase())
      }
    }
  }
})
