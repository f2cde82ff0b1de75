import fc from 'fast-check'
import { expect, it } from 'vitest'
import { verifyAudit } from '../../src/database/audit.ts'
import { checkValue, delegationsOf, respondentsOf, roundsOf } from '../../src/features/survey/index.ts'
import type { Value } from '../../src/features/survey/survey.ts'
import { day } from '../../src/lib/day.ts'
import { shipped } from '../features/survey/a-question.ts'
import { type Talker, type World, aWorld } from '../support/world.ts'

const key = 'hagsjo'
const { questions } = await shipped('e-forvaltning')
const labels = questions.flatMap(({ options }) => options.map(({ text }) => text.sv))

/** What somebody may do: write anything, press anything that was ever shown, fill a form in, or let time pass. */
type Deed =
  | { do: 'write'; who: number; text: string }
  | { do: 'press'; who: number; which: number }
  | { do: 'choose'; who: number; chosen: readonly string[] }
  | { do: 'wait'; hours: number }

const words = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...['1', '2', 'trea', '4', '5', '9', 'ja', 'nej', '80 %', '1, 3 och 4', 'inga', '2024']),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...['vet inte', 'ej aktuellt', 'hoppa över', 'tillbaka', 'pausa', 'fortsätt enkäten', 'mina svar', 'fler frågor'],
      ...[
        'ändra fråga 3',
        'ändra fråga 2 till 5',
        'fråga 99',
        'oförändrat',
        'starta enkäten',
        'enkätens status',
        'klar',
      ],
      ...['delegera till Mikael Rönnbäck', 'delegera till Anna', 'fråga Therese Mård till fredag', 'Siv Granath'],
      ...[
        'kommentar: gäller bara oss',
        'underlag: KS 2026/1',
        'avvikande: Bo anser 2',
        'svar: hoppa över',
        'påminn mig om enkäten på fredag',
      ],
      ...[
        'vem äger Raindance?',
        'tack',
        'hjälp',
        'stäng enkäten',
        'öppna enkäten igen, vi hann inte',
        'när är nästa möte?',
        'ja, men vad gäller?',
      ],
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...labels) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
)
const who = fc.nat(3)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('write' as const), who, text: words }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('press' as const), who, which: fc.nat(200) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      who,
      chosen: fc.array(fc.constantFrom('oppen', 'kvalitet', 'none', 'x'), { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
)

it('whatever people write and press, a round stays whole', { timeout: 600_000 }, async () => {
  const world = await aWorld({ today: '2026-09-01', municipalities: [key] })
  const frida = await world.talkAs('Frida Stålnacke', { channel: 'slack' })
  await frida.says('starta årets enkät')
  await frida.says('ja')
  await world.goTo('2026-09-02')
  const people = [
    frida,
    await world.talkAs('Frida Stålnacke', { channel: 'teams' }),
    await world.talkAs('Fredrik Nygren', { channel: 'teams' }),
    await world.talkAs('Mikael Rönnbäck', { channel: 'playground' }),
  ]
  await frida.presses('Börja svara')
  await people[2]!.presses('Börja svara')

  expect(frida.last().text).toMatch(/1 av \d+/)

  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 25 }), async (deeds) => {
      for (const one of deeds) await carryOut(one, people, world)
      await staysWhole(world, people)
    }),
    { numRuns: 12, seed: 20_260_901, endOnFailure: true },
  )
})

async function carryOut(one: Deed, people: readonly Talker[], world: World): Promise<void> {
  if (one.do === 'wait') {
    world.clock.advance(one.hours * 3_600_000)
    await world.runDue()
    return
  }
  const talker = people[one.who]!
  if (one.do === 'write') await talker.says(one.text)
  if (one.do === 'press') {
    const buttons = talker.heard().length === 0 ? [] : talker.buttons()
    if (buttons.length > 0) await talker.presses(buttons[one.which % buttons.length]!)
  }
  if (one.do === 'choose' && talker.heard().length > 0 && talker.buttons().includes('Välj i en lista')) {
    const pressed = await talker.presses('Välj i en lista')
    if (pressed.immediate?.kind === 'form') await talker.submits({ chosen: one.chosen })
  }
}

async function staysWhole(world: World, people: readonly Talker[]): Promise<void> {
  for (const talker of people) expect(talker.heard().filter((text) => /fel-[0-9a-f]{8}/.test(text))).toEqual([])
  await world.database.unit(key, async (unit) => {
    const rounds = await roundsOf(unit, key)
    expect(rounds.length).toBe(1)
    const [round] = rounds
    const respondents = await respondentsOf(unit, key, round!.id)
    const rows = await unit.surveyAnswer.findMany({ where: {}, orderBy: { revision: 'asc' } })
    const histories = new Map<string, typeof rows>()
    for (const row of rows) {
      const place = `${row.respondentId} ${row.questionId}`
      histories.set(place, [...(histories.get(place) ?? []), row])
    }
    for (const history of histories.values()) {
      expect(history.map(({ revision }) => revision)).toEqual(history.map((_, at) => at + 1))
      expect(history.map(({ latest }) => latest)).toEqual(history.map((_, at) => at === history.length - 1))
    }
    for (const { roundId, respondentId, questionId, status, value } of rows) {
      const question = questions.find(({ id }) => id === questionId)!
      expect([roundId, respondents.some(({ id }) => id === respondentId)]).toEqual([round!.id, true])
      expect(status === 'answered').toBe(value !== null)
      if (value === null) continue
      expect(checkValue(question, value as Value, day('2026-12-31'))).toEqual({ value })
    }
    const open = (await delegationsOf(unit, key, round!.id)).filter(({ state }) => state === 'open')
    const places = open.map(({ fromRespondentId, questionId }) => `${fromRespondentId} ${questionId}`)
    expect(new Set(places).size).toBe(places.length)
    expect((await verifyAudit(unit, key)).faults).toEqual([])
  })
}
