/** Questions whose answer is known, each with the signs of the rules that may answer it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Reader } from '../../src/conversation/understanding/reading.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { answer, evaluation } from '../../src/features/ask/index.ts'
import { exampleRegister } from '../../src/features/register/examples.ts'
import { knowledgeOf, readTable, type Register } from '../../src/features/register/index.ts'
import { beforeWeighing } from '../../src/features/rules/answer.ts'
import { answerRule, asPut } from '../../src/features/rules/beside.ts'
import { candidatesOf } from '../../src/features/rules/learned/weigh.ts'
import { rulesOf } from '../../src/features/rules/rulebook.ts'
import { isToldOf, isWeighed, neededFor } from '../../src/features/rules/weighing.ts'
import type { Governance } from '../../src/governance/governance.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { clockFrom } from '../../src/lib/clock.ts'
import { countedIds } from '../../src/lib/ids.ts'

/** `signs`: by name. `speaks`: it speaks of what is asked about. */
export type Candidate = { source: string; signs: Readonly<Record<string, number>>; speaks: boolean }

export type Case = {
  set: string
  municipality: string
  text: string
  /** The rules that may be told first; none where no rule answers. */
  right: readonly string[]
  /** What was told in the end, with the weights as they are. */
  told: string | null
  /** Null where nothing is weighed. */
  weighed: {
    /** What was told without, the first first. */
    before: readonly string[]
    /** How sure a rule has to be to be told where none was. */
    needed: number
    candidates: readonly Candidate[]
  } | null
}

type Place = { governance: Governance; register: Register; reader: Reader }

const root = path.resolve(import.meta.dirname, '../..')
const clock = clockFrom(() => new Date('2026-11-25T08:00:00Z'))

export async function allCases(): Promise<Case[]> {
  const { governances } = await loadGovernances(path.join(root, 'manifests/governance'))
  const places = new Map<string, Place>()
  for (const governance of governances) {
    const folder = path.join(root, 'manifests/examples')
    const register = await exampleRegister(governance, { folder, clock, ids: countedIds(governance.key) })
    if (register) places.set(governance.key, placeOf(governance, register))
  }
  return [...ofRules(places), ...(await ofRegisters([...places.values()]))]
}

const placeOf = (governance: Governance, register: Register): Place => ({
  governance,
  register,
  reader: readerOf(knowledgeOf(governance, register)),
})

function ofRules(places: ReadonlyMap<string, Place>): Case[] {
  const folder = path.join(root, 'test/features/rules')
  // Those of `questions.jsonl` have their intent given, and are not read.
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl') && file !== 'questions.jsonl')
  return files.flatMap((file) =>
    linesOf(path.join(folder, file)).flatMap(({ text, municipality, expect, sources }) => {
      const place = places.get(municipality)
      return place ? [caseOf(path.basename(file, '.jsonl'), text, expect === 'answer' ? sources : [], place)] : []
    }),
  )
}

/** Each register under one of the governances in turn, for what is asked of systems and people. */
async function ofRegisters(places: readonly Place[]): Promise<Case[]> {
  const folder = path.join(root, 'test/understanding/data')
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  const names = files.map((file) => path.basename(file, '.jsonl'))
  const cases: Case[] = []
  for (const [at, name] of names.entries()) {
    const base = places[at % places.length]
    const csv = readdirSync(folder).includes(`${name}.csv`) ? path.join(folder, `${name}.csv`) : null
    if (!base || csv === null) continue
    const read = await readTable(readFileSync(csv))
    const made = read.ok ? evaluation.neutralFrom(read.tables, base.governance, clock.today()) : null
    if (!made?.ok) continue
    const place = placeOf(made.neutral.governance, made.neutral.register)
    for (const { text, intent, context, parts } of linesOf(path.join(folder, `${name}.jsonl`))) {
      if ((context?.length ?? 0) > 0 || parts || intent === 'policy_question' || intent === 'group_info') continue
      cases.push(caseOf(`register ${name}`, text, [], place))
    }
  }
  return cases
}

type Line = {
  text: string
  municipality: string
  expect: string
  sources: string[]
  intent?: string
  context?: unknown[]
  parts?: unknown
}

const linesOf = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)

function caseOf(set: string, text: string, right: readonly string[], { governance, register, reader }: Place): Case {
  const reading = reader.read(text, null)
  const from = { governance, register, today: clock.today(), language: reading.language }
  let weighed: Case['weighed'] | undefined
  const rules: typeof answerRule = (asRead, written, given) => {
    weighed ??= weighedOf(asRead, written, given)
    return answerRule(asRead, written, given)
  }
  const { sources } = answer(reading, { ...from, memory: null, text, asker: null, rules }).grounds
  return { set, municipality: governance.key, text, right, told: sources[0] ?? null, weighed: weighed ?? null }
}

/** What is weighed when the rules are first asked about it. */
function weighedOf(...[reading, written, from]: Parameters<typeof answerRule>): Case['weighed'] {
  const { text, asRead } = asPut(reading, written)
  const before = beforeWeighing(asRead, text, from)
  if (!before || !isWeighed(before.told, before.heard)) return null
  const { heard, told } = before
  const asked = { ...heard, told: told?.grounds.sources ?? [], left: told === null }
  const book = rulesOf(from.governance)
  return {
    before: asked.told,
    needed: neededFor(asked),
    candidates: candidatesOf(asked, book, from).map(({ source, statement, signs }) => ({
      source,
      signs,
      speaks: isToldOf({ source, statement }, asked, book, from),
    })),
  }
}
