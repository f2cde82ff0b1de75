import { beforeEach, describe, expect, it } from 'vitest'
import type { ChannelName } from '../../src/conversation/inbound.ts'
import { answerHistory, askedOf, respondentsOf, roundsOf } from '../../src/features/survey/index.ts'
import { planMeeting } from '../support/meetings.ts'
import { type Talker, type World, aWorld } from '../support/world.ts'

const strategist = 'Frida Stålnacke'
const technician = 'Fredrik Nygren'
const business = 'Therese Mård'

let world: World

async function talk(name: string, channel: ChannelName = 'slack'): Promise<Talker> {
  return world.talkAs(name, { channel, elsewhere: channel !== 'slack' })
}

/** A world where the strategist has started this year's survey, and the invitations have come. */
async function aRound(): Promise<Talker> {
  world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
  const frida = await talk(strategist)
  await frida.says('starta årets enkät')
  await frida.presses('Starta')
  await world.goTo('2026-09-02')
  return frida
}

async function historyOf(who: Talker, questionId: string) {
  return world.database.unit('hagsjo', async (unit) => {
    const [asked] = await askedOf(unit, 'hagsjo', who.person.id)
    return answerHistory(unit, 'hagsjo', asked!.respondent.id, questionId)
  })
}

const labels = (who: Talker): string[] =>
  (who.last().blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
  )

