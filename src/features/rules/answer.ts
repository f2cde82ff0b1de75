/** Answers a question about the rules from the manifest, or says that the documents do not. */
import type { Grounds } from '../../conversation/dialogue.ts'
import type { Block, Draft, Meaning } from '../../conversation/message.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { System } from '../register/register.ts'
import { explain, place } from './explain.ts'
import { partyInWords } from './in-words.ts'
import { type Question, readQuestion } from './question.ts'
import { answersAnywhere, find, type Found, type Rulebook, rulesOf, sourcesFor } from './rulebook.ts'
import { documentNames } from './statements/bodies.ts'
import type { From, Said, Statement } from './statements/statement.ts'
import { en } from './texts/en.ts'
import { sv, type Texts } from './texts/sv.ts'
import type { Ask } from './words.ts'

export type RuleAnswer = { message: Draft; grounds: Grounds }

/**
 * The answer with its paragraph; that the documents leave it open; or that nothing is found. Null when it is no
 * question about rules. Pure.
 */
export function answerRule(reading: Reading, text: string, from: From): RuleAnswer | null {
  const book = rulesOf(from.governance)
  const systems = systemsOf(reading, from)
  const question = readQuestion(withoutNames(text, systems, from), book.lexicon)
  if (!isRuleQuestion(reading, question)) return null
  const t = from.language === 'en' ? en : sv
  const answer = (said: Said, statement: Statement | null) => compose(said, statement, reading, t, from)

  const stranger = strangeGroup(question, from)
  if (stranger !== null) {
    const known = from.governance.manifest.bodies.map(({ name }) => name)
    return answer({ answer: t.unknownBody(stranger, documentNames(from.governance), known) }, null)
  }
  const found = find(question, book)
  const best = choose(found, question) ?? inCharge(question, book)
  if (best)
    return answer(best.statement.say(t, from), {
      ...best.statement,
      sources: sourcesFor(best.statement, found, question),
    })
  const silent = silentKind(question, book)
  if (silent)
    return notStated(
      { answer: t.silent.kind[silent](documentNames(from.governance)) },
      from.governance.manifest.municipality.decidesWhenSilent,
      reading,
      t,
      from,
    )
  return answer({ answer: t.unknown(documentNames(from.governance)) }, null)
}

/** Below this share of the matter nothing is said to be answered. Measured on the development questions. */
const enough = 0.48
const enoughNamed = 0.3
const enoughForSilence = 0.6

function choose(found: readonly Found[], question: Question): Found | null {
  if (question.matter.length === 0) {
    const hinted = [...question.hints].filter((ask) => ask === 'yearly' || ask === 'bodies')
    const open = [...question.sure, ...hinted]
    const fitting = found.filter(({ statement }) => open.some((ask) => (statement.asks[ask] ?? 0) >= 0.9))
    return fitting.find(({ covers }) => covers > 0) ?? fitting[0] ?? null
  }
  const passing = found.filter(
    ({ covers, named, statement }) => named >= enoughNamed && covers >= (statement.silent ? enoughForSilence : enough),
  )
  return passing[0] ?? null
}

/** "Vem bestämmer över X" where nobody decides, but somebody answers for all of it. */
function inCharge(question: Question, book: Rulebook): Found | null {
  if (!question.sure.has('decides') || question.sure.size > 1) return null
  const found = find({ ...question, sure: new Set(), hints: new Set(['who']) }, book)
  return (
    found.find(({ statement, covers, named }) => (statement.asks.who ?? 0) > 0.8 && covers > 0.8 && named > 0.5) ?? null
  )
}

const ruleIntents = new Set(['policy_question', 'group_info'])
const registerIntents = new Set([
  'role_lookup',
  'system_info',
  'person_systems',
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
])

function isRuleQuestion(reading: Reading, question: Question): boolean {
  if (ruleIntents.has(reading.intent)) return true
  if (registerIntents.has(reading.intent) && reading.systems.length > 0) {
    return [...question.sure].some((ask) => ask !== 'chairs' && ask !== 'members')
  }
  return question.aboutRules
}

