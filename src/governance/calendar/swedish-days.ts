/** The Swedish days that are not like others: public holidays, the eves people have off, and the days that end early. */
import { type Day, addDays, day } from '../../lib/day.ts'
import { weekdayOf } from './weeks.ts'

/** `public-holiday` by law, `eve` treated as one by practice and by 3 a § semesterlagen, `short` a working day that may end early. */
type Kind = 'public-holiday' | 'eve' | 'short'

/** A day that may end early, by the name that a municipality's own list of half days uses. */
export const shortDays = [
  'twelfth-night-eve',
  'maundy-thursday',
  'walpurgis-eve',
  'before-ascension',
  'before-national-day',
  'before-all-saints',
  'before-christmas-eve',
] as const
export type ShortDay = (typeof shortDays)[number]

export type SwedishDay = { kind: Kind; sv: string; en: string; short?: ShortDay }

/** Every special day of a year. Lag (1989:253) om allmänna helgdagar: 1 § the days, 2 § where the movable ones fall. */
export function swedishDays(year: number): ReadonlyMap<Day, SwedishDay> {
  const on = (monthDay: string): Day => day(`${year}-${monthDay}`)
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(on('06-20'))
  const allSaints = saturdayFrom(on('10-31'))
  const days = new Map<Day, SwedishDay>()
  const short = (when: Day, name: ShortDay, sv: string, en: string) =>
    days.set(when, { kind: 'short', sv, en, short: name })
  const eve = (when: Day, sv: string, en: string) => days.set(when, { kind: 'eve', sv, en })
  const holiday = (when: Day, sv: string, en: string) => days.set(when, { kind: 'public-holiday', sv, en })

  // Where two fall on the same day the later line wins, so the weakest come first.
  short(on('01-05'), 'twelfth-night-eve', 'trettondagsafton', 'Twelfth Night')
  short(addDays(easter, -3), 'maundy-thursday', 'skärtorsdagen', 'Maundy Thursday')
  short(addDays(easter, 38), 'before-ascension', 'dagen före Kristi himmelsfärds dag', 'the day before Ascension Day')
  short(on('06-05'), 'before-national-day', 'dagen före nationaldagen', 'the day before the National Day')
  short(on('04-30'), 'walpurgis-eve', 'valborgsmässoafton', 'Walpurgis Eve')
  short(addDays(allSaints, -1), 'before-all-saints', 'dagen före alla helgons dag', 'the day before All Saints’ Day')
  short(on('12-23'), 'before-christmas-eve', 'dagen före julafton', 'the day before Christmas Eve')
  eve(addDays(easter, -1), 'påskafton', 'Easter Eve')
  eve(addDays(easter, 48), 'pingstafton', 'Whitsun Eve')
  eve(addDays(midsummer, -1), 'midsommarafton', 'Midsummer Eve')
  eve(on('12-24'), 'julafton', 'Christmas Eve')
  eve(on('12-31'), 'nyårsafton', 'New Year’s Eve')
  holiday(on('01-01'), 'nyårsdagen', 'New Year’s Day')
  holiday(on('01-06'), 'trettondedag jul', 'Epiphany')
  holiday(addDays(easter, -2), 'långfredagen', 'Good Friday')
  holiday(easter, 'påskdagen', 'Easter Day')
  holiday(addDays(easter, 1), 'annandag påsk', 'Easter Monday')
  holiday(addDays(easter, 39), 'Kristi himmelsfärds dag', 'Ascension Day')
  holiday(addDays(easter, 49), 'pingstdagen', 'Whit Sunday')
  holiday(on('05-01'), 'första maj', 'the first of May')
  holiday(on('06-06'), 'nationaldagen', 'the National Day')
  holiday(midsummer, 'midsommardagen', 'Midsummer Day')
  holiday(allSaints, 'alla helgons dag', 'All Saints’ Day')
  holiday(on('12-25'), 'juldagen', 'Christmas Day')
  holiday(on('12-26'), 'annandag jul', 'Boxing Day')
  return days
}

/** Easter Sunday by the Gregorian computus: the Sunday after the full moon on or after 21 March, in Gauss's form. */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moonShift = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30
  const epact = (19 * golden + moonShift) % 30
  // The full moon never falls on 19 April, nor on the 18th late in the cycle.
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0)
  const afterEquinox = addDays(day(`${year}-03-21`), fullMoon)
  return addDays(afterEquinox, 7 - (weekdayOf(afterEquinox) % 7))
}

function saturdayFrom(first: Day): Day {
  return addDays(first, (6 - weekdayOf(first) + 7) % 7)
}
