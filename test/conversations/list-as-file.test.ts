import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { aWorld } from '../support/world.ts'

const linkIn = (text: string): string => /https?:\S+/.exec(text)![0]

async function fetched(site: Listening, link: string): Promise<Response> {
  const url = new URL(link)
  const opened = await fetch(`${site.url}${url.pathname}${url.search}`, { method: 'POST', redirect: 'manual' })
  const cookie = opened.headers.getSetCookie()[0]!.split(';')[0]!
  return fetch(`${site.url}${opened.headers.get('location')}`, { headers: { cookie } })
}

it('a list that was asked for can be had as a file, with the same systems, and so can what one has asked oneself', async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const { register, governance } = await world.snapshots.of('hagsjo')
  const asker = register.people.find(({ status, email }) => status === 'active' && email)!
  const unit = governance.manifest.units.find(
    ({ id }) => register.systems.filter(({ unitId }) => unitId === id).length === 3,
  )!
  const theirs = register.systems.filter(({ unitId }) => unitId !== null && governance.isWithin(unitId, unit.id))
  const anna = await world.talkAs(asker.name)
  const site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
  try {
    await anna.says('skicka listan som excel')
    anna.hears('Vilken lista?')

    await anna.says(`vilka system har ${unit.name}?`)
    await anna.says('kan du mejla mig listan')
    anna.hears('Jag kan inte mejla, men du kan hämta filen här.')
    const answer = await fetched(site, linkIn(anna.heard().at(-1)!))
    expect(answer.headers.get('content-disposition')).toContain('.xlsx')
    const rows = await readSheet(Buffer.from(await answer.arrayBuffer()))
    expect(rows.slice(1).map(([name]) => name)).toEqual(theirs.map(({ name }) => name))

    await anna.says('exportera registret som csv')
    anna.hears(`Hela registret: ${register.systems.length} system.`)
    const all = await (await fetched(site, linkIn(anna.heard().at(-1)!))).text()
    expect(all.trim().split('\r\n')).toHaveLength(register.systems.length + 1)
    for (const { name } of register.people.filter(({ protected: hidden }) => hidden)) expect(all).not.toContain(name)

    await anna.says('vad har jag frågat om?')
    anna.hears('Jag har ingen fråga sparad från dig.')
    await anna.says('vem är systemägare för Kvastnova?')
    await anna.says('vad har jag frågat om?')
    anna.hears('Den här frågan från dig har jag inte kunnat svara på.')
    anna.hears('Kvastnova')
  } finally {
    await site.close()
  }
})
