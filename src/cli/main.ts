/** One command at the command line. What needs the database opens it, or hands the command to the program that has it open. */
import path from 'node:path'
import type { App } from '../app.ts'
import { terminalChannel } from '../channels/terminal/channel.ts'
import { type Config, describeFaults, readConfig } from '../config/env.ts'

import { secretKey } from '../config/secret-key.ts'
import { openDatabase } from '../database/database.ts'
import { FolderInUseError } from '../database/folder-lock.ts'
import { systemClock } from '../lib/clock.ts'
import { uuids } from '../lib/ids.ts'
import { logger } from '../lib/log.ts'
import { CommandError, type CommandLine } from './command-line.ts'
import { commands } from './commands.ts'
import { run } from './program.ts'
import { handOver } from './socket.ts'
import { startUpFault } from './start-up-fault.ts'

const argv = process.argv.slice(2)
// Whoever reads the output may stop reading (`| head`); what the command does is done all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
const terminal = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  fail: (code = 1) => void (process.exitCode = code),
  cwd: process.cwd(),
}
const opened: App[] = []
const line: CommandLine = { ...terminal, config, app: async () => opened[0] ?? (await open(config())) }

try {
  await run(argv, commands, line)
} catch (error) {
  const handed = error instanceof FolderInUseError && (await handOver(config().dataDir, argv, terminal))
  if (!handed) {
    const words = startUpFault(error, config())
    if (words === null) throw error
    terminal.err(`${words}\n`)
    terminal.fail()
  }
} finally {
  for (const each of opened) await each.close()
}

function config(): Config {
  const read = readConfig(process.env, process.cwd())
  if (!read.ok) throw new CommandError(describeFaults(read.faults))
  return read.config
}

async function open(config: Config): Promise<App> {
  const database = await openDatabase(config.database)
  // The whole program is only loaded for what needs it: checking a manifest does not.
  const { app } = await import('../app.ts')
  const made = await app({
    database,
    publicUrl: config.publicUrl,
    secretKey: secretKey(config.secretKey, config.dataDir),
    cache: path.join(config.dataDir, 'manifests.json'),
    clock: systemClock,
    ids: uuids,
    log: logger('warn'),
    oidc: config.oidc ? await (await import('../platforms.ts')).oidcSettings(config) : null,
    channels: [terminalChannel(terminal.out, { width: process.stdout.columns ?? 80, ansi: process.stdout.isTTY })],
  })
  opened.push(made)
  return made
}