describe('a round', () => {
  it('is shown before it starts, and started by whoever leads it', async () => {
    world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
    const fredrik = await talk(technician)
    await fredrik.says('starta årets enkät')
    fredrik.hears(
      'Enkäten om e-förvaltning är inte öppen just nu. Den öppnar tisdag 15 september. IT-strategen kan starta den.'.slice(
        0,
        47,
      ),
    )

    const frida = await talk(strategist)
    await frida.says('starta årets enkät')
    frida.hears(
      '44 frågor. Tio i IT-strategiska beredningsgruppen svarar, högst femton frågor var. Sista dag blir tisdag 29 september.',
    )
    await frida.presses('Starta')
    expect(frida.heard().join('\n')).toContain('Enkäten om e-förvaltning 2026 är startad.')

    await frida.presses('Starta')
    frida.hears('är redan startad')
  })

  it('is started, or not, by a word as well', async () => {
    world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
    const frida = await talk(strategist)
    await frida.says('starta årets enkät')
    await frida.says('nej')
    frida.hears('Då startar jag inte enkäten.')
    await frida.says('starta årets enkät')
    await frida.says('ja')
    expect(frida.heard().join('\n')).toContain('är startad. Tio bjuds in')
  })

  it('is reminded of and extended in words, also in the middle of a question, which then still stands', async () => {
    const frida = await aRound()
    const fredrik = await talk(technician)
    await fredrik.says('svara på enkäten')
    await fredrik.says('vad svarade vi i fjol')
    fredrik.hears(/I fjol svarade kommunen|Det finns inget svar på den frågan/)
    await fredrik.says('varför frågar du')
    fredrik.hears('läggs ihop till ett svar för hela kommunen')
    await frida.says('hur går det med enkäten?')
    await frida.says('förläng till 8 januari')
    frida.hears('är öppen till och med fredag 8 januari')
    await frida.says('påminn dem')
    frida.hears('får en påminnelse')
  })

  it('lets whoever leads it send the one reminder early, and it is not sent again', async () => {
    const frida = await aRound()
    const fredrik = await talk(technician)
    await frida.says('hur går det med enkäten?')
    await frida.presses('Påminn dem som inte är klara')
    expect(frida.heard().join('\n')).toContain('Tio får en påminnelse, på förmiddagen en arbetsdag.')
    await frida.says('påminn dem som inte har svarat på enkäten')
    frida.hears('har redan fått sin påminnelse')
    for (const day of ['2026-09-03', '2026-09-22', '2026-09-23', '2026-09-29']) await world.goTo(day)
    const unasked = fredrik.heard().map((text) => /dags för|kvar i|sista dagen/.exec(text)?.[0])
    expect(unasked).toEqual(['dags för', 'kvar i', 'sista dagen'])
  })

  it('stands on the own page of whoever has questions left', async () => {
    await aRound()
    const fredrik = await talk(technician)
    await fredrik.opensHome()
    fredrik.hears(/Du har \d+ frågor kvar i Enkäten om e-förvaltning 2026\. Sista dag är tisdag 29 september\./)
    await fredrik.presses('Börja svara')
    fredrik.hears(/1 av \d+/)
  })

  it('asks everybody in the group once, by role, with at most fifteen questions', async () => {
    await aRound()
    const people = await world.database.unit('hagsjo', async (unit) => {
      const [round] = await roundsOf(unit, 'hagsjo')
      return respondentsOf(unit, 'hagsjo', round!.id)
    })
    expect(people.length).toBe(10)
    expect(people.every(({ due }) => due.length > 0 && due.length <= 15)).toBe(true)
    const fredrik = await talk(technician)
    expect(fredrik.heard().filter((text) => text.includes('Det är dags för'))).toHaveLength(1)
  })

  it('is opened by the manifest’s date when nobody does, and only once', async () => {
    world = await aWorld({ today: '2026-09-14', municipalities: ['hagsjo'] })
    await world.goTo('2026-09-15')
    await world.goTo('2026-09-16')
    const rounds = await world.database.unit('hagsjo', (unit) => roundsOf(unit, 'hagsjo'))
    expect(rounds.filter(({ year }) => year === 2026).map(({ opensOn, startedBy }) => [opensOn, startedBy])).toEqual([
      ['2026-09-15', null],
    ])
  })

  it('is announced on the group’s agenda before it opens, and only once', async () => {
    world = await aWorld({ today: '2026-08-24', municipalities: ['hagsjo'] })
    await world.goTo('2026-08-25')
    await world.goTo('2026-08-26')
    const items = await world.database.unit('hagsjo', (unit) =>
      unit.agendaItem.findMany({ where: { body: 'beredningsgrupp' } }),
    )
    expect(items.map(({ title }) => title)).toEqual([
      'Enkäten om e-förvaltning 2026 öppnar tisdag 15 september: vem svarar på vad',
    ])

    await planMeeting(world, { body: 'beredningsgrupp', on: '2026-09-08' })
    const frida = await talk(strategist)
    await frida.says('what is on the agenda of the beredningsgruppen?')
    frida.hears('E-government survey 2026 opens Tuesday 15 September: who answers what')
    await frida.says('vad står på dagordningen för beredningsgruppen?')
    frida.hears('öppnar tisdag 15 september: vem svarar på vad')
  })

  it('reminds whoever asked to be reminded later on that day', async () => {
    await aRound()
    const fredrik = await talk(technician)
    await fredrik.presses('Påminn mig senare')
    fredrik.hears('Jag påminner dig måndag 7 september.')
    await fredrik.says('påminn mig om enkäten på fredag')
    fredrik.hears('Jag påminner dig fredag 4 september.')
    await world.goTo('2026-09-03')
    expect(fredrik.heard().join('\n')).not.toContain('kvar i')
    await world.goTo('2026-09-04')
    fredrik.hears('kvar i Enkäten om e-förvaltning 2026')
  })

  it('reminds once whoever is not done, says when it is the last day, and closes', async () => {
    await aRound()
    const fredrik = await talk(technician)
    for (const day of [
      '2026-09-08',
      '2026-09-21',
      '2026-09-22',
      '2026-09-23',
      '2026-09-28',
      '2026-09-29',
      '2026-09-30',
    ])
      await world.goTo(day)
    const said = fredrik.heard().map((text) => /dags för|kvar i|sista dagen|är stängd/.exec(text)?.[0])
    // When it closes, the three say so where they stand.
    expect(said.filter((one) => one !== 'är stängd')).toEqual(['dags för', 'kvar i', 'sista dagen'])
    expect(said).toHaveLength(6)
    await fredrik.says('svara på enkäten')
    fredrik.hears('är redan en omgång i år'.slice(3, 8))
    expect((await world.database.unit('hagsjo', (unit) => roundsOf(unit, 'hagsjo')))[0]!.state).toBe('closed')
  })

  it('is opened again only with a reason, which is kept', async () => {
    const frida = await aRound()
    const fredrik = await talk(technician)
    await fredrik.presses('Börja svara')
    await frida.says('stäng enkäten')
    frida.hears('Tio är inte klara. Ska jag stänga')
    await frida.presses('Stäng')
    expect(frida.heard().join('\n')).toContain('är stängd. Inga fler svar tas emot.')

    await fredrik.says('3')
    fredrik.hears('är stängd sedan onsdag 2 september. Ditt svar är inte sparat.')

    await fredrik.says('öppna enkäten igen')
    fredrik.hears('kan göra det')
    await frida.says('öppna enkäten igen')
    frida.hears('Varför ska')
    await frida.says('Socialkontoret hann inte svara')
    expect(frida.heard().join('\n')).toContain('är öppen igen till och med onsdag 9 september. Skälet är antecknat.')
    const [round] = await world.database.unit('hagsjo', (unit) => roundsOf(unit, 'hagsjo'))
    expect(round!.reopened).toMatchObject({ reason: 'Socialkontoret hann inte svara', by: frida.person.id })

    await fredrik.presses('Börja svara')
    fredrik.hears(/1 av \d+/)
  })

  it('shows who has come how far to whoever leads it, and names nobody to the others', async () => {
    const frida = await aRound()
    const fredrik = await talk(technician)
    await fredrik.presses('Börja svara')
    await fredrik.says('4')
    await frida.says('hur går det med enkäten?')
    frida.hears('0 av 10 är klara.')
    frida.hears(/Fredrik Nygren, 1\/\d+, på gång/)
    await frida.says('påminn dom')
    frida.hears('påminn')
    expect(frida.last().text).not.toContain('Det kan jag inte svara på')
    await fredrik.says('är enkäten anonym?')
    fredrik.hears('Enkäten är inte anonym')
    await fredrik.says('hur långt har vi kommit med enkäten?')
    fredrik.hears('0 av 10 är klara.')
    expect(fredrik.last().text).not.toContain(strategist)
  })
})

