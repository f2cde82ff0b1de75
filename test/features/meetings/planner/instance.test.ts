import { describe, expect, it } from 'vitest'
import { readChange } from '../../../../src/features/meetings/planner/change.ts'
import { problemOf } from '../../../../src/features/meetings/planner/compile.ts'
import { faultInWords } from '../../../../src/features/meetings/planner/in-words.ts'
import { type Read, readInstance } from '../../../../src/features/meetings/planner/instance.ts'
import { judge } from '../../../../src/features/meetings/planner/judge.ts'
import { yearPlanOf } from '../../../../src/features/meetings/planner/year-plan.ts'
import { en } from '../../../../src/features/meetings/texts/en.ts'
import { sv } from '../../../../src/features/meetings/texts/sv.ts'
import { day } from '../../../../src/lib/day.ts'
import { aGroup, anInstance, anOrder } from './an-instance.ts'

const faultsOf = (read: Read<unknown>, language: 'sv' | 'en' = 'sv') =>
  read.ok ? [] : read.faults.map((fault) => faultInWords(fault, language === 'sv' ? sv : en, language))

describe('an instance', () => {
  it('is read with what it leaves out filled in', () => {
    const { from, to, today, noticeDays, starts, maxPerPersonDay } = anInstance()
    const groups = [{ id: 'styr', min: 2, max: 4, target: 3, dur: 2, chair: 0, members: [0] }]
    const bare = {
      from,
      to,
      today,
      noticeDays,
      starts,
      maxPerPersonDay,
      persons: [{ id: 'p0', busy: '' }],
      groups,
    }
    expect(readInstance(JSON.stringify(bare))).toMatchObject({
      ok: true,
      value: {
        weights: { wday: 12, time: 4, absent: 1 },
        precedences: [],
        semesterWeeks: [27, 32],
        groups: [{ deputies: [], windows: [], quorum: 0 }],
      },
    })
  })

  it('that is no JSON says so', () => {
    expect(faultsOf(readInstance('styrgrupp'))).toEqual(['Filen är inte JSON.'])
    expect(faultsOf(readInstance('styrgrupp'), 'en')).toEqual(['The file is not JSON.'])
  })

  it('tells every fault at once, each in its place', () => {
    const broken = { ...anInstance(), from: '2026-02-30', persons: [{ id: 'p0', busy: 'x;1' }], noticeDays: 'fjorton' }
    expect(faultsOf(readInstance(JSON.stringify(broken)))).toEqual([
      'from: ska vara en dag, skriven 2026-03-12.',
      expect.stringMatching(/^noticeDays: .+/),
      'persons[0].busy: ska vara dag:mask, åtskilda med komma.',
    ])
    expect(faultsOf(readInstance(JSON.stringify(broken)), 'en')[0]).toBe('from: must be a day, written 2026-03-12.')
  })

  it('tells what points at nothing', () => {
    const broken = anInstance({
      groups: [aGroup('styr', { members: [0, 9] }), aGroup('styr', { min: 5, max: 4 })],
      precedences: [anOrder('bered', 'styr', 5, 10)],
    })
    expect(faultsOf(readInstance(JSON.stringify(broken)))).toEqual([
      'groups[0].members: Det finns ingen person 9.',
      'groups[1].id: styr finns redan.',
      'groups[1].min: Det minsta är större än det största.',
      'precedences[0].before: Det finns ingen grupp bered.',
    ])
  })

  it('has its changes checked against it', () => {
    const meetings = [{ group: 'styr', date: '2026-10-06', start: '09:15' }]
    const change = {
      today: '2026-09-01',
      baseline: { meetings },
      away: [{ person: 'p9', from: '2026-10-02', to: '2026-10-01' }],
    }
    const read = (given: object) => faultsOf(readChange(JSON.stringify(given), anInstance()))
    expect(read(change)).toEqual([
      'baseline.meetings[0].start: ska vara en hel eller halv timme från 08:00, skriven 14:30.',
    ])
    expect(read({ ...change, baseline: { meetings: [{ ...meetings[0], group: 'nämnd', start: '09:00' }] } })).toEqual([
      'baseline.meetings[0].group: Det finns ingen grupp nämnd.',
      'away[0].person: Det finns ingen person p9.',
      'away[0].to: Slutet kommer före början.',
    ])
  })
})

