/** The year's meetings, stored and proposed, as the wheel shows them. */
import { bodyTitle } from '../../../governance/body-name.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { municipalCalendarOf } from '../../../governance/calendar/calendar-of.ts'
import { daysThrough, weekOf } from '../../../governance/calendar/weeks.ts'
import { type Day, day } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { instantsOf } from '../meeting.ts'
import { whenInWords } from '../when-in-words.ts'
import { titleOf, yearTexts } from './in-words.ts'
import type { Mark, Wheel } from './picture.ts'

export type WheelMeeting = {
  body: string
  target: string | null
  day: Day
  start: string
  minutes: number
  state: Mark['state']
  href: string | null
}

/** Bodies without a meeting have no ring. */
export function wheelOf(
  year: number,
  meetings: readonly WheelMeeting[],
  { world, today, language }: { world: World; today: Day | null; language: Language },
): Wheel {
  const texts = yearTexts[language]
  const { manifest } = world.governance
  const bodies = manifest.bodies.filter(({ id }) => meetings.some(({ body }) => body === id))
  const { budget, 'business-plan': plan } = manifest.municipality.yearlyEvents
  const on = (monthDay: string) => day(`${year}-${monthDay}`)
  return {
    year,
    title: texts.picture(year, meetings.length),
    months: Array.from({ length: 12 }, (_, month) => texts.shortMonth(on(`${String(month + 1).padStart(2, '0')}-01`))),
    rings: bodies.map((each) => ({
      name: bodyTitle(each, language),
      count: texts.bodyLine(meetings.filter(({ body }) => body === each.id).length, null),
    })),
    marks: meetings.map((meeting) => ({
      ring: bodies.findIndex(({ id }) => id === meeting.body),
      on: meeting.day,
      state: meeting.state,
      label: `${titleOf(meeting, { world, language })} ${whenInWords(instantsOf(meeting), language, world.today)}`,
      href: meeting.href,
    })),
    closed: summerOf(year, world),
    dates: [
      ...(budget === undefined ? [] : [{ on: on(budget), label: texts.event.budget }]),
      ...(plan === undefined ? [] : [{ on: on(plan), label: texts.event['business-plan'] }]),
    ],
    today,
    legend: texts.legend,
  }
}

function summerOf(year: number, { governance }: World): Wheel['closed'] {
  const first = day(`${year}-01-01`)
  const { summerWeeks } = municipalCalendarOf(governance, first, first)
  const days = daysThrough(day(`${year}-05-01`), day(`${year}-10-01`)).filter((on) => {
    const week = weekOf(on)
    return week >= summerWeeks.from && week <= summerWeeks.through
  })
  const [from] = days
  return from === undefined ? [] : [{ from, through: days.at(-1)! }]
}
