/** On the strategist's own page: how each body stands, and what is wrong with who sits there. */
import { bodyTitle } from '../../../governance/body-name.ts'
import type { HomeSection } from '../../../conversation/home.ts'
import { buttons, divider, heading, list, type Part, sentence } from '../../../conversation/say.ts'
import { saying } from '../../../conversation/say-button.ts'
import { dayOf } from '../../../lib/day.ts'
import { alarmParts, bodyTexts } from '../body/in-words.ts'
import { alarmsIn } from '../body/watch.ts'
import type { MeetingNeeds } from '../needs.ts'
import { statusTexts } from './in-words.ts'
import { standingsOf } from './standings.ts'

const mostAlarms = 3

export function standingSection(needs: MeetingNeeds): HomeSection {
  return {
    name: 'meetings.standing',
    place: 40,
    async show({ municipality, personId, language, now }) {
      const { governance, register } = await needs.snapshots.of(municipality)
      const world = { governance, register, today: dayOf(now) }
      if (!needs.may(personId, 'strategist', world)) return []
      const year = Number(world.today.slice(0, 4))
      const { stands, alarms } = await needs.database.unit(municipality, async (unit) => ({
        stands: await standingsOf(unit, world, year),
        alarms: await alarmsIn(unit, world),
      }))
      const texts = statusTexts[language]
      const measured = stands.filter(({ standing }) => standing !== null)
      if (measured.length === 0) return []
      const lines = measured.map(({ body, standing, meetings }) => {
        const how = meetings.length === 0 || standing === null ? texts.nothingKnown : texts.short[standing.status]
        return `${bodyTitle(body, language)}: ${how}`
      })
      const isEmpty = measured.every(({ meetings }) => meetings.length === 0)
      const led: readonly Part[] = alarms.slice(0, mostAlarms).flatMap((alarm) => alarmParts(alarm, world, language))
      return [
        heading(texts.title(year)),
        isEmpty ? sentence(texts.nothingKnownOfAny) : list(lines),
        buttons([saying(texts.sayings.how), saying(texts.sayings.plan(year + 1))]),
        ...(led.length > 0 ? [divider, heading(bodyTexts[language].title), ...led] : []),
      ]
    },
  }
}
