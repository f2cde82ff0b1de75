import { expect, it, vi } from 'vitest'
import { planMeeting, theMeeting } from '../support/meetings.ts'
import { aWorld } from '../support/world.ts'

// Weeks go by in each talk.
vi.setConfig({ testTimeout: 120_000 })

const convener = 'Frida Stålnacke'
const members = ['Karim Lundell', 'Birgitta Norling', 'Peder Axmar', 'Sanna Wikholm', 'Mikael Rönnbäck']

it(
  'finds another time: members say what fits, the convener chooses, and everybody is called anew',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    const id = await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-26', place: 'Rådhuset' })
    await world.goTo('2026-03-19')
    const frida = await world.talkAs(convener, { channel: 'playground' })
    await frida.says('hitta en annan tid för styrgruppen')
    frida.hears('Jag frågar 6 i IT-styrgruppen om tiderna nedan.')
    const offered = /- (\S+ \d+ \S+ kl\. [\d.]+)/u.exec(frida.last().text)![1]!

    await world.goTo('2026-03-20')
    for (const who of members) {
      const talker = await world.talkAs(who, { channel: 'playground' })
      expect(talker.heard().join('\n')).toContain('behöver en annan tid. Vilka tider kan du?')
      await talker.presses(`Kan ${offered}`)
    }
    const peder = await world.talkAs('Peder Axmar', { channel: 'playground' })
    expect(peder.heard().at(-1)).toContain(`Du kan: ${offered}.`)
    await frida.presses('Ingen passar')

    await world.goTo('2026-03-23')
    frida.hears('6 av 6 har svarat om en tid för IT-styrgruppen:')
    frida.hears(`${offered}: 5 kan`)
    await frida.presses(`Välj ${offered}`)
    expect(frida.heard().join('\n')).toContain(`IT-styrgruppen blir ${offered}`)
    const moved = await theMeeting(world, id)
    expect(moved).toMatchObject({ state: 'called', icsSequence: 1 })
    expect(moved.day).not.toBe('2026-03-26')

    await world.goTo('2026-03-24')
    expect(peder.heard().join('\n')).toContain('är flyttat. Ny tid:')
    await peder.presses('Ingen passar')
    expect(peder.heard().at(-1)).toContain('Frågan är avgjord')
  },
)
