/** What is asked of booked meetings in words: to move one, or that somebody is away. */
import { type SaidDays, saidDays } from '../../../governance/calendar/said-days.ts'
import { saidStretches } from '../../../governance/calendar/said-stretches.ts'
import { type Day, daysBetween } from '../../../lib/day.ts'

/** Whether the words ask to move a meeting at all. */
export function asksToMove(text: string): boolean {
  return /^(?:kan (?:du|vi) )?(?:flytta|boka om|omboka|ombokning|skjut(?:a)? (?:upp|på)|senarelägg|tidigarelägg|move|reschedule|postpone)\b/i.test(
    text.trim(),
  )
}

export type SaidMove = { which: readonly SaidDays[]; to: readonly SaidDays[]; start: string | null }

/** "flytta styrgruppen den 12 maj till 20 maj kl 13": the day it is on stands before "till". */
export function readMove(text: string, today: Day): SaidMove {
  const at = text.search(/ (?:till|to|framåt till|i stället)\b/i)
  const [before, after] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
  const start = /\b(?:kl|klockan|at)\.? ?(\d{1,2})(?:[.:](\d\d))?/i.exec(after)
  return {
    which: saidDays(before, today),
    to: saidDays(after, today),
    start: start ? `${start[1]!.padStart(2, '0')}:${start[2] ?? '00'}` : null,
  }
}

const awayWords =
  /(?<!\p{L})(?:är|blir|kommer (?:att )?vara|ska vara|is|am|will be)(?!\p{L})[^.]*(?<!\p{L})(?:borta|ledig|bortrest|frånvarande|på semester|tjänstledig|föräldraledig|sjukskriven|away|on leave|on holiday|on vacation)(?!\p{L})/iu

/** Longer than a day: who cannot come to one meeting answers its notice. Null when nobody is said to be away. */
export function readAway(text: string, today: Day): { from: Day; through: Day } | null {
  if (!awayWords.test(text) || /\?\s*$/.test(text)) return null
  const year = Number(today.slice(0, 4))
  for (const of of [Number(/\b(20\d\d)\b/.exec(text)?.[1] ?? year), year + 1]) {
    const [first] = saidStretches(text, of)
    if (first && first.through >= today) {
      return daysBetween(first.from, first.through) > 0 ? { from: first.from, through: first.through } : null
    }
  }
  return null
}
