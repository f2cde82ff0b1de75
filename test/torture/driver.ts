/**
 * Kills a running bot at random moments while its people talk to it and the weeks go by, starts it again, and holds what it has on
 * disk against what was acknowledged and what Slack was given.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { build } from 'esbuild'
import { aDirectMessage, aFakeSlack, sendEvent } from '../support/fake-slack.ts'
import { randomNumbers } from '../support/random.ts'
import type { Row } from '../bench/table.ts'
import type { Wanted } from './bot.ts'
import type { Ledger } from './ledger.ts'
import { type Diary, type Somebody, talkOn } from './people.ts'

export type Post = Record<string, unknown>
export type Slack = { url: string; postsTo(user: string): readonly Post[] }

const root = path.resolve(import.meta.dirname, '../..')
const municipality = 'hagsjo'
const begins = new Date('2026-09-14T06:30:00Z')
const strategist = 'frida.stalnacke@hagsjo.example.se'
const day = 86_400_000
/** Months, however many the kills: what the bot keeps of old messages is then whole. */
const longest = 70 * day
const atOnce = 8

/** Every so many kills, a server of ours goes down instead, under a bot that lives. */
const serverEvery = 10

export type Torture = {
  kills: number
  seed: number
  folder: string
  databaseUrl: string | null
  /** Takes the database server down as a power cut would, and starts it; null where the database is in the bot. */
  crashServer: (() => void) | null
  progress(line: string): void
}

export async function torture({ kills, seed, folder, databaseUrl, crashServer, progress }: Torture): Promise<Row[]> {
  const chance = randomNumbers(seed)
  const everybody = peopleOf(municipality)
  const fake = await aFakeSlack(
    Object.fromEntries(everybody.map(({ user, email }) => [user, { name: email.split('@')[0]!, email }])),
  )
  const slack: Slack = { url: fake.url, postsTo: (user) => postsTo(fake.posts(), user) }
  const diary: Diary = { acknowledged: new Set(), raised: new Set(), said: 0, latest: 0, redelivered: 0 }
  const step = Math.min(6 * 3_600_000, longest / kills)
  const wantedAt = (run: number): Wanted => ({
    ...{ folder, databaseUrl, municipality, slackUrl: fake.url },
    at: new Date(begins.getTime() + run * step).toISOString(),
  })
  const script = await bundled()
  const start = (run: number): Promise<Bot> => {
    fake.setClock(new Date(wantedAt(run).at))
    return aBot(script, wantedAt(run))
  }
  let bot = await start(0)
  const faults: string[] = []
  try {
    await begin(bot, slack, everybody)
    let isOver = false
    const talkers = everybody
      .slice(0, atOnce)
      .map((person) => talkOn(person, { slack, diary, chance, address: () => bot.url, isOver: () => isOver }))
    for (let run = 1; run <= kills; run++) {
      await aWhile(chance, diary)
      if (crashServer && run % serverEvery === 0) {
        isDatabaseDown = true
        crashServer()
        await pause(2_000)
      }
      await killed(bot)
      isDatabaseDown = false
      bot = await start(run)
      faults.push(...forgotten(await bot.ledger(), diary))
      if (run % 20 === 0) progress(`${run} of ${kills} kills, ${diary.said} said`)
    }
    isOver = true
    await Promise.all(talkers)
    await bot.settle()
    const ledger = await bot.ledger()
    faults.push(...forgotten(ledger, diary))
    await ended(bot)
    const whole = { ledger, diary, everybody, posts: fake.posts() }
    for (const fault of faults) progress(fault)
    return verdict(whole, faults.length, { kills, engine: databaseUrl ? 'PostgreSQL' : 'PGlite', errors })
  } finally {
    bot.child.kill('SIGKILL')
    await fake.close()
    rmSync(script, { force: true })
  }
}

