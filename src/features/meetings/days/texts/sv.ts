import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { sv as swedish } from 'date-fns/locale/sv'
import type { Day } from '../../../../lib/day.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM yyyy', { locale: swedish })

export const sv = {
  names: { closed: 'stängt', 'school-break': 'lov', budget: 'budget' },
  noted: (name: string, from: Day, through: Day) =>
    `Noterat i kommunens kalender: ${name} ${from === through ? date(from) : `${date(from)}–${date(through)}`}. Planeringen tar hänsyn till det.`,
  undo: 'Ångra',
  undone: 'Ångrat. Dagen är borttagen ur kalendern.',
  onlyStrategist: (who: string) => `Kommunens kalender sköts av ${who}.`,
}
export type DayTexts = typeof sv
