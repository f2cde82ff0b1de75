/** How a round is going. Names are for whoever leads it, and never said in a group. */
import { grouped } from '../../lib/grouped.ts'
import type { Engine } from './engine.ts'
import type { Answer, Delegation, Respondent, Round } from './round.ts'
import { isDealtWith, placesOf } from './sitting.ts'

export type Overview = {
  round: Round
  people: readonly Standing[]
  /** Of those who were asked from the start, or stand in for a group. */
  done: number
  asked: number
}

type Standing = {
  respondent: Respondent
  answered: number
  of: number
  /** Questions that lie with colleagues. */
  handedOver: number
}

export type Gathered = {
  round: Round
  engine: Engine
  respondents: readonly Respondent[]
  answers: readonly Answer[]
  delegations: readonly Delegation[]
}

export function overviewOf({ round, engine, respondents, answers, delegations }: Gathered): Overview {
  const byRespondent = grouped(answers, ({ respondentId }) => respondentId)
  const people = respondents.map((respondent): Standing => {
    const places = placesOf({
      round,
      respondent,
      engine,
      answers: byRespondent.get(respondent.id) ?? [],
      delegations: delegations.filter(
        ({ fromRespondentId, toRespondentId }) =>
          fromRespondentId === respondent.id || toRespondentId === respondent.id,
      ),
    })
    return {
      respondent,
      answered: places.filter((place) => isDealtWith(place)).length,
      of: places.length,
      handedOver: places.filter(({ delegated }) => delegated !== null).length,
    }
  })
  const own = people.filter(({ respondent }) => respondent.kind !== 'delegate')
  return {
    round,
    people,
    done: own.filter(({ respondent }) => respondent.state === 'done').length,
    asked: own.length,
  }
}
