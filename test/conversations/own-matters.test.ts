import { expect, it, vi } from 'vitest'
import { proofsOf } from '../support/proofs.ts'
import { aWorld } from '../support/world.ts'

vi.setConfig({ testTimeout: 180_000 })

const booking = {
  ...{ title: 'Bokning av lokaler', change: 'new', category: 'kommungemensamt', unit: 'ekonomi', owner: '' },
  ...{ need: 'Föreningarna bokar på papper i dag.', data: 'yes' },
}

it('what is somebody’s own is told as a whole, and what they have done is written down as they say it', async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
  const peder = await world.talkAs('peder.axmar@hagsjo.example.se')

  await frida.says('vad är jag ansvarig för?')
  frida.hears('IT-strateg')
  frida.hears('IT-styrgruppen: sammankallande')
  frida.hears('Och det här håller du i')
  await frida.says('vad behöver jag göra?')
  frida.hears('Inget väntar på dig just nu.')
  frida.hears('Förslag till finansiering, senast 19 maj')
  await peder.says('vilka uppdrag har Frida Stålnacke')
  peder.hears('Frida Stålnacke har de här uppdragen')
  peder.hears('IT-strateg')
  expect(peder.last().text).not.toContain('håller du i')

  const company = 'Hagsjö Energi AB'
  expect((await proofsOf(world, 'hagsjo', 'S3-10')).flatMap(({ missing }) => missing)).toContain(company)
  await peder.says('jag träffade Hagsjö Energi i tisdags')
  peder.hears('antecknar den som kallar till dem, eller strategen')
  await frida.says('jag träffade Hagsjö Energi i tisdags')
  frida.hears('Antecknat: mötet med Hagsjö Energi AB hölls tisdag 10 mars.')
  expect((await proofsOf(world, 'hagsjo', 'S3-10')).flatMap(({ missing }) => missing)).not.toContain(company)
  await frida.presses('Ångra')
  frida.hears('inte antecknat som hållet längre')
  await frida.says('jag har träffat vattenbolaget')
  await frida.presses('Ange dagen')
  await frida.submits({ on: '2026-03-13' })
  expect(frida.faults()).toEqual({ on: 'Dagen har inte varit än.' })
  await frida.submits({ on: '2026-03-11' })
  frida.hears('Antecknat: mötet med Hagsjö Vatten AB hölls onsdag 11 mars.')

  await peder.says('vi har pratat med upphandlingscentret')
  peder.hears('jag hittar inget öppet ärende')
  await peder.says('starta ett nytt ärende')
  await peder.presses('Starta ärendet')
  await peder.submits(booking)
  await peder.says('vi har pratat med upphandlingscentret om avtalet')
  peder.hears(/Gäller det ärende 1, Bokning av lokaler: Upphandlingscentret/)
  await peder.presses('Ja, anteckna')
  peder.hears('vi har pratat med upphandlingscentret om avtalet')
  await peder.presses('Ångra')
  peder.hears('Det är taget tillbaka.')
  await peder.says('vad är jag ansvarig för')
  peder.hears('Bokning av lokaler')
})
