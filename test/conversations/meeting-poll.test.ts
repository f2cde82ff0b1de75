import { expect, it, vi } from 'vitest'
import { openPolls } from '../../src/features/meetings/poll/store.ts'
import { meetingsOf } from '../../src/features/meetings/store.ts'
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
    expect(peder.heard().join('\n')).toContain(`Frågan om en tid för IT-styrgruppen är avgjord: det blev ${offered}.`)
    expect(peder.heard().join('\n')).toContain('är flyttat. Ny tid:')
    await peder.presses('Ingen passar')
    expect(peder.heard().at(-1)).toContain('Frågan är avgjord')
  },
)

it('puts times that somebody names to the members, and books the one that is chosen', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const frida = await world.talkAs(convener, { channel: 'playground' })
  await frida.says('föreslå lördag den 12 december eller onsdag den 9 december kl 13 för styrgruppen')
  frida.hears('lördag 12 december kl. 9.00 är ingen arbetsdag')
  await frida.says('föreslå tisdag den 8 december kl 10 eller onsdag den 9 december kl 13 för styrgruppen')
  expect(frida.heard().join('\n')).toContain('Jag frågar 6 i IT-styrgruppen om tiderna nedan.')

  await world.goTo('2026-12-01')
  for (const [at, who] of members.entries()) {
    const talker = await world.talkAs(who, { channel: 'playground' })
    expect(talker.heard().join('\n')).toContain('När passar IT-styrgruppen dig?')
    await talker.presses(at === 0 ? 'Kan tisdag 8 december kl. 10.00' : 'Kan onsdag 9 december kl. 13.00')
  }
  await frida.presses('Kan onsdag 9 december kl. 13.00')
  await world.goTo('2026-12-02')
  frida.hears('onsdag 9 december kl. 13.00: 5 kan')
  await frida.presses('Välj onsdag 9 december kl. 13.00')
  const booked = await world.database.unit('hagsjo', (unit) => meetingsOf(unit, 'hagsjo', { body: 'it-styrgrupp' }))
  expect(booked).toMatchObject([{ day: '2026-12-09', kind: 'ordinary' }])

  // With one booked, naming its day moves it, and others make one beside the plan.
  await frida.says('kan styrgruppen flyttas från 9 december till 10 december kl 9 eller 11 december kl 9')
  expect(frida.heard().slice(-3).join('\n')).toContain('tiderna nedan')
  const polls = await world.database.unit('hagsjo', (unit) => openPolls(unit, 'hagsjo'))
  expect(polls).toMatchObject([{ meetingId: booked[0]!.id }])
})

it('asks those of another municipality, too, where the question says what it came to when the host has chosen', async () => {
  const world = await aWorld({ today: '2027-01-11', municipalities: ['grums', 'kil', 'munkfors'] })
  const from = (municipality: string, who: string) => world.talkAs(who, { channel: 'playground', municipality })
  const johan = await from('grums', 'Johan Wretlind')
  const [birgit, petra] = [await from('kil', 'Birgit Stålnacke'), await from('munkfors', 'Petra Lindhagen')]
  await johan.says('jag sammankallar IT-samordningsgruppen')
  await johan.says('föreslå tisdag den 26 januari kl 10 eller onsdag den 27 januari kl 13 för IT-samordningsgruppen')
  expect(johan.heard().join('\n')).toContain('om tiderna nedan')

  await world.goTo('2027-01-12')
  for (const asked of [birgit, petra])
    expect(asked.heard().join('\n')).toContain('När passar IT-samordningsgruppen dig?')
  await birgit.presses('Kan onsdag 27 januari kl. 13.00')
  await world.goTo('2027-01-15')
  await johan.presses('Välj onsdag 27 januari kl. 13.00')

  await world.goTo('2027-01-18')
  const settled = 'Frågan om en tid för IT-samordningsgruppen är avgjord: det blev onsdag 27 januari kl. 13.00.'
  for (const asked of [birgit, petra]) expect(asked.heard().filter((text) => text.includes(settled))).toHaveLength(1)
  // Where the question stood, and not beside it.
  const changed = world
    .everything()
    .filter(({ updates, message }) => updates !== null && message.text.includes(settled))
  expect(changed.length).toBeGreaterThanOrEqual(2)
  await petra.presses('Kan tisdag 26 januari kl. 10.00')
  petra.hears('Frågan är avgjord')
})
