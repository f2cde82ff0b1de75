import { afterEach, describe, expect, it } from 'vitest'
import {
  type EventDetails,
  cancelEvent,
  changeEvent,
  makeEvent,
  readEvent,
} from '../../../../src/features/meetings/graph/events.ts'
import { type GraphError, graphRequest } from '../../../../src/features/meetings/graph/request.ts'
import { busyIn } from '../../../../src/features/meetings/graph/schedule.ts'
import { movableClock } from '../../../../src/lib/clock.ts'
import { type FakeGraph, aFakeGraph } from '../../../support/fake-graph.ts'

const closing: FakeGraph[] = []
afterEach(async () => {
  for (const fake of closing.splice(0)) await fake.close()
})

const tenant = 'tenant-1'
const anna = 'anna@kommun.example'
const place = { tenantId: tenant, mailbox: anna }
const midnight = new Date('2026-03-12T00:00:00Z')

async function aGraph() {
  const fake = await aFakeGraph()
  closing.push(fake)
  fake.busy.set(anna, { from: midnight, view: '' })
  const clock = movableClock(new Date('2026-03-12T08:00:00Z'))
  return { fake, clock, request: graphRequest({ settings: fake.settings, clock }) }
}

const theMeeting: EventDetails = {
  subject: 'IT-styrgruppen',
  text: 'Dagordning',
  start: '2026-04-09T09:00:00',
  end: '2026-04-09T10:30:00',
  location: 'Rådhuset',
  online: true,
  attendees: [{ email: 'par@kommun.example', name: 'Pär Ek', optional: false }],
}

describe('busy times', () => {
  const mailboxes = Array.from({ length: 45 }, (_, at) => `person${at}@kommun.example`)

  it('are asked for at most 20 mailboxes and less than 62 days at a time', async () => {
    const { fake, request } = await aGraph()
    for (const mailbox of mailboxes) fake.busy.set(mailbox, { from: midnight, view: '' })
    const through = new Date('2027-03-12T00:00:00Z')
    await busyIn(request, tenant, { mailboxes, as: anna, from: midnight, through })
    expect(fake.asked.filter((one) => one.includes('getSchedule'))).toHaveLength(3 * 6)
  })

  it('tell busy from away, and count tentative as free', async () => {
    const { fake, request } = await aGraph()
    fake.busy.set(anna, { from: midnight, view: `${'0'.repeat(16)}2201330` })
    const through = new Date('2026-03-13T00:00:00Z')
    const { busy } = await busyIn(request, tenant, { mailboxes: [anna], as: anna, from: midnight, through })
    expect(busy).toEqual([
      {
        mailbox: anna,
        kind: 'busy',
        startsAt: new Date('2026-03-12T08:00:00Z'),
        endsAt: new Date('2026-03-12T09:00:00Z'),
      },
      {
        mailbox: anna,
        kind: 'away',
        startsAt: new Date('2026-03-12T10:00:00Z'),
        endsAt: new Date('2026-03-12T11:00:00Z'),
      },
    ])
  })

  it('that two pages have cut are one', async () => {
    const { fake, request } = await aGraph()
    const perDay = 48
    fake.busy.set(anna, { from: midnight, view: '0'.repeat(60 * perDay) + '3'.repeat(2 * perDay) })
    const through = new Date('2026-06-12T00:00:00Z')
    const { busy } = await busyIn(request, tenant, { mailboxes: [anna], as: anna, from: midnight, through })
    expect(busy).toEqual([
      {
        mailbox: anna,
        kind: 'away',
        startsAt: new Date('2026-05-11T00:00:00Z'),
        endsAt: new Date('2026-05-13T00:00:00Z'),
      },
    ])
  })

  it('of somebody without a mailbox are unknown, and everybody else’s are told', async () => {
    const { fake, request } = await aGraph()
    fake.busy.set(anna, { from: midnight, view: '22' })
    const through = new Date('2026-03-13T00:00:00Z')
    const asked = { mailboxes: [anna, 'ingen@kommun.example'], as: anna, from: midnight, through }
    const { busy, unknown } = await busyIn(request, tenant, asked)
    expect(busy.map(({ mailbox }) => mailbox)).toEqual([anna])
    expect(unknown).toEqual(['ingen@kommun.example'])
  })
})

