/** The time that has been which somebody asks of: "förra året", "i oktober", "hittills i år", "i våras". */
import { saidStretches } from '../../../governance/calendar/said-stretches.ts'
import { weekdayOf } from '../../../governance/calendar/weeks.ts'
import { type Day, addDays, day } from '../../../lib/day.ts'
import type { Ahead } from './when.ts'

/** Asked of no time in particular. */
const daysBehind = 30

/** Never after today. A month that has not come yet is last year's. */
export function passedIn(text: string, today: Day): Ahead {
  const year = Number(today.slice(0, 4))
  const said = text
    .replaceAll(/\bi (höst|vår)as\b/giu, '$1en')
    .replaceAll(/\bi somras\b/giu, 'sommaren')
    .replaceAll(/\bförra (hösten|våren|sommaren)\b/giu, '$1')
  const until = (through: Day): Day => (through > today ? today : through)
  const whole = (of: number): Ahead => ({ from: day(`${of}-01-01`), through: until(day(`${of}-12-31`)) })
  if (/(?<!\p{L})(?:förra året|i fjol|fjolåret|last year)(?!\p{L})/iu.test(said)) return whole(year - 1)
  const named = Number(/\b20\d\d\b/u.exec(said)?.[0] ?? year)
  const of = named > year ? year : named
  const [stretch] = saidStretches(said, of)
  if (stretch) {
    const [earlier = stretch] = stretch.from > today ? saidStretches(said, of - 1) : []
    return { from: earlier.from, through: until(earlier.through) }
  }
  if (named < year) return whole(named)
  const monday = addDays(today, 1 - weekdayOf(today))
  if (/\b(?:förra|last) (?:veckan|week)/iu.test(said))
    return { from: addDays(monday, -7), through: addDays(monday, -1) }
  if (/\b(?:förra|last) (?:månaden|month)/iu.test(said)) {
    const last = addDays(day(`${today.slice(0, 8)}01`), -1)
    return { from: day(`${last.slice(0, 8)}01`), through: last }
  }
  if (/(?<!\p{L})(?:i år|året|hittills|this year|so far)(?!\p{L})/iu.test(said)) return whole(year)
  return { from: addDays(today, -daysBehind), through: today }
}
