import { describe, expect, it } from 'vitest'
import type { Reader, Reading } from '../../../src/conversation/understanding/reading.ts'
import { type Prediction, type Question, answer, evaluation } from '../../../src/features/ask/index.ts'
import { day } from '../../../src/lib/day.ts'
import { aGovernance, aReading, aRegister } from './a-municipality.ts'

const { judge, neutralFrom, predict, readQuestions, score } = evaluation
const today = day('2026-11-25')

describe('the file of questions', () => {
  it('reads one object a line, and gives a question without an id the number of its line', () => {
    const read = readQuestions('\uFEFF{"id":"a","text":"hej"}\r\n\r\n{"text":"vem?","context":["förut"]}\n')

    expect(read.ok && read.questions.map(({ id, text, context }) => [id, text, context])).toEqual([
      ['a', 'hej', []],
      ['line-3', 'vem?', ['förut']],
    ])
  })

  it('takes what is absent, null or unheard of as said nothing', () => {
    const read = readQuestions(
      '{"text":"vem?","lang":"nb","system":null,"persons":null,"parts":null,"tags":null,"source":"x"}',
    )

    expect(read.ok && read.questions[0]).toMatchObject({ system: [], tags: [], context: [] })
  })

  it('names every line that is wrong, and what is wrong with it', () => {
    const read = readQuestions('{"id":"a","text":"hej"}\nhej\n{"id":"a","text":"igen"}\n{"id":"b","expect":"gissa"}')

    expect(
      !read.ok && read.faults.map(({ line, fault }) => [line, typeof fault === 'string' ? fault : fault.field]),
    ).toEqual([
      [2, 'not-json'],
      [3, 'same-id'],
      [4, 'text'],
      [4, 'expect'],
    ])
  })
})

describe('a register of anybody’s', () => {
  const rows = [
    ['system_id', 'name', 'department', 'system-manager_name', 'status'],
    ['S-1', 'Raindance', 'Ekonomikontoret', 'Siv Tallberg', 'aktiv'],
    ['S-2', 'Dexter', 'Ekonomikontoret', '', 'avvecklas'],
  ]

  it('brings its own units and people', () => {
    const read = neutralFrom([{ name: null, rows }], aGovernance(), today)

    expect(read.ok && read.neutral.governance.unit('Ekonomikontoret')?.name).toBe('Ekonomikontoret')
    expect(read.ok && read.neutral.register.people.map(({ name }) => name)).toEqual(['Siv Tallberg'])
    expect(read.ok && read.neutral.register.systems.map(({ status }) => status)).toEqual(['active', 'closing'])
  })

  it('passes over a cell that says nothing known, and says so', () => {
    const read = neutralFrom(
      [{ name: null, rows: [...rows, ['S-3', 'Lex', '', '', 'i karantän']] }],
      aGovernance(),
      today,
    )

    expect(read.ok && read.neutral.register.systems.map(({ code }) => code)).toEqual(['S-1', 'S-2', 'S-3'])
    expect(read.ok && read.doubts).toMatchObject([{ row: 4, fault: { kind: 'unknown-value', value: 'i karantän' } }])
  })

  it('keeps two systems of one name apart by their ids', () => {
    const twin = ['S-3', 'Dexter', 'Skolkontoret', 'Siv Tallberg', 'aktiv']
    const read = neutralFrom([{ name: null, rows: [...rows, twin] }], aGovernance(), today)

    expect(read.ok && read.neutral.register.systems.map(({ code, name }) => [code, name])).toEqual([
      ['S-1', 'Raindance'],
      ['S-2', 'Dexter'],
      ['S-3', 'Dexter'],
    ])
    expect(read.ok && read.neutral.register.people).toHaveLength(1)
    expect(read.ok && read.neutral.register.appointments).toHaveLength(2)
  })

  it('says which row is wrong', () => {
    const read = neutralFrom([{ name: null, rows: [...rows, ['S-1', 'Lex', '', '', '']] }], aGovernance(), today)

    expect(read).toMatchObject({
      ok: false,
      because: { kind: 'rows', errors: [{ row: 4, fault: { kind: 'code-twice' } }] },
    })
  })
})

describe('a prediction', () => {
  const world = { governance: aGovernance(), register: aRegister(), today, rules: () => null }

  it('holds the register’s own ids, outward role ids, and the names in the answer', () => {
    const reader: Reader = {
      read: () => aReading({ intent: 'role_lookup', role: 'system-manager', systems: ['raindance'] }),
    }
    let now = 0
    const [one] = predict([aQuestion({})], { reader, world, respond: answer, clock: () => (now += 0.25) })

    expect(one).toMatchObject({
      id: 'q',
      kind: 'answer',
      intent: 'role_lookup',
      systems: ['Raindance'],
      role: 'system_manager',
      persons: ['Siv Tallberg'],
      ms: 0.25,
    })
    expect(one?.text).toContain('Siv Tallberg är systemansvarig för Raindance.')
  })

  it('carries what the earlier messages left behind into the question', () => {
    const seen: (readonly string[] | null)[] = []
    const reader: Reader = {
      read: (text, memory): Reading => {
        seen.push(memory?.systems ?? null)
        return aReading({ intent: 'role_lookup', systems: text === 'först' ? ['dexter'] : (memory?.systems ?? []) })
      },
    }
    const [one] = predict([aQuestion({ context: ['först'] })], { reader, world, respond: answer, clock: () => 0 })

    expect(seen.slice(-2)).toEqual([null, ['dexter']])
    expect(one?.systems).toEqual(['Dexter'])
  })

  it('has a part for each of several questions', () => {
    const part = (system: string) => aReading({ intent: 'role_lookup', role: 'system-manager', systems: [system] })
    const reader: Reader = { read: () => aReading({ intent: 'multi', parts: [part('raindance'), part('dexter')] }) }
    const [one] = predict([aQuestion({})], { reader, world, respond: answer, clock: () => 0 })

    expect(one?.parts?.map(({ systems, persons }) => [systems, persons])).toEqual([
      [['Raindance'], ['Siv Tallberg']],
      [['Dexter'], []],
    ])
  })
})

