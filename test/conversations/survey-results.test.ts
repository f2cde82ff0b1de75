import { beforeEach, describe, expect, it } from 'vitest'
import { type Talker, type World, aWorld } from '../support/world.ts'

/** Hägsjö's example has two finished rounds. Frida is the IT strategist and chairs the group that answers. */
let world: World
let frida: Talker
let anna: Talker

const talk = (who: string) => world.talkAs(`${who}@hagsjo.example.se`, { channel: 'playground' })
const imageIn = ({ blocks }: ReturnType<Talker['last']>) => blocks?.find((block) => block.kind === 'image')
const buttonsIn = ({ blocks }: ReturnType<Talker['last']>) =>
  (blocks ?? []).flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []))

beforeEach(async () => {
  world = await aWorld({ today: '2027-03-12', municipalities: ['hagsjo'] })
  await world.loadExampleRounds()
  frida = await talk('frida.stalnacke')
  anna = await talk('anna.bergdahl')
})

describe('a finished survey', () => {
  it('is told to anybody who asks: index, areas, change over comparable questions, and a picture with its numbers', async () => {
    await anna.says('visa resultatet av enkäten')

    anna.hears(
      /^Enkäten om e-förvaltning 2026: \d+ av 100\. Ändring sedan 2025: . \+?\d+\. 44 av 44 frågor är jämförbara\./,
    )
    anna.hears(/Ledning och styrning \d+ \(.*\)/)
    expect(imageIn(anna.last())).toMatchObject({ alt: expect.stringMatching(/Ledning och styrning \d+/) })
  })

  it.each([
    ['hur gick det i enkäten 2025?', 'Enkäten om e-förvaltning 2025'],
    ['enkätresultatet 2025', 'Enkäten om e-förvaltning 2025'],
    ['results of the survey 2025', 'E-government survey 2025'],
  ])('is told by year: %s', async (question, told) => {
    await anna.says(question)
    anna.hears(told)
  })

  it('is shown year by year, as a picture with its numbers', async () => {
    await anna.says('visa resultatet av enkäten')
    await anna.presses('Visa år för år')

    anna.hears(/- Hela kommunen: 2024 \d+, 2025 \d+, 2026 \d+ \(. \+?\d+\)/)
    expect(imageIn(anna.last())).toMatchObject({ alt: expect.stringMatching(/^Index per område och år/) })
    await anna.says('jämför enkäten år för år')
    anna.hears('Enkäten om e-förvaltning år för år')
  })

  it('says who adopted it, when, and that its registry number is missing', async () => {
    await anna.says('enkätens resultat')
    anna.hears('Antaget av IT-strategiska beredningsgruppen 2026-11-18, § 4. Diarienummer saknas.')
  })

  it('gets its registry number from whoever leads it, once it has one', async () => {
    await frida.says('enkätens resultat')
    expect(buttonsIn(frida.last())).toContain('Lägg till diarienummer')
    const pressed = await frida.presses('Lägg till diarienummer')
    expect(pressed.immediate).toMatchObject({ kind: 'form' })
  })

  it('says that there is none for a year without one', async () => {
    await anna.says('enkätresultatet 2019')
    anna.hears('Det finns ingen avslutad enkätomgång för 2019.')
  })
})

