import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 })

it('what was spoken of and listed last is what "det" and "dem" are about', async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const peder = await world.talkAs('peder.axmar@hagsjo.example.se')

  await peder.says('vem är systemägare för Boka')
  await peder.says('datorn är seg')
  peder.hears('Kundservice på IT-enheten')
  await peder.says('vem fixar det')
  peder.hears('Kundservice på IT-enheten')
  await peder.says('förlåt')
  peder.hears('Ingen fara.')

  await peder.says('vem är systemägare för Boka')
  await peder.says('när träffas it-styrgruppen')
  await peder.says('och vem äger den')
  peder.hears('Vad gäller det?')

  await peder.says('vilka system äger jag')
  peder.hears('Raindance')
  await peder.says('vilka av dem saknar systemansvarig')
  peder.hears('fanns med i listan')
  await peder.says('hur många bokningssystem har vi')
  peder.hears('beskrivs som bokningssystem')
  await peder.says('vilka')
  peder.hears('Boka')

  await peder.says('vilka system är röda')
  peder.hears('Registret säger inte vilka system som är eller har ”röda”')
  await peder.says('how do I change language')
  peder.hears('I answer in Swedish and English.')
  await peder.says('tack')
  expect(peder.last().text).toContain('Varsågod')
})
