/** The year's meetings for the årshjul, body by body. */
import { bodyTitle } from '../../../governance/body-name.ts'
import type { YearSource } from '../../../feature.ts'
import { addDays, dayOf } from '../../../lib/day.ts'
import { standingsOf } from '../status/standings.ts'
import { statusTexts } from '../status/in-words.ts'
import { titleOf } from '../year/in-words.ts'

/** A meeting is written down within as many days, usually. */
const writtenDays = 14

export const meetingMarks: YearSource = async (unit, { world, year, language }) => {
  const { states } = statusTexts[language].page.table
  const stands = await standingsOf(unit, world, year)
  return stands.flatMap(({ body, meetings, rules }) =>
    meetings.map((meeting) => {
      const on = meeting.heldOn ?? dayOf(meeting.startsAt)
      const isLate = meeting.state !== 'held' && addDays(on, writtenDays) < world.today
      const state = meeting.state === 'held' ? 'done' : isLate ? 'late' : 'coming'
      return {
        ring: bodyTitle(body, language),
        ...({ on, state } as const),
        what: `${titleOf(meeting, { world, language })} (${states[meeting.state]})`,
        who: null,
        sources: rules.frequency?.by === 'document' ? rules.frequency.value.sources : [],
      }
    }),
  )
}
