/** Days as people say them: "på torsdag", "den 12 maj", "nästa vecka", "v. 20", "i mars", "tomorrow", "2027-05-12". */
import { type Day, addDays, isDay } from '../../lib/day.ts'
import { daysThrough, weekdayOf } from './weeks.ts'

/** Days that may be meant: those from one to another, or only one weekday's of them (1 Monday … 7 Sunday). */
export type SaidDays = {
  from: Day
  through: Day
  weekday: number | null
  /** The words, as they were written. */
  words: string
}

export function isAmong(day: Day, { from, through, weekday }: SaidDays): boolean {
  return day >= from && day <= through && (weekday === null || weekdayOf(day) === weekday)
}

/** The one day that was said; null when several fit. */
export function onlyDay(said: SaidDays): Day | null {
  const days = daysThrough(said.from, said.through).filter((day) => isAmong(day, said))
  return days.length === 1 ? days[0]! : null
}

/** What was said of days, in order. What names no year or week is looked for ahead of today, today included, or behind. */
export function saidDays(text: string, today: Day, looking: 'ahead' | 'back' = 'ahead'): SaidDays[] {
  const found: { at: number; end: number; said: SaidDays }[] = []
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (found.some((other) => match.index < other.end && end > other.at)) continue
      const span = read(match.groups ?? {}, { today, looking })
      if (span) found.push({ at: match.index, end, said: { ...span, words: match[0].trim() } })
    }
  }
  return found.toSorted((one, other) => one.at - other.at).map(({ said }) => said)
}

type Groups = Readonly<Record<string, string | undefined>>
type Asked = { today: Day; looking: 'ahead' | 'back' }
type Span = Omit<SaidDays, 'words'>
type Form = { pattern: RegExp; read(groups: Groups, asked: Asked): Span | null }

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]
const weekdays = [
  ['måndagens?', 'måndags?', 'monday', 'mån', 'mon'],
  ['tisdagens?', 'tisdags?', 'tuesday', 'tis', 'tue'],
  ['onsdagens?', 'onsdags?', 'wednesday', 'ons', 'wed'],
  ['torsdagens?', 'torsdags?', 'thursday', 'tors', 'tor', 'thu'],
  ['fredagens?', 'fredags?', 'friday', 'fre', 'fri'],
  ['lördagens?', 'lördags?', 'saturday', 'lör', 'sat'],
  ['söndagens?', 'söndags?', 'sunday', 'sön', 'sun'],
]
const month = `(?<month>${months.flat().join('|')})\\.?`
const weekday = `(?<weekday>${weekdays.flat().join('|')})`
const date = '(?<day>[0-3]?\\d)(?::?[ae]|st|nd|rd|th)?'
const year = '(?:[ ,]+(?<year>20\\d\\d))?'
const form = (source: string, read: Form['read']): Form => ({
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'giu'),
  read,
})

const tens = ['tjugo', 'trettio']
const ones = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde', 'nionde']
/** The days of a month in words, from the first on. */
const ordinals = [
  ...ones,
  ...[
    'tionde',
    'elfte',
    'tolfte',
    'trettonde',
    'fjortonde',
    'femtonde',
    'sextonde',
    'sjuttonde',
    'artonde',
    'nittonde',
  ],
  ...tens.flatMap((ten) => [`${ten}nde`, ...ones.map((one) => `${ten}${one}`)]),
].slice(0, 31)

