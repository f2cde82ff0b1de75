/**
 * Every function of every store, as one municipality with what belongs to another. It may answer and do no more than if the other
 * had nothing at all: whatever differs has been learnt or changed across the wall. Each wall is tried with the other taken away.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database, Unit } from '../../src/database/database.ts'
import { anEmbeddedDatabase } from '../support/embedded.ts'
import { type Table, insertOf, isOwned, tablesOf } from './a-row.ts'
import { type StoreFunction, storeFunctions, valueFor } from './store-functions.ts'

const own = 'norr'
const theirs = 'soder'

/** Those that take no unit: made of plain values, or driven by conversations on every channel. */
const elsewhere = new Set([
  'conversation/turnStore',
  'conversation/storableMessage',
  'conversation/messageFrom',
  'conversation/talkName',
])

/** The same word in every column, so that whatever a function looks for, it is there. */
const word = (state: string | null): string => (state === null ? 'x' : `x-${state}`)

async function fill(database: Database, tables: readonly Table[], states: readonly string[]): Promise<void> {
  for (const table of tables) {
    const hasState = table.columns.some(({ name }) => name === 'state')
    for (const state of [null, ...(hasState ? states : [])]) {
      const fixed: Record<string, string | null> = {}
      for (const { name, type, nullable } of table.columns) {
        const isWhose =
          /^(?:municipality|host|participant)$/.test(name) || (table.name === 'municipalities' && name === 'key')
        if (isWhose) fixed[name] = theirs
        else if (name === 'state') fixed[name] = state ?? 'x'
        else if (type === 'text')
          fixed[name] = !/(?:_on|_day|^day|^on|_through|_from)$/.test(name)
            ? word(state)
            : nullable
              ? null
              : '2029-01-01'
        else if (type === '_text') fixed[name] = `{${word(state)}}`
        else if (/^(?:timestamp|date)/.test(type)) fixed[name] = nullable ? null : '2026-03-12'
        else if (/(?:^|_)version$/.test(name)) fixed[name] = '7'
      }
      await database.pool.query(`${insertOf(table, word(state), fixed)} ON CONFLICT DO NOTHING`)
    }
  }
}

class Back extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super()
    this.outcome = outcome
  }
}

/** What came of it, and whether any row that was there has been changed or taken away. What was done is rolled back. */
type Outcome = { answer: string; changed: boolean }
type Run = (work: (unit: Unit) => Promise<never>) => Promise<never>

/** Counted by the database. Nobody but the other municipality has any rows, so that whatever is changed is theirs. */
const touched = `SELECT sum(pg_stat_get_xact_tuples_updated(oid) + pg_stat_get_xact_tuples_deleted(oid))::int AS touched
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`

async function tried(run: Run, one: StoreFunction, municipality: string, state: string | null): Promise<Outcome> {
  const given = { municipality, word: word(state), states: one.states }
  const asked = one.parameters.slice(1).map(({ name, type }) => valueFor(name, type, given))
  try {
    return await run(async (unit) => {
      const before = await unit.$queryRawUnsafe<{ touched: number }[]>(touched)
      const answer = await answered(() => one.call(unit, ...asked))
      // A statement that the database refused has ended the unit, and nothing of it stands.
      const rows = await unit.$queryRawUnsafe<{ touched: number }[]>(touched).catch(() => [])
      throw new Back({ answer, changed: rows.length > 0 && rows[0]!.touched > before[0]!.touched })
    })
  } catch (error) {
    if (error instanceof Back) return error.outcome
    throw error
  }
}

async function answered(call: () => unknown): Promise<string> {
  try {
    return JSON.stringify(plain(await call())) ?? 'nothing'
  } catch (error) {
    return `refused: ${(error as Error).name} ${(error as Error).message.slice(-300)}`
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value].map(plain)
  return typeof value === 'bigint' ? String(value) : value
}

/** In another's unit, in a unit that sees everything, and in their own. */
type Told = { one: string; through: string }

