import { describe, expect, it } from 'vitest'
import { remember } from '../../src/conversation/understanding/memory.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Knowledge, Memory, Reading } from '../../src/conversation/understanding/reading.ts'

/** A municipality as a manifest gives it: role ids in English, two ideas held by one role, workplaces, a role that is no system's. */
const knowledge: Knowledge = {
  systems: [
    { id: 's1', name: 'Raindance', aliases: ['ekonomisystemet'], description: 'Ekonomi. Bokföring och fakturor' },
    { id: 's2', name: 'Unikum', aliases: [], description: 'Lärplattform. Planering och bedömning' },
    { id: 's3', name: 'Treserva', aliases: [], description: 'Journaler i socialtjänsten' },
  ],
  people: [
    { id: 'p1', name: 'Anna Ek', aliases: [] },
    { id: 'p2', name: 'Siv Tallberg', aliases: [] },
    { id: 'p3', name: 'Sven Ek', aliases: [] },
  ],
  units: [{ id: 'soc', name: 'Socialförvaltningen', aliases: ['soc'] }],
  workplaces: [{ id: 'bjork', name: 'Björkskolan', aliases: [] }],
  vendors: [{ id: 'cgi', name: 'CGI Sverige AB', aliases: [] }],
  categories: [{ id: 'common', name: 'Kommungemensamma system', aliases: [] }],
  bodies: [{ id: 'it-styrgrupp', name: 'IT-styrgruppen', aliases: [], description: 'Beslutar om gemensam IT' }],
  roles: [
    { id: 'system-owner', label: 'Systemägare', words: ['systemägare', 'system owner'] },
    {
      id: 'system-manager',
      label: 'Systemförvaltare',
      words: ['systemförvaltare', 'systemansvarig', 'system manager'],
    },
    { id: 'it-strategist', label: 'IT-strateg', words: ['IT-strateg', 'it-strateg'] },
    { id: 'local-it-coordinator', label: 'Lokal IT-samordnare', words: ['lokal IT-samordnare', 'IT-samordnare'] },
  ],
  subjects: ['kablage', 'distansarbete'],
}
const reader = readerOf(knowledge)

function after(turns: readonly string[], text: string): Reading {
  let memory: Memory | null = null
  for (const turn of turns) memory = remember(reader.read(turn, memory), memory)
  return reader.read(text, memory)
}

describe('our own intents', () => {
  const cases: readonly [string, readonly string[]][] = [
    [
      'support',
      [
        'jag kommer inte in i Treserva',
        'jag har glömt mitt lösenord',
        'Unikum funkar inte',
        'skrivaren är trasig',
        'jag kan inte logga in',
        'Treserva ligger nere',
        'hur byter jag lösenord',
        'mitt konto är låst',
        'vad är numret till servicedesk',
        'jag behöver behörighet till Raindance',
        'I forgot my password',
        'Unikum is down',
        'I cannot log in to Treserva',
        'datorn hänger sig hela tiden',
        'jag tror jag klickade på något konstigt',
        'har fått ett skumt mejl från banken',
        'I opened a suspicious attachment',
      ],
    ],
    [
      'correction',
      [
        'det stämmer inte',
        'stämmer inte, hon har slutat',
        'han jobbar inte kvar',
        'det är fel person',
        'svaret är fel',
        'Anna Ek har slutat',
        'uppgiften är inaktuell',
        'hon har gått i pension',
        'that is wrong',
        'she has left',
        'the answer is out of date',
      ],
    ],
    [
      'privacy',
      [
        'vad sparar du om mig',
        'radera mina uppgifter',
        'sparas det jag skriver',
        'what do you store about me',
        'delete my data',
      ],
    ],
    ['language', ['byt språk', 'svara på engelska', 'english please', 'kan du svenska']],
    ['why', ['varför får jag detta', 'varför skickar du det här till mig', 'why am I getting this']],
    ['who_am_i', ['vem är jag', 'who am I']],
    [
      'my_systems',
      ['vilka system ansvarar jag för', 'mina system', 'vad äger jag', 'är jag systemägare för något', 'my systems'],
    ],
    [
      'person_info',
      [
        'vem är Anna Ek',
        'vad har Anna Ek för telefonnummer',
        'hur når jag Siv Tallberg',
        'who is Anna Ek',
        'var jobbar Siv Tallberg',
        'mejl till Anna Ek?',
      ],
    ],
    [
      'policy_question',
      [
        'vad står det om kablage',
        'vem betalar för Raindance',
        'hur beställer jag Raindance',
        'får man använda Unikum privat',
        'vem beslutar om inköp',
        'who pays for Unikum',
      ],
    ],
    ['system_info', ['är Raindance godkänt', 'är Raindance kommungemensamt', 'vad är Unikum', 'var driftas Treserva']],
    ['dept_systems', ['vilka system har Björkskolan', 'vad har soc för system']],
  ]
  for (const [intent, texts] of cases) {
    it.each(texts)(`${intent}: %s`, (text) => {
      const reading = reader.read(text, null)
      expect(reading.intent, reading.trace.join('\n')).toBe(intent)
      expect(reading.outcome).toBe('clear')
    })
  }
})

