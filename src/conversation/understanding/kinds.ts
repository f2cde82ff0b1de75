import type { Read } from './draft.ts'
import { listed } from './lists.ts'
import type { Question } from './question-asked.ts'
import { small } from './words.ts'

/**
 * "hur många schemasystem har vi": systems of a kind that is told by what they are for, and lists narrowed by what no register
 * tells ("vilka system är röda"). What narrows a list is never lost: it is either taken or said not to be known.
 */
export function ofAKind({ unit, words, line, role, people, filters, named, narrow }: Question): Read | null {
  if (named || role !== undefined || people.length > 0 || filters.status !== null || !counted.test(line)) return null
  const at = unit.tokens.findIndex(({ fold }) => kind.test(fold))
  const token = unit.tokens[at]
  const head = token === undefined ? undefined : kind.exec(token.fold)?.[1]
  if (token === undefined || head === undefined || organised.test(head)) return null
  if (unit.mentions.some(({ start, end }) => start <= at && at < end)) return null
  const found = words.described.of(head)
  const intent = /\b(?:hur manga|antal\w*|how many|number of)\b/.test(line) ? 'count_systems' : 'category_systems'
  if (found.length === 0) {
    const unknown = { kind: 'system' as const, text: token.raw, nearest: [] }
    return { rule: 'of a kind that is not here', draft: { intent, outcome: 'unknown', unknown, certainty: 0.8 } }
  }
  if (narrow) return null
  return {
    rule: 'of a kind',
    draft: { intent, systems: found, field: 'kind', matter: token.raw, certainty: 0.9 },
  }
}

const counted = /^(?:\w+ ){0,2}(?:hur manga|antal\w*|vilka|lista|visa|how many|number of)\b/
const kind = /^([a-z]{3,}?)s?(?:system(?:en)?|program(?:men)?|appar(?:na)?|verktyg(?:en)?)$/
/** Kinds that a register has as categories or facts, or that say nothing. */
const organised =
  /^(?:verksamhets?|it|kommun\w*|sektors?\w*|personuppgifts?|data|dator|kark|karn|alla|egna|fack|stod|standard|styr|del|under|delsystem|eko|ledning|lednings|hus)$/

/** "vilka system är röda", "hur många system saknar avtal": what the register does not tell of any system. */
export function ofNoFact({ unit, line, shape, role, people, filters, named, field, noun }: Question): Read | null {
  if (named || role !== undefined || people.length > 0 || field !== null || filters.status !== null || !noun)
    return null
  const said = noFact.exec(line)
  if (said === null || unit.unread.length === 0) return null
  const last = unit.unread.at(-1)!
  const word = unit.tokens[last]!
  if (last < unit.tokens.length - 2 || word.capital || small.has(word.cue) || organisation.test(word.fold)) return null
  if (/\b(?:pa|hos|inom|av|fran|i) \w+$/.test(shape)) return null
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

const noFact =
  /^(?:(?:och|men|hej|sa) )*(?:hur manga|vilka|lista|visa|antal\w*)(?: (?:av|alla|de))?(?: (?:vara|mina|kommunens))? (?:\w*system(?:en)?|program(?:men)?|appar(?:na)?)(?: som)? (?:(?:ar|saknar|kostar|behover) (?:\w+ ){0,2}\w+|har (?:\w+ ){1,2}\w+)$/
