/** Bots in processes of their own: made into one file, started, asked what they have on disk, and killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
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

/** Of all starts: lines that the bots have logged while their database was there, and ends that nobody brought about. */
export const seen = { errors: 0, endedByItself: 0, isDatabaseDown: false }

/** The bot in one file, so that most of the time is its own; every source still knows where it lies. */
export async function bundled(): Promise<string> {
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

export async function aBot(script: string, wanted: Wanted): Promise<Bot> {
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
    ledger: async () => (await fetch(`${url}/ledger`)).json() as Promise<Ledger>,
    settle: async () => fetch(`${url}/settle`, { method: 'POST' }),
    async post(path, body = {}) {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
  }
}

/** Asks it to go, and waits until it has. */
export async function ended({ child }: Bot): Promise<void> {
  if (child.exitCode !== null) return void seen.endedByItself++
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

export async function killed({ child }: Bot): Promise<void> {
  if (child.exitCode !== null) {
    seen.endedByItself++
    return
  }
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
