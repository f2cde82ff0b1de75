import { expect, it, vi } from 'vitest'
import { planMeeting } from '../support/meetings.ts'
import { aWorld } from '../support/world.ts'

// Weeks go by in each talk.
vi.setConfig({ testTimeout: 120_000 })

it('a company is met without an account: the convener passes a link on', { timeout: 120_000 }, async () => {
  const world = await aWorld({ today: '2026-03-02', municipalities: ['hagsjo'] })
  const { manifest } = world.governances.find(({ key }) => key === world.municipality)!
  const company = manifest.units.find(({ kind }) => kind === 'company')!
  await planMeeting(world, { body: 'bolagsmoten', target: company.id, on: '2026-03-26' })
  const frida = await world.talkAs('Frida Stålnacke', { channel: 'playground' })
  await frida.says(`kontaktperson för ${company.name} är Anna Lund, anna.lund@bolaget.example`)
  frida.hears(`Jag har sparat Anna Lund (anna.lund@bolaget.example) som kontaktperson för ${company.name}.`)

  await world.goTo('2026-03-12')
  frida.hears('Bolaget behöver inget konto. Skicka länken här nedanför till Anna Lund (anna.lund@bolaget.example).')
  frida.hears('Det som skickas kan bli allmän handling. Rådgör med registratorn.')
  const [, path] = /Kalenderfil till bolaget: http:\/\/[^/]+(\/kalender\/\S+)/.exec(frida.last().text)!
  const [, , municipality, person, meeting, file] = path!.split('/').map(decodeURIComponent)
  const files = world.features.flatMap((feature) => feature.files ?? [])
  const given = (reader: string) =>
    files[0]!.give({ municipality: municipality!, person: reader, meeting: meeting!, file: file! })
  expect((await given(person!))?.body).toContain('METHOD:REQUEST')
  expect(await given('bolag:ett-annat')).toBeNull()
})
