import { expect, it } from 'vitest'
import type { Outbound } from '../../src/conversation/inbound.ts'
import { gather } from '../../src/conversation/notices/gather.ts'
import { notices } from '../../src/conversation/notices/notices.ts'
import { outbox } from '../../src/conversation/outbox.ts'
import type { Database } from '../../src/database/database.ts'
import {
  customaryHours,
  nextMorning,
  nextWakingHour,
  nextWorkingHour,
} from '../../src/governance/calendar/telling-hours.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { countedIds } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aDatabase, onBothEngines } from '../support/database.ts'
import { aFakeChannel } from '../support/fake-channel.ts'

const hours = {
  digest: (_: string, from: Date) => nextMorning(from, customaryHours),
  working: (_: string, from: Date) => nextWorkingHour(from, customaryHours),
  waking: (_: string, from: Date) => nextWakingHour(from, customaryHours),
}

async function aTown(database: Database, at: string) {
  const [when, time] = at.split(' ') as [string, string]
  await database.unit('norr', (unit) =>
    unit.municipality.upsert({ where: { key: 'norr' }, create: { key: 'norr', municipality: 'norr' }, update: {} }),
  )
  const clock = movableClock(instantAt(day(when), time))
  const ids = countedIds('n')
  const slack = aFakeChannel('slack')
  const telling = notices({ clock, ids, hours })
  const box = outbox({
    database,
    clock,
    log: silentLog,
    channels: [slack],
    routeTo: async (_, personId) => ({ channel: 'slack', platformUserId: personId }),
    gather: () => gather({ database, clock, ids, hours }),
  })
  const inUnit = <R>(work: (unit: Parameters<typeof telling.post>[0]) => Promise<R>) => database.unit('norr', work)
  return {
    slack,
    box,
    post: (...outbounds: Outbound[]) => inUnit((unit) => telling.post(unit, 'norr', outbounds)),
    withdraw: (...keys: string[]) => inUnit((unit) => telling.withdraw(unit, 'norr', keys)),
    fate: async (key: string) => (await inUnit((unit) => telling.fates(unit, 'norr', [key]))).get(key)?.state,
    /** What has been said by then, and nothing before it. */
    async by(then: string): Promise<string[]> {
      const [on, hour] = then.split(' ') as [string, string]
      clock.set(instantAt(day(on), hour))
      const before = slack.delivered.length
      await box.sweep()
      await box.idle()
      return slack.delivered.slice(before).map(({ message }) => message.text)
    },
  }
}

const aNotice = (text: string, more: Partial<Outbound> = {}): Outbound => ({
  address: { to: 'person', personId: 'anna' },
  message: { text },
  nature: 'unasked',
  why: 'Du är med i gruppen.',
  key: text,
  ...more,
})

