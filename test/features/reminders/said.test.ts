import { describe, expect, it } from 'vitest'
import { saidReminder, wishesForDays } from '../../../src/features/reminders/said.ts'

/** A Thursday, at nine in Sweden. */
const now = new Date('2026-03-12T08:00:00Z')

describe('a reminder that somebody asks for', () => {
  it.each([
    ['påminn mig på måndag', '2026-03-15T23:00:00.000Z', null],
    ['påminn mig på måndag om avtalet med CGI', '2026-03-15T23:00:00.000Z', 'avtalet med CGI'],
    ['kan du påminna mig om det i morgon', '2026-03-12T23:00:00.000Z', null],
    ['påminn mig om två timmar', '2026-03-12T10:00:00.000Z', null],
    ['påminn mig om en vecka om lägesrapporten', '2026-03-19T08:00:00.000Z', 'lägesrapporten'],
    ['påminn mig kl 14 i dag', '2026-03-12T13:00:00.000Z', null],
    ['påminn mig att ringa Siv den 20 mars', '2026-03-19T23:00:00.000Z', 'ringa Siv'],
    ['remind me on Monday', '2026-03-15T23:00:00.000Z', null],
  ])('“%s” has its time and its matter', (said, at, about) => {
    const reminder = saidReminder(said, now)
    expect([reminder?.at.toISOString(), reminder?.about]).toEqual([at, about])
  })

  it('is the next day when no time is said', () => {
    expect(saidReminder('påminn mig senare', now)).toMatchObject({ isSaid: true, about: null })
    expect(saidReminder('påminn mig', now)).toMatchObject({ isSaid: false })
  })

  it.each(['påminn dem', 'påminn mig om enkäten på måndag', 'när påminner du mig?', 'vem påminner mig'])(
    '“%s” asks for none',
    (said) => expect(saidReminder(said, now)).toBeNull(),
  )

  it.each([
    ['skicka inget på fredagar', true],
    ['skriv bara på tisdagar', true],
    ['skicka listan på fredag', false],
    ['jag kommer inte på fredag', false],
  ])('“%s” wishes for certain days, or does not', (said, wishes) => expect(wishesForDays(said)).toBe(wishes))
})
