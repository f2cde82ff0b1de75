/**
 * A bot in a process of its own, for measuring: ours, or an echo on the same SDK, which keeps one durable row a message or none.
 * Its platform is a fake on loopback, given as JSON in the first argument. Prints its address when it listens. Each reads only
 * what it is made of, so that starting and memory are its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import express from 'express'
import type { Database } from '../../src/database/database.ts'
import type { TeamsFake } from './platform.ts'

export type BotKind = 'ours' | 'echo-row' | 'echo'
export type Wanted = { kind: BotKind; slackUrl: string; teams: TeamsFake; databaseUrl: string | null }

const wanted = JSON.parse(process.argv[2]!) as Wanted
const credentials = {
  isValidAppId: async () => true,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    async signRequest(request: { headers: { set(name: string, value: string): void } }) {
      request.headers.set('authorization', 'Bearer outbound')
      return request
    },
  }),
} as never

const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-bench-'))
const site = express()
const close = await bot()
const server = site.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.on('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  void close()
    .then(() => rmSync(folder, { recursive: true, force: true }))
    .then(() => process.exit(0))
})

async function bot(): Promise<() => Promise<void>> {
  if (wanted.kind === 'ours') {
    const { ours } = await import('./our-bot.ts')
    return ours(site, await opened(), wanted, credentials)
  }
  const { echo } = await import('./echo-bot.ts')
  const database = wanted.kind === 'echo-row' ? await opened() : null
  await echo(site, database, wanted, credentials)
  return async () => database?.close()
}

async function opened(): Promise<Database> {
  const { openDatabase } = await import('../../src/database/database.ts')
  return openDatabase(
    wanted.databaseUrl
      ? { engine: 'postgres', url: wanted.databaseUrl }
      : { engine: 'pglite', folder: path.join(folder, 'database') },
  )
}
