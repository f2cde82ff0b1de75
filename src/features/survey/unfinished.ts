/** Those who have questions left in a round, and how many. */
import type { Unit } from '../../database/database.ts'
import { grouped } from '../../lib/grouped.ts'
import { type World, lookupsOf } from '../register/index.ts'
import type { Definitions } from './definitions.ts'
import type { Invited } from './invitations.ts'
import type { Respondent, Round } from './round.ts'
import { isDealtWith, placesOf } from './sitting.ts'
import { delegationsOf, latestAnswers, respondentsOf } from './store.ts'

/** Among all who answer for themselves, or those who are told. Nobody who has left is counted. */
export async function unfinished(
  unit: Unit,
  round: Round,
  world: World,
  { definitions }: { definitions: Definitions },
  among?: readonly Respondent[],
): Promise<readonly Invited[]> {
  const municipality = world.governance.key
  const respondents = among ?? (await respondentsOf(unit, municipality, round.id))
  const waiting = respondents.filter(({ kind, state }) => kind !== 'group' && state !== 'done')
  if (waiting.length === 0) return []
  const engine = await definitions.engine(unit, municipality, round.definitionId)
  const answers = grouped(await latestAnswers(unit, municipality, round.id), ({ respondentId }) => respondentId)
  const delegations = await delegationsOf(unit, municipality, round.id)
  const people = lookupsOf(world.register)
  return waiting.flatMap((respondent): Invited[] => {
    const person = people.person(respondent.personId)
    if (!person || person.status !== 'active') return []
    const sitting = { round, respondent, engine, answers: answers.get(respondent.id) ?? [], delegations }
    const left = placesOf(sitting).filter((place) => !isDealtWith(place)).length
    return left === 0 ? [] : [{ person, respondent, left }]
  })
}
