import { describe, expect, it } from 'vitest'
import { gather } from '../../src/conversation/notices/gather.ts'
import { notices } from '../../src/conversation/notices/notices.ts'
import { outbox } from '../../src/conversation/outbox.ts'
import type { Database } from '../../src/database/database.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { countedIds } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aDatabase } from '../support/database.ts'
import { aFakeChannel } from '../support/fake-channel.ts'

/** The database, where whoever asks for more while a municipality is being sent to hears only after that has been written down. */
function answeringLate(database: Database): Database {
  let settled: () => void
  const isSettled = new Promise<void>((resolve) => (settled = resolve))
  return {
    ...database,
    async systemCall<Result>(...[because, name, argument]: Parameters<Database['systemCall']>): Promise<Result> {
      const result = await database.systemCall<Result>(because, name, argument)
      if (name === 'styrbot_settle_outgoing') settled()
      if (name === 'styrbot_lease_outgoing' && (argument as { busy: string[] }).busy.length > 0) {
        await isSettled
        // Until whoever sent has heard of it, too.
        await new Promise((resolve) => setImmediate(resolve))
      }
      return result
    },
  }
}

describe('what is due', () => {
  it('is sent to the last, also when a talk comes free while others are being asked for', async () => {
    const database = await aDatabase()
    await database.unit('norr', (unit) => unit.municipality.create({ data: { key: 'norr', municipality: 'norr' } }))
    const clock = movableClock(new Date('2026-03-12T09:00:00Z'))
    const ids = countedIds('n')
    const hours = {
      digest: (_: string, at: Date) => at,
      working: (_: string, at: Date) => at,
      waking: (_: string, at: Date) => at,
    }
    const slack = aFakeChannel('slack')
    const box = outbox({
      database: answeringLate(database),
      clock,
      log: silentLog,
      channels: [slack],
      routeTo: async (_, personId) => ({ channel: 'slack', platformUserId: personId }),
      gather: () => gather({ database, clock, ids, hours }),
    })
    const to = { address: { to: 'person', personId: 'anna' }, nature: 'reply' } as const
    await database.unit('norr', (unit) =>
      notices({ clock, ids, hours }).post(unit, 'norr', [
        { ...to, message: { text: 'Ett' }, key: 'ett' },
        { ...to, message: { text: 'Två' }, key: 'två' },
      ]),
    )
    expect(await box.sweep()).toBe(2)
    expect(slack.delivered.map(({ message }) => message.text)).toEqual(['Ett', 'Två'])
  })
})
