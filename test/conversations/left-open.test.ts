import { describe, expect, it } from 'vitest'
import { planMeeting } from '../support/meetings.ts'
import { type Talker, aWorld } from '../support/world.ts'

/**
 * Whatever the bot has asked and waits for, a message with a matter of its own gets the answer it always gets: it is never kept as a
 * reason, a day, a name or a point of the minutes. Each of these holds what an open question could take for its own.
 */
const ownMatters = [
  'vem är systemansvarig för Raindance',
  'vilka system äger Karim Lundell',
  'hur ofta ska beredningsgruppen träffas',
  'vilka system saknar systemansvarig',
  'vem beslutar om inköp av ett kommungemensamt system',
  'vad har du för uppgifter om mig',
  'who owns Heroma',
]

type Opening = { name: string; open(frida: Talker): Promise<unknown> }

const openings: readonly Opening[] = [
  { name: 'a plan is proposed', open: (frida) => frida.says('planera 2027') },
  {
    name: 'who answers instead is asked',
    open: (frida) => saysThenPresses(frida, 'vem är systemansvarig för Raindance?', 'Stämmer inte'),
  },
  { name: 'why a meeting is cancelled is asked', open: (frida) => frida.says('ställ in styrgruppen') },
  {
    name: 'when an extra meeting is to be is asked',
    open: (frida) => frida.says('kalla till ett extra möte med styrgruppen'),
  },
  { name: 'somebody’s last day is asked', open: (frida) => frida.says('Peder Axmar slutar') },
  { name: 'who was at a meeting is asked', open: (frida) => frida.says('styrgruppen den 10 mars är hållen') },
  { name: 'the survey is offered', open: (frida) => frida.says('starta årets enkät') },
]

async function saysThenPresses(talker: Talker, text: string, label: string): Promise<void> {
  await talker.says(text)
  await talker.presses(label)
}

describe('what was left open takes nothing that is not its own', () => {
  it.each(openings)('when $name', { timeout: 120_000 }, async ({ open }) => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-10' })
    await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-26' })
    const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
    const answerTo = async (text: string) => {
      await frida.says(text)
      return frida.last().text
    }
    await frida.says('hej')
    const usual = new Map<string, string>()
    for (const text of ownMatters) usual.set(text, await answerTo(text))
    await open(frida)
    for (const text of ownMatters) expect.soft(await answerTo(text), text).toBe(usual.get(text))
  })
})

describe('when who answers instead is asked', () => {
  const asked = async (): Promise<Talker> => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
    await saysThenPresses(frida, 'vem är systemansvarig för Raindance?', 'Stämmer inte')
    return frida
  }

  it('an order, a wish or thanks is no name, and it stays asked', { timeout: 60_000 }, async () => {
    const frida = await asked()
    const own = ['skicka inget på fredagar', 'visa mina möten', 'tack']
    for (const text of own) {
      await frida.says(text)
      expect.soft(frida.last().text, text).not.toContain('det här inte stämmer')
    }
    await frida.says('Bodil Ny')
    expect(frida.last().text).toContain('Förslag: Bodil Ny')
  })

  it.each([
    ['Bodil Ny, ekonomichef', 'Förslag: Bodil Ny, ekonomichef'],
    ['byt till Bodil Ny', 'Förslag: byt till Bodil Ny'],
    ['hon som sitter i receptionen', 'Förslag: hon som sitter i receptionen'],
    ['IT-avdelningen', 'Förslag: IT-avdelningen'],
    ['ingen', 'Förslag: ingen'],
    ['hon har slutat', 'Personen har slutat.'],
  ])('whoever is proposed is told in the words: %s', { timeout: 60_000 }, async (text, told) => {
    const frida = await asked()
    await frida.says(text)
    expect(frida.last().text).toContain(told)
  })

  it('“vet inte” proposes nobody', { timeout: 60_000 }, async () => {
    const frida = await asked()
    await frida.says('vet inte')
    expect(frida.last().text).toContain('Personen är fel.')
    expect(frida.last().text).not.toContain('Förslag')
  })
})
