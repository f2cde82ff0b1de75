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

  it.each(['hur gick det i enkäten 2025?', 'enkätresultatet 2025', 'results of the survey 2025'])(
    'is told by year: %s',
    async (question) => {
      await anna.says(question)
      anna.hears('Enkäten om e-förvaltning 2025')
    },
  )

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

  it('shows who has answered only to whoever leads it', async () => {
    await anna.says('vilka har svarat på enkäten?')
    anna.hears('Vilka som har svarat visar jag bara för den som leder enkäten.')

    await frida.says('vilka har svarat på enkäten?')
    frida.hears('8 av 8 har svarat på allt som är deras.')
  })
})
