import * as cues from './cues.ts'
import { choicesOf, ids, type Read } from './draft.ts'
import { preferWhole } from './register.ts'
import type { entriesOf, Unit, Words } from './unit.ts'

export function personQuestion(
  unit: Unit,
  people: ReturnType<typeof entriesOf>,
  role: { role: string | null } | undefined,
  words: Words,
): Read {
  const { mention, entries } = people[0]!
  const second = people[1]
  const both = second === undefined ? [] : ids(entries).filter((id) => ids(second.entries).includes(id))
  const best = preferWhole(both.length > 0 ? entries.filter((entry) => both.includes(entry.id)) : entries)
  const partial = best.every((entry) => entry.form === 'given' || entry.form === 'surname')
  const next = unit.tokens[mention.end]
  // "Sara Svensson", when there is a Sara and a Svensson but not both in one.
  const mixed =
    partial &&
    second !== undefined &&
    both.length === 0 &&
    second.mention.start === mention.end &&
    second.entries.every((entry) => entry.form === 'given' || entry.form === 'surname')
  const stranger =
    partial &&
    next !== undefined &&
    next.before === 'space' &&
    unit.unread.includes(mention.end) &&
    (next.capital || !words.dictionary.isWordOrCompound(next.fold))
  const asksSystems = role !== undefined || cues.systemNoun.test(unit.shape) || cues.listing.test(unit.shape)
  const intent =
    !asksSystems && (cues.personFact.test(unit.shape) || !cues.contact.test(unit.shape))
      ? 'person_info'
      : cues.personFact.test(unit.shape) && role === undefined && !cues.systemNoun.test(unit.shape)
        ? 'person_info'
        : 'person_systems'
  if (stranger || mixed) {
    const text = unit.tokens
      .slice(mention.start, mention.end + 1)
      .map((token) => token.raw)
      .join(' ')
    return {
      rule: 'a person nobody knows',
      draft: {
        intent,
        role: role?.role ?? null,
        outcome: 'unknown',
        unknown: { kind: 'person', text, nearest: choicesOf(best).slice(0, 5) },
        certainty: 0.85,
      },
    }
  }
  if (mention.far) {
    const text = unit.tokens
      .slice(mention.start, mention.end)
      .map((token) => token.raw)
      .join(' ')
    return {
      rule: 'a person nobody knows',
      draft: {
        intent,
        role: role?.role ?? null,
        outcome: 'unknown',
        unknown: { kind: 'person', text, nearest: choicesOf(best).slice(0, 5) },
        certainty: 0.8,
      },
    }
  }
  if (ids(best).length > 1 || mention.ask) {
    return {
      rule: 'several people',
      draft: { intent, role: role?.role ?? null, outcome: 'ambiguous', choices: choicesOf(best), certainty: 0.85 },
    }
  }
  return {
    rule: 'a person',
    draft: { intent, role: role?.role ?? null, people: ids(best), certainty: partial ? 0.93 : mention.certainty },
  }
}
