import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tabDoor } from '../../src/channels/teams/tab/tab.ts'
import { tabTokens } from '../../src/channels/teams/tab/token.ts'
import { connect } from '../../src/features/connections/index.ts'
import { silentLog } from '../../src/lib/log.ts'
import { type World, aWorld } from '../support/world.ts'

const appId = 'a0000000-0000-4000-8000-000000000001'
const tenant = '11111111-2222-4333-8444-555555555555'
const oid = 'b0000000-0000-4000-8000-000000000009'
const email = 'frida.stalnacke@hagsjo.example.se'
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

const closing: (() => Promise<unknown>)[] = []
let world: World
let entra: string
let site: string
/** The keys are there. */
let answers = true

async function listening(handler: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeEach(async () => {
  world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  entra = await listening((_request, response) => {
    if (!answers) return void response.writeHead(500).end()
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'k1', alg: 'RS256' }] }),
    )
  })
  const read = tabTokens({
    ...{ appId, publicUrl: 'https://styrbot.hagsjo.example.se', clock: world.clock },
    entra: { loginUrl: entra, fetch },
  })
  const { identify } = world.connections
  const door = tabDoor({ appId, read, identify, home: world.homePage, clock: world.clock, log: silentLog })
  site = await listening(express().use(door))
  await connect(world, { kind: 'teams', externalId: tenant, municipality: 'hagsjo', domain: null })
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A token as Entra gives for the tab, with changes. */
function token(changes: Record<string, unknown> = {}, { key = privateKey, alg = 'RS256' } = {}): string {
  const now = Math.floor(world.clock.now().getTime() / 1000)
  const claims = {
    ...{ aud: appId, iss: `${entra}/${tenant}/v2.0`, tid: tenant, oid, scp: 'access_as_user' },
    ...{ name: 'Frida Stålnacke', preferred_username: email, nbf: now - 60, exp: now + 3600 },
    ...changes,
  }
  const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
  const content = `${part({ alg, kid: 'k1', typ: 'JWT' })}.${part(claims)}`
  const signature = alg === 'none' ? 'x' : createSign('RSA-SHA256').update(content).sign(key).toString('base64url')
  return `${content}.${signature}`
}

async function opened(authorization: string | null, language = 'sv-SE') {
  const headers = { 'accept-language': language, ...(authorization === null ? {} : { authorization }) }
  const response = await fetch(`${site}/teams/tab/home`, { method: 'POST', headers })
  return {
    status: response.status,
    ...((await response.json()) as { html?: string; says?: string; language?: string }),
  }
}

describe('the tab in Teams', () => {
  it('is the person’s own start page, the same as in the chat', async () => {
    const { status, html, language } = await opened(`Bearer ${token()}`)
    expect([status, language]).toEqual([200, 'sv'])
    expect(html).toContain('Hej Frida')
    const frida = await world.talkAs(email)
    await frida.says('start')
    for (const heading of frida.last().blocks!.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])))
      expect(html).toContain(heading)
    // Where something would be pressed, the chat is opened with the words ready.
    expect(html).not.toContain('data-action')
    expect(html).toContain(`https://teams.microsoft.com/l/chat/0/0?users=28%3A${appId}&amp;message=`)
  })

  it('is in English for a Teams in English, and takes the older kind of token, too', async () => {
    expect((await opened(`Bearer ${token()}`, 'en-US')).html).toContain('Hello Frida')
    const older = { iss: `https://sts.windows.net/${tenant}/`, preferred_username: undefined, upn: email }
    const aud = `api://styrbot.hagsjo.example.se/${appId}`
    expect((await opened(`Bearer ${token({ ...older, aud })}`)).status).toBe(200)
  })

  it('shows nothing without a token that Entra gave for it, and says where the page is', async () => {
    const refused: readonly [string, string | null][] = [
      ['no token', null],
      ['something else than a token', 'Bearer abc'],
      ['a token for another app', `Bearer ${token({ aud: 'c0000000-0000-4000-8000-000000000001' })}`],
      ['a token of another issuer', `Bearer ${token({ iss: 'https://login.example.se/x/v2.0' })}`],
      ['a token whose tenant is not its issuer', `Bearer ${token({ tid: '99999999-2222-4333-8444-555555555555' })}`],
      ['a token signed by somebody else', `Bearer ${token({}, { key: stranger })}`],
      ['a token that nobody signed', `Bearer ${token({}, { alg: 'none' })}`],
      ['a token that has ended', `Bearer ${token({ exp: Math.floor(world.clock.now().getTime() / 1000) - 600 })}`],
      ['a token without an end', `Bearer ${token({ exp: undefined })}`],
      ['a token for something else than the tab', `Bearer ${token({ scp: 'openid' })}`],
      ['a token without a person', `Bearer ${token({ oid: undefined })}`],
    ]
    for (const [what, authorization] of refused) {
      const { status, html, says } = await opened(authorization)
      expect([what, status, html]).toEqual([what, 401, undefined])
      expect(says).toContain('Skriv ”start” i chatten')
    }
  })

  it('shows a guest, and a tenant that is not let in, one sentence and no data', async () => {
    const guest = token({ oid: 'b0000000-0000-4000-8000-00000000000a', acct: 1 })
    expect(await opened(`Bearer ${guest}`)).toMatchObject({
      status: 403,
      says: expect.stringContaining('bara anställda'),
    })
    const elsewhere = '99999999-2222-4333-8444-555555555555'
    const other = token({ tid: elsewhere, iss: `${entra}/${elsewhere}/v2.0` })
    expect(await opened(`Bearer ${other}`)).toMatchObject({
      status: 403,
      says: expect.stringContaining('Jag kan inte hjälpa'),
    })
  })

  it('is an empty page that Teams, and nobody else, may show within its own', async () => {
    const page = await fetch(`${site}/teams/tab`)
    expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors https:\/\/teams\.microsoft\.com/)
    expect(page.headers.get('x-frame-options')).toBeNull()
    const text = await page.text()
    expect(text).not.toContain('Frida')
    for (const script of ['teams.js', 'tab.js']) expect((await fetch(`${site}/teams/tab/${script}`)).status).toBe(200)
  })

  it('says so when Entra cannot be asked, which is nobody’s refusal', async () => {
    answers = false
    const { clock, homePage, connections } = world
    const read = tabTokens({ appId, publicUrl: 'https://x.example.se', entra: { loginUrl: entra, fetch }, clock })
    const door = tabDoor({ appId, read, identify: connections.identify, home: homePage, clock, log: silentLog })
    const other = await listening(express().use(door))
    const headers = { authorization: `Bearer ${token()}` }
    expect((await fetch(`${other}/teams/tab/home`, { method: 'POST', headers })).status).toBe(503)
    answers = true
  })
})
