/**
 * The program in a process of its own, for the generated country: a bare HTTP door that takes a question and answers when the turn is
 * committed, and a few more for whoever measures. Its platform takes everything at once. Settings as JSON in the first argument.
 */
import { createServer } from 'node:http'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import pg from 'pg'
import { app } from '../../src/app.ts'
import type { Channel } from '../../src/conversation/channel.ts'
import { openDatabase } from '../../src/database/database.ts'
import { lookupsOf } from '../../src/features/register/lookups.ts'
import { rulesOf } from '../../src/features/rules/rulebook.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { type Day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'

export type SwedenWanted = {
  databaseUrl: string
  manifests: string
  cache: string
  only: readonly string[] | null
  registersMb: number | null
  at: { day: Day; time: string }
}
/** What one of the doors was asked to do, and what it cost this process. */
export type Cost = { ms: number; cpuMs: number; statements: number; longestHoldMs: number }

const wanted = JSON.parse(process.argv[2]!) as SwedenWanted
let statements = 0
const own = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
  statements++
  return (own as (...given: never[]) => unknown).apply(this, args)
} as never

const clock = movableClock(instantAt(wanted.at.day, wanted.at.time))
let delivered = 0
const channel: Channel = {
  name: 'slack',
  abilities: {
    editsMessages: true,
    opensForms: true,
    showsFormsForWords: false,
    reachesPeople: true,
    showsPictures: true,
  },
  async deliver() {
    return { outcome: 'sent', as: `sent-${++delivered}` }
  },
}
const began = performance.now()
const program = await app({
  database: await openDatabase({ engine: 'postgres', url: wanted.databaseUrl }),
  ...{ clock, ids: uuids, log: { ...silentLog, error: (...what: unknown[]) => console.error(...what) } },
  ...{ publicUrl: 'http://localhost', channels: [channel], manifests: wanted.manifests, cache: wanted.cache },
  ...(wanted.only ? { only: wanted.only } : {}),
  ...(wanted.registersMb === null ? {} : { registersMb: wanted.registersMb }),
})
const startMs = performance.now() - began

let inside = 0
let deepest = 0
let asked = 0
async function turn({ municipality, personId, text }: Record<string, string>): Promise<object> {
  inside++
  deepest = Math.max(deepest, inside)
  try {
    const received = await program.receive({
      ...{
        channel: 'slack',
        municipality: municipality!,
        conversation: { id: `D-${personId}`, kind: 'dm' },
        kind: 'text',
        text: text!,
      },
      person: { personId: personId!, platformUserId: `U-${personId}`, name: '', email: null, standing: 'member' },
      key: `asked-${process.pid}-${++asked}`,
    })
    return { outcome: received.understood?.reading.outcome ?? null }
  } finally {
    inside--
  }
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const holding = monitorEventLoopDelay({ resolution: 10 })
  holding.enable()
  const before = { at: performance.now(), cpu: process.cpuUsage(), statements }
  await work()
  holding.disable()
  const cpu = process.cpuUsage(before.cpu)
  return {
    ms: performance.now() - before.at,
    cpuMs: (cpu.user + cpu.system) / 1000,
    statements: statements - before.statements,
    longestHoldMs: holding.max / 1e6,
  }
}

const tasks = program.features.flatMap((feature) => feature.tasks ?? [])
const doors: Record<string, (given: Record<string, string>) => Promise<object>> = {
  turn,
  task: ({ name }) => costOf(async () => tasks.find((task) => task.name === name)!.run({})),
  tasks: async () => ({ names: tasks.filter(({ schedule }) => schedule).map(({ name }) => name) }),
  open: ({ municipality }) => costOf(() => program.snapshots.of(municipality!)),
  /** One part of what is kept of a municipality, each on top of those before it: for whoever asks what takes the room. */
  keep: async ({ part, municipality }) => {
    const { governance, register } = await program.snapshots.known(municipality!)
    if (part === 'lookups') lookupsOf(register)
    if (part === 'reader') await program.snapshots.of(municipality!)
    if (part === 'rules') rulesOf(governance)
    return {}
  },
  sweep: () =>
    costOf(async () => {
      await program.outbox.sweep()
      await program.outbox.idle()
    }),
  clock: async ({ day, time }) => {
    clock.set(instantAt(day as Day, time!))
    return {}
  },
  /** Since the last time. */
  state: async () => {
    await program.outbox.idle()
    globalThis.gc?.()
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed, heapTotal, arrayBuffers } = process.memoryUsage()
    const told = {
      startMs,
      statements,
      cpuMs: (user + system) / 1000,
      rssMb: rss / 1e6,
      heapMb: heapUsed / 1e6,
      heapTotalMb: heapTotal / 1e6,
      buffersMb: arrayBuffers / 1e6,
      deepest,
      delivered,
    }
    deepest = 0
    return told
  },
}

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const given = JSON.parse(Buffer.concat(parts).toString() || '{}') as Record<string, string>
    doors[request.url!.slice(1)]!(given).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => {
        console.error(error)
        response.writeHead(500).end()
      },
    )
  })
})
// Whoever measures may think for longer than a connection is usually kept.
server.keepAliveTimeout = 0
server.requestTimeout = 0
server.listen(0, '127.0.0.1', () => {
  const address = server.address() as { port: number }
  process.stdout.write(`http://127.0.0.1:${address.port}\n`)
})
process.on('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  void program.outbox
    .idle()
    .then(() => program.database.close())
    .then(() => process.exit(0))
})
