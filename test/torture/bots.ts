/** Bots in processes of their own: made into a bundle, started, asked what they have on disk, and killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bundled } from '../support/bundled.ts'
import type { Wanted } from './bot.ts'
import type { Ledger } from './ledger.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** A bot in a process of its own. */
export type Bot = {
  child: ChildProcess
  url: string
  ledger(): Promise<Ledger>
  settle(): Promise<unknown>
  /** Asks something of the bot's own doors; gives what it answers. */
  post(path: string, body?: unknown): Promise<unknown>
}

/** Of all starts: lines that the bots have logged while their database was there, ends that nobody brought about, and polite ones that did not come. */
export const seen = { errors: 0, endedByItself: 0, wouldNotGo: 0, isDatabaseDown: false }

/** For an answer of a bot's own, or until it has gone, on a machine with other things to do. */
const patienceMs = 180_000

/** The bot in plain JavaScript, so that most of the time is its own. */
export const bundledBot = (): Promise<string> => bundled(path.join(import.meta.dirname, 'bot.ts'), 'torture')

/** Says what it was that was not answered, rather than only that something was not. */
async function ask(url: string, how: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, { ...how, signal: AbortSignal.timeout(patienceMs) })
  } catch (error) {
    throw new Error(`${new URL(url).pathname} was not answered.`, { cause: error })
  }
}

const alive = new Set<ChildProcess>()

/** All that still run, at once: whoever stops the torture leaves nothing behind. */
export const killAll = (): void => alive.forEach((child) => child.kill('SIGKILL'))

export async function aBot(script: string, wanted: Wanted): Promise<Bot> {
  const child = spawn(process.execPath, [script, JSON.stringify(wanted)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Whoever asks us to end does not ask them.
    detached: true,
  })
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (part: Buffer) => {
      text += part.toString()
      const found = /^http:\S+$/m.exec(text)
      if (found) resolve(found[0])
      for (const line of part.toString().split('\n')) {
        if (!line.startsWith('{')) continue
        if (seen.isDatabaseDown) continue
        seen.errors++
        const { msg, err } = JSON.parse(line) as { msg: string; err?: { message?: string } }
        process.stderr.write(`${msg}: ${err?.message?.slice(0, 400)}\n`)
      }
    })
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code} before it listened.`)))
  })
  return {
    child,
    url,
    ledger: async () => (await ask(`${url}/ledger`)).json() as Promise<Ledger>,
    settle: async () => ask(`${url}/settle`, { method: 'POST' }),
    async post(path, body = {}) {
      const headers = { 'content-type': 'application/json' }
      const answer = await ask(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
  }
}

/** Asks it to go, and waits until it has; one that does not go is killed. */
export async function ended({ child }: Bot): Promise<void> {
  if (isOver(child)) return void seen.endedByItself++
  const gone = over(child)
  child.kill('SIGTERM')
  if (await Promise.race([gone.then(() => true), pause(patienceMs, false, { ref: false })])) return
  seen.wouldNotGo++
  child.kill('SIGKILL')
  await gone
}

export async function killed({ child }: Bot): Promise<void> {
  if (isOver(child)) return void seen.endedByItself++
  const gone = over(child)
  child.kill('SIGKILL')
  await gone
}

/** By itself, or by somebody else's signal: the machine's own, when memory is short. */
const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null
const over = (child: ChildProcess): Promise<void> => new Promise((resolve) => void child.once('exit', () => resolve()))
