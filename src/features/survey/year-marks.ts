/** The rounds of the year for the årshjul: when they open and close, and those that are still to be opened. */
import { surveyNameIn } from '../../governance/survey-name.ts'
import type { YearSource } from '../../feature.ts'
import type { YearMark } from '../../governance/year-mark.ts'
import { firstEntryAt } from '../../database/audit.ts'
import { dayOf, isDay } from '../../lib/day.ts'
import { roundsOf } from './store.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export const surveyMarks: YearSource = async (unit, { world, year, language }) => {
  const { key, manifest } = world.governance
  const { year: texts } = { sv, en }[language]
  const first = await firstEntryAt(unit, key)
  const began = first === null ? world.today : dayOf(first)
  const rounds = (await roundsOf(unit, key)).filter((round) => round.year === year)
  return manifest.surveys.flatMap((survey): YearMark[] => {
    const { id, opens, answeredBy, sources } = survey
    const name = surveyNameIn(survey, language)
    const who = world.governance.nameOf(answeredBy, language)
    const given = { ring: texts.ring, who, sources }
    const round = rounds.find(({ surveyId }) => surveyId === id)
    if (round) {
      const closed = round.state !== 'open'
      const opened = closed || round.opensOn <= world.today
      return [
        { ...given, on: round.opensOn, state: opened ? 'done' : 'coming', what: texts.opens(name) },
        { ...given, on: round.closesOn, state: closed ? 'done' : 'coming', what: texts.closes(name) },
      ]
    }
    if (!opens) return []
    const on = `${year}-${String(opens.month).padStart(2, '0')}-${String(opens.day).padStart(2, '0')}`
    if (!isDay(on)) return []
    // What was due before anybody was there to open it is nobody's delay.
    if (on < began) return []
    return [{ ...given, on, state: on < world.today ? 'late' : 'coming', what: texts.opens(name) }]
  })
}
