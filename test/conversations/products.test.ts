import { expect, it } from 'vitest'
import { proofsOf } from '../support/proofs.ts'
import { aWorld } from '../support/world.ts'

/** In Karlsborg the IT-avdelning approves products, and Anton works there; in Hagsjö no document asks for it. */
it('a product is asked about, asked for, approved, listed, and its approval ended', { timeout: 120_000 }, async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['karlsborg', 'hagsjo'] })
  const goran = await world.talkAs('goran.pihl@karlsborg.example.se')
  const anton = await world.talkAs('anton.bergefors@karlsborg.example.se')
  await goran.says('är Logitech MX Keys godkänd?')
  goran.hears('Logitech MX Keys finns inte bland de godkända produkterna.')
  goran.hears('S2-29')
  await goran.presses('Be om godkännande')
  expect(goran.form().inputs[0]).toMatchObject({ initial: 'Logitech MX Keys' })
  await goran.submits({ name: 'Logitech MX Keys', kind: 'hardware', purpose: '' })
  expect(Object.keys(goran.faults())).toEqual(['purpose'])
  await goran.submits({ name: 'Logitech MX Keys', kind: 'hardware', purpose: 'Tangentbord till receptionen.' })
  goran.hears('Jag har skickat frågan om Logitech MX Keys till IT-avdelningen.')
  await goran.says('är mx keys godkänt')
  goran.hears('väntar på besked')

  await world.goTo('2026-03-13')
  expect(anton.heard().join('\n')).toContain('Göran Pihl ber om godkännande av Logitech MX Keys (utrustning).')
  await anton.presses('Svara')
  await anton.submits({ state: 'refused', because: '' })
  expect(Object.keys(anton.faults())).toEqual(['because'])
  await anton.submits({ state: 'approved', because: 'Bara med sladd.' })
  await world.goTo('2026-03-16')
  expect(goran.heard().join('\n')).toContain('Logitech MX Keys är godkänd och får köpas och installeras.')
  await goran.says('vilka produkter är godkända?')
  goran.hears('En produkt är godkänd:')

  await anton.says('är Logitech MX Keys godkänd?')
  anton.hears('Logitech MX Keys är godkänd sedan fredag 13 mars.')
  await anton.presses('Ändra beslutet')
  await anton.submits({ state: 'refused', because: 'Återkallad av tillverkaren.' })
  await goran.says('är Logitech MX Keys godkänd?')
  goran.hears('Skäl: Återkallad av tillverkaren.')
  await anton.presses('Ångra')
  anton.hears('Logitech MX Keys väntar på besked igen.')

  const approval = (await proofsOf(world, 'karlsborg', 'S2-29')).filter(({ about }) => about.startsWith('duty:'))
  expect(approval.map(({ status }) => status)).toContain('gap')

  await goran.says('vi vill få Miro godkänt')
  await goran.presses('Be om godkännande')
  expect(goran.form().inputs[0]).toMatchObject({ initial: 'Miro' })

  const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se', { municipality: 'hagsjo' })
  await frida.says('är Logitech MX Keys godkänd?')
  frida.hears('säger inget om att produkter ska godkännas')
})

it('what waits is listed, asked about and decided in words by those who approve', { timeout: 120_000 }, async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['karlsborg'] })
  const goran = await world.talkAs('goran.pihl@karlsborg.example.se')
  const anton = await world.talkAs('anton.bergefors@karlsborg.example.se')
  for (const name of ['Zoom', 'Miro']) {
    await goran.says(`vi vill få ${name} godkänt`)
    await goran.presses('Be om godkännande')
    await goran.submits({ name, kind: 'software', purpose: 'Möten med grannkommunerna.' })
  }
  await anton.says('visa alla önskemål om godkännande')
  anton.hears('2 önskemål väntar på godkännande:')
  await anton.says('vem har bett om det')
  anton.hears(/Göran Pihl bad om (?:Zoom|Miro) torsdag 12 mars/)
  await anton.says('godkänn Zoom')
  anton.hears('Zoom är godkänd.')
  await anton.says('visa alla önskemål om godkännande')
  await anton.says('neka det första')
  anton.hears('Varför godkänns inte Miro?')
  await anton.says('den lagrar allt utanför EU')
  anton.hears('Miro är inte godkänd.')
  await world.goTo('2026-03-13')
  expect(goran.heard().join('\n')).toContain('Skäl: den lagrar allt utanför EU')
})
