/**
 * Kills a running bot at random moments while its people talk to it and the weeks go by, starts it again, and holds what it has on
 * disk against what was acknowledged and what Slack was given.
 */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { aDirectMessage, aFakeSlack } from '../support/fake-slack.ts'
import { randomNumbers } from '../support/random.ts'
import type { Row } from '../bench/table.ts'
import type { Wanted } from './bot.ts'
import { type Bot, aBot, bundledBot, killed, seen } from './bots.ts'
import { type Diary, type Send, type Somebody, noDiary, overHttp, strategist, talkOn } from './people.ts'
import { type Slack, brokenOff, doublesShown, peopleOf, verdict } from './verdict.ts'

export const municipality = 'hagsjo'
export const begins = new Date('2026-09-14T06:30:00Z')
const day = 86_400_000
/** Months, however many the kills: what the bot keeps of old messages is then whole. */
const longest = 70 * day
const atOnce = 8

/** By how much the clock is wrong, start after start: an hour or a day, either way. */
const jumps = [0, 0, day / 24, 0, -day / 24, 0, day, 0, -day, 0]

/** Every so many kills, a server of ours goes down instead, under a bot that lives. */
const serverEvery = 10

export type Torture = {
  kills: number
  seed: number
  folder: string
  databaseUrl: string | null
  /** Takes the database server down as a power cut would, and starts it; null where the database is in the bot. */
  crashServer: (() => void) | null
  /** Ends it before that many kills: what was seen until then is told. */
  enough: AbortSignal
  progress(line: string): void
}

export async function torture(given: Torture): Promise<Row[]> {
  const { kills, seed, folder, databaseUrl, crashServer, progress } = given
  const chance = randomNumbers(seed)
  const everybody = peopleOf(municipality)
  const fake = await aFakeSlack(
    Object.fromEntries(everybody.map(({ user, email }) => [user, { name: email.split('@')[0]!, email }])),
  )
  const slack: Slack = { url: fake.url, postsTo: fake.postsTo }
  const diary = noDiary()
  const step = Math.min(6 * 3_600_000, longest / kills)
  const wantedAt = (run: number): Wanted => ({
    ...{ folder, databaseUrl, municipality, slackUrl: fake.url, bySocket: false },
    cache: path.join(folder, 'manifests.json'),
    at: new Date(begins.getTime() + run * step + jumps[run % jumps.length]!).toISOString(),
  })
  const script = await bundledBot()
  const start = (run: number): Promise<Bot> => {
    fake.setClock(new Date(wantedAt(run).at))
    return aBot(script, wantedAt(run))
  }
  let bot = await start(0)
  const faults: string[] = []
  try {
    await begin(
      overHttp(() => bot.url),
      slack,
      everybody,
    )
    let isOver = false
    const talkers = everybody
      .slice(0, atOnce)
      .map((person, nth) =>
        talkOn(person, { nth, slack, diary, chance, send: overHttp(() => bot.url), isOver: () => isOver }),
      )
    let done = 0
    for (let run = 1; run <= kills && !given.enough.aborted; run++) {
      await aWhile(chance, diary)
      if (crashServer && run % serverEvery === 0) {
        seen.isDatabaseDown = true
        crashServer()
        await pause(2_000)
      }
      await killed(bot)
      seen.isDatabaseDown = false
      bot = await start(run)
      faults.push(...(await forgotten(bot, diary)))
      done = run
      if (run % 20 === 0) progress(`${run} of ${kills} kills, ${diary.said} said`)
    }
    isOver = true
    await Promise.all(talkers)
    // With the right time at last, everything that is due goes out.
    await killed(bot)
    bot = await start(Math.ceil((done + 1) / jumps.length) * jumps.length)
    await bot.settle()
    faults.push(...(await forgotten(bot, diary)))
    const ledger = await bot.ledger()
    await killed(bot)
    const posts = fake.posts()
    const whole = { ledger, diary, everybody, posts }
    for (const fault of [...faults, ...brokenOff(ledger, diary), ...doublesShown(ledger, posts)]) progress(fault)
    return verdict(whole, faults.length, { kills: done, engine: databaseUrl ? 'PostgreSQL' : 'PGlite' })
  } finally {
    bot.child.kill('SIGKILL')
    await fake.close()
  }
}

export const planning = ['planera hösten 2026', 'godkänn']
export const surveying = ['starta årets enkät', 'ja']

/** The year is planned and the survey opened, so that there is something to remind of. */
export async function begin(
  send: Send,
  slack: Slack,
  everybody: readonly Somebody[],
  errands: readonly string[] = [...planning, ...surveying],
): Promise<void> {
  const { user } = everybody.find(({ email }) => email === strategist)!
  for (const text of errands) {
    const before = slack.postsTo(user).length
    const event = aDirectMessage(text, { user, channel: user.replace(/^U/, 'D') })
    const id = `Ev${Math.random()}`
    for (let tries = 1; !(await send(event, id)); tries++) {
      if (tries === 100) throw new Error(`”${text}” was not taken.`)
      await pause(1_000)
    }
    for (let waited = 0; slack.postsTo(user).length === before; waited++) {
      if (waited > 1200) throw new Error(`”${text}” was not answered.`)
      await pause(50)
    }
  }
}

/** One in four is killed while it recovers; the others some time after they have begun to answer. */
async function aWhile(chance: () => number, diary: Diary): Promise<void> {
  const started = performance.now()
  if (chance() < 0.25) return pause(chance() * 1_000)
  while (diary.latest < started && performance.now() - started < 120_000) await pause(20)
  return pause(chance() * 2_000)
}

/** What was acknowledged before the kill, and is not on disk after it. People go on talking while the ledger is written: what they say then is for the next. */
async function forgotten(bot: Bot, { acknowledged }: Diary): Promise<string[]> {
  const asked = [...acknowledged]
  const kept = new Set((await bot.ledger()).claimed)
  for (const id of asked) acknowledged.delete(id)
  return asked.flatMap((id) => (kept.has(id) ? [] : [`acknowledged and lost: ${id}`]))
}
