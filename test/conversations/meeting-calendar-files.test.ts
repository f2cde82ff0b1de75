import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mainSite } from '../../src/server.ts'
import { planMeeting } from '../support/meetings.ts'
import { type World, aWorld } from '../support/world.ts'

// Weeks go by in each talk.
vi.setConfig({ testTimeout: 120_000 })

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const member = 'Peder Axmar'
const talkAs = (world: World, who: string) => world.talkAs(who, { channel: 'playground' })

/** The pages behind their port, and what stands at an address that the bot has given. */
async function aCalledMeeting() {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-26', place: 'Rådhuset' })
  await world.goTo('2026-03-19')
  const server = createServer(mainSite(world, [], null))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const fetchFile = (url: string) => fetch(url.replace(/^http:\/\/[^/]+/, `http://127.0.0.1:${port}`))
  return { world, fetchFile }
}
const addressIn = (text: string): string => /http\S+\/kalender\/\S+\.ics/.exec(text)![0]
const eventsIn = async (response: Response) => {
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as [string, unknown[], unknown[]])
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: event.getFirstPropertyValue('uid'),
      sequence: event.getFirstPropertyValue('sequence'),
      status: event.getFirstPropertyValue('status'),
      summary: event.getFirstPropertyValue('summary'),
    })),
  }
}

describe('the file of a meeting', () => {
  it('is an invitation that asks for no answer of its own, and a cancellation when the meeting is off', async () => {
    const { world, fetchFile } = await aCalledMeeting()
    const address = addressIn((await talkAs(world, member)).heard().join('\n'))
    const file = await fetchFile(address)
    expect(file.headers.get('content-type')).toContain('text/calendar')
    expect(file.headers.get('cache-control')).toContain('private')
    const before = await eventsIn(file)
    expect(before).toMatchObject({
      method: 'REQUEST',
      events: [{ sequence: 0, status: 'CONFIRMED', summary: 'IT-styrgruppen' }],
    })
    expect(await (await fetchFile(address)).text()).not.toContain('RSVP=TRUE')

    const frida = await talkAs(world, 'Frida Stålnacke')
    await frida.says('ställ in styrgruppen eftersom inget är klart')
    const after = await eventsIn(await fetchFile(address))
    expect(after).toMatchObject({
      method: 'CANCEL',
      events: [{ uid: before.events[0]!.uid, sequence: 1, status: 'CANCELLED' }],
    })
  })

  it('is given to nobody who changes a letter of the address', async () => {
    const { world, fetchFile } = await aCalledMeeting()
    const address = addressIn((await talkAs(world, member)).heard().join('\n'))
    const other = (await talkAs(world, 'Amina Yusuf')).person.id
    const parts = address.split('/')
    const with_ = (at: number, part: string) => parts.toSpliced(at, 1, part).join('/')
    const changed = [
      with_(-1, `${parts.at(-1)!.startsWith('A') ? 'B' : 'A'}${parts.at(-1)!.slice(1)}`),
      with_(-2, 'alla'),
      with_(-3, other),
      with_(-4, 'kil'),
      with_(-1, '.ics'),
    ]
    for (const each of changed) expect((await fetchFile(each)).status).toBe(404)
  })
})

describe('one’s own calendar', () => {
  it('holds what one is called to, follows changes, and stops at an address that has been changed', async () => {
    const { world, fetchFile } = await aCalledMeeting()
    await planMeeting(world, { body: 'it-styrgrupp', on: '2026-05-07' })
    const peder = await talkAs(world, member)
    await peder.says('min kalender')
    const first = addressIn(peder.last().text)
    const calendar = await eventsIn(await fetchFile(first))
    expect(calendar).toMatchObject({ method: 'PUBLISH' })
    expect(calendar.events).toHaveLength(2)

    await peder.presses('Byt adress')
    expect((await fetchFile(first)).status).toBe(404)
    expect((await fetchFile(addressIn(peder.last().text))).status).toBe(200)
  })

  it('of somebody who has left is empty to the world', async () => {
    const { world, fetchFile } = await aCalledMeeting()
    const peder = await talkAs(world, member)
    await peder.says('min kalender')
    await world.database.unit(world.municipality, async (unit) => {
      await unit.person.updateMany({ where: { id: peder.person.id }, data: { status: 'left' } })
      await unit.municipality.updateMany({
        where: { key: world.municipality },
        data: { registerVersion: { increment: 1 } },
      })
    })
    expect((await fetchFile(addressIn(peder.last().text))).status).toBe(404)
  })
})