/** From the most to the least particular: words that one form has taken are not read by a later one. */
const forms: readonly Form[] = [
  form('(?<iso>20\\d\\d-\\d\\d-\\d\\d)', ({ iso }) => oneDay(iso!)),
  form(`(?:${weekday}n?,? )?(?:den |the )?${date} (?:of )?${month}${year}`, dateOf),
  form(`(?:${weekday},? )?${month} (?:the )?${date}${year}`, dateOf),
  form(`(?:den |the )?(?<ordinal>${ordinals.join('|')}) (?:of )?${month}${year}`, ordinalDate),
  form(`(?:den )?(?:sista|siste|last) (?:of )?${month}${year}`, (groups, asked) => lastDayOf(monthSaid(groups, asked))),
  form('(?:vid |från |till )?årsskiftet|the turn of the year|new year', (_groups, { today }) =>
    oneDay(`${Number(today.slice(0, 4)) + 1}-01-01`),
  ),
  form(`(?:den )?(?<day>[0-3]?\\d)/(?<number>1[0-2]|0?[1-9])(?:[ /-](?<year>20\\d\\d))?`, dateOf),
  form(
    '(?<word>i ?dag|today|i ?morgon|tomorrow|övermorgon|day after tomorrow|i ?går|yesterday|i ?förrgår)',
    relativeDay,
  ),
  form(`${weekday} (?<which>nästa|next) (?:vecka|week)`, (groups, { today }) => {
    const span = weekOf(addDays(today, 7))
    return { ...span, weekday: weekdayNumber(groups) }
  }),
  form(`${weekday} (?:den här veckan|denna vecka|this week)`, (groups, { today }) => ({
    ...weekOf(today),
    weekday: weekdayNumber(groups),
  })),
  form(`${weekday} (?:i )?(?:v\\.?|vecka|week) ?(?<week>[0-5]?\\d)`, (groups, asked) => {
    const span = numberedWeek(groups, asked)
    return span && { ...span, weekday: weekdayNumber(groups) }
  }),
  // "Nästa torsdag" is the coming one to some and the one after to others.
  form(`(?:nästa|nästkommande|next) ${weekday}`, (groups, { today }) => ({
    from: addDays(today, 1),
    through: addDays(today, 14),
    weekday: weekdayNumber(groups),
  })),
  form(`(?:i (?=\\p{L}+dags)|förra |senaste |last )${weekday}`, (groups, { today }) =>
    behind(weekdayNumber(groups), today),
  ),
  // On a Thursday "på torsdag" is a week away, while "torsdagens möte" is today's.
  form(`(?<lead>på |om |on |this |nu på |kommande )?${weekday}`, (groups, { today, looking }) => {
    if (looking === 'back') return behind(weekdayNumber(groups), today)
    return ahead(weekdayNumber(groups), groups['lead'] ? addDays(today, 1) : today)
  }),
  form('(?:v\\.?|vecka|week) ?(?<week>[0-5]?\\d)', numberedWeek),
  form('(?:nästa|next) (?:vecka|week)', (_groups, { today }) => weekOf(addDays(today, 7))),
  form('(?:förra|last) (?:veckan|week)', (_groups, { today }) => weekOf(addDays(today, -7))),
  form('(?:den här veckan|denna vecka|i veckan|this week)', (_groups, { today }) => weekOf(today)),
  form('(?:nästa|next) (?:månad|month)', (_groups, { today }) => monthOf(nextMonth(today))),
  form('(?:den här månaden|denna månad|this month)', (_groups, { today }) => monthOf(today)),
  form(`den ${date}(?! ?procent)`, dateOfMonth),
  // Alone a short form of a month is too often another word ("mars", "may", "jan" the person).
  form(`(?:i|in|under|till|to|from|från|during) ${month}${year}`, monthSaid),
]

function dateOf(groups: Groups, asked: Asked): Span | null {
  const number = groups['number'] ? Number(groups['number']) : monthNumber(groups)
  const ending = `${two(number)}-${two(Number(groups['day']))}`
  if (groups['year']) return oneDay(`${groups['year']}-${ending}`)
  return nearestYear(asked, (of) => `${of}-${ending}`)
}

function ordinalDate(groups: Groups, asked: Asked): Span | null {
  return dateOf({ ...groups, day: String(ordinals.indexOf(groups['ordinal']!.toLowerCase()) + 1) }, asked)
}

const lastDayOf = (span: Span | null): Span | null => span && { ...span, from: span.through }

/** The nearest in the direction one looks, today included. 29 February waits for its year. */
function nearestYear({ today, looking }: Asked, dayIn: (year: number) => string): Span | null {
  const thisYear = Number(today.slice(0, 4))
  for (let step = 0; step <= 8; step++) {
    const tried = dayIn(thisYear + (looking === 'ahead' ? step : -step))
    if (isDay(tried) && (looking === 'ahead' ? tried >= today : tried <= today)) return oneDay(tried)
  }
  return null
}

