/** What is told by each sign in its turn, held against all signs weighed together. */
import type { RuleAnswer } from './answer.ts'
import { speaksOfObject } from './agreement.ts'
import { asksForNobodys } from './facets.ts'
import { fromRegister } from './from-register.ts'
import type { System } from '../register/index.ts'
import { asFound } from './learned/heed.ts'
import { type Asked, type Weighed, weighed } from './learned/weigh.ts'
import { find, type Rulebook } from './rulebook.ts'
import { answered } from './say.ts'
import { isRatherUnsaid } from './story.ts'
import type { From } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'

type Case = Omit<Asked, 'told' | 'left'> & { systems: readonly System[] }

/** So sure a rule is told, where none was, and where others would answer. */
const sureEnough = { untold: 0.55, elses: 0.75 }
/** So sure another one is told instead, and so much surer than what was told. */
const surer = { least: 0.6, times: 3 }
/** Hardly like anything that a rule is asked. */
const leastShare = 0.1
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
  // That the documents leave it open is an answer.
  if (sources.length === 0 && (told?.grounds.kind === 'answer' || given.hunch.share < leastShare)) return told
  const asked: Asked = { ...given, told: sources, left: told === null }
  const all = weighed(asked, book, from)
  const [best] = all
  if (!best) return told
  if (given.story && isRatherUnsaid(given.hunch)) return told
  if (sources.length === 0) return best.sure >= neededFor(asked) && isToldOf(best, asked, book) ? tell(best) : told
  const own = all.find(({ source }) => source === sources[0])?.sure ?? 0
  if (!sources.slice(0, mostTold).includes(best.source) && best.sure >= surer.least && best.sure > surer.times * own)
    return tell(best)
  return told

  function tell({ source, statement }: Weighed): RuleAnswer {
    const first = fromRegister(systems, given.question, t, from)
    return answered(first, statement.say(t, from), [source], given.reading, t, from)
  }
}

/** It speaks of what is asked about, and not of somebody's deputy where no one is named. */
export function isToldOf(
  { source, statement }: Weighed,
  { question, hunch, story }: Pick<Asked, 'question' | 'hunch' | 'story'>,
  book: Rulebook,
): boolean {
  const like = book.asked.alike(question).get(source) ?? 0
  const found = asFound(statement, like, find(question, book))
  return !asksForNobodys(question) && (story || speaksOfObject(found, question, hunch, book))
}

function neededFor({ reading: { outcome, intent } }: Asked): number {
  const isElses = outcome === 'clear' && intent !== 'policy_question' && intent !== 'group_info'
  return isElses ? sureEnough.elses : sureEnough.untold
}
