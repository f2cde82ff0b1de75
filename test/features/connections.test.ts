import { describe, expect, it } from 'vitest'
import {
  connect,
  connected,
  connections,
  decideMunicipality,
  disconnect,
  forgetOld,
} from '../../src/features/connections/index.ts'
import type { Picked, Profile, Seen } from '../../src/conversation/identity.ts'
import { refusalOf } from '../../src/features/connections/connection.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { countedIds } from '../../src/lib/ids.ts'
import { aDatabase, onBothEngines } from '../support/database.ts'

const tenant = '11111111-2222-3333-4444-555555555555'
const inTenant = (municipality: string, domain: string | null) => ({
  kind: 'teams' as const,
  externalId: tenant,
  municipality,
  domain,
})

describe('whose somebody in a workspace is', () => {
  it('is nobody’s where nothing is connected', () => {
    expect(decideMunicipality([], ['a@norrby.example'])).toEqual({ ok: false, because: 'not-connected' })
  })

  it('is the only municipality there, whatever the address', () => {
    expect(decideMunicipality([inTenant('norrby', null)], [])).toEqual({ ok: true, municipality: 'norrby' })
  })

  it('is told by the e-mail domain where there are two', () => {
    const both = [inTenant('norrby', 'norrby.example'), inTenant('söderby', 'soderby.example')]
    expect(decideMunicipality(both, ['a@Norrby.example'])).toEqual({ ok: true, municipality: 'norrby' })
    expect(decideMunicipality(both, ['a@soderby.example'])).toEqual({ ok: true, municipality: 'söderby' })
    expect(decideMunicipality(both, ['a@x.onmicrosoft.example', 'a@soderby.example'])).toMatchObject({
      municipality: 'söderby',
    })
  })

  it.each([[[]], [['a@konsult.example']], [['a@edu.norrby.example']], [['norrby.example@konsult.example']]])(
    'is undecidable for %j, and then there is no data',
    (emails) => {
      const both = [inTenant('norrby', 'norrby.example'), inTenant('söderby', 'soderby.example')]
      expect(decideMunicipality(both, emails)).toEqual({ ok: false, because: 'undecidable' })
    },
  )

  it('never takes everybody where there are two, even when one connection says so', () => {
    const both = [inTenant('norrby', null), inTenant('söderby', 'soderby.example')]
    expect(decideMunicipality(both, ['a@konsult.example'])).toEqual({ ok: false, because: 'undecidable' })
  })

  it('is undecidable when one domain leads to two', () => {
    const both = [inTenant('norrby', 'it.example'), inTenant('söderby', 'it.example')]
    expect(decideMunicipality(both, ['a@it.example'])).toEqual({ ok: false, because: 'undecidable' })
  })

  it('keeps out those of another domain where the only municipality names its own', () => {
    expect(decideMunicipality([inTenant('norrby', 'norrby.example')], ['a@bolag.example'])).toMatchObject({ ok: false })
  })
})

describe('a new connection', () => {
  it.each([
    [{ ...inTenant('norrby', null), externalId: 'kommunen' }, 'not-a-tenant'],
    [{ kind: 'slack' as const, externalId: 'kommunen', municipality: 'norrby', domain: null }, 'not-a-workspace'],
    [inTenant('norrby', 'norrby'), 'not-a-domain'],
    [inTenant('söderby', 'soderby.example'), 'already-connected'],
    [inTenant('norrby', 'soderby.example'), 'domain-taken'],
    [inTenant('norrby', null), 'needs-domain'],
  ])('%j is refused: %s', (wanted, because) => {
    expect(refusalOf(wanted, [inTenant('söderby', 'soderby.example')])).toMatchObject({ because })
  })

  it('is refused where another municipality takes everybody', () => {
    expect(refusalOf(inTenant('norrby', 'norrby.example'), [inTenant('söderby', null)])).toMatchObject({
      because: 'other-needs-domain',
    })
  })

  it('may be a second domain of the same municipality, or a second tenant', () => {
    expect(refusalOf(inTenant('norrby', 'edu.norrby.example'), [inTenant('norrby', 'norrby.example')])).toBeNull()
    const school = { ...inTenant('norrby', null), externalId: '99999999-2222-3333-4444-555555555555' }
    expect(refusalOf(school, [inTenant('norrby', 'norrby.example')])).toBeNull()
  })
})

