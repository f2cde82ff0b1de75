/** Everything that a round has come to, read and worked out in one go: proposals or adopted answers, and the years before. */
import type { Unit } from '../../database/database.ts'
import {
  type Answer,
  type Answers,
  type Definitions,
  type Engine,
  type Respondent,
  type Round,
  type Survey,
  comparable,
  findRound,
  latestAnswers,
  respondentsOf,
  roundsOf,
} from '../survey/index.ts'
import { answersOf, consolidate } from './consolidation/consolidate.ts'
import type { Proposal } from './consolidation/proposal.ts'
import { type Comparison, type SameQuestions, compareYears } from './result/compare.ts'
import { type Result, type YearOfAnswers, resultOf } from './result/index-of.ts'
import { type Adoption, type Kept, keptAnswers } from './store.ts'

export type RoundResult = {
  round: Round
  survey: Survey
  engine: Engine
  asked: readonly Respondent[]
  said: readonly Answer[]
  /** The adopted answers once they are; until then what is proposed. In the survey's order. */
  proposals: readonly Proposal[]
  /** What has been decided by hand, by question. */
  decided: ReadonlyMap<string, Kept>
  adoption: Adoption | null
  /** The official answers, adopted or proposed. */
  answers: Answers
  result: Result
  /** Earlier adopted years, the newest first. */
  earlier: readonly YearOfAnswers[]
  /** This year's comparable questions, with what each was called the year before. */
  same: SameQuestions
  /** Beside the year before; null when there is none. */
  comparison: Comparison | null
}

export type RoundResults = {
  /** Null when there is no such round, or it is a panel's. */
  of(unit: Unit, municipality: string, roundId: string): Promise<RoundResult | null>
}

/** How many earlier years are shown beside this one. */
const mostYears = 3

export function roundResults(definitions: Definitions): RoundResults {
  return {
    async of(unit, municipality, roundId) {
      const round = await findRound(unit, municipality, roundId)
      if (!round || round.mode === 'panel') return null
      const engine = await definitions.engine(unit, municipality, round.definitionId)
      const asked = await respondentsOf(unit, municipality, roundId)
      const said = await latestAnswers(unit, municipality, roundId)
      const kept = await keptAnswers(unit, municipality, roundId)
      const earlier = await earlierYears(unit, municipality, round, definitions)
      const { survey } = engine
      const proposals = round.state === 'adopted' ? adopted(survey, kept) : proposed(engine, said, kept)
      const answers = answersOf(proposals)
      const now: YearOfAnswers = { year: round.year, survey, answers }
      const [before] = earlier
      const same: SameQuestions = before ? comparable(before.survey, survey) : new Map()
      return {
        round,
        survey,
        engine,
        asked,
        said,
        proposals,
        decided: new Map(kept.filter(({ decidedBy }) => decidedBy !== null).map((each) => [each.questionId, each])),
        adoption: kept.find(({ adoption }) => adoption !== null)?.adoption ?? null,
        answers,
        result: resultOf(now),
        earlier,
        same,
        comparison: before ? compareYears(now, before, same) : null,
      }
    },
  }
}

function proposed(engine: Engine, said: readonly Answer[], kept: readonly Kept[]): readonly Proposal[] {
  const decided = new Map(kept.map(({ questionId, value }) => [questionId, { value }]))
  return consolidate(engine.survey, engine, said, decided)
}

function adopted({ questions }: Survey, kept: readonly Kept[]): readonly Proposal[] {
  const byId = new Map(kept.map((each) => [each.questionId, each]))
  return questions.flatMap(({ id }) => byId.get(id) ?? [])
}

async function earlierYears(
  unit: Unit,
  municipality: string,
  round: Round,
  definitions: Definitions,
): Promise<readonly YearOfAnswers[]> {
  const rounds = (await roundsOf(unit, municipality))
    .filter(({ surveyId, state, year }) => surveyId === round.surveyId && state === 'adopted' && year < round.year)
    .slice(0, mostYears)
  const years: YearOfAnswers[] = []
  for (const { id, year, definitionId } of rounds) {
    const { survey } = await definitions.engine(unit, municipality, definitionId)
    const kept = await keptAnswers(unit, municipality, id)
    years.push({ year, survey, answers: answersOf(adopted(survey, kept)) })
  }
  return years
}
