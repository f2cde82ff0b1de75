/**
 * Ten thousand reminders due the same morning, through the real channels to a Slack and a Teams that say no to whoever is too fast.
 * Their real limits make it most of an hour, so both the limits and our paces are faster here, in the same proportion: a hundred
 * times in Slack, ten times in Teams. `BENCH_DELIVERY_FASTER=1` takes the real ones.
 */
import { slack } from '../../src/channels/slack/index.ts'
import { teams } from '../../src/channels/teams/index.ts'
import type { Channel } from '../../src/conversation/channel.ts'
import { gather } from '../../src/conversation/notices/gather.ts'
import { notices } from '../../src/conversation/notices/notices.ts'
import { outbox } from '../../src/conversation/outbox.ts'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { hoursOf } from '../../src/governance/calendar/telling-hours.ts'
import { movableClock, systemClock } from '../../src/lib/clock.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aFakeSlack, workspace } from '../support/fake-slack.ts'
import { aFakeTeams, tenant } from '../support/fake-teams.ts'
import type { Row } from './table.ts'

const reminders = 10_000
const municipality = 'norrby'
const told = process.env['BENCH_DELIVERY_FASTER']
const faster = { slack: Number(told ?? 100), teams: Number(told ?? 10) }
/** What Slack takes, and what we send: 240 of several hundred a minute. */
const slackPace = { perWorkspace: { perSecond: 4 * faster.slack, burst: 20 }, perTalk: { perSecond: 1, burst: 3 } }
/** What Teams takes, and what we send: 40 of 50 calls a second. A first message is two calls. */
const teamsPace = { perWorkspace: { perSecond: 40 * faster.teams, burst: 10 }, perTalk: { perSecond: 1, burst: 4 } }
/** A second. */
const limits = { slack: 5 * faster.slack, teams: 50 * faster.teams }
const burst = 50

/** Where the reminders go, and what came of them there. */
type Side = {
  name: string
  /** How many times the real pace. */
  faster: number
  channel: Channel
  callsEach: number
  addressOf(n: number): string
  calls(): readonly { throttled?: boolean | undefined; to: string | null }[]
  close(): Promise<void>
}

export async function benchDelivery(): Promise<Row[]> {
  const rows: Row[] = []
  for (const aSide of [onSlack, onTeams]) {
    const side = await aSide()
    const database = await openDatabase({ engine: 'pglite', folder: null })
    try {
      rows.push(...(await benchOn(side, database)))
    } finally {
      await side.close()
      await database.close()
    }
  }
  return rows
}

async function benchOn(side: Side, database: Database): Promise<Row[]> {
  const { queued, sent } = await remindEverybody(database, side)
  const refused = side.calls().filter(({ throttled }) => throttled).length
  const arrived = side.calls().filter(({ throttled, to }) => !throttled && to !== null)
  const each = new Set(arrived.map(({ to }) => to))
  const planned = (reminders * side.callsEach) / side.channel.pace!.perWorkspace.perSecond
  const really = (planned * side.faster) / 60
  return [
    row(`${side.name}: 10 000 reminders queued`, `${queued.toFixed(1)} s`, '≤ 5 s', queued <= 5),
    row('… sent in', `${sent.toFixed(0)} s`, `${planned} s by the pace; ${really.toFixed(0)} minutes by the real one`),
    row('… refused for being too fast', String(refused), '0', refused === 0),
    row('… lost', String(reminders - each.size), '0', each.size === reminders),
    row('… doubled', String(arrived.length - each.size), '0', arrived.length === each.size),
  ]
}

const nobody = { identify: async () => ({ ok: false as const, because: 'not-connected' as const }) }

async function onSlack(): Promise<Side> {
  const fake = await aFakeSlack()
  fake.limitPosts(limits.slack, burst)
  const { channel } = slack({
    signingSecret: workspace.secret,
    access: { botToken: workspace.token },
    appToken: null,
    clock: systemClock,
    apiUrl: fake.url,
    identity: { ...nobody, namePicked: async () => null, reference: async () => null, keep: async () => {} },
    log: silentLog,
  })
  return {
    name: 'Slack',
    faster: faster.slack,
    channel: { ...channel, pace: slackPace },
    callsEach: 1,
    addressOf: (n) => `${workspace.id}/U${n}`,
    calls: () =>
      fake.calls.map(({ method, throttled, args }) => ({
        throttled,
        to: method === 'chat.postMessage' ? String(args['channel']) : null,
      })),
    close: () => fake.close(),
  }
}

/** Nobody has written: every talk is opened first. */
async function onTeams(): Promise<Side> {
  const fake = await aFakeTeams()
  for (let n = 0; n < reminders; n++) fake.withApp.add(`person-${n}`)
  fake.limitCalls(limits.teams, burst)
  const { channel } = teams({
    settings: fake.settings,
    credentials: fake.credentials,
    serviceUrl: fake.url,
    pace: teamsPace,
    clock: systemClock,
    identity: { ...nobody, namePicked: async () => null, reference: async () => null, keep: async () => {} },
    log: silentLog,
  })
  return {
    name: 'Teams',
    faster: faster.teams,
    channel,
    callsEach: 2,
    addressOf: (n) => `${tenant}/person-${n}`,
    calls: () =>
      fake.calls.map(({ path, throttled }) => ({ throttled, to: path.endsWith('/activities') ? path : null })),
    close: () => fake.close(),
  }
}

const row = (what: string, figure: string, goal: string, met?: boolean): Row =>
  met === undefined ? { what, figure, goal } : { what, figure, goal, met }

async function remindEverybody(database: Database, side: Side): Promise<{ queued: number; sent: number }> {
  await database.system('test', (unit) => unit.municipality.create({ data: { key: municipality, municipality } }))
  const clock = movableClock(instantAt(day('2026-03-12'), '18:00'))
  const hours = hoursOf([])
  const box = outbox({
    database,
    clock,
    log: silentLog,
    channels: [side.channel],
    routeTo: async (_, personId) => ({ channel: side.channel.name, platformUserId: side.addressOf(Number(personId)) }),
    gather: () => gather({ database, clock, ids: uuids, hours }),
  })
  const outbounds = Array.from({ length: reminders }, (_, n) => ({
    address: { to: 'person' as const, personId: String(n) },
    message: { text: `Påminnelse ${n}: svara på enkäten senast fredag.` },
    nature: 'unasked' as const,
    why: 'Du är systemägare.',
    key: `reminder:${n}`,
  }))
  let from = performance.now()
  await database.unit(municipality, (unit) => notices({ clock, ids: uuids, hours }).post(unit, municipality, outbounds))
  const queued = (performance.now() - from) / 1000
  clock.set(instantAt(day('2026-03-13'), '08:00'))
  from = performance.now()
  for (let left = reminders; left > 0;) {
    await box.sweep()
    await box.idle()
    // What was refused has been put off by the program's clock.
    clock.advance(2_000)
    left = await database.system('test', (unit) =>
      unit.outgoingMessage.count({ where: { state: { in: ['held', 'waiting', 'sending'] } } }),
    )
  }
  return { queued, sent: (performance.now() - from) / 1000 }
}
