/**
 * What people plausibly do with what reaches them: most answer a notice, some cannot come, a few say nothing; whoever convenes records
 * what was held, and what was decided there.
 */
import { grouped } from '../lib/grouped.ts'

/** The next number, 0 up to 1. */
export type Chance = () => number

/** What a button means, as it was sealed, and the id that presses it. */
export type Offered = { id: string; name: string; payload: unknown }

const comes = 0.82
const cannot = 0.9
const isDone = 0.6

/** Which of the offered buttons somebody presses; null: none. */
export function pressed(offered: readonly Offered[], chance: Chance): Offered | null {
  const byName = grouped(offered, ({ name }) => name)
  const answers = byName.get('meetings.answer') ?? []
  if (answers.length > 0) {
    const drawn = chance()
    if (drawn < comes) return answers.find(({ payload }) => answerIn(payload) === 'accepted') ?? null
    if (drawn < cannot) return answers.find(({ payload }) => answerIn(payload) === 'declined') ?? null
    return null
  }
  // From "was it held?" to the finished record, one button at a time.
  for (const name of ['meetings.finish-record', 'meetings.look-over', 'meetings.attendance-right', 'meetings.record']) {
    const [first] = byName.get(name) ?? []
    if (first) return first
  }
  return null
}

/** At a point of the minutes: on average one decision is written down of a meeting, and something to do of every third. */
const decides = 0.42
const givesTask = 0.14

/** What somebody writes down instead of pressing anything; null: nothing, or nothing more. */
export function written(offered: readonly Offered[], chance: Chance): 'decision' | 'task' | null {
  const names = offered.map(({ name }) => name)
  if (!names.includes('meetings.look-over') || names.includes('meetings.finish-record')) return null
  const drawn = chance()
  if (drawn < decides) return 'decision'
  return drawn < decides + givesTask ? 'task' : null
}

/** What somebody also does with a message: most say that what they are to do is done, that it has come, that they have passed it on. */
export function alsoPressed(offered: readonly Offered[], chance: Chance): readonly Offered[] {
  return offered.filter(({ name }) => {
    if (name === 'duties.done') return chance() < isDone
    return name === 'duties.receive' || (name === 'meetings.have-informed' && chance() < isDone)
  })
}

/** The meeting that the buttons are of; empty when they are of none. */
export function meetingIn(offered: readonly Offered[]): string {
  for (const { payload } of offered) {
    if (typeof payload === 'object' && payload !== null && 'meetingId' in payload) return String(payload.meetingId)
  }
  return ''
}

function answerIn(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'answer' in payload ? payload.answer : null
}

/** Even numbers from a seed, the same on any machine (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
