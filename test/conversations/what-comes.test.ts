import { expect, it } from 'vitest'
import { day } from '../../src/lib/day.ts'
import { planMeeting } from '../support/meetings.ts'
import { aWorld } from '../support/world.ts'

it('tells what the governance year holds in the time that is asked of, and says so when that is nothing', async () => {
  const world = await aWorld({ today: '2027-03-01', municipalities: ['hagsjo'] })
  await planMeeting(world, { body: 'beredningsgrupp', on: '2027-03-18' })
  const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
  await frida.says('vad händer i mars?')
  frida.hears('Det här händer till och med onsdag 31 mars')
  frida.hears(/torsdag 18 mars: .*beredningsgruppen/i)

  await frida.says('vad händer nästa vecka')
  expect(frida.heard().at(-1)).not.toContain('18 mars')
  await frida.says("what's coming up in march")
  frida.hears('Thursday 18 March: preparatory group')
})

it('shows what a meeting to come takes up when that is asked, and puts nothing on its agenda', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  await planMeeting(world, { body: 'it-styrgrupp', on: '2026-12-10' })
  const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
  for (const asked of ['vad händer på mötet i december', 'vad ska vi göra på styrgruppens möte i december?']) {
    await frida.says(asked)
    frida.hears('Dagordning för IT-styrgruppen torsdag 10 december')
  }
  await frida.says('vad händer på mötet i januari')
  frida.hears('Inget möte är bokat då.')
  await frida.says('what happens at the december meeting')
  frida.hears('the IT steering group')
  expect(await world.database.unit('hagsjo', (unit) => unit.agendaItem.findMany())).toEqual([])
})

it('tells what was done in a time that has been, how all of it stands, and who a report goes to', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const at = { state: 'held', heldOn: day('2025-10-08') } as const
  await planMeeting(world, { body: 'it-styrgrupp', on: '2025-10-08', ...at })
  const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
  await frida.says('vad gjorde vi förra året?')
  frida.hears('IT-styrgruppen: 1')
  frida.hears('8 oktober 2025')
  await frida.says('vad hände i maj')
  frida.hears('Inget är antecknat som gjort från')
  await frida.says('what did we do last year')
  frida.hears('What was done from')
  await frida.says('sammanfatta läget')
  frida.hears('Möten 2026')
  await frida.says('skriv en rapport till kommunstyrelsen')
  frida.hears('Inget dokument säger att en rapport ska lämnas till kommunstyrelsen.')
})
