/** What a strategist writes about a proposed year, read as wishes: "inte fredagar", "styrgruppen på tisdagar kl 13", "flytta maj till efter budget". */
import { type NamedDays, saidStretches } from '../../../governance/calendar/said-stretches.ts'
import { type Day, day } from '../../../lib/day.ts'
import type { Wish } from './wish.ts'

export type WishContext = {
  year: number
  /** The bodies that were named, ids. */
  bodies: readonly string[]
  /** School breaks and the year's events by name. */
  named: readonly NamedDays[]
}

/** Whether the words can be a wish at all, before anything is known of the municipality. */
export function soundsLikeWish(text: string): boolean {
  const asks = /^(?:när|vem|vad|vilk|hur|varför|var |finns|har |kan |visa|when|who|what|which|how|why|show)/i
  return !asks.test(text.trim()) && Object.values(cues).some((cue) => cue.test(text))
}

/** "ja, men inte fredagar", "nej, vi vill ses på tisdagar": the wish after the word; null when nothing says what is wished. */
export function wishAfterWord(text: string): string | null {
  const rest = text.replace(answerWords, '').trim()
  if (rest === '' || rest === text.trim() || !soundsLikeWish(rest)) return null
  const { not: _, ...concrete } = cues
  const saysWhat = Object.values(concrete).some((cue) => cue.test(rest)) || saidStretches(rest, 2000).length > 0
  return saysWhat ? rest : null
}

const answerWords = /^(?:(?:ja|japp|jo|nej|nä|nja|nope|ok|okej|bra|yes|no)\b[\s,.:–-]*)+(?:(?:men|fast|but)\b[\s,]*)?/i

const cues = {
  not: /\b(?:inte|ej|aldrig|undvik\w*|inga|inget|ingen|slipp\w*|utom|not|no|never|avoid)\b/i,
  move: /\b(?:flytta|lägg om|skjut\w*|move|push)\b/i,
  weekday: /(?:mån|tis|ons|tors|fre)dag|\b(?:mon|tues|wednes|thurs|fri)day/i,
  partOfDay: /förmiddag|eftermiddag|morgon|morning|afternoon|\bkl\.? ?\d|\b\d{1,2}[.:]\d\d\b/i,
  times: /\b(?:\d+|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) (?:gång|möten?|times|meetings?)/i,
  skip: /\b(?:hoppa över|ta bort|stryk|utan|skip|leave out|remove)\b/i,
}

/** Null when nothing of it is a wish. */
export function readWishes(text: string, context: WishContext): readonly Wish[] | null {
  const wishes =
    skipped(text, context) ??
    moved(text, context) ??
    numbered(text, context) ??
    avoided(text, context) ??
    timed(text, context)
  return wishes && wishes.length > 0 ? wishes : null
}

/** "hoppa över IT-arenan" */
function skipped(text: string, { bodies }: WishContext): Wish[] | null {
  if (!cues.skip.test(text) || bodies.length === 0) return null
  return bodies.map((body) => ({ kind: 'skip', body, words: text }))
}

/** "flytta maj till efter budget": nothing from the first of May until the budget. "flytta styrgruppen från maj till juni": not in May. */
function moved(text: string, { year, bodies, named }: WishContext): Wish[] | null {
  if (!cues.move.test(text)) return null
  // "från maj till juni" are two stretches here, from one to the other, and not one.
  const [from, to] = saidStretches(text.replaceAll(/ (?:till|to) /gi, ' → '), year, named)
  if (!from) return null
  const after = /\b(?:efter|after)\b/i.test(text)
  const before = /\b(?:före|innan|before)\b/i.test(text)
  const avoid = (stretch: { from: Day; through: Day }): Wish[] =>
    orAll(bodies).map((body) => ({ kind: 'avoid', body, from: stretch.from, through: stretch.through, words: text }))
  if (to && after && to.through >= from.from)
    return avoid({ from: from.from, through: later(from.through, to.through) })
  if (to && before && to.from <= from.through)
    return avoid({ from: earlier(from.from, to.from), through: from.through })
  return avoid(from)
}

/** "ledningsgruppen fyra gånger" */
function numbered(text: string, { bodies }: WishContext): Wish[] | null {
  const match = cues.times.exec(text)
  if (!match || bodies.length === 0) return null
  const word = match[0].split(' ')[0]!.toLowerCase()
  const words = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
  const times = /^\d+$/.test(word) ? Number(word) : words.indexOf(word)
  if (times < 1 || times > 60) return null
  return bodies.map((body) => ({ kind: 'times', body, times, words: text }))
}

