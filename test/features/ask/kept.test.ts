import { describe, expect, it } from 'vitest'
import { saidIn, takeover } from '../../../src/features/ask/correction.ts'
import { decideCorrection } from '../../../src/features/ask/dialogues/decide-correction.ts'
import { eraseAskerAfter, worthKeeping } from '../../../src/features/ask/unknown.ts'
import { type Held, holdersOf } from '../../../src/features/register/holders.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { day } from '../../../src/lib/day.ts'
import { aReading, from, siv } from './a-municipality.ts'

const today = day('2026-11-25')

describe('a question that was not answered', () => {
  const unknown = { kind: 'unknown' } as const
  const names = new Set(['siv', 'tallberg'])

  it('is kept with what was looked for, and without names', () => {
    const reading = aReading({
      intent: 'role_lookup',
      outcome: 'unknown',
      unknown: { kind: 'system', text: 'Blendorama', nearest: [] },
    })

    expect(worthKeeping(reading, unknown, 'har Siv hand om Blendorama?', names)).toEqual({
      text: 'har [namn] hand om Blendorama?',
      lookedFor: 'Blendorama',
      outcome: 'unknown',
      kind: 'system',
    })
  })

  it('masks the name of a person nobody here knows', () => {
    const reading = aReading({
      intent: 'person_systems',
      outcome: 'unknown',
      unknown: { kind: 'person', text: 'Ove Fundin', nearest: [] },
    })

    expect(worthKeeping(reading, unknown, 'vad har ove fundin för system', names)).toMatchObject({
      text: 'vad har [namn] för system',
      lookedFor: '[namn]',
    })
  })

  it('is kept when the documents are silent, too', () => {
    expect(worthKeeping(aReading({ intent: 'policy_question' }), unknown, 'får man ha katt', names)).toMatchObject({
      outcome: 'unknown',
      kind: null,
    })
  })

  it('is not kept when it was answered, or can be by picking', () => {
    const choices = [{ kind: 'system' as const, id: 'a', name: 'A' }]
    const asked = aReading({ intent: 'role_lookup', outcome: 'ambiguous', choices })

    expect(worthKeeping(aReading({ intent: 'role_lookup' }), { kind: 'answer' }, 'vem?', names)).toBeNull()
    expect(worthKeeping(asked, { kind: 'ambiguous' }, 'vem?', names)).toBeNull()
  })

  it('is nobody’s after ninety days', () => {
    expect(eraseAskerAfter(day('2026-03-12'))).toBe('2026-06-10')
  })
})

describe('what is said of an answer', () => {
  const world = from()
  const held = holdersOf(world.governance.role('system-manager')!, world.register.systems[0]!, world)

  it.each([
    ['hon har slutat', [], { claim: 'has-left', proposal: null, proposedPersonId: null }],
    ['det är Bo Kvist', ['bo'], { claim: 'wrong-person', proposal: 'det är Bo Kvist', proposedPersonId: 'bo' }],
    [
      'Siv har slutat, fråga Bo',
      ['siv', 'bo'],
      { claim: 'has-left', proposal: 'Siv har slutat, fråga Bo', proposedPersonId: 'bo' },
    ],
    ['det stämmer inte', [], null],
    ['Bo eller Karl', ['bo', 'karl'], null],
  ])('%s', (text, people, said) => {
    expect(saidIn(text, aReading({ intent: 'correction', people }), held)).toEqual(said)
  })

  it('changes only the appointments that the answer rested on', () => {
    const correction = aCorrection(held, { proposedPersonId: 'bo' })
    const change = takeover(correction, held, today, countedIds('new'))

    expect(change).toMatchObject({
      ended: ['system-manager raindance siv'],
      through: '2026-11-24',
      started: [{ id: 'new-1', holder: { kind: 'person', id: 'bo' }, from: '2026-11-25', confirmedOn: '2026-11-25' }],
    })
  })

  it('changes nothing when the register has moved on by itself', () => {
    const correction = aCorrection(held, { appointmentIds: ['long gone'], proposedPersonId: siv.id })

    expect(takeover(correction, held, today, countedIds())).toMatchObject({ ended: [], started: [] })
  })
})

it('asks at the click whether whoever clicks may decide', async () => {
  const { governance, register } = from()
  const dialogue = decideCorrection({
    snapshots: { of: async () => ({ governance, register, reader: { read: () => aReading({ intent: 'help' }) } }) },
    database: {
      unit: () => Promise.reject(new Error('not to be asked')),
      system: () => Promise.reject(new Error('not to be asked')),
    },
    ids: countedIds(),
    rules: () => null,
    may: () => false,
    peopleWho: () => [],
  })
  const decision = await dialogue.decide({
    inbound: {
      channel: 'slack',
      municipality: 'ankeborg',
      conversation: { id: 'c', kind: 'dm' },
      person: { personId: 'siv', platformUserId: 'U1', name: 'Siv Tallberg', email: null, standing: 'member' },
      key: 'k',
      kind: 'action',
      action: 'a',
    },
    language: 'sv',
    reading: null,
    memory: null,
    action: { name: 'ask.decide-correction', payload: { correctionId: 'x', accept: true }, expired: false },
    progress: null,
    now: new Date('2026-11-25T08:00:00Z'),
  })

  expect(decision).toEqual({
    replies: [{ text: 'Det är bara de som sköter registret som kan avgöra det här.' }],
  })
})

function aCorrection(held: Held, some: Partial<Parameters<typeof takeover>[0]>): Parameters<typeof takeover>[0] {
  return {
    id: 'c-1',
    systemId: 'raindance',
    roleId: 'system-manager',
    appointmentIds: held.appointments.map(({ id }) => id),
    claim: 'wrong-person',
    question: '',
    answer: '',
    proposal: null,
    proposedPersonId: null,
    reportedBy: 'person:karl',
    reportedVia: { channel: 'slack', conversationId: 'c' },
    reportedAt: new Date('2026-11-25T08:00:00Z'),
    state: 'open',
    decidedBy: null,
    decidedAt: null,
    ...some,
  }
}
