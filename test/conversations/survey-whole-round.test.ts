import { expect, it } from 'vitest'
import { verifyAudit } from '../../src/database/audit.ts'
import {
  type Answer,
  type Respondent,
  type Round,
  checkValue,
  latestAnswers,
  officialAnswers,
  respondentsOf,
  roundsOf,
} from '../../src/features/survey/index.ts'
import { day } from '../../src/lib/day.ts'
import { randomNumbers } from '../support/random.ts'
import { type Talker, type World, aWorld } from '../support/world.ts'
import { type Habit, answers } from './support/answering.ts'
import { shipped } from '../features/survey/a-question.ts'

const key = 'hagsjo'
const channels = ['slack', 'teams', 'playground'] as const

it('goes from invitation to adoption with twelve people on three channels', { timeout: 600_000 }, async () => {
  const world = await aWorld({ today: '2027-09-14', municipalities: [key] })
  await world.loadExampleRounds()
  const chance = randomNumbers(7)
  const habit: Habit = { chance, think: (seconds) => world.clock.advance(seconds * 1000) }
  const acknowledged = new Map<string, number>()
  const goesOn = async (who: Talker, most?: number): Promise<void> => {
    const given = await answers(who, habit, most)
    acknowledged.set(who.person.id, (acknowledged.get(who.person.id) ?? 0) + given)
  }

  // Week 1: the manifest's day. Ten members are invited, on the channel where each of them is.
  await world.goTo('2027-09-15')
  const round = await thisRound(world)
  const members = await respondents(world, round)
  expect(members.length).toBe(10)
  const { register } = await world.snapshots.of(key)
  const nameOf = (personId: string): string => register.people.find(({ id }) => id === personId)!.name
  const talkers = await Promise.all(
    members.map(({ personId }, at) => world.talkAs(nameOf(personId), { channel: channels[at % 3]! })),
  )
  const frida = talkers.find(({ person }) => person.name === 'Frida Stålnacke')!
  const others = talkers.filter((each) => each !== frida)
  for (const eager of others.slice(0, 4)) {
    await eager.presses('Börja svara')
    await goesOn(eager)
    eager.hears('Klart.')
  }

  // Frida pauses after some questions and hands two over: one is answered, one is not.
  await frida.presses('Börja svara')
  await goesOn(frida, 3)
  await frida.says('delegera till Mikael Rönnbäck till den 20 september')
  await frida.says('delegera till Anna Sjölin till den 21 september')
  await frida.says('pausa')
  await world.goTo('2027-09-16')
  const mikael = await world.talkAs('Mikael Rönnbäck', { channel: 'teams' })
  await mikael.presses('Visa frågan')
  await goesOn(mikael)
  const anna = await world.talkAs('Anna Sjölin', { channel: 'slack' })
  expect(anna.heard().join('\n')).toContain('ber dig svara på en fråga')

  // Week 2: one goes half way in Slack and on in Teams; Anna's question comes back.
  const wanderer = await world.talkAs(others[4]!.person.name, { channel: 'slack' })
  await wanderer.says('svara på enkäten')
  await goesOn(wanderer, 5)
  await wanderer.says('pausa')
  await world.goTo('2027-09-22')
  const wandererInTeams = await world.talkAs(others[4]!.person.name, { channel: 'teams' })
  await wandererInTeams.says('fortsätt enkäten')
  await goesOn(wandererInTeams)
  await frida.says('fortsätt enkäten')
  await goesOn(frida)

  // Weeks 3 and 4: the reminder reaches only those who are not done, and then the last day.
  await world.goTo('2027-10-06')
  for (const reminded of others.slice(5, 7)) {
    await reminded.presses('Fortsätt svara')
    await goesOn(reminded)
  }
  await world.goTo('2027-10-13')
  const [late, never] = [others[7]!, others[8]!]
  await late.presses('Fortsätt svara')
  await goesOn(late)

  // Nobody heard more than three times, and whoever was done heard nothing more.
  for (const who of [...talkers, mikael, anna]) {
    const unasked = who.heard().filter((text) => /Det är dags för|frågor kvar i|sista dagen|ber dig svara/.test(text))
    expect([who.person.name, unasked.length <= 3]).toEqual([who.person.name, true])
  }
  const calls = (who: Talker): number => who.heard().filter((text) => /frågor? kvar i|sista dagen/.test(text)).length
  expect(others.slice(0, 4).map(calls)).toEqual([0, 0, 0, 0])
  expect(calls(never)).toBe(2)

  // It closes, and says so where it stands; a latecomer is told so, and is let in again with a reason.
  await world.goTo('2027-10-14')
  never.hears('är stängd. Det du har svarat är sparat.')
  expect(others[0]!.heard().join('\n')).not.toContain('är stängd')
  await never.presses('Börja svara')
  never.hears('är stängd sedan torsdag 14 oktober. Ditt svar är inte sparat.')
  await frida.says('öppna enkäten igen')
  await frida.says(`${never.person.name} var sjuk hela perioden`)
  frida.hears('är öppen igen')
  await world.runDue()
  never.hears('är sista dagen')
  await never.presses('Börja svara')
  await goesOn(never)
  await frida.says('stäng enkäten')
  await frida.presses('Stäng')
  frida.hears('är stängd. Inga fler svar tas emot.')

  // What they differ most on goes to the group's next meeting, and one difference is settled at once.
  await frida.says('visa skillnaderna i enkäten')
  await frida.presses('Ta upp på nästa möte')
  frida.hears('på dagordningen för IT-strategiska beredningsgruppen')
  const raised = await world.database.unit(key, (unit) => unit.agendaItem.findMany())
  expect(raised.filter(({ id }) => id.startsWith(`survey:${round.id}:`)).length).toBeGreaterThan(0)
  expect(raised.length).toBeLessThanOrEqual(6)
  await frida.says('visa skillnaderna i enkäten')
  await frida.presses('Gå igenom här')
  await frida.presses('Låt förslaget stå')
  await frida.says('sluta')
  frida.hears('Då slutar vi här.')

  // One official answer of all of them, adopted by the group; after that nothing changes.
  await frida.says('anta enkätsvaren')
  await frida.submits({ who: 'body', on: '2027-10-14', decision: '§ 5', diarienummer: 'KS 2027/300' })
  await never.says('ändra fråga 1')
  never.hears('är fastställd, så svaren ändras inte mer.')
  const official = await world.database.unit(key, (unit) => officialAnswers(unit, key, round.id))
  expect(official.length).toBeGreaterThanOrEqual(38)
  expect(official.every(({ diarienummer, adoptedOn }) => diarienummer === 'KS 2027/300' && adoptedOn !== null)).toBe(
    true,
  )

  await nothingIsLost(world, round, acknowledged)
  const sittings = await minutesOfSitting(world, round)
  expect(median(sittings)).toBeLessThanOrEqual(12)
})

