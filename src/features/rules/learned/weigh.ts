/**
 * Weighs the likeliest rules against each other and against saying none, by every sign there is: what is learnt, what is known to be
 * asked, the words, what the message was read as, and what was answered without. The weights are fitted; decision 0034.
 */
import type { Reading } from '../../../conversation/understanding/reading.ts'
import { isToThePoint } from '../facets.ts'
import type { Question } from '../question.ts'
import { find, type Rulebook } from '../rulebook.ts'
import type { From, Statement } from '../statements/statement.ts'
import { isRatherUnsaid } from '../story.ts'
import { type Hunch, isSilence, statementOf } from './heed.ts'
import { weights } from './weights.ts'

type Signs = Readonly<Record<keyof typeof weights, number>>

/** What was asked, and what is told without weighing: the rules, first the one that comes first. */
export type Asked = {
  reading: Reading
  question: Question
  text: string
  hunch: Hunch
  story: boolean
  told: readonly string[]
  /** Others are left to answer it. */
  left: boolean
}

export type Weighed = { source: string; statement: Statement; sure: number }

/** The rules that may answer, the surest first; what is left to one is how sure it is that none does. */
export function weighed(asked: Asked, book: Rulebook, from: From): readonly Weighed[] {
  const candidates = candidatesOf(asked, book, from)
  const odds = candidates.map(({ signs }) => Math.exp(sumOf(signs)))
  const whole = odds.reduce((sum, one) => sum + one, 1)
  return candidates
    .map(({ source, statement }, at) => ({ source, statement, sure: odds[at]! / whole }))
    .toSorted((a, b) => b.sure - a.sure)
}

const sumOf = (signs: Signs): number =>
  Object.entries(signs).reduce((sum, [sign, value]) => sum + value * weights[sign as keyof typeof weights], 0)

type Candidate = { source: string; statement: Statement; signs: Signs }

const mostLearnt = 4
const mostFound = 3

/** The rules that may answer, each with its signs: what the weights are fitted on. */
export function candidatesOf(asked: Asked, book: Rulebook, from: From): readonly Candidate[] {
  const { hunch, question, story, told } = asked
  const found = find(question, book)
  const likely = [...hunch.shares]
    .filter(([of]) => from.governance.clause(of) !== null)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostLearnt)
  const first = found.flatMap(({ statement }) => statement.sources.slice(0, 1))
  const sources = new Set([...likely.map(([of]) => of), ...first.slice(0, mostFound), ...told.slice(0, 1)])
  const ofQuestion = signsOfQuestion(asked)
  return [...sources].flatMap((source) => {
    const statement = statementOf(source, book)
    if (!statement) return []
    const own = found.filter(
      ({
        statement: {
          sources: [each],
        },
      }) => each === source,
    )
    const most = (of: (one: (typeof own)[number]) => number) => Math.max(0, ...own.map(of))
    const share = hunch.shares.get(source) ?? 0
    const wanted = [...question.sure]
    const gives =
      wanted.length === 0
        ? 0
        : wanted.some((ask) => own.some(({ statement: { asks } }) => (asks[ask] ?? 0) >= 0.6))
          ? 1
          : -1
    const signs: Signs = {
      ...ofQuestion,
      share: Math.log(Math.max(share, 0.002)),
      shareOfStory: story ? Math.log(Math.max(share, 0.002)) : 0,
      likeliest: source === hunch.of ? 1 : 0,
      ahead: source === hunch.of ? share / (share + hunch.next) : 0,
      like: most(({ like }) => like),
      firstByWords: source === first[0] ? 1 : 0,
      told: source === told[0] ? 1 : 0,
      toldBeside: told.indexOf(source) > 0 ? 1 : 0,
      gives,
      besideThePoint: isToThePoint(statement, question, asked.text, from.governance) ? 0 : 1,
    }
    return [{ source, statement, signs }]
  })
}

/** The same for each rule: what speaks for that any answers. */
function signsOfQuestion({ reading, question, hunch, story, told, left }: Asked) {
  const { certainty, intent, outcome, systems, people } = reading
  const ofRules = intent === 'policy_question' || intent === 'group_info'
  const strange = question.matter.filter(({ term, asking, weight }) => asking && weight >= 0.5 && !term.known)
  return {
    any: 1,
    other: Math.log(Math.max(hunch.other, 0.002)),
    unsaid: Math.log(Math.max(hunch.unsaid, 0.002)),
    otherOfStory: story ? Math.log(Math.max(hunch.other, 0.002)) : 0,
    unsaidOfStory: story ? Math.log(Math.max(hunch.unsaid, 0.002)) : 0,
    known: hunch.known,
    strange: Math.min(2, strange.length),
    silence: isSilence(hunch.of) ? hunch.share : 0,
    asks: question.interrogative || question.closed ? 1 : 0,
    ofRules: ofRules ? 1 : 0,
    nobodys: outcome === 'out-of-scope' ? 1 : 0,
    elses: outcome === 'clear' && !ofRules ? 1 : 0,
    surelyElses: outcome === 'clear' && !ofRules ? certainty : 0,
    forHolder: intent === 'role_lookup' ? 1 : 0,
    namesOne: Math.min(1, systems.length + people.length),
    story: story ? 1 : 0,
    ratherUnsaid: story && isRatherUnsaid(hunch) ? 1 : 0,
    taught: hunch.wellTaught ? 1 : 0,
    short: question.words.length <= 3 ? 1 : 0,
    nothingTold: told.length === 0 ? 1 : 0,
    left: left ? 1 : 0,
  }
}
