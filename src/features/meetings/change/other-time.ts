/** Another day or time for the meeting that was just spoken of: "nej, 15 januari", "det krockar, ta fredagen", "en timme senare". */
import { onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import { saidTime } from '../../../governance/calendar/said-times.ts'
import { weekdayOf } from '../../../governance/calendar/weeks.ts'
import { type Day, addDays } from '../../../lib/day.ts'

/** What is left alone is null or 0. A weekday that no date was said with is of the meeting's own week, or the one after. */
export type OtherTime = {
  day: Day | null
  weekday: number | null
  days: number
  start: string | null
  minutes: number
}

/** Null when the words say more than another time, or none. */
export function readOtherTime(said: string, today: Day): OtherTime | null {
  if (/\?\s*$/u.test(said) && !/^\s*(?:kan (?:vi|du)|går det att|can we|could we)/iu.test(said)) return null
  const text = said.replace(clash, '')
  if (text === said && !correcting.test(text)) return null
  const days = saidDays(text, today)
  if (days.length > 1) return null
  const step = stepIn(text)
  const start = saidTime(text)
  const bare = days[0] !== undefined && weekdayAlone.test(days[0].words)
  const day = days[0] && !bare ? onlyDay(days[0]) : null
  if (days.length === 1 && !bare && day === null) return null
  const weekday = bare ? days[0]!.weekday : null
  if (day === null && weekday === null && start === null && step === null) return null
  const rest = days
    .reduce((left, { words }) => left.replace(words, ' '), step ? text.replace(step.words, ' ') : text)
    .replace(/\d{1,2}(?:[.:]\d\d)?/gu, ' ')
  if (!nothingMore.test(rest)) return null
  return { day, weekday, days: step?.days ?? 0, start, minutes: step?.minutes ?? 0 }
}

/** "Det krockar", "den dagen går inte", and no other day: whoever leads wants another one. */
export function onlyClashes(said: string): boolean {
  const left = said.replace(clash, '')
  return left !== said && !/[\p{L}\p{N}]/u.test(left)
}

/** The day that is meant, for the meeting as it is. */
export function dayMeant({ day, weekday, days }: OtherTime, meeting: { day: Day }): Day {
  if (day !== null) return day
  if (weekday !== null) {
    const steps = weekday - weekdayOf(meeting.day)
    return addDays(meeting.day, steps === 0 ? 7 : steps)
  }
  return addDays(meeting.day, days)
}

/** The start that is meant; null leaves it. */
export function startMeant({ start, minutes }: OtherTime, from: string): string | null {
  if (start !== null || minutes === 0) return start
  const [hours, past] = from.split(':').map(Number) as [number, number]
  const moved = hours * 60 + past + minutes
  if (moved < 0 || moved >= 24 * 60) return null
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(moved / 60))}:${two(moved % 60)}`
}

type Step = { words: string; days: number; minutes: number }

function stepIn(text: string): Step | null {
  for (const { pattern, days, minutes, counts } of steps) {
    const found = pattern.exec(text)
    if (!found) continue
    const earlier = /innan|före|tidigare|bakåt|earlier|before/iu.test(found[0]) ? -1 : 1
    const many = counts ? numberOf(found[1] ?? '') : 1
    return { words: found[0], days: (days ?? 0) * many * earlier, minutes: (minutes ?? 0) * many * earlier }
  }
  return null
}

const way = String.raw`(?:efter(?:åt)?|senare|fram(?:åt)?|innan|före|tidigare|bakåt|later|after|earlier|before)`
const number = String.raw`(en|ett|två|tre|fyra|an?|one|two|three|four|\d)`
const words = (source: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'iu')
const steps: readonly { pattern: RegExp; days?: number; minutes?: number; counts?: true }[] = [
  { pattern: words(String.raw`${number} veck(?:a|or) ${way}|${number} weeks? ${way}`), days: 7, counts: true },
  { pattern: words(String.raw`${number} dag(?:ar)? ${way}|${number} days? ${way}`), days: 1, counts: true },
  { pattern: words(String.raw`dagen ${way}|(?:följande|nästföljande) dag|the day ${way}|the following day`), days: 1 },
  {
    pattern: words(String.raw`vecka[n]? ${way}|(?:följande|nästföljande) vecka|the week ${way}|the following week`),
    days: 7,
  },
  { pattern: words(String.raw`(?:en |an? )?(?:halvtimme|half an hour|kvart) ${way}`), minutes: 30 },
  { pattern: words(String.raw`${number} tim(?:me|mar) ${way}|${number} hours? ${way}`), minutes: 60, counts: true },
]

function numberOf(said: string): number {
  const known: Readonly<Record<string, number>> = { två: 2, two: 2, tre: 3, three: 3, fyra: 4, four: 4 }
  return known[said.toLowerCase()] ?? (Number(said) || 1)
}

const weekdayAlone = /^(?:på |om |on |this |nu på |kommande )?[^\d\s]+$/iu

/** What is in the way, said before the other time or instead of it. */
const clash =
  /^\s*(?:(?:nej|nä|oj|hm+|men|usch|aj|vänta|no|but)[\s,.!]+)*(?:(?:det|den|då|tiden|den dagen|den tiden|it|that)\s+(?:där\s+)?(?:krockar|går inte|funkar inte|fungerar inte|passar inte|passar dåligt|är upptaget|blev fel|blir fel|clashes|does not work|doesn['’]t work)|(?:det )?(?:går|passar|funkar) inte(?: så bra)?|(?:jag|vi|i|we) kan inte (?:då|den dagen|den tiden|make it then|then)|krock)(?:\s+(?:för (?:mig|oss|ordföranden|henne|honom)|då|den dagen|så bra|for me|then))*[\s,.!:–-]*(?:så\s+|så\s+vi\s+|men\s+|so\s+)?/iu

const correcting =
  /^\s*(?:(?:men|ok|okej|förresten|du|och|but)[\s,]+)*(?:nej|nä|oj|hoppsan|förlåt|vänta|fel\b|det (?:blev fel|ska(?:lle)? vara)|(?:jag )?menade|ta\b|tar\b|vi tar\b|kan vi (?:inte )?(?:ta|köra|ha|flytta)|går det (?:att ta|bra med)|kan du (?:ändra|flytta|byta)|hellre|helst|bättre (?:med|på|om)|kör\b|kör på\b|kör vi\b|kanske\b|eller\b|jag vill (?:ha|hellre)|vi (?:kör|ses|säger|flyttar)|lägg (?:det|mötet) (?:på|i stället)|no\b|sorry|i meant|make it|rather|take\b|better (?:on|at)|let['’]?s (?:take|do|say)|can we (?:take|do|move|make)|(?:ändra|byt|flytta|skjut|tidigarelägg|senarelägg|change|move|push|postpone)(?:\s+(?:fram|upp|på))?(?:\s+(?:det|den|tiden|dagen|mötet|it|the (?:time|day|meeting)))?(?:\s+(?:till|to))?(?!\p{L})|(?:\p{L}+(?:dag|dagen)|(?:kl\.?|klockan)\s*\d{1,2}(?:[.:]\d\d)?|(?:en|ett|två|tre) (?:vecka|veckor|dag|dagar|timme|timmar|halvtimme)|dagen|veckan) (?:i ?stället|passar|går|funkar|vore|blir|hellre|är bättre|efter|innan|senare|tidigare))/iu

/** Nothing but another time is said. */
const nothingMore =
  /^(?:nej|en|ett|nä|oj|hoppsan|förlåt|vänta|fel|det|den|blev|var|ska|skulle|vara|bli|blir|jag|menade|menar|vi|ta|tar|köra?|ha|hellre|helst|bättre|bra|i\s+stället|istället|i|kl|klockan|på|till|med|om|att|dag|kan\s+vi\s+inte|kan|går|passar|funkar|vore|är|kanske|eller|men|ok|okej|och|förresten|du|då|så|vill|säger|ses|lägg|no|sorry|wrong|meant|make|it|should|be|rather|instead|at|on|to|ändra|byta?|flyttar?|flytta|skjuta?|fram|upp|tidigarelägg|senarelägg|tiden|dagen|mötet|tack|change|move|push|postpone|the|time|day|meeting|take|better|let['’]?s|do|say|we|can|please|också|[\s,.!?:–-])*$/iu
