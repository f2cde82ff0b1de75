import { nameOfSurvey } from '../../governance/survey-name.ts'
import type { HomeSection } from '../../conversation/home.ts'
import { heading, buttons, sentence } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import { dayOf } from '../../lib/day.ts'
import { roundsOf } from '../survey/index.ts'
import { type ResultNeeds, partOf } from './dialogues/needs.ts'
import { textsIn } from './in-words.ts'

/** A round that has closed and waits to be adopted, for whoever leads it. */
export function waitingToBeAdopted({ database, snapshots }: ResultNeeds): HomeSection {
  return {
    name: 'survey-results.waiting',
    place: 12,
    async show({ municipality, personId, language, now }) {
      if (personId === null) return []
      const rounds = await database.unit(municipality, (unit) => roundsOf(unit, municipality))
      const waiting = rounds.find(({ mode, state }) => mode !== 'panel' && state === 'closed')
      if (!waiting) return []
      const { governance, register } = await snapshots.of(municipality)
      if (!partOf(personId, waiting.bodyId, { governance, register, today: dayOf(now) }).leads) return []
      const { home, result } = textsIn(language)
      const name = nameOfSurvey(governance.manifest.surveys, waiting.surveyId, language)
      return [
        heading(result.title(name, waiting.year)),
        sentence(home.waits),
        buttons([
          saying(home.differences, home.sayDifferences(waiting.year)),
          saying(home.result, home.sayResult(waiting.year)),
        ]),
      ]
    },
  }
}
