/** The survey is announced where the group meets: as an item on its agenda some weeks ahead, never as one more message. */
import { surveyNameIn } from '../../governance/survey-name.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Unit } from '../../database/database.ts'
import type { ManifestSurvey } from '../../governance/manifest/schema.ts'
import { type Day, addDays } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import type { SurveyNeeds } from './needs.ts'
import { opensOn } from './opening.ts'

/** So that the meeting before the opening, in a group that meets every month, has it. */
const daysAhead = 42

/** The day it opens, when that is near; null when it is not, or nobody's meeting could take it up. */
export function announcedBefore(survey: ManifestSurvey, today: Day): Day | null {
  const opens = opensOn(survey, Number(today.slice(0, 4)))
  if (opens === null || !survey.answeredBy.startsWith('body:')) return null
  return today < opens && opens <= addDays(today, daysAhead) ? opens : null
}

/** Gives whether it was new: the item has an id of its own for each year. */
export async function announce(
  unit: Unit,
  survey: ManifestSurvey,
  opens: Day,
  world: World,
  { raiseItems, clock, peopleOf }: Pick<SurveyNeeds, 'raiseItems' | 'clock' | 'peopleOf'>,
): Promise<boolean> {
  const year = Number(opens.slice(0, 4))
  const [by] = world.governance.manifest.permissions.strategist.flatMap((party) => peopleOf(party, world))
  if (!by) return false
  const announcedIn = (language: Language) => {
    const t = textsIn(language)
    return t.announced(t.name(surveyNameIn(survey, language), year), opens)
  }
  const item = {
    id: `survey-notice:${world.governance.key}:${survey.id}:${year}`,
    title: announcedIn('sv'),
    titleEn: announcedIn('en'),
  }
  const body = survey.answeredBy.slice('body:'.length)
  return (await raiseItems(unit, world.governance.key, body, [item], by.id, clock.now())) > 0
}
