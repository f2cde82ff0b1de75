/** Stretches of a given year as people say them: "maj", "v. 10–12", "12–16 mars", "kvartal 3", "våren", "efter sommaren", "sportlovet". */
import { type Day, addDays, day, isDay } from '../../lib/day.ts'
import { weekdayOf } from './weeks.ts'

export type SaidStretch = { from: Day; through: Day; words: string }

/** What has a name of its own in the municipality: school breaks, the budget. */
export type NamedDays = { name: string; from: Day; through: Day }

/** Every stretch of the year that the text speaks of, in the order it is said. */
export function saidStretches(text: string, year: number, named: readonly NamedDays[] = []): SaidStretch[] {
  const found: { at: number; end: number; said: SaidStretch | null }[] = []
  for (const { pattern, read } of [...forms, ...named.map(formOf)]) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index
      const end = at + match[0].length
      if (found.some((other) => at < other.end && end > other.at)) continue
      const span = read(match.groups ?? {}, year)
      // Words that say no day, like 31 February, are taken all the same: "February" alone was not meant.
      found.push({ at, end, said: span && { ...span, words: match[0].trim() } })
    }
  }
  return found.toSorted((one, other) => one.at - other.at).flatMap(({ said }) => said ?? [])
}

type Groups = Readonly<Record<string, string | undefined>>
type Span = { from: Day; through: Day }
type Form = { pattern: RegExp; read(groups: Groups, year: number): Span | null }

const months = [
  'januari|january|jan',
  'februari|february|feb',
  'mars|march',
  'april',
  'maj|may',
  'juni|june',
  'juli|july',
  'augusti|august|aug',
  'september|sept',
  'oktober|october|okt',
  'november|nov',
  'december|dec',
]
const aMonth = months.join('|')
const to = ' ?(?:–|-|till|to|och|and|t\\.?o\\.?m\\.?) ?(?:den |the )?'
const form = (source: string, read: Form['read']): Form => ({
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'giu'),
  read,
})

/** From the most to the least particular: words that one form has taken are not read by a later one. */
const forms: readonly Form[] = [
  form('(?<first>20\\d\\d-\\d\\d-\\d\\d)(?: ?(?:–|till|to) ?(?<last>20\\d\\d-\\d\\d-\\d\\d))?', ({ first, last }) =>
    span(first!, last ?? first!),
  ),
  form(`(?<first>[0-3]?\\d)${to}(?<last>[0-3]?\\d) (?<month>${aMonth})`, ({ first, last, month }, year) =>
    span(dateIn(year, month!, first!), dateIn(year, month!, last!)),
  ),
  form(
    `(?<first>[0-3]?\\d) (?<month>${aMonth})${to}(?<last>[0-3]?\\d) (?<other>${aMonth})`,
    ({ first, month, last, other }, year) => span(dateIn(year, month!, first!), dateIn(year, other!, last!)),
  ),
  form(`(?<first>[0-3]?\\d)(?::?e)? (?<month>${aMonth})`, ({ first, month }, year) =>
    span(dateIn(year, month!, first!), dateIn(year, month!, first!)),
  ),
  form(`(?<month>${aMonth})${to}(?<other>${aMonth})`, ({ month, other }, year) =>
    span(monthIn(year, month!).from, monthIn(year, other!).through),
  ),
  form(
    '(?:v\\.?|veckorna|vecka|weeks?) ?(?<first>[0-5]?\\d)(?: ?(?:–|-|till|to|och|and) ?(?<last>[0-5]?\\d))?',
    ({ first, last }, year) => {
      const monday = mondayOf(year, Number(first))
      const end = mondayOf(year, Number(last ?? first))
      return monday && end && monday <= end ? { from: monday, through: addDays(end, 6) } : null
    },
  ),
  form('(?:kvartal |quarter |q)(?<quarter>[1-4])', ({ quarter }, year) => {
    const first = (Number(quarter) - 1) * 3
    return { from: monthNumber(year, first).from, through: monthNumber(year, first + 2).through }
  }),
  form('(?:hela )?(?:sommaren|sommar|the summer|summer)', (_groups, year) => span(`${year}-06-15`, `${year}-08-15`)),
  form('(?:vårterminen|våren|the spring|spring)', (_groups, year) => span(`${year}-01-01`, `${year}-06-14`)),
  form('(?:höstterminen|hösten|the autumn|autumn)', (_groups, year) => span(`${year}-08-16`, `${year}-12-31`)),
  form('(?:julen|jul|christmas)', (_groups, year) => span(`${year}-12-20`, `${year}-12-31`)),
  form(`(?<month>${aMonth})(?:månad)?s?`, ({ month }, year) => monthIn(year, month!)),
]

/** "sportlovet", "på sportlov", "budgeten", "efter budget". */
function formOf({ name, from, through }: NamedDays): Form {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return form(`${escaped}(?:en|et|s|n)?`, () => ({ from, through }))
}

function span(first: string, last: string): Span | null {
  return isDay(first) && isDay(last) && first <= last ? { from: first, through: last } : null
}

function dateIn(year: number, month: string, date: string): string {
  return `${monthIn(year, month).from.slice(0, 8)}${date.padStart(2, '0')}`
}

function monthIn(year: number, name: string): Span {
  const lower = name.toLowerCase()
  return monthNumber(
    year,
    months.findIndex((ways) => ways.split('|').includes(lower)),
  )
}

/** 0 is January. */
function monthNumber(year: number, index: number): Span {
  const from = day(`${year}-${String(index + 1).padStart(2, '0')}-01`)
  const next = index === 11 ? `${year + 1}-01-01` : `${year}-${String(index + 2).padStart(2, '0')}-01`
  return { from, through: addDays(day(next), -1) }
}

/** ISO 8601: the first week is the one with the year's first Thursday. */
function mondayOf(year: number, week: number): Day | null {
  if (week < 1 || week > 53) return null
  const fourth = day(`${year}-01-04`)
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1))
  return addDays(monday, 3).startsWith(`${year}`) ? monday : null
}
