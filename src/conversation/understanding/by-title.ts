/** "är ekonomichefen systemägare för något", "vilka system äger HR-chefen": whose systems are asked for, by the title of whoever it is. */
import * as cues from './cues.ts'
import type { Read } from './draft.ts'
import { keyOf } from './fold.ts'
import type { Titled } from './reading.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Words } from './unit.ts'

export type Titles = { of(key: string): Titled | null; longest: number }

type Found = { start: number; end: number; genitive: boolean; titled: Titled | null }

/** What titles are looked up by: each as it is and as it is said of the one who has it. */
export function titlesOf(all: readonly Titled[]): Titles {
  const byKey = new Map<string, Titled>()
  let longest = 1
  for (const titled of all)
    for (const title of titled.words) {
      byKey.set(keyOf(title), titled)
      longest = Math.max(longest, title.split(/[\s-]+/).length)
    }
  return { of: (key) => byKey.get(key) ?? null, longest: Math.min(longest, most) }
}
const most = 4

/** The words with the name in the title's place; or what can be said without one. Null where nobody's systems are asked for by title. */
export function holderByTitle(tokens: readonly Token[], words: Words): { tokens: Token[] } | { read: Read } | null {
  if (tokens.length < 2 || tokens.length > 14) return null
  const found = titleIn(tokens, words)
  if (found === null) return null
  const line = tokens.flatMap(({ cue }, at) =>
    at === found.start ? ['P'] : at > found.start && at < found.end ? [] : [cue],
  )
  if (!asksForSystems(line.join(' ').replace(politely, ''), tokens, found, words)) return null
  const [only, ...others] = found.titled?.people ?? []
  if (only === undefined) return { read: unknown(tokens.slice(found.start, found.end)) }
  if (others.length > 0) return others.length < mostOffered ? { read: whichOf([only, ...others]) } : null
  return { tokens: withName(tokens, found, only.name) }
}
const mostOffered = 8
const politely = /^(?:hej |hi )?(?:(?:kan|skulle|vill) (?:du|ni)|(?:can|could) you) (?:please |snalla )?/

function titleIn(tokens: readonly Token[], { titles, roles }: Words): Found | null {
  for (let start = 0; start < tokens.length; start++) {
    if (whose.test(tokens[start - 1]?.cue ?? '')) continue
    for (let length = Math.min(titles.longest, tokens.length - start); length >= 1; length--) {
      const end = start + length
      const key = tokens
        .slice(start, end)
        .map(({ fold }) => keyOf(fold))
        .join('')
      if (roles.has(key)) continue
      for (const [said, genitive] of formsOf(key)) {
        const titled = titles.of(said)
        if (titled !== null) return { start, end, genitive, titled }
      }
    }
  }
  const at = tokens.findIndex(({ fold }, each) => leads.test(fold) && !whose.test(tokens[each - 1]?.cue ?? ''))
  if (at < 0) return null
  const start = tokens[at]!.before === 'hyphen' && at > 0 ? at - 1 : at
  return start === at && /^(?:chef|direktor)/.test(tokens[at]!.fold)
    ? null
    : { start, end: at + 1, genitive: false, titled: null }
}
/** Of somebody whom only the asker knows, or any of them. */
const whose = /^(?:min|mitt|mina|din|hans|hennes|hens|deras|en|my|his|her|their|a|an)$/
const leads = /(?:chef|direktor)(?:en|ens)$/

function formsOf(key: string): [string, boolean][] {
  const endings: [string, boolean][] = [
    ['', false],
    ['en', false],
    ['n', false],
    ['ens', true],
    ['ns', true],
    ['s', true],
  ]
  return endings.flatMap(([ending, genitive]) =>
    key.endsWith(ending) && key.length - ending.length >= 2
      ? [[key.slice(0, key.length - ending.length), genitive]]
      : [],
  )
}

/** Systems that somebody has, by the register; not what somebody must or may, nor what the rules say that a title answers for. */
function asksForSystems(line: string, tokens: readonly Token[], found: Found, { roles }: Words): boolean {
  if (ruled.test(line)) return false
  const holds = holding.test(line) || roles.hits(tokens.map(({ cue }) => cue)).length > 0
  const noun = cues.systemNoun.test(line)
  if (whether.test(line)) return anything.test(line) && (holds || noun)
  if (noun && list.test(line)) return holds || found.genitive || has.test(line)
  if (/^(?:\w+ )?(?:vad|what) (?:ager|forvaltar|skoter|does) (?:var |the )?P(?: (?:own|manage))?$/.test(line))
    return true
  return (found.titled?.ruled !== true && answersFor.test(line)) || roleOfP.test(line)
}
const ruled =
  /\b(?:vem|vems|who|whose|hur (?!manga)|how (?!many)|maste|ska|skall|far|bor|kan|behover|borde|skulle|godkan\w*|beslut\w*|utser|enligt|policyn?|riktlinje\w*|must|should|may|can|approve\w*|decide\w*|according|policy)\b/
const list =
  /^(?:(?:och|men|hej|and) )*(?:vilka|vilket|vad|hur manga|which|what|how many|lista|visa|rakna upp|list|show|P|systemen|alla system)\b.*\bP\b|^P\b/
const holding = /\b(?:ager|forvaltar|skoter|ansvarar|hand om|owns?|manages?|responsible|in charge)\b/
const has =
  /\b(?:har|does|has) (?:var |the )?P(?: (?:have|for \w+))?$|\bP (?:har|has)$|\bbelongs? to (?:the )?P$|\b(?:ligger|star|hor|lies?|are) (?:\w+ )?(?:under|pa|hos|till|with) (?:var |the )?P$/
const whether =
  /^(?:(?:och|men|hej|and) )*(?:ar|har|ager|skoter|forvaltar|ansvarar|star|sitter|is|does|has) (?:var |the )?P\b/
const anything = /\b(?:nagot|nagra|nagon|nat|nagonstans|flera|fler|manga|any|anything|something|several)\b/
const answersFor =
  /^(?:\w+ )?(?:vad|what) (?:(?:har|tar) (?:var )?P (?:hand|ansvar) (?:om|for)|ansvarar (?:var )?P for|ar (?:var )?P ansvarig for|is (?:the )?P (?:responsible for|in charge of))$/

/** Of which systems somebody has a system's role: no rule tells that. */
const roleOfP =
  /^(?:\w+ )?(?:vad|what) (?:ar|is) (?:var |the )?P (?:system\w+|agare|forvaltare|system owner|owner) (?:for|av|till|at|of)$/

function withName(tokens: readonly Token[], { start, end, genitive }: Found, name: string): Token[] {
  const said = tokensOf(genitive ? `${name}s` : name)
  return [
    ...tokens.slice(0, start),
    ...said.map((token, at) => (at === 0 ? { ...token, before: tokens[start]!.before } : token)),
    ...tokens.slice(end),
  ]
}

function unknown(title: readonly Token[]): Read {
  const text = title
    .map(({ raw, before }, at) => (at === 0 ? raw : `${before === 'hyphen' ? '-' : ' '}${raw}`))
    .join('')
  const draft = { intent: 'person_systems', outcome: 'unknown', certainty: 0.85 } as const
  return { rule: 'a title nobody has', draft: { ...draft, unknown: { kind: 'person', text, nearest: [] } } }
}

function whichOf(people: Titled['people']): Read {
  const choices = people.map(({ id, name }) => ({ kind: 'person' as const, id, name }))
  return {
    rule: 'several have the title',
    draft: { intent: 'person_systems', outcome: 'ambiguous', choices, certainty: 0.85 },
  }
}
