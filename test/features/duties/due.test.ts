import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodsOf } from '../../../src/features/duties/due/periods.ts'
import { stepDue, stepsOf } from '../../../src/features/duties/due/ladder.ts'
import { standsOf } from '../../../src/features/duties/due/standing.ts'
import { isRecordedLate } from '../../../src/features/duties/duty.ts'
import { isWorkingDay } from '../../../src/governance/calendar/working-days.ts'
import { customaryReminders } from '../../../src/governance/manifest/duty-details.ts'
import { type Day, addDays, day } from '../../../src/lib/day.ts'
import { aDone, aDuty } from './builders.ts'

const longAgo = day('2020-01-01')
const yearly = aDuty({ when: { rule: 'yearly', by: '03-31', own: true, sources: [] } })
const twice = aDuty({
  when: { rule: 'frequency', frequency: { rule: 'at-least', times: 2, own: false, sources: ['X-1'] } },
})
const missing = aDuty({ when: { rule: 'on', event: 'den saknas', occurs: 'missing', own: false, sources: ['X-1'] } })

function seen(duty: typeof yearly, today: string, done: Parameters<typeof aDone>[0][] = [], since: Day = longAgo) {
  const stands = standsOf(duty, {
    today: day(today),
    yearlyEvents: { budget: '11-25' },
    since,
    nearDays: 21,
    done: done.map((one) => aDone(one)),
  })
  return Object.fromEntries(stands.map(({ period, status }) => [period.key, status]))
}

describe('a duty with a last day each year', () => {
  it('is ahead, near, and late after the day', () => {
    expect(seen(yearly, '2027-02-01')['2027']).toBe('ahead')
    expect(seen(yearly, '2027-03-15')['2027']).toBe('near')
    expect(seen(yearly, '2027-04-01')['2027']).toBe('late')
  })

  it('done some days late is this year’s, not next year’s', () => {
    expect(seen(yearly, '2027-05-01', [{ happenedOn: '2027-04-20' }])).toMatchObject({
      2027: 'done-late',
      2028: 'ahead',
    })
  })

  it('done long before the day, last autumn, is done in time', () => {
    expect(seen(yearly, '2027-02-01', [{ happenedOn: '2026-03-01' }, { happenedOn: '2026-11-02' }])['2027']).toBe(
      'done',
    )
  })

  it('is nobody’s fault when its day came before duties were followed, or so soon after that there was no time', () => {
    expect(seen(yearly, '2027-05-01', [], day('2027-04-10'))['2027']).toBe('before')
    expect(seen(yearly, '2027-05-01', [], day('2027-03-20'))['2027']).toBe('before')
  })
})

describe('a duty counted by the year', () => {
  it('is behind our pace in summer and late only when the year is out', () => {
    expect(seen(twice, '2027-06-20')['2027-1']).toBe('behind')
    expect(seen(twice, '2028-01-02')['2027-1']).toBe('late')
  })

  it('is done when it was done twice, whenever in the year', () => {
    const both = [{ happenedOn: '2027-11-01' }, { happenedOn: '2027-11-20' }]
    expect(seen(twice, '2027-12-01', both)).toMatchObject({ '2027-1': 'done', '2027-2': 'done' })
  })

  it('asks for its share of the year that duties began to be followed in, rounded down', () => {
    expect(seen(twice, '2027-12-20', [], day('2027-03-01'))).toMatchObject({ '2027-1': 'before', '2027-2': 'behind' })
    expect(seen(twice, '2027-12-20', [], day('2027-11-01'))).toMatchObject({ '2027-1': 'before', '2027-2': 'before' })
  })
})

it('what has to exist is missing until it was ever done', () => {
  expect(Object.values(seen(missing, '2027-05-01'))).toEqual(['missing'])
  expect(Object.values(seen(missing, '2027-05-01', [{ happenedOn: '2019-05-01' }]))).toEqual(['done'])
})

