/**
 * The example municipalities' finished rounds, with invented answers, so that a result can be seen without anybody having to
 * answer every question. Laid in once, through the same consolidation that real answers go through.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { recordAudit } from '../../database/audit.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Clock } from '../../lib/clock.ts'
import { type Day, day } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Person, Snapshot } from '../register/index.ts'
import {
  type Answer,
  type Definitions,
  type Engine,
  type Respondent,
  type Round,
  addRespondents,
  changeRound,
  checkValue,
  insertRound,
  keepDefinition,
  lockDefinition,
  questionOf,
  roundsOf,
  shippedWith,
} from '../survey/index.ts'
import { consolidate } from './consolidation/consolidate.ts'
import { adoptAnswers, insertAnswers, keepDecisions } from './store.ts'

const answerSchema = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z
    .object({
      value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]).optional(),
      status: z.enum(['dont-know', 'not-applicable']).optional(),
      comment: z.string().optional(),
      evidence: z.string().optional(),
    })
    .strict(),
])
const monthAndDay = z.string().regex(/^\d\d-\d\d$/)
const fileSchema = z.object({
  rounds: z.array(
    z
      .object({
        survey: z.string(),
        /** Counted from the year in which the example is laid in. */
        yearsAgo: z.number().int().min(1),
        opens: monthAndDay,
        closes: monthAndDay,
        body: z.string(),
        respondents: z.array(
          z.object({ email: z.string(), role: z.string(), answers: z.record(z.string(), answerSchema) }).strict(),
        ),
        decided: z.array(
          z.object({
            question: z.string(),
            value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]),
            by: z.string(),
            note: z.string().optional(),
          }),
        ),
        adopted: z.object({
          by: z.literal('body'),
          on: monthAndDay,
          decision: z.string().nullable(),
          diarienummer: z.string().nullable(),
        }),
      })
      .strict(),
  ),
})
type ExampleRound = z.infer<typeof fileSchema>['rounds'][number]

export type ExampleRoundNeeds = {
  database: Pick<Database, 'unit'>
  governances: readonly Governance[]
  snapshots: { of(municipality: string): Promise<Snapshot> }
  definitions: Definitions
  clock: Clock
  ids: Ids
  /** Holds a folder for each example municipality, by its key. */
  folder: string
}

/** An example file does not hold: the defect is ours, not the user's. */
class ExampleRoundError extends Error {
  override name = 'ExampleRoundError'
}

/** Leaves a municipality alone that has any round at all. Throws an ExampleRoundError. */
export async function loadExampleRounds(needs: ExampleRoundNeeds): Promise<void> {
  for (const { key, manifest } of needs.governances) {
    if (!manifest.municipality.example) continue
    const text = await readFile(path.join(needs.folder, key, 'surveys.json'), 'utf8').catch(() => null)
    if (text === null) continue
    if (await needs.database.unit(key, async (unit) => (await roundsOf(unit, key)).length > 0)) continue
    const { rounds } = fileSchema.parse(JSON.parse(text))
    const { register } = await needs.snapshots.of(key)
    await needs.database.unit(key, async (unit) => {
      for (const round of rounds) await layIn(unit, key, round, register.people, needs)
      await recordAudit(unit, {
        id: needs.ids.next(),
        municipality: key,
        at: needs.clock.now(),
        action: 'survey.load-example',
        subject: { kind: 'municipality', id: key },
        actor: { kind: 'system', id: null },
        channel: 'start',
        detail: { rounds: rounds.length },
      })
    })
  }
}

