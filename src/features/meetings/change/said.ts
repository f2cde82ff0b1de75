/** What is asked of booked meetings in words: to move one, or that somebody is away. */
import { onlyDay, type SaidDays, saidDays } from '../../../governance/calendar/said-days.ts'
import { saidStretches } from '../../../governance/calendar/said-stretches.ts'
import { weekdayOf } from '../../../governance/calendar/weeks.ts'
import { type Day, addDays } from '../../../lib/day.ts'

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

const gone =
  '(?:borta|ledig|bortrest|frånvarande|på semester|tjänstledig|föräldraledig|sjukskriven|away|on leave|on holiday|on vacation|out of office)'

/** "Sätt mig som borta", "lägg in att jag är ledig": asked for, not told in passing. */
const asksToNote = new RegExp(
  String.raw`(?<!\p{L})(?:(?:sätta?|ställ|markera|notera|registrera|skriv(?: in| upp)?|lägga? in|set|mark|note)(?: in)? (?:(?:mig|att jag|me|that i)(?: är| som| am| as)*|\p{Lu}[\p{L} -]+? som) ${gone})(?!\p{L})`,
  'iu',
)

const awayWords =
  /(?<!\p{L})(?:(?:har|tar|have|take) (?:semester|ledigt|leave)|(?:går|åker|drar|reser|ska (?:gå|åka|resa)|kommer att (?:gå|åka)) (?:på (?:semester|föräldraledighet|tjänstledighet|ledighet)|bort|utomlands)|(?:go|going) on (?:holiday|leave|vacation)|(?:är|blir|kommer (?:att )?vara|ska vara|is|am|will be)(?!\p{L})[^.]*(?<!\p{L})(?:borta|ledig|bortrest|frånvarande|på semester|tjänstledig|föräldraledig|sjukskriven|away|on leave|on holiday|on vacation))(?!\p{L})/iu

const asks =
  /\?\s*$|^\s*(?:(?:och|men|hej)[\s,]+)*(?:vem|vems|vilka|vilken|vad|när|hur|varför|var|om|får|måste|är|har|who|what|when|how|why|is|are|if|may|must)(?!\p{L})|^(?!.*(?<!\p{L})(?:jag|I)(?!\p{L})).*(?<!\p{L})(?:vem|vilka|who)\s+(?:tar|ersätter|sköter|går in|hoppar in|gör|vikarierar|takes|covers)(?!\p{L})/iu

/** Somebody is to be noted as away, and no days are said. */
export function asksToNoteAway(text: string, today: Day): boolean {
  const isOpen = awayWords.test(text) && hasNoEnd.test(text)
  return (asksToNote.test(text) || isOpen) && !asks.test(text) && daysAway(text, today) === null
}

/** Longer than a day, unless it is asked for: who cannot come to one meeting answers its notice. Null when nobody is said to be away. */
export function readAway(text: string, today: Day): { from: Day; through: Day } | null {
  if (asks.test(text)) return null
  const asked = asksToNote.test(text)
  if (!asked && !awayWords.test(text)) return null
  const days = daysAway(text, today)
  const isOfWeekday = saidDays(text, today)[0]?.weekday != null
  return days !== null && (asked || isOfWeekday || days.from < days.through) ? days : null
}

/** "Föräldraledig från mars": until when is not said. */
const hasNoEnd =
  /(?<!\p{L})(?:från(?: och med)?|fr\.?o\.?m\.?|from|starting)\s+(?:i\s+)?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)(?!.*(?:(?<!\p{L})(?:till|tills|tom|t\.?o\.?m|ut|until|through|to)(?!\p{L})|–|-))/iu

/** "16–20 mars", "till och med den 20 april", "resten av veckan", "nästa vecka"; null when no days are said, or only days that have been. */
export function daysAway(text: string, today: Day): { from: Day; through: Day } | null {
  if (hasNoEnd.test(text)) return null
  const rest = /(?<!\p{L})(?:resten av|ut|the rest of)\s+(?:den här\s+)?(?:veckan|week|the week)(?!\p{L})/iu.test(text)
  if (rest) return { from: today, through: addDays(today, 7 - weekdayOf(today)) }
  const until = /(?<!\p{L})(?:till(?:s| och med)?|t\.?o\.?m\.?|fram till|until|through|to)\s+(?<day>.+)$/iu.exec(text)
  const before = until ? text.slice(0, until.index) : ''
  const [stretch, ...more] = saidStretches(before, Number(today.slice(0, 4)))
  const isOneDay = stretch === undefined || (more.length === 0 && stretch.from === stretch.through)
  const [end] = until && isOneDay && !/\d\s*$/.test(before) ? saidDays(until.groups!['day']!, today) : []
  const [start] = end ? saidDays(before, today) : []
  if (end) return { from: start?.from ?? today, through: end.through }
  const year = Number(today.slice(0, 4))
  for (const of of [Number(/\b(20\d\d)\b/.exec(text)?.[1] ?? year), year + 1]) {
    const [first] = saidStretches(text, of)
    if (first && first.through >= today) {
      return { from: first.from, through: first.through }
    }
  }
  const [week] = saidDays(text, today)
  // "På fredag" is that day, and not the week it is looked for in.
  const only = week?.weekday == null ? null : onlyDay(week)
  if (only !== null) return only >= today ? { from: only, through: only } : null
  return week && week.through >= today ? { from: week.from < today ? today : week.from, through: week.through } : null
}