onBothEngines('a user of a platform', (engine) => {
  const now = new Date('2026-04-20T08:00:00Z')
  const anna: Profile = { name: 'Anna Ek', emails: ['Anna.Ek@norrby.example'], entraObjectId: null, isGuest: false }

  async function aWorkspace() {
    const database = await aDatabase(engine)
    const clock = movableClock(now)
    const needs = { database, clock, ids: countedIds() }
    await database.system('test', async (unit) => {
      for (const key of ['norrby', 'söderby']) await unit.municipality.create({ data: { key, municipality: key } })
      await unit.person.create({
        data: { id: 'p-anna', municipality: 'norrby', name: 'Anna Ek', email: 'anna.ek@norrby.example' },
      })
    })
    const asked: string[] = []
    const seen = (profile: Profile | null | Error, more: Partial<Seen> = {}): Seen => ({
      channel: 'slack',
      workspace: 'T01',
      user: 'U01',
      talk: { conversationId: 'T01/D01', reference: null, isOwn: true },
      isOutsider: false,
      async profile() {
        asked.push('profile')
        if (profile instanceof Error) throw profile
        return profile
      },
      ...more,
    })
    const open = () => connections(needs)
    return { ...needs, asked, seen, open }
  }

  it('who is picked in a form goes by the address that the register has, and nobody outside the municipality is found', async () => {
    const { open, database } = await aWorkspace()
    const entra = 'aaaaaaaa-0000-4000-8000-000000000001'
    await database.system('test', async (unit) => {
      const person = (id: string, name: string, more: object) =>
        unit.person.create({ data: { id, municipality: 'norrby', name, ...more } })
      await person('p-bo', 'Bo Ek', { email: 'bo.ek@norrby.example', entraObjectId: entra })
      await person('p-cia', 'Cia Ek', { email: 'cia.ek@norrby.example', protected: true })
      await person('p-dag', 'Dag Ek', { email: 'dag.ek@norrby.example', status: 'left' })
    })
    const { namePicked } = open()
    const named = (email: string | null, more: Partial<Picked> = {}, isGuest = false): Promise<string | null> =>
      namePicked({
        ...{ channel: 'slack', municipality: 'norrby', workspace: 'T01', user: 'U09' },
        profile: async () => email && { name: 'Som Slack säger', emails: [email], entraObjectId: null, isGuest },
        ...more,
      } as Picked)
    expect(await named('Bo.Ek@norrby.example')).toBe('bo.ek@norrby.example')
    expect(await named(null, { channel: 'teams', user: entra })).toBe('bo.ek@norrby.example')
    expect(await named('bo.ek@norrby.example', {}, true)).toBe('Som Slack säger')
    expect(await named('bo.ek@norrby.example', { municipality: 'söderby' })).toBe('Som Slack säger')
    expect(await named('dag.ek@norrby.example')).toBe('Som Slack säger')
    expect(await named('cia.ek@norrby.example')).toBeNull()
    expect(await named(null)).toBeNull()
    const silent = async () => {
      throw new Error('Slack is away.')
    }
    expect(await named('', { profile: silent })).toBeNull()
  })

  it('is a stranger until the workspace is connected', async () => {
    const { open, seen, asked } = await aWorkspace()
    expect(await open().identify(seen(anna))).toEqual({ ok: false, because: 'not-connected' })
    expect(asked).toEqual([])
  })

  it('is tied to the person with that address, once, and asked about again after a day', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 't01', municipality: 'norrby', domain: null })
    const { identify, routeTo } = world.open()
    const found = await identify(world.seen(anna))
    expect(found).toEqual({
      ok: true,
      municipality: 'norrby',
      asker: {
        personId: 'p-anna',
        platformUserId: 'T01/U01',
        name: 'Anna Ek',
        email: 'anna.ek@norrby.example',
        standing: 'member',
      },
    })
    await world.open().identify(world.seen(anna))
    expect(world.asked).toHaveLength(1)
    expect(await routeTo('norrby', 'p-anna')).toEqual({ channel: 'slack', platformUserId: 'T01/U01' })
    world.clock.advance(25 * 3_600_000)
    await identify(world.seen(anna))
    expect(world.asked).toHaveLength(2)
  })

  it('is a colleague when nobody in the register fits, and a member as soon as somebody does', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: null })
    const bo: Profile = { ...anna, name: 'Bo', emails: ['bo@norrby.example'] }
    expect(await world.open().identify(world.seen(bo))).toMatchObject({
      asker: { personId: null, standing: 'colleague' },
    })
    await world.database.unit('norrby', (unit) =>
      unit.person.create({ data: { id: 'p-bo', municipality: 'norrby', name: 'Bo', email: 'bo@norrby.example' } }),
    )
    expect(await world.open().identify(world.seen(bo))).toMatchObject({
      asker: { personId: 'p-bo', standing: 'member' },
    })
    expect(world.asked).toHaveLength(1)
    await world.database.unit('norrby', (unit) =>
      unit.person.update({ where: { id: 'p-bo' }, data: { status: 'left' } }),
    )
    expect(await world.open().identify(world.seen(bo))).toMatchObject({
      asker: { personId: null, standing: 'colleague' },
    })
  })

  it('is a guest when the platform says so, or when from another organisation', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: null })
    const { identify } = world.open()
    expect(await identify(world.seen({ ...anna, isGuest: true }))).toMatchObject({
      asker: { personId: null, standing: 'guest' },
    })
    expect(await identify(world.seen(anna, { user: 'U02', isOutsider: true }))).toMatchObject({
      asker: { standing: 'guest' },
    })
    expect(await identify(world.seen(null, { user: 'U03' }))).toMatchObject({ asker: { standing: 'guest' } })
  })

  it('belongs to one of two municipalities in the same tenant by address, and to none otherwise', async () => {
    const world = await aWorkspace()
    await connect(world, inTenant('norrby', 'norrby.example'))
    await connect(world, inTenant('söderby', 'soderby.example'))
    const { identify } = world.open()
    const at = (user: string, email: string) =>
      identify(world.seen({ ...anna, emails: [email] }, { channel: 'teams', workspace: tenant, user }))
    expect(await at('u1', 'x@norrby.example')).toMatchObject({ municipality: 'norrby' })
    expect(await at('u2', 'y@soderby.example')).toMatchObject({ municipality: 'söderby' })
    expect(await at('u3', 'z@konsult.example')).toEqual({ ok: false, because: 'undecidable' })
    expect(
      await identify(world.seen({ ...anna, isGuest: true }, { channel: 'teams', workspace: tenant, user: 'u4' })),
    ).toMatchObject({ ok: false })
  })

  it.each([1, 2, 4])('belongs to one of %s municipalities that share a Slack workspace, by address', async (shared) => {
    const world = await aWorkspace()
    const all = ['norrby', 'söderby', 'västerby', 'österby'].slice(0, shared)
    for (const key of all.slice(2))
      await world.database.system('test', (unit) => unit.municipality.create({ data: { key, municipality: key } }))
    const domain = (key: string) => `${key.replace('ö', 'o').replace('ä', 'a')}.example`
    for (const key of all)
      await connect(world, { kind: 'slack', externalId: 'T01', municipality: key, domain: domain(key) })
    const { identify } = world.open()
    for (const [n, key] of all.entries()) {
      const profile = { ...anna, emails: [`a@${domain(key)}`] }
      expect(await identify(world.seen(profile, { user: `U${n}` }))).toMatchObject({ ok: true, municipality: key })
    }
    const consultant = { ...anna, emails: ['k@konsult.example'] }
    expect(await identify(world.seen(consultant, { user: 'U9' }))).toEqual({ ok: false, because: 'undecidable' })
  })

  it('is of the same municipality in each of its workspaces', async () => {
    const world = await aWorkspace()
    for (const externalId of ['T01', 'T02'])
      await connect(world, { kind: 'slack', externalId, municipality: 'norrby', domain: null })
    const { identify } = world.open()
    for (const workspace of ['T01', 'T02'])
      expect(await identify(world.seen(anna, { workspace }))).toMatchObject({ ok: true, municipality: 'norrby' })
  })

  it('is let in with the organisation that the workspace is part of, and shut out with it', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'E01', municipality: 'norrby', domain: null })
    const there = world.seen(anna, { workspace: 'T77', organisation: 'E01' })
    expect(await world.open().identify(there)).toMatchObject({ ok: true, asker: { platformUserId: 'T77/U01' } })
    await disconnect(world, { kind: 'slack', externalId: 'E01', municipality: null })
    expect(await world.open().identify(there)).toEqual({ ok: false, because: 'not-connected' })
    expect(await world.database.system('test', (unit) => unit.platformUser.count())).toBe(0)
  })

  it('who has not written is reached where their address can be, in Slack or in Teams', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: 'norrby.example' })
    const { routeTo } = world.open()
    expect(await routeTo('norrby', 'p-anna')).toEqual({
      channel: 'slack',
      platformUserId: 'T01/mail:anna.ek@norrby.example',
    })
    expect(await routeTo('norrby', 'p-nobody')).toBeNull()
  })

  it('is found together with everybody else who is to be reached at the same time', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: 'norrby.example' })
    await world.open().identify(world.seen(anna))
    await world.database.unit('norrby', (unit) =>
      unit.person.createMany({
        data: Array.from({ length: 98 }, (_, n) => ({
          ...{ id: `p-${n}`, municipality: 'norrby', name: `Nummer ${n}`, email: `nr${n}@norrby.example` },
        })),
      }),
    )
    let units = 0
    const counting = {
      ...world.database,
      unit: (...given: Parameters<typeof world.database.unit>) => (units++, world.database.unit(...given)),
    } as typeof world.database
    const { routeTo } = connections({ ...world, database: counting })
    const everybody = ['p-anna', 'p-nobody', ...Array.from({ length: 98 }, (_, n) => `p-${n}`)]
    const routes = await Promise.all(everybody.map((id) => routeTo('norrby', id)))
    expect(routes.slice(0, 3).map((route) => route?.platformUserId)).toEqual([
      'T01/U01',
      undefined,
      'T01/mail:nr0@norrby.example',
    ])
    expect(routes.filter((route) => route === null)).toHaveLength(1)
    expect(units).toBe(1)
  })

  it('is tied by Entra id before e-mail', async () => {
    const world = await aWorkspace()
    await world.database.unit('norrby', (unit) =>
      unit.person.create({ data: { id: 'p-new', municipality: 'norrby', name: 'Anna Berg', entraObjectId: 'oid-1' } }),
    )
    await connect(world, inTenant('norrby', null))
    const profile = { ...anna, entraObjectId: 'OID-1' }
    expect(
      await world.open().identify(world.seen(profile, { channel: 'teams', workspace: tenant, user: 'oid-1' })),
    ).toMatchObject({
      asker: { personId: 'p-new' },
    })
  })

  it('is still known when the platform does not answer the next day', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: null })
    await world.open().identify(world.seen(anna))
    world.clock.advance(25 * 3_600_000)
    expect(await world.open().identify(world.seen(new Error('down')))).toMatchObject({ asker: { personId: 'p-anna' } })
    await expect(world.open().identify(world.seen(new Error('down'), { user: 'U09' }))).rejects.toThrow('down')
  })

  it('is shut out half a minute after the workspace is, and forgotten', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: null })
    const { identify, reference } = world.open()
    const talk = { conversationId: 'T01/D01', reference: { url: 'https://x.example' }, isOwn: true }
    await identify(world.seen(anna, { talk }))
    expect(await reference('norrby', 'slack', { conversationId: 'T01/D01' })).toEqual({ url: 'https://x.example' })
    expect(await reference('norrby', 'slack', { platformUserId: 'T01/U01' })).toEqual({ url: 'https://x.example' })
    expect(await disconnect(world, { kind: 'slack', externalId: 'T01', municipality: null })).toHaveLength(1)
    world.clock.advance(30_000)
    expect(await identify(world.seen(anna, { talk }))).toEqual({ ok: false, because: 'not-connected' })
    expect(await connected(world)).toEqual([])
    const left = await world.database.system('test', (unit) => unit.platformUser.count())
    expect(left).toBe(0)
  })

  it('is forgotten after a quarter of a year when tied to nobody, and when the person has left', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: null })
    const talk = {
      conversationId: 'T01/C01/for/U01',
      reference: { responseUrl: 'https://hooks.slack.com/x' },
      isOwn: false,
    }
    await world.open().identify(world.seen(anna, { talk }))
    await world.open().identify(world.seen({ ...anna, emails: ['bo@norrby.example'] }, { user: 'U02' }))
    const known = () =>
      world.database.system('test', async (unit) => ({
        users: (await unit.platformUser.findMany({ orderBy: { platformUserId: 'asc' } })).map(
          (user) => user.platformUserId,
        ),
        addresses: await unit.conversationReference.count(),
      }))
    await forgetOld(world).run({})
    expect(await known()).toEqual({ users: ['T01/U01', 'T01/U02'], addresses: 1 })
    world.clock.advance(91 * 86_400_000)
    await forgetOld(world).run({})
    expect(await known()).toEqual({ users: ['T01/U01'], addresses: 0 })
    await world.database.unit('norrby', (unit) =>
      unit.person.update({ where: { id: 'p-anna' }, data: { status: 'left' } }),
    )
    await forgetOld(world).run({})
    expect(await known()).toEqual({ users: [], addresses: 0 })
  })

  it('is written to in the newest way, however soon it changes', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: null })
    const { identify, reference } = world.open()
    for (const responseUrl of ['https://hooks.slack.com/1', 'https://hooks.slack.com/2']) {
      await identify(
        world.seen(anna, { talk: { conversationId: 'T01/C01/for/U01', reference: { responseUrl }, isOwn: false } }),
      )
      expect(await reference('norrby', 'slack', { conversationId: 'T01/C01/for/U01' })).toEqual({ responseUrl })
    }
  })

  it('is known once, though several messages come at the same time', async () => {
    const world = await aWorkspace()
    await connect(world, { kind: 'slack', externalId: 'T01', municipality: 'norrby', domain: null })
    const { identify } = world.open()
    const talks = ['T01/D01', 'T01/C01/1.1', 'T01/C01/1.2', 'T01/C02/1.3']
    const found = await Promise.all(
      talks.map((conversationId) =>
        identify(world.seen(anna, { talk: { conversationId, reference: null, isOwn: false } })),
      ),
    )
    expect(found.map((each) => each.ok && each.asker.personId)).toEqual(['p-anna', 'p-anna', 'p-anna', 'p-anna'])
    expect(await world.database.system('test', (unit) => unit.platformUser.count())).toBe(1)
  })
})
