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
  const said = ['^', ...patternOf(unit, words), '$']
  const signs = new Set<string>([
    `long ${Math.min(said.length, 12) >> 1}`,
    unit.language,
    goesOn ? 'goes on' : 'begins',
  ])
  const kinds = new Set(said.filter((word) => /^[A-Z]+$/.test(word)).flatMap((word) => word.split('')))
  signs.add(`names ${[...kinds].toSorted().join('')}`)
  for (const [at, word] of said.entries()) {
    signs.add(word)
    if (word.length > 5 && !word.startsWith('@')) signs.add(`${word.slice(0, 5)}-`).add(`-${word.slice(-5)}`)
    const [next, third] = [said[at + 1], said[at + 2]]
    if (next !== undefined) signs.add(`${word} ${next}`)
    if (third !== undefined) signs.add(`${word} _ ${third}`).add(`${word} ${next} ${third}`)
  }
  return [...signs]
}

/** "vem @owner S": of long messages the last words, where the question mostly stands. */
function patternOf({ tokens, mentions, roles, unread }: Unit, { dictionary }: Words): string[] {
  const pattern: string[] = []
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
  return pattern.slice(-most)
}
const most = 40