describe('a survey that has closed', () => {
  /** As it stood before it was adopted. */
  const notAdopted = () =>
    world.database.unit('hagsjo', async (unit) => {
      const round = await unit.surveyRound.findFirstOrThrow({ where: { year: 2026, state: 'adopted' } })
      await unit.surveyOfficialAnswer.deleteMany({ where: { roundId: round.id } })
      await unit.surveyRound.updateMany({ where: { id: round.id }, data: { state: 'closed', adoptedAt: null } })
      return round.id
    })
  const officialAnswers = (roundId: string) =>
    world.database.unit('hagsjo', (unit) => unit.surveyOfficialAnswer.findMany({ where: { roundId } }))
  let roundId: string
  beforeEach(async () => void (roundId = await notAdopted()))

  it('shows its proposals to the group that answered, and to nobody else', async () => {
    await anna.says('visa resultatet av enkäten 2026')
    anna.hears('Sammanställningen är till för den som leder enkäten och för gruppen som svarar.')

    await frida.says('vilka skillnader finns i enkäten?')
    frida.hears(/44 frågor: \d+ klara, \d+ att diskutera/)
  })

  it('puts the widest differences on the group’s agenda, once however often it is pressed', async () => {
    await frida.says('vilka skillnader finns i enkäten?')
    await frida.presses('Ta upp på nästa möte')
    frida.hears('6 skillnader står nu på dagordningen för IT-strategiska beredningsgruppen.')

    await frida.says('vilka skillnader finns i enkäten?')
    await frida.presses('Ta upp på nästa möte')
    const items = await world.database.unit('hagsjo', (unit) => unit.agendaItem.findMany())
    expect(items.filter(({ body }) => body === 'beredningsgrupp')).toHaveLength(6)
  })

  it('is settled one difference at a time, by button or in words, with other questions in between', async () => {
    await frida.says('vilka skillnader finns i enkäten?')
    await frida.presses('Gå igenom här')
    frida.hears(/^Skillnad 1 av \d+\./)

    await frida.presses('Låt förslaget stå')
    frida.hears(/^Skillnad 2 av/)

    await frida.says('vem äger Raindance?')
    frida.hears('Peder Axmar')

    await frida.says('hoppa över')
    frida.hears(/^Skillnad 3 av/)
    await frida.says('behåll, för att alla kontor är överens')
    expect(frida.heard().join('\n')).toContain('Anteckning: för att alla kontor är överens.')
    await frida.says('sluta')
    frida.hears(/^Då slutar vi här\. \d+ kvar\./)

    const settled = await officialAnswers(roundId)
    const hand = { state: 'agreed', decidedBy: `person:${frida.person.id}`, adoptedOn: null }
    expect(settled).toMatchObject([hand, hand])
    const notes = new Set(settled.map(({ decidedNote }) => decidedNote))
    expect(notes).toEqual(new Set([null, 'för att alla kontor är överens']))
  })

  it('is adopted with day, decision and registry number, and stands fast from then on', async () => {
    await frida.says('anta enkätsvaren')
    await frida.submits({ who: 'body', on: '2027-03-10', decision: '§ 7', diarienummer: 'KS 2027/31' })
    frida.hears(/^Antaget\. 44 svar är nu kommunens officiella och ligger fast\./)

    const answers = await officialAnswers(roundId)
    expect(answers).toHaveLength(44)
    expect(new Set(answers.map(({ adoptedBy, adoptedOn }) => `${adoptedBy} ${adoptedOn}`))).toEqual(
      new Set(['body:beredningsgrupp 2027-03-10']),
    )

    await frida.says('anta enkätsvaren')
    frida.hears('Svaren är redan antagna.')
    await anna.says('enkätens resultat')
    anna.hears('Antaget av IT-strategiska beredningsgruppen 2027-03-10, § 7. Diarienummer KS 2027/31.')
  })

  it('is adopted once when it is adopted on two devices at the same moment', async () => {
    const onTeams = await world.talkAs(frida.person.email!, { channel: 'teams', elsewhere: true })
    for (const device of [frida, onTeams]) await device.says('anta enkätsvaren')
    await Promise.all([
      frida.submits({ who: 'body', on: '2027-03-10', decision: '§ 7' }),
      onTeams.submits({ who: 'chair', on: '2027-03-11', decision: '§ 8' }),
    ])

    // Two devices may show one and the same talk.
    const said = [...frida.heard(), ...onTeams.heard()]
    expect(said).toContainEqual(expect.stringMatching(/^Antaget\./))
    expect(said).toContain('Svaren är redan antagna.')
    const answers = await officialAnswers(roundId)
    expect(new Set(answers.map(({ adoptedBy, decision }) => `${adoptedBy} ${decision}`)).size).toBe(1)
  })

  it('is adopted with what was settled meanwhile, or not before', async () => {
    const onTeams = await world.talkAs(frida.person.email!, { channel: 'teams', elsewhere: true })
    await frida.says('visa skillnaderna i enkäten')
    await frida.presses('Gå igenom här')
    await onTeams.says('anta enkätsvaren')
    await Promise.all([frida.presses('Låt förslaget stå'), onTeams.submits({ who: 'body', on: '2027-03-10' })])

    const answers = await officialAnswers(roundId)
    expect(answers).toHaveLength(44)
    const settled = answers.filter(({ decidedBy }) => decidedBy !== null)
    const told = frida.heard().some((text) => text.startsWith('Noterat.'))
    expect(settled).toHaveLength(told ? 1 : 0)
  })

  it('is not adopted on a day that has not come, nor by whoever happens to ask', async () => {
    await frida.says('anta enkätsvaren')
    await frida.submits({ who: 'body', on: '2027-04-01' })
    expect(frida.faults()).toEqual({ on: 'Dagen kan inte ligga framåt i tiden.' })

    await anna.says('anta enkätsvaren')
    anna.hears('Svaren antas av gruppen eller dess ordförande.')
    expect(await officialAnswers(roundId)).toEqual([])
  })
})
