/** Surveys in the database. Takes a unit of work; whoever calls decides what belongs together. */
import type { Unit } from '../../database/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { SurveyAnswer, SurveyDelegation, SurveyRespondent, SurveyRound } from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import type { Answer, Delegation, OfficialAnswer, Respondent, Round } from './round.ts'
import type { Value } from './survey.ts'

export type StoredDefinition = {
  id: string
  key: string
  version: string
  json: unknown
  hash: string
  /** Null: at the command line. */
  loadedBy: string | null
  lockedAt: Date | null
}

export async function definitionsOf(unit: Unit, municipality: string): Promise<readonly StoredDefinition[]> {
  return unit.surveyDefinition.findMany({ where: { municipality }, orderBy: { loadedAt: 'asc' } })
}

export async function findDefinition(unit: Unit, municipality: string, id: string): Promise<StoredDefinition | null> {
  return unit.surveyDefinition.findFirst({ where: { municipality, id } })
}

export type NewDefinition = Omit<StoredDefinition, 'lockedAt'> & { loadedAt: Date }

/** Keeps a definition. One of the same key and version that no round has used gives way to it; gives false when one has. */
export async function keepDefinition(unit: Unit, municipality: string, definition: NewDefinition): Promise<boolean> {
  const where = { municipality, key: definition.key, version: definition.version }
  await unit.surveyDefinition.deleteMany({ where: { ...where, lockedAt: null } })
  const written = await unit.surveyDefinition.createMany({
    data: [{ ...definition, municipality, json: definition.json as Prisma.InputJsonValue }],
    skipDuplicates: true,
  })
  return written.count === 1
}

export async function lockDefinition(unit: Unit, municipality: string, id: string, at: Date): Promise<void> {
  await unit.surveyDefinition.updateMany({ where: { municipality, id, lockedAt: null }, data: { lockedAt: at } })
}

/** Gives false, having written nothing, when the survey already has a round that year. */
export async function insertRound(unit: Unit, municipality: string, round: Round): Promise<boolean> {
  const { reopened, ...data } = round
  const row = { ...data, ...reopenedColumns(reopened), municipality }
  return (await unit.surveyRound.createMany({ data: [row], skipDuplicates: true })).count === 1
}

export async function roundsOf(unit: Unit, municipality: string): Promise<readonly Round[]> {
  const rows = await unit.surveyRound.findMany({ where: { municipality }, orderBy: [{ year: 'desc' }, { id: 'desc' }] })
  return rows.map(roundFrom)
}

export async function findRound(unit: Unit, municipality: string, id: string): Promise<Round | null> {
  const row = await unit.surveyRound.findFirst({ where: { municipality, id } })
  return row && roundFrom(row)
}

/** Changes a round that is in one of these states; gives false when it no longer is. */
export async function changeRound(
  unit: Unit,
  municipality: string,
  id: string,
  from: readonly Round['state'][],
  { reopened, ...change }: Partial<Omit<Round, 'id'>>,
): Promise<boolean> {
  const data = { ...change, ...(reopened === undefined ? {} : reopenedColumns(reopened)) }
  const changed = await unit.surveyRound.updateMany({ where: { municipality, id, state: { in: [...from] } }, data })
  return changed.count === 1
}

/** Whether the round takes answers, and goes on doing so until this unit has ended. */
export async function holdOpen(unit: Unit, municipality: string, id: string, today: Day): Promise<boolean> {
  const rows = await unit.$queryRaw<{ open: boolean }[]>`
    SELECT state = 'open' AND closes_on >= ${today} AS open FROM survey_round
    WHERE municipality = ${municipality} AND id = ${id} FOR SHARE`
  return rows[0]?.open ?? false
}

/** Those who were not asked before are added; the others stay as they are. */
export async function addRespondents(
  unit: Unit,
  municipality: string,
  respondents: readonly Respondent[],
): Promise<void> {
  const data = respondents.map((respondent) => ({ ...respondent, due: [...respondent.due], municipality }))
  await unit.surveyRespondent.createMany({ data, skipDuplicates: true })
}

