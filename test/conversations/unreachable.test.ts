import { expect, it } from 'vitest'
import { peopleWho } from '../../src/features/administration/index.ts'
import { day } from '../../src/lib/day.ts'
import { type World, aWorld, everywhere } from '../support/world.ts'

async function aTown() {
  const world = await aWorld({ municipalities: ['hagsjo'] })
  // What is due on any morning has been said.
  await world.runDue()
  const { governance, register } = await world.snapshots.of(world.municipality)
  const known = { governance, register, today: day('2026-03-12') }
  const [strategist] = peopleWho('strategist', known)
  const others = register.people.filter(({ id, protected: hidden }) => id !== strategist!.id && !hidden)
  return { world, strategist: strategist!, others }
}

const remind = (world: World, personId: string, key: string) =>
  world.database.unit(world.municipality, (unit) =>
    world.notices.post(unit, world.municipality, [
      { address: { to: 'person', personId }, message: { text: 'Svara.' }, nature: 'reply', key },
    ]),
  )

/** Who is not reached is said by a fake channel. */
it.skipIf(everywhere === 'slack' || everywhere === 'teams')(
  'the strategist hears whom the bot does not reach, why, and what to do',
  async () => {
    const { world, strategist, others } = await aTown()
    const channel = world.channel('playground')
    channel.next.push({ outcome: 'unreachable', because: 'app-not-installed' })
    await remind(world, others[0]!.id, 'k1')
    await world.runDue()
    const anna = await world.talkAs(strategist.name)
    await anna.says('Vilka når du inte?')
    anna.hears('En person har inte fått mitt senaste meddelande.')
    anna.hears(others[0]!.name)
    anna.hears('appen är inte installerad')
    anna.hears('installera appen för alla i grupperna')
    await anna.says('start')
    anna.hears('Personer som jag inte når')
  },
)

it('somebody who has been reached since is no longer on the list', async () => {
  const { world, strategist, others } = await aTown()
  world.channel('playground').next.push({ outcome: 'unreachable', because: 'blocked' })
  await remind(world, others[0]!.id, 'k1')
  await world.runDue()
  await remind(world, others[0]!.id, 'k2')
  await world.runDue()
  const anna = await world.talkAs(strategist.name)
  await anna.says('vilka kan du inte nå?')
  anna.hears('Alla som jag har skrivit till har jag nått.')
})

it('nobody else hears it', async () => {
  const { world, others } = await aTown()
  const { governance, register } = await world.snapshots.of(world.municipality)
  const known = { governance, register, today: day('2026-03-12') }
  const keepers = new Set([...peopleWho('strategist', known), ...peopleWho('administrator', known)].map(({ id }) => id))
  const bo = await world.talkAs(others.find(({ id, status }) => !keepers.has(id) && status === 'active')!.name)
  await bo.says('vilka når du inte?')
  expect(bo.last().text).toContain('Det kan jag bara berätta för den som följer upp kommunen')
})
