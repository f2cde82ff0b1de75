import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryIn, stemsOf } from '../../../../src/features/meetings/held/entry.ts'
import { type Attendance, wasLed } from '../../../../src/features/meetings/held/record.ts'
import { findDecisions } from '../../../../src/features/meetings/held/search.ts'
import { day } from '../../../../src/lib/day.ts'

const today = day('2026-03-27')

describe('a line of minutes', () => {
  it.each([
    ['beslut: vi köper 200 licenser', 'decision', 'Vi köper 200 licenser'],
    ['Beslut 2 – vi väntar', 'decision', 'Vi väntar'],
    ['vi beslutade att vänta', 'decision', 'Vi beslutade att vänta'],
    ['Styrgruppen beslutar att pröva', 'decision', 'Styrgruppen beslutar att pröva'],
    ['decision: we wait', 'decision', 'We wait'],
    ['uppgift: Siv tar fram en budget', 'task', 'Siv tar fram en budget'],
    ['att göra: ring leverantören', 'task', 'Ring leverantören'],
    ['läget är gott', 'note', 'Läget är gott'],
    ['beslutet från i fjol gicks igenom', 'note', 'Beslutet från i fjol gicks igenom'],
  ])('%s is a %s', (said, kind, text) => {
    expect(entryIn(said, today)).toMatchObject({ kind, text })
  })

  it('says by when a task is due', () => {
    expect(entryIn('uppgift: budget till den 15 april', today)?.dueOn).toBe('2026-04-15')
  })

  it.each(['', '  ', 'beslut:', '…', 'uppgift: !'])('“%s” is nothing to write down', (said) => {
    expect(entryIn(said, today)).toBeNull()
  })

  it('loses nothing of what was said, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (said) => {
        const entry = entryIn(`anteckning: x${said}`, today)
        expect(entry?.text.toLowerCase()).toBe(`x${said}`.trim().toLowerCase())
      }),
    )
  })
})

describe('a decision', () => {
  const decisions = [
    { text: 'Vi köper 200 Teams-licenser till förskolan', day: '2026-03-26' },
    { text: 'Lagringen flyttas till molnet', day: '2026-02-12' },
    { text: 'Licensen för Raindance förlängs', day: '2026-01-15' },
  ].map(({ text, day: on }) => ({ text, day: day(on), stems: stemsOf(text) }))
  const found = (asked: string) => findDecisions(asked, decisions).map(({ text }) => text)

  it('is found by its words, however they are inflected or put together', () => {
    expect(found('Teams-licenserna')[0]).toContain('Teams-licenser')
    expect(found('lagring')).toEqual(['Lagringen flyttas till molnet'])
    expect(found('licenskostnader för raindance')).toContain('Licensen för Raindance förlängs')
  })

  it('is not found by words that it does not share, or by none at all', () => {
    expect(found('skrivare')).toEqual([])
    expect(found('vad beslutade vi om')).toEqual([])
  })
})

describe('a meeting', () => {
  const who = (personId: string, given: Partial<Attendance> = {}): Attendance => ({
    ...{ id: personId, personId, name: null, presence: 'present', seat: 'member', insteadOf: null },
    ...given,
  })
  const absentChair = who('chair', { seat: 'chair', presence: 'absent' })

  it('was led by its chair, a deputy or whoever stood in for the chair', () => {
    expect(wasLed([who('chair', { seat: 'chair' }), who('a')])).toBe(true)
    expect(wasLed([absentChair, who('b', { seat: 'deputy' })])).toBe(true)
    expect(wasLed([absentChair, who('c', { seat: 'substitute', insteadOf: 'chair' })])).toBe(true)
    expect(wasLed([absentChair, who('a')])).toBe(false)
  })

  it('of a body without a chair lacks nobody', () => {
    expect(wasLed([who('a')])).toBe(true)
  })
})
