/** What is told by each sign in its turn, held against all signs weighed together. */
import type { RuleAnswer } from './answer.ts'
import { speaksOfObject } from './agreement.ts'
import { asksForNobodys, isToThePoint } from './facets.ts'
import { fromRegister } from './from-register.ts'
import type { System } from '../register/index.ts'
import { asFound } from './learned/heed.ts'
import { type Asked, type Weighed, weighed } from './learned/weigh.ts'
import { find, type Rulebook } from './rulebook.ts'
import { answered } from './say.ts'
import type { From } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'

type Case = Omit<Asked, 'told' | 'left'> & { systems: readonly System[] }

/** So sure a rule is told, where none was, and where others would answer or ask back. In a story hardly any sign is strong. */
const sureEnough = { untold: 0.6, elses: 0.7 }
const sureEnoughInStory = { untold: 0.4, elses: 0.5 }
/** So sure another one is told instead, and so much surer than what was told. */
const surer = { least: 0.6, times: 3 }
/** Hardly like anything that a rule is asked. */
const leastShare = 0.1
const leastInStory = 0.02
const mostTold = 3

/** The answer as it was, another rule where the signs together are surer of it, or none where they speak against it. */
export function reconsidered(
  told: RuleAnswer | null,
  { systems, ...given }: Case,
  book: Rulebook,
  t: Texts,
  from: From,
): RuleAnswer | null {
  const sources = told?.grounds.sources ?? []
  if (!isWeighed(told, given)) return told
  const asked: Asked = { ...given, told: sources, left: told === null }
  const better = surerOf(sources, neededFor(asked), weighed(asked, book, from), (one) =>
    isToldOf(one, asked, book, from),
  )
  return better ? tell(better) : told

  function tell({ source, statement }: Weighed): RuleAnswer {
    const first = fromRegister(systems, given.question, t, from)
    return answered(first, statement.say(t, from), [source], given.reading, t, from)
  }
}

/** That the documents leave it open is an answer; so is that none is hardly likely. */
export function isWeighed(told: RuleAnswer | null, { hunch, story }: Pick<Asked, 'hunch' | 'story'>): boolean {
  const isUntold = (told?.grounds.sources ?? []).length === 0
  return !isUntold || (told?.grounds.kind !== 'answer' && hunch.share >= (story ? leastInStory : leastShare))
}

/** What is to be told instead of what was told, or of nothing; null where that stands. */
export function surerOf<One extends Pick<Weighed, 'source' | 'sure'>>(
  told: readonly string[],
  needed: number,
  all: readonly One[],
  speaks: (one: One) => boolean,
): One | null {
  const [best] = all
  if (!best) return null
  if (told.length === 0) return best.sure >= needed && speaks(best) ? best : null
  const own = all.find(({ source }) => source === told[0])?.sure ?? 0
  const isOther = !told.slice(0, mostTold).includes(best.source)
  return isOther && best.sure >= surer.least && best.sure > surer.times * own ? best : null
}

/** It speaks of what is asked about, says what exactly is asked, and not of somebody's deputy where no one is named. */
export function isToldOf(
  { source, statement }: Pick<Weighed, 'source' | 'statement'>,
  { question, text, hunch, story }: Pick<Asked, 'question' | 'text' | 'hunch' | 'story'>,
  book: Rulebook,
  { governance }: From,
): boolean {
  if (asksForNobodys(question) || !isToThePoint(statement, question, text, governance)) return false
  const like = book.asked.alike(question).get(source) ?? 0
  const found = asFound(statement, like, find(question, book))
  return story || speaksOfObject(found, question, hunch, book)
}

/** How sure a rule has to be where none was told. */
export function neededFor({ reading: { outcome, intent }, story }: Asked): number {
  const isElses = outcome !== 'out-of-scope' && intent !== 'policy_question' && intent !== 'group_info'
  return (story ? sureEnoughInStory : sureEnough)[isElses ? 'elses' : 'untold']
}