async function layIn(
  unit: Unit,
  municipality: string,
  example: ExampleRound,
  people: readonly Person[],
  needs: ExampleRoundNeeds,
): Promise<void> {
  const { ids } = needs
  const year = Number(needs.clock.today().slice(0, 4)) - example.yearsAgo
  const on = (monthDay: string): Day => day(`${year}-${monthDay}`)
  const { engine, definitionId } = await definitionFor(unit, municipality, example.survey, on(example.opens), needs)
  const personNamed = (email: string): string => {
    const person = people.find((each) => each.email === email)
    if (!person) throw new ExampleRoundError(`Nobody in ${municipality} has the address ${email}.`)
    return person.id
  }
  const round: Round = {
    id: ids.next(),
    surveyId: example.survey,
    year,
    definitionId,
    bodyId: example.body,
    mode: 'each',
    state: 'closed',
    opensOn: on(example.opens),
    closesOn: on(example.closes),
    startedBy: null,
    startedAt: noon(on(example.opens)),
    closedAt: noon(on(example.closes)),
    closedBy: null,
    reopened: null,
    adoptedAt: null,
  }
  const respondents = example.respondents.map(({ email, role, answers }): Respondent & { given: Answer[] } => {
    const respondent: Respondent = {
      id: ids.next(),
      roundId: round.id,
      personId: personNamed(email),
      kind: 'member',
      role,
      due: Object.keys(answers),
      wantsMore: false,
      state: 'done',
      snoozedThrough: null,
      invitedAt: round.startedAt,
      remindedAt: null,
      lastCalledAt: null,
      startedAt: round.startedAt,
      doneAt: round.startedAt,
    }
    const given = Object.entries(answers).map(([questionId, answer]) =>
      answerOf(questionId, answer, respondent, engine, needs),
    )
    return { ...respondent, given }
  })
  const said = respondents.flatMap(({ given }) => given)
  await insertRound(unit, municipality, round)
  await addRespondents(
    unit,
    municipality,
    respondents.map(({ given: _given, ...respondent }) => respondent),
  )
  await insertAnswers(unit, municipality, round.id, said)
  const decided = new Map(example.decided.map(({ question, value }) => [question, { value }]))
  const proposals = consolidate(engine.survey, engine, said, decided)
  const at = noon(on(example.adopted.on))
  await keepDecisions(
    unit,
    municipality,
    round.id,
    example.decided.flatMap(({ question, by, note }) => {
      const proposal = proposals.find(({ questionId }) => questionId === question)
      return proposal ? [{ proposal, by: `person:${personNamed(by)}`, note: note ?? null, at }] : []
    }),
  )
  const { decision, diarienummer } = example.adopted
  const adoption = {
    by: `body:${example.body}`,
    on: on(example.adopted.on),
    decision,
    diarienummer: diarienummer?.replace('{year}', String(year)) ?? null,
  }
  await adoptAnswers(unit, municipality, round.id, proposals, adoption, at)
  await changeRound(unit, municipality, round.id, ['closed'], { state: 'adopted', adoptedAt: at })
}

/** The shipped definition, kept and locked as a round keeps and locks it. */
async function definitionFor(
  unit: Unit,
  municipality: string,
  survey: string,
  opens: Day,
  { definitions, ids }: ExampleRoundNeeds,
): Promise<{ engine: Engine; definitionId: string }> {
  const current = await definitions.current(unit, municipality, survey)
  if (!current.ok) throw new ExampleRoundError(`The definition ${survey} cannot be read.`)
  const { engine, json, hash } = current
  if (current.stored) return { engine, definitionId: current.stored.id }
  const id = ids.next()
  const { key, version } = engine.survey
  await keepDefinition(unit, municipality, {
    id,
    key,
    version,
    json,
    hash,
    loadedAt: noon(opens),
    loadedBy: shippedWith,
  })
  await lockDefinition(unit, municipality, id, noon(opens))
  return { engine, definitionId: id }
}

function answerOf(
  questionId: string,
  written: z.infer<typeof answerSchema>,
  { id: respondentId, role, startedAt }: Respondent,
  { survey }: Engine,
  { ids, clock }: ExampleRoundNeeds,
): Answer {
  const answer = typeof written === 'object' && !Array.isArray(written) ? written : { value: written }
  const question = questionOf(survey, questionId)
  const checked =
    question && answer.value !== undefined ? checkValue(question, answer.value, clock.today()) : { value: null }
  if (!question || 'fault' in checked) throw new ExampleRoundError(`${questionId} cannot be answered so.`)
  return {
    id: ids.next(),
    respondentId,
    questionId,
    revision: 1,
    role,
    status: answer.status ?? 'answered',
    value: checked.value,
    comment: answer.comment ?? null,
    evidence: answer.evidence ?? null,
    unchanged: false,
    dissent: null,
    channel: 'playground',
    at: startedAt!,
  }
}

function noon(on: Day): Date {
  return new Date(`${on}T11:00:00Z`)
}