describe('a plan', () => {
  const groups = [
    aGroup('styr', {
      name: 'Styrgruppen',
      required: [1],
      quorum: 2,
      target: 4,
      min: 3,
      windows: [{ label: 'före budget', before: day('2026-10-20'), minWD: 3, maxWD: 6 }],
    }),
    aGroup('bered', { name: 'Beredningen' }),
  ]
  const persons = [
    { id: 'p0', name: 'Chef', busy: '' },
    { id: 'p1', name: 'Strateg', busy: '7:3ffff' },
  ]
  const precedences = [anOrder('bered', 'styr', 2, 5)]
  const problem = problemOf(anInstance({ groups, persons, precedences, maxPerPersonDay: 1 }))
  const at = (body: number, date: string, start = 1) => {
    const slots = problem.bodies[body]!.slots
    return slots.find((slot) => problem.calendar.days[slot.day]!.day === date && slot.start === start)!
  }

  it('is told what it breaks, with names and days and what to do', () => {
    const plan = [
      [at(0, '2026-09-10'), at(0, '2026-09-14')],
      [at(1, '2026-09-08'), at(1, '2026-09-14')],
    ]
    const { broken } = yearPlanOf(problem, plan)
    expect(broken.map((one) => sv.planner.broken(one))).toEqual([
      'Chef är dubbelbokad 14 september: Styrgruppen och Beredningen.',
      'Strateg är dubbelbokad 14 september: Styrgruppen och Beredningen.',
      'Chef har 2 möten 14 september, fler än på en dag.',
      'Strateg har 2 möten 14 september, fler än på en dag.',
      'Styrgruppen 10 september 08:30: Strateg måste vara med men är upptagen. Flytta det andra eller utse ersättare.',
      'Styrgruppen 10 september 08:30: 1 kan komma, och det behövs 2.',
      'Styrgruppen: det blir för kort mellan 10 september och 14 september.',
      'Styrgruppen: det blir för långt från 14 september till årets slut.',
      'Styrgruppen: 2 möten ryms, och det ska vara 3–4.',
      'Styrgruppen: inget möte ryms inom ”före budget”.',
      'Beredningen: det blir för kort mellan 8 september och 14 september.',
      'Beredningen: det blir för långt från 14 september till årets slut.',
    ])
    for (const one of broken) expect(en.planner.broken(one)).toMatch(/^\S.*\.$/)
  })

  it('is told when nothing comes before', () => {
    const { violations } = judge(problem, [[at(0, '2026-10-01')], []])
    expect(violations.map(({ kind }) => kind)).toEqual(['gap', 'count', 'window', 'order', 'gap', 'count'])
  })

  it('never meets over lunch, in the July weeks, inside the notice time or on a half day’s afternoon', () => {
    const year = problemOf(
      anInstance({
        from: day('2026-01-01'),
        to: day('2026-12-31'),
        today: day('2026-01-05'),
        starts: [1, 7, 8, 12, 17],
      }),
    )
    const when = year.bodies[0]!.slots.map(({ day: index, start }) => ({ on: year.calendar.days[index]!, start }))
    expect(new Set(when.map(({ start }) => start))).toEqual(new Set([1, 12]))
    expect(when[0]!.on.day).toBe('2026-01-19')
    expect(when.filter(({ on }) => on.week >= 27 && on.week <= 32)).toEqual([])
    expect(when.filter(({ on, start }) => on.isHalfDay && start >= 8)).toEqual([])
  })
})
