import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Respondent, Round } from '../../../src/features/survey/index.ts'
import { closingDay, delegationDay, freeSlot, messageDue, written } from '../../../src/features/survey/schedule.ts'
import { customaryCalendar } from '../../../src/governance/calendar/municipal-calendar.ts'
import { isWorkingDay } from '../../../src/governance/calendar/working-days.ts'
import { type Day, addDays, day } from '../../../src/lib/day.ts'

const aRound = (some: Partial<Round> = {}): Round => ({
  id: 'round',
  surveyId: 'enkät',
  year: 2026,
  definitionId: 'definition',
  bodyId: 'gruppen',
  mode: 'each',
  state: 'open',
  opensOn: day('2026-09-15'),
  closesOn: day('2026-10-13'),
  startedBy: null,
  startedAt: new Date('2026-09-15T07:00:00Z'),
  closedAt: null,
  closedBy: null,
  reopened: null,
  adoptedAt: null,
  ...some,
})
const aRespondent = (some: Partial<Respondent> = {}): Respondent => ({
  id: 'anna',
  roundId: 'round',
  personId: 'person-anna',
  kind: 'member',
  role: null,
  due: [],
  wantsMore: false,
  state: 'asked',
  snoozedThrough: null,
  invitedAt: null,
  remindedAt: null,
  lastCalledAt: null,
  startedAt: null,
  doneAt: null,
  ...some,
})

/** Every message that somebody would get, day by day, answering nothing. */
function messages(round: Round, start: Respondent): string[] {
  let respondent = start
  const sent: string[] = []
  for (let today: Day = round.opensOn; today <= addDays(round.closesOn, 5); today = addDays(today, 1)) {
    const step = messageDue(round, respondent, today)
    if (step === null) continue
    sent.push(`${today} ${step}`)
    respondent = { ...respondent, ...written(step, new Date(`${today}T07:00:00Z`)) }
  }
  return sent
}

describe('a round', () => {
  it('writes three times to somebody who does nothing', () => {
    expect(messages(aRound(), aRespondent())).toEqual([
      '2026-09-15 invitation',
      '2026-10-06 reminder',
      '2026-10-13 last-day',
    ])
  })

  it('leaves whoever is done alone', () => {
    expect(messages(aRound(), aRespondent({ state: 'done', invitedAt: new Date() }))).toEqual([])
  })

  it('reminds whoever asked for it on the day that was asked for, and not once more', () => {
    const snoozed = aRespondent({ invitedAt: new Date(), snoozedThrough: day('2026-09-20') })
    expect(messages(aRound(), snoozed)).toEqual(['2026-09-21 reminder', '2026-10-13 last-day'])
  })

  it('writes at most three times, each on a working day within the round, whatever its dates', () => {
    const opens = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2026-01-05'), days))
    fc.assert(
      fc.property(
        opens,
        fc.integer({ min: 5, max: 60 }),
        fc.option(fc.integer({ min: 0, max: 70 }), { nil: null }),
        (opensOn, length, snooze) => {
          const round = aRound({ opensOn, closesOn: closingDay(opensOn, length) })
          const snoozedThrough = snooze === null ? null : addDays(opensOn, snooze)
          const sent = messages(round, aRespondent({ snoozedThrough }))
          expect(sent.length).toBeLessThanOrEqual(3)
          for (const one of sent) {
            const [on] = one.split(' ') as [Day]
            expect(isWorkingDay(on, []) && on >= opensOn && on <= round.closesOn).toBe(true)
          }
        },
      ),
    )
  })

  it('closes on a working day', () => {
    expect(closingDay(day('2026-11-28'), 28)).toBe('2026-12-23')
  })
})

describe('a question handed over', () => {
  it('is wanted back in a working week, and always before the round closes', () => {
    expect(delegationDay(aRound(), day('2026-09-15'))).toBe('2026-09-22')
    expect(delegationDay(aRound(), day('2026-10-12'))).toBe('2026-10-13')
  })

  it('takes one of the three messages, and none when they are used up', () => {
    const now = new Date()
    expect(freeSlot(aRespondent())).toBe('invitation')
    expect(freeSlot(aRespondent({ invitedAt: now }))).toBe('reminder')
    expect(freeSlot(aRespondent({ invitedAt: now, remindedAt: now, lastCalledAt: now }))).toBe(null)
  })
})

it('nobody is written to on a day when the municipality is closed for reasons of its own', () => {
  const closed = { ...customaryCalendar, closed: [day('2026-09-15')] }
  expect(messageDue(aRound(), aRespondent(), day('2026-09-15'))).toBe('invitation')
  expect(messageDue(aRound(), aRespondent(), day('2026-09-15'), closed)).toBeNull()
  expect(closingDay(day('2026-09-15'), 28, { ...customaryCalendar, closed: [day('2026-10-13')] })).toBe('2026-10-12')
})
