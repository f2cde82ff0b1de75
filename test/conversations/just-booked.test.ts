import { expect, it } from 'vitest'
import { readCorrection } from '../../src/features/meetings/change/said.ts'
import { meetingsOf } from '../../src/features/meetings/store.ts'
import { day } from '../../src/lib/day.ts'
import { aWorld } from '../support/world.ts'

it(
  'what was just booked is moved by saying another day, and asked about by “vem har tackat ja”',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-12-14', municipalities: ['hagsjo'] })
    const frida = await world.talkAs('Frida Stålnacke')
    await frida.says('kalla styrgruppen till ett extra möte den 14 januari kl 13')
    frida.hears('torsdag 14 januari 2027 kl. 13.00')
    await frida.says('nej 15 januari')
    frida.hears('14 januari')
    frida.hears('15 januari')
    await frida.says('ja')
    await frida.says('när är nästa styrgrupp?')
    frida.hears('fredag 15 januari 2027 kl. 13.00')

    await frida.says('kalla styrgruppen till ett extra möte den 21 januari kl 9')
    await frida.says('vem har tackat ja')
    frida.hears('IT-styrgruppen')
    frida.hears('torsdag 21 januari 2027 kl. 9.00–10.30 går ut torsdag 14 januari 2027, så ingen har svarat än')
    await frida.says('vem äger Raindance?')
    await frida.says('ja')
    expect(frida.last().text).not.toContain('när nästa möte är')
  },
)

it(
  'what was just booked gets its place and another time in the next words, and moves a week',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-12-14', municipalities: ['hagsjo'] })
    const frida = await world.talkAs('Frida Stålnacke')
    await frida.says('flytta det till veckan efter')
    frida.hears('Inget möte är bokat framåt, så det finns inget att flytta.')
    await frida.says('kalla styrgruppen till ett extra möte den 14 januari kl 9')
    frida.hears('Kallelsen går ut')
    await frida.says('i rådhuset, sal Vättern')
    await frida.says('ändra till kl 10')
    frida.hears('kl. 10')
    await frida.says('ja')
    const booked = () => world.database.unit('hagsjo', (unit) => meetingsOf(unit, 'hagsjo'))
    expect(await booked()).toMatchObject([{ day: '2027-01-14', place: 'i rådhuset, sal Vättern' }])
    await frida.says('när är nästa styrgrupp?')
    frida.hears('kl. 10.00')
    await frida.says('kalla styrgruppen till ett extra möte den 26 januari kl 9')
    await frida.says('flytta det till veckan efter')
    frida.hears('2 februari')
  },
)

it.each([
  ['nej 15 januari', { day: '2027-01-15', start: null }],
  ['nej, ta den 15 januari kl 14', { day: '2027-01-15', start: '14:00' }],
  ['jag menade kl 14.30', { day: null, start: '14:30' }],
  ['ändra till kl 10', { day: null, start: '10:00' }],
  ['nej', null],
  ['nej, jag kan inte den 15 januari', null],
  ['15 januari', null],
])('“%s” corrects a time, or does not', (said, meant) => expect(readCorrection(said, day('2026-12-14'))).toEqual(meant))
