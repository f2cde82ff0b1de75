import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { handOver, listenForCommands } from '../../src/cli/socket.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const aFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-socket-'))
  folders.push(folder)
  return folder
}
const aTerminal = () => {
  const said: string[] = []
  const terminal = { cwd: '/', out: (text: string) => void said.push(text), err: () => {}, fail: () => {} }
  return { said, terminal }
}

describe('a command for a program that runs', () => {
  it('is nobody’s while nobody listens, and ends nothing', async () => {
    expect(await handOver(aFolder(), ['doctor'], aTerminal().terminal)).toBe(false)
  })

  it('is still taken after somebody has broken off in the middle of theirs', async () => {
    const folder = aFolder()
    const listening = await listenForCommands(folder, async (argv, { out }) => out(`did ${argv.join(' ')}`))
    try {
      const gone = connect(path.join(folder, 'styrbot.sock'))
      await once(gone, 'connect')
      gone.write('{"argv":')
      gone.destroy(new Error('gone'))
      await once(gone, 'close').catch(() => {})
      const { said, terminal } = aTerminal()
      expect(await handOver(folder, ['doctor'], terminal)).toBe(true)
      expect(said).toEqual(['did doctor'])
    } finally {
      await listening.close()
    }
  })
})
