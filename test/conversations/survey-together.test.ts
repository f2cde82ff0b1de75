import { expect, it } from 'vitest'
import { answerHistory, askedOf, officialAnswers, roundsOf } from '../../src/features/survey/index.ts'
import { randomNumbers } from '../support/random.ts'
import { aWorld } from '../support/world.ts'
import { answers } from './support/answering.ts'

const key = 'hagsjo'

it(
  'takes the group through every question: dissent, a pause of a week, a changed mind, and adoption',
  { timeout: 300_000 },
  async () => {
    const world = await aWorld({ today: '2026-09-01', municipalities: [key] })
    const habit = { chance: randomNumbers(5), think: (seconds: number) => world.clock.advance(seconds * 1000) }
    const frida = await world.talkAs('Frida Stålnacke')
    await frida.says('starta årets enkät')
    await frida.presses('Svara tillsammans på ett möte')
    await frida.presses('Börja svara')
    frida.hears('38 frågor som gruppen svarar på tillsammans')
    await frida.says('nej')
    await frida.says('avvikande: Therese Mård anser att ett arbete pågår')
    const first = await answers(frida, habit, 14)
    expect(first).toBeGreaterThan(8)

    // The meeting's time is up; the next is a week later, and begins where this one ended.
    await frida.says('pausa')
    frida.hears('kvar')
    await world.goTo('2026-09-08')
    await frida.says('fortsätt enkäten')
    frida.hears(/Du har svarat på \d+ av \d+\. Här är nästa\./)
    await answers(frida, habit, 120)
    frida.hears('Klart.')
    await frida.says('ändra fråga 1')
    await frida.says('ja')
    await frida.says('hoppa över')

    const [asked] = await world.database.unit(key, (unit) => askedOf(unit, key, frida.person.id))
    const history = await world.database.unit(key, (unit) => answerHistory(unit, key, asked!.respondent.id, 'led1'))
    expect(history.at(-1)).toMatchObject({ value: 'nej', dissent: 'Therese Mård anser att ett arbete pågår' })

    await frida.says('stäng enkäten')
    await frida.presses('Stäng')
    frida.hears('är stängd')
    await frida.says('anta enkätsvaren')
    await frida.submits({ who: 'body', on: '2026-09-08', decision: '§ 4', diarienummer: 'KS 2026/77' })
    expect(frida.heard().join('\n')).toMatch(/Antaget\. \d+ svar är nu kommunens officiella/)
    const [round] = await world.database.unit(key, (unit) => roundsOf(unit, key))
    const official = await world.database.unit(key, (unit) => officialAnswers(unit, key, round!.id))
    expect(official.length).toBeGreaterThanOrEqual(35)
    expect(official.find(({ questionId }) => questionId === 'led1')).toMatchObject({ value: 'nej' })

    await frida.says('visa resultatet av enkäten')
    frida.hears('KS 2026/77')
    frida.hears(/Avvikande mening:\n- 1\. .+ Therese Mård anser att ett arbete pågår/)

    // Nobody but whoever leads the group was asked anything.
    const therese = await world.talkAs('Therese Mård')
    expect(therese.heard().join('\n')).not.toContain('Det är dags för')
  },
)
