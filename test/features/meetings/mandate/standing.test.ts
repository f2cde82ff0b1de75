import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingInWords } from '../../../../src/features/meetings/mandate/in-words.ts'
import {
  type Given,
  type Mandate,
  type Standing,
  type Status,
  statuses,
} from '../../../../src/features/meetings/mandate/mandate.ts'
import { standingOf } from '../../../../src/features/meetings/mandate/standing.ts'
import { en } from '../../../../src/features/meetings/texts/en.ts'
import { sv } from '../../../../src/features/meetings/texts/sv.ts'
import { addDays, day, daysBetween } from '../../../../src/lib/day.ts'
import { aMandate, asNeeded, atLeast, between, booked, exactly, given, held, perCompany } from './a-mandate.ts'

type Case = {
  id: string
  text: string
  rule: { type: string; min?: number; max?: number; n?: number; days?: number; advisory?: boolean; from?: string }
  facts: {
    today: string
    held?: string[]
    planned?: string[]
    carriers?: string[]
    entities?: { id: string; held?: string[]; planned?: string[] }[]
  }
  expect: Record<string, unknown>
}
const file = path.resolve(import.meta.dirname, '../../../fixtures/planning/mandate-cases.json')
const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[]

describe('the worked cases', () => {
  it.each(cases.map((one) => [one.id, one.text, one] as const))('%s: %s', (_id, _text, one) => {
    expect(told(standingOf(mandateOf(one.rule), givenOf(one.facts)))).toMatchObject(one.expect)
  })

  function mandateOf({ type, min = 1, max = 0, n = 0, days = 0, advisory = false, from }: Case['rule']): Mandate {
    const adopted = from ? day(from) : null
    switch (type) {
      case 'range':
        return aMandate(between(min, max), { adopted })
      case 'exact':
        return aMandate(exactly(n))
      case 'min':
        return aMandate(atLeast(min))
      case 'quarterly':
        return aMandate(atLeast(4), { eachQuarter: true })
      case 'perEntity':
        return aMandate(perCompany(min))
      case 'maxGap':
        return aMandate(asNeeded(days, advisory))
      default:
        throw new Error(`No such rule: ${type}`)
    }
  }

  function givenOf({ today, held: past = [], planned = [], carriers, entities = [] }: Case['facts']): Given {
    const meetings = [...past.map((on) => held(on)), ...planned.map((on) => booked(on))]
    const own = entities.flatMap(({ id, held: kept = [], planned: next = [] }) => [
      ...kept.map((on) => held(on, id)),
      ...next.map((on) => booked(on, id)),
    ])
    return given(today, [...meetings, ...own], {
      carriers: carriers?.map(day) ?? null,
      targets: entities.map(({ id }) => ({ id, name: id, from: null, until: null })),
    })
  }

  /** In the words of the cases. */
  function told(standing: Standing): Record<string, unknown> {
    const status = inTheirWords(standing.status)
    if (standing.kind === 'gap') {
      const { held: h, due, next, pointOfNoReturn } = standing
      return { status, h, noReturn: pointOfNoReturn, dueDate: due, next }
    }
    if (standing.kind !== 'count') {
      const counts = standing.parts.map(({ count }) => count)
      const h = counts.reduce((sum, count) => sum + count.held, 0)
      const p = counts.reduce((sum, count) => sum + count.booked, 0)
      const open = standing.parts.filter(({ count }) => count.held < count.least)
      return {
        status,
        h,
        p,
        F: h + p,
        noReturn: standing.pointOfNoReturn,
        covered: standing.covered,
        of: counts.length,
        perQuarter: counts.map((count) => inTheirWords(count.status)),
        open: open.map(({ id, count }) => `${id}:${inTheirWords(count.status)}`),
      }
    }
    const { held: h, booked: p, needed: need, due, capacity, toBook, margin, pointOfNoReturn: noReturn } = standing
    const tau = Math.round(standing.elapsed * 1000) / 1000
    return { status, h, p, F: h + p, need, due, tau, capacity, toBook, margin, noReturn, proRataMin: standing.least }
  }

  function inTheirWords(status: Status): string {
    return status === 'no-margin' ? 'on_track_no_margin' : status.replaceAll('-', '_')
  }
})

