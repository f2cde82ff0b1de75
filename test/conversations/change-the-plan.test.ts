import { describe, expect, it } from 'vitest'
import { hoursOf } from '../../src/features/meetings/meeting.ts'
import { changeMeeting, meetingsOf } from '../../src/features/meetings/store.ts'
import { aWorld, type World } from '../support/world.ts'

const aPlannedYear = async () => {
  const world = await aWorld({ today: '2026-11-29', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('planera 2027')
  await frida.says('godkänn')
  await world.goTo('2027-01-11')
  return { world, frida }
}
const booked = (world: World, body = 'it-styrgrupp') =>
  world.database.unit('hagsjo', (unit) => meetingsOf(unit, 'hagsjo', { body, states: ['planned', 'called', 'held'] }))
const times = async (world: World) =>
  (await booked(world)).map((one) => `${one.id} ${hoursOf(one).day} ${hoursOf(one).start}`)

describe('a year that is booked is changed', { timeout: 120_000 }, () => {
  it('when somebody who leads is away, with before and after, and back again', async () => {
    const { world, frida } = await aPlannedYear()
    const before = await times(world)
    await frida.says('Frida Stålnacke är borta i mars')
    frida.hears('Noterat: Frida Stålnacke är borta 1–31 mars.')
    frida.hears(/Förslag: flytta \d+ möten?/)
    expect(await times(world)).toEqual(before)
    await frida.presses('Flytta så')
    const after = await times(world)
    expect(after).not.toEqual(before)
    expect((await booked(world)).filter(({ day }) => day.startsWith('2027-03'))).toEqual([])
    await frida.says('ångra')
    expect(await times(world)).toEqual(before)
  })

  it('or is left as it is', async () => {
    const { world, frida } = await aPlannedYear()
    const before = await times(world)
    await frida.says('sätt mig som borta')
    frida.hears('Vilka dagar?')
    await frida.says('1–31 mars')
    frida.hears('Noterat: Frida Stålnacke är borta 1–31 mars.')
    await frida.says('låt det vara')
    frida.hears('Då ligger allt kvar som det var.')
    expect(await times(world)).toEqual(before)
  })

  it('by moving one meeting to a day that is named', async () => {
    const { world, frida } = await aPlannedYear()
    const meeting = (await booked(world)).find(({ day }) => day.startsWith('2027-04'))!
    await frida.says(`flytta styrgruppen den ${Number(meeting.day.slice(8))} april till 28 april kl 13`)
    frida.hears('Förslag: flytta 1 möte')
    await frida.says('ja')
    const moved = (await booked(world)).find(({ id }) => id === meeting.id)!
    expect(hoursOf(moved)).toMatchObject({ day: '2027-04-28', start: '13:00' })
    expect(moved.icsSequence).toBe(meeting.icsSequence + 1)
  })

  it('by another meeting instead of a cancelled one, never on the same day', async () => {
    const { world, frida } = await aPlannedYear()
    const meeting = (await booked(world)).find(({ day }) => day.startsWith('2027-04'))!
    await frida.says(`flytta styrgruppen den ${Number(meeting.day.slice(8))} april`)
    await frida.presses('Flytta så')
    const moved = (await booked(world)).find(({ id }) => id === meeting.id)!
    expect(moved.day).not.toBe(meeting.day)
    expect((await booked(world)).length).toBe(11)
  })

  it('never by moving what has been called', async () => {
    const { world, frida } = await aPlannedYear()
    const called = (await booked(world)).find(({ day }) => day.startsWith('2027-03'))!
    await world.database.unit('hagsjo', (unit) =>
      changeMeeting(unit, called, { state: 'called', calledAt: world.clock.now() }),
    )
    await frida.says('jag är borta i mars')
    await frida.says('flytta så')
    expect((await booked(world)).find(({ id }) => id === called.id)?.day).toBe(called.day)
  })

  it('by nobody but the strategist and whoever convenes the body', async () => {
    const { world } = await aPlannedYear()
    const camilla = await world.talkAs('Karim Lundell')
    await camilla.says('flytta styrgruppen den 17 mars')
    camilla.hears('Möten flyttas av IT-strategen')
  })
})

describe('an absence', { timeout: 120_000 }, () => {
  const aNovember = () => aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })

  it('is shown to whoever asks, with who stands in, and taken back', async () => {
    const world = await aNovember()
    const maria = await world.talkAs('Maria Lindvall')
    const peder = await world.talkAs('Peder Axmar')
    const amina = await world.talkAs('Amina Yusuf')
    await peder.says('hej')
    await maria.says('jag är på semester 14–18 december, Peder Axmar tar mina ärenden')
    maria.hears('Noterat: Maria Lindvall är borta 14–18 december.')
    maria.hears('Under tiden visar jag Peder Axmar först för den som frågar.')
    await world.goTo('2026-12-01')
    expect(peder.heard().join('\n')).toContain('Du ersätter Maria Lindvall 14–18 december.')
    await maria.presses('Ångra')
    maria.hears('Ångrat. Frånvaron för Maria Lindvall är borttagen.')
    await maria.says('jag är på semester 14–18 december, Peder Axmar tar mina ärenden')
    await world.goTo('2026-12-15')
    await amina.says('vem är systemansvarig för Raindance?')
    amina.hears('Fråga Peder Axmar så länge.')
  })

  it('may be told first, and who stands in afterwards', async () => {
    const world = await aNovember()
    const maria = await world.talkAs('Maria Lindvall')
    await maria.says('jag är ledig 14–18 december')
    maria.hears('Ingen ersättare är angiven.')
    await maria.says('Peder Axmar ersätter mig')
    maria.hears('Noterat: Peder Axmar ersätter Maria Lindvall 14–18 december.')
  })

  it('is nobody else’s to tell', async () => {
    const world = await aNovember()
    const peder = await world.talkAs('Peder Axmar')
    await peder.says('Maria Lindvall är borta 14–18 december')
    peder.hears('Du kan säga till om din egen frånvaro.')
  })

  it('of the strategist needs no meetings to be booked', async () => {
    const world = await aNovember()
    const frida = await world.talkAs('Frida Stålnacke')
    await frida.says('jag är på semester 14–18 december')
    frida.hears('Noterat: Frida Stålnacke är borta 14–18 december.')
  })
})
