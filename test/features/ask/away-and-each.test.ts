import { describe, expect, it } from 'vitest'
import { type From, answer } from '../../../src/features/ask/index.ts'
import { day } from '../../../src/lib/day.ts'
import { aPerson, aReading, aRegister, aSystem, from } from './a-municipality.ts'

const text = (some: Parameters<typeof aReading>[0], world: Partial<From>) =>
  answer(aReading(some), from(world)).message.text

describe('who is away', () => {
  const away = (through: string, deputyId: string | null) => ({
    from: day('2026-11-02'),
    through: day(through),
    deputyId,
  })
  const tora = aPerson({ id: 'tora', name: 'Tora Lund', away: null })
  const register = aRegister({
    people: [
      tora,
      aPerson({ id: 'pia', name: 'Pia Ros', away: away('2027-06-30', 'tora') }),
      aPerson({ id: 'ola', name: 'Ola Vik', away: away('2026-11-03', 'tora') }),
      aPerson({ id: 'dold', name: 'Dold Person', protected: true, away: away('2027-06-30', null) }),
    ],
  })
  const today = day('2026-12-01')

  it('is told a colleague, with the last day and the stand-in, and nothing of whoever has protected details', () => {
    expect(text({ intent: 'away_today' }, { register, today, asker: 'tora' })).toBe(
      'En är borta i dag:\n- Pia Ros, 30 juni, Tora Lund',
    )
  })

  it('is told nobody who is not in the register', () => {
    expect(text({ intent: 'away_today' }, { register, today, asker: null })).toMatch(/^Vem som är borta visar jag bara/)
  })
})

describe('how many systems each has', () => {
  it('is counted vendor by vendor, the one with the most first', () => {
    const register = aRegister({
      systems: [
        aSystem({ id: 'a', code: 'A', name: 'A', vendor: 'Visma' }),
        aSystem({ id: 'b', code: 'B', name: 'B', vendor: 'CGI' }),
        aSystem({ id: 'c', code: 'C', name: 'C', vendor: 'CGI' }),
      ],
    })
    expect(text({ intent: 'count_systems', field: 'each', matter: 'vendor' }, { register })).toBe(
      'Tre system finns i registret.\n- CGI, 2\n- Visma, 1',
    )
  })
})
