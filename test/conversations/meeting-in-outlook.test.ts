import { afterEach, describe, expect, it, vi } from 'vitest'
import { connectCalendars } from '../../src/features/meetings/index.ts'
import { busyTimesOf } from '../../src/features/meetings/store.ts'
import { type FakeGraph, aFakeGraph } from '../support/fake-graph.ts'
import { planMeeting, theMeeting } from '../support/meetings.ts'
import { type World, aWorld } from '../support/world.ts'

// Weeks go by in each talk.
vi.setConfig({ testTimeout: 120_000 })

const closing: FakeGraph[] = []
afterEach(async () => {
  for (const fake of closing.splice(0)) await fake.close()
})

const tenantId = '11111111-2222-3333-4444-555555555555'
const convener = 'frida.stalnacke@hagsjo.example.se'
const member = 'peder.axmar@hagsjo.example.se'

/** The steering group's meeting has been called in a municipality whose calendars the bot is let into. */
async function aCalledMeeting({ place = 'Rådhuset' as string | null } = {}) {
  const fake = await aFakeGraph()
  closing.push(fake)
  for (const mailbox of [convener, member]) fake.busy.set(mailbox, { from: new Date('2026-03-12T00:00:00Z'), view: '' })
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'], graph: fake.settings })
  await connectCalendars(world, { municipality: world.municipality, tenantId, mailbox: null })
  const id = await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-26', place })
  await world.goTo('2026-03-19')
  await world.runDue()
  return { fake, world, id }
}
const talkAs = (world: World, who: string) => world.talkAs(who, { channel: 'playground' })

describe('a called meeting', () => {
  it('stands in the convener’s calendar, once, with everybody called', async () => {
    const { fake, world } = await aCalledMeeting()
    await world.goTo('2026-03-19', '11:00')
    expect(fake.events).toHaveLength(1)
    const [event] = fake.events
    expect(event).toMatchObject({
      mailbox: convener,
      subject: 'IT-styrgruppen',
      start: { dateTime: '2026-03-26T09:00:00' },
    })
    expect(event!.attendees.map(({ emailAddress }) => emailAddress.address)).toContain(member)
  })

  it('without a room gets a link to join, which the notices show', async () => {
    const { world } = await aCalledMeeting({ place: null })
    const peder = await talkAs(world, member)
    expect(peder.heard().join('\n')).toContain('Anslut till mötet: https://teams.example/')
  })

  it('is called off there too', async () => {
    const { fake, world } = await aCalledMeeting()
    const frida = await talkAs(world, convener)
    await frida.says('ställ in styrgruppen eftersom inget är klart')
    await world.runDue()
    expect(fake.events[0]).toMatchObject({ isCancelled: true })
  })
})

describe('an answer given in Outlook', () => {
  it('counts, so nobody is reminded of what they have answered', async () => {
    const { fake, world } = await aCalledMeeting()
    fake.answer(fake.events[0]!, member, 'declined')
    await world.goTo('2026-03-23')
    const peder = await talkAs(world, member)
    expect(peder.heard().join('\n')).not.toContain('du har inte svarat')
    const frida = await talkAs(world, convener)
    await frida.says('vilka kommer till styrgruppen?')
    frida.hears('Kan inte: Peder Axmar.')
  })

  it('that cannot be read just now holds the reminder back', async () => {
    const { fake, world } = await aCalledMeeting()
    fake.next.push({ status: 429, headers: { 'Retry-After': '30' } })
    await world.goTo('2026-03-23', '07:30')
    const peder = await talkAs(world, member)
    expect(peder.heard().join('\n')).not.toContain('du har inte svarat')
    await world.goTo('2026-03-23', '09:00')
    expect(peder.heard().join('\n')).toContain('du har inte svarat')
  })
})

describe('a meeting moved in Outlook', () => {
  it('is moved here, and everybody is asked again', async () => {
    const { fake, world, id } = await aCalledMeeting()
    fake.events[0]!.start = { dateTime: '2026-03-27T13:00:00', timeZone: 'W. Europe Standard Time' }
    fake.events[0]!.end = { dateTime: '2026-03-27T14:30:00', timeZone: 'W. Europe Standard Time' }
    await world.goTo('2026-03-23')
    expect(await theMeeting(world, id)).toMatchObject({ day: '2026-03-27', icsSequence: 1 })
    await world.goTo('2026-03-24')
    const peder = await talkAs(world, member)
    expect(peder.heard().join('\n')).toContain('är flyttat. Ny tid: fredag 27 mars kl. 13.00–14.30.')
  })
})

describe('a meeting called off in Outlook', () => {
  it('is off here too, and whoever is in charge hears of it and may let it take place', async () => {
    const { fake, world, id } = await aCalledMeeting()
    fake.events[0]!.isCancelled = true
    await world.goTo('2026-03-20')
    expect(await theMeeting(world, id)).toMatchObject({ state: 'cancelled', cancelledBecause: 'Inställt i Outlook.' })
    await world.goTo('2026-03-23')
    const frida = await talkAs(world, convener)
    const heard = frida.heard().filter((text) => text.includes('är inställt i Outlook, så det är inställt här också'))
    expect(heard).toHaveLength(1)
    const peder = await talkAs(world, member)
    expect(peder.heard().join('\n')).toContain('inställt')

    await frida.presses('Mötet blir av')
    expect(await theMeeting(world, id)).toMatchObject({ state: 'called', cancelledBecause: null })
    await world.runDue()
    expect(fake.events).toHaveLength(2)
  })

  it('by throwing the event away counts as well; a mailbox that is gone calls nothing off', async () => {
    const { fake, world, id } = await aCalledMeeting()
    const view = fake.busy.get(convener)!
    fake.busy.delete(convener)
    await world.goTo('2026-03-20')
    expect(await theMeeting(world, id)).toMatchObject({ state: 'called' })
    fake.busy.set(convener, view)
    fake.events.length = 0
    await world.goTo('2026-03-20', '12:00')
    expect(await theMeeting(world, id)).toMatchObject({ state: 'cancelled' })
  })
})

describe('Graph that will not', () => {
  it('let us in is noted, and the notices have gone out all the same', async () => {
    const fake = await aFakeGraph()
    closing.push(fake)
    const world = await aWorld({
      today: '2026-03-12',
      municipalities: ['hagsjo'],
      graph: { ...fake.settings, credentials: { appId: 'app-1', password: 'wrong' } },
    })
    await connectCalendars(world, { municipality: world.municipality, tenantId, mailbox: null })
    await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-26' })
    await world.goTo('2026-03-19')
    await world.runDue()
    const peder = await talkAs(world, member)
    expect(peder.heard().join('\n')).toContain('Du är kallad till IT-styrgruppen')
    const connection = await world.database.unit(world.municipality, (unit) => unit.calendarConnection.findFirst())
    expect(connection).toMatchObject({ problem: 'not-allowed' })
  })

  it('show everybody’s time still gives the others’', async () => {
    const { fake, world } = await aCalledMeeting()
    const from = new Date('2026-03-18T23:00:00Z')
    fake.busy.set(member, { from, view: `${'0'.repeat(20)}22` })
    await world.goTo('2026-03-19', '12:00')
    const peder = (await talkAs(world, member)).person
    const found = await world.database.unit(world.municipality, (unit) =>
      busyTimesOf(unit, world.municipality, { from, through: new Date('2026-04-01T00:00:00Z'), people: [peder.id] }),
    )
    expect(found).toMatchObject([{ origin: 'graph', kind: 'busy', startsAt: new Date('2026-03-19T09:00:00Z') }])
  })
})
