/** Starts and ends a bot in a process of its own, run as the product is: from a bundle of today's sources. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { bundled } from '../support/bundled.ts'
import type { Wanted } from './bot.ts'

const root = path.resolve(import.meta.dirname, '../..')

let script: Promise<string> | null = null

export async function aBot(wanted: Wanted): Promise<{ child: ChildProcess; url: string }> {
  script ??= bundled(path.join(import.meta.dirname, 'bot.ts'), 'bench')
  const child = spawn(process.execPath, [await script, JSON.stringify(wanted)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString()
      const found = /^http:\S+$/m.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code}.`)))
  })
  return { child, url }
}

export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
