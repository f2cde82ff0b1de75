import { expect, it } from 'vitest'
import { type Talker, type World, aWorld } from '../support/world.ts'

async function aTown(): Promise<{ world: World; anna: Talker; tell: (...texts: string[]) => Promise<unknown> }> {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const { register } = await world.snapshots.of(world.municipality)
  const person = register.people.find(
    ({ status, email, protected: hidden }) => status === 'active' && email && !hidden,
  )!
  const anna = await world.talkAs(person.name)
  const tell = (...texts: string[]) =>
    world.database.unit(world.municipality, (unit) =>
      world.notices.post(
        unit,
        world.municipality,
        texts.map((text) => ({
          address: { to: 'person', personId: person.id },
          message: { text },
          nature: 'unasked',
          why: `Du är med i gruppen (${text}).`,
          key: text,
        })),
      ),
    )
  return { world, anna, tell }
}

it('what waits for somebody comes in one message the next working morning, and each part says why', async () => {
  const { world, anna, tell } = await aTown()
  // What is due on any morning has been said.
  await world.goTo('2026-03-12', '15:00')
  await world.goTo('2026-03-13', '09:00')
  const before = anna.heard().length
  await world.goTo('2026-03-13', '15:00')
  await tell('Kallelse', 'Enkät')
  await world.goTo('2026-03-13', '16:00')
  expect(anna.heard()).toHaveLength(before)
  await world.goTo('2026-03-16', '08:05')
  anna.hears('Jag har två saker till dig i dag')
  await anna.presses('Varför får jag detta?')
  anna.hears('Du är med i gruppen (Enkät).')

  await world.goTo('2026-03-16', '15:00')
  await tell('Påminnelse')
  await world.goTo('2026-03-17', '08:05')
  anna.hears('Påminnelse')
  await anna.says('varför får jag detta?')
  anna.hears('Du är med i gruppen (Påminnelse).')
})

it('nobody is told anything on a holiday', async () => {
  const { world, anna, tell } = await aTown()
  await world.goTo('2026-04-02', '15:00')
  await tell('Kallelse')
  for (const day of ['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06']) await world.goTo(day)
  expect(anna.heard()).toEqual([])
  await world.goTo('2026-04-07')
  anna.hears('Kallelse')
})
