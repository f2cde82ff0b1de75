/** Anything at every door of the running program: it is answered, refused or not found, never with a fault, and the next one is served. */
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slack } from '../../src/channels/slack/index.ts'
import { teams } from '../../src/channels/teams/index.ts'
import { peopleWho } from '../../src/features/administration/index.ts'
import { connections } from '../../src/features/connections/index.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { keptForAll } from '../support/after-the-test.ts'
import { aFakeSlack, sendSigned, workspace } from '../support/fake-slack.ts'
import { aFakeTeams, annaId, sendActivity } from '../support/fake-teams.ts'
import { type World, aWorld } from '../support/world.ts'
import { odd, part, shaped, unsound } from './odd.ts'
import { connected, rawly, statusesIn } from './raw.ts'

let world: World
let site: Listening
let cookie: string
let addresses: readonly string[]
let teamsToken: () => string
let activity: (more: Record<string, unknown>) => Record<string, unknown>
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  world = await aWorld({ today: '2027-03-12', municipalities: ['karlsborg'], channel: 'playground' })
  closing.push(keptForAll())
  const identity = connections({ database: world.database, clock: systemClock, ids: uuids })
  const onSlack = await aFakeSlack({ U01: { name: 'Anna Ek', email: 'anna.ek@karlsborg.example.se' } })
  const onTeams = await aFakeTeams({
    [`29:${annaId}`]: { name: 'Anna Ek', userPrincipalName: 'anna.ek@karlsborg.example.se' },
  })
  closing.push(onSlack.close, onTeams.close)
  teamsToken = () => onTeams.token()
  activity = onTeams.activity
  const common = { clock: systemClock, identity, log: silentLog }
  const doors = [
    slack({
      ...common,
      signingSecret: workspace.secret,
      access: { botToken: workspace.token },
      appToken: null,
      apiUrl: onSlack.url,
    }).door(world.receive).router,
    teams({ ...common, settings: onTeams.settings, credentials: onTeams.credentials, serviceUrl: onTeams.url }).door(
      world.receive,
    ),
  ]
  site = await listen(mainSite(world, doors, null), { host: '127.0.0.1', port: 0 })
  closing.unshift(site.close)
  const { governance, register } = await world.snapshots.of('karlsborg')
  const [person] = peopleWho('administrator', { governance, register, today: world.clock.today() })
  const path = await world.sessions.link('karlsborg', person!.id)
  const signedIn = await fetch(`${site.url}${path}`, { method: 'POST', redirect: 'manual' })
  cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
  const pages = world.features.flatMap(({ pages: own = [], openPages: open = [], files = [] }) => [
    ...own,
    ...open,
    ...files,
  ])
  const others = [
    '/',
    '/start',
    '/in/:municipality/:token',
    '/ut',
    '/healthz',
    '/readyz',
    '/metrics',
    '/slack/events',
    '/api/messages',
    '/assets/style.css',
    '/assets/../../package.json',
  ]
  addresses = [...new Set([...pages.map(({ path: each }) => each as string), ...others])]
}, 120_000)

afterAll(async () => {
  for (const close of closing) await close()
})

