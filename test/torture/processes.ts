/**
 * Several bots on one PostgreSQL behind one address: their people talk, weeks go by, and one after another is ended and replaced, first
 * politely, then by force. Nothing may be lost or doubled, and while they are ended politely no request may fail.
 */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { aDirectMessage, aFakeSlack, visible } from '../support/fake-slack.ts'
import { randomNumbers } from '../support/random.ts'
import type { Row } from '../bench/table.ts'
import { type Bot, aBot, bundledBot, ended, killed } from './bots.ts'
import { begin, begins, municipality, planning, surveying } from './driver.ts'
import type { Ledger } from './ledger.ts'
import { type Send, type Somebody, noDiary, overHttp, strategist, talkOn } from './people.ts'
import { type Proxy, type Sharing, aProxy } from './proxy.ts'
import { aSocketSlack } from './sockets.ts'
import { type Slack, brokenOff, doublesShown, idOf, peopleOf, verdict } from './verdict.ts'

export type Processes = {
  processes: number
  /** How many are ended politely, and how many by force. */
  politely: number
  byForce: number
  /** Slack calls their address, or each of them connects to Slack. */
  door: 'http' | 'socket'
  seed: number
  folder: string
  databaseUrl: string
  /** The survey of the year goes to everybody, at Slack's pace, which takes a minute. */
  withSurvey: boolean
  /** How many unasked messages are written by all at the same moment; 0: that is left out. */
  telling: number
  progress(line: string): void
}

/** What was acknowledged is looked for within a week: then the bot forgets which deliveries it has had. */
const step = 3 * 86_400_000
const atOnce = 8
/** A register change is to be seen by all within this, in milliseconds. */
const seenWithin = 1_000
/** Our own pace towards Slack, and what our fake of it takes: Slack's own figure is a little above. */
const taken = { perSecond: 5, burst: 20 }

export async function severalProcesses(given: Processes): Promise<Row[]> {
  const { processes, seed, folder, databaseUrl, progress } = given
  const chance = randomNumbers(seed)
  const everybody = peopleOf(municipality)
  const fake = await aFakeSlack(
    Object.fromEntries(everybody.map(({ user, email }) => [user, { name: email.split('@')[0]!, email }])),
  )
  const slack: Slack = { url: fake.url, postsTo: fake.postsTo }
  const diary = noDiary()
  const script = await bundledBot()
  const proxy = await aProxy()
  const sockets = given.door === 'socket' ? await aSocketSlack() : null
  fake.socketUrl = sockets?.url ?? ''
  const send: Send = sockets?.send ?? overHttp(() => proxy.url)
  const bots: Bot[] = []
  let at = begins
  let started = 0
  let quiet = Promise.resolve()
  const add = async (): Promise<void> => {
    const own = path.join(folder, String(++started))
    const where = { folder: own, databaseUrl, municipality, slackUrl: fake.url, bySocket: sockets !== null }
    const cache = path.join(folder, 'manifests.json')
    const bot = await aBot(script, { ...where, cache, at: at.toISOString() })
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
    // They are told at the same time, when none of them has anything under way, and all of them find the same things due. Nobody
    // speaks until they know: while people go on talking there is always something under way, and whoever waits for its end waits for
    // ever.
    let go = (): void => {}
    quiet = new Promise((resolve) => void (go = resolve))
    try {
      await Promise.all(bots.map((bot) => bot.post('/hold', {})))
      await Promise.all(bots.map((bot) => bot.post('/clock', { at: at.toISOString() })))
    } finally {
      go()
    }
  }
  const lost: string[] = []
  let isOver = false
  try {
    fake.setClock(at)
    for (let nth = 0; nth < processes; nth++) await add()
    await begin(send, slack, everybody, given.withSurvey ? [...planning, ...surveying] : planning)
    const talkers = everybody
      .slice(0, atOnce)
      .map((person, nth) =>
        talkOn(person, { nth, slack, diary, chance, send, isOver: () => isOver, quiet: () => quiet }),
      )
    const replacing = { proxy, bots, add, daysLater, progress }
    await replace({ ...replacing, count: given.politely, end: ended })
    const failedPolitely = [...proxy.failed]
    for (const why of failedPolitely) progress(`failed: ${why}`)
    await replace({ ...replacing, count: given.byForce, end: killed })
    isOver = true
    await Promise.all(talkers)
    progress('asking everybody about a change')
    const askers = sockets?.each() ?? bots.map(({ url }) => overHttp(() => url))
    const change = await changeSeen({ slack, send, askers, everybody, progress })
    for (const bot of bots) await bot.settle()
    const paced = await told({ bots, everybody, fake, telling: given.telling })
    const ledger = await bots[0]!.ledger()
    const kept = new Set(ledger.claimed)
    lost.push(...[...diary.acknowledged].filter((id) => !kept.has(id)))
    const posts = fake.posts()
    for (const fault of [...brokenOff(ledger, diary), ...doublesShown(ledger, posts)]) progress(fault)
    const whole = verdict({ ledger, diary, everybody, posts }, lost.length, {
      kills: given.byForce,
      engine: 'PostgreSQL',
    })
    return [
      {
        what: sockets ? 'processes, each with a connection to Slack' : 'processes',
        figure: String(processes),
        goal: '',
      },
      { what: '… ended politely under load, and replaced', figure: String(given.politely), goal: '' },
      ...(sockets
        ? [{ what: '… brought again, since nobody had acknowledged it', figure: String(sockets.again), goal: '' }]
        : [
            count('… requests that failed meanwhile', failedPolitely.length),
            { what: '… answers by each', figure: [...proxy.answered.values()].join(' '), goal: '' },
          ]),
      count('… answers out of order', outOfOrder(ledger, posts, progress)),
      {
        what: `… a register change known to all ${askers.length}, asked so many ms after it was told`,
        figure: change.knownMs.toFixed(0),
        goal: `<= ${seenWithin}`,
        met: change.knownMs <= seenWithin,
      },
      { what: '… answers that still told what had been', figure: String(change.stale), goal: '' },
      {
        what: `… ${given.telling} unasked messages by all at once, a second`,
        figure: paced.perSecond.toFixed(1),
        goal: '',
      },
      count('… of them told by Slack to wait', paced.throttled),
      ...whole,
    ]
  } finally {
    isOver = true
    await Promise.all(bots.map(killed))
    await proxy.close()
    await sockets?.close()
    await fake.close()
  }
}

