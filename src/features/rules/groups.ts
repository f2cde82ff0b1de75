/** Words that name a group: "beredningsgruppen". */
import type { Term } from './lexicon.ts'
import { fold, stem } from './stem.ts'
import { bodyEndings } from './words/groups.ts'

const endings = bodyEndings.map(fold)
const bare = new Set(endings.map(stem))

export function namesGroup(word: string, { known }: Term): boolean {
  const ends = endings.some((ending) => word.endsWith(ending) && word.length > ending.length + 1)
  return ends && (known || /grup/.test(word))
}

export const isGroupWord = (word: string): boolean => endings.includes(word)

/** "Gruppen" alone names no group. */
export const isBareGroup = (stemmed: string): boolean => bare.has(stemmed)