onBothEngines('what nobody asked for', (engine) => {
  it('waits for the morning of the next working day', async () => {
    const { post, by } = await aTown(await aDatabase(engine), '2026-03-13 15:00')
    await post(aNotice('Kallelse'))
    expect(await by('2026-03-13 15:01')).toEqual([])
    expect(await by('2026-03-15 09:00')).toEqual([])
    expect(await by('2026-03-16 07:59')).toEqual([])
    expect(await by('2026-03-16 08:00')).toEqual(['Kallelse'])
    expect(await by('2026-03-17 08:00')).toEqual([])
  })

  it('is one message when several wait, each with its own buttons', async () => {
    const { post, by, slack } = await aTown(await aDatabase(engine), '2026-03-12 18:00')
    await post(
      aNotice('Kallelse'),
      aNotice('Enkät'),
      aNotice('Påminnelse', { address: { to: 'person', personId: 'bo' } }),
    )
    const said = await by('2026-03-13 08:00')
    expect(said.toSorted()).toEqual([
      'God morgon. Jag har två saker till dig i dag.\n\nKallelse\n\nEnkät',
      'Påminnelse',
    ])
    const digest = slack.delivered.find(({ message }) => message.text.startsWith('God'))!
    const labels = digest.message.blocks!.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    expect(labels.map(({ label }) => label)).toEqual(['Varför får jag detta?', 'Varför får jag detta?'])
    expect(new Set(labels.map(({ action }) => action)).size).toBe(2)
  })

  it('comes once a day: what is found later in the morning waits for the next one', async () => {
    const { post, by } = await aTown(await aDatabase(engine), '2026-03-12 08:00')
    await post(aNotice('Ett'))
    expect(await by('2026-03-12 08:30')).toEqual(['Ett'])
    await post(aNotice('Två'))
    expect(await by('2026-03-12 09:00')).toEqual([])
    expect(await by('2026-03-13 08:00')).toEqual(['Två'])
  })

  it('goes with what comes next when it is only to know of, or by itself when nothing has come', async () => {
    const { post, by, slack } = await aTown(await aDatabase(engine), '2026-03-12 18:00')
    await post(
      aNotice('Protokoll', { mayWaitDays: 7 }),
      aNotice('Kvitto', { mayWaitDays: 7, address: { to: 'person', personId: 'bo' } }),
    )
    expect(await by('2026-03-13 08:00')).toEqual([])
    await post(aNotice('Kallelse'))
    expect(await by('2026-03-16 08:00')).toEqual([
      'God morgon. Jag har två saker till dig i dag.\n\nKallelse\n\nProtokoll',
    ])
    expect(await by('2026-03-19 07:59')).toEqual([])
    expect(await by('2026-03-19 08:00')).toEqual(['Kvitto'])
    expect(slack.delivered).toHaveLength(2)
  })

  it('is not said at the weekend because the bot was down on Friday', async () => {
    const { post, by } = await aTown(await aDatabase(engine), '2026-03-12 18:00')
    await post(aNotice('Kallelse'))
    expect(await by('2026-03-14 09:00')).toEqual([])
    expect(await by('2026-03-16 11:59')).toEqual(['Kallelse'])
  })

  it('is said once for each key', async () => {
    const { post, by } = await aTown(await aDatabase(engine), '2026-03-12 18:00')
    expect(await post(aNotice('Kallelse'), aNotice('Kallelse'))).toBe(1)
    expect(await by('2026-03-13 08:00')).toEqual(['Kallelse'])
    expect(await post(aNotice('Kallelse'))).toBe(0)
    expect(await by('2026-03-16 08:00')).toEqual([])
  })

  it('can be taken back while it waits, also out of a digest', async () => {
    const { post, withdraw, by, fate } = await aTown(await aDatabase(engine), '2026-03-12 18:00')
    await post(aNotice('Kallelse'), aNotice('Enkät'))
    expect(await withdraw('Kallelse', 'okänd')).toBe(1)
    expect(await by('2026-03-13 08:00')).toEqual(['Enkät'])
    expect(await withdraw('Enkät')).toBe(0)
    expect(await fate('Kallelse')).toBe('withdrawn')
    expect(await fate('Enkät')).toBe('sent')
  })

  it('can be said in other words while it waits', async () => {
    const { post, by } = await aTown(await aDatabase(engine), '2026-03-12 18:00')
    await post(aNotice('Kallelse'))
    await post(aNotice('Ny tid', { replaces: 'Kallelse', key: 'ny' }))
    expect(await by('2026-03-13 08:00')).toEqual(['Ny tid'])
  })

  it('is changed in place after it was sent, again and again', async () => {
    const { post, by, slack } = await aTown(await aDatabase(engine), '2026-03-12 09:00')
    await post(aNotice('Kallelse'))
    await by('2026-03-12 09:00')
    await post(aNotice('Du kommer.', { replaces: 'Kallelse', key: 'ja', nature: 'reply' }))
    await post(aNotice('Du kommer inte.', { replaces: 'Kallelse', key: 'nej', nature: 'reply' }))
    expect(await by('2026-03-12 09:01')).toEqual(['Du kommer.', 'Du kommer inte.'])
    expect(slack.delivered.map(({ updates }) => updates)).toEqual([null, 'sent-1', 'sent-2'])
  })

  it('is not changed before it is known where it stands', async () => {
    const { post, by, slack } = await aTown(await aDatabase(engine), '2026-03-12 09:00')
    slack.find = async () => ({ is: 'there', as: 'found' })
    slack.next.push('throw')
    await post(aNotice('Kallelse'))
    await by('2026-03-12 09:00')
    await post(aNotice('Du kommer.', { replaces: 'Kallelse', key: 'ja', nature: 'reply' }))
    expect(await by('2026-03-12 09:00')).toEqual([])
    expect(await by('2026-03-12 09:02')).toEqual(['Du kommer.'])
    expect(slack.delivered.at(-1)!.updates).toBe('found')
  })

  it('is changed within the digest it went out with', async () => {
    const { post, by, slack } = await aTown(await aDatabase(engine), '2026-03-12 09:00')
    await post(aNotice('Kallelse'), aNotice('Enkät'))
    await by('2026-03-12 09:00')
    await post(aNotice('Du kommer.', { replaces: 'Kallelse', nature: 'reply', key: 'svar' }))
    expect(await by('2026-03-12 09:01')).toEqual([
      'God morgon. Jag har två saker till dig i dag.\n\nDu kommer.\n\nEnkät',
    ])
    expect(slack.delivered.at(-1)!.updates).toBe('sent-1')
  })

  it('waits only for people to be awake when it is urgent', async () => {
    const { post, by } = await aTown(await aDatabase(engine), '2026-03-14 23:00')
    await post(aNotice('Mötet är inställt', { urgent: true }))
    expect(await by('2026-03-15 06:59')).toEqual([])
    expect(await by('2026-03-15 07:00')).toEqual(['Mötet är inställt'])
  })

  it('does not hold a reply up', async () => {
    const { post, by } = await aTown(await aDatabase(engine), '2026-03-14 23:00')
    await post(aNotice('Mötet är inställt', { urgent: true }), aNotice('Svar', { nature: 'reply' }))
    expect(await by('2026-03-14 23:00')).toEqual(['Svar'])
  })

  it('is said in a group in working hours', async () => {
    const { post, by } = await aTown(await aDatabase(engine), '2026-03-13 17:30')
    await post(aNotice('Hej alla', { address: { to: 'conversation', channel: 'slack', conversationId: 'T/C' } }))
    expect(await by('2026-03-13 18:00')).toEqual([])
    expect(await by('2026-03-16 15:00')).toEqual(['Hej alla'])
  })
})
