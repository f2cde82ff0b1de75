import { describe, expect, it } from 'vitest'
import { planMeeting } from '../support/meetings.ts'
import { aWorld, everywhere } from '../support/world.ts'

/** Slack and Teams open a form only for a press: there the button comes again, which has a test of its own. */
const opensNone = everywhere === 'slack' || everywhere === 'teams'

describe('what can be pressed can be said', () => {
  it.skipIf(opensNone)('by the label, by a yes, and with a slip of the finger', async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    const peder = await world.talkAs('Peder Axmar')
    await peder.says('vi behöver ett nytt system för att boka lokaler')
    await peder.says('visa stegn')
    peder.hears('IT-strategen')
    expect(peder.last().text).not.toContain('förstod')
    await peder.says('vi behöver ett nytt system för att boka lokaler')
    await peder.says('ja')
    expect(peder.form().inputs.length).toBeGreaterThan(0)
  })

  it('and where words open no form, the button comes again', async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'], channel: 'slack' })
    const peder = await world.talkAs('Peder Axmar')
    await peder.says('vi behöver ett nytt system för att boka lokaler')
    await peder.says('ja')
    peder.hears('Tryck på ”Starta ärendet”, så öppnas ett formulär.')
    await peder.presses('Starta ärendet')
    expect(peder.form().inputs.length).toBeGreaterThan(0)
  })

  it('answers a notice with a bare yes, and with nothing to answer a yes means nothing', async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'], channel: 'playground' })
    await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-26', place: 'Rådhuset' })
    await world.goTo('2026-03-19')
    const peder = await world.talkAs('Peder Axmar')
    peder.hears('Rådhuset')
    await peder.says('ja')
    peder.hears(/Noterat|kommer|anmäld/)
    await peder.says('vem äger Raindance?')
    await peder.says('ja')
    expect(peder.last().text).not.toContain('kommer')
  })

  it('takes back what was just done by the word on its button', async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    const peder = await world.talkAs('Peder Axmar')
    await peder.says('jag slutar sista maj')
    peder.hears('31 maj')
    await peder.says('ångra')
    const departures = await world.database.unit('hagsjo', (unit) => unit.departure.findMany())
    expect(departures.map(({ state }) => state)).toEqual(['withdrawn'])
    await peder.says('hej då')
    peder.hears('Hej då.')
  })

  it('by a word of consent, or of the deed', async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['karlsborg'] })
    const emelie = await world.talkAs('emelie.dufvander@karlsborg.example.se')
    for (const consent of ['ja, skicka', 'det ser bra ut', 'okej, kör på det']) {
      await emelie.says('jag har en idé: låt eleverna bygga en app om återbruk')
      await emelie.says(consent)
      emelie.hears('Skickat till')
      await emelie.presses('Ta tillbaka')
    }
  })

  it.skipIf(opensNone)('what a form asks for can be written instead, and is read back before it is sent', async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['karlsborg'] })
    const emelie = await world.talkAs('emelie.dufvander@karlsborg.example.se')
    await emelie.says('jag har en idé')
    await emelie.says('spela in mötena så att de som är borta kan se dem')
    emelie.hears('spela in mötena så att de som är borta kan se dem')
    await emelie.says('ja, skicka')
    emelie.hears('Skickat till')
  })

  it('and line after line, where words open no form; a question is still a question', async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'], channel: 'slack' })
    const peder = await world.talkAs('Peder Axmar')
    await peder.says('vi behöver ett nytt system för att boka lokaler')
    await peder.says('för 25 elever')
    peder.hears('Tryck på ”Starta ärendet”: det du skrev står redan i formuläret.')
    await peder.says('helst innan jul')
    await peder.presses('Starta ärendet')
    expect(peder.form().inputs.find(({ name }) => name === 'need')?.initial).toBe('för 25 elever\nhelst innan jul')
    await peder.says('vi behöver ett nytt system för att boka lokaler')
    await peder.says('vem är systemansvarig för Raindance?')
    peder.hears('systemansvarig för Raindance')
  })
})
