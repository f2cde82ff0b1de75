import type { Choice, Knowledge } from './reading.ts'
import { fold } from './fold.ts'
import { nounStem } from './morphology.ts'
import { small, systemNouns } from './words.ts'

/** Finds systems by what they are for: "systemet för bygglov". */
export type Described = { find(words: readonly string[]): Match[] }
/** `all`: every word that says something about the matter fits. */
type Match = { choice: Choice; words: number; score: number; all: boolean }

export function* describedBy(knowledge: Knowledge): Generator<undefined, Described> {
  const postings = new Map<string, number[]>()
  let done = 0
  for (const [number, system] of knowledge.systems.entries()) {
    const stems = new Set<string>()
    for (const text of [system.description ?? '', ...system.aliases, system.name])
      for (const stem of stemsIn(text)) stems.add(stem)
    for (const stem of stems) {
      const list = postings.get(stem)
      if (list) list.push(number)
      else postings.set(stem, [number])
    }
    if (++done % 500 === 0) yield
  }
  const total = Math.max(1, knowledge.systems.length)
  const find = (words: readonly string[]): Match[] => {
    const content = words
      .map((word) => fold(word))
      .filter((word) => word.length >= 3 && !small.has(word) && !systemNouns.has(word) && !doing.has(word))
    if (content.length === 0 || content.length > 12) return []
    const scores = new Map<number, { words: number; score: number }>()
    for (const word of content) {
      const hit = new Set<number>()
      for (const stem of stemsOfWord(word)) {
        const list = postings.get(stem)
        if (!list || list.length > 200) continue
        for (const number of list) {
          if (hit.has(number)) continue
          hit.add(number)
          const before = scores.get(number) ?? { words: 0, score: 0 }
          scores.set(number, { words: before.words + 1, score: before.score + Math.log(1 + total / list.length) })
        }
      }
    }
    return [...scores]
      .map(([number, { words: matched, score }]) => {
        const system = knowledge.systems[number]!
        return {
          choice: { kind: 'system' as const, id: system.id, name: system.name },
          words: matched,
          score,
          all: matched === content.length,
        }
      })
      .sort((a, b) => b.words - a.words || b.score - a.score)
      .slice(0, 12)
  }
  return { find }
}

/** Verbs that say what one does with any system. */
const doing = new Set(
  'soker soka lagger lagga ligger ligga skriver skriva hanterar hantera registrerar registrera ser anmaler satter satta fyller matar tittar titta jobbar finns kollar sparar sparas gor laggs lagras anvander anvands anvanda kor haller dar'.split(
    ' ',
  ),
)

function stemsIn(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 4 && !small.has(word) && !systemNouns.has(word))
    .flatMap(stemsOfWord)
}

/** A word's stem and, when it is a system by its ending, the stem of what stands before. */
function stemsOfWord(word: string): string[] {
  const stems = [nounStem(word)]
  const bare =
    /^(.{4,}?)s?(?:system|systemet|systemen|programmet|program|appen|app|portalen|registret|verktyget|modulen|webben)$/.exec(
      word,
    )?.[1]
  if (bare !== undefined) stems.push(nounStem(bare))
  return stems
}
