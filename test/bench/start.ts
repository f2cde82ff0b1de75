/** How long after `npm start` the first question is answered, on a new data folder and on one that is there already. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Row } from './table.ts'
import { freePort } from '../support/free-port.ts'

const root = path.resolve(import.meta.dirname, '../..')
const warmRuns = 5

export async function benchStart(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-bench-'))
  try {
    const cold = await firstAnswer(folder)
    const warm: number[] = []
    for (let run = 0; run < warmRuns; run++) warm.push(await firstAnswer(folder))
    const median = warm.toSorted((a, b) => a - b)[Math.floor(warmRuns / 2)]!
    return [
      { what: 'start, new data folder, to the first answer', figure: `${seconds(cold)} s`, goal: '' },
      {
        what: `start, warm, to the first answer (median of ${warmRuns})`,
        figure: `${seconds(median)} s`,
        goal: '≤ 3 s',
        met: median <= 3000,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2)

async function firstAnswer(folder: string): Promise<number> {
  const port = await freePort()
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error' }
  const began = performance.now()
  const child = spawn(process.execPath, ['src/run.mjs', 'main.ts'], { cwd: root, env, stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    const origin = `http://localhost:${port}`
    const page = await whenUp(origin)
    const cookie = page.headers.getSetCookie()[0]!.split(';')[0]!
    const html = await page.text()
    const municipality = /<option value="([^"]+)" selected/.exec(html)![1]!
    const person = /<select id="person"[^>]*>\s*<option value="([^"]+)"/.exec(html)![1]!
    const body = JSON.stringify({ person, language: 'sv', content: { kind: 'text', text: 'vad kan du?' } })
    const headers = { 'content-type': 'application/json', cookie, origin }
    const answer = await fetch(`${origin}/playground/${municipality}/say`, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(`The first question was answered with ${answer.status}.`)
    return performance.now() - began
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function whenUp(origin: string): Promise<Response> {
  for (let attempt = 0; attempt < 3000; attempt++) {
    try {
      return await fetch(origin)
    } catch {
      await pause(20)
    }
  }
  throw new Error('The program did not start within a minute.')
}
