/**
 * Ten thousand reminders due the same morning, through the real channel to a Slack that says no to whoever is too fast. Slack's
 * real limit would make it the better part of an hour, so both the limit and our pace are faster here, in the same proportion.
 */
import { slack } from '../../src/channels/slack/index.ts'
import { gather } from '../../src/conversation/notices/gather.ts'
import { notices } from '../../src/conversation/notices/notices.ts'
import { outbox } from '../../src/conversation/outbox.ts'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { hoursOf } from '../../src/governance/calendar/telling-hours.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aFakeSlack, workspace } from '../support/fake-slack.ts'
import type { Row } from './table.ts'

const reminders = 10_000
const municipality = 'norrby'
/** What Slack takes, and what we send: 240 of several hundred a minute, a hundred times as fast. */
const limit = { perSecond: 500, burst: 50 }
const pace = { perWorkspace: { perSecond: 400, burst: 20 }, perTalk: { perSecond: 1, burst: 3 } }

export async function benchDelivery(): Promise<Row[]> {
  const fake = await aFakeSlack()
  const database = await openDatabase({ engine: 'pglite', folder: null })
  try {
    fake.limitPosts(limit.perSecond, limit.burst)
    const { queued, sent } = await remindEverybody(database, fake.url)
    const refused = fake.calls.filter(({ throttled }) => throttled).length
    const arrived = fake.calls.filter(({ method, throttled }) => method === 'chat.postMessage' && !throttled)
    const each = new Set(arrived.map(({ args }) => String(args['channel'])))
    return [
      row('10 000 reminders queued', `${queued.toFixed(1)} s`, '≤ 5 s', queued <= 5),
      row('… sent in', `${sent.toFixed(0)} s`, `${reminders / pace.perWorkspace.perSecond} s by the pace`),
      row('… refused for being too fast', String(refused), '≤ 1 in a thousand', refused <= reminders / 1_000),
      row('… lost', String(reminders - each.size), '0', each.size === reminders),
      row('… doubled', String(arrived.length - each.size), '0', arrived.length === each.size),
    ]
  } finally {
    await fake.close()
    await database.close()
  }
}

const row = (what: string, figure: string, goal: string, met?: boolean): Row =>
  met === undefined ? { what, figure, goal } : { what, figure, goal, met }

async function remindEverybody(database: Database, apiUrl: string): Promise<{ queued: number; sent: number }> {
  await database.system('test', (unit) => unit.municipality.create({ data: { key: municipality, municipality } }))
  const clock = movableClock(instantAt(day('2026-03-12'), '18:00'))
  const hours = hoursOf([])
  const nobody = { identify: async () => ({ ok: false, because: 'not-connected' }), reference: async () => null }
  const { channel } = slack({
    signingSecret: workspace.secret,
    access: { botToken: workspace.token },
    appToken: null,
    clock,
    apiUrl,
    identity: nobody as never,
    log: silentLog,
  })
  const box = outbox({
    database,
    clock,
    log: silentLog,
    channels: [{ ...channel, pace }],
    routeTo: async (_, personId) => ({ channel: 'slack', platformUserId: `${workspace.id}/${personId}` }),
    gather: () => gather({ database, clock, ids: uuids, hours }),
  })
  const outbounds = Array.from({ length: reminders }, (_, n) => ({
    address: { to: 'person' as const, personId: `U${n}` },
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
