import type { Words, Unit } from '../unit.ts'

const letterOf = {
  system: 'S',
  person: 'P',
  unit: 'U',
  workplace: 'W',
  vendor: 'V',
  body: 'B',
  category: 'C',
  role: 'R',
}

/**
 * What a question is put like, whoever and whatever it is about: its words with names by their kinds, roles by their ideas and what
 * nobody knows by a sign of its own; these in twos and threes; how long it is; whether something was said before.
 */
export function signsOf(unit: Unit, words: Words, goesOn: boolean): readonly string[] {
  const said = patternOf(unit, words)
  const signs = [`long ${Math.min(said.length, 12) >> 1}`, unit.language, goesOn ? 'goes on' : 'begins', kindsIn(said)]
  for (let at = 0; at < said.length; at++) {
    const word = said[at]!
    const next = said[at + 1]
    const third = said[at + 2]
    signs.push(word)
    if (word.length > 5 && !word.startsWith('@')) signs.push(`${word.slice(0, 5)}-`, `-${word.slice(-5)}`)
    if (next !== undefined) signs.push(`${word} ${next}`)
    if (third !== undefined) signs.push(`${word} _ ${third}`, `${word} ${next} ${third}`)
  }
  return signs.filter((sign, at) => signs.indexOf(sign) === at)
}

function kindsIn(said: readonly string[]): string {
  const kinds = said.filter((word) => /^[A-Z]+$/.test(word)).join('')
  return `names ${[...new Set(kinds)].toSorted().join('')}`
}

/** "vem @owner S": of long messages the last words, where the question mostly stands. */
function patternOf({ tokens, mentions, roles, unread }: Unit, { dictionary }: Words): string[] {
  const pattern: string[] = ['^']
  const strange = new Set(unread)
  for (let at = 0; at < tokens.length;) {
    const mention = mentions.find(({ start, end }) => start === at && end > at)
    const role = roles.find(({ start, end, idea }) => start === at && end > at && idea !== null)
    if (mention) {
      pattern.push([...new Set(mention.entries.map(({ kind }) => letterOf[kind]))].toSorted().join(''))
      if (mention.rest !== '') pattern.push(mention.rest)
    } else if (role) pattern.push(`@${role.idea}`)
    else if (strange.has(at) && !dictionary.isWord(tokens[at]!.cue)) pattern.push('?')
    else pattern.push(tokens[at]!.cue)
    at = mention?.end ?? role?.end ?? at + 1
  }
  pattern.push('$')
  return pattern.length > most ? ['^', ...pattern.slice(1 - most)] : pattern
}
const most = 40
