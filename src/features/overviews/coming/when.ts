/** The time to come that somebody asks of: "nästa vecka", "i december", "i höst", "framöver". */
import { saidStretches } from '../../../governance/calendar/said-stretches.ts'
import { weekdayOf } from '../../../governance/calendar/weeks.ts'
import { type Day, addDays, day } from '../../../lib/day.ts'

export type Ahead = { from: Day; through: Day }

/** Asked of no time in particular. */
const daysAhead = 30

/** Never before today: what has been is told elsewhere. A month that has passed is next year's. */
export function aheadIn(text: string, today: Day): Ahead {
  const year = Number(today.slice(0, 4))
  const said = text.replaceAll(/\bi (höst|vår)\b/giu, '$1en').replaceAll(/\bi sommar\b/giu, 'sommaren')
  const endOf = (of: number): Day => day(`${of}-12-31`)
  const whole = { from: day(`${year + 1}-01-01`), through: endOf(year + 1) }
  if (/\b(?:nästa|next|kommande) (?:år|year)/iu.test(said)) return whole
  const named = Number(/\b20\d\d\b/u.exec(said)?.[0] ?? 0)
  const stretch = saidStretches(said, named > year ? named : year)[0]
  if (stretch) {
    const [coming = stretch] = stretch.through < today ? saidStretches(said, year + 1) : []
    return { from: coming.from < today ? today : coming.from, through: coming.through }
  }
  if (named > year) return { from: day(`${named}-01-01`), through: endOf(named) }
  const monday = addDays(today, 1 - weekdayOf(today))
  if (/\b(?:nästa|next|kommande) (?:vecka|week)/iu.test(said))
    return { from: addDays(monday, 7), through: addDays(monday, 13) }
  if (/\b(?:veckan?|week)\b/iu.test(said)) return { from: today, through: addDays(monday, 6) }
  const next = nextMonth(today)
  if (/\b(?:nästa|next|kommande) (?:månad|month)/iu.test(said))
    return { from: next, through: addDays(nextMonth(next), -1) }
  if (/\b(?:månaden?|month)\b/iu.test(said) && !/närmaste månaderna/iu.test(said))
    return { from: today, through: addDays(next, -1) }
  if (/(?<!\p{L})(?:i år|året|this year|the year)(?!\p{L})/iu.test(said)) return { from: today, through: endOf(year) }
  return { from: today, through: addDays(today, daysAhead) }
}

function nextMonth(of: Day): Day {
  const [year, month] = [Number(of.slice(0, 4)), Number(of.slice(5, 7))]
  return day(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`)
}
