/**
 * The program beside what one would otherwise build on, in one run: understanding beside NLP.js and two search engines, the
 * planner beside planning by hand and the proven optimum, and answering, starting and memory beside bots on the bare SDKs.
 */
import { planInWorker } from '../../src/features/meetings/index.ts'
import { problemOf } from '../../src/features/meetings/planner/compile.ts'
import { hard } from '../../src/features/meetings/planner/problem.ts'
import { evaluation } from '../../src/features/ask/index.ts'
import { aCrowdedInstance, instanceNamed } from '../features/meetings/planner/an-instance.ts'
import { optimumOf } from '../features/meetings/planner/oracle.ts'
import { benchBots } from './peers/bots.ts'
import { greedyPlan } from './peers/greedy.ts'
import { bySearch, fuse, judgeNames, miniSearch, type Named } from './peers/name-search.ts'
import { nlpjs } from './peers/nlpjs.ts'
import { ours, questionSets, type QuestionSet } from './peers/questions.ts'
import { benchQuestions } from './questions.ts'
import type { Row } from './table.ts'

export async function benchPeers(): Promise<Row[]> {
  return [...(await understood()), ...(await planned()), ...(await benchBots()), ...(await benchQuestions())]
}

type Predictions = Awaited<ReturnType<typeof ours>>

async function understood(): Promise<Row[]> {
  const { learnt, asked } = await questionSets()
  const own: Predictions[] = []
  const theirs: Predictions[] = []
  for (const set of asked) {
    own.push(await ours(set))
    theirs.push(await nlpjs(learnt, set))
  }
  const [us, nlp] = [own, theirs].map((predictions) => judged(asked, predictions)) as [Judged, Judged]
  const names = (predictions: readonly Predictions[]): Named => ({
    ...asked
      .map((set, at) => judgeNames(set, (_, nth) => systemIn(predictions[at]![nth]!)))
      .reduce((sum, one) => ({
        right: sum.right + one.right,
        wrong: sum.wrong + one.wrong,
        asked: sum.asked + one.asked,
      })),
    ms: mean(predictions),
  })
  const sum = (what: 'right' | 'wrong') => asked.reduce((before, { firstAsked }) => before + firstAsked[what], 0)
  const first = { ...us, right: sum('right'), wrong: sum('wrong') }
  return [
    {
      what: 'peers, right end to end: ours, as each set was first asked',
      figure: `${percent(first.right, us.asked)} of ${us.asked}, ${first.wrong} wrong name or action`,
      goal: '',
    },
    { what: '… ours, now that its kinds of mistakes have been mended', figure: inWords(us), goal: '' },
    { what: '… NLP.js', figure: inWords(nlp), goal: 'fewer than ours at first', met: nlp.right < first.right },
    { what: 'peers, names the right system or none: ours', figure: named(names(own)), goal: '' },
    { what: '… NLP.js', figure: named(names(theirs)), goal: '' },
    { what: '… Fuse.js', figure: named(bySearch(fuse, learnt, asked)), goal: '' },
    { what: '… MiniSearch', figure: named(bySearch(miniSearch, learnt, asked)), goal: '' },
  ]
}

type Judged = { right: number; wrong: number; asked: number; ms: number }

function judged(asked: readonly QuestionSet[], predictions: readonly Predictions[]): Judged {
  const all = asked.flatMap(({ questions }, at) => evaluation.judge(questions, predictions[at]!))
  const count = (verdict: string) => all.filter((one) => one.verdict === verdict).length
  const wrong = count('confidently-wrong') + count('wrong-action')
  return { right: count('right'), wrong, asked: all.length, ms: mean(predictions) }
}

const mean = (predictions: readonly Predictions[]): number => {
  const times = predictions.flat().map(({ ms }) => ms)
  return times.reduce((sum, ms) => sum + ms, 0) / times.length
}

const systemIn = ({ kind, systems }: Predictions[number]): string | null =>
  kind === 'answer' && systems.length === 1 ? systems[0]! : null

const percent = (some: number, of: number): string => `${((100 * some) / of).toFixed(1)} %`
const inWords = ({ right, wrong, asked, ms }: Judged): string =>
  `${percent(right, asked)} of ${asked}, ${wrong} wrong name or action, ${ms.toFixed(2)} ms`
const named = ({ right, wrong, asked, ms }: Named): string =>
  `${percent(right, asked)} of ${asked}, ${wrong} wrong name, ${ms.toFixed(2)} ms`

const years = [
  { name: 'small-1', ms: 1600 },
  { name: 'medium-1', ms: 1600 },
  { name: 'large-1', ms: 4400 },
]
const crowded = [1, 2, 3]

async function planned(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, ms } of years) {
    const instance = instanceNamed(name)
    const byHand = greedyPlan(instance)
    const solved = await planInWorker({ instance, change: null, seed: 1, ms })
    const toBound = solved.bound > 0 ? `, ${(solved.cost / solved.bound).toFixed(3)} × the proven bound` : ''
    rows.push(
      {
        what: `peers, ${name}: rules broken: ours`,
        figure: `${solved.broken.length}${toBound}`,
        goal: 'fewer than by hand',
        met: solved.broken.length < byHand.violations.length,
      },
      {
        what: '… evenly by hand',
        figure: `${byHand.violations.length}, ${(byHand.cost / solved.cost).toFixed(1)} × our cost`,
        goal: '',
      },
    )
  }
  let own = 0
  let optimum = 0
  for (const seed of crowded) {
    const instance = aCrowdedInstance(seed, 0.2)
    const { cost, broken } = await planInWorker({ instance, change: null, seed: 1, ms: 1000 })
    own += cost + broken.length * hard
    optimum += await optimumOf(problemOf(instance))
  }
  const ratio = own / optimum
  rows.push({
    what: `peers, ${crowded.length} small years: cost to HiGHS’s optimum`,
    figure: ratio.toFixed(4),
    goal: '≤ 1.005',
    met: ratio <= 1.005,
  })
  return rows
}
