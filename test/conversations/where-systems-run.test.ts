import { describe, expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 })

describe('where systems are run', () => {
  it.each([
    ['vilka system drivs hos leverantören', /körs utanför kommunen/],
    ['vilka program körs externt', /körs utanför kommunen/],
    ['vilka av våra system ligger i molnet', /körs i molnet/],
    ['vad har vi i molnet', /körs i molnet/],
    ['hur många system har vi i egen drift', /^(?:\p{L}+|\d+) system körs av kommunen själv\.$/mu],
    ['vilka system kör vi själva', /körs av kommunen själv/],
    ['vilka system driftar ni inte själva', /körs utanför kommunen/],
    ['what do we run in the cloud', /run in the cloud/],
    ['which systems do we host ourselves', /run by the municipality itself/],
  ])('%s', async (line, answer) => {
    const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo', 'karlsborg'] })
    for (const [who, municipality] of [
      ['Håkan Viklander', 'hagsjo'],
      ['Anton Bergefors', 'karlsborg'],
    ] as const) {
      const somebody = await world.talkAs(who, { municipality })
      await somebody.says(line)
      expect(somebody.last().text, municipality).toMatch(answer)
    }
  })

  it('narrows what was listed, and is shown beside each', async () => {
    const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
    const gunilla = await world.talkAs('Gunilla Tegner')
    await gunilla.says('vilka system har känsliga personuppgifter')
    await gunilla.says('vilka av dem körs i molnet')
    gunilla.hears('Signera')
    gunilla.hears('molntjänst')
    expect(gunilla.last().text).not.toContain('Microsoft 365')
  })
})

describe('vendors', () => {
  it.each([
    'vilka leverantörer har vi',
    'hur många leverantörer har vi',
    'vilken leverantör har vi flest system från',
    'which vendors do we have',
  ])('are counted with how many systems are theirs: %s', async (line) => {
    const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo'] })
    const monica = await world.talkAs('Monica Tapper')
    await monica.says(line)
    expect(monica.last().text).toMatch(/från 31 leverantörer|from 31 vendors/)
    monica.hears('Arkivata')
  })

  it('is told when one has the most', async () => {
    const world = await aWorld({ today: '2026-11-30', municipalities: ['solvesborg'] })
    const katarina = await world.talkAs('Katarina Wiberg')
    await katarina.says('vem är vår största leverantör')
    katarina.hears('Flest kommer från')
  })
})
