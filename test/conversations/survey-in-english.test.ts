import { expect, it } from 'vitest'
import { aWorld } from '../support/world.ts'

/** Words that stand in every Swedish message of a round and in no English one. */
const swedish =
  /(?<!\p{L})(?:och|är|inte|frågor|fråga \d|svara|svar|sparat|kvar|klart|enkäten|du|det|som|hoppa över|vet inte)(?!\p{L})/iu

it('speaks English all through a round to whoever does', { timeout: 300_000 }, async () => {
  const world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('Frida Stålnacke')
  const fredrik = await world.talkAs('Fredrik Nygren')
  await frida.says('speak English please')
  await fredrik.says('speak English please')
  const before = [frida.heard().length, fredrik.heard().length]
  await frida.says("start this year's survey")
  await frida.presses('Start')
  await world.goTo('2026-09-02')
  await fredrik.presses('Start answering')
  for (const said of [
    '4',
    'skip',
    'yes',
    '9 of 5',
    "don't know",
    'back',
    '1',
    'who owns Heroma?',
    '80 %',
    'my answers',
    'pause',
    'continue the survey',
  ])
    await fredrik.says(said)
  await frida.says('how is the survey going?')
  await frida.says('remind those who have not answered the survey')
  await world.goTo('2026-09-09')
  await world.goTo('2026-09-29')
  await frida.says('close the survey')
  await frida.presses('Close')
  await fredrik.says('change question 1')
  for (const said of ['show the survey results', 'show the differences in the survey', 'adopt the survey answers'])
    await frida.says(said)
  const said = [...frida.heard().slice(before[0]), ...fredrik.heard().slice(before[1])]
  expect(said.length).toBeGreaterThan(20)
  expect(
    said.filter((text) =>
      swedish.test(
        text.replaceAll(
          /\([^)]*\)|IT-strategiska beredningsgruppen|Riktlinje för e-förvaltningsutveckling|”[^”]*”|“[^”]*”/gu,
          '',
        ),
      ),
    ),
  ).toEqual([])
})
