/** On somebody's own page: the survey that waits for answers, and for whoever leads it how it goes. */
import { nameOfSurvey } from '../../governance/survey-name.ts'
import type { HomeSection } from '../../conversation/home.ts'
import { buttons, heading, sentence } from '../../conversation/say.ts'
import { dayOf } from '../../lib/day.ts'
import { means } from './actions.ts'
import { textsIn } from './in-words.ts'
import type { SurveyNeeds } from './needs.ts'
import { isDealtWith, placesOf } from './sitting.ts'
import { askedOf, delegationsOf, latestAnswers } from './store.ts'

export function waitingQuestions(needs: SurveyNeeds): HomeSection {
  return {
    name: 'survey.waiting',
    place: 10,
    async show({ municipality, personId, language, now }) {
      const today = dayOf(now)
      const { governance } = await needs.snapshots.of(municipality)
      if (personId === null || governance.manifest.surveys.length === 0) return []
      const waiting = await needs.database.unit(municipality, async (unit) => {
        const asked = (await askedOf(unit, municipality, personId)).find(
          ({ round, respondent }) => round.state === 'open' && round.closesOn >= today && respondent.state !== 'done',
        )
        if (!asked) return null
        const { round, respondent } = asked
        const engine = await needs.definitions.engine(unit, municipality, round.definitionId)
        const answers = await latestAnswers(unit, municipality, round.id, respondent.id)
        const delegations = await delegationsOf(unit, municipality, round.id)
        const left = placesOf({ round, respondent, engine, answers, delegations }).filter(
          (place) => !isDealtWith(place),
        ).length
        return { round, respondent, left, hasBegun: answers.length > 0 }
      })
      if (!waiting || waiting.left === 0) return []
      const t = textsIn(language)
      const { round, respondent, left, hasBegun } = waiting
      const name = t.name(nameOfSurvey(governance.manifest.surveys, round.surveyId, language), round.year)
      return [
        heading(name),
        sentence(t.invitation.reminder(name, left, round.closesOn)),
        buttons([
          {
            label: hasBegun ? t.invitation.goOn : t.invitation.answer,
            action: means({ name: 'go-on', respondentId: respondent.id }),
            style: 'primary',
          },
        ]),
      ]
    },
  }
}
