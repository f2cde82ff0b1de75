/** Starts and ends a bot in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { Wanted } from './bot.ts'

const root = path.resolve(import.meta.dirname, '../..')

export async function aBot(wanted: Wanted): Promise<{ child: ChildProcess; url: string }> {
  const args = ['--import', 'tsx', path.join(import.meta.dirname, 'bot.ts'), JSON.stringify(wanted)]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
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
