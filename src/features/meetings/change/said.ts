/** What is asked of booked meetings in words: to move one, or that somebody is away. */
import { type SaidDays, onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import { saidTime } from '../../../governance/calendar/said-times.ts'
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

/** "Nej, 15 januari", "jag menade kl 14": another day or time for what was just booked, and nothing else. Null when it says more. */
export function readCorrection(text: string, today: Day): { day: Day | null; start: string | null } | null {
  if (/\?\s*$/u.test(text) || !correcting.test(text)) return null
  const said = saidDays(text, today)
  const start = saidTime(text)
  const day = said[0] ? onlyDay(said[0]) : null
  if (said.length > 1 || (said.length === 1 && day === null) || (day === null && start === null)) return null
  const rest = said.reduce((left, { words }) => left.replace(words, ' '), text).replace(/\d{1,2}(?:[.:]\d\d)?/gu, ' ')
  return /^(?:nej|nä|oj|hoppsan|förlåt|vänta|fel|det|blev|var|ska|skulle|vara|bli|jag|menade|menar|ta|hellre|i\s+stället|istället|den|kl|klockan|på|till|dag|no|sorry|wrong|i|meant|make|it|should|be|rather|instead|at|on|ändra|byt|flytta|tiden|dagen|mötet|change|move|the|time|to|meeting|[\s,.!:–-])*$/iu.test(
    rest,
  )
    ? { day, start }
    : null
}

const correcting =
  /^\s*(?:nej|nä|oj|hoppsan|förlåt|vänta|fel\b|det (?:blev fel|ska(?:lle)? vara)|jag menade|ta hellre|hellre|no\b|sorry|i meant|make it|rather|(?:ändra|byt|flytta|change|move)\s+(?:(?:det|tiden|dagen|mötet|it|the (?:time|day|meeting))\s+)?(?:till|to)\b)/iu

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
