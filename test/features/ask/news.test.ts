import { describe, expect, it } from 'vitest'
import { type From, answer } from '../../../src/features/ask/index.ts'
import { day } from '../../../src/lib/day.ts'
import { aReading, aRegister, anAppointment, from } from './a-municipality.ts'

const told = (world: Partial<From>) => answer(aReading({ intent: 'register_news' }), from(world)).message.text

describe('what is new in the register', () => {
  it('is who has begun and who has ended during the last month, the latest first', () => {
    const register = aRegister({
      appointments: [
        anAppointment('system-manager', 'dexter', 'bo', { from: day('2026-01-01'), through: day('2026-11-10') }),
        anAppointment('system-manager', 'dexter', 'siv', { from: day('2026-11-20') }),
        anAppointment('system-owner', 'dexter', 'bo', { from: day('2025-01-01') }),
      ],
    })
    const text = told({ register, today: day('2026-12-01') })

    expect(text).toMatch(
      /20 november: Siv \S+ är ny systemansvarig för Dexter\.[^]*10 november: Bo \S+ slutade som systemansvarig för Dexter\./,
    )
  })

  it('is said to be nothing where nothing has happened', () => {
    expect(told({ register: aRegister({ appointments: [] }), today: day('2026-12-01') })).toMatch(
      /^Inga uppdrag har börjat eller slutat/,
    )
  })
})
