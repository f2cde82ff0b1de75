/** Answers as messages: what is said, then what it rests on. */
import type { Grounds } from '../../conversation/dialogue.ts'
import type { Block, Meaning } from '../../conversation/message.ts'
import { saying } from '../../conversation/say-button.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { inLanguage } from '../../governance/in-language.ts'
import type { Clause } from '../../governance/manifest/schema.ts'
import type { RuleAnswer } from './answer.ts'
import { cite, explain, place } from './explain.ts'
import { partyInWords } from './in-words.ts'
import type { From, Said } from './statements/statement.ts'
import { stem, wordsOf } from './stem.ts'
import type { Texts } from './texts/sv.ts'

/** More than this is a handbook, not an answer; the rest is named by its place. */
const mostExplained = 2
const mostPlaces = 4
const mostClauses = 12

/** `first`: what the register knows, before what the rules say. */
export function answered(
  first: readonly string[],
  said: Said,
  sources: readonly string[],
  reading: Reading,
  t: Texts,
  from: From,
  mostReasons = mostExplained,
): RuleAnswer {
  const { language, governance } = from
  const own = sources.filter((source) => governance.clause(source) !== null)
  const rest = mostReasons === 0 ? [] : own.slice(mostReasons).flatMap((source) => governance.clause(source) ?? [])
  const places = rest.slice(0, mostPlaces).map(({ clause }) => place(clause, language))
  const because = [
    ...own
      .slice(0, mostReasons)
      .map((source, at) =>
        reason(source, at === 0, [said.fact ?? said.answer, ...(said.ordered ? (said.lines ?? []) : [])], t, from),
      ),
    ...(rest.length > 0 ? [t.source.also(places, rest.length - places.length)] : []),
  ]
  const lines = said.lines ?? []
  const more = said.more ?? []
  const blocks: Block<Meaning>[] = [
    ...[...first, said.answer].map((text) => ({ kind: 'text' as const, text })),
    ...(lines.length > 0 ? [{ kind: 'list' as const, items: lines, ...(said.ordered ? { ordered: true } : {}) }] : []),
    ...more.map((text) => ({ kind: 'text' as const, text })),
    ...because.map((text) => ({ kind: 'source' as const, text })),
    ...(said.starts
      ? [{ kind: 'buttons' as const, buttons: [{ ...saying(t.startCase), style: 'primary' as const }] }]
      : []),
  ]
  return {
    message: {
      text: [
        ...first,
        said.answer,
        ...lines.map((line, at) => (said.ordered ? `${at + 1}. ${line}` : `– ${line}`)),
        ...more,
        ...because,
      ].join('\n'),
      blocks,
    },
    grounds: grounds('answer', own, reading),
  }
}

/** A rule in words; what the answer has already said, and a document already named, is not said again. */
function reason(
  source: string,
  first: boolean,
  told: readonly string[],
  t: Texts,
  { governance, language }: From,
): string {
  const found = governance.clause(source)
  if (!found) return ''
  const { clause, document } = found
  const rule = language === 'en' ? (clause.ruleEn ?? clause.rule) : clause.rule
  if (told.some((one) => saysTheSame(rule, one))) {
    const today = inLanguage(clause, 'modern', language)
    const modern = today ? ` ${t.source.modern(today).replace(/\.?$/, '.')}` : ''
    return [`${place(clause, language)}.${modern}`, ...(first ? [`${cite(document, language)}.`] : [])].join(' ')
  }
  const whole = explain(source, governance, language) ?? ''
  return first ? whole : whole.slice(0, whole.lastIndexOf(cite(document, language))).trim()
}

/** Told in nearly the same words: read once is enough. */
function saysTheSame(rule: string, answer: string): boolean {
  if (rule === answer) return true
  const said = new Set(wordsOf(answer).map(stem))
  const words = [...new Set(wordsOf(rule).map(stem))].filter((word) => word.length > 3)
  return words.length > 3 && words.filter((word) => said.has(word)).length / words.length >= 0.7
}

/** The clauses of a place that was asked for, each with its words. */
export function atPlace(clauses: readonly Clause[], reading: Reading, t: Texts, from: From): RuleAnswer {
  const [first] = clauses
  const document = first && from.governance.document(first.document)
  const lines = clauses.slice(0, mostClauses).map((clause) => {
    const rule = from.language === 'en' ? (clause.ruleEn ?? clause.rule) : clause.rule
    const today = inLanguage(clause, 'modern', from.language)
    return `${place(clause, from.language)}: ${rule}${today ? ` ${t.source.modern(today)}` : ''}`
  })
  const title = document ? cite(document, from.language) : ''
  const more = clauses.length > mostClauses ? [t.source.more(clauses.length - mostClauses)] : []
  return {
    message: {
      text: [title, ...lines.map((line) => `– ${line}`), ...more].join('\n'),
      blocks: [
        { kind: 'text', text: title },
        { kind: 'list', items: lines },
        ...more.map((text) => ({ kind: 'text' as const, text })),
      ],
    },
    grounds: grounds(
      'answer',
      clauses.map(({ source }) => source),
      reading,
    ),
  }
}

/** Only the municipality's own setting: that the documents do not say it comes first. */
export function ownSetting(
  unstated: string,
  said: Said,
  ask: string,
  reading: Reading,
  t: Texts,
  from: From,
): RuleAnswer {
  const lines = [unstated, t.silent.own(said.answer), ...(said.lines ?? []), ...(said.more ?? [])]
  return plain([...lines, t.silent.ask(partyInWords(ask, from))], 'answer', reading)
}

/** The documents leave it open: who may decide. Rests on nothing, so no rule is cited. */
export function notStated(
  said: Said,
  ask: string,
  reading: Reading,
  t: Texts,
  from: From,
  practical = false,
): RuleAnswer {
  const { name, phone } = from.governance.manifest.municipality.servicedesk
  const help = practical ? [t.silent.practical(name, phone ?? null)] : []
  return plain([said.answer, ...(said.more ?? []), t.silent.ask(partyInWords(ask, from)), ...help], 'answer', reading)
}

/** `near`: what may have been meant, as questions to press. */
export function notFound(text: string, reading: Reading, near: readonly string[] = [], t?: Texts): RuleAnswer {
  const { message, grounds: why } = plain(near.length > 0 && t ? [text, t.near] : [text], 'unknown', reading)
  if (near.length === 0) return { message, grounds: why }
  const buttons = near.map((question) => saying(question))
  return { message: { ...message, blocks: [...(message.blocks ?? []), { kind: 'buttons', buttons }] }, grounds: why }
}

function plain(lines: readonly string[], kind: Grounds['kind'], reading: Reading): RuleAnswer {
  return {
    message: { text: lines.join('\n'), blocks: lines.map((text) => ({ kind: 'text', text })) },
    grounds: grounds(kind, [], reading),
  }
}

function grounds(kind: Grounds['kind'], sources: readonly string[], reading: Reading): Grounds {
  return { kind, sources, systems: reading.systems, people: [], role: reading.role }
}
