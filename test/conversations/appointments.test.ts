import { describe, expect, it } from 'vitest'
import { aWorld } from '../support/world.ts'
import { caughtUp } from './support/caught-up.ts'

describe('an appointment', () => {
  it(
    'goes to the nämnd as a paper, is decided there, and is taken on by its holder',
    { timeout: 120_000 },
    async () => {
      const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg'] })
      const coordinator = await world.talkAs('Annelie Borgström')
      const registrar = await world.talkAs('Mattias Örtenblad')
      const emma = await world.talkAs('Emma Rosell')
      const dijana = await world.talkAs('Dijana Hodžić')

      await coordinator.says('vem utsåg systemansvarig för Raindance?')
      coordinator.hears('Utsedd av Kommunstyrelsen, KS 2021-02-09 § 31.')
      coordinator.hears('S0-58')

      await emma.says('utse mig till systemansvarig för Raindance')
      emma.hears('Det är Kommunstyrelsen')
      await emma.says('utse Emma Rosell till systemansvarig för Raindance')
      emma.hears('Det är Kommunstyrelsen')
      await coordinator.says('utse Emma Rosell till systemansvarig för Raindance från 1 april')
      coordinator.hears('går till Kommunstyrelsen')
      await world.goTo('2026-03-13')
      expect(registrar.heard().join('\n')).toContain(
        'Emma Rosell till systemansvarig för Raindance från 1 april 2026, efter Dijana',
      )
      expect(registrar.heard().join('\n')).toContain(
        'Det som skickas kan bli allmän handling. Rådgör med registratorn.',
      )

      await emma.pressesOf(registrar, 'Kvittera mottagandet')
      expect(emma.last().text).not.toContain('mottagen')
      await registrar.presses('Kvittera mottagandet')
      registrar.hears('mottagen för Kommunstyrelsen')
      await registrar.presses('Anteckna beslutet')
      await registrar.submits({ decision: 'KS 2026-03-24 § 40', outcome: 'yes' })
      registrar.hears('Utsett: Emma Rosell')

      await world.goTo('2026-03-25')
      expect(dijana.heard().join('\n')).toContain('Emma Rosell tar över som systemansvarig för Raindance')
      expect(coordinator.heard().join('\n')).toContain('Som du föreslog: Emma Rosell')
      expect(emma.heard().join('\n')).toContain('Du är utsedd till systemansvarig för Raindance från 1 april 2026.')
      await emma.presses('Något saknas')
      await emma.submits({ kinds: ['competence'], text: 'kurs i redovisning' })
      await world.goTo('2026-03-26')
      expect(registrar.heard().join('\n')).toContain('kunskap eller utbildning: kurs i redovisning')
      await registrar.presses('Det är ordnat')
      await world.goTo('2026-04-02')
      expect(emma.heard().join('\n')).toContain('är ordnat, enligt den som utser')
      await emma.presses('Jag har tagit emot uppdraget')
      emma.hears('Antecknat att du har tagit emot: systemansvarig för Raindance.')
      await caughtUp(world)
      await emma.says('vilka uppdrag har jag?')
      emma.hears('mottaget 2 april 2026')

      await coordinator.says('när utsågs systemansvarig för Raindance?')
      coordinator.hears('Utsedd av Kommunstyrelsen, KS 2026-03-24 § 40. Gäller sedan 1 april 2026.')
      coordinator.hears('Uppdraget mottaget 2 april 2026.')
      await coordinator.says('vem var systemansvarig för Raindance förut?')
      coordinator.hears(/Dijana.*2026-03-31/)
    },
  )

  it(
    'that is already decided is noted by whoever keeps the register, with its mandate, and can be undone',
    { timeout: 120_000 },
    async () => {
      const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg'] })
      const coordinator = await world.talkAs('Annelie Borgström')
      const emma = await world.talkAs('Emma Rosell')

      await coordinator.says('vilka uppdrag är obesatta?')
      coordinator.hears('systemansvarig för KIR'.replace('s', 'S'))
      await coordinator.says(
        'utse Emma Rosell till systemansvarig för KIR från 15 mars enligt KS 2026-03-10 § 12, mandat: beslutar om behörigheter, resurser: en dag i veckan',
      )
      coordinator.hears(
        'Antecknat: Emma Rosell är systemansvarig för KIR från 15 mars 2026, enligt KS 2026-03-10 § 12.',
      )
      await caughtUp(world)
      await coordinator.says('vilket mandat har systemansvarig för KIR?')
      coordinator.hears('Mandat: beslutar om behörigheter. Resurser: en dag i veckan.')
      await coordinator.presses('Mandat, resurser, beslut')
      await coordinator.submits({
        decision: 'KS 2026-03-10 § 12',
        mandate: 'beslutar om behörigheter',
        resources: 'två dagar i veckan',
        competence: '',
      })
      await world.goTo('2026-03-13')
      expect(emma.heard().join('\n')).toContain('två dagar i veckan')
      await coordinator.presses('Ångra')
      coordinator.hears('Då är det som förut igen.')
      await caughtUp(world)
      await coordinator.says('vem är systemansvarig för KIR')
      coordinator.hears('vakant')
      await emma.presses('Jag har tagit emot uppdraget')
      emma.hears('redan avgjort')
    },
  )

  it('of oneself is noted as anybody else’s', { timeout: 120_000 }, async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    const strategist = await world.talkAs('Frida Stålnacke')
    await strategist.says('utse mig till systemägare för Gatljus från 1 april enligt KS 2026-03-10 § 12')
    expect(strategist.heard().join('\n')).toContain(
      'Frida Stålnacke är systemägare för Gatljus från 1 april 2026, enligt KS 2026-03-10 § 12.',
    )
  })

  it('that nobody has is told once to whoever appoints, with who answers meanwhile', { timeout: 120_000 }, async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['solvesborg'] })
    const registrar = await world.talkAs('Mattias Örtenblad')
    await world.goTo('2026-03-13')
    await world.goTo('2026-03-16')
    const told = registrar.heard().filter((text) => text.includes('Uppdrag som ingen har'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/Systemansvarig för KIR, 2026-03-13, .+, Kommunstyrelsen/)
    // It is known already, so it waits for company, two weeks at most.
    for (const on of ['2026-04-20', '2026-05-04', '2026-05-05']) await world.goTo(on)
    expect(registrar.heard().filter((text) => text.includes('tomma i mer än en månad'))).toHaveLength(1)
  })
})