async function thisRound(world: World): Promise<Round> {
  const rounds = await world.database.unit(key, (unit) => roundsOf(unit, key))
  return rounds.find(({ year }) => year === 2027)!
}

function respondents(world: World, round: Round): Promise<readonly Respondent[]> {
  return world.database.unit(key, (unit) => respondentsOf(unit, key, round.id))
}

/** Every answer that was acknowledged is a row, each question has one latest answer, and the audit chain is whole. */
async function nothingIsLost(world: World, round: Round, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const { questions } = await shipped('e-forvaltning')
  const people = await respondents(world, round)
  const rows = await world.database.unit(key, (unit) => unit.surveyAnswer.findMany({ where: { roundId: round.id } }))
  for (const { id, personId } of people) {
    const kept = rows.filter(({ respondentId }) => respondentId === id).length
    expect([personId, kept]).toEqual([personId, acknowledged.get(personId) ?? 0])
  }
  const latest = await world.database.unit(key, (unit) => latestAnswers(unit, key, round.id))
  const places = latest.map(({ respondentId, questionId }) => `${respondentId} ${questionId}`)
  expect(new Set(places).size).toBe(places.length)
  for (const { questionId, value } of latest) {
    const question = questions.find(({ id }) => id === questionId)!
    expect(value === null || 'value' in checkValue(question, value, day('2027-10-14'))).toBe(true)
  }
  const verdict = await world.database.unit(key, (unit) => verifyAudit(unit, key))
  expect(verdict.faults).toEqual([])
}

/** How long each person sat with the survey, in minutes: a pause of more than five minutes is no sitting. */
async function minutesOfSitting(world: World, round: Round): Promise<number[]> {
  const rows = await world.database.unit(key, (unit) =>
    unit.surveyAnswer.findMany({ where: { roundId: round.id }, orderBy: { at: 'asc' } }),
  )
  const times = new Map<string, Answer['at'][]>()
  for (const { respondentId, at } of rows) times.set(respondentId, [...(times.get(respondentId) ?? []), at])
  return [...times.values()].map((moments) =>
    moments.slice(1).reduce((sum, at, index) => {
      const gap = (at.getTime() - moments[index]!.getTime()) / 60_000
      return sum + (gap > 5 ? 0 : gap)
    }, 0.5),
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!
}
