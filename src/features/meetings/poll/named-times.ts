/** Times that somebody names to choose between: "tisdag 10 eller onsdag 14", "8 december kl. 10, 9 december kl. 13 eller 15". */
import { onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import type { Day } from '../../../lib/day.ts'
import type { Slot } from './slots.ts'

/** A time of null: only the day was named. */
export type Named = { day: Day; start: string | null }

/** In the order of time, each once. */
export function namedTimes(text: string, today: Day): readonly Named[] {
  const parts = dayParts(text, today)
  const areDates = parts.length > 0 && parts.every(({ day, rest }) => bareNumber(rest) === Number(day.slice(8)))
  const all = parts.flatMap(({ day, rest }): Named[] => {
    const times = areDates ? [] : timesIn(rest)
    return times.length === 0 ? [{ day, start: null }] : times.map((start) => ({ day, start }))
  })
  const key = ({ day, start }: Named) => `${day} ${start ?? ''}`
  return [...new Map(all.map((one) => [key(one), one])).values()].toSorted((one, other) =>
    key(one).localeCompare(key(other)),
  )
}

/** A day without a time gets the body's usual one. */
export function asSlots(named: readonly Named[], usual: string): readonly Slot[] {
  return named.map(({ day, start }) => ({ day, start: start ?? usual }))
}

/** Each day that was said, with what stands after it up to the next one. */
function dayParts(text: string, today: Day): readonly { day: Day; rest: string }[] {
  const found: { day: Day; from: number; end: number; words: string }[] = []
  let from = 0
  for (const said of saidDays(text, today)) {
    const at = text.indexOf(said.words, from)
    const day = onlyDay(said)
    if (at < 0 || day === null) continue
    const before = found.at(-1)
    // "Tisdag den 8": one day in two ways.
    if (before && /^[\s,]*$/u.test(text.slice(before.end, at))) found.pop()
    from = at + said.words.length
    found.push({ day, from: at, end: from, words: said.words })
  }
  return found.map(({ day, end }, at) => ({ day, rest: text.slice(end, found[at + 1]?.from) }))
}

const numbers = /(?:\b(?:kl\.?|klockan|at)\s*)?(?<![\d./:-])([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?![\d/:-]|\.\d)/giu
/** Nobody names a meeting at five in the morning by a bare number. */
const hours = { first: 7, last: 18 }

function timesIn(rest: string): readonly string[] {
  return [...rest.matchAll(numbers)].flatMap(([, hour, minutes = '00']) => {
    const number = Number(hour)
    return number < hours.first || number > hours.last ? [] : [`${hour!.padStart(2, '0')}:${minutes}`]
  })
}

/** "tisdag 8": the number that stands alone after a weekday, which may be its date. */
function bareNumber(rest: string): number | null {
  const match = /^\s+(\d{1,2})(?![\d.:])/u.exec(rest)
  return match ? Number(match[1]) : null
}
