import { ids, type Read } from './draft.ts'
import { listed } from './lists.ts'
import type { Question } from './question-asked.ts'
import { entriesOf } from './unit.ts'
import { factShared } from './shared-facts.ts'
import { small } from './words.ts'

/**
 * "hur många schemasystem har vi": systems of a kind that is told by what they are for, and lists narrowed by what no register
 * tells ("vilka system är röda"). What narrows a list is never lost: it is either taken or said not to be known.
 */
export function ofAKind({ unit, words, line, role, people, filters, named, narrow }: Question): Read | null {
  if (role !== undefined || people.length > 0 || filters.status !== null || !counted.test(line)) return null
  const at = unit.tokens.findIndex(({ fold }) => kind.test(fold))
  const token = unit.tokens[at]
  const head = token === undefined ? undefined : kind.exec(token.fold)?.[1]
  if (token === undefined || head === undefined || organised.test(head)) return null
  // "hur många bokningssystem har vi", though one of them is called so
  const called = entriesOf(unit, 'system').filter(({ mention }) => mention.start === at && mention.end === at + 1)
  if (
    named &&
    (called.length === 0 || called.length < entriesOf(unit, 'system').length || /(?:et|en)$/.test(token.fold))
  )
    return null
  if (!named && unit.mentions.some(({ start, end }) => start <= at && at < end)) return null
  const found = [...new Set([...called.flatMap(({ entries }) => ids(entries)), ...words.described.of(head)])]
  const intent = /\b(?:hur manga|antal\w*|how many|number of)\b/.test(line) ? 'count_systems' : 'category_systems'
  if (found.length === 0) {
    const unknown = { kind: 'system' as const, text: token.raw, nearest: [] }
    return { rule: 'of a kind that is not here', draft: { intent, outcome: 'unknown', unknown, certainty: 0.8 } }
  }
  if (narrow) return null
  return {
    rule: 'of a kind',
    draft: { intent, among: found, field: 'kind', matter: token.raw, certainty: 0.9 },
  }
}

const counted = /^(?:\w+ ){0,2}(?:hur manga|antal\w*|vilka|lista|visa|how many|number of)\b/
const kind = /^([a-z]{3,}?)s?(?:system(?:en)?|program(?:men)?|appar(?:na)?|verktyg(?:en)?|register(?:en)?)$/
/** Kinds that a register has as categories or facts, or that say nothing. */
const organised =
  /^(?:verksamhets?|it|kommun\w*|sektors?\w*|personuppgifts?|data|dator|kark|karn|alla|egna|fack|stod|standard|styr|del|under|delsystem|eko|ledning|lednings|hus|system)$/

/** "vilka system är röda", "hur många system saknar avtal": what the register does not tell of any system. */
export function ofNoFact({ unit, line, shape, role, people, filters, named, field, noun }: Question): Read | null {
  if (named || role !== undefined || people.length > 0 || field !== null || filters.status !== null || !noun)
    return null
  const said = noFact.exec(shape)
  if (said === null || factShared(line, shape, true) !== null) return null
  const last = unit.unread.at(-1)
  const word = last === undefined ? undefined : unit.tokens[last]
  if (
    word === undefined ||
    word.capital ||
    small.has(word.cue) ||
    organisation.test(word.fold) ||
    allTold.test(word.cue)
  )
    return null
  // What narrows stands last, or right before where.
  const rest = unit.tokens.slice(last! + 1).map(({ cue }) => cue)
  if (said[1] === undefined ? rest.length > 0 : !/^(?:pa|hos|inom|i|for|vid|at)$/.test(rest[0] ?? '')) return null
  if (said[1] === undefined && /\b(?:pa|hos|inom|av|fran|i) \w+$/.test(shape)) return null
  const counts = /\b(?:hur manga|antal\w*|how many)\b/.test(line)
  const unknown = { kind: 'fact' as const, text: word.raw, nearest: [] }
  return {
    rule: 'a fact that is not kept',
    draft: {
      intent: counts ? 'count_systems' : 'category_systems',
      outcome: 'unknown',
      unknown,
      ...listed(filters),
      certainty: 0.8,
    },
  }
}

const organisation = /(?:forvaltning|kontor|namnd|avdelning|enhet|bolag|skola|stab|kansli)\w{0,4}$/

const allTold = /^(?:totalt|sammanlagt|allt|registret|tillsammans|sammantaget|dag|nulaget|dagslaget)$/

const noFact =
  /^(?:(?:och|men|hej|sa) )*(?:hur manga|vilka|lista|visa|antal\w*)(?: (?:av|alla|de))?(?: (?:vara|mina|kommunens))? (?:\w*system(?:en)?|program(?:men)?|appar(?:na)?)(?: som)? (?:(?:ar|saknar|kostar|behover) (?!(?:det|de|vi|ni)\b)(?:\w+ ){0,2}?\w+|har (?!(?:vi|ni|du|jag|kommunen|de)\b)(?:\w+ ){1,2}?\w+)( (?:pa|hos|inom|i|for|vid|at) \w*[UW]\w*)?$/
