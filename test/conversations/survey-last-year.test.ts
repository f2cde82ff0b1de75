import { expect, it } from 'vitest'
import { answerHistory, askedOf } from '../../src/features/survey/index.ts'
import { aWorld } from '../support/world.ts'

it(
  'last year’s answer may stand where the definition allows it, and is shown only after one’s own',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
    await world.loadExampleRounds()
    const frida = await world.talkAs('Frida Stålnacke')
    const karim = await world.talkAs('Karim Lundell')
    await karim.says('när ska vi göra enkäten i år?')
    karim.hears('är inte öppen just nu')
    karim.hears('Den öppnar tisdag 15 september.')
    await frida.says('när ska vi göra enkäten i år?')
    frida.hears('Den senaste är Enkäten om e-förvaltning 2025, som är fastställd.')
    frida.hears('Ska jag starta?')
    await frida.says('starta årets enkät')
    await frida.presses('Starta')
    await frida.says('vilka ska få den?')
    frida.hears('Fredrik Nygren')
    await world.goTo('2026-09-02')
    await frida.presses('Börja svara')
    const offered = () =>
      (frida.last().blocks ?? []).flatMap((block) =>
        block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
      )
    const history = (question: string) =>
      world.database.unit('hagsjo', async (unit) => {
        const asked = (await askedOf(unit, 'hagsjo', frida.person.id)).find(({ round }) => round.year === 2026)!
        return answerHistory(unit, 'hagsjo', asked.respondent.id, question)
      })

    // Who has adopted the strategy may be as it was; the answer of last year is not shown before one's own.
    expect(offered()).toContain('Oförändrat sedan i fjol')
    expect(frida.last().text).not.toMatch(/I fjol svarade|Ditt eget svar i fjol/)
    await frida.says('samma som i fjol')
    const said = () => frida.heard().slice(-3).join('\n')
    expect(said()).toMatch(/Sparat: .+, oförändrat sedan i fjol\./)
    expect(said()).toContain('I fjol svarade kommunen:')
    const [kept] = await history('led1')
    expect(kept).toMatchObject({ status: 'answered', unchanged: true })

    // How well the plan is followed needs a new answer each year.
    for (let left = 9; left > 0; left--) {
      if (offered().includes('Oförändrat sedan i fjol')) await frida.presses('Oförändrat sedan i fjol')
      // What the answer rests on is asked in between.
      else if (!offered().includes('Vet inte')) await frida.says('hoppa över')
    }
    expect(offered()).not.toContain('Oförändrat sedan i fjol')
    await frida.says('oförändrat sedan i fjol')
    expect(said()).toContain('Den här frågan behöver ett nytt svar varje år.')
    await frida.says('3')
    expect(said()).toMatch(/I fjol svarade kommunen: .+\./)
    expect(said()).toMatch(/Ditt eget svar i fjol: .+\./)
  },
)
