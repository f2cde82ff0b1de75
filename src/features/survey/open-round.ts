/** Opens a round in one unit of work: the definition locked, those who answer written down, their invitations with them. */
import { OvertakenError } from '../../conversation/errors.ts'
import type { Outbound } from '../../conversation/inbound.ts'
import type { Unit } from '../../database/database.ts'
import { dayOf } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import { type Current, shippedWith } from './definitions.ts'
import type { Engine } from './engine.ts'
import { noticeOf } from './invitations.ts'
import type { SurveyNeeds } from './needs.ts'
import { type Opening, respondentsFrom, roundFrom } from './opening.ts'
import type { Respondent, Round } from './round.ts'
import { messageDue, written } from './schedule.ts'
import { type NewDefinition, addRespondents, insertRound, keepDefinition, lockDefinition } from './store.ts'

export type ToOpen = {
  opening: Opening
  current: Extract<Current, { ok: true }>
  mode: 'each' | 'together'
  by: string | null
  at: Date
}

/** All that is written when it opens. */
export type Prepared = {
  round: Round
  respondents: readonly Respondent[]
  invitations: readonly Outbound[]
  /** Null when the definition is kept already. */
  definition: NewDefinition | null
}

export function prepareRound(
  { opening, current, mode, by, at }: ToOpen,
  world: World,
  ids: SurveyNeeds['ids'],
): Prepared {
  const { stored, engine, json, hash, version } = current
  const { key } = engine.survey
  const definition = stored ? null : { id: ids.next(), key, version, json, hash, loadedAt: at, loadedBy: shippedWith }
  const definitionId = stored?.id ?? definition!.id
  const round = roundFrom(opening, { at, today: dayOf(at), by, definitionId, mode }, ids)
  const made = respondentsFrom(opening, round, engine, ids)
  const invited = mode === 'together' ? [] : invitations(made, round, opening, engine, world)
  const respondents = made.map((respondent) =>
    invited.some(({ id }) => id === respondent.id) ? { ...respondent, ...written('invitation', at) } : respondent,
  )
  return { round, respondents, invitations: invited.map(({ notice }) => notice), definition }
}

/** Throws an OvertakenError when the survey has got its round this year meanwhile. */
export async function writeRound(
  unit: Unit,
  municipality: string,
  { round, respondents, invitations: notices, definition }: Prepared,
  { notices: post }: Pick<SurveyNeeds, 'notices'>,
): Promise<void> {
  if (definition && !(await keepDefinition(unit, municipality, definition))) throw new OvertakenError()
  if (!(await insertRound(unit, municipality, round))) throw new OvertakenError()
  await lockDefinition(unit, municipality, round.definitionId, round.startedAt)
  await addRespondents(unit, municipality, respondents)
  await post.post(unit, municipality, notices)
}

/** On a day off nobody is invited; the next sweep does it. */
function invitations(
  respondents: readonly Respondent[],
  round: Round,
  opening: Opening,
  engine: Engine,
  world: World,
): { id: string; notice: Outbound }[] {
  const people = new Map(opening.people.map(({ person }) => [person.id, person]))
  const standing = new Set(engine.visible({}).map(({ id }) => id))
  return respondents
    .filter((respondent) => messageDue(round, respondent, world.today, opening.municipal) === 'invitation')
    .map((respondent) => {
      const left = respondent.due.filter((id) => standing.has(id)).length
      const person = people.get(respondent.personId)!
      return { id: respondent.id, notice: noticeOf('invitation', round, { person, respondent, left }, world) }
    })
}
