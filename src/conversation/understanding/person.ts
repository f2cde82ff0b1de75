import * as cues from './cues.ts'
import { edits } from './distance.ts'
import { choicesOf, ids, type Read } from './draft.ts'
import { fold } from './fold.ts'
import { preferWhole } from './register.ts'
import type { entriesOf, Unit, Words } from './unit.ts'

const lookAfter = /\b(?:look\w* after|take\w* care of|handle\w*|har hand om|skoter|haller i|manage\w*)\b/

export function personQuestion(
  unit: Unit,
  people: ReturnType<typeof entriesOf>,
  asked: { role: string | null } | undefined,
  words: Words,
): Read {
  // "own or look after": two things are asked, so any role.
  const either =
    new Set(unit.roles.map((hit) => hit.role)).size > 1 || (unit.roles.length > 0 && lookAfter.test(unit.line))
  const role = asked !== undefined && either && /\b(?:eller|och|or|and)\b/.test(unit.line) ? { role: null } : asked
  const { mention, entries } = people[0]!
  const second = people[1]
  const near = unit.tokens[mention.start - 1]
  const meant =
    near === undefined
      ? []
      : entries.filter(
          ({ form, name }) =>
            form === 'surname' &&
            near.fold.length >= 4 &&
            edits(near.fold, fold(name.split(' ')[0] ?? ''), 1).count === 1,
        )
  const both =
    second === undefined ? meant.map(({ id }) => id) : ids(entries).filter((id) => ids(second.entries).includes(id))
  const best = preferWhole(both.length > 0 ? entries.filter((entry) => both.includes(entry.id)) : entries)
  const partial = best.every((entry) => entry.form === 'given' || entry.form === 'surname')
  const next = unit.tokens[mention.end]
  const left = unit.tokens[mention.start - 1]
  // "Sara Svensson", when there is a Sara and a Svensson but not both in one.
  const mixed =
    partial &&
    second !== undefined &&
    both.length === 0 &&
    second.mention.start === mention.end &&
    second.entries.every((entry) => entry.form === 'given' || entry.form === 'surname')
  // "Kent Nilsson", when there are others of that name but no Kent.
  const otherGiven =
    partial &&
    best.every((entry) => entry.form === 'surname') &&
    left !== undefined &&
    left.capital &&
    left.before !== 'stop' &&
    meant.length === 0 &&
    unit.unread.includes(mention.start - 1) &&
    unit.tokens[mention.start]!.before === 'space'
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
  if (stranger || mixed || otherGiven) {
    const text = unit.tokens
      .slice(otherGiven ? mention.start - 1 : mention.start, otherGiven ? mention.end : mention.end + 1)
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