/** The year is planned and the survey opened, so that there is something to remind of. */
async function begin(bot: Bot, slack: Slack, everybody: readonly Somebody[]): Promise<void> {
  const { user } = everybody.find(({ email }) => email === strategist)!
  for (const text of ['planera hösten 2026', 'godkänn', 'starta årets enkät', 'ja']) {
    const before = slack.postsTo(user).length
    const { ok } = await sendEvent(bot.url, aDirectMessage(text, { user, channel: user.replace(/^U/, 'D') }))
    if (!ok) throw new Error(`”${text}” was not taken.`)
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
  while (diary.latest < started && performance.now() - started < 20_000) await pause(20)
  return pause(chance() * 2_000)
}

/** What was acknowledged before the kill, and is not on disk after it. */
function forgotten({ claimed }: Ledger, { acknowledged }: Diary): string[] {
  const kept = new Set(claimed)
  const lost = [...acknowledged].filter((id) => !kept.has(id))
  acknowledged.clear()
  return lost.map((id) => `acknowledged and lost: ${id}`)
}

type Whole = { ledger: Ledger; diary: Diary; everybody: readonly Somebody[]; posts: readonly Post[] }

function verdict(
  { ledger, diary, everybody, posts }: Whole,
  lost: number,
  about: { kills: number; engine: string; errors: number },
): Row[] {
  const none = (what: string, count: number): Row => ({ what, figure: String(count), goal: '0', met: count === 0 })
  const raisedTwice = Object.values(ledger.raised).filter((count) => count > 1).length
  const raisedLost = [...diary.raised].filter((title) => ledger.raised[title] === undefined).length
  const answersLost = everybody.reduce(
    (sum, { email, saved }) => sum + Math.max(0, saved - (ledger.answers[email] ?? 0)),
    0,
  )
  // Every post says which message it is of; a long one takes several, each with its own words.
  const written = new Map(ledger.messages.map((message) => [message.id, message]))
  const posted = new Map<string, number>()
  // Changing a post twice in the same way shows nobody anything twice.
  for (const post of posts.filter(({ metadata, ts }) => metadata !== undefined && ts === undefined))
    posted.set(partOf(post), (posted.get(partOf(post)) ?? 0) + 1)
  const ids = new Set(posts.flatMap((post) => idOf(post) ?? []))
  const doubled = [...posted.values()].filter((count) => count > 1).length
  const unwritten = [...ids].filter((id) => !written.has(id)).length
  const unsent = ledger.messages.filter(({ id, state, updates }) => state === 'sent' && !updates && !ids.has(id)).length
  const maybe = ledger.messages.filter(({ state }) => state === 'maybe-sent')
  const neverPosted = maybe.filter(({ id }) => !ids.has(id)).length
  const overtaken = ledger.messages.filter(({ because }) => because === 'overtaken')
  return [
    { what: `${about.engine}: kills`, figure: String(about.kills), goal: '' },
    { what: '… messages said to it, and delivered again', figure: `${diary.said}, ${diary.redelivered}`, goal: '' },
    { what: '… posts on Slack', figure: String(posts.length), goal: '' },
    none('… acknowledged and lost', lost),
    none(`… raised matters lost, of ${diary.raised.size}`, raisedLost),
    none('… raised matters twice', raisedTwice),
    none(`… survey answers lost, of ${everybody.reduce((sum, { saved }) => sum + saved, 0)}`, answersLost),
    none('… survey answers twice', ledger.doubledAnswers),
    none('… posted twice', doubled),
    none('… posted, and not written down', unwritten),
    none('… written down as sent, never posted', unsent),
    none('… the same thing said under two rows', ledger.doubledKeys),
    { what: '… maybe sent, and marked so; of those never posted', figure: `${maybe.length}, ${neverPosted}`, goal: '' },
    { what: '… answers not given, since the talk had gone on', figure: String(overtaken.length), goal: '' },
    none('… of those posted', overtaken.filter(({ id }) => ids.has(id)).length),
    none('… faults in the audit chain', ledger.auditFaults),
    { what: '… links in it', figure: String(ledger.auditEntries), goal: '' },
    none('… errors in the log', about.errors),
    none('… ends of its own', endedByItself),
  ]
}

const idOf = ({ metadata }: Post): string | null =>
  (metadata as { event_payload?: { id?: string } } | undefined)?.event_payload?.id ?? null
const partOf = (post: Post): string => `${idOf(post)} ${JSON.stringify(post['blocks'] ?? post['text'])}`

function postsTo(posts: readonly Post[], user: string): Post[] {
  const dm = user.replace(/^U/, 'D')
  return posts.filter(({ channel }) => channel === user || channel === dm)
}

function peopleOf(key: string): Somebody[] {
  const file = path.join(root, 'manifests/examples', key, 'people.csv')
  const rows = parse<{ email: string; status: string }>(readFileSync(file), { columns: true, bom: true })
  return rows
    .filter(({ email, status }) => email !== '' && status === '')
    .map(({ email }, at) => ({ user: `U${1000 + at}`, email, saved: 0 }))
}

type Bot = {
  child: ChildProcess
  url: string
  ledger(): Promise<Ledger>
  settle(): Promise<unknown>
}

/** Lines that the bots have logged while their database was there, of all starts. */
let errors = 0
let isDatabaseDown = false
let endedByItself = 0

/** The bot in one file, so that most of the time is its own; every source still knows where it lies. */
async function bundled(): Promise<string> {
  const outfile = path.join(root, `node_modules/.cache/styrbot/torture-${process.pid}.mjs`)
  await build({
    ...{ absWorkingDir: root, entryPoints: [path.join(import.meta.dirname, 'bot.ts')], outfile, logLevel: 'silent' },
    ...{ bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20.19' },
    plugins: [
      {
        name: 'places',
        setup(bundling) {
          bundling.onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
            loader: 'ts',
            contents: readFileSync(file, 'utf8')
              .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
              .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
          }))
        },
      },
    ],
  })
  return outfile
}

async function aBot(script: string, wanted: Wanted): Promise<Bot> {
  const child = spawn(process.execPath, [script, JSON.stringify(wanted)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (part: Buffer) => {
      text += part.toString()
      const found = /^http:\S+$/m.exec(text)
      if (found) resolve(found[0])
      for (const line of part.toString().split('\n')) {
        if (!line.startsWith('{')) continue
        if (isDatabaseDown) continue
        errors++
        process.stderr.write(`${line.slice(0, 400)}\n`)
      }
    })
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code} before it listened.`)))
  })
  return {
    child,
    url,
    ledger: async () => (await fetch(`${url}/ledger`)).json() as Promise<Ledger>,
    settle: async () => fetch(`${url}/settle`, { method: 'POST' }),
  }
}

async function killed({ child }: Bot): Promise<void> {
  if (child.exitCode !== null) {
    endedByItself++
    return
  }
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

const ended = killed
