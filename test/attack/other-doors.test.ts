/** Anything at the doors that few know of: the connection that the bot opens to Slack itself, the way home from installing, the tab in Teams. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { type RequestListener, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import express from 'express'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slack } from '../../src/channels/slack/index.ts'
import { tabDoor } from '../../src/channels/teams/tab/tab.ts'
import { tabTokens } from '../../src/channels/teams/tab/token.ts'
import { connections, installs } from '../../src/features/connections/index.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { afterTheTest } from '../support/after-the-test.ts'
import { aDatabase } from '../support/database.ts'
import { aDirectMessage, aFakeSlack, workspace } from '../support/fake-slack.ts'
import { acceptSockets } from '../support/web-socket.ts'
import { odd, shaped, unsound } from './odd.ts'

async function serving(listener?: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterTheTest(() => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections())))
  return { server, url: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function aTown() {
  const database = await aDatabase()
  const needs = { database, clock: systemClock, ids: uuids }
  return { needs, common: { clock: systemClock, identity: connections(needs), log: silentLog } }
}

/** Nobody is let in, so that whoever gets this far is told so. */
const receive = async () => ({ claimed: true, immediate: null, language: 'sv' as const, understood: null })

it('whatever Slack says over the connection that the bot opened, the next message is taken', async () => {
  const { common } = await aTown()
  const fake = await aFakeSlack({ U01: { name: 'Anna', email: 'anna@norrby.example' } })
  const { server, url } = await serving()
  const sockets = acceptSockets(server)
  fake.socketUrl = `ws://${url}/`
  const { door } = slack({
    ...common,
    ...{ access: { botToken: workspace.token }, signingSecret: null, appToken: 'xapp-1', apiUrl: fake.url },
  })
  const entrance = door(receive)
  await entrance.start()
  afterTheTest(async () => {
    await entrance.stop()
    sockets.cut()
    await fake.close()
  })
  const payload = shaped(['event_callback', 'block_actions', 'view_submission', 'x'], ['team_id', 'event', 'view'])
  const envelope = fc.record(
    {
      type: fc.oneof(fc.constantFrom('events_api', 'interactive', 'slash_commands', 'disconnected', 'x'), odd),
      envelope_id: odd,
      payload: fc.oneof(payload, odd),
    },
    { requiredKeys: [] },
  )
  let nth = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(envelope, odd, fc.constant(null)), { maxLength: 5 }), async (said) => {
      for (const each of said) sockets.send(each)
      const id = `own-${++nth}`
      const event = aDirectMessage('hej')
      const delivery = { type: 'event_callback', team_id: workspace.id, api_app_id: 'A1', event_id: id, event }
      sockets.send({ type: 'events_api', envelope_id: id, payload: delivery, accepts_response_payload: false })
      for (let waited = 0; waited < 3_000 && !sockets.acknowledged.has(id); waited++) await pause(5)
      expect(sockets.acknowledged.has(id)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('nobody comes home from installing in Slack who did not set out from here', async () => {
  const { needs, common } = await aTown()
  const kept = installs({ ...needs, key: randomBytes(32) })
  const fake = await aFakeSlack()
  afterTheTest(fake.close)
  const { door } = slack({
    ...common,
    access: { clientId: '1.2', clientSecret: 'secret', publicUrl: 'https://styrbot.example', installs: kept },
    ...{ signingSecret: workspace.secret, appToken: null, apiUrl: fake.url },
  })
  const { url } = await serving(express().disable('x-powered-by').use(door(receive).router))
  const query = fc.dictionary(fc.constantFrom('code', 'state', 'error', 'state[]', '__proto__'), odd, { maxKeys: 4 })
  const crumbs = fc.constantFrom('', 'styrbot-slack-install=x', 'styrbot-slack-install=%', '=;;=', 'a'.repeat(5_000))
  await fc.assert(
    fc.asyncProperty(query, crumbs, async (asked, cookie) => {
      const address = `http://${url}/slack/oauth_redirect?${new URLSearchParams(asked).toString()}`
      const response = await fetch(address, { headers: { cookie }, redirect: 'manual' })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.headers.get('location')).toBeNull()
      expect(await unsound(response)).toBeNull()
    }),
    { numRuns: 80 },
  )
  expect(fake.callsTo('oauth.v2.access')).toEqual([])
})

it('the tab in Teams opens for no token but Entra’s', async () => {
  const { needs, common } = await aTown()
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keys = [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'k1', alg: 'RS256' }]
  const entra = await serving((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }))
  })
  const appId = 'a0000000-0000-4000-8000-000000000001'
  const read = tabTokens({
    ...{ appId, publicUrl: 'https://styrbot.example', clock: needs.clock },
    entra: { loginUrl: `http://${entra.url}`, fetch },
  })
  const home = () => Promise.reject(new Error('It was opened.'))
  const { url } = await serving(
    express()
      .disable('x-powered-by')
      .use(tabDoor({ ...common, appId, read, identify: common.identity.identify, home })),
  )
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = fc.record(
    {
      alg: fc.constantFrom('none', 'HS256', 'RS256', 'ES256', 'x'),
      kid: fc.constantFrom('k1', 'k2', '../k1'),
      jku: odd,
    },
    { requiredKeys: [] },
  )
  const claims = fc.dictionary(
    fc.constantFrom('aud', 'iss', 'tid', 'oid', 'exp', 'nbf', 'ver'),
    fc.oneof(odd, fc.nat()),
  )
  const token = fc.oneof(
    fc
      .tuple(header, claims, fc.base64String({ maxLength: 400 }))
      .map(([first, second, signature]) =>
        [encoded(first), encoded(second), signature.replace(/[+/=]/g, '')].join('.'),
      ),
    odd.map((text) => text.replace(/[^\x21-\x7E]/g, '')),
  )
  await fc.assert(
    fc.asyncProperty(token, fc.constantFrom('Bearer ', 'bearer ', 'Basic ', ''), async (given, scheme) => {
      const response = await fetch(`http://${url}/teams/tab/home`, {
        method: 'POST',
        headers: { authorization: `${scheme}${given}` },
      })
      expect(response.status).toBe(401)
      expect(await unsound(response)).toBeNull()
    }),
    { numRuns: 80 },
  )
})