it('a longest time begins anew each time', () => {
  const gap = aDuty({
    when: {
      rule: 'frequency',
      frequency: {
        rule: 'as-needed',
        longestGapDays: 90,
        advisory: true,
        stated: 'löpande',
        own: false,
        sources: ['X-1'],
      },
    },
  })
  expect(seen(gap, '2027-05-01', [{ happenedOn: '2027-04-01' }])).toEqual({ 'efter-2027-04-01': 'ahead' })
  expect(seen(gap, '2027-08-01', [{ happenedOn: '2027-04-01' }])).toEqual({ 'efter-2027-04-01': 'behind' })
})

it('before the budget means the day before its date', () => {
  const before = aDuty({ when: { rule: 'before', event: 'budget', own: false, sources: ['X-1'] } })
  const periods = periodsOf(before, {
    today: day('2027-05-01'),
    since: longAgo,
    lastDone: null,
    yearlyEvents: { budget: '11-25' },
  })
  expect(periods.map(({ dueOn }) => dueOn)).toContain('2027-11-24')
  expect(periodsOf(before, { today: day('2027-05-01'), since: longAgo, lastDone: null, yearlyEvents: {} })).toEqual([])
})

describe('the ladder', () => {
  const given = { today: day('2027-01-01'), since: longAgo, ladder: customaryReminders, closed: [] }
  const period = { key: '2027', opens: day('2026-04-01'), dueOn: day('2027-03-31'), gapAfter: day('2027-03-31') }

  it('asks with the month’s others, again when it is near, says that it is late, and then tells somebody else', () => {
    expect(stepsOf(period, given)).toEqual([
      { step: 'first', on: '2027-03-01' },
      { step: 'again', on: '2027-03-22' },
      { step: 'late', on: '2027-04-05' },
      { step: 'escalate', on: '2027-04-19' },
    ])
  })

  it('takes the latest step that has come, so that a bot that was down says one thing', () => {
    const stand = { period, done: null, status: 'late' as const }
    expect(stepDue(stand, { ...given, today: day('2027-05-02') })).toBe('escalate')
    expect(stepDue(stand, { ...given, today: day('2027-02-27') })).toBeNull()
  })

  it('says nothing of what is done', () => {
    const stand = { period, done: aDone({ happenedOn: '2027-02-01' }), status: 'done' as const }
    expect(stepDue(stand, { ...given, today: day('2027-03-02') })).toBeNull()
  })

  it('steps in order, only on working days, for any last day', () => {
    const days = fc.integer({ min: 0, max: 2_000 }).map((after) => addDays(day('2026-01-01'), after))
    fc.assert(
      fc.property(days, (dueOn) => {
        const steps = stepsOf({ key: 'x', opens: addDays(dueOn, -365), dueOn, gapAfter: dueOn }, given)
        expect(steps.map(({ step }) => step)).toEqual(['first', 'again', 'late', 'escalate'])
        expect(steps.every(({ on }, at) => at === 0 || on >= steps[at - 1]!.on)).toBe(true)
        expect(steps.every(({ on }) => isWorkingDay(on, []))).toBe(true)
        expect(steps[0]!.on <= dueOn).toBe(true)
      }),
    )
  })

  it('takes each step on one day only, for any day it is asked', () => {
    const stand = { period, done: null, status: 'ahead' as const }
    const taken = Array.from({ length: 200 }, (_, at) =>
      stepDue(stand, { ...given, today: addDays(day('2027-01-01'), at) }),
    )
    const changes = taken.filter((step, at) => step !== null && step !== taken[at - 1])
    expect(changes).toEqual(['first', 'again', 'late', 'escalate'])
  })
})

it('what was written down more than two weeks later is recorded late', () => {
  expect(isRecordedLate(aDone({ happenedOn: '2027-03-01', recordedAt: '2027-03-20T08:00:00Z' }))).toBe(true)
  expect(isRecordedLate(aDone({ happenedOn: '2027-03-01', recordedAt: '2027-03-04T08:00:00Z' }))).toBe(false)
})
