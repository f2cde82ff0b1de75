import { expect, it } from 'vitest'
import { planMeeting } from '../support/meetings.ts'
import { aWorld } from '../support/world.ts'

it(
  'a group of four municipalities meets: each calls and tells its own, all see the group, and nobody else does',
  { timeout: 240_000 },
  async () => {
    const world = await aWorld({ today: '2027-01-11', municipalities: ['grums', 'kil', 'forshaga', 'munkfors'] })
    const from = (municipality: string, who: string) => world.talkAs(who, { channel: 'playground', municipality })
    const johan = await from('grums', 'Johan Wretlind')
    const birgit = await from('kil', 'Birgit Stålnacke')
    const marcus = await from('kil', 'Marcus Lindelöw')
    const carina = await from('forshaga', 'Carina Hedborg')
    const petra = await from('munkfors', 'Petra Lindhagen')
    const kent = await from('munkfors', 'Kent Sjöqvist')

    await world.goTo('2027-01-12')
    await johan.says('jag sammankallar IT-samordningsgruppen')
    johan.hears('kommunens egen inställning: Johan Wretlind kallar')
    await johan.says('Margareta Dalevi är ordförande i IT-samordningsgruppen')
    johan.hears('kommunens egen inställning: Margareta Dalevi leder')
    const id = await planMeeting(world, { body: 'it-samordningsgrupp', on: '2027-02-10', place: 'Kommunhuset' })

    // Each municipality calls its own people to the host's meeting.
    await world.goTo('2027-01-27')
    johan.hears('De andra kommunerna kallar sina egna.')
    for (const called of [birgit, carina, petra])
      expect(called.heard().join('\n')).toContain('Du är kallad till IT-samordningsgruppen onsdag 10 februari')
    expect(kent.heard().join('\n')).not.toContain('IT-samordningsgruppen onsdag 10 februari')

    await carina.presses('Jag kommer')
    await birgit.says('jag kan inte den 10 februari, Marcus Lindelöw går i mitt ställe')
    await petra.says('ta upp gemensam upphandling av nät på nästa samordningsgrupp')
    petra.hears('”Gemensam upphandling av nät”')

    // The group sees all of it, and others at home do not.
    await johan.says('vilka kommer till samordningsgruppen?')
    johan.hears('Kommer: Carina Hedborg, Johan Wretlind.')
    johan.hears('Kan inte: Birgit Stålnacke.')
    await johan.says('påminn dom')
    johan.hears('Jag påminner Margareta Dalevi')
    johan.hears('påminns av sin egen kommun')
    await marcus.says('vad står på dagordningen för IT-samordningsgruppen?')
    marcus.hears('Gemensam upphandling av nät (från Petra Lindhagen)')
    await kent.says('vad står på dagordningen för IT-samordningsgruppen?')
    kent.hears('visar jag för dem som ingår i gruppen')
    await petra.says('ställ in samordningsgruppen')
    petra.hears('ställs in av den som sammankallar')

    // The host writes the minutes; what is not finished is nobody else's.
    await world.goTo('2027-02-11')
    await johan.presses('Ja, för anteckningar')
    await johan.presses('Det stämmer')
    for (const _point of [1, 2, 3, 4, 5]) await johan.presses('Nästa punkt')
    johan.hears('Gemensam upphandling av nät')
    await johan.says('beslut: vi upphandlar nätet tillsammans')
    await johan.presses('Klart')
    await petra.says('visa anteckningarna från samordningsgruppen')
    expect(petra.last().text).not.toContain('Vi upphandlar nätet tillsammans')
    await johan.presses('Färdigställ')

    // They reach everybody who was called, each by their own municipality, once.
    await world.goTo('2027-02-12')
    await world.goTo('2027-02-15')
    for (const reader of [birgit, marcus, carina, petra]) {
      const sent = reader.heard().filter((text) => text.includes('Anteckningarna från IT-samordningsgruppen'))
      expect(sent).toHaveLength(1)
      expect(sent[0]).toContain('Vi upphandlar nätet tillsammans')
      expect(sent[0]).toContain('Det som skickas kan bli allmän handling. Rådgör med registratorn.')
    }
    expect(kent.heard().join('\n')).not.toContain('Anteckningarna från IT-samordningsgruppen')
    await petra.says('visa anteckningarna från samordningsgruppen')
    petra.hears('Vi upphandlar nätet tillsammans')
    expect(petra.buttons()).not.toContain('Öppna igen')
    await marcus.says('vad beslutade vi om nätet?')
    marcus.hears('Vi upphandlar nätet tillsammans')
    await carina.says('när är nästa samordningsgrupp?')
    carina.hears('Inget möte med IT-samordningsgruppen är bokat')
    const seen = await world.database.unit('kil', (unit) => unit.meeting.findMany({ where: { municipality: 'grums' } }))
    expect(seen.map((meeting) => meeting.id)).toEqual([id])

    // What each is to pass on at home comes from the own municipality, with the next call, and is told once.
    await planMeeting(world, { body: 'it-samordningsgrupp', on: '2027-03-17', place: 'Kommunhuset' })
    for (const on of ['2027-03-03', '2027-03-10']) await world.goTo(on)
    for (const member of [birgit, carina, petra])
      expect(member.heard().join('\n')).toContain('Har du fört vidare vad mötet onsdag 10 februari kom fram till?')
    await petra.presses('Jag har informerat')
    petra.hears('är fört vidare')
    const relays = async (municipality: string) =>
      (await world.database.unit(municipality, (unit) => unit.meetingRelay.findMany())).map(
        ({ informedOn }) => informedOn,
      )
    expect(await relays('munkfors')).toContain('2027-03-10')
    expect(await relays('kil')).not.toContain('2027-03-10')
    expect(kent.heard().join('\n')).not.toContain('Har du fört vidare')
  },
)

it('puts nothing on the agenda of a group whose municipality is not here', { timeout: 120_000 }, async () => {
  const world = await aWorld({ today: '2027-01-11', municipalities: ['kil'] })
  const birgit = await world.talkAs('Birgit Stålnacke')
  await birgit.says('ta upp gemensam upphandling av nät på nästa samordningsgrupp')
  birgit.hears('har inte släppt in er här än')
  await birgit.says('vad står på dagordningen för IT-samordningsgruppen?')
  expect(birgit.last().text).not.toContain('upphandling')
})
