/** Somebody at the command line of a world: what is typed after `styrbot`, in a folder of its own, and what the terminal shows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { commands } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/program.ts'
import { afterTheTest } from './after-the-test.ts'
import type { World } from './world.ts'

type Typed = { out: string; err: string; code: number }
export type Terminal = {
  types(...argv: string[]): Promise<Typed>
  put(name: string, content: string | Uint8Array): Promise<void>
  read(name: string): Promise<Buffer>
  folder: string
}

export function aTerminal(world: World): Terminal {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-terminal-'))
  afterTheTest(async () => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => path.join(folder, name)
  return {
    folder,
    put: (name, content) => writeFile(at(name), content),
    read: (name) => readFile(at(name)),
    async types(...argv) {
      const shown = { out: '', err: '', code: 0 }
      await run(argv, commands, {
        out: (text) => void (shown.out += text),
        err: (text) => void (shown.err += text),
        fail: (code = 1) => void (shown.code = code),
        cwd: folder,
        config: () => {
          throw new Error('No command here reads the configuration.')
        },
        app: async () => world,
      })
      return shown
    },
  }
}
