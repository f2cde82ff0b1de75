/** Where nothing is told surely: the rules that it may be about, each put as a question that people ask of it. */
import type { Clause } from '../../governance/manifest/schema.ts'
import type { Weighed } from './learned/weigh.ts'
import type { From } from './statements/statement.ts'

/** More than two are hardly read. */
const most = 2
/** Measured on questions that nothing was found for, and on what no rule answers. */
const leastOfFirst = 0.25
const leastOfNext = 0.04

/**
 * At most two questions, the likeliest first, for whoever asked to choose among; none where it is likelier that no rule says it.
 * One of them pressed is asked as it stands.
 */
export function nearRules(likely: readonly Weighed[], { governance, language, offered = [] }: From): readonly string[] {
  if ((likely[0]?.sure ?? 0) < leastOfFirst) return []
  return likely
    .slice(0, most)
    .filter(({ sure }) => sure >= leastOfNext)
    .flatMap(({ source }) => {
      const clause = governance.clause(source)?.clause
      return (clause && askedOf(clause, language)) ?? []
    })
    .filter((question) => !offered.includes(question))
}

/** Short enough for a button. */
const longest = 60
const shortest = 12

function askedOf({ asked }: Clause, language: 'sv' | 'en'): string | null {
  const fitting = asked.find(
    (way) =>
      opens[language].test(way) &&
      way.length >= shortest &&
      way.length <= longest &&
      // Somebody's own case is no way to put it to somebody else.
      !ofOne.test(way),
  )
  return fitting === undefined ? null : `${fitting.charAt(0).toUpperCase()}${fitting.slice(1).replace(/\?$/, '')}?`
}

const opens = {
  sv: /^(?:vem|vems|vad|vilka|vilken|vilket|hur|när|var|måste|ska|får|kan|finns|är|behöver|bör|ingår|gäller)(?!\p{L})/iu,
  en: /^(?:who|whose|what|which|how|when|where|must|should|may|can|is|are|do|does)\b/i,
} as const
const ofOne = /(?<!\p{L})(?:jag|min|mitt|mina|i|my)(?!\p{L})/iu
