/** Where nothing is told surely: the rules that it may be about, each put as a question that people ask of it. */
import type { Clause } from '../../governance/manifest/schema.ts'
import type { Hunch } from './learned/heed.ts'
import type { From } from './statements/statement.ts'

/** More than three are not read. */
const most = 3
/** Measured on questions that nothing was found for. */
const least = 0.04
const together = { perhaps: 0.3, surely: 0.5 }
const mostElse = 0.1
const familiar = 0.5

/**
 * At most three questions, the likeliest first, for whoever asked to choose among; none where it is as likely that no rule says
 * it. One of them pressed is asked as it stands.
 */
export function nearRules(
  { shares, other, unsaid, known }: Hunch,
  { governance, language }: From,
  how: keyof typeof together = 'perhaps',
): readonly string[] {
  const likely = [...shares].filter(([source]) => governance.clause(source) !== null).toSorted((a, b) => b[1] - a[1])
  const nearest = likely.slice(0, most)
  const sum = nearest.reduce((total, [, share]) => total + share, 0)
  if (sum < together[how] || sum < other + unsaid) return []
  // Read as nobody's business: then it has to be theirs by every sign.
  if (how === 'surely' && (other + unsaid > mostElse || known < familiar)) return []
  return nearest.flatMap(([source, share]) => {
    const question = share < least ? null : askedOf(governance.clause(source)!.clause, language)
    return question ?? []
  })
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
