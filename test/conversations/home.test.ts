import { expect, it } from 'vitest'
import type { HomeSection } from '../../src/conversation/home.ts'
import { heading, sentence } from '../../src/conversation/say.ts'
import { pageFor } from '../../src/features/home/page.ts'
import { silentLog } from '../../src/lib/log.ts'
import { type World, aWorld } from '../support/world.ts'

const managerIn = async ({ snapshots, municipality }: World) => {
  const { register } = await snapshots.of(municipality)
  const appointment = register.appointments.find(
    ({ scope, holder, through }) => scope.kind === 'system' && holder.kind === 'person' && through === null,
  )!
  return {
    person: register.people.find(({ id }) => id === appointment.holder.id)!,
    system: register.systems.find(({ id }) => id === appointment.scope.id)!,
  }
}

it('a person’s own page shows what they answer for, and what can be done next', async () => {
  const world = await aWorld()
  const { person, system } = await managerIn(world)
  const anna = await world.talkAs(person.name)
  await anna.says('start')
  anna.hears(`Hej ${person.name.split(' ')[0]}`)
  anna.hears(system.name)
  await anna.presses('Vad kan du?')
  anna.hears('Skriv som du pratar')
  await anna.says('start')
  await anna.presses('Svara på engelska')
  await anna.says('start')
  anna.hears(/^Hello/)
})

const aSection = (name: string, place: number, show: HomeSection['show']): HomeSection => ({ name, place, show })
const visitor = { municipality: 'norr', personId: 'p', language: 'sv', now: new Date('2026-03-12T08:00:00Z') } as const
const who = { name: 'Anna', municipality: 'Norr' }

it('sections stand in their order, and one that fails takes nothing else with it', async () => {
  const sections = [
    aSection('b', 20, () => [heading('Möten'), sentence('Tisdag')]),
    aSection('c', 30, () => {
      throw new Error('broken')
    }),
    aSection('a', 10, () => Promise.resolve([heading('Enkäter')])),
    aSection('d', 40, () => []),
  ]
  const { text } = await pageFor({ sections, log: silentLog }, visitor, who)
  expect(text).toBe(
    'Hej Anna\nEnkäter\nMöten\nTisdag\nEn del av sidan gick inte att visa just nu. Öppna den igen om en stund.',
  )
})

it('a page with nothing on it says what it is for', async () => {
  const { text } = await pageFor({ sections: [], log: silentLog }, visitor, who)
  expect(text).toContain('Här samlar jag det som gäller dig')
})

it('whoever gets the app is greeted once', async () => {
  const world = await aWorld()
  const greet = (key: string) =>
    world.receive({
      channel: 'teams',
      municipality: world.municipality,
      conversation: { id: 'T/a', kind: 'dm' },
      person: { personId: null, platformUserId: 'T/u', name: 'Ny', email: null, standing: 'colleague' },
      key,
      kind: 'lifecycle',
      event: 'installed',
    })
  await greet('k1')
  await greet('k2')
  await world.outbox.idle()
  expect(world.channel('teams').delivered).toHaveLength(1)
  expect(world.channel('teams').delivered[0]!.message.text).toMatch(/^Hej\. Jag hjälper till med IT-styrningen/)
})
