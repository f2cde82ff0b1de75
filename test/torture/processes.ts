/**
 * Several bots on one PostgreSQL behind one address: their people talk, weeks go by, and one after another is ended and replaced, first
 * politely, then by force. Nothing may be lost or doubled, and while they are ended politely no request may fail.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { aDirectMessage, aFakeSlack, sendEvent } from '../support/fake-slack.ts'
import { randomNumbers } from '../support/random.ts'
import type { Row } from '../bench/table.ts'
import { type Bot, aBot, bundled, ended, killed } from './bots.ts'
import { begin, begins, municipality, strategist } from './driver.ts'
import type { Ledger } from './ledger.ts'
import { type Diary, type Somebody, talkOn } from './people.ts'
import { type Proxy, type Sharing, aProxy } from './proxy.ts'
import { type Slack, idOf, peopleOf, postsTo, verdict } from './verdict.ts'

export type Processes = {
  processes: number
  /** How many are ended politely, and how many by force. */
  replacements: number
  seed: number
  folder: string
  databaseUrl: string
  progress(line: string): void
}

/** What was acknowledged is looked for within a week: then the bot forgets which deliveries it has had. */
const step = 3 * 86_400_000
const atOnce = 8
/** A register change is to be seen by all within this, in milliseconds. */
const seenWithin = 1_000
/** Our own pace towards Slack, and what our fake of it takes: Slack's own figure is a little above. */
const toldAtOnce = 120
const taken = { perSecond: 5, burst: 20 }

export async function severalProcesses(given: Processes): Promise<Row[]> {
  const { processes, replacements, seed, folder, databaseUrl, progress } = given
  const chance = randomNumbers(seed)
  const everybody = peopleOf(municipality)
  const fake = await aFakeSlack(
    Object.fromEntries(everybody.map(({ user, email }) => [user, { name: email.split('@')[0]!, email }])),
  )
  const slack: Slack = { url: fake.url, postsTo: (user) => postsTo(fake.posts(), user) }
  const diary: Diary = { acknowledged: new Set(), raised: new Set(), said: 0, latest: 0, redelivered: 0 }
  const script = await bundled()
  const proxy = await aProxy()
  const bots: Bot[] = []
  let at = begins
  let started = 0
  const add = async (): Promise<void> => {
    const own = path.join(folder, String(++started))
    const bot = await aBot(script, { folder: own, databaseUrl, municipality, slackUrl: fake.url, at: at.toISOString() })
    bots.push(bot)
    proxy.add(bot.url)
  }
  const daysLater = async (): Promise<void> => {
    at = new Date(at.getTime() + step)
    fake.setClock(at)
    const said = [...diary.acknowledged]
    const { claimed } = await bots[0]!.ledger()
    const kept = new Set(claimed)
    for (const id of said.filter((one) => !kept.has(one))) lost.push(id)
    for (const id of said) diary.acknowledged.delete(id)
    // They are told at the same time, and all of them find the same things due.
    await Promise.all(bots.map((bot) => bot.post('/clock', { at: at.toISOString() })))
  }
  const lost: string[] = []
  let isOver = false
  try {
    fake.setClock(at)
    for (let nth = 0; nth < processes; nth++) await add()
    await begin(proxy, slack, everybody)
    const talkers = everybody
      .slice(0, atOnce)
      .map((person) => talkOn(person, { slack, diary, chance, address: () => proxy.url, isOver: () => isOver }))
    const politely = await replacing({
      proxy,
      bots,
      add,
      daysLater,
      replacements,
      progress,
      end: ended,
      patience: 1_500,
    })
    const failedPolitely = [...proxy.failed]
    for (const why of failedPolitely) progress(`failed: ${why}`)
    await replacing({ proxy, bots, add, daysLater, replacements, progress, end: killed, patience: 1_500 })
    isOver = true
    await Promise.all(talkers)
    progress('asking everybody about a change')
    const seen = await changeSeen({ slack, proxy, bots, everybody, progress })
    for (const bot of bots) await bot.settle()
    const paced = await told({ bots, everybody, fake })
    const ledger = await bots[0]!.ledger()
    const kept = new Set(ledger.claimed)
    lost.push(...[...diary.acknowledged].filter((id) => !kept.has(id)))
    const posts = fake.posts()
    const whole = verdict({ ledger, diary, everybody, posts }, lost.length, {
      kills: replacements,
      engine: 'PostgreSQL',
    })
    return [
      { what: 'processes', figure: String(processes), goal: '' },
      { what: '… ended politely under load, and replaced', figure: String(politely), goal: '' },
      count('… requests that failed meanwhile', failedPolitely.length),
      { what: '… answers by each', figure: [...proxy.answered.values()].join(' '), goal: '' },
      count('… answers out of order', outOfOrder(ledger, posts)),
      {
        what: '… a register change known to all who are asked, ms after it was made',
        figure: seen.toFixed(0),
        goal: `<= ${seenWithin}`,
        met: seen <= seenWithin,
      },
      {
        what: `… ${toldAtOnce} unasked messages by all at once, a second`,
        figure: paced.perSecond.toFixed(1),
        goal: '',
      },
      count('… of them told by Slack to wait', paced.throttled),
      ...whole,
    ]
  } finally {
    isOver = true
    for (const { child } of bots) child.kill('SIGKILL')
    await proxy.close()
    await fake.close()
    rmSync(script, { force: true })
  }
}