describe('answering', () => {
  let frida: Talker
  beforeEach(async () => {
    frida = await aRound()
    await frida.presses('Börja svara')
  })

  it('takes one question after the other, in words or by button, and asks what a claim rests on', async () => {
    frida.hears('Ledning och styrning · 1 av 14')
    await frida.says('kommunfullmäktige')
    frida.hears('Sparat: Ja, beslutat av kommunfullmäktige.\nAnge namn och diarienummer eller en länk.')
    await frida.says('KS 2024/12')
    frida.hears('Underlaget är sparat.')
    frida.hears('2 av 15')
    await frida.says('2024')
    await frida.presses('2 I liten grad')
    frida.hears('Sparat: 2, I liten grad.')
    frida.hears('4 av 15')
  })

  it('tells what would be possible when something is not, and stores nothing', async () => {
    await frida.says('pågår')
    frida.hears('2 av 14')
    await frida.says('9 av 5')
    frida.hears('Skalan går från 1 till 5. Skriv ett av de talen, eller ”vet inte”.')
    await frida.says('å'.repeat(10_000))
    expect(await historyOf(frida, 'led3')).toEqual([])
    await frida.says('3, för att hälften av planerna nämner dem')
    expect(await historyOf(frida, 'led3')).toMatchObject([
      { value: 3, comment: 'för att hälften av planerna nämner dem' },
    ])
  })

  it('offers what the bot has counted, and takes “stämmer” for it', async () => {
    await frida.says('ändra fråga 6')
    frida.hears(/Förslag enligt botens systemregister: \d+ %\. Stämmer det\?/)
    await frida.says('stämmer')
    frida.hears(/^Sparat: \d+ %\./)
  })

  it('asks back about a word that several answers begin with, and stays', async () => {
    await frida.says('ja')
    frida.hears('Det kan vara ”Ja, beslutat av kommunfullmäktige”, ”Ja, beslutat av kommunstyrelsen” eller')
    await frida.says('kommunstyrelsen')
    frida.hears('Sparat: Ja, beslutat av kommunstyrelsen.')
  })

  it('takes no “ja” for a step of a scale, nor for a meeting', async () => {
    await frida.says('pågår')
    await frida.says('ja')
    frida.hears('Skalan går från 1 till 5.')
  })

  it('answers an unrelated question in the middle, and the survey waits', async () => {
    await frida.says('pågår')
    await frida.says('vem är systemägare för Raindance?')
    frida.hears('Raindance')
    await frida.says('trea')
    frida.hears('Sparat: 3, Till viss del.')
  })

  it('goes back, changes, and keeps what was answered before', async () => {
    await frida.says('pågår')
    await frida.says('4')
    await frida.says('hoppa över')
    await frida.says('tillbaka')
    frida.hears('2 av 14')
    frida.hears('Ditt svar nu: 4, I hög grad.')
    await frida.says('2')
    frida.hears('Ändrat från 4, I hög grad till 2, I liten grad.')
    await frida.says('ändra fråga 1 till nej')
    frida.hears('Ändrat från Arbete pågår till Nej.')
    expect((await historyOf(frida, 'led3')).map(({ value, revision }) => [revision, value])).toEqual([
      [1, 4],
      [2, 2],
    ])
    await frida.says('mina svar')
    frida.hears('- 2, I vilken grad syns e-förvaltningens mål i verksamhetsplanerna?, 2, I liten grad')
    await frida.says('ändra fråga 99')
    frida.hears('Fråga 99 finns inte. Du har fråga 1–14.')
  })

  it('keeps “vet inte” and “ej aktuellt” apart from answers, and asks again what was skipped', async () => {
    await frida.says('vet inte')
    await frida.says('ej aktuellt')
    await frida.says('hoppa över')
    frida.hears('Överhoppad. Du får frågan igen på slutet.')
    for (let more = 0; more < 11; more++) await frida.says('vet inte')
    frida.hears('Klart. 13 svar är sparade.')
    frida.hears('Du hoppade över en fråga.')
    await frida.presses('Ta den nu')
    await frida.says('fyra')
    frida.hears('Klart. 14 svar är sparade.')
    expect((await historyOf(frida, 'led1')).map(({ status, value }) => [status, value])).toEqual([['dont-know', null]])
  })

  it('is paused in Slack and gone on with in Teams at the next unanswered question', async () => {
    await frida.says('nej')
    await frida.says('pausa')
    frida.hears('Pausat. Allt är sparat och 13 frågor är kvar.')
    const inTeams = await talk(strategist, 'teams')
    await inTeams.says('fortsätt enkäten')
    inTeams.hears('Du har svarat på 1 av 14. Här är nästa.')
    inTeams.hears('2 av 14')
    await inTeams.says('2')
    inTeams.hears('3 av 14')
    await frida.says('fortsätt enkäten')
    frida.hears('3 av 14')
  })

  it('keeps both answers when two devices answer the same question at once', async () => {
    const inTeams = await talk(strategist, 'teams')
    await inTeams.says('fortsätt enkäten')
    await Promise.all([frida.says('nej'), inTeams.says('pågår')])
    const history = await historyOf(frida, 'led1')
    expect(history.map(({ revision }) => revision)).toEqual([1, 2])
    expect(new Set(history.map(({ value }) => value))).toEqual(new Set(['nej', 'pagar']))
  })

  it('takes several choices from a form as well', async () => {
    await frida.says('nej')
    await frida.says('ändra fråga 5')
    frida.hears('Välj en eller flera.')
    await frida.presses('Välj i en lista')
    await frida.submits({ chosen: ['oppen', 'kvalitet'] })
    frida.hears('Sparat: Öppenhet och delaktighet, Kvalitet i verksamheten.')
  })

  it('shows what others answered only after one’s own answer', async () => {
    const sven = await talk('Sven-Erik Lodin')
    await sven.presses('Börja svara')
    await sven.says('5')
    await frida.says('nej')
    expect(frida.last().text).not.toContain('till har svarat')
    await frida.says('2')
    frida.hears('En till har svarat: 5, Helt.')
  })

  it('offers the rest of the questions to whoever wants more', async () => {
    for (let more = 0; more < 14; more++) await frida.says('vet inte')
    frida.hears('frivilliga för dig')
    await frida.presses('Fler frågor')
    frida.hears(/Då får du \d+ frågor till\./)
    expect(labels(frida)).toContain('Vet inte')
  })

  it('takes a button of an old card for a change, and says so', async () => {
    await frida.presses('5. Nej')
    await frida.presses('4. Arbete pågår')
    frida.hears('Ändrat från Nej till Arbete pågår.')
    await frida.presses('4. Arbete pågår')
    frida.hears('Så har du redan svarat: Arbete pågår.')
  })

  it('is not answered with a form made up for somebody else', async () => {
    const [asked] = await world.database.unit('hagsjo', (unit) => askedOf(unit, 'hagsjo', frida.person.id))
    const fredrik = await talk(technician)
    await world.receive({
      channel: 'slack',
      municipality: 'hagsjo',
      conversation: { id: `talk-${fredrik.person.id}`, kind: 'dm' },
      person: {
        personId: fredrik.person.id,
        platformUserId: `user-${fredrik.person.id}`,
        name: technician,
        email: null,
        standing: 'member',
      },
      key: 'made-up',
      kind: 'form',
      form: `survey.choose:${asked!.respondent.id}:led6`,
      values: { chosen: ['oppen'] },
    })
    expect(await historyOf(frida, 'led6')).toEqual([])
  })

  it('says kindly that a national survey’s questions are ours', async () => {
    await frida.says('pausa')
    for (const [name, said] of [
      ['eBlomlådan', 'fortsätt med eBlomlådan'],
      ['SKL-enkäten', 'svara på SKL-enkäten'],
      ['SKR-enkäten', 'starta SKR-enkäten'],
      ['DiMiOS', 'svara på DiMiOS'],
      ['e-förvaltningsenkäten', 'svara på e-förvaltningsenkäten'],
    ]) {
      await frida.says(said!)
      frida.hears(`Jag har inte ${name} i original. Här är motsvarande frågor: Enkäten om e-förvaltning.`)
      frida.hears('1 av 14')
      await frida.says('pausa')
    }
  })

  it('is in English for whoever writes in English', async () => {
    const therese = await talk(business)
    await therese.says('start the survey')
    therese.hears('They come one at a time.')
    await therese.says('four')
    therese.hears('Saved: 4,')
    await therese.says('pause')
    therese.hears('Paused. Everything is saved')
  })
})