describe('every function of every store', () => {
  let functions: readonly StoreFunction[]
  const learnt: Told[] = []
  const learntWithoutSecondWall: Told[] = []
  const idle: string[] = []

  beforeAll(async () => {
    functions = (await storeFunctions()).filter(({ name }) => !elsewhere.has(name))
    const full = await anEmbeddedDatabase()
    const empty = await anEmbeddedDatabase()
    const states = [...new Set(functions.flatMap((one) => one.states))]
    await fill(full, (await tablesOf(full)).filter(isOwned), states)
    const inUnit =
      (database: Database, key: string): Run =>
      (work) =>
        database.unit(key, work)
    const anywhere =
      (database: Database): Run =>
      (work) =>
        database.system('test', work)
    const compare = (here: Outcome, nowhere: Outcome): string | null => {
      if (here.changed) return 'changes what is another’s'
      return here.answer === nowhere.answer
        ? null
        : `${here.answer.slice(0, 160)} instead of ${nowhere.answer.slice(0, 160)}`
    }
    for (const one of functions) {
      let hasEffect = false
      for (const state of [null, ...new Set(one.states)]) {
        const nowhere = await tried(inUnit(empty, own), one, theirs, state)
        const across = compare(await tried(inUnit(full, own), one, theirs, state), nowhere)
        if (across !== null) learnt.push({ one: one.name, through: across })
        hasEffect ||= compare(await tried(inUnit(full, theirs), one, theirs, state), nowhere) !== null
        if (isScoped(one)) {
          const unwalled = await tried(anywhere(full), one, own, state)
          const first = compare(unwalled, await tried(anywhere(empty), one, own, state))
          if (first !== null) learntWithoutSecondWall.push({ one: one.name, through: first })
        }
        // What has been found in their own unit was there to be found from here.
        if (hasEffect) break
      }
      if (!hasEffect) idle.push(one.name)
    }
    await full.close()
    await empty.close()
  }, 600_000)

  it('is known and can be driven', () => {
    expect(functions.length).toBeGreaterThan(250)
    expect(functions.filter(({ parameters }) => parameters[0]?.type !== 'Unit').map(({ name }) => name)).toEqual([])
  })

  it('in one municipality’s unit learns and changes nothing of another’s, even when it asks for it', () => {
    expect(learnt).toEqual([])
  })

  it('asks for its own municipality’s, so that without row-level security it would learn nothing either', () => {
    expect(learntWithoutSecondWall.filter(({ one }) => !knowsTakenIds.has(one))).toEqual([])
  })

  it('has something to find: in their own unit the same calls answer or change', () => {
    expect(idle.filter((name) => !writesWholeRows.test(name) && !asksForMore.has(name))).toEqual([])
    expect(idle.length).toBeLessThan(functions.length / 3)
  })
})

const isScoped = ({ parameters }: StoreFunction): boolean =>
  /\b(?:municipality|host)\b/.test(parameters.map(({ text }) => text).join())

/** They write a row under an id that is given; that another municipality has one by it is all that they could learn. */
const knowsTakenIds = new Set([
  'connections/keepReference',
  'meetings/agenda/raiseItems',
  'records/documents/saveReview',
])

/** They are given rows of their own making, so there is nothing of another's to ask for: `second-wall.test.ts` tries each table. */
const writesWholeRows = /\/(?:add|appoint|begin|create|insert|invite|keep|log|open|replace|save)[A-Z]?\w*$/

/** They ask for more than made-up rows have: a day among days, a change of some shape, a workspace of nobody's. They are driven all the
 * same; a new one that turns up here belongs in the list, when the rows above cannot be made to answer it. */
const asksForMore = new Set([
  'conversation/storeThrough',
  'conversation/notices/partsOf',
  'conversation/notices/putWords',
  'conversation/notices/dueOf',
  'conversation/notices/waitingFor',
  'conversation/notices/hadDigest',
  'conversation/notices/quietDaysFor',
  'conversation/notices/quietDaysOf',
  'conversation/notices/setQuietDays',
  'conversation/notices/mayGather',
  'ask/forgetAskersBefore',
  'ask/forgetReportersBefore',
  'cases/wholeCases',
  'cases/takeDecisionBack',
  'cases/completeDecision',
  'compliance/saidSince',
  'connections/forgetUsers',
  'connections/forgetResponseAddresses',
  'connections/findInstall',
  'connections/dropInstall',
  'connections/takeState',
  'documents/clausesInForce',
  'documents/decideSupport',
  'documents/changeReading',
  'documents/noteNewPeople',
  'duties/changeDone',
  'meetings/calendars/generationsOf',
  'meetings/calendars/noteConnection',
  'meetings/held/decisionsOf',
  'meetings/held/entriesIn',
  'meetings/relay/setInformed',
  'meetings/latestPlan',
  'meetings/poll/settledPolls',
  'register/changeAppointments',
  'register/growVersion',
  'register/hasList',
  'register/setLanguage',
  'register/takeOver',
  'register/moveToUnits',
  'reorganisation/undoOf',
  'survey-results/setDiarienummer',
  'survey/changeRound',
  'survey/holdOpen',
  'survey/passRespondent',
  'survey/latestAnswers',
  'survey/valuesGiven',
  'unknown-questions/askersOf',
])
