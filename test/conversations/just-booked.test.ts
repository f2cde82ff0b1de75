import { expect, it } from 'vitest'
import { dayMeant, onlyClashes, readOtherTime, startMeant } from '../../src/features/meetings/change/other-time.ts'
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

it(
  'what was just booked gets guests and items, loses them again, and is asked about, without being named',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-12-14', municipalities: ['hagsjo'] })
    const frida = await world.talkAs('Frida Stålnacke')
    const monica = await world.talkAs('Monica Tapper')
    await frida.says('kalla styrgruppen till ett extra möte den 14 januari kl 13')
    await frida.says('det krockar, ta fredagen i stället')
    frida.hears('15 januari')
    await frida.says('ja')
    await frida.says('bjud in Monica Tapper också')
    frida.hears('Monica Tapper är inbjuden till IT-styrgruppen fredag 15 januari 2027')
    await frida.says('och Göran Fält')
    frida.hears('Göran Fält är inbjuden')
    await world.goTo('2026-12-15')
    expect(monica.heard().join('\n')).toContain('Du är kallad till IT-styrgruppen fredag 15 januari 2027')
    await frida.says('när är nästa styrgrupp?')
    await frida.says('ta bort Göran Fält från mötet')
    frida.hears('Göran Fält är inte längre inbjuden')
    await frida.says('lägg till en punkt om ny brandvägg')
    frida.hears('”Ny brandvägg” på dagordningen för IT-styrgruppen fredag 15 januari')
    await frida.says('och upphandlingen av e-arkiv')
    frida.hears('Upphandlingen av e-arkiv')
    await frida.says('stryk den sista punkten')
    frida.hears('”Upphandlingen av e-arkiv” är borttagen')
    await frida.says('vilka punkter är det nu')
    frida.hears('Ny brandvägg')
    expect(frida.last().text).not.toContain('e-arkiv')
    await frida.says('vilka kommer')
    frida.hears('Inbjudna utöver gruppen: Monica Tapper.')
    frida.hears('kallas: Birgitta Norling')
    await frida.says('är kallelsen skickad')
    frida.hears('går ut fredag 8 januari 2027')
    await frida.says('ändra platsen till Stadshuset, rum 4')
    frida.hears('Platsen för IT-styrgruppen fredag 15 januari 2027')
    await frida.says('kl 15 passar bättre')
    frida.hears('15.00')
    await frida.says('är det sparat?')
    frida.hears('Det är sparat som ett förslag.')
  },
)

const meeting = { day: day('2027-01-14'), start: '13:00' }

it.each([
  ['nej 15 januari', '2027-01-15', null],
  ['nej, ta den 15 januari kl 14', '2027-01-15', '14:00'],
  ['jag menade kl 14.30', '2027-01-14', '14:30'],
  ['ändra till kl 10', '2027-01-14', '10:00'],
  ['ta fredagen istället', '2027-01-15', null],
  ['det krockar, ta onsdagen', '2027-01-13', null],
  ['kan vi ta torsdag i stället?', '2027-01-21', null],
  ['dagen efter', '2027-01-15', null],
  ['ta dagen efter', '2027-01-15', null],
  ['flytta det en vecka framåt', '2027-01-21', null],
  ['skjut på det två veckor framåt', '2027-01-28', null],
  ['en timme senare', '2027-01-14', '14:00'],
  ['nej en timme senare', '2027-01-14', '14:00'],
  ['nej', null, null],
  ['nej, jag kan inte den 15 januari', null, null],
  ['15 januari', null, null],
  ['ta upp budgeten', null, null],
])('“%s” is another time for what was booked, or is not', (said, on, start) => {
  const other = readOtherTime(said, day('2026-12-14'))
  expect(other && [dayMeant(other, meeting), startMeant(other, meeting.start)]).toEqual(on && [on, start])
})

it.each([
  ['det krockar', true],
  ['den dagen går inte för mig', true],
  ['det krockar, ta fredagen', false],
  ['jag kan inte', false],
])('“%s” asks for any other time, or does not', (said, asks) => expect(onlyClashes(said)).toBe(asks))