describe('a question handed to a colleague', () => {
  let frida: Talker
  beforeEach(async () => {
    frida = await aRound()
    await frida.presses('Börja svara')
    await frida.says('nej')
  })

  it('is answered by the colleague, and only that one', async () => {
    await frida.presses('Till en kollega')
    frida.hears('Vem ska få frågan?')
    await frida.says('Mikael Rönnbäck till fredag')
    frida.hears('Frågan ligger hos Mikael Rönnbäck till och med fredag 4 september.')
    frida.hears('3 av 14')

    const mikael = await talk('Mikael Rönnbäck', 'teams')
    await world.goTo('2026-09-03')
    mikael.hears(`${strategist} ber dig svara på en fråga. Svara senast fredag 4 september.`)
    await mikael.presses('Visa frågan')
    mikael.hears('1 av 1')
    await mikael.says('4')
    await mikael.says('hoppa över')
    mikael.hears('Klart. Ett svar är sparat.')
    const history = await historyOf(mikael, 'led3')
    expect(history).toMatchObject([{ value: 4, role: 'it-strateg' }])
  })

  it('comes back when nobody answers in time', async () => {
    await frida.says('delegera till Mikael Rönnbäck till fredag')
    await world.goTo('2026-09-04')
    await frida.says('fortsätt enkäten')
    frida.hears('3 av 14')
    await world.goTo('2026-09-07')
    await frida.says('fortsätt enkäten')
    frida.hears('2 av 14')
    frida.hears('Mikael Rönnbäck har inte svarat, så frågan är din igen.')
    const mikael = await talk('Mikael Rönnbäck')
    await mikael.presses('Visa frågan')
    mikael.hears('Frågan har gått tillbaka')
  })

  it('needs a name that is somebody, and a day that is possible', async () => {
    await frida.says('delegera till Nils Holgersson')
    frida.hears('Jag hittar ingen som heter Nils Holgersson')
    await frida.says('Anna till fredag')
    frida.hears('Flera heter Anna. Vem menar du?')
    await frida.says('Anna Sjölin till den 20 december')
    frida.hears('Dagen måste ligga framåt, senast måndag 28 september.')
    await frida.says(strategist)
    frida.hears('Det är du själv.')
    await frida.says('tillbaka')
    frida.hears('2 av 14')
  })
})

describe('a group that answers together', () => {
  it('is led through all questions, and may have differing opinions written down', async () => {
    world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
    const frida = await talk(strategist)
    await frida.says('starta årets enkät')
    await frida.presses('Svara tillsammans på ett möte')
    frida.hears('gruppen svarar tillsammans')
    await frida.presses('Börja svara')
    frida.hears('som gruppen svarar på tillsammans')
    await frida.says('nej')
    await frida.says('avvikande: Therese Mård anser att ett arbete pågår')
    frida.hears('Den avvikande meningen är antecknad.')
    expect((await historyOf(frida, 'led1')).at(-1)).toMatchObject({
      value: 'nej',
      dissent: 'Therese Mård anser att ett arbete pågår',
    })
    await world.goTo('2026-09-02')
    const therese = await talk(business)
    expect(therese.heard()).toEqual([])
    await therese.says('svara på enkäten')
    therese.hears('Du står inte bland dem som svarar')
  })
})
