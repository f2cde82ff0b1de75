import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextHeard, workdays } from '../../../src/conversation/notices/quiet-days.ts'
import { quietAfter, quietWish } from '../../../src/features/reminders/quiet-days/said.ts'
import { customaryHours, nextMorning } from '../../../src/governance/calendar/telling-hours.ts'
import { dayOf } from '../../../src/lib/day.ts'

describe('a wish for quiet days', () => {
  it.each([
    ['skicka inget på fredagar', { is: 'without', days: ['friday'] }],
    ['Skriv inte till mig på måndagar och fredagar, tack', { is: 'without', days: ['monday', 'friday'] }],
    ['jag vill slippa påminnelser på onsdagar', { is: 'without', days: ['wednesday'] }],
    ['kan du sluta skriva på tisdagar?', { is: 'without', days: ['tuesday'] }],
    ['inga meddelanden varje fredag', { is: 'without', days: ['friday'] }],
    ['skriv bara på tisdagar och torsdagar', { is: 'only', days: ['tuesday', 'thursday'] }],
    ['skicka på fredagar igen', { is: 'with', days: ['friday'] }],
    ['du får skriva på fredagarna', { is: 'with', days: ['friday'] }],
    ['don’t write to me on Fridays', { is: 'without', days: ['friday'] }],
    ['only send on Mondays', { is: 'only', days: ['monday'] }],
    ['mina inställningar', { is: 'show' }],
    ['visa mina tysta dagar', { is: 'show' }],
    ['my settings', { is: 'show' }],
    ['när skickar du till mig?', { is: 'show' }],
  ])('is heard in “%s”', (said, wish) => expect(quietWish(said)).toEqual(wish))

  it.each([
    'skicka inget på fredag',
    'skicka listan på fredag',
    'varför skickar du inget på fredagar?',
    'vi har inga möten på fredagar',
    'skicka inga kallelser på fredagar',
    'jag jobbar inte på fredagar',
    'styrgruppen träffas bara på tisdagar',
    'skicka inget på kvällar',
    'vilka inställningar har systemägargruppen',
  ])('is not heard in “%s”', (said) => expect(quietWish(said)).toBeNull())

  it('adds to what was wished, takes from it, or replaces it', () => {
    expect(quietAfter(['monday'], { is: 'without', days: ['friday'] })).toEqual(['monday', 'friday'])
    expect(quietAfter(['monday', 'friday'], { is: 'with', days: ['friday'] })).toEqual(['monday'])
    expect(quietAfter(['monday'], { is: 'only', days: ['monday', 'tuesday'] })).toEqual([
      'wednesday',
      'thursday',
      'friday',
    ])
  })
})

it('what can wait is said on the first morning that is none of the quiet days, whichever these are', () => {
  const hours = { digest: (_municipality: string, from: Date) => nextMorning(from, customaryHours) }
  const instants = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2031-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instants, fc.subarray([...workdays]), (from, quiet) => {
      const heard = nextHeard(hours, 'norr', new Set(quiet), from)
      const weekday = workdays[new Date(dayOf(heard)).getUTCDay() - 1]
      expect(heard.getTime()).toBeGreaterThanOrEqual(from.getTime())
      expect(hours.digest('norr', heard)).toEqual(heard)
      // Whoever wants quiet on all of them is told on the first.
      const isFirst = heard.getTime() === hours.digest('norr', from).getTime()
      expect(quiet.length < workdays.length ? !quiet.includes(weekday!) : isFirst).toBe(true)
    }),
  )
})