describe('a mandate', () => {
  const spring = ['2026-01-20', '2026-02-17', '2026-03-17', '2026-04-21', '2026-05-19'].map((on) => held(on))
  const autumn = ['2026-06-23', '2026-08-25', '2026-09-22', '2026-10-20', '2026-11-17'].map((on) => booked(on))

  it('is told as the strategist asks for it', () => {
    const standing = standingOf(aMandate(between(10, 12)), given('2026-06-15', [...spring, ...autumn]))
    expect(standingInWords(standing, sv)).toBe(
      '5 hållna och 5 bokade av 10–12. Ingen marginal: ställs ett in måste ett nytt bokas före 12 november.',
    )
    expect(standingInWords(standing, en)).toBe(
      '5 held and 5 booked of 10–12. No margin: if one is cancelled a new one must be booked before 12 November.',
    )
  })

  it('counts no extraordinary meeting, and says that there was one', () => {
    const extra = { ...held('2026-06-01'), extraordinary: true }
    const standing = standingOf(aMandate(between(10, 12)), given('2026-06-15', [...spring, extra, ...autumn]))
    expect(standing).toMatchObject({ held: 5, status: 'no-margin', extraordinary: 1 })
    expect(standingInWords(standing, sv)).toContain('Utöver det 1 extra möte, som inte räknas.')
  })

  it('counts nothing for a booked day that has passed without a record', () => {
    const standing = standingOf(aMandate(exactly(2)), given('2026-06-15', [held('2026-02-11'), booked('2026-05-20')]))
    expect(standing).toMatchObject({ held: 1, booked: 0, status: 'at-risk', toBook: 1 })
  })

  it('is not impossible when what is booked is enough, however close the meetings lie', () => {
    const close = ['2026-12-14', '2026-12-15', '2026-12-16'].map((on) => booked(on))
    expect(standingOf(aMandate(atLeast(3)), given('2026-12-01', close)).status).toBe('behind-pace')
  })

  it('is met with one more than exactly so many, and says so for information', () => {
    const five = ['2026-01-20', '2026-02-17', '2026-03-17', '2026-04-21', '2026-05-19'].map((on) => held(on))
    const standing = standingOf(aMandate(exactly(4)), given('2026-06-15', five))
    expect([standing.status, standingInWords(standing, sv)]).toEqual([
      'over',
      '5 hållna och 0 bokade av 4. Det är fler än 4. Det är en upplysning, inget brott mot regeln.',
    ])
  })

  it('asks of a company only while it is owned', () => {
    const targets = [
      { id: 'a', name: 'Bostads AB', from: null, until: day('2025-12-31') },
      { id: 'b', name: 'Energi AB', from: day('2026-09-01'), until: null },
      { id: 'c', name: 'Vatten AB', from: null, until: day('2026-03-31') },
    ]
    const meetings = [held('2026-02-03', 'b'), held('2026-03-03', 'c')]
    const standing = standingOf(aMandate(perCompany(1)), given('2026-10-01', meetings, { targets }))
    expect(standing).toMatchObject({ kind: 'targets', covered: 1, status: 'at-risk' })
    expect(standingInWords(standing, sv)).toBe(
      '1 av 2 är klara.\nEnergi AB: 0 hållna och 0 bokade av minst 1. 1 till måste bokas före 10 december.',
    )
  })

  it('with no target is met', () => {
    expect(standingOf(aMandate(perCompany(1)), given('2026-10-01', []))).toMatchObject({ status: 'met', covered: 0 })
  })

  it('says of quarters which are open', () => {
    const meetings = [held('2026-02-11'), held('2026-05-20'), booked('2026-11-18')]
    const standing = standingOf(aMandate(exactly(4), { eachQuarter: true }), given('2026-09-18', meetings))
    expect(standingInWords(standing, sv).split('\n')).toEqual([
      '2 av 4 kvartal är klara.',
      'Kvartal 3: 0 hållna och 0 bokade av minst 1. Det går inte längre att nå: 1 till behövs, och så många hinner inte kallas.',
      'Kvartal 4: 0 hållna och 1 bokat av minst 1. Ingen marginal: ställs ett in måste ett nytt bokas före 10 december.',
    ])
  })

  it('as needed never reports a breach, only that it may be time', () => {
    const standing = standingOf(aMandate(asNeeded(183, true)), given('2026-10-01', [held('2026-01-15')]))
    expect(standingInWords(standing, sv)).toBe(
      'Senaste mötet var 15 januari. Det kan vara dags att boka ett; riktmärket är senast 28 augusti.',
    )
  })

  it('that holds continuously can be breached', () => {
    const standing = standingOf(aMandate(asNeeded(90, false)), given('2026-11-01', [held('2026-06-02')]))
    expect([standing.status, standingInWords(standing, sv)]).toEqual([
      'breached',
      'Senaste mötet var 2 juni. Inget är bokat. Det skulle ha varit senast 12 oktober.',
    ])
  })
})

