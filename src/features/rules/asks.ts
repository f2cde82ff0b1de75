/** Which kinds of answer a row of words asks for, or can give. */
import { fold, stem, wordsOf } from './stem.ts'
import { type Ask, askWords, ruleCues } from './words/asking.ts'

export type AskFound = { ask: Ask; kind: 'sure' | 'hint'; from: number; length: number }

/** `stems` are the words' stems, slips of the pen corrected. */
export function asksIn(words: readonly string[], stems: readonly string[]): AskFound[] {
  const found: AskFound[] = []
  for (let from = 0; from < words.length; from++) {
    for (const { ask, kind, exact, rest } of ways.get(stems[from] ?? '') ?? []) {
      if (exact !== null && exact !== words[from]) continue
      if (ask === 'decides' && kind === 'sure' && rest.length === 0 && nouns.has(words[from] ?? '')) continue
      if (rest.every((part, offset) => stems[from + 1 + offset] === part)) {
        found.push({ ask, kind, from, length: rest.length + 1 })
      }
    }
  }
  return found.filter((one) => !found.some((other) => swallows(other, one)))
}

/** A longer way to say it takes the words of a shorter: "bestämmer vem som blir" is not "bestämmer". */
function swallows(longer: AskFound, shorter: AskFound): boolean {
  const bothSure = longer.kind === 'sure' && shorter.kind === 'sure'
  return (
    longer.length > shorter.length &&
    longer.from <= shorter.from &&
    longer.from + longer.length >= shorter.from + shorter.length &&
    (bothSure || (shorter.ask === 'purpose' && longer.ask === 'steps'))
  )
}

/** Nouns that share their stem with a verb that asks. */
const nouns = new Set(['beslut', 'beslutet', 'besluten', 'beslutets', 'decision'])

type Way = { ask: Ask; kind: 'sure' | 'hint'; exact: string | null; rest: readonly string[] }

/** Stems that other words have too: "godkänd", "funderar". */
const readElseToo = new Set(['godkan', 'fund'])

/** Every way to ask, by the stem of its first word. */
const ways: ReadonlyMap<string, readonly Way[]> = (() => {
  const all = (Object.entries(askWords) as [Ask, (typeof askWords)[Ask]][]).flatMap(([ask, { sure, hint }]) => [
    ...sure.map((said) => ({ ask, kind: 'sure' as const, said })),
    ...hint.map((said) => ({ ask, kind: 'hint' as const, said })),
  ])
  const map = new Map<string, Way[]>()
  for (const { ask, kind, said } of all) {
    const words = wordsOf(said)
    const [first, ...rest] = words.map(stem)
    if (first === undefined) continue
    // Participles differ from their verbs only in form: "godkänd" is not "godkänner".
    const exact = ask === 'approved' || (rest.length === 0 && readElseToo.has(first)) ? (words[0] ?? null) : null
    map.set(first, [...(map.get(first) ?? []), { ask, kind, exact, rest }])
  }
  return map
})()

/** Whether the words show that rules are asked about: "enligt policyn", "får man". */
export function hasCue(stems: readonly string[]): boolean {
  return stems.some((stemmed, at) =>
    (cues.get(stemmed) ?? []).some((rest) => rest.every((part, offset) => stems[at + 1 + offset] === part)),
  )
}

const cues: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const map = new Map<string, string[][]>()
  for (const cue of ruleCues) {
    const [first, ...rest] = wordsOf(cue).map(stem)
    if (first !== undefined) map.set(first, [...(map.get(first) ?? []), rest])
  }
  return map
})()

/** The asks of a rule's own words, to know what it may answer. */
export function asksOf(text: string): { sure: ReadonlySet<Ask>; hints: ReadonlySet<Ask> } {
  const words = wordsOf(text)
  const found = asksIn(words, words.map(stem))
  return {
    sure: new Set(found.filter(({ kind }) => kind === 'sure').map(({ ask }) => ask)),
    hints: new Set(found.filter(({ kind }) => kind === 'hint').map(({ ask }) => ask)),
  }
}

/** What only certain wordings can answer: a number, a price, a time, a permission, what comes first. */
export function answerableBy(text: string): Partial<Record<Ask, number>> {
  return {
    ...(aNumber.test(text) ? { amount: 0.9 } : {}),
    ...(aPrice.test(text) ? { price: 0.9 } : {}),
    ...(aTime.test(text) ? { duration: 0.9 } : {}),
    ...(aPermission.test(text) ? { may: 1 } : {}),
    ...(/\b(?:innan|före|before)\b/i.test(text) ? { steps: 1 } : {}),
  }
}

const aNumber =
  /\d|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|(?:minst|bara|endast) (?:en|ett)|two|three|four)(?![\p{L}])/iu
const aPrice = /\d+\s*(?:kr|kronor|procent)/
const aTime = /(?:\d+|ett?|två|tre|fyra|tio)\s+(?:minut|timm|dag|vecka|veckor|månad|år)/i
const aPermission =
  /(?<!\p{L})(?:får|måste|bör|may|must)(?!\p{L})|(?<!\p{L})kan\s(?:\S+\s){0,2}(?:få|ge|göra|använd|utse|skicka)|(?:är|ska|får)\s(?:\S+\s){0,3}(?:endast|bara)(?!\p{L})|(?:ska|kan)\s(?:\S+\s){0,4}inte(?!\p{L})|inte\s(?:ska|på egen)|tillåt|förbj|undvik|möjlig|frikoppl|godkän/iu

/** The stems that a number stands before: "minst en representant". */
export function countedIn(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  // "Varje förvaltning har minst en representant": of each, too.
  const counted = words.flatMap((word, at) =>
    numbers.has(word) ? words.slice(at + 1, at + 5) : each.has(word) ? words.slice(at + 1, at + 2) : [],
  )
  return new Set(counted.map(stem))
}

const each = new Set(['varje', 'each', 'every'])

const numbers = new Set(
  'en ett två tre fyra fem sex sju åtta nio tio elva tolv one two three four five six seven eight nine ten'
    .split(' ')
    .map(fold),
)
