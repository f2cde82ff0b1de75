import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 })

it('“vi” is where somebody has said that they work, else their unit; “mina” is what they hold', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['hagsjo', 'karlsborg'] })
  const hakan = await world.talkAs('Håkan Viklander')
  await hakan.says('hej, jag är chef på socialkontoret')
  hakan.hears('Hos Socialkontoret finns')
  await hakan.says('vilka system har vi')
  hakan.hears('hör till Socialkontoret')
  await hakan.says('kan du visa allt vi har på förvaltningen')
  hakan.hears('hör till Socialkontoret')
  await hakan.says('vilka av dem är viktiga')
  expect(hakan.last().text).not.toContain('Det kan jag inte svara på')
  await hakan.says('vilka system äger jag')
  hakan.hears('Omnia IFO')
  await hakan.says('hur många är det med känsliga uppgifter')
  expect(hakan.last().text).not.toMatch(/kan jag inte svara|innehåller känsliga/u)
  await hakan.says('vilka system har vi inte råd med')
  hakan.hears('Registret säger inte vad systemen kostar')
  await hakan.says('vilka system äger jag')
  await hakan.says('som word')
  hakan.hears('En lista ger jag som Excel eller CSV')

  // Whoever leaves is never taken for whoever tells of it.
  const anton = await world.talkAs('Anton Bergefors', { municipality: 'karlsborg' })
  await anton.says('hon slutar i mars, vem tar över')
  expect(anton.last().text).not.toContain('din sista dag')
  await anton.says('vem är systemansvarig för Visma Ekonomi')
  await anton.says('hon slutar i mars, vem tar över')
  expect(anton.last().text).not.toContain('din sista dag')
  await anton.says('är hon långtidssjuk')
  expect(anton.last().text).not.toContain('Det kan jag inte svara på')
  await anton.says('vad tycker du om Visma Ekonomi')
  anton.hears('ingen uppfattning')
  await anton.says('sätt upp ett möte torsdag 10 december kl 9')
  expect(anton.last().text).not.toContain('Jag har satt upp')
})

it('a way to a decision is gone on with by its steps, and its button is pressed by its name further down', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['karlsborg'] })
  const anton = await world.talkAs('Anton Bergefors')
  await anton.says('vi vill byta ut vårt lönesystem')
  for (const line of ['vad gäller då', 'vad är första steget', 'vem måste godkänna det', 'hur lång tid tar det']) {
    await anton.says(line)
    expect(anton.last().text, line).not.toContain('Det kan jag inte svara på')
  }
  await anton.says('starta ärendet')
  expect(anton.last().text).not.toContain('Det kan jag inte svara på')
})