describe('any year of meetings', () => {
  const anyDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays(day('2026-01-01'), days))
  const anyYear = fc.record({
    today: anyDay,
    days: fc.uniqueArray(anyDay, { maxLength: 16 }),
    least: fc.integer({ min: 1, max: 12 }),
    range: fc.integer({ min: 0, max: 3 }),
  })
  const standing = (today: string, days: readonly string[], least: number, most: number) => {
    const meetings = days.map((on) => (on <= today ? held(on) : booked(on)))
    const found = standingOf(aMandate(between(least, most)), given(today, meetings))
    if (found.kind !== 'count') throw new Error('A number is counted.')
    return found
  }

  it('has numbers that agree with its status', () => {
    fc.assert(
      fc.property(anyYear, ({ today, days, least, range }) => {
        const it = standing(today, days, least, least + range)
        expect(it.held + it.booked).toBe(days.length)
        const isMet = it.status === 'met' || it.status === 'over' || (it.status === 'over-forecast' && it.held >= least)
        expect(isMet).toBe(it.held >= least)
        expect(it.status !== 'impossible' || it.held + it.capacity < least).toBe(true)
        expect(it.status !== 'at-risk' || it.toBook > 0).toBe(true)
        expect(it.toBook > 0 && ['on-track', 'no-margin', 'behind-pace'].includes(it.status)).toBe(false)
      }),
    )
  })

  it('is never made worse by holding one meeting more below the most', () => {
    fc.assert(
      fc.property(anyYear, anyDay, ({ today, days, least, range }, more) => {
        fc.pre(more <= today && !days.includes(more) && days.length < least + range)
        const before = standing(today, days, least, least + range)
        const after = standing(today, [...days, more], least, least + range)
        // A meeting yesterday takes room from those that must follow it, so what cannot be reached may become plain a little sooner.
        fc.pre(before.toBook === 0)
        expect(statuses.indexOf(after.status)).toBeLessThanOrEqual(statuses.indexOf(before.status))
      }),
    )
  })

  it('has no way back from its point of no return, and none before it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 10 }), (today, least) => {
        const it = standing(today, [], least, least)
        expect(it.status).toBe(it.pointOfNoReturn! <= today ? 'impossible' : 'at-risk')
        expect(daysBetween(today, it.pointOfNoReturn!) > 0).toBe(it.capacity >= least)
      }),
    )
  })

  it('has a sentence in both languages for every status', () => {
    const some = standing('2026-06-15', [], 4, 5)
    for (const status of statuses) {
      for (const texts of [sv, en]) expect(texts.mandate.count[status](some)).toMatch(/^\S.*\.$/)
    }
  })
})
