/** "Påminn mig på måndag om avtalet", "påminn mig om en timme", "skicka inget på fredagar". */
import { onlyDay, saidDays } from '../../governance/calendar/said-days.ts'
import { saidTime } from '../../governance/calendar/said-times.ts'
import { addDays, dayOf, instantAt } from '../../lib/day.ts'

export type SaidReminder = {
  at: Date
  /** An hour was said, and not only a day. */
  isHour: boolean
  /** A time was said at all. */
  isSaid: boolean
  /** Null: of what was spoken of last. */
  about: string | null
}

const asks =
  /^\s*(?:(?:och|men|ok|okej|bra|tack|kan du|vill du|snälla|please|can you|could you)[\s,.!]+)*(?:påminn|påminna|remind|pinga|skriv till|säg till)\s+(?:mig|me)(?!\p{L})(?<rest>.*)$/isu
const ofSurvey = /enkät|undersökning|survey/iu

/** Null when nobody asks to be reminded. `ofSurvey`: that is the survey's own. */
export function saidReminder(text: string, now: Date): SaidReminder | null {
  const found = asks.exec(text)
  if (!found || ofSurvey.test(text) || /\?\s*$/u.test(text)) return null
  let rest = (found.groups?.['rest'] ?? '').trim()
  const span = spanIn(rest)
  if (span) rest = rest.replace(span.words, ' ')
  const today = dayOf(now)
  const [said] = span ? [] : saidDays(rest, today)
  const time = span ? null : saidTime(rest)
  if (said) rest = rest.replace(said.words, ' ')
  rest = rest.replace(/\b(?:kl\.?|klockan|at)\s*\d{1,2}(?:[.:]\d\d)?/giu, ' ').replace(vague, ' ')
  const about = matterIn(rest)
  const bare = { isHour: false, about }
  if (span) return { ...bare, isHour: span.isHour, isSaid: true, at: new Date(now.getTime() + span.minutes * 60_000) }
  const day = said ? (onlyDay(said) ?? (said.from > today ? said.from : addDays(today, 1))) : time ? today : null
  if (day === null) return { ...bare, isSaid: vague.test(text), at: instantAt(addDays(today, 1), '00:00') }
  return { at: instantAt(day, time ?? '00:00'), isHour: time !== null || day === today, isSaid: true, about }
}

const vague = /(?<!\p{L})(?:senare|sen|sedan|lite senare|en annan gång|later|another time)(?!\p{L})/iu

type Span = { words: string; minutes: number; isHour: boolean }

function spanIn(text: string): Span | null {
  const found =
    /(?<!\p{L})(?:om|in)\s+(?:cirka\s+|ungefär\s+|about\s+)?(en|ett|två|tre|fyra|fem|tio|an?|one|two|three|\d{1,3})\s+(halvtimme|kvart|minut(?:er)?|timm(?:e|ar)|dag(?:ar)?|veck(?:a|or)|månad(?:er)?|half an hour|minutes?|hours?|days?|weeks?|months?)(?!\p{L})/iu.exec(
      text,
    )
  if (!found) return null
  const [words, number = '', unit = ''] = found
  const known: Readonly<Record<string, number>> = { två: 2, two: 2, tre: 3, three: 3, fyra: 4, fem: 5, tio: 10 }
  const many = known[number.toLowerCase()] ?? (Number(number) || 1)
  const each = /^halv/iu.test(unit)
    ? 30
    : /^kvart/iu.test(unit)
      ? 15
      : /^min/iu.test(unit)
        ? 1
        : /^(?:timm|hour)/iu.test(unit)
          ? 60
          : null
  if (each !== null) return { words, minutes: each * many, isHour: true }
  const days = /^(?:dag|day)/iu.test(unit) ? 1 : /^(?:veck|week)/iu.test(unit) ? 7 : 30
  return { words, minutes: days * many * 24 * 60, isHour: false }
}

/** What stands after "om" or "att", without what only points back. */
function matterIn(rest: string): string | null {
  const words = rest
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:[,:;–-]\s*)?(?:(?:om|att|about|to|that)\s+)?/iu, '')
    .replace(/[\s,.!]+$/u, '')
  return words === '' ||
    /^(?:det|detta|den|dem|det här|det där|den här|saken|igen|it|this|that|again|på|nu|då|tack|please)(?:\s+(?:här|där|igen|då|tack|också|med|även|too|also))*$/iu.test(
      words,
    )
    ? null
    : words
}

/** "Skicka inget på fredagar", "skriv bara på tisdagar": wishes for when to be written to. */
export function wishesForDays(text: string): boolean {
  return /(?<!\p{L})(?:skicka|skriv|påminn|hör av dig|mejla|stör|send|write|remind)\s+(?:mig\s+|me\s+)?(?:inget|inte|inga\s+\p{L}+|aldrig|bara|endast|nothing|only|no\s+\p{L}+)(?!\p{L}).*(?<!\p{L})(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:ar(?:na)?)?|helger(?:na)?|kvällar(?:na)?|morgnar(?:na)?|förmiddagar(?:na)?|eftermiddagar(?:na)?|semestern|lov(?:en)?|\p{L}+days|weekends|evenings|mornings)(?!\p{L})/iu.test(
    text,
  )
}
