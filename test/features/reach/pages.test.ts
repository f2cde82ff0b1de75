import type { Request } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { peopleWho } from '../../../src/features/administration/index.ts'
import type { Person } from '../../../src/features/register/index.ts'
import { type Html } from '../../../src/web/html.ts'
import type { Visitor } from '../../../src/web/pages.ts'
import { type World, aWorld } from '../../support/world.ts'

let world: World
let strategist: Person
beforeEach(async () => {
  world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'], channel: 'teams' })
  const { governance, register } = await world.snapshots.of('hagsjo')
  strategist = peopleWho('strategist', { governance, register, today: world.clock.today() })[0]!
})

async function shown(path: string, language: 'sv' | 'en' = 'sv'): Promise<string> {
  const page = world.features.flatMap(({ pages }) => pages ?? []).find((each) => each.path === path)!
  const visitor = { session: { municipality: 'hagsjo', personId: strategist.id }, language } as Visitor
  return ((await page.show(visitor, {} as Request)) as Html).html
}

/** A message to somebody, from nobody in particular. */
async function remind(person: Person): Promise<void> {
  const message = {
    address: { to: 'person' as const, personId: person.id },
    message: { text: 'Hej' },
    nature: 'reply' as const,
  }
  await world.database.unit('hagsjo', (unit) => world.notices.post(unit, 'hagsjo', [message]))
  await world.runDue()
}

describe('the page of who is not reached', () => {
  it('says who, why and what helps, until the person is reached', async () => {
    const { register } = await world.snapshots.of('hagsjo')
    const somebody = register.people.find(
      ({ entraObjectId, protected: hidden, id }) => entraObjectId && !hidden && id !== strategist.id,
    )!
    world.real!.leave(somebody)
    await remind(somebody)
    expect(await shown('/nabarhet')).toContain(somebody.name)
    expect(await shown('/nabarhet')).toContain('appen är inte installerad')

    world.real!.join(somebody)
    world.clock.advance(60_000)
    await remind(somebody)
    expect(await shown('/nabarhet')).toContain('Alla som jag har skrivit till har nåtts.')
  })
})

describe('the page for whoever administers Teams', () => {
  it('has this installation’s own address, and says that Teams is not set up when it is not', async () => {
    const page = await shown('/styrbot-i-teams')
    expect(page).toContain('http://localhost:3978/api/messages')
    expect(page).toContain('Teams är inte inställt här ännu')
    expect(await shown('/styrbot-i-teams', 'en')).toContain('setup policy')
  })
})