export async function respondentsOf(unit: Unit, municipality: string, roundId: string): Promise<readonly Respondent[]> {
  const rows = await unit.surveyRespondent.findMany({ where: { municipality, roundId }, orderBy: { id: 'asc' } })
  return rows.map(respondentFrom)
}

/** Somebody else goes on as this respondent. Gives false when it is not the first one's, or the other is asked already. */
export async function passRespondent(
  unit: Unit,
  municipality: string,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<boolean> {
  const row = await unit.surveyRespondent.findFirst({ where: { municipality, id, personId: from } })
  if (!row || (await respondentOf(unit, municipality, row.roundId, to)) !== null) return false
  await unit.surveyRespondent.update({ where: { id }, data: { personId: to } })
  return true
}

/** The rounds that somebody has been asked to answer in, with who they are there; the newest first. */
export async function askedOf(
  unit: Unit,
  municipality: string,
  personId: string,
): Promise<readonly { round: Round; respondent: Respondent }[]> {
  const mine = await unit.surveyRespondent.findMany({ where: { municipality, personId } })
  if (mine.length === 0) return []
  const rounds = await unit.surveyRound.findMany({
    where: { municipality, id: { in: mine.map(({ roundId }) => roundId) } },
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
  })
  return rounds.map((round) => ({
    round: roundFrom(round),
    respondent: respondentFrom(mine.find(({ roundId }) => roundId === round.id)!),
  }))
}

export async function findRespondent(unit: Unit, municipality: string, id: string): Promise<Respondent | null> {
  const row = await unit.surveyRespondent.findFirst({ where: { municipality, id } })
  return row && respondentFrom(row)
}

export async function respondentOf(
  unit: Unit,
  municipality: string,
  roundId: string,
  personId: string,
): Promise<Respondent | null> {
  const row = await unit.surveyRespondent.findFirst({ where: { municipality, roundId, personId } })
  return row && respondentFrom(row)
}

export async function changeRespondent(
  unit: Unit,
  municipality: string,
  id: string,
  change: Partial<Omit<Respondent, 'id' | 'roundId' | 'personId'>>,
): Promise<void> {
  const { due, ...rest } = change
  const data = { ...rest, ...(due === undefined ? {} : { due: [...due] }) }
  await unit.surveyRespondent.updateMany({ where: { municipality, id }, data })
}

/** The latest answers of a round, or of one who answers in it. */
export async function latestAnswers(
  unit: Unit,
  municipality: string,
  roundId: string,
  respondentId?: string,
): Promise<readonly Answer[]> {
  // A respondent is of one round: told of both, a database without figures of its tables may look through the whole round.
  const where = { municipality, latest: true, ...(respondentId === undefined ? { roundId } : { respondentId }) }
  const rows = await unit.surveyAnswer.findMany({ where, orderBy: { id: 'asc' } })
  return rows.map(answerFrom)
}

export type AtTable = {
  respondent: Respondent
  round: Round
  /** The person's own, the latest of each. */
  answers: readonly Answer[]
  /** Those that concern the person. */
  delegations: readonly Delegation[]
  /** What others have answered to the question, each value once with how many gave it, the most given first. */
  others: readonly { value: Value; times: number }[]
  /** The survey's latest round of an earlier year that is not open. */
  before: Round | null
}

/**
 * All that a turn of a talk about a round stands on, in one statement: it is asked for with every answer of everybody. What others
 * have answered is told of `about` only, and not to somebody who takes down a group's answers. Null when there is no such respondent.
 */
export async function atTable(
  unit: Unit,
  municipality: string,
  respondentId: string,
  about: string | null,
): Promise<AtTable | null> {
  const [found] = await unit.$queryRaw<{ told: string }[]>`
    SELECT json_build_object(
      'respondent', to_json(mine),
      'round', to_json(round),
      'before', (
        SELECT to_json(earlier) FROM survey_round AS earlier
        WHERE earlier.municipality = ${municipality} AND earlier.survey_id = round.survey_id AND earlier.year < round.year
          AND earlier.state <> 'open' ORDER BY earlier.year DESC, earlier.id DESC LIMIT 1),
      'answers', (
        SELECT coalesce(json_agg(answer ORDER BY answer.id), '[]') FROM survey_answer AS answer
        WHERE answer.municipality = ${municipality} AND answer.respondent_id = mine.id AND answer.latest),
      'delegations', (
        SELECT coalesce(json_agg(delegation ORDER BY delegation.id), '[]') FROM survey_delegation AS delegation
        WHERE delegation.municipality = ${municipality} AND delegation.round_id = round.id
          AND (delegation.from_respondent_id = mine.id OR delegation.to_respondent_id = mine.id)),
      'others', (
        SELECT coalesce(json_agg(given), '[]') FROM (
          SELECT value, count(*)::int AS times FROM survey_answer
          WHERE municipality = ${municipality} AND round_id = round.id AND question_id = ${about}::text
            AND latest AND status = 'answered' AND respondent_id <> mine.id AND mine.kind <> 'group'
          GROUP BY value ORDER BY times DESC, value) AS given)
    )::text AS told
    FROM survey_respondent AS mine
    JOIN survey_round AS round ON round.municipality = ${municipality} AND round.id = mine.round_id
    WHERE mine.municipality = ${municipality} AND mine.id = ${respondentId}`
  if (!found) return null
  const told = JSON.parse(found.told) as Record<'respondent' | 'round', Columns> &
    Record<'answers' | 'delegations', Columns[]> & { others: AtTable['others']; before: Columns | null }
  return {
    respondent: respondentFrom(rowOf(told.respondent)),
    round: roundFrom(rowOf(told.round)),
    answers: told.answers.map((answer) => answerFrom(rowOf(answer))),
    delegations: told.delegations.map((delegation) => delegationFrom(rowOf(delegation))),
    others: told.others,
    before: told.before && roundFrom(rowOf(told.before)),
  }
}

type Columns = Readonly<Record<string, unknown>>

/** A row that came as JSON, as the client gives rows. */
function rowOf<Row>(columns: Columns): Row {
  const entries = Object.entries(columns).map(([column, value]) => [
    column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    typeof value === 'string' && /^at$|_at$/.test(column) ? new Date(value) : value,
  ])
  return Object.fromEntries(entries) as Row
}

/** The people behind these respondents. */
export async function peopleBehind(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await unit.surveyRespondent.findMany({
    where: { municipality, id: { in: [...ids] } },
    select: { id: true, personId: true },
  })
  return new Map(rows.map(({ id, personId }) => [id, personId]))
}

/** Everything somebody ever answered to a question, the oldest first. */
export async function answerHistory(
  unit: Unit,
  municipality: string,
  respondentId: string,
  questionId: string,
): Promise<readonly Answer[]> {
  const where = { municipality, respondentId, questionId }
  const rows = await unit.surveyAnswer.findMany({ where, orderBy: { revision: 'asc' } })
  return rows.map(answerFrom)
}

/** Adds a revision. Gives false, having written nothing, when somebody has added one meanwhile. */
export async function addAnswer(unit: Unit, municipality: string, roundId: string, answer: Answer): Promise<boolean> {
  const value = answer.value === null ? Prisma.DbNull : (answer.value as Prisma.InputJsonValue)
  const written = await unit.surveyAnswer.createMany({
    data: [{ ...answer, value, latest: true, municipality, roundId }],
    skipDuplicates: true,
  })
  if (written.count === 0) return false
  const { respondentId, questionId, revision } = answer
  if (revision > 1)
    await unit.surveyAnswer.updateMany({
      where: { municipality, respondentId, questionId, revision: { lt: revision }, latest: true },
      data: { latest: false },
    })
  return true
}

export async function delegationsOf(unit: Unit, municipality: string, roundId: string): Promise<readonly Delegation[]> {
  const rows = await unit.surveyDelegation.findMany({ where: { municipality, roundId }, orderBy: { id: 'asc' } })
  return rows.map(delegationFrom)
}

export async function addDelegation(
  unit: Unit,
  municipality: string,
  delegation: Delegation & { at: Date },
): Promise<void> {
  await unit.surveyDelegation.create({ data: { ...delegation, municipality, endedAt: null } })
}

/** Ends delegations that are open; gives how many were. */
export async function endDelegations(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
  state: 'answered' | 'returned' | 'withdrawn',
  endedAt: Date,
): Promise<number> {
  if (ids.length === 0) return 0
  const where = { municipality, id: { in: [...ids] }, state: 'open' }
  return (await unit.surveyDelegation.updateMany({ where, data: { state, endedAt } })).count
}

export async function officialAnswers(
  unit: Unit,
  municipality: string,
  roundId: string,
): Promise<readonly OfficialAnswer[]> {
  const rows = await unit.surveyOfficialAnswer.findMany({ where: { municipality, roundId } })
  return rows.map(({ questionId, state, value, adoptedOn, diarienummer }) => ({
    questionId,
    state: state as OfficialAnswer['state'],
    value: value as Value | null,
    adoptedOn: adoptedOn as Day | null,
    diarienummer,
  }))
}

function reopenedColumns(reopened: Round['reopened']) {
  return {
    reopenedAt: reopened?.at ?? null,
    reopenedBy: reopened?.by ?? null,
    reopenedReason: reopened?.reason ?? null,
  }
}

function roundFrom(row: SurveyRound): Round {
  const { municipality: _, reopenedAt, reopenedBy, reopenedReason, ...rest } = row
  return {
    ...rest,
    mode: rest.mode as Round['mode'],
    state: rest.state as Round['state'],
    opensOn: rest.opensOn as Day,
    closesOn: rest.closesOn as Day,
    reopened: reopenedAt === null ? null : { at: reopenedAt, by: reopenedBy ?? '', reason: reopenedReason ?? '' },
  }
}

function respondentFrom(stored: SurveyRespondent): Respondent {
  const { municipality: _, ...row } = stored
  return {
    ...row,
    kind: row.kind as Respondent['kind'],
    state: row.state as Respondent['state'],
    snoozedThrough: row.snoozedThrough as Day | null,
  }
}

function answerFrom(stored: SurveyAnswer): Answer {
  const { municipality: _, roundId: __, latest: ___, ...row } = stored
  return { ...row, status: row.status as Answer['status'], value: row.value as Value | null }
}

function delegationFrom(row: SurveyDelegation): Delegation {
  const { id, roundId, questionId, fromRespondentId, toRespondentId, dueOn, note, state } = row
  return {
    id,
    roundId,
    questionId,
    fromRespondentId,
    toRespondentId,
    dueOn: dueOn as Day,
    note,
    state: state as Delegation['state'],
  }
}

/** All that a person has answered, in any round, with what was answered before. */
export async function answersOfPerson(unit: Unit, municipality: string, personId: string) {
  const respondents = await unit.surveyRespondent.findMany({ where: { municipality, personId } })
  const respondentId = { in: respondents.map(({ id }) => id) }
  const rows = await unit.surveyAnswer.findMany({ where: { municipality, respondentId }, orderBy: { at: 'asc' } })
  return rows.map(({ questionId, revision, status, value, comment, evidence, dissent, channel, at }) => ({
    ...{ questionId, revision, status, comment, evidence, dissent, channel, at },
    value: value === null ? null : JSON.stringify(value),
  }))
}
