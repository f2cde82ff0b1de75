/** The questions somebody has not answered yet in a survey under way: whoever takes over goes on where they stopped. */
import { nameOfSurvey } from '../../governance/survey-name.ts'
import type { Holdings } from '../../conversation/holdings.ts'
import { dayOf } from '../../lib/day.ts'
import { textsIn } from './in-words.ts'
import type { SurveyNeeds } from './needs.ts'
import { askedOf, findRespondent, passRespondent, respondentOf } from './store.ts'

export function surveyHoldings({ database, snapshots }: Pick<SurveyNeeds, 'database' | 'snapshots'>): Holdings {
  return {
    name: 'survey.questions',
    async of({ municipality, personId, language, now }) {
      const { governance } = await snapshots.of(municipality)
      const t = textsIn(language)
      const asked = await database.unit(municipality, (unit) => askedOf(unit, municipality, personId))
      return asked
        .filter(
          ({ round, respondent }) =>
            round.state === 'open' && round.closesOn >= dayOf(now) && respondent.state !== 'done',
        )
        .map(({ round, respondent }) => {
          const name = nameOfSurvey(governance.manifest.surveys, round.surveyId, language)
          return { id: respondent.id, label: t.name(name, round.year) }
        })
    },
    /** Whoever is asked already has questions of their own there. */
    refuses: ({ municipality, ids, to }) =>
      database.unit(municipality, async (unit) => {
        const refused: string[] = []
        for (const id of ids) {
          const own = await findRespondent(unit, municipality, id)
          if (!own || (await respondentOf(unit, municipality, own.roundId, to))) refused.push(id)
        }
        return refused
      }),
    async handOver(unit, { municipality, ids, from, to }) {
      const left: string[] = []
      for (const id of ids) if (!(await passRespondent(unit, municipality, { id, from, to }))) left.push(id)
      return left
    },
  }
}
