import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { verifyAudit } from '../../src/database/audit.ts'
import { createMeetings } from '../../src/features/meetings/store.ts'
import { newMeeting } from '../../src/features/meetings/meeting.ts'
import { peopleWho } from '../../src/features/administration/index.ts'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { type World, aWorld } from '../support/world.ts'

async function aTown() {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const { governance, register } = await world.snapshots.of('hagsjo')
  const [strategist] = peopleWho('strategist', { governance, register, today: day('2026-03-12') })
  const body = governance.body('it-styrgrupp')!
  const meeting = newMeeting({
    ...{ id: 'm1', municipality: 'hagsjo', body: body.id, day: day('2026-03-04'), start: '13:00', minutes: 90 },
    ...{ place: 'Stadshuset', origin: 'imported', createdAt: instantAt(day('2026-01-10'), '09:00') },
  })
  await world.database.unit('hagsjo', async (unit) => {
    const held = {
      ...meeting,
      state: 'held' as const,
      heldOn: day('2026-03-04'),
      recordedAt: instantAt(day('2026-03-05'), '09:00'),
    }
    await createMeetings(unit, [held])
    const record = {
      municipality: 'hagsjo',
      meetingId: 'm1',
      body: body.id,
      startedBy: strategist!.id,
      startedAt: world.clock.now(),
    }
    await unit.meetingRecord.create({
      data: { ...record, state: 'final', finishedBy: strategist!.id, finishedAt: world.clock.now() },
    })
  })
  const frida = await world.talkAs(strategist!.name, { channel: 'playground' })
  return { world, frida, register }
}

const fetched = async (world: World, site: Listening, link: string) => {
  const url = new URL(link)
  const opened = await fetch(`${site.url}${url.pathname}${url.search}`, { method: 'POST', redirect: 'manual' })
  const cookie = opened.headers.getSetCookie()[0]!.split(';')[0]!
  expect(world.municipality).toBe('hagsjo')
  return fetch(`${site.url}${opened.headers.get('location')}`, { headers: { cookie } })
}
const linkIn = (text: string): string => /https?:\S+/.exec(text)![0]

it(
  'minutes go from arbetsmaterial to upprättad as people say, and are handed out only after a review',
  { timeout: 120_000 },
  async () => {
    const { world, frida } = await aTown()
    const site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
    try {
      await frida.says('visa handlingar')
      frida.hears('arbetsmaterial')
      const label = frida.buttons().find((each) => each.startsWith('Minnesanteckningar'))!
      await frida.presses(label)
      frida.hears('Det som skickas kan bli allmän handling. Rådgör med registratorn.')

      await frida.presses('Justerad')
      await frida.submits({ on: '2026-03-20', by: 'Ordföranden' })
      expect(frida.faults()).toEqual({ on: 'Dagen har inte varit än.' })
      await frida.submits({ on: '2026-03-01', by: 'Ordföranden' })
      expect(frida.faults()).toEqual({ on: 'Dagen är före det som handlingen gäller.' })
      await frida.submits({ on: '2026-03-10', by: 'Ordföranden' })
      frida.hears('är justerad 2026-03-10')
      await frida.says('handlingar')
      await frida.presses(label)
      frida.hears('Justerad 2026-03-10 av Ordföranden.')
      await frida.presses('Upprättad')
      await frida.submits({ on: '2026-03-11', diarienummer: 'KS 2026/77' })
      frida.hears('är upprättad 2026-03-11')

      await frida.says('handlingar')
      frida.hears('KS 2026/77')
      await frida.presses(label)
      expect(frida.buttons()).not.toContain('Hämta för utlämnande')
      await frida.presses('Hämta för registrering')
      const file = await fetched(world, site, linkIn(frida.last().text))
      expect(file.headers.get('content-type')).toBe('application/zip')
      const unpacked = unzipSync(new Uint8Array(await file.arrayBuffer()))
      expect(Object.keys(unpacked).sort()).toEqual(['2026-03-04-it-styrgrupp.docx', 'LÄS MIG.txt', 'uppgifter.json'])
      expect(JSON.parse(strFromU8(unpacked['uppgifter.json']!))).toMatchObject({
        ...{ state: 'established', diarienummer: 'KS 2026/77', review: 'inte prövad' },
      })

      await frida.says('handlingar')
      await frida.presses(label)
      await frida.presses('Sekretesspröva')
      await frida.submits({ outcome: 'parts', provision: '' })
      expect(frida.faults()).toEqual({ provision: 'Skriv vilken bestämmelse som hindrar.' })
      await frida.submits({ outcome: 'parts', provision: '21 kap. 7 § OSL' })
      frida.hears('delar kan lämnas ut')
      await frida.says('handlingar')
      await frida.presses(label)
      await frida.presses('Hämta för utlämnande')
      const handed = unzipSync(
        new Uint8Array(await (await fetched(world, site, linkIn(frida.last().text))).arrayBuffer()),
      )
      expect(Object.keys(handed)).toContain('MASKERA FÖRST 2026-03-04-it-styrgrupp.docx')
      const verdict = await world.database.unit('hagsjo', (unit) => verifyAudit(unit, 'hagsjo'))
      expect(verdict.faults).toEqual([])
    } finally {
      await site.close()
    }
  },
)

it(
  'everybody gets their own data and nobody else’s; what is deleted is told with its decision',
  { timeout: 120_000 },
  async () => {
    const { world, frida, register } = await aTown()
    const site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
    try {
      const other = register.people.find(
        ({ id, status, protected: hidden }) => id !== frida.person.id && status === 'active' && !hidden,
      )!
      const bo = await world.talkAs(other.name, { channel: 'playground' })
      await bo.says('vem äger Blendorama?')
      await bo.says('handlingar')
      bo.hears('Handlingarna sköts av registratorn')
      await bo.says('exportera mina uppgifter')
      const page = await (await fetched(world, site, linkIn(bo.last().text))).text()
      expect(page).toContain('Blendorama')
      expect(page).toContain('Dina uppgifter i personlistan')
      expect(page).not.toContain(frida.person.id)
      expect(page).not.toContain(frida.person.email)

      await frida.says('vad gallras?')
      frida.hears('KS 2025-11-12 § 204')
      frida.hears('Inget är gallrat ännu.')
      await world.goTo('2027-06-01')
      await frida.says('gallring')
      frida.hears(/2027-06-01: 1 frågor utan svar, KS 2025-11-12 § 204/)
      expect(await world.database.unit('hagsjo', (unit) => unit.meetingRecord.count())).toBe(1)
    } finally {
      await site.close()
    }
  },
)
