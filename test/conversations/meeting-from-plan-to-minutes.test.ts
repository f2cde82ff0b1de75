import { describe, expect, it, vi } from 'vitest'
import mammoth from 'mammoth'
import { finishedIn, minutesFile } from '../../src/features/meetings/index.ts'
import { recordOf } from '../../src/features/meetings/held/store.ts'
import { planMeeting, theMeeting } from '../support/meetings.ts'
import { type World, aWorld } from '../support/world.ts'

// Weeks go by in each talk.
vi.setConfig({ testTimeout: 120_000 })

const convener = 'Frida Stålnacke'
const chair = 'Karim Lundell'
const deputy = 'Birgitta Norling'
const member = 'Peder Axmar'

const talkAs = (world: World, who: string) => world.talkAs(who, { channel: 'playground' })

/** The words of the year's only finished minutes, as Word would show them. */
async function wordOf(world: World): Promise<string> {
  const { governance, register } = await world.snapshots.of(world.municipality)
  const here = { governance, register, today: world.clock.today() }
  const [held] = await world.database.unit(world.municipality, (unit) => finishedIn(unit, here, 2026, 'sv'))
  const { name, bytes } = await minutesFile(held!, here, 'sv')
  expect(name).toBe('2026-03-26-it-styrgrupp.docx')
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}

async function aCalledMeeting() {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const id = await planMeeting(world, { body: 'it-styrgrupp', on: '2026-03-26', place: 'Rådhuset' })
  await world.goTo('2026-03-19')
  return { world, id }
}

describe('a steering group', () => {
  it(
    'goes from plan to minutes over the weeks, and its decision is found afterwards',
    { timeout: 120_000 },
    async () => {
      const { world, id } = await aCalledMeeting()
      world.clock.advance(3_600_000)
      const peder = await talkAs(world, member)
      await peder.says('ta upp licenserna för Teams på nästa styrgrupp https://kommun.example/underlag.pdf')
      peder.hears('”Licenserna för Teams” på dagordningen för IT-styrgruppen torsdag 26 mars')
      await peder.presses('Jag kommer')

      await world.goTo('2026-03-23')
      const karim = await talkAs(world, chair)
      expect(karim.heard().join('\n')).toContain('Licenserna för Teams (från Peder Axmar)')
      await karim.says('jag kommer')

      await world.goTo('2026-03-27')
      const frida = await talkAs(world, convener)
      frida.hears('Hölls IT-styrgruppen torsdag 26 mars')
      await frida.presses('Ja, för anteckningar')
      frida.hears('Vilka var med')
      await frida.says('Birgitta var inte med')
      frida.hears('Inte med: Birgitta Norling.')
      await frida.says('gäst: Anna Lund')
      frida.hears('Gäster: Anna Lund.')
      await frida.presses('Det stämmer')
      frida.hears('Mötet är registrerat som hållet torsdag 26 mars.')
      expect(await theMeeting(world, id)).toMatchObject({ state: 'held', heldOn: '2026-03-26', leaderless: false })

      for (const _point of [1, 2, 3, 4]) await frida.presses('Nästa punkt')
      frida.hears('Licenserna för Teams')
      await frida.says('beslut: vi köper 200 Teams-licenser till förskolan')
      frida.hears('Sparat som beslut.')
      await frida.says('uppgift: Peder tar fram en budget till den 15 april')
      frida.hears('Ansvarar: Peder Axmar. Senast 15 april.')
      await frida.presses('Klart')
      frida.hears('Arbetsmaterial. Det är inte färdigställt.')
      frida.hears('Beslut: Vi köper 200 Teams-licenser till förskolan')
      await frida.presses('Färdigställ')
      frida.hears('är färdigställda')

      await world.goTo('2026-03-30')
      peder.hears('Anteckningarna från IT-styrgruppen torsdag 26 mars kl. 9.00–10.30 är klara.')
      peder.hears('Peder tar fram en budget')
      // Who was there has heard it: to them the minutes come with something else, or after two weeks.
      const minutes = 'Anteckningarna från IT-styrgruppen'
      expect((await talkAs(world, deputy)).heard().join('\n')).toContain(minutes)
      expect(karim.heard().join('\n')).not.toContain(minutes)
      const amina = await talkAs(world, 'Amina Yusuf')
      await amina.says('vad beslutade vi om Teams-licenserna?')
      amina.hears('Vi köper 200 Teams-licenser till förskolan')
      amina.hears('IT-styrgruppen torsdag 26 mars')
      await amina.says('visa anteckningarna från senaste styrgruppen')
      amina.hears('Minnesanteckningar, IT-styrgruppen')
      await amina.says('vilka var med på styrgruppen?')
      amina.hears('Frånvarande: Birgitta Norling')

      const paper = await wordOf(world)
      for (const words of [
        'Minnesanteckningar, IT-styrgruppen',
        'Rådhuset',
        'Anna Lund',
        'Birgitta Norling',
        'Vi köper 200 Teams-licenser till förskolan',
        'Peder tar fram en budget',
      ])
        expect(paper).toContain(words)

      await world.goTo('2026-04-13')
      expect(karim.heard().join('\n')).toContain(minutes)
    },
  )

  it('takes up again what was not dealt with', async () => {
    const { world } = await aCalledMeeting()
    const peder = await talkAs(world, member)
    await peder.says('ta upp lagringskostnaderna på nästa styrgrupp')
    await peder.says('lägg upp en punkt om AI-policy till nästa styrgrupp')
    peder.hears('”AI-policy” på dagordningen för IT-styrgruppen')
    // A group alone is no item.
    await peder.says('och beredningsgruppen')
    await peder.says('ta bort den punkten')
    peder.hears('”AI-policy” är borttagen från dagordningen.')
    await peder.says('ta upp växeln på nästa styrgrupp')
    await peder.says('nej ta bort växeln')
    peder.hears('”Växeln” är borttagen från dagordningen.')
    await peder.says('hur ofta träffas it-styrgruppen')
    await peder.says('lägg till det som punkt')
    peder.hears(/”IT-styrgruppen ska träffas 10–12 gånger/)
    await peder.says('ta bort den punkten')
    await world.goTo('2026-03-27')
    const frida = await talkAs(world, convener)
    await frida.presses('Ja, för anteckningar')
    await frida.presses('Det stämmer')
    for (const _point of [1, 2, 3, 4]) await frida.presses('Nästa punkt')
    await frida.presses('Ta upp nästa gång')
    await frida.presses('Klart')
    await frida.presses('Färdigställ')
    await planMeeting(world, { body: 'it-styrgrupp', on: '2026-04-23' })
    await frida.says('visa dagordningen för styrgruppen')
    frida.hears('Lagringskostnaderna (från förra mötet)')
  })

  it('is recorded as held late, and says so', async () => {
    const { world, id } = await aCalledMeeting()
    await world.goTo('2026-04-20')
    const frida = await talkAs(world, convener)
    await frida.says('styrgruppen den 26 mars är hållen')
    await frida.presses('Det stämmer')
    frida.hears('Det är efterregistrerat')
    const held = await theMeeting(world, id)
    expect([held.heldOn, held.recordedAt?.toISOString().slice(0, 10)]).toEqual(['2026-03-26', '2026-04-20'])
  })

  it('that met without chair and deputy does not count, and is no breach', async () => {
    const { world, id } = await aCalledMeeting()
    await world.goTo('2026-03-27')
    const frida = await talkAs(world, convener)
    await frida.presses('Ja, för anteckningar')
    await frida.says('Birgitta och Karim var inte med')
    await frida.presses('Det stämmer')
    frida.hears('så mötet räknas inte mot hur ofta gruppen ska träffas')
    expect((await theMeeting(world, id)).leaderless).toBe(true)
  })
})

