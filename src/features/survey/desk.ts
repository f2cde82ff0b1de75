/** All that one person's talk about a round needs, read in one unit of work. */
import type { Unit } from '../../database/database.ts'
import type { World } from '../register/index.ts'
import { comparable } from './definition/compare.ts'
import type { Definitions } from './definitions.ts'
import type { Engine } from './engine.ts'
import type { Figure, Figures } from './figures.ts'
import type { Respondent, Round } from './round.ts'
import type { Sitting } from './sitting.ts'
import { atTable, latestAnswers, officialAnswers, respondentOf } from './store.ts'
import type { Value } from './survey.ts'

export type Desk = {
  sitting: Sitting
  lastYear: LastYear
  /** What the bot counts itself, by question. */
  figures: ReadonlyMap<string, Figure>
  /** What the others have answered to the question that this turn is about; empty until the person has answered it. */
  others: readonly { value: Value; times: number }[]
}

/** The round before, by the questions of this one; only what can be compared. */
type LastYear = {
  official: ReadonlyMap<string, Value>
  own: ReadonlyMap<string, Value>
}

const noLastYear: LastYear = { official: new Map(), own: new Map() }

export type DeskNeeds = {
  definitions: Definitions
  figures: Figures
  /** In this very turn the person asks for the questions besides. */
  wantsMore: boolean
}

/** Null when the respondent or the round is gone. `about` is the question whose other answers are wanted. */
export async function deskOf(
  unit: Unit,
  world: World,
  respondentId: string,
  about: string | null,
  needs: DeskNeeds,
): Promise<Desk | null> {
  const municipality = world.governance.key
  const found = await atTable(unit, municipality, respondentId, about)
  if (!found) return null
  const { round, respondent, answers, delegations, others, before } = found
  const engine = await needs.definitions.engine(unit, municipality, round.definitionId)
  const sitting = { round, respondent, engine, answers, delegations }
  return {
    sitting,
    lastYear: before ? await lastYearOf(unit, municipality, before, respondent, engine, needs) : noLastYear,
    figures: await figuresFor(unit, world, sitting, about, needs),
    others,
  }
}

async function lastYearOf(
  unit: Unit,
  municipality: string,
  before: Round,
  { personId }: Respondent,
  engine: Engine,
  { definitions }: DeskNeeds,
): Promise<LastYear> {
  const earlier = await definitions.engine(unit, municipality, before.definitionId)
  const pairs = comparable(earlier.survey, engine.survey)
  const official = await officialAnswers(unit, municipality, before.id)
  const own = await respondentOf(unit, municipality, before.id, personId)
  const mine = own === null ? [] : await latestAnswers(unit, municipality, before.id, own.id)
  const byNow = (values: readonly { questionId: string; value: Value | null }[]): ReadonlyMap<string, Value> =>
    new Map(
      [...pairs].flatMap(([now, was]): [string, Value][] => {
        const value = values.find(({ questionId }) => questionId === was)?.value ?? null
        return value === null ? [] : [[now, value]]
      }),
    )
  return {
    official: byNow(official.filter(({ adoptedOn }) => adoptedOn !== null)),
    own: byNow(
      mine.map(({ questionId, value, status }) => ({ questionId, value: status === 'answered' ? value : null })),
    ),
  }
}

/** For what the person is asked and has not answered yet, and for what this turn is about. */
async function figuresFor(
  unit: Unit,
  world: World,
  { engine, respondent, answers, delegations }: Sitting,
  about: string | null,
  { figures, wantsMore }: DeskNeeds,
): Promise<ReadonlyMap<string, Figure>> {
  const found = new Map<string, Figure>()
  const asked = new Set([...respondent.due, ...delegations.map(({ questionId }) => questionId)])
  const isAsked = (id: string): boolean => wantsMore || respondent.wantsMore || asked.has(id)
  const isAnswered = (id: string): boolean => answers.some(({ questionId }) => questionId === id)
  const wanted = engine.survey.questions.filter(
    ({ id, prefill }) => prefill !== null && (id === about || (isAsked(id) && !isAnswered(id))),
  )
  for (const { id, prefill } of wanted) {
    const figure = await figures[prefill!]?.(world, world.governance.key, unit)
    if (figure) found.set(id, figure)
  }
  return found
}