describe('the pages', () => {
  it('answer whatever is asked of them, however it is packed', { timeout: 120_000 }, async () => {
    const request = fc.record({
      address: fc.nat(),
      parts: fc.array(part, { minLength: 4, maxLength: 4 }),
      query: fc.dictionary(fc.constantFrom('till', 'sprak', 'error', 'state', 'a[b]', '__proto__'), odd, {
        maxKeys: 2,
      }),
      method: fc.constantFrom('GET', 'GET', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
      type: fc.constantFrom(
        'application/x-www-form-urlencoded',
        'application/json',
        'multipart/form-data; boundary=x',
        'text/xml',
        'application/x-www-form-urlencoded; charset=utf-7',
        'x',
      ),
      packed: fc.constantFrom(null, null, 'gzip', 'gzip, cut', 'br', 'deflate', 'x'),
      body: fc.oneof(
        odd,
        fc.json(),
        fc.constantFrom('csrf=x&csrf=y', 'a=%', '&&&=', '{"type":', 'x'.repeat(300_000), 'a[a]='.repeat(2000)),
      ),
      isSignedIn: fc.boolean(),
      others: fc.dictionary(
        fc.constantFrom(
          'origin',
          'x-forwarded-for',
          'accept-language',
          'cookie',
          'range',
          'if-none-match',
          'sec-fetch-site',
          'x-http-method-override',
        ),
        fc.constantFrom(
          'null',
          'https://evil.example',
          "'",
          'sv;q=x',
          'bytes=9-1',
          '::1',
          'styrbot=karlsborg.x',
          'styrbot=%E5.%',
          'DELETE',
        ),
        { maxKeys: 2 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        let at = 0
        const path = addresses[asked.address % addresses.length]!.replace(/:\w+/g, () => asked.parts[at++ % 4]!)
        const query = new URLSearchParams(asked.query).toString()
        const hasBody = !['GET', 'HEAD'].includes(asked.method)
        const bytes = Buffer.from(asked.body)
        const packed = asked.packed?.startsWith('gzip')
          ? gzipSync(bytes).subarray(0, asked.packed === 'gzip' ? undefined : -5)
          : bytes
        const response = await fetch(`${site.url}${path}${query ? `?${query}` : ''}`, {
          method: asked.method,
          redirect: 'manual',
          headers: {
            ...asked.others,
            ...(asked.isSignedIn ? { cookie } : {}),
            ...(hasBody ? { 'content-type': asked.type } : {}),
            ...(hasBody && asked.packed ? { 'content-encoding': asked.packed.replace(', cut', '') } : {}),
          },
          ...(hasBody ? { body: new Uint8Array(packed) } : {}),
        })
        expect(await unsound(response)).toBeNull()
        const on = response.headers.get('location')
        expect(on === null || /^\/(?!\/)/.test(on)).toBe(true)
      }),
      { numRuns: 250 },
    )
    for (const address of addresses) {
      const path = address.replace(/:\w+/g, '%00')
      const response = await fetch(`${site.url}${path}`, { redirect: 'manual', headers: { cookie } })
      expect([path, await unsound(response)]).toEqual([path, null])
    }
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200)
  })

  it('carry the same headers, found or not, signed in or not', async () => {
    const wanted: Record<string, RegExp> = {
      'content-security-policy': /^default-src 'none'.*frame-ancestors 'none'/,
      'x-content-type-options': /^nosniff$/,
      'referrer-policy': /^no-referrer$/,
      'cross-origin-opener-policy': /^same-origin$/,
      'x-frame-options': /^DENY$/,
      'strict-transport-security': /^max-age=\d{8}/,
    }
    const missing: string[] = []
    for (const address of [...addresses, '/finns-inte']) {
      const path = address.replace(/:\w+/g, 'x')
      for (const headers of [{}, { cookie }]) {
        const response = await fetch(`${site.url}${path}`, { headers, redirect: 'manual' })
        for (const [name, value] of Object.entries(wanted))
          if (!value.test(response.headers.get(name) ?? ''))
            missing.push(`${path} ${name}: ${response.headers.get(name)}`)
        const isKept = /^\/assets/.test(path)
        const kept = response.headers.get('cache-control') ?? ''
        if (!isKept && !/no-store|no-cache/.test(kept)) missing.push(`${path} cache-control: ${kept}`)
        await response.arrayBuffer()
      }
    }
    expect(missing).toEqual([])
  })

  it('give a cookie that no script reads, no other site sends, and that is new at each sign-in', async () => {
    const { register } = await world.snapshots.of('karlsborg')
    const person = register.people.find(({ status, email }) => status === 'active' && email !== null)!
    const signIn = async (headers: Record<string, string>) => {
      const path = await world.sessions.link('karlsborg', person.id)
      return fetch(`${site.url}${path}`, { method: 'POST', redirect: 'manual', headers })
    }
    const planted = 'styrbot=karlsborg.planted'
    const first = (await signIn({ cookie: planted })).headers.getSetCookie()[0]!
    const second = (await signIn({ cookie: first.split(';')[0]! })).headers.getSetCookie()[0]!
    expect(first).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/)
    expect(new Set([planted, first.split(';')[0], second.split(';')[0]]).size).toBe(3)
    expect((await fetch(`${site.url}/start`, { headers: { cookie: planted } })).status).toBe(401)
    const secure = await world.sessions.link('karlsborg', person.id)
    expect(secure.split('/').at(-1)!.length).toBeGreaterThanOrEqual(43)
  })

  it('take no form from another site, not even to sign in', async () => {
    const path = await world.sessions.link('karlsborg', 'p1')
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }] as Record<
      string,
      string
    >[]) {
      const response = await fetch(`${site.url}${path}`, { method: 'POST', redirect: 'manual', headers })
      expect([response.status, response.headers.getSetCookie()]).toEqual([403, []])
    }
    const forms = world.features.flatMap(({ pages = [] }) => pages).filter(({ method }) => method === 'post')
    expect(forms.length).toBeGreaterThan(0)
    for (const { path: each } of forms) {
      const url = `${site.url}${each.replace(/:\w+/g, 'x')}`
      const body = new URLSearchParams({ csrf: 'x' })
      for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) {
        const response = await fetch(url, { method: 'POST', redirect: 'manual', headers: { ...headers, cookie }, body })
        expect([each, response.status]).toEqual([each, 403])
      }
    }
  })

  it('let nobody guess links for long, and stop nobody else meanwhile', async () => {
    const guess = (from: string) =>
      fetch(`${site.url}/in/karlsborg/${'x'.repeat(43)}`, { headers: { 'x-forwarded-for': from } })
    const met = new Set<number>()
    for (let round = 0; round < 9; round++) {
      const answers = await Promise.all(Array.from({ length: 40 }, () => guess('203.0.113.9')))
      for (const answer of answers) met.add(answer.status)
      await Promise.all(answers.map((answer) => answer.arrayBuffer()))
    }
    expect([...met]).toEqual([410, 429])
    expect((await guess('203.0.113.10')).status).toBe(410)
  })
})

