import type { Draft, Read } from './draft.ts'
import { meantBy } from './in-english.ts'
import type { Question } from './question-asked.ts'
import { entriesOf, type Unit } from './unit.ts'

/**
 * "who runs the thing parents report absence in", over a register that is described in Swedish: the system that all that was
 * said fits, and no other; those that it may fit are asked about.
 */
export function inEnglish({ unit, words, line, role, asksWho, asksContact, bodies, people }: Question): Read | null {
  if (unit.language !== 'en' || bodies.length > 0 || people.length > 0) return null
  const which = role === undefined && !asksWho && whichOne.test(line)
  if (!which && !(role !== undefined || (asksWho && (asksContact || runs.test(line))))) return null
  if (about.test(line) || (!which && !asksWho && asksOther.test(line))) return null
  // A name, or the whole of a kind that is called so, says more than any description.
  if (entriesOf(unit, 'system').some(({ entries }) => entries.some(({ form }) => form === 'name' || form === 'alias')))
    return null
  if (unit.mentions.some(({ entries }) => entries.some(({ kind }) => kind !== 'system' && kind !== 'vendor')))
    return null
  const explicit = saysSystem.test(line)
  const said = contentOf(unit)
  const meant = meantBy(said)
  const needed = meant.filter((one) => one.needed)
  const known = needed.length > 0 ? meant : meant.map((one) => ({ ...one, needed: one.nouns.length > 0 }))
  const count = known.filter((one) => one.needed).length
  if (count === 0) return null
  const found = words.described.meant(known)
  const [best] = found
  const intent = which ? 'system_info' : 'role_lookup'
  const base: Partial<Draft> = which ? { field: 'description' } : { role: role?.role ?? null }
  const text = known.map((one) => one.said).join(' ')
  // A product with a name of its own is none that is described.
  if (unit.unread.some((at) => unit.tokens[at]!.capital && unit.tokens[at]!.before !== 'stop')) return null
  if (best === undefined || best.needed === 0) {
    if (!explicit || !(ofAKind.test(line) || known.every((one) => one.said !== one.nouns[0]))) return null
    return {
      rule: 'described in English, not here',
      draft: { intent, ...base, outcome: 'unknown', unknown: { kind: 'system', text, nearest: [] }, certainty: 0.8 },
    }
  }
  const rivals = found.filter(
    (other) =>
      other.needed === best.needed &&
      other.score > best.score * 0.78 &&
      (other.written || !best.written) &&
      (best.evidence < 2 || other.evidence >= best.evidence * (count > 1 ? 0.7 : 1)),
  )
  const all = best.needed === count
  const alone = found.filter(({ written, needed: fits }) => written && fits > 0).length === 1
  const telling =
    count >= 2
      ? explicit || best.written || best.evidence >= 3
      : (best.written && best.evidence >= 2) || (explicit && (best.leads || (alone && best.written && best.early)))
  if (rivals.length === 1 && all && telling)
    return {
      rule: 'described in English',
      draft: { intent, ...base, systems: [best.choice.id], certainty: 0.9 },
    }
  const most = count >= 3 && best.needed >= count - 1 && rivals.length === 1 && explicit && best.evidence >= best.needed
  if (most)
    return {
      rule: 'described in English, nearly',
      draft: { intent, ...base, systems: [best.choice.id], certainty: 0.85 },
    }
  if (all)
    return {
      rule: 'described in English, perhaps',
      draft: {
        intent,
        ...base,
        outcome: 'ambiguous',
        choices: rivals.slice(0, 5).map(({ choice }) => choice),
        certainty: 0.6,
      },
    }
  if (!explicit) return null
  const nearest = best.needed >= 2 || count <= 2 ? rivals.slice(0, 3).map(({ choice }) => choice) : []
  return {
    rule: 'described in English, only in part',
    draft: { intent, ...base, outcome: 'unknown', unknown: { kind: 'system', text, nearest }, certainty: 0.8 },
  }
}

/** Whether an English question describes a system, so that what is done with it starts nothing. */
export function tellsInEnglish({ language, line }: Unit): boolean {
  return (
    language === 'en' &&
    /\b(?:who|whom|contact)\b/.test(line) &&
    clause.test(line) &&
    !/\ban? (?:system|it)\b/.test(line)
  )
}

const noun =
  '(?:system|app|tool|thing|one|program|programme|software|database|platform|portal|application|site|service|place|register)'
const clause = new RegExp(
  `\\b${noun}s? (?:where|that|which|we|you|they|people|used|for|to|in which|i|\\w+s|with)\\b|\\bthe (?:\\w+ ){1,4}(?:system|app|tool|software|database|platform|portal|application)\\b`,
)
const saysSystem = new RegExp(`\\b${noun}s?\\b`)
const ofAKind = /\bthe (?:\w+ ){1,3}(?:system|app|tool|platform|database|portal|application)s?$/
const whichOne =
  /^(?:(?:so|and|hi|hello|hey) )*(?:(?:which|what) (?:system|tool|app|application|software|program)\b|what(?: is|s)? the (?:\w+ ){0,2}(?:system|app|tool|program|application|software)\b.*\b(?:called|named|name)$|what is the name of the (?:system|app|tool|program))/
const runs = /\b(?:runs?|handles?|manages?|maintains?|looks? after|takes? care of|deals? with|has|works? with)\b/
const asksOther = /^(?:(?:so|and|hi|hello|hey) )*(?:what|how|can|could|why|does|do|is|are|should|when|where|which)\b/
/** The rules are asked about, not a system. */
const about =
  /\b(?:policy|policies|rules?|guidelines?|document says|according to|allowed|must|decides?|approves?|appoints?|pays?)\b/

function contentOf(unit: Unit): string[] {
  const covered = new Set<number>()
  for (const { start, end } of unit.roles) for (let at = start; at < end; at++) covered.add(at)
  const from = unit.tokens.findIndex(({ cue }) => /^(?:about|regarding|concerning)$/.test(cue))
  return unit.tokens.flatMap(({ fold, before }, at) => {
    if (covered.has(at) || at <= from) return []
    // "e-services"
    if (before === 'hyphen' && unit.tokens[at - 1]?.fold === 'e') return [`e-${fold}`]
    return fold === 'e' && unit.tokens[at + 1]?.before === 'hyphen' ? [] : [fold]
  })
}
