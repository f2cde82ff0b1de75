import { describe, expect, it } from 'vitest'
import { peopleWho } from '../../src/features/administration/index.ts'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { planMeeting } from '../support/meetings.ts'
import { type World, aWorld } from '../support/world.ts'

/** Somebody of one municipality, with every permission there, tries every page and button with what belongs to another. */
const theirs = 'hagsjo'
const own = 'karlsborg'

async function twoMunicipalities() {
  const world = await aWorld({ today: '2027-03-12', municipalities: [theirs, own], channel: 'playground' })
  await world.loadExampleRounds()
  await planMeeting(world, { body: 'it-styrgrupp', on: '2027-03-25', place: 'Rådhuset' })
  await world.goTo('2027-03-18')
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('vad kan du?')
  await frida.says('vi behöver ett nytt system för att boka lokaler')
  return world
}

/** Some ids of every table that holds anything of the municipality's. */
async function idsOf(world: World, municipality: string): Promise<string[]> {
  const { rows: tables } = await world.database.pool.query<{ name: string }>(`
    SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('id', 'municipality')
    GROUP BY table_name HAVING count(*) = 2`)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await world.database.pool.query<{ id: string }>(
      `SELECT id FROM "${name}" WHERE municipality = $1 LIMIT 1`,
      [municipality],
    )
    found.push(...rows.map(({ id }) => id))
  }
  return found
}

async function signedIn(world: World, site: Listening): Promise<string> {
  const { governance, register } = await world.snapshots.of(own)
  const [person] = peopleWho('administrator', { governance, register, today: world.clock.today() })
  const link = world.sessions.newLink(own, person!.id)
  await world.database.unit(own, link.keep)
  const response = await fetch(`${site.url}${link.path}`, { method: 'POST', redirect: 'manual' })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

/** People who are known there only. */
async function namesThere(world: World): Promise<string[]> {
  const { register } = await world.snapshots.of(theirs)
  const { register: here } = await world.snapshots.of(own)
  const known = new Set(here.people.map(({ name }) => name))
  return register.people.map(({ name }) => name).filter((name) => !known.has(name))
}

const kinds = /^(?:kind|what|file|year)$/

describe('what belongs to another municipality', () => {
  it('is shown on no page and behind no button, whatever id is asked for', { timeout: 180_000 }, async () => {
    const world = await twoMunicipalities()
    const site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
    const ids = await idsOf(world, theirs)
    const names = await namesThere(world)
    const cookie = await signedIn(world, site)
    const pages = world.features.flatMap((feature) => feature.pages ?? []).filter(({ method }) => method !== 'post')
    const shown: string[] = []
    expect(ids.length).toBeGreaterThan(12)
    for (const { path } of pages) {
      for (const id of path.includes(':') ? ids : ['']) {
        const address = path.replace(/:(\w+)/g, (_, name: string) =>
          kinds.test(name) ? (name === 'year' ? '2026' : 'csv') : encodeURIComponent(id),
        )
        const response = await fetch(`${site.url}${address}`, { headers: { cookie }, redirect: 'manual' })
        const body = await response.text()
        if (response.status >= 500) shown.push(`${address} failed`)
        const told = names.find((name) => body.includes(name))
        if (told) shown.push(`${address} tells of somebody there`)
      }
    }
    expect(shown).toEqual([])
    await site.close()

    const { rows } = await world.database.pool.query<{ id: string }>(
      `SELECT id FROM sealed_actions WHERE municipality = $1 LIMIT 20`,
      [theirs],
    )
    expect(rows.length).toBeGreaterThan(3)
    const { register } = await world.snapshots.of(own)
    const person = register.people.find(({ email, status }) => email !== null && status === 'active')!
    for (const { id } of rows) {
      await world.receive({
        channel: 'playground',
        municipality: own,
        conversation: { id: `talk-${person.id}`, kind: 'dm' },
        person: {
          personId: person.id,
          platformUserId: person.id,
          name: person.name,
          email: person.email,
          standing: 'member',
        },
        key: `press-${id}`,
        kind: 'action',
        action: id,
      })
    }
    await world.outbox.idle()
    const said = world
      .channel('playground')
      .delivered.slice(-rows.length)
      .map(({ message }) => message.text)
    expect(new Set(said)).toEqual(new Set(['Den knappen gäller inte längre. Skriv vad du vill, så hjälper jag dig.']))
  })
})