describe('a meeting in a calendar', () => {
  it('is made with a link to join, changed and called off', async () => {
    const { fake, request } = await aGraph()
    const made = await makeEvent(request, place, theMeeting, 'once')
    expect(made).toMatchObject({
      startsAt: new Date('2026-04-09T07:00:00Z'),
      joinUrl: `https://teams.example/${made.eventId}`,
    })
    const moved = { ...theMeeting, start: '2026-11-05T09:00:00', end: '2026-11-05T10:30:00' }
    expect(await changeEvent(request, place, made.eventId, moved)).toMatchObject({
      startsAt: new Date('2026-11-05T08:00:00Z'),
    })
    await cancelEvent(request, place, made.eventId, 'Inget att besluta om.')
    expect(fake.events).toMatchObject([{ isCancelled: true, subject: 'IT-styrgruppen' }])
  })

  it('is made once though the first answer was lost on the way', async () => {
    const { fake, request } = await aGraph()
    await makeEvent(request, place, theMeeting, 'warming the token up')
    fake.next.push('lost')
    await expect(makeEvent(request, place, theMeeting, 'once')).rejects.toMatchObject({ because: 'later' })
    await makeEvent(request, place, theMeeting, 'once')
    expect(fake.events.filter(({ transactionId }) => transactionId === 'once')).toHaveLength(1)
  })

  it('is read back with the answers given in Outlook, which a change keeps', async () => {
    const { fake, request } = await aGraph()
    const { eventId } = await makeEvent(request, place, theMeeting, 'once')
    const answers = async () => (await readEvent(request, place, eventId)).answers
    expect(await answers()).toEqual([{ email: 'par@kommun.example', answer: 'unanswered', at: null }])
    fake.answer(fake.events[0]!, 'par@kommun.example', 'declined')
    await changeEvent(request, place, eventId, theMeeting)
    expect(await answers()).toEqual([
      { email: 'par@kommun.example', answer: 'declined', at: new Date('2026-03-13T10:00:00Z') },
    ])
  })
})

describe('trouble', () => {
  const makeIt = async (given: Awaited<ReturnType<typeof aGraph>>) =>
    makeEvent(given.request, place, theMeeting, 'once').then(
      () => 'made',
      ({ because, afterSeconds }: GraphError) => ({ because, afterSeconds }),
    )
  const toldFirst = async (answer: FakeGraph['next'][number]) => {
    const graph = await aGraph()
    await makeEvent(graph.request, place, theMeeting, 'warming the token up')
    graph.fake.next.push(answer)
    return makeIt(graph)
  }

  it('is to wait as long as Graph says', async () => {
    expect(await toldFirst({ status: 429, headers: { 'Retry-After': '17' } })).toEqual({
      because: 'later',
      afterSeconds: 17,
    })
    expect(await toldFirst({ status: 503 })).toEqual({ because: 'later', afterSeconds: 60 })
  })

  it('is told apart: not allowed, not there, our own mistake', async () => {
    expect(await toldFirst({ status: 403 })).toMatchObject({ because: 'not-allowed' })
    expect(await toldFirst({ status: 404 })).toMatchObject({ because: 'not-there' })
    expect(await toldFirst({ status: 400 })).toMatchObject({ because: 'refused' })
  })

  it('is no trouble when only the token had run out', async () => {
    expect(await toldFirst({ status: 401 })).toBe('made')
  })

  it('is that the tenant has not agreed', async () => {
    const graph = await aGraph()
    graph.fake.next.push({ status: 400, body: { error: 'unauthorized_client' } })
    expect(await makeIt(graph)).toMatchObject({ because: 'not-allowed' })
    expect(await makeIt(graph)).toBe('made')
  })
})

describe('the token', () => {
  it('is asked for once by all who need it, and again before it has run out', async () => {
    const { fake, clock, request } = await aGraph()
    await Promise.all(['a', 'b', 'c'].map((id) => makeEvent(request, place, theMeeting, id)))
    const tokens = () => fake.asked.filter((one) => one.endsWith('/token')).length
    expect(tokens()).toBe(1)
    clock.advance(56 * 60_000)
    await makeEvent(request, place, theMeeting, 'd')
    expect(tokens()).toBe(2)
  })
})