describe('the port', () => {
  const host = 'Host: styrbot.example\r\n'
  const post = (headers: string, body: string) =>
    `POST /in/karlsborg/x HTTP/1.1\r\n${host}Content-Type: application/x-www-form-urlencoded\r\n${headers}\r\n${body}`
  const second = `GET /start HTTP/1.1\r\n${host}X-Second: yes\r\n\r\n`

  it.each([
    [
      'two ways to tell where a request ends',
      post('Content-Length: 6\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${second}`),
    ],
    ['two lengths', post('Content-Length: 0\r\nContent-Length: 60\r\n', second)],
    ['a length with a sign', post('Content-Length: +0\r\n', second)],
    ['a packing hidden in another', post('Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${second}`)],
    ['a space before the colon', post('Transfer-Encoding : chunked\r\n', `0\r\n\r\n${second}`)],
    ['a part longer than it says', post('Transfer-Encoding: chunked\r\n', `1\r\nabc\r\n0\r\n\r\n${second}`)],
    ['a header that goes on', post('X-A: b\r\n Content-Length: 60\r\n\0: x\r\n', second)],
    ['another protocol', `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${second}`],
    ['no host', `GET /start HTTP/1.1\r\n\r\n${second}`],
    ['nothing that is a request', `\x16\x03\x01\x02\x00\x01\r\n\r\n${second}`],
    ['a header without an end', `GET / HTTP/1.1\r\n${host}X-A: ${'a'.repeat(40_000)}\r\n\r\n${second}`],
  ])('takes no second request out of one with %s', async (_what, bytes) => {
    const [status, ...others] = statusesIn(await rawly(site.url, bytes))
    expect([400, 431]).toContain(status)
    expect(others).toEqual([])
  })

  it('is told by nobody where it is', async () => {
    const elsewhere = 'evil.example'
    const told: string[] = []
    for (const address of addresses) {
      const path = address.replace(/:\w+/g, 'x')
      for (const [target, named] of [
        [path, elsewhere],
        [`http://${elsewhere}${path}`, 'localhost'],
        [`//${elsewhere}${path}`, elsewhere],
      ]) {
        const headers = `Host: ${named}\r\nX-Forwarded-Host: ${elsewhere}\r\nForwarded: host=${elsewhere}\r\nX-Original-URL: /${elsewhere}\r\nCookie: ${cookie}\r\nConnection: close\r\n`
        const answer = await rawly(site.url, `GET ${target} HTTP/1.1\r\n${headers}\r\n`)
        if (answer.includes(elsewhere)) told.push(`${target} as ${named}`)
        if (/^HTTP\/1\.1 5/.test(answer) && path !== '/readyz') told.push(`${target} fails`)
      }
    }
    expect(told).toEqual([])
  })

  it('serves everybody while hundreds hold a connection with half a request in it', { timeout: 60_000 }, async () => {
    const own = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
    const held = await Promise.all(Array.from({ length: 300 }, () => connected(own.url)))
    for (const [at, socket] of held.entries()) {
      socket.on('error', () => {})
      socket.write(at % 2 === 0 ? 'GET /start HTTP/1.1\r\nHost: x\r\nX-A: ' : post('Content-Length: 50\r\n', 'a='))
    }
    const since = performance.now()
    expect((await fetch(`${own.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${own.url}/start`, { headers: { cookie } })).status).toBe(200)
    expect(performance.now() - since).toBeLessThan(5_000)
    for (const socket of held) socket.destroy()
    await own.close()
  })
})

describe('the door to Slack', () => {
  it('takes or leaves whatever is signed, and refuses the rest', { timeout: 120_000 }, async () => {
    const events = ['message', 'app_mention', 'app_home_opened', 'app_uninstalled', 'tokens_revoked', 'x']
    const fields = [
      'user',
      'channel',
      'channel_type',
      'text',
      'ts',
      'thread_ts',
      'subtype',
      'bot_id',
      'blocks',
      'files',
      'tab',
      'view',
    ]
    const event = fc.record(
      {
        type: fc.constantFrom('event_callback', 'x'),
        team_id: fc.oneof(fc.constant(workspace.id), odd),
        event_id: odd,
        event: shaped(events, fields),
      },
      { requiredKeys: [] },
    )
    const interaction = shaped(
      ['block_actions', 'view_submission', 'view_closed', 'shortcut', 'message_action', 'block_suggestion', 'x'],
      ['team', 'user', 'actions', 'view', 'container', 'trigger_id', 'response_url', 'channel', 'message'],
    )
    const delivery = fc.oneof(
      event.map((body) => ({ type: 'application/json', body: JSON.stringify(body) })),
      interaction.map((body) => ({
        type: 'application/x-www-form-urlencoded',
        body: new URLSearchParams({ payload: JSON.stringify(body) }).toString(),
      })),
      fc
        .dictionary(fc.constantFrom('command', 'text', 'team_id', 'user_id', 'channel_id', 'response_url'), odd)
        .map((body) => ({ type: 'application/x-www-form-urlencoded', body: new URLSearchParams(body).toString() })),
      odd.map((body) => ({ type: 'application/json', body })),
    )
    await fc.assert(
      fc.asyncProperty(delivery, fc.constantFrom(true, true, true, false), async ({ type, body }, isSigned) => {
        const response = await sendSigned(site.url, body, type, { ...(isSigned ? {} : { secret: 'another' }) })
        expect(await unsound(response)).toBeNull()
        expect(isSigned || response.status === 401).toBe(true)
      }),
      { numRuns: 120 },
    )
  })
})

describe('the door to Teams', () => {
  it('takes or leaves whatever bears a token, and refuses the rest', { timeout: 120_000 }, async () => {
    const fields = [
      'id',
      'name',
      'text',
      'value',
      'from',
      'conversation',
      'channelData',
      'entities',
      'attachments',
      'replyToId',
      'locale',
      'action',
      'membersAdded',
      'localTimestamp',
      'serviceUrl',
      'recipient',
      'timestamp',
    ]
    const body = shaped(
      ['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'messageReaction', 'event', 'typing', 'x'],
      fields,
    )
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom('whole', 'whole', 'bare', 'unsigned'), async (odd_, how) => {
        const sent = how === 'bare' ? odd_ : { ...activity({}), ...odd_ }
        const response = await sendActivity(site.url, JSON.stringify(sent), how === 'unsigned' ? null : teamsToken())
        expect(await unsound(response)).toBeNull()
        expect(how !== 'unsigned' || [400, 401, 403].includes(response.status)).toBe(true)
      }),
      { numRuns: 120 },
    )
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
  })
})
