/** "Vad säger visionen om etik": of the rules that stand there, the one that speaks of it. */
import type { Question } from './question.ts'
import type { Rulebook } from './rulebook.ts'
import type { From } from './statements/statement.ts'
import { stem, wordsOf } from './stem.ts'

const asksWhatStands =
  /(?<!\p{L})(?:säger|sägs|står|nämns|nämner|tas upp|finns|ingår|says?|mention(?:s|ed)?)(?!\p{L})/iu
const enough = 0.5

/** The rule's source; null where no part of the document is named by a word of its own, or nothing there speaks of it. */
export function ruleInSection(text: string, { matter, groups }: Question, book: Rulebook, from: From): string | null {
  if (!asksWhatStands.test(text) || groups.length > 0) return null
  const said = new Set(wordsOf(text).map(stem))
  const { clauses, roles, units } = from.governance.manifest
  const taken = new Set([...roles.map(({ label }) => label.sv), ...units.map(({ name }) => name)].map(nameOf))
  const here = clauses.filter(({ section }) => {
    const name = nameOf(section)
    return name !== '' && !taken.has(name) && said.has(name)
  })
  if (here.length === 0 || here.length === clauses.length) return null
  const section = nameOf(here[0]!.section)
  const asked = matter.filter(({ term, asking }) => asking && term.stem !== section)
  const scored = here
    .map(({ source }) => ({
      source,
      score: asked.reduce((sum, { term, weight }) => sum + weight * book.asked.speaks(source, term), 0),
    }))
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = scored
  return best && best.score >= enough && best.score > (next?.score ?? 0) ? best.source : null
}

/** The word that a section goes by: "IT-vision" is the vision. */
const nameOf = (section: string): string => {
  const [, word] = /^(?:IT-)?(\p{L}{5,})$/iu.exec(section) ?? []
  return word === undefined ? '' : stem(wordsOf(word).join(''))
}
