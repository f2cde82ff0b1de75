/** A message in parts: the one that asks, and what is told beside it. */
import { fold } from './stem.ts'
import { bodyNames } from './words/groups.ts'

/** More of a message than this is not read. */
export const longest = 2_000

const sentenceEnd = /[.?!;\n]+\s*|\s[-–—]\s/
const commaAndVerb = /,\s+(?=(?:får|far|kan|måste|maste|ska|may|can)\b)/
/** "Jag är rektor och undrar | vem …", but not "bestämmer vem …". */
const askingWord =
  /(?<!bestämmer|bestammer|beslutar|avgör|avgor|decides|decide)[,\s]+(?=(?:vem|vems|vad|hur|vilka|vilken|vilket|vart|who|what|how)\s(?!som\b))/
const wonder = /(?<=undrar|veta|vet|och|men|fråga)[,\s]+(?=(?:vem|vilka|vad)\s)/
const between = new RegExp([sentenceEnd, commaAndVerb, askingWord, wonder].map(({ source }) => source).join('|'), 'i')

/** "Till vem", "av vad": a single small word does not stand alone. */
const small = /^(?:till|av|för|med|hos|i|på|under|from|to|by|for|och|and|eller)$/i

export function clausesOf(text: string): string[] {
  const clauses = text
    .slice(0, longest)
    .split(between)
    .filter((clause) => /\p{L}/u.test(clause))
  return clauses.reduceRight<string[]>((parts, clause) => {
    const [next, ...rest] = parts
    return next !== undefined && small.test(clause.trim()) ? [`${clause} ${next}`, ...rest] : [clause, ...parts]
  }, [])
}

/** "Vem visar vad det kostar": what is wondered stands inside the question, which is the first part. */
const isInside = (words: readonly string[], next: readonly string[]): boolean =>
  /^(?:vad|hur|vilka|vilken|what|how)$/.test(next[0] ?? '') &&
  ((persons.has(words[0] ?? '') && words.length < 4) ||
    (interrogatives.has(words[0] ?? '') && /^(?:till|om|pa|av|for|med)$/.test(words.at(-1) ?? '')))

const persons = new Set(['vem', 'who'])

/** The last part that asks something; failing that, the last. */
export function askingPart(parts: readonly (readonly string[])[]): number {
  const outer = parts.findIndex((words, at) => isInside(words, parts[at + 1] ?? []))
  if (outer >= 0) return outer
  const last = parts.findLastIndex((words) => words.some((word) => interrogatives.has(word)))
  return last < 0 ? parts.length - 1 : last
}

/** Words that ask, or that open what can be answered with yes or no. */
export const interrogatives: ReadonlySet<string> = new Set(
  `vem vems vad vilka vilken vilket hur när var får ska måste kan är finns står gäller behöver
   who what which how when where may can must does is are`
    .split(/\s+/)
    .map(fold),
)

/** English names of groups, in Swedish, so that one name is enough. */
export function inSwedish(words: readonly string[]): string[] {
  let text = ` ${words.join(' ')} `
  for (const [said, name] of groupNames) text = text.replace(said, name)
  return text.trim().split(' ')
}

const groupNames = bodyNames
  .toSorted((a, b) => b[0].length - a[0].length)
  .map(([said, name]) => [` ${fold(said)} `, ` ${fold(name)} `] as const)
