/** Config in, running program out; signals and shutdown. */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type App, app } from './app.ts'
import { playgroundChannel } from './channels/playground/channel.ts'
import { commands } from './cli/commands.ts'
import { run } from './cli/program.ts'
import { listenForCommands } from './cli/socket.ts'
import { startUpFault } from './cli/start-up-fault.ts'
import { type Config, describeFaults, readConfig } from './config/env.ts'
import { secretKey } from './config/secret-key.ts'
import { floodGate, usualRates } from './conversation/flood.ts'
import { openDatabase } from './database/database.ts'
import { connections, installs } from './features/connections/index.ts'
import { type MovableClock, shiftedClock, systemClock } from './lib/clock.ts'
import { uuids } from './lib/ids.ts'
import { type Log, logger } from './lib/log.ts'
import { type Door, graphSettings, oidcSettings, platforms } from './platforms.ts'
import { playgroundFor } from './playground.ts'
import { metrics } from './web/metrics.ts'
import { type Listening, listen, mainSite, playgroundSite } from './server.ts'

/** Some looks at `/readyz`, which says no meanwhile. */
const leavingMs = 5_000

const read = readConfig(process.env, process.cwd())
if (read.ok) await start(read.config)
else stopWith(describeFaults(read.faults))

async function start(config: Config): Promise<void> {
  try {
    await serve(config)
  } catch (error) {
    const words = startUpFault(error, config)
    if (words === null) throw error
    stopWith(words)
  }
}

function stopWith(words: string): void {
  process.stderr.write(`${words}\n`)
  process.exitCode = 1
}

async function serve(config: Config): Promise<void> {
  // Only a program without real channels lets its clock be moved: it has nobody real to remind too early.
  const moving: MovableClock | null = config.playground === 'shared' ? shiftedClock() : null
  const clock = moving ?? systemClock
  const log = logger(config.logLevel)
  const playground = config.playground === null ? null : playgroundChannel({ clock })
  const database = await openDatabase(config.database)
  const outside = await platforms(config, {
    identity: connections({ database, clock, ids: uuids }),
    installs: (key) => installs({ database, clock, ids: uuids, key }),
    clock,
    log,
  })
  const measured = metrics()
  const program = await app({
    database,
    clock,
    ids: uuids,
    log,
    publicUrl: config.publicUrl,
    teamsAppId: config.teams?.appId ?? null,
    secretKey: secretKey(config.secretKey, config.dataDir),
    graph: await graphSettings(config),
    oidc: await oidcSettings(config),
    cache: path.join(config.dataDir, 'manifests.json'),
    // In the playground there is nobody else to keep waiting.
    ...(outside.length > 0 ? { gate: floodGate(usualRates, () => performance.now()) } : {}),
    ...(config.registersMb === null ? {} : { registersMb: config.registersMb }),
    channels: [...outside.map(({ channel }) => channel), ...(playground ? [playground] : [])].map(measured.counted),
    progress: (step) => process.stdout.write(`${step}\n`),
    // Nobody real is in the playground.
    otherwise: (governance, personId) =>
      playground && governance.manifest.municipality.example
        ? { channel: 'playground', platformUserId: personId }
        : null,
  })
  const receive = measured.timed(program.receive)
  let isLeaving = false
  const doors = outside.map(({ door }) => door(receive))
  const rooms =
    playground &&
    playgroundFor({ ...program, receive }, playground, moving, secretKey(config.secretKey, config.dataDir))
  const listening: Listening[] = [
    await listen(
      mainSite(
        program,
        [...doors.map(({ router }) => router), ...outside.flatMap(({ tab }) => tab?.(program.homePage) ?? [])],
        config.playground === 'shared' ? rooms : null,
        measured,
        () => isLeaving,
      ),
      config,
    ),
  ]
  if (rooms && config.playground !== null && config.playground !== 'shared') {
    listening.push(await listen(playgroundSite(program, rooms), { host: '127.0.0.1', port: config.playground.port }))
  }
  const socket = config.database.engine === 'pglite' ? await takeCommands(config, program) : null
  greet(config, listening)
  for (const door of doors) void opened(door, log)
  const working = startQueue(program)
  stopOnSignal(async (signal) => {
    // Where others may stand behind the same address, whoever shares the work out is given time to see that this one goes.
    if (signal === 'SIGTERM' && config.database.engine === 'postgres') {
      isLeaving = true
      for (const each of listening) each.leave()
      await pause(leavingMs)
    }
    await working
    // First nothing new comes in, then what has begun ends, and only then does the ground go.
    await Promise.all(doors.map(async (door) => door.stop?.()))
    await Promise.all(listening.map((each) => each.close()))
    await socket?.close()
    await program.close()
  })
}

/** A platform that cannot be reached at start is tried again: the program serves the others meanwhile. */
async function opened(door: Door, log: Log): Promise<void> {
  for (let seconds = 5; ; seconds = Math.min(seconds * 2, 300)) {
    try {
      return await door.start?.()
    } catch (error) {
      log.warn({ err: error, seconds }, 'a platform could not be reached, and will be tried again')
      await pause(seconds * 1000, undefined, { ref: false })
    }
  }
}

/** The queue's first work is a minute away, so whoever waits for the first answer does not wait for the queue. */
async function startQueue(program: App): Promise<void> {
  await pause(1_000)
  // Only for looking at: the program is whole without it.
  await program.loadExampleRounds().catch((err: unknown) => program.log.error({ err }, 'no example rounds'))
  try {
    await program.queue.start()
  } catch (error) {
    program.log.error({ err: error }, 'the queue could not be started, so nothing would be sent in time')
    process.exitCode = 1
    process.kill(process.pid, 'SIGTERM')
  }
}

/** A command typed beside the running program is carried out here: the embedded database has one master. */
function takeCommands(config: Config, program: App): Promise<{ close(): Promise<void> }> {
  const own = { config: () => config, app: () => Promise.resolve(program) }
  return listenForCommands(config.dataDir, (argv, line) => run(argv, commands, { ...line, ...own }))
}

function greet(config: Config, listening: readonly Listening[]): void {
  const [main, rooms] = listening
  const lines =
    config.playground === 'shared'
      ? [
          `Styrbot är igång: öppna ${main!.url} i webbläsaren.`,
          'Exempelkommuner med påhittade personer. Avsluta med Ctrl+C.',
        ]
      : [`Styrbot är igång på ${main!.url}.`, ...(rooms ? [`Provrummet finns på ${rooms.url}.`] : [])]
  process.stdout.write(`${lines.join('\n')}\nData: ${path.relative(process.cwd(), config.dataDir) || config.dataDir}\n`)
}

/** A second signal means that nobody waits. */
function stopOnSignal(stop: (signal: 'SIGINT' | 'SIGTERM') => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      void stop(signal).then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
