import { describe, expect, it } from 'vitest'
import { floodGate, usualRates } from '../../src/conversation/flood.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'

const from = (who: string, { municipality = 'norr', kind = 'text' as 'text' | 'form' } = {}): Inbound =>
  ({
    channel: 'slack',
    municipality,
    conversation: { id: `talk-${who}`, kind: 'dm' },
    person: { personId: who, platformUserId: who, name: who, email: null, standing: 'member' },
    key: 'k',
    kind,
  }) as Inbound

function aGate(rates = usualRates) {
  let now = 0
  const gate = floodGate(rates, () => now)
  const times = (count: number, who: string, how = {}) =>
    Array.from({ length: count }, () => gate.takes(from(who, how)))
  return { gate, times, pass: (seconds: number) => void (now += seconds * 1000) }
}

describe('a flood from one person', () => {
  it('is met with one sentence, and then with silence', () => {
    const { times } = aGate()
    expect(times(200, 'anna')).toEqual([...Array(60).fill('through'), 'told', ...Array(139).fill('silent')])
  })

  it('keeps nobody else waiting', () => {
    const { times } = aGate()
    times(1000, 'anna')
    expect(new Set(times(50, 'bo'))).toEqual(new Set(['through']))
  })

  it('is over after a rest, and another one is told of again', () => {
    const { times, pass } = aGate()
    times(100, 'anna')
    pass(40)
    expect(times(1, 'anna')).toEqual(['through'])
    expect(times(60, 'anna').filter((each) => each === 'told')).toHaveLength(1)
  })

  it('is no reason to lose a form that was filled in, until it is a flood of forms', () => {
    const { times } = aGate()
    times(100, 'anna')
    expect(new Set(times(60, 'anna', { kind: 'form' }))).toEqual(new Set(['through']))
    expect(times(1, 'anna', { kind: 'form' })).toEqual(['silent'])
  })
})

describe('a flood from many in one municipality', () => {
  const rates = { ...usualRates, perMunicipality: { perSecond: 1, burst: 100 } }

  it('keeps no other municipality waiting', () => {
    const { gate } = aGate(rates)
    for (let who = 0; who < 500; who++) gate.takes(from(`p${who}`))
    expect(gate.takes(from('p1000'))).toBe('told')
    expect(gate.takes(from('q', { municipality: 'soder' }))).toBe('through')
  })

  it('does not count against anybody by name', () => {
    const { gate, pass } = aGate(rates)
    for (let who = 0; who < 500; who++) gate.takes(from(`p${who}`))
    pass(60)
    expect(gate.takes(from('p499'))).toBe('through')
  })
})

describe('whoever writes as people write', () => {
  it('never notices: one message every two seconds for a whole day', () => {
    const { gate, pass } = aGate()
    const met = new Set<string>()
    for (let count = 0; count < 40_000; count++) {
      met.add(gate.takes(from('anna')))
      pass(2)
    }
    expect(met).toEqual(new Set(['through']))
  })
})

describe('several processes behind one address', () => {
  /** Asks for an hour as often as a script can, shared out among all. */
  const taken = (processes: number, seconds: number): number => {
    let now = 0
    const gates = Array.from({ length: processes }, () => floodGate(usualRates, () => now))
    let through = 0
    for (let count = 0; count < seconds * 50; count++) {
      if (gates[count % processes]!.takes(from('anna')) === 'through') through++
      now += 20
    }
    return through
  }

  it.each([1, 2, 4])('%i of them let so many times as much through, and no more', (processes) => {
    expect(taken(processes, 60)).toBeGreaterThan(118 * processes)
    expect(taken(processes, 60)).toBeLessThanOrEqual(120 * processes)
    expect(taken(processes, 3_600)).toBeLessThanOrEqual(3_660 * processes)
  })
})
