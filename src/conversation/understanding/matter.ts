import type { Token } from './tokens.ts'
import { small } from './words.ts'

/** What a rule question is about, in the asker's words, without what makes it a question. Null when nothing is left. */
export function matterOf(tokens: readonly Token[], from = 0): string | null {
  const kept = tokens.slice(from).filter((token) => !asking.has(token.cue))
  while (kept.length > 0 && (small.has(kept[0]!.fold) || lead.has(kept[0]!.fold))) kept.shift()
  while (kept.length > 0 && small.has(kept.at(-1)!.fold)) kept.pop()
  return kept.length === 0
    ? null
    : kept.map(({ raw, before }, at) => (at === 0 ? raw : before === 'hyphen' ? `-${raw}` : ` ${raw}`)).join('')
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))
const asking = set(
  'vem vad vilka vilken vilket nar hur varfor policy policyn policies riktlinje riktlinjer riktlinjerna styrdokument styrdokumentet regler reglerna regelverket reglementet enligt galler sager star who what which when how why rules rule guideline guidelines hej tack',
)
const lead = set(
  'beslutar beslut bestammer betalar bekostar finansierar godkanner utser utses far maste ska bor krav kravs tillatet ok okej ingar ingår menas avses definieras does allowed decides approves pays appoints',
)
