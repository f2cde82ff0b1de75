import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

/** What goes on from a list, and what begins anew: a filter of its own, those that were listed, and whoever was told of. */
vi.setConfig({ testTimeout: 120_000 })

it.each([
  ['hagsjo', 'Håkan Viklander'],
  ['solvesborg', 'Katarina Wiberg'],
])(
  'a line that names a filter of its own is of all systems, whatever was counted before: %s',
  async (municipality, name) => {
    const world = await aWorld({ today: '2026-11-30', municipalities: [municipality] })
    const somebody = await world.talkAs(name, { municipality })
    for (const [line, heard] of [
      ['vilka system körs i molnet', /körs i molnet|av alla system|Inget system/],
      ['vilka system är kritiska', /verksamhetskritisk/],
      ['visa system med känsliga personuppgifter', /känsliga personuppgifter/],
      ['which systems are closing', /being phased out|closing|phased/],
    ] as const) {
      await somebody.says('vilka leverantörer har vi')
      expect(somebody.last().text, line).toContain('leverantörer')
      await somebody.says(line)
      expect(somebody.last().text, line).toMatch(heard)
      expect(somebody.last().text, line).not.toMatch(/fanns med i listan|in that list/)
    }
    await somebody.says('vilka system körs i molnet')
    await somebody.says('vilka leverantörer har vi')
    somebody.hears('leverantörer')
  },
)

it('those that were listed are asked about in other words, and none is lost where none fits', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
  const håkan = await world.talkAs('Håkan Viklander')
  for (const line of [
    'är det nåt av dem som ska bort',
    'finns det någon av dem som avvecklas',
    'ska någon av dem fasas ut',
    'are any of them being phased out',
  ]) {
    await håkan.says('vilka system har socialkontoret')
    await håkan.says(line)
    expect(håkan.last().text, line).toMatch(/Inget system|No systems/)
    expect(håkan.last().text, line).toMatch(/fanns med i listan|in that list/)
    await håkan.says('vilka av dem är viktigast')
    håkan.hears('verksamhetskritiskt')
    håkan.hears('Omnia Ansökan')
  }
})

it('whoever appoints another is told after the holder', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo', 'solvesborg'] })
  for (const [name, municipality, first] of [
    ['Håkan Viklander', 'hagsjo', 'vem äger Raindance'],
    ['Katarina Wiberg', 'solvesborg', 'vem äger Heroma'],
  ] as const) {
    const somebody = await world.talkAs(name, { municipality })
    for (const line of ['vem utser en ny', 'och vem tillsätter efterträdaren', 'vem väljer hennes ersättare']) {
      await somebody.says(first)
      await somebody.says(line)
      expect(somebody.last().text, line).toMatch(/utser systemägare/)
    }
    await somebody.says('who owns Raindance')
    await somebody.says('who appoints a new one')
    expect(somebody.last().text).toMatch(/appoints/)
  }
})

it('contracts are no matter of the register', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo', 'karlsborg'] })
  const monica = await world.talkAs('Monica Tapper')
  const anton = await world.talkAs('Anton Bergefors', { municipality: 'karlsborg' })
  for (const line of [
    'vilka avtal går ut nästa år',
    'har vi några avtal som snart löper ut',
    'which contracts end next year',
  ])
    for (const somebody of [monica, anton]) {
      await somebody.says(line)
      expect(somebody.last().text, line).toMatch(/inga uppgifter om avtal|nothing about contracts/)
    }
})
