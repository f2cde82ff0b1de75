/** What was sent of a round says how the round stands: when it closes, and when it is opened again, the messages change where they stand. */
import { nameOfSurvey } from '../../governance/survey-name.ts'
import type { Outbound } from '../../conversation/inbound.ts'
import { type World, lookupsOf } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import { type Invited, noticeOf } from './invitations.ts'
import type { Respondent, Round } from './round.ts'
import { type Step, noticeKey } from './schedule.ts'

/** In the place of what whoever is not done was sent: nothing is left to press. */
export function closedInPlace(
  round: Round,
  respondents: readonly Respondent[],
  at: Date,
  world: World,
): readonly Outbound[] {
  const people = lookupsOf(world.register)
  return respondents
    .filter(({ state }) => state !== 'done')
    .flatMap((respondent) => {
      const language = people.person(respondent.personId)?.language ?? 'sv'
      const t = textsIn(language)
      const name = t.name(nameOfSurvey(world.governance.manifest.surveys, round.surveyId, language), round.year)
      const body = world.governance.manifest.surveys.find(({ id }) => id === round.surveyId)?.answeredBy ?? ''
      return stepsSaid(respondent).map((step): Outbound => ({
        address: { to: 'person', personId: respondent.personId },
        message: { text: t.invitation.over(name) },
        nature: 'unasked',
        why: t.invitation.why(world.governance.nameOf(body, language), name),
        language,
        key: `${noticeKey(step, respondent)}:closed:${at.toISOString()}`,
        replaces: noticeKey(step, respondent),
      }))
    })
}

/** As it was, with the new last day. */
export function openedInPlace(round: Round, late: readonly Invited[], at: Date, world: World): readonly Outbound[] {
  return late.flatMap((invited) =>
    stepsSaid(invited.respondent).map((step): Outbound => ({
      ...noticeOf(step, round, invited, world),
      key: `${noticeKey(step, invited.respondent)}:open:${at.toISOString()}`,
      replaces: noticeKey(step, invited.respondent),
    })),
  )
}

function stepsSaid({ invitedAt, remindedAt, lastCalledAt }: Respondent): Step[] {
  const said: readonly (readonly [Step, Date | null])[] = [
    ['invitation', invitedAt],
    ['reminder', remindedAt],
    ['last-day', lastCalledAt],
  ]
  return said.flatMap(([step, at]) => (at === null ? [] : [step]))
}