describe('the verdict', () => {
  const asked = (expected: Partial<Question>, given: Partial<Prediction>) =>
    judge([aQuestion(expected)], [aPrediction(given)])[0]?.verdict
  const who: Pick<Question, 'intent' | 'expect' | 'system' | 'role'> = {
    intent: 'role_lookup',
    expect: 'answer',
    system: ['S-1'],
    role: 'systemagare',
  }

  it.each<[string, Partial<Question>, Partial<Prediction>]>([
    ['the role and system meant', who, { systems: ['S-1'], role: 'systemagare' }],
    ['a card when no role was named', { ...who, role: null }, { systems: ['S-1'] }],
    ['a card when a fact was asked for', { ...who, intent: 'system_info', role: null }, { systems: ['S-1'] }],
    [
      'the exact set of a list, of whatever kind',
      { ...who, intent: 'count_systems', system: ['S-2', 'S-1'] },
      { intent: 'dept_systems', systems: ['S-1', 'S-2'] },
    ],
    [
      'every choice offered',
      { ...who, expect: 'ambiguous', system: ['S-1', 'S-2'] },
      { kind: 'ambiguous', systems: ['S-1', 'S-2', 'S-3'] },
    ],
    ['saying that it is not here', { ...who, expect: 'unknown_system', system: [] }, { kind: 'unknown_system' }],
    [
      'the other intent with its body',
      { expect: 'other_intent', intent: 'meeting_next', group: 'styrgrupp' },
      { kind: 'intent', intent: 'meeting_next', group: 'styrgrupp' },
    ],
  ])('is right for %s', (_, expected, given) => {
    expect(asked(expected, given)).toBe('right')
  })

  it.each<[string, Partial<Question>, Partial<Prediction>]>([
    ['another system', who, { systems: ['S-2'], role: 'systemagare' }],
    ['another role', who, { systems: ['S-1'], role: 'systemansvarig' }],
    [
      'one system too many in a list',
      { ...who, intent: 'dept_systems' },
      { intent: 'dept_systems', systems: ['S-1', 'S-2'] },
    ],
    [
      'an answer where it should have asked',
      { ...who, expect: 'ambiguous', system: ['S-1', 'S-2'] },
      { systems: ['S-1'] },
    ],
    ['an answer where there is none', { ...who, expect: 'out_of_scope', system: [] }, { systems: ['S-1'] }],
  ])('is confidently wrong for %s', (_, expected, given) => {
    expect(asked(expected, given)).toBe('confidently-wrong')
  })

  it('tells asking back, all roles and another command apart from being wrong', () => {
    expect(asked(who, { kind: 'ambiguous', systems: ['S-1'] })).toBe('not-answered')
    expect(asked(who, { systems: ['S-1'], role: null })).toBe('not-answered')
    expect(asked(who, { kind: 'intent', intent: 'help' })).toBe('wrong-action')
  })

  it('takes two questions in any order, and a card for both of one system’s', () => {
    const parts = [
      { ...who, system: ['S-1'] },
      { ...who, system: ['S-2'], role: 'systemansvarig' },
    ]
    const given = (system: string, role: string | null) => ({ ...aPrediction({}), systems: [system], role })

    expect(asked({ parts }, { parts: [given('S-2', 'systemansvarig'), given('S-1', 'systemagare')] })).toBe('right')
    expect(asked({ parts }, { parts: [given('S-1', 'systemagare')] })).toBe('not-answered')
    expect(asked({ parts }, { parts: [given('S-3', 'systemagare'), given('S-1', 'systemagare')] })).toBe(
      'confidently-wrong',
    )
  })

  it('is summed up in percent and counts, and for each tag', () => {
    const questions = [aQuestion({ ...who, tags: ['typo'] }), aQuestion({ ...who, id: 'r', tags: ['typo'] })]
    const predictions = [
      aPrediction({ systems: ['S-1'], role: 'systemagare', ms: 1 }),
      aPrediction({ id: 'r', systems: ['S-2'], role: 'systemagare', ms: 3 }),
    ]

    expect(score(judge(questions, predictions), predictions)).toEqual({
      judged: 2,
      right: 50,
      confidentlyWrong: 1,
      wrongAction: 0,
      notAnswered: 0,
      p50: 3,
      p99: 3,
      byTag: { typo: { asked: 2, right: 1, confidentlyWrong: 1 } },
    })
  })
})

function aQuestion(some: Partial<Question>): Question {
  return { id: 'q', text: 'vem?', context: [], system: [], tags: [], ...some }
}

function aPrediction(some: Partial<Prediction>): Prediction {
  return {
    id: 'q',
    kind: 'answer',
    intent: 'role_lookup',
    systems: [],
    role: null,
    persons: [],
    text: '',
    ms: 0,
    ...some,
  }
}