describe('a meeting that is off', () => {
  it('needs a reason, tells those who were called, and can be undone', async () => {
    const { world, id } = await aCalledMeeting()
    const frida = await talkAs(world, convener)
    await frida.says('ställ in styrgruppen')
    frida.hears('Varför ställs IT-styrgruppen torsdag 26 mars')
    await frida.says('ordföranden är sjuk')
    expect(frida.heard().join('\n')).toContain('är inställt. Skäl: Ordföranden är sjuk.')
    await world.goTo('2026-03-20')
    const peder = await talkAs(world, member)
    expect(peder.heard().join('\n')).toContain('är inställt: Ordföranden är sjuk.')
    await peder.presses('Jag kommer')
    expect(peder.heard().join('\n')).toContain('är inställt, så du behöver inte svara')
    await frida.presses('Ångra')
    await world.goTo('2026-03-23')
    expect(peder.last().text).toContain('Du är kallad till IT-styrgruppen torsdag 26 mars')
    expect((await theMeeting(world, id)).state).toBe('called')
  })

  it('is called off by nobody else', async () => {
    const { world, id } = await aCalledMeeting()
    const peder = await talkAs(world, member)
    await peder.says('ställ in styrgruppen eftersom jag inte orkar')
    peder.hears('ställs in av den som sammankallar')
    expect((await theMeeting(world, id)).state).toBe('called')
  })
})

describe('an extra meeting', () => {
  it('is booked and called at once, and told apart', async () => {
    const { world } = await aCalledMeeting()
    const frida = await talkAs(world, convener)
    await frida.says('kalla till ett extra möte med styrgruppen')
    frida.hears('Vilken dag och tid?')
    await frida.says('tisdag 24 mars kl. 13')
    frida.hears('Ett extra möte i IT-styrgruppen är bokat tisdag 24 mars kl. 13.00–14.30.')
    await world.goTo('2026-03-20')
    const peder = await talkAs(world, member)
    peder.hears('Det är ett extra möte.')
  })
})

describe('minutes that are not ready', () => {
  it('are for those who keep them, and two who finish them at once finish them once', async () => {
    const { world, id } = await aCalledMeeting()
    await world.goTo('2026-03-27')
    const [frida, birgitta] = await Promise.all([convener, deputy].map((who) => talkAs(world, who)))
    await frida!.presses('Ja, för anteckningar')
    await frida!.presses('Det stämmer')
    await frida!.says('beslut: vi byter telefoner')
    await frida!.presses('Klart')
    const amina = await talkAs(world, 'Amina Yusuf')
    await amina.says('vad beslutade vi om telefoner?')
    amina.hears('Jag hittar inget beslut om telefoner')
    await birgitta!.says('vad beslutade vi om telefoner?')
    birgitta!.hears('arbetsmaterial')
    await Promise.all([frida!.presses('Färdigställ'), frida!.presses('Färdigställ')])
    const record = await world.database.unit(world.municipality, (unit) => recordOf(unit, world.municipality, id))
    expect(record).toMatchObject({ state: 'final', version: 2 })
  })
})