const count = (what: string, figure: number): Row => ({ what, figure: String(figure), goal: '0', met: figure === 0 })

type Replacing = {
  proxy: Proxy
  bots: Bot[]
  add(): Promise<void>
  daysLater(): Promise<void>
  progress(line: string): void
  count: number
  end(bot: Bot): Promise<void>
}

const betweenMs = 1_500

/** One after another is ended while all are talked to; every other time the requests are shared out another way. */
async function replace({ proxy, bots, add, daysLater, progress, count: wanted, end }: Replacing): Promise<void> {
  const ways: readonly Sharing[] = ['round-robin', 'least-connections']
  for (let nth = 0; nth < wanted; nth++) {
    proxy.share(ways[nth % 2]!)
    await pause(betweenMs)
    await daysLater()
    await pause(betweenMs)
    await add()
    const oldest = bots.shift()!
    await end(oldest)
    proxy.remove(oldest.url)
    // What it had sent last has arrived by then.
    await pause(1_000)
    progress(`${nth + 1} of ${wanted} replaced, ${proxy.failed.length} requests failed`)
  }
}

/** In each talk the answers stand in the order in which they were written down. */
function outOfOrder(
  { messages }: Ledger,
  posts: readonly Record<string, unknown>[],
  progress: (line: string) => void,
): number {
  const rows = new Map(messages.map((row) => [row.id, row]))
  const before = new Map<string, Record<string, unknown>>()
  const shown = (post: Record<string, unknown>): string =>
    JSON.stringify({ ...rows.get(idOf(post) ?? ''), text: visible(post).slice(0, 100) })
  const place = new Map(
    messages.flatMap(({ id, nature, place: nth }) => (nature === 'reply' ? [[id, nth] as const] : [])),
  )
  const latest = new Map<string, number>()
  let wrong = 0
  for (const post of posts) {
    const nth = place.get(idOf(post) ?? '')
    if (nth === undefined || post['ts'] !== undefined) continue
    const talk = String(post['channel']).replace(/^U/, 'D')
    if (nth < (latest.get(talk) ?? 0)) {
      wrong++
      progress(`out of order: ${shown(post)} after ${shown(before.get(talk)!)}`)
    }
    before.set(talk, post)
    latest.set(talk, Math.max(nth, latest.get(talk) ?? 0))
  }
  return wrong
}

type Seeing = {
  slack: Slack
  send: Send
  /** One by each process. */
  askers: readonly Send[]
  everybody: readonly Somebody[]
  progress(line: string): void
}

/**
 * Somebody is appointed through one process, and is told that it is done; then every process is asked who it is, until all know.
 * `knownMs`: how long after that each was asked by the question that it answered rightly, at worst. `stale`: answers before those.
 */
async function changeSeen({ slack, send, askers, everybody, progress }: Seeing) {
  const { user } = everybody.find(({ email }) => email === strategist)!
  const said = async (by: Send, text: string, from: string, answered: RegExp): Promise<string> => {
    const before = slack.postsTo(from).length
    const event = aDirectMessage(text, { user: from, channel: from.replace(/^U/, 'D') })
    for (let tries = 0; tries < 10 && !(await by(event, `Ev${Math.random()}`)); tries++) await pause(50)
    for (let waited = 0; waited < 6_000; waited++) {
      // What was asked before may be answered meanwhile.
      const answer = slack
        .postsTo(from)
        .slice(before)
        .map(visible)
        .find((words) => answered.test(words))
      if (answer !== undefined) return answer
      await pause(10)
    }
    const instead = slack.postsTo(from).slice(before).map(visible)
    progress(`no answer to "${text}" but ${JSON.stringify(instead.map((words) => words.slice(0, 120)))}`)
    return ''
  }
  // The survey may be waiting for an answer.
  await said(send, 'avbryt', user, /./)
  const appointing = 'utse Karim Lundell till systemansvarig för Raindance enligt KS 2026-09-02 § 1'
  const answer = await said(send, appointing, user, /^Antecknat: Karim/)
  progress(`appointed: ${answer.slice(0, 100)}`)
  const from = performance.now()
  let stale = 0
  const known = await Promise.all(
    askers.map(async (by, nth) => {
      const asker = everybody[atOnce + nth]!.user
      for (;;) {
        const asked = performance.now() - from
        if (
          (await said(by, 'vem är systemansvarig för Raindance?', asker, /systemansvarig för Raindance/)).includes(
            'Karim',
          )
        )
          return asked
        stale++
        if (asked > 10_000) return Infinity
      }
    }),
  )
  return { knownMs: Math.max(...known), stale }
}

type Telling = {
  bots: readonly Bot[]
  everybody: readonly Somebody[]
  fake: Awaited<ReturnType<typeof aFakeSlack>>
  telling: number
}

/** All processes have something to say at the same moment, and Slack takes only so much. */
async function told({ bots, everybody, fake, telling }: Telling): Promise<{ perSecond: number; throttled: number }> {
  fake.limitPosts(taken.perSecond, taken.burst)
  const before = fake.callsTo('chat.postMessage').length
  const each = Math.floor(telling / bots.length)
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
