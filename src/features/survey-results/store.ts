/** Official answers in the database: what has been decided by hand, and what has been adopted. */
import type { Unit } from '../../database/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { SurveyOfficialAnswer } from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import type { Answer, Value } from '../survey/index.ts'
import type { Proposal, ProposalState, Reasons } from './consolidation/proposal.ts'

/** An official answer as it is kept. Before adoption there are rows only for what has been decided by hand. */
export type Kept = {
  questionId: string
  state: ProposalState
  value: Value | null
  reasons: Reasons
  decidedBy: string | null
  decidedNote: string | null
  adoption: Adoption | null
}

export type Adoption = {
  /** `person:ID` of the chair, or `body:ID`. */
  by: string
  on: Day
  /** The decision in words or its §. */
  decision: string | null
  diarienummer: string | null
}

export async function keptAnswers(unit: Unit, municipality: string, roundId: string): Promise<readonly Kept[]> {
  const rows = await unit.surveyOfficialAnswer.findMany({ where: { municipality, roundId } })
  return rows.map(keptFrom)
}

export type DecidedByHand = { proposal: Proposal; by: string; note: string | null; at: Date }

/** Replaces what was decided before about the same questions. */
export async function keepDecisions(
  unit: Unit,
  municipality: string,
  roundId: string,
  decisions: readonly DecidedByHand[],
): Promise<void> {
  const ids = decisions.map(({ proposal }) => proposal.questionId)
  const where = { municipality, roundId, questionId: { in: ids }, adoptedOn: null }
  await unit.surveyOfficialAnswer.deleteMany({ where })
  await unit.surveyOfficialAnswer.createMany({
    data: decisions.map(({ proposal, by, note, at }) => ({
      ...columns(proposal, at),
      ...{ municipality, roundId, decidedBy: by, decidedNote: note },
    })),
  })
}

/** Many first answers at once, for a round that comes finished. */
export async function insertAnswers(
  unit: Unit,
  municipality: string,
  roundId: string,
  answers: readonly Answer[],
): Promise<void> {
  await unit.surveyAnswer.createMany({
    data: answers.map(({ value, ...answer }) => ({
      ...answer,
      value: json(value),
      latest: true,
      municipality,
      roundId,
    })),
  })
}

/** Freezes all of them. What was decided by hand keeps who decided it. */
export async function adoptAnswers(
  unit: Unit,
  municipality: string,
  roundId: string,
  proposals: readonly Proposal[],
  { by, on, decision, diarienummer }: Adoption,
  at: Date,
): Promise<void> {
  const decided = new Map((await keptAnswers(unit, municipality, roundId)).map((kept) => [kept.questionId, kept]))
  await unit.surveyOfficialAnswer.deleteMany({ where: { municipality, roundId, adoptedOn: null } })
  await unit.surveyOfficialAnswer.createMany({
    data: proposals.map((proposal) => {
      const { decidedBy = null, decidedNote = null } = decided.get(proposal.questionId) ?? {}
      const hand = { decidedBy, decidedNote }
      const adopted = { adoptedBy: by, adoptedOn: on, decision, diarienummer }
      return { ...columns(proposal, at), ...hand, ...adopted, municipality, roundId }
    }),
  })
}

/** The register gives its number afterwards: it is the one thing that is added to what has been adopted. */
export async function setDiarienummer(
  unit: Unit,
  municipality: string,
  roundId: string,
  diarienummer: string,
): Promise<void> {
  await unit.surveyOfficialAnswer.updateMany({
    where: { municipality, roundId, adoptedOn: { not: null } },
    data: { diarienummer },
  })
}

function columns({ questionId, state, value, reasons }: Proposal, updatedAt: Date) {
  return { questionId, state, value: json(value), reasons: reasons as unknown as Prisma.InputJsonValue, updatedAt }
}

function json(value: Value | null) {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue)
}

function keptFrom(row: SurveyOfficialAnswer): Kept {
  const { adoptedBy, adoptedOn, decision, diarienummer } = row
  return {
    questionId: row.questionId,
    state: row.state as ProposalState,
    value: row.value as Value | null,
    reasons: row.reasons as unknown as Reasons,
    decidedBy: row.decidedBy,
    decidedNote: row.decidedNote,
    adoption: adoptedOn === null ? null : { by: adoptedBy ?? '', on: adoptedOn as Day, decision, diarienummer },
  }
}
