/** What is measured of a running program with the country, or one municipality of it, behind it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import path from 'node:path'
import { bundled } from '../support/bundled.ts'
import type { Cost, SwedenWanted } from './sweden-bot.ts'

const root = path.resolve(import.meta.dirname, '../..')

export type State = {
  startMs: number
  statements: number
  cpuMs: number
  rssMb: number
  heapMb: number
  heapTotalMb: number
  buffersMb: number
  deepest: number
  delivered: number
}
export type Bot = {
  ask(question: Question): Promise<number>
  task(name: string): Promise<Cost>
  tasks(): Promise<readonly string[]>
  open(municipality: string): Promise<Cost>
  keep(part: string, municipality: string): Promise<unknown>
  sweep(): Promise<Cost>
  clock(day: string, time: string): Promise<unknown>
  state(): Promise<State>
  stop(): Promise<void>
}
export type Question = { municipality: string; personId: string; text: string }

export async function aSwedishBot(wanted: SwedenWanted): Promise<Bot> {
  // As the program is started: a loader that reads the sources keeps them all.
  const script = await bundled(path.join(import.meta.dirname, 'sweden-bot.ts'), 'sweden')
  const args = ['--expose-gc', script, JSON.stringify(wanted)]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await addressOf(child)
  // Not `fetch`, which has had enough after five minutes; a country may take longer.
  const agent = new Agent({ keepAlive: true })
  const door = <Answer>(name: string, given: object = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}/${name}`, { method: 'POST', agent }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          if (response.statusCode !== 200) reject(new Error(`The bot failed at ${name}.`))
          else resolve(JSON.parse(Buffer.concat(parts).toString()) as Answer)
        })
      })
      sent.on('error', reject)
      sent.end(JSON.stringify(given))
    })
  return {
    async ask(question) {
      const began = performance.now()
      const { outcome } = await door<{ outcome: string | null }>('turn', question)
      if (outcome === null) throw new Error(`A question was not read: ${JSON.stringify(question)}`)
      return performance.now() - began
    },
    task: (name) => door('task', { name }),
    tasks: async () => (await door<{ names: string[] }>('tasks')).names,
    open: (municipality) => door('open', { municipality }),
    keep: (part, municipality) => door('keep', { part, municipality }),
    sweep: () => door('sweep'),
    clock: (day, time) => door('clock', { day, time }),
    state: () => door('state'),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (part: Buffer) => {
      text += part.toString()
      const found = /^http:\S+$/m.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code}.`)))
  })
}

export type Asked = { p50: number; p99: number; perSecond: number; cpuMs: number; statements: number; deepest: number }

/** Asks them all, so many at a time; the processor's time and the statements are for each. */
export async function askAll(bot: Bot, questions: readonly Question[], atOnce: number): Promise<Asked> {
  const before = await bot.state()
  const times: number[] = []
  let next = 0
  const began = performance.now()
  const one = async (): Promise<void> => {
    while (next < questions.length) times.push(await bot.ask(questions[next++]!))
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  const seconds = (performance.now() - began) / 1000
  const after = await bot.state()
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return {
    ...{ p50: at(0.5), p99: at(0.99), perSecond: questions.length / seconds, deepest: after.deepest },
    cpuMs: (after.cpuMs - before.cpuMs) / questions.length,
    statements: (after.statements - before.statements) / questions.length,
  }
}

/** Asks them all, so many a second, however long each answer takes. */
export async function askAt(
  bot: Bot,
  questions: readonly Question[],
  perSecond: number,
): Promise<{ p50: number; p99: number }> {
  const began = performance.now()
  const answers = questions.map(async (question, at) => {
    await new Promise((resolve) => setTimeout(resolve, began + (at * 1000) / perSecond - performance.now()))
    return bot.ask(question)
  })
  const times = (await Promise.all(answers)).toSorted((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return { p50: at(0.5), p99: at(0.99) }
}

export const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!
