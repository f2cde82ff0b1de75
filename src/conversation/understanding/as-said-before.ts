import type { Token } from './tokens.ts'

/** Wordings that say nothing of what is asked, brought to what they stand for, before anything else is read. */
export function asMeant(tokens: readonly Token[], after: boolean): Token[] {
  const plain = notOnly(inOneLanguage(withoutStart(withoutFilling(tokens))))
  return after ? spokenOfBefore(plain) : plain
}

/** "i så fall", "jag menade förstås": nothing that is asked about. */
function withoutFilling(tokens: readonly Token[]): readonly Token[] {
  const said = (at: number): string => tokens[at]?.cue ?? ''
  return tokens.filter((_, at) => {
    if (tokens.length < 3) return true
    const inCase = [at - 2, at - 1, at].some(
      (from) => said(from) === 'i' && said(from + 1) === 'sa' && said(from + 2) === 'fall',
    )
    return !inCase && !(/^(?:forstas|naturligtvis|sjalvklart|givetvis)$/.test(said(at)) && meaning.test(said(at - 1)))
  })
}
const meaning = /^(?:menar|menade|mente)$/

/** "va, och ägaren", "aha, och vem äger": what begins so goes on. */
function withoutStart(tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens
  if (first === undefined || second === undefined || second.before === 'space' || tokens.length < 3) return tokens
  if (!/^(?:va|vaa|oh|eh|hm+|aha|jaha|jasa|ah)$/.test(first.fold) || !/^(?:och|men|sa|and|but|so)$/.test(second.cue))
    return tokens
  return [{ ...second, before: first.before }, ...tokens.slice(2)]
}

/** "the system manager (systemansvarig) of Lex": said twice. */
function inOneLanguage(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ bracketed, cue }, place) =>
      bracketed && place > 0 && roleInSwedish.test(cue) && joint.test(tokens[place + 1]?.cue ?? ''),
  )
  if (at < 0 || !roleInEnglish.test(tokens[at - 1]!.cue)) return tokens
  return [...tokens.slice(0, at), { ...tokens[at + 1]!, before: 'space' }, ...tokens.slice(at + 2)]
}
const roleInSwedish = /^(?:system)?(?:agare|ansvarig|forvaltare)n?$/
const roleInEnglish = /^(?:owner|manager|maintainer|administrator|responsible|contact|lead)$/
const joint = /^(?:of|for|at|in|to)$/

/** "inte bara ägare utan också förvaltare": both. */
function notOnly(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex(
    ({ cue }, at) => /^(?:inte|ej|not)$/.test(cue) && /^(?:bara|enbart|only|just)$/.test(tokens[at + 1]?.cue ?? ''),
  )
  const to = from < 0 ? -1 : tokens.findIndex(({ cue }, at) => at > from + 2 && /^(?:utan|but)$/.test(cue))
  if (to < 0) return [...tokens]
  const also = /^(?:ocksa|aven|also|too)$/.test(tokens[to + 1]?.cue ?? '') ? to + 2 : to + 1
  if (also >= tokens.length) return [...tokens]
  const and = { ...tokens[to]!, cue: 'och', fold: 'och', raw: 'och', before: 'space' as const }
  return [...tokens.slice(0, from), ...tokens.slice(from + 2, to), and, ...tokens.slice(also)]
}

/** "till systemet vi pratade om", "samma som nyss": what was spoken of. */
function spokenOfBefore(tokens: readonly Token[]): Token[] {
  for (let from = 0; from < tokens.length; from++) {
    const length = lengths.map((wording) => fits(tokens, from, wording)).find((found) => found > 0)
    if (length === undefined) continue
    const it = { ...tokens[from]!, cue: 'det', fold: 'det', raw: 'det' }
    return [...tokens.slice(0, from), it, ...tokens.slice(from + length)]
  }
  return [...tokens]
}

const lengths: readonly (readonly (readonly [RegExp, boolean])[])[] = [
  [
    [/^(?:det|den)$/, true],
    [/^(?:systemet|programmet|appen|verktyget|det|den)$/, false],
    [/^(?:som)$/, true],
    [/^(?:vi|jag|du)$/, false],
    [/^(?:pratade|talade|snackade|fragade|undrade|namnde|sa|visade|tog|sag)$/, false],
    [/^(?:om|upp|efter)$/, true],
    [/^(?:nyss|forut|innan|tidigare|just|alldeles|igar|nu)$/, true],
  ],
  [
    [/^(?:samma|detsamma|det)$/, false],
    [/^(?:system|program)$/, true],
    [/^som$/, false],
    [/^(?:nyss|innan|forut|sist|tidigare)$/, false],
  ],
  [
    [/^the$/, false],
    [/^(?:system|one|app|program)$/, false],
    [/^(?:that)$/, true],
    [/^(?:we|i|you)$/, false],
    [/^(?:talked|spoke|asked|mentioned|said)$/, false],
    [/^(?:about|of|for)$/, true],
  ],
]

/** How many words a wording takes from a place on; 0: it does not stand there. */
function fits(tokens: readonly Token[], from: number, wording: (typeof lengths)[number]): number {
  let at = from
  for (const [word, may] of wording) {
    if (word.test(tokens[at]?.cue ?? '')) at++
    else if (!may) return 0
  }
  return at - from
}
