import { describe, expect, it } from 'vitest'
import type { ChannelName } from '../../src/conversation/inbound.ts'
import { planMeeting } from '../support/meetings.ts'
import { aWorld } from '../support/world.ts'

/** In Karlsborg's example: Anton keeps the register, Emelie is systemansvarig for Visma Ekonomi. */
const channels: readonly ChannelName[] = ['terminal', 'playground', 'slack', 'teams']

describe.each(channels)('on %s', (channel) => {
  const karlsborg = () => aWorld({ today: '2026-03-12', municipalities: ['karlsborg'], channel })
  const talk = async (who: string, world: Awaited<ReturnType<typeof karlsborg>>) =>
    world.talkAs(`${who}@karlsborg.example.se`)

  it('somebody asks who answers for a system, and follows up', async () => {
    const goran = await talk('goran.pihl', await karlsborg())
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    goran.hears(/^Emelie Dufvander är systemansvarig för Visma Ekonomi\.\n/)
    goran.hears(/Varför: .*S2-46/)

    await goran.says('och it-kontakt?')
    goran.hears('är IT-kontakt för Visma Ekonomi.')
  })

  it('somebody is appointed, and takes it on', async () => {
    const world = await karlsborg()
    const anton = await talk('anton.bergefors', world)
    const emelie = await talk('emelie.dufvander', world)
    await emelie.says('hej')
    await anton.says('utse Emelie Dufvander till IT-kontakt för Visma Ekonomi')
    anton.hears('Antecknat: Emelie Dufvander är IT-kontakt för Visma Ekonomi')
    await world.goTo('2026-03-13')
    expect(emelie.heard().join('\n')).toContain('Du är utsedd till IT-kontakt för Visma Ekonomi')
    await emelie.presses('Jag har tagit emot uppdraget')
    emelie.hears('Antecknat att du har tagit emot: IT-kontakt för Visma Ekonomi.')
  })

  it('somebody is shown what to ask, and presses a question', async () => {
    const goran = await talk('goran.pihl', await karlsborg())
    await goran.says('vad kan du?')
    const question = goran.buttons()[0]!
    await goran.presses(question)
    expect(goran.heard().length).toBeGreaterThan(1)
    expect(goran.last().text).not.toMatch(/förstod jag inte|fel-/)
  })

  it('the keeper sees what could not be answered, and takes it off the list', async () => {
    const world = await karlsborg()
    const goran = await talk('goran.pihl', world)
    const anton = await talk('anton.bergefors', world)
    await goran.says('vem äger Blendorama?')
    await anton.says('vad kunde du inte svara på?')
    anton.hears('Blendorama')
    await anton.presses('Blendorama')
    await anton.presses('Inget att göra')
    anton.hears('Klart.')
  })

  it('somebody says that an answer is wrong, and the keeper hears of it and decides', async () => {
    const world = await karlsborg()
    const goran = await talk('goran.pihl', world)
    const anton = await talk('anton.bergefors', world)
    await anton.says('hej')
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.presses('Stämmer inte')
    await goran.says('nej, det är Anton Bergefors nu')
    await world.outbox.sweep()
    await world.outbox.idle()
    anton.hears('Visma Ekonomi')
  })

  it(
    'somebody is called to a meeting and answers, and the decision is found afterwards',
    { timeout: 120_000 },
    async () => {
      const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'], channel })
      await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-26', place: 'Rådhuset' })
      const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
      const peder = await world.talkAs('peder.axmar@hagsjo.example.se')
      // Everybody who is called has been here before.
      for (const who of ['karim.lundell', 'birgitta.norling', 'sanna.wikholm', 'mikael.ronnback']) {
        const other = await world.talkAs(`${who}@hagsjo.example.se`)
        await other.says('hej')
      }
      for (const each of [frida, peder]) await each.says('hej')
      await world.goTo('2026-03-19')
      peder.hears('Du är kallad till IT-styrgruppen torsdag 26 mars kl. 9.00–10.30.')
      await peder.presses('Jag kommer')
      expect(peder.heard().join('\n')).toContain('Tack, du är anmäld till IT-styrgruppen')
      await world.goTo('2026-03-27')
      await frida.says('styrgruppen i går är hållen')
      await frida.presses('Det stämmer')
      await frida.says('beslut: vi byter telefoner i hemtjänsten')
      frida.hears('Sparat som beslut.')
      await frida.presses('Klart')
      await frida.presses('Färdigställ')
      await peder.says('vad beslutade vi om telefonerna?')
      peder.hears('Vi byter telefoner i hemtjänsten')
    },
  )

  it('somebody says that something owed is done, when it was, and takes it back', async () => {
    const world = await karlsborg()
    const anton = await talk('anton.bergefors', world)
    await anton.says('klart: lägesrapporten, KS 2026/12')
    anton.hears('Antecknat som gjort: Lägesrapport till chefsgruppen, 12 mars.')
    await anton.says('det var i går')
    anton.hears('Ändrat: Lägesrapport till chefsgruppen, 11 mars.')
    await anton.says('det gjordes i februari')
    anton.hears('Ändrat: Lägesrapport till chefsgruppen, februari 2026.')
    await anton.presses('Ångra')
    anton.hears('Ångrat.')
  })

  it('its leader asks what the survey came to, and adds its registry number', async () => {
    const world = await aWorld({ today: '2027-03-12', municipalities: ['hagsjo'], channel })
    await world.loadExampleRounds()
    const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
    await frida.says('visa resultatet av enkäten')
    frida.hears(/\d+ av 100/)
    frida.hears('44 av 44 frågor är jämförbara')
    await frida.presses('Lägg till diarienummer')
    await frida.submits({ diarienummer: 'KS 2027/31' })
    await frida.says('visa resultatet av enkäten')
    frida.hears('Diarienummer KS 2027/31')
  })

  it('somebody starts a case, and asks how it goes', async () => {
    const goran = await talk('goran.pihl', await karlsborg())
    await goran.says('vi behöver ett nytt system för bokning av lokaler')
    await goran.presses('Starta ärendet')
    await goran.submits({
      ...{ title: 'Bokning av lokaler', change: 'new', category: 'verksamhetssystem', unit: 'ekonomi', owner: '' },
      ...{ need: 'Föreningarna bokar på papper.', data: 'yes' },
    })
    goran.hears('Ärende 1, Bokning av lokaler, är startat.')
    await goran.presses('Gå igenom kriterierna')
    await goran.submits({ beprovad: 'Tre kommuner har det.', 'fardig-produkt': 'done' })
    goran.hears('2 kriterier är besvarade.')
    await goran.says('hur går det med vårt ärende?')
    goran.hears('Tre kommuner har det.')
  })

  it('somebody opens their own page, by the command that Teams lists as well', async () => {
    const goran = await talk('goran.pihl', await karlsborg())
    await goran.says('Start')
    goran.hears(/^Hej Göran/)
  })

  it('somebody chooses English, and is answered in it from then on', async () => {
    const goran = await talk('goran.pihl', await karlsborg())
    await goran.says('svara på engelska')
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    goran.hears('Emelie Dufvander is')
  })

  it('a click, a form and a bare number go on in the language of the talk', async () => {
    const goran = await talk('goran.pihl', await karlsborg())
    await goran.says('we need a new system for booking rooms')
    await goran.presses('Start the case')
    expect(goran.form().submit).toBe('Start')
    await goran.submits({
      ...{ title: 'Room booking', change: 'new', category: 'verksamhetssystem', unit: 'ekonomi', owner: '' },
      ...{ need: 'The clubs book on paper.', data: 'yes' },
    })
    goran.hears('Case 1, Room booking, has been started.')
    await goran.says('Visma?')
    goran.hears(/\b(?:is|who|which)\b/i)
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.presses('Stämmer inte')
    expect(goran.last().text).toMatch(/Vem|vem/)
  })

  it('somebody writes what nobody can read, and is told so kindly', async () => {
    const goran = await talk('goran.pihl', await karlsborg())
    for (const text of ['…', '🙂🙃', 'x'.repeat(5000)]) {
      await goran.says(text)
      expect(goran.last().text).not.toMatch(/fel-|undefined/)
    }
  })

  it('a button of somebody else’s is not theirs to press', async () => {
    const world = await karlsborg()
    const goran = await talk('goran.pihl', world)
    const anton = await talk('anton.bergefors', world)
    await goran.says('vem är systemansvarig för Visma Ekonomi?')
    await goran.presses('Stämmer inte')
    await anton.pressesOf(goran, 'Jag vet inte vem')
    anton.hears('Den knappen är till någon annan.')
  })
})
