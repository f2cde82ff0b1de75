import { expect, it } from 'vitest'
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
  frida.hears('Thursday 18 March: IT-strategiska beredningsgruppen')
})
