import { expect, it, vi } from 'vitest'
import { aWorld } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 })

it('whoever is new is greeted with the systems of their unit, where to turn, and what to ask', async () => {
  const world = await aWorld({ today: '2026-11-30', municipalities: ['forshaga'] })
  const jesper = await world.talkAs('Jesper Ahlmark')
  for (const line of [
    'hej jag är ny bibliotekarie på kultur och fritid',
    'jag är ny här',
    'jag börjar på måndag som bibliotekarie',
    'hej! har precis börjat på biblioteket, var börjar jag',
    'vilka system ska jag kunna',
    'vilka program behöver jag lära mig',
  ]) {
    await jesper.says(line)
    expect(jesper.last().text, line).toContain('Hej och välkommen')
    expect(jesper.last().text, line).toContain('Servicedesk IT')
    expect(jesper.last().text, line).toMatch(/Hos Kultur.* finns /u)
  }
  await jesper.presses(jesper.buttons()[0]!)
  expect(jesper.last().text).toContain('hör till')
  await jesper.says('jag är ny på ekonomi, vem är systemägare för Raindance')
  jesper.hears('systemägare för Raindance')
  await jesper.says('jag är nämndsekreterare i socialnämnden, vad kan du hjälpa mig med')
  jesper.hears('Jag svarar på frågor om IT-systemen')
  await jesper.presses('Vilka skyldigheter har nämnden?')
  expect(jesper.last().text).not.toContain('kan jag inte svara')
})
