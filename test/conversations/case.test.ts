import { describe, expect, it } from 'vitest'
import { planMeeting } from '../support/meetings.ts'
import { papersOf } from '../support/papers.ts'
import { aWorld } from '../support/world.ts'

/** In Hagsjö's example: Frida is the strategist, Peder leads a unit, Karim chairs the IT-styrgrupp, which decides. */
const hagsjo = async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const talk = (who: string) => world.talkAs(`${who}@hagsjo.example.se`)
  const people = {
    frida: await talk('frida.stalnacke'),
    peder: await talk('peder.axmar'),
    karim: await talk('karim.lundell'),
  }
  return { world, ...people }
}
const booking = {
  ...{ title: 'Bokning av lokaler', change: 'new', category: 'kommungemensamt', unit: 'ekonomi', owner: '' },
  ...{ need: 'Föreningarna bokar på papper i dag.', data: 'yes' },
}
const approved = {
  ...{ outcome: 'approved', text: 'Vi skaffar ett bokningssystem.', by: 'body:it-styrgrupp', name: 'Karim Lundell' },
  ...{ jobTitle: '', nature: 'delegation', delegation: '4.2', committee: 'ks', diarienummer: 'KS 2026/77' },
}

describe('a new system on its way to a decision', { timeout: 120_000 }, () => {
  it('is started by a need, and leads itself to the meeting that anchors it and the one that decides', async () => {
    const { world, frida, peder, karim } = await hagsjo()
    await planMeeting(world, { body: 'beredningsgrupp', on: '2026-03-26', place: 'Rådhuset' })
    await peder.says('vi behöver ett nytt system för bokning av lokaler')
    peder.hears('Första steget: Systemägaren anmäler behovet tidigt')
    peder.hears('S3-68')
    await peder.presses('Starta ärendet')
    expect(peder.form().inputs.find(({ name }) => name === 'title')?.initial).toBe('System för bokning av lokaler')
    await peder.submits({ ...booking, category: '', need: '' })
    expect(Object.keys(peder.faults()).toSorted()).toEqual(['category', 'need'])
    await peder.submits(booking)
    peder.hears('Ärende 1, Bokning av lokaler, är startat.')
    peder.hears('Återstår: Klassa informationen i systemet [kommunens egen inställning]')

    await world.goTo('2026-03-13')
    expect(frida.heard().join('\n')).toContain('Peder Axmar har startat ärende 1: Bokning av lokaler')
    await frida.presses('Vi har talats vid')
    await frida.says('visa dagordningen för beredningsgruppen')
    frida.hears('Ärende 1, Bokning av lokaler: förankring')

    await peder.presses('Meddela dem som ska veta tidigt')
    peder.hears(
      /Klart fredag 13 mars, Peder Axmar: IT-enheten får veta tidigt \(meddelat genom Styrbot: Mikael Rönnbäck\)/,
    )
    await world.goTo('2026-03-16')
    const mikael = await world.talkAs('mikael.ronnback@hagsjo.example.se')
    expect(mikael.heard().join('\n')).toContain('vill att ni får veta det här tidigt')

    await world.goTo('2026-03-27')
    await frida.says('beredningsgruppen i går är hållen')
    await frida.presses('Det stämmer')
    for (let left = 12; left > 0 && !/Ärende 1/.test(frida.last().text); left--) await frida.presses('Nästa punkt')
    await frida.presses('Klart')
    await peder.says('hur går det med vårt ärende?')
    peder.hears(/Frågan förankras i beredningsgruppen/)

    await frida.says('ärende 1')
    await frida.presses('För in beslut')
    await frida.submits({ ...approved, on: '2026-03-27' })
    frida.hears('Beslutet i ärende 1 är infört: bifall, Karim Lundell')
    expect(karim.heard()).toEqual([])
  })

  it('is asked about once when the meeting that decides has taken it up and no decision is written down', async () => {
    const { world, frida, peder } = await hagsjo()
    for (const [body, on] of [
      ['beredningsgrupp', '2026-03-26'],
      ['it-styrgrupp', '2026-04-09'],
    ] as const)
      await planMeeting(world, { body, on, place: 'Rådhuset' })
    await peder.says('starta ett nytt ärende')
    await peder.presses('Starta ärendet')
    await peder.submits(booking)
    await world.goTo('2026-03-13')
    await frida.presses('Vi har talats vid')
    await peder.says('ärende 1')
    await peder.presses('Meddela dem som ska veta tidigt')
    const hold = async (day: string, body: string) => {
      await world.goTo(day)
      await frida.says(`${body} i går är hållen`)
      await frida.presses('Det stämmer')
      for (let left = 12; left > 0 && !/Ärende 1/.test(frida.last().text); left--) await frida.presses('Nästa punkt')
      await frida.says('Gruppen ställer sig bakom.')
      await frida.presses('Klart')
      await frida.presses('Färdigställ')
    }
    const asked = () => frida.heard().filter((text) => text.includes('tog upp ärende 1'))
    await hold('2026-03-27', 'beredningsgruppen')
    await world.goTo('2026-04-01')
    expect(asked()).toEqual([])
    await frida.says('visa dagordningen för styrgruppen')
    frida.hears('Ärende 1, Bokning av lokaler')
    await hold('2026-04-10', 'styrgruppen')
    await world.goTo('2026-04-13')
    expect(asked()).toEqual([
      expect.stringContaining('IT-styrgruppen tog upp ärende 1, Bokning av lokaler, torsdag 9 april.'),
    ])
    await world.goTo('2026-04-14')
    expect(asked()).toHaveLength(1)
    await frida.pressesOf(frida, 'För in beslut')
    await frida.submits({ ...approved, on: '2026-04-09' })
    frida.hears('Beslutet i ärende 1 är infört: bifall')
  })

  it('is decided without a step, recorded as decided and marked as a deviation with its reason', async () => {
    const { world, frida, peder } = await hagsjo()
    await peder.says('starta ett ärende om nytt bokningssystem')
    await peder.presses('Starta ärendet')
    await peder.submits(booking)
    await frida.says('visa ärenden')
    frida.hears('1. Bokning av lokaler: nästa steg: Systemägaren anmäler behovet tidigt')
    await frida.says('visa ärende 1')
    await frida.presses('För in beslut')
    expect(frida.form().intro).toContain('märks som avvikelse')
    await frida.submits({ ...approved, on: '2026-03-30', name: '' })
    expect(Object.keys(frida.faults()).toSorted()).toEqual(['name', 'on'])
    await frida.submits({ ...approved, on: '2026-03-12' })
    frida.hears('Avvikelse: beslutet togs utan de här stegen: Systemägaren anmäler behovet tidigt')
    frida.hears('Skälet är inte angivet.')
    frida.hears('Inte gjort, men ingen avvikelse från dokumentet: Klassa informationen i systemet')
    await frida.presses('Komplettera beslutet')
    await frida.submits({
      nature: 'delegation',
      delegation: '4.2',
      committee: 'ks',
      diarienummer: 'KS 2026/77',
      because: 'Avtalet gick ut.',
    })
    frida.hears('Skäl: Avtalet gick ut.')
    const [decided] = await papersOf(world, 'hagsjo', 'case')
    expect(decided).toMatchObject({ title: 'Ärende 1: Bokning av lokaler', finished: true })
    expect(decided?.text).toContain('Vi skaffar ett bokningssystem.')

    await frida.says('vilka delegationsbeslut ska anmälas?')
    frida.hears('torsdag 12 mars, 4.2: Bokning av lokaler: Vi skaffar ett bokningssystem. Karim Lundell')
    await peder.says('vilka delegationsbeslut ska anmälas?')
    peder.hears('Listan ser strategen')
    await frida.presses('Märk som anmälda')
    await frida.says('delegationsbeslut')
    frida.hears('Inga delegationsbeslut väntar')
    await world.goTo('2026-03-13')
    expect(peder.heard().join('\n')).toContain('Ärende 1, Bokning av lokaler, är avgjort: bifall.')
  })

  it('is taken back, step by step, until somebody else has gone on', async () => {
    const { world, frida, peder } = await hagsjo()
    await peder.says('starta ett nytt ärende')
    await peder.presses('Starta ärendet')
    await peder.submits(booking)
    await world.goTo('2026-03-13')
    await frida.presses('Vi har talats vid')
    frida.hears('Klart fredag 13 mars')
    await frida.presses('Ångra')
    frida.hears('Det är taget tillbaka.')
    frida.hears('Återstår: Systemägaren anmäler behovet tidigt')
    await frida.says('visa ärende 1')
    await frida.presses('För in beslut')
    await frida.submits({ ...approved, on: '2026-03-13' })
    await frida.presses('Ångra')
    frida.hears('Läge: Pågår')
    await peder.says('ärende 1')
    await peder.presses('Avsluta utan beslut')
    peder.hears('Ärende 1 är avslutat utan beslut.')
    await peder.presses('Ångra')
    peder.hears('Läge: Pågår')
    const sanna = await world.talkAs('sanna.wikholm@hagsjo.example.se')
    await sanna.pressesOf(peder, 'Avsluta utan beslut')
    sanna.hears('Den knappen är till någon annan.')
  })
})

it('is offered under an answer about the rules, which stays an answer', { timeout: 120_000 }, async () => {
  const municipalities = ['hagsjo', 'karlsborg', 'solvesborg']
  const world = await aWorld({ today: '2026-03-12', municipalities })
  for (const municipality of municipalities) {
    const { people } = (await world.snapshots.of(municipality)).register
    const anna = await world.talkAs(people.find(({ email }) => email !== null)!.email!, { municipality })
    await anna.says('får vi köpa in ett eget bokningssystem?')
    expect(anna.buttons()).toContain('Starta ett ärende')
    await anna.presses('Starta ett ärende')
    expect(anna.form().inputs[0]).toMatchObject({ initial: 'Bokningssystem' })
  }
})