/** "inte fredagar", "inget i juli", "inte före nio", "undvik eftermiddagar" */
function avoided(text: string, { year, bodies, named }: WishContext): Wish[] | null {
  const isNot = cues.not.test(text)
  const only = hoursIn(text)
  if (!isNot && only === null) return null
  const weekdays = weekdaysIn(text)
  if (!isNot)
    return weekdays.length > 0
      ? null
      : orAll(bodies).map((body) => ({ kind: 'avoid', body, hours: outside(only!), words: text }))
  const hours = only === null ? {} : { hours: only }
  const days = weekdays.length === 0 ? {} : { weekdays }
  const stretches = saidStretches(text, year, named)
  if (stretches.length === 0) {
    if (only === null && weekdays.length === 0) return null
    return orAll(bodies).map((body) => ({ kind: 'avoid', body, ...days, ...hours, words: text }))
  }
  return orAll(bodies).flatMap((body) =>
    stretches.map(({ from, through, words }): Wish => {
      const said = stretches.length === 1 ? text : words
      return { kind: 'avoid', body, from, through, ...days, ...hours, words: said }
    }),
  )
}

/** "styrgruppen på tisdagar", "beredningen kl 13", "alla på onsdagar 9.30" */
function timed(text: string, { bodies }: WishContext): Wish[] | null {
  const [weekday = null] = weekdaysIn(text)
  const start = startIn(text)
  if (weekday === null && start === null) return null
  const hours = hoursIn(text)
  return orAll(bodies).flatMap((body): Wish[] => [
    { kind: 'time', body, weekday, start, words: text },
    ...(hours === null ? [] : [{ kind: 'avoid' as const, body, hours: outside(hours), words: text }]),
  ])
}

/** The bodies that were named; none is all of them. */
function orAll(bodies: readonly string[]): readonly (string | null)[] {
  return bodies.length === 0 ? [null] : bodies
}

const weekdayStems = [
  /mån(?:dag)?|\bmon/i,
  /tis(?:dag)?|\btues/i,
  /ons(?:dag)?|wednes/i,
  /tors(?:dag)?|thurs/i,
  /fre(?:dag)|\bfri/i,
]

export function weekdaysIn(text: string): number[] {
  const words = text.match(/[\p{L}]*(?:dag|day)[\p{L}]*/giu) ?? []
  return [1, 2, 3, 4, 5].filter((weekday) =>
    words.some((word) => new RegExp(`^(?:${weekdayStems[weekday - 1]!.source})`, 'i').test(word)),
  )
}

export function startIn(text: string): string | null {
  const match =
    /(?:\b(?:kl|klockan|at)\.? ?(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?|\b(?<hours>\d{1,2})[.:](?<minutes>\d\d))(?!\d)/i.exec(
      text,
    )
  const { hour, minute, hours, minutes } = match?.groups ?? {}
  const at = hour ?? hours
  if (at === undefined || Number(at) < 7 || Number(at) > 17) return null
  return `${at.padStart(2, '0')}:${minute ?? minutes ?? '00'}`
}

/** The part of the day that the words mean. */
function hoursIn(text: string): [string, string] | null {
  if (/förmiddag|\bmornings?\b/i.test(text)) return ['08:00', '12:00']
  if (/eftermiddag|afternoon/i.test(text)) return ['12:00', '17:00']
  const before = /(?:före|innan|before) (?:klockan |kl\.? ?)?(\d{1,2})\b(?! ?(?:\p{L}|\/))/iu.exec(text)
  if (before && Number(before[1]) >= 8 && Number(before[1]) <= 17) return ['08:00', `${before[1]!.padStart(2, '0')}:00`]
  const after = /(?:efter|after) (?:klockan |kl\.? ?)?(\d{1,2})\b(?! ?(?:\p{L}|\/))/iu.exec(text)
  if (after && Number(after[1]) >= 8 && Number(after[1]) < 17) return [`${after[1]!.padStart(2, '0')}:00`, '17:00']
  return null
}

/** To be only in the morning is not to be in the afternoon. */
function outside([from]: [string, string]): [string, string] {
  return from === '12:00' ? ['08:00', '12:00'] : ['12:00', '17:00']
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)
const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** School breaks of the year, and its budget and business plan, by what people call them. */
export function namedDaysOf(
  year: number,
  breaks: readonly NamedDays[],
  events: { readonly budget?: string | undefined; readonly 'business-plan'?: string | undefined },
): readonly NamedDays[] {
  const on = (monthDay: string | undefined, names: readonly string[]): NamedDays[] => {
    if (monthDay === undefined) return []
    const when = day(`${year}-${monthDay}`)
    return names.map((name) => ({ name, from: when, through: when }))
  }
  return [
    ...breaks.filter(({ through, from }) => through >= `${year}-01-01` && from <= `${year}-12-31`),
    ...on(events.budget, ['budget', 'budgetbeslutet', 'the budget']),
    ...on(events['business-plan'], ['verksamhetsplan', 'business plan']),
  ]
}