describe('roles as a municipality has them', () => {
  it('answer to the idea that people ask for', () => {
    expect(reader.read('vem är systemansvarig för Unikum', null)).toMatchObject({
      role: 'system-manager',
      systems: ['s2'],
    })
    expect(reader.read('vem förvaltar Unikum', null)).toMatchObject({ role: 'system-manager', systems: ['s2'] })
    expect(reader.read('vem äger Unikum', null)).toMatchObject({ role: 'system-owner', systems: ['s2'] })
    expect(reader.read('teknisk kontakt för Unikum', null)).toMatchObject({
      role: null,
      systems: ['s2'],
      outcome: 'clear',
    })
  })
  it('need no system when they are held for no system', () => {
    expect(reader.read('vem är IT-strateg?', null)).toMatchObject({
      intent: 'role_lookup',
      role: 'it-strategist',
      outcome: 'clear',
    })
  })
  it('are asked about for a unit or a workplace', () => {
    expect(reader.read('vem är IT-samordnare på Björkskolan?', null)).toMatchObject({
      intent: 'role_lookup',
      role: 'local-it-coordinator',
      workplaces: ['bjork'],
      outcome: 'clear',
    })
  })
  it('are not mistaken for a part of the organisation', () => {
    expect(reader.read('vilken förvaltning använder Treserva', null)).toMatchObject({
      intent: 'system_info',
      field: 'department',
    })
  })
})

describe('what is not here', () => {
  it('is told as it was written, with the nearest to offer', () => {
    expect(reader.read('vem äger Photopea?', null)).toMatchObject({
      outcome: 'unknown',
      unknown: { kind: 'system', text: 'Photopea' },
    })
    expect(reader.read('vem äger Unikum Nova?', null)).toMatchObject({
      outcome: 'unknown',
      unknown: { text: 'Unikum Nova', nearest: [{ id: 's2' }] },
    })
    expect(reader.read('vilka system har Anna Tallberg?', null)).toMatchObject({
      outcome: 'unknown',
      unknown: { kind: 'person' },
    })
    expect(reader.read('vilka system har hamnförvaltningen?', null)).toMatchObject({
      outcome: 'unknown',
      unknown: { kind: 'unit' },
    })
  })
})

describe('a talk', () => {
  it('goes on from the turn before', () => {
    expect(after(['vem äger Unikum'], 'och vem förvaltar den?')).toMatchObject({
      role: 'system-manager',
      systems: ['s2'],
    })
    expect(after(['vem äger Unikum'], 'Raindance?')).toMatchObject({ role: 'system-owner', systems: ['s1'] })
    expect(after(['vem äger systemet?'], 'Raindance')).toMatchObject({ role: 'system-owner', systems: ['s1'] })
    expect(after(['vilka system har Ek'], 'Sven')).toMatchObject({ intent: 'person_systems', people: ['p3'] })
    expect(after(['vilka system har Ek'], 'den första')).toMatchObject({ intent: 'person_systems', people: ['p1'] })
    expect(after(['vem äger Unikum', 'tack!'], 'och vem förvaltar den?')).toMatchObject({ systems: ['s2'] })
    expect(after(['vem äger Unikum'], 'det stämmer inte')).toMatchObject({ intent: 'correction', systems: ['s2'] })
  })
})

describe('several questions', () => {
  it('are read one by one', () => {
    const { parts } = reader.read('vem äger Raindance & Unikum, och när är nästa möte med IT-styrgruppen?', null)
    expect(parts.map(({ intent, systems, bodies }) => [intent, ...systems, ...bodies])).toEqual([
      ['role_lookup', 's1'],
      ['role_lookup', 's2'],
      ['meeting_next', 'it-styrgrupp'],
    ])
  })
})
