/** Days and times as people write them. */
import { format } from 'date-fns/format'
import { enGB } from 'date-fns/locale/en-GB'
import { sv as swedish } from 'date-fns/locale/sv'
import { parseISO } from 'date-fns/parseISO'
import type { Language } from '../../conversation/inbound.ts'
import { type Day, dayOf, timeOf } from '../../lib/day.ts'
import type { Meeting } from './meeting.ts'

/** "torsdag 26 mars kl. 9.00–10.30"; with the year when it is another than today's. */
export function whenInWords(
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  language: Language,
  today: Day,
): string {
  const [from, through] = [timeInWords(timeOf(startsAt), language), timeInWords(timeOf(endsAt), language)]
  const on = dayInWords(dayOf(startsAt), language, today)
  return language === 'sv' ? `${on} kl. ${from}–${through}` : `${on}, ${from}–${through}`
}

/** "torsdag 26 mars" */
export function dayInWords(day: Day, language: Language, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ' yyyy'
  return format(parseISO(day), `EEEE d MMMM${year}`, { locale: language === 'sv' ? swedish : enGB })
}

/** "26 mars" */
export function shortDay(day: Day, language: Language): string {
  return format(parseISO(day), 'd MMMM', { locale: language === 'sv' ? swedish : enGB })
}

/** "9.00", as Swedish writes it. */
export function timeInWords(time: string, language: Language): string {
  const short = time.replace(/^0/, '')
  return language === 'sv' ? short.replace(':', '.') : short
}