/** A group is named that these documents do not have: never answered with another's. */
function strangeGroup(question: Question, { governance }: From): string | null {
  const { lexicon, entries } = rulesOf(governance)
  void lexicon
  for (const { word, term } of question.matter) {
    if (!question.groups.includes(term.stem)) continue
    const spoken = entries.some(
      ({ weights }) => weights.has(term.stem) || term.like.some(([like]) => weights.has(like)),
    )
    if (!spoken) return word
  }
  return null
}

const kinds = ['pays', 'orders', 'appoints', 'decides', 'frequency', 'chairs', 'convenes'] as const
type SilentKind = (typeof kinds)[number]

/** The manifest says nothing of this kind about anything: then the documents are known not to say it. */
function silentKind(question: Question, book: Rulebook): SilentKind | null {
  return kinds.find((ask: Ask) => question.sure.has(ask) && !answersAnywhere(ask, book)) ?? null
}

function systemsOf(reading: Reading, { register }: From): System[] {
  return register.systems.filter(({ id }) => reading.systems.includes(id))
}

/** A system's name stands for its kind: what is said of finance systems is said of the one that is asked about. */
function withoutNames(text: string, systems: readonly System[], { governance }: From): string {
  let said = text
  for (const system of systems) {
    const category = system.category ? governance.category(system.category) : null
    const stand = [category?.name, system.kind].filter(Boolean).join(' ')
    for (const name of [system.name, ...system.aliases]) {
      said = said.replace(
        new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?(?!\\p{L})`, 'giu'),
        ` ${stand} `,
      )
    }
  }
  return said
}

function notStated(said: Said, ask: string, reading: Reading, t: Texts, from: From): RuleAnswer {
  return written([said.answer, t.silent.ask(partyInWords(ask, from))], [], 'answer', reading)
}

function compose(said: Said, statement: Statement | null, reading: Reading, t: Texts, from: From): RuleAnswer {
  if (statement === null) return written([said.answer], [], 'unknown', reading)
  if (statement.silent) return notStated(said, statement.silent.ask, reading, t, from)
  const { language, governance } = from
  const sources = statement.sources.filter((source) => governance.clause(source) !== null)
  const shown = sources.slice(0, mostExplained)
  const rest = sources.slice(mostExplained).flatMap((source) => governance.clause(source) ?? [])
  const because = [
    ...shown.flatMap((source) => explain(source, governance, language) ?? []),
    ...(rest.length > 0 ? [t.source.also(rest.map(({ clause }) => place(clause, language)))] : []),
    ...(sources.length === 0 ? [t.source.own] : []),
  ]
  const blocks: Block<Meaning>[] = [
    { kind: 'text', text: said.answer },
    ...(said.lines && said.lines.length > 0 ? [{ kind: 'list' as const, items: said.lines }] : []),
    ...(said.more ?? []).map((text) => ({ kind: 'text' as const, text })),
    ...because.map((text) => ({ kind: 'source' as const, text })),
  ]
  return {
    message: { text: [said.answer, ...(said.lines ?? []), ...(said.more ?? []), ...because].join('\n'), blocks },
    grounds: grounds('answer', sources, reading),
  }
}

/** More than this is a handbook, not an answer; the rest is named by its place. */
const mostExplained = 2

function written(
  lines: readonly string[],
  sources: readonly string[],
  kind: Grounds['kind'],
  reading: Reading,
): RuleAnswer {
  return {
    message: { text: lines.join('\n'), blocks: lines.map((text) => ({ kind: 'text', text })) },
    grounds: grounds(kind, sources, reading),
  }
}

function grounds(kind: Grounds['kind'], sources: readonly string[], reading: Reading): Grounds {
  return { kind, sources, systems: reading.systems, people: [], role: reading.role }
}