function dateOfMonth(groups: Groups, { today, looking }: Asked): Span | null {
  for (let step = 0; step <= 3; step++) {
    const first = monthsFrom(today, looking === 'ahead' ? step : -step)
    const tried = `${first.slice(0, 7)}-${two(Number(groups['day']))}`
    if (isDay(tried) && (looking === 'ahead' ? tried >= today : tried <= today)) return oneDay(tried)
  }
  return null
}

function relativeDay(groups: Groups, { today }: Asked): Span | null {
  const word = groups['word']!.toLowerCase().replace(/^i ?/u, '')
  const steps: Readonly<Record<string, number>> = {
    dag: 0,
    today: 0,
    morgon: 1,
    tomorrow: 1,
    övermorgon: 2,
    'day after tomorrow': 2,
    går: -1,
    yesterday: -1,
    förrgår: -2,
  }
  const step = steps[word]
  return step === undefined ? null : oneDay(addDays(today, step))
}

function numberedWeek(groups: Groups, { today, looking }: Asked): Span | null {
  const number = Number(groups['week'])
  const thisYear = Number(today.slice(0, 4))
  for (let step = -1; step <= 8; step++) {
    const monday = mondayOfWeek(number, thisYear + (looking === 'ahead' ? step : -step))
    if (monday === null) continue
    const span = { from: monday, through: addDays(monday, 6), weekday: null }
    if (looking === 'ahead' ? span.through >= today : span.from <= today) return span
  }
  return null
}

function monthSaid(groups: Groups, asked: Asked): Span {
  const number = two(monthNumber(groups))
  if (groups['year']) return monthOf(`${groups['year']}-${number}-01` as Day)
  const here = Number(asked.today.slice(0, 4))
  const thisYear = monthOf(`${here}-${number}-01` as Day)
  if (asked.looking === 'ahead')
    return thisYear.through >= asked.today ? thisYear : monthOf(`${here + 1}-${number}-01` as Day)
  return thisYear.from <= asked.today ? thisYear : monthOf(`${here - 1}-${number}-01` as Day)
}

function ahead(number: number, today: Day): Span {
  return { from: today, through: addDays(today, 6), weekday: number }
}

function behind(number: number, today: Day): Span {
  return { from: addDays(today, -7), through: addDays(today, -1), weekday: number }
}

function weekOf(today: Day): Span {
  const monday = addDays(today, 1 - weekdayOf(today))
  return { from: monday, through: addDays(monday, 6), weekday: null }
}

function monthOf(day: Day): Span {
  const first = `${day.slice(0, 7)}-01` as Day
  return { from: first, through: addDays(nextMonth(first), -1), weekday: null }
}

function nextMonth(day: Day): Day {
  return monthsFrom(day, 1)
}

/** The first day of the month so many months from the day's own. */
function monthsFrom(day: Day, count: number): Day {
  const number = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  return `${Math.floor(number / 12)}-${two((number % 12) + 1)}-01` as Day
}

/** Week 1 holds the year's first Thursday (ISO 8601). Null when the year has no such week. */
function mondayOfWeek(number: number, ofYear: number): Day | null {
  const first = weekOf(`${ofYear}-01-04` as Day).from
  const monday = addDays(first, (number - 1) * 7)
  const thursday = addDays(monday, 3)
  return number >= 1 && thursday.startsWith(String(ofYear)) ? monday : null
}

function oneDay(text: string): Span | null {
  return isDay(text) ? { from: text, through: text, weekday: null } : null
}

function monthNumber(groups: Groups): number {
  const said = groups['month']!.toLowerCase()
  return months.findIndex((names) => names.includes(said)) + 1
}

function weekdayNumber(groups: Groups): number {
  const said = groups['weekday']!.toLowerCase()
  return weekdays.findIndex((names) => names.some((name) => new RegExp(`^${name}$`, 'u').test(said))) + 1
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
