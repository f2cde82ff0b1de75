import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { enGB } from 'date-fns/locale/en-GB'
import type { Day } from '../../../../lib/day.ts'
import type { DayTexts } from './sv.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM yyyy', { locale: enGB })

export const en: DayTexts = {
  names: { closed: 'closed', 'school-break': 'school break', budget: 'budget' },
  noted: (name, from, through) =>
    `Noted in the municipality’s calendar: ${name} ${from === through ? date(from) : `${date(from)}–${date(through)}`}. Planning takes it into account.`,
  undo: 'Undo',
  undone: 'Undone. The day is taken out of the calendar.',
  onlyStrategist: (who) => `The municipality’s calendar is kept by ${who}.`,
}
