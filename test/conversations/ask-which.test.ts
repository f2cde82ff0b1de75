import { beforeEach, describe, expect, it } from 'vitest'
import { type Talker, type World, aWorld } from '../support/world.ts'

let world: World
let anna: Talker

describe('when two systems fit', () => {
  beforeEach(async () => {
    world = await aWorld({ today: '2026-03-12', municipalities: ['grums'] })
    const { register } = await world.snapshots.of('grums')
    const somebody = register.people.find(({ status, email }) => status === 'active' && email !== null)!
    anna = await world.talkAs(somebody.email!, { channel: 'playground' })
  })

  it('asks which, and a press completes the question', async () => {
    await anna.says('vem är systemförvaltare för Procapita?')
    anna.hears('Vilket system menar du? Det kan vara Procapita IFO eller Procapita VoO.')

    await anna.presses('Procapita VoO')
    anna.hears(/systemförvaltare för Procapita VoO|Procapita VoO har ingen systemförvaltare/)
  })

  it('takes a word for it, too, and goes on from there', async () => {
    await anna.says('vem äger Procapita?')
    await anna.says('ifo')
    anna.hears(/systemägare för Procapita IFO\./)

    await anna.says('vad är det för system?')
    anna.hears(/^Procapita IFO/)
  })

  it('answers a button that is older than the talk with all there is', async () => {
    await anna.says('vem äger Procapita?')
    world.clock.advance(3_600_000)
    await anna.presses('Procapita IFO')

    anna.hears('Procapita IFO')
    expect(anna.last().text).not.toMatch(/förstod/)
  })

  it('shows the rest of a long list, fifteen at a time', async () => {
    await anna.says('vilka system har vi?')
    anna.hears('Här är 1–15 av 40.')
    await anna.presses('Visa fler')
    anna.hears('Här är 16–30 av 40.')
    await anna.presses('Visa fler')
    anna.hears('Här är 31–40 av 40.')
  })
})
