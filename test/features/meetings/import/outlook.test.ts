import { afterEach, expect, it } from 'vitest'
import { connectCalendars } from '../../../../src/features/meetings/index.ts'
import { planMeetings } from '../../../../src/features/meetings/import/plan.ts'
import { type FakeGraph, aFakeGraph } from '../../../support/fake-graph.ts'
import { aWorld } from '../../../support/world.ts'

const closing: FakeGraph[] = []
afterEach(async () => {
  for (const fake of closing.splice(0)) await fake.close()
})

const mailbox = 'frida.stalnacke@hagsjo.example.se'
const anEvent = (subject: string, on: string, more: Record<string, unknown> = {}) => ({
  ...{ mailbox, id: `${subject} ${on}`, iCalUId: subject, type: 'singleInstance', subject, sensitivity: 'normal' },
  start: { dateTime: `${on}T08:00:00.0000000`, timeZone: 'UTC' },
  end: { dateTime: `${on}T09:30:00.0000000`, timeZone: 'UTC' },
  ...{ location: { displayName: 'Rådhuset' }, isAllDay: false, isCancelled: false },
  ...more,
})

it(
  'meetings that stand in Outlook are read page by page, series and all, and nothing that is private',
  { timeout: 120_000 },
  async () => {
    const fake = await aFakeGraph()
    closing.push(fake)
    fake.busy.set(mailbox, { from: new Date('2026-01-01T00:00:00Z'), view: '' })
    fake.calendar.push(
      anEvent('IT-styrgruppen', '2026-02-10', { type: 'occurrence' }),
      anEvent('IT-styrgruppen', '2026-04-14', { type: 'occurrence' }),
      anEvent('IT-styrgruppen', '2026-05-12', { type: 'exception', isCancelled: true }),
      anEvent('Tandläkare', '2026-03-02', { sensitivity: 'private' }),
      anEvent('Lunch', '2026-03-03'),
    )
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'], graph: fake.settings })
    expect(await world.readOutlook('hagsjo', null)).toEqual({ ok: false, because: 'not-connected' })
    await connectCalendars(world, {
      municipality: 'hagsjo',
      tenantId: '11111111-2222-3333-4444-555555555555',
      mailbox: null,
    })
    const read = await world.readOutlook('hagsjo', mailbox)
    if (!read.ok) throw new Error(read.because)
    expect(read.found.map(({ name, uid }) => [name, uid])).toEqual([
      ['IT-styrgruppen', 'IT-styrgruppen#2026-02-10'],
      ['IT-styrgruppen', 'IT-styrgruppen#2026-04-14'],
      ['IT-styrgruppen', 'IT-styrgruppen#2026-05-12'],
      ['Lunch', 'Lunch'],
    ])

    // What has been counts as held, what is to come is a fixed point, what is nobody's is shown and left out.
    const { governance, register } = await world.snapshots.of('hagsjo')
    const plan = planMeetings(read.found, {
      ...{ world: { governance, register, today: world.clock.today() }, booked: [], ids: world.ids },
      ...{ importId: 'i', now: world.clock.now() },
    })
    expect(plan.created.map(({ body, day, state, fixed }) => [body, day, state, fixed])).toEqual([
      ['it-styrgrupp', '2026-02-10', 'held', true],
      ['it-styrgrupp', '2026-04-14', 'planned', true],
    ])
    expect(plan).toMatchObject({ cancelled: 1, others: [{ fault: { kind: 'no-body', text: 'Lunch' } }] })

    expect(await world.readOutlook('hagsjo', 'nobody@hagsjo.example.se')).toEqual({ ok: false, because: 'not-there' })
    fake.next.push({ status: 429, headers: { 'Retry-After': '5' } })
    expect(await world.readOutlook('hagsjo', mailbox)).toEqual({ ok: false, because: 'later' })
  },
)
