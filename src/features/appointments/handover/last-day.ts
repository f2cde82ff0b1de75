/** A last day as people put it: "sista maj", "i slutet av juni", "vid årsskiftet", "31 maj", "1/4", "på fredag". */
import { onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import { type Day, isDay } from '../../../lib/day.ts'

const endOf =
  /(?:sista|slutet av|utgången av|end of|last (?:day )?(?:of|in))\s+(?:dagen\s+i\s+|the\s+)?(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)/iu
const yearEnd = /årsskiftet|årets slut|end of the year|turn of the year/iu
const slashed = /(?<![\d/])(?<date>\d{1,2})\/(?<month>\d{1,2})(?![\d/])/u

/** Null when no day was said. */
export function lastDayIn(text: string, today: Day): Day | null {
  const month = endOf.exec(text)?.groups?.['month']
  const [stretch] = month ? saidDays(`i ${month}`, today) : []
  if (stretch) return stretch.through
  if (yearEnd.test(text)) return `${today.slice(0, 4)}-12-31` as Day
  const found = slashed.exec(text)?.groups
  if (found) {
    const on = `${found['month']!.padStart(2, '0')}-${found['date']!.padStart(2, '0')}`
    const thisYear = `${today.slice(0, 4)}-${on}`
    const day = thisYear >= today ? thisYear : `${Number(today.slice(0, 4)) + 1}-${on}`
    if (isDay(day)) return day
  }
  const [said] = saidDays(text, today)
  return said ? (onlyDay(said) ?? said.through) : null
}