const count = (what: string, figure: number): Row => ({ what, figure: String(figure), goal: '0', met: figure === 0 })

type Replacing = {
  proxy: Proxy
  bots: Bot[]
  add(): Promise<void>
  daysLater(): Promise<void>
  replacements: number
  progress(line: string): void
  end(bot: Bot): Promise<void>
  patience: number
}

/** One after another is ended while all are talked to; every other time the requests are shared out another way. Gives how many were. */
async function replacing({
  proxy,
  bots,
  add,
  daysLater,
  replacements,
  progress,
  end,
  patience,
}: Replacing): Promise<number> {
  const ways: readonly Sharing[] = ['round-robin', 'least-connections']
  for (let nth = 0; nth < replacements; nth++) {
    proxy.share(ways[nth % 2]!)
    await pause(patience)
    await daysLater()
    await pause(patience)
    await add()
    const oldest = bots.shift()!
    await end(oldest)
    proxy.remove(oldest.url)
    // What it had sent last has arrived by then.
    await pause(1_000)
    progress(`${nth + 1} of ${replacements} replaced, ${proxy.failed.length} requests failed`)
  }
  return replacements
}

/** In each talk the answers stand in the order in which they were written down. */
function outOfOrder({ messages }: Ledger, posts: readonly Record<string, unknown>[]): number {
  const place = new Map(
    messages.flatMap(({ id, nature, place: nth }) => (nature === 'reply' ? [[id, nth] as const] : [])),
  )
  const latest = new Map<string, number>()
  let wrong = 0
  for (const post of posts) {
    const nth = place.get(idOf(post) ?? '')
    if (nth === undefined || post['ts'] !== undefined) continue
    const talk = String(post['channel']).replace(/^U/, 'D')
    if (nth < (latest.get(talk) ?? 0)) wrong++
    latest.set(talk, Math.max(nth, latest.get(talk) ?? 0))
  }
  return wrong
}

type Seeing = {
  slack: Slack
  proxy: Proxy
  bots: readonly Bot[]
  everybody: readonly Somebody[]
  progress(line: string): void
}

/** Somebody is appointed through one process; then every process is asked who it is, until all know. Gives how long after the change each was
 * asked by the question that it answered rightly, at worst. */
async function changeSeen({ slack, proxy, bots, everybody, progress }: Seeing): Promise<number> {
  const { user } = everybody.find(({ email }) => email === strategist)!
  const said = async (url: string, text: string, by: string): Promise<string> => {
    const before = slack.postsTo(by).length
    await sendEvent(url, aDirectMessage(text, { user: by, channel: by.replace(/^U/, 'D') }))
    for (let waited = 0; waited < 400 && slack.postsTo(by).length === before; waited++) await pause(10)
    return JSON.stringify(slack.postsTo(by).at(-1) ?? {})
  }
  await said(proxy.url, 'avbryt', user)
  let answer = await said(proxy.url, 'utse Karim Lundell till systemansvarig för Raindance', user)
  if (answer.includes('?')) answer = await said(proxy.url, 'ja', user)
  progress(`appointed: ${answer.slice(0, 300)}`)
  const from = performance.now()
  const aware = bots.map(async ({ url }, nth) => {
    const asker = everybody[atOnce + nth]!.user
    for (;;) {
      const asked = performance.now() - from
      if ((await said(url, 'vem är systemansvarig för Raindance?', asker)).includes('Karim')) return asked
      if (asked > 10_000) return Infinity
    }
  })
  return Math.max(...(await Promise.all(aware)))
}

type Telling = { bots: readonly Bot[]; everybody: readonly Somebody[]; fake: Awaited<ReturnType<typeof aFakeSlack>> }

/** All processes have something to say at the same moment, and Slack takes only so much. */
async function told({ bots, everybody, fake }: Telling): Promise<{ perSecond: number; throttled: number }> {
  fake.limitPosts(taken.perSecond, taken.burst)
  const before = fake.callsTo('chat.postMessage').length
  const each = Math.floor(toldAtOnce / bots.length)
  const some = (nth: number): string[] =>
    Array.from({ length: each }, (_, at) => everybody[(nth * each + at) % everybody.length]!.email)
  const from = performance.now()
  await Promise.all(bots.map((bot, nth) => bot.post('/tell', { people: some(nth) })))
  const posts = () => fake.callsTo('chat.postMessage').slice(before)
  const sent = () => posts().filter(({ throttled }) => !throttled).length
  while (sent() < each * bots.length && performance.now() - from < 90_000) await pause(100)
  const seconds = (performance.now() - from) / 1000
  return { perSecond: sent() / seconds, throttled: posts().filter(({ throttled }) => throttled).length }
}
