import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wishIn } from '../../../src/features/appointments/wish.ts'
import { day } from '../../../src/lib/day.ts'

const today = day('2026-03-12')

describe('what is said of an appointment', () => {
  it('has its first day, and a decision whose date is not taken for it', () => {
    expect(
      wishIn('utse Anna Ek till systemansvarig för Raindance från 1 maj enligt KS 2026-03-10 § 42', today),
    ).toMatchObject({
      from: '2026-05-01',
      decision: 'KS 2026-03-10 § 42',
    })
    expect(wishIn('utse Anna Ek enligt KS 2026-03-10 § 42', today).from).toBeNull()
  })

  it('has its mandate, resources and competence, in any order', () => {
    expect(
      wishIn(
        'utse Anna, resurser: en dag i veckan, mandat: beslutar om behörigheter. Kompetens: kurs i systemet.',
        today,
      ),
    ).toMatchObject({
      mandate: 'beslutar om behörigheter',
      resources: 'en dag i veckan',
      competence: 'kurs i systemet',
    })
  })

  it.each([
    ['enligt beslut 12/2026', '12/2026'],
    ['beslut KSN-2026-114', 'KSN-2026-114'],
    ['according to decision 7', '7'],
    ['utan beslut', null],
  ])('knows a decision in “%s”', (text, decision) => {
    expect(wishIn(text, today).decision).toBe(decision)
  })

  it.each([
    [
      'jag ska registrera ett beslut: omsorgsnämnden utsåg i går Anna Ek till systemansvarig',
      'Omsorgsnämnden 2026-03-11',
    ],
    ['kommunstyrelsen har utsett Anna Ek till systemägare den 3 mars', 'Kommunstyrelsen 2026-03-03'],
    ['barn- och utbildningsnämnden utsåg Anna Ek den 3 mars', 'Barn- och utbildningsnämnden 2026-03-03'],
    ['kommunstyrelsen utsåg Anna Ek', null],
    ['be kommunstyrelsen utse Anna Ek från 1 maj', null],
  ])('knows in “%s” that a nämnd has decided, and when', (text, decision) => {
    expect(wishIn(text, today).decision).toBe(decision)
  })

  it('never fails, whatever is said', () => {
    const reading = () => fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void wishIn(text, today)))
    expect(reading).not.toThrow()
  })
})
