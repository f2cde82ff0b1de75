import { describe, expect, it } from 'vitest'
import { type Offered, chanceFrom, meetingIn, written } from '../../src/simulation/actor.ts'

const button = (name: string): Offered => ({ id: name, name, payload: { meetingId: 'm1' } })
const point = [button('meetings.point'), button('meetings.look-over')]

/** What is written of one meeting, until nothing more is. */
function minutesWith(chance: () => number): string[] {
  const lines: string[] = []
  for (let line = written(point, chance); line !== null; line = written(point, chance)) lines.push(line)
  return lines
}

describe('whoever convenes', () => {
  it('writes down about one decision a meeting, and something to do of some', () => {
    const chance = chanceFrom(7)
    const lines = Array.from({ length: 1_000 }, () => minutesWith(chance))
    const count = (kind: string) => lines.flat().filter((line) => line === kind).length / lines.length
    expect(count('decision')).toBeGreaterThan(0.85)
    expect(count('decision')).toBeLessThan(1.15)
    expect(count('task')).toBeGreaterThan(0.2)
    expect(lines.some((some) => some.length === 0)).toBe(true)
  })

  it('writes at a point of the minutes, of its meeting, and nowhere else', () => {
    expect(meetingIn(point)).toBe('m1')
    expect(written([button('meetings.look-over'), button('meetings.finish-record')], () => 0)).toBeNull()
    expect(written([button('meetings.answer')], () => 0)).toBeNull()
  })
})
