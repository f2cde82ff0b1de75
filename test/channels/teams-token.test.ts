import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { teams } from '../../src/channels/teams/index.ts'
import { type Entra, TokenError, askForToken, ownToken } from '../../src/channels/teams/token.ts'
import { movableClock, systemClock } from '../../src/lib/clock.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aFakeTeams, annaId, tenant } from '../support/fake-teams.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Answer = { status: number; body: unknown }
const given: Answer = { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: 'token-1' } }

/** Entra on loopback: it answers in this order, the last answer for ever, and keeps what it was asked. */
async function aFakeEntra(...answers: Answer[]): Promise<Entra & { asked: { path: string; form: URLSearchParams }[] }> {
  const asked: { path: string; form: URLSearchParams }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += String(part)))
    request.on('end', () => {
      asked.push({ path: request.url ?? '', form: new URLSearchParams(text) })
      const { status, body } = (answers.length > 1 ? answers.shift() : answers[0]) ?? given
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())))
  return { loginUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, fetch, asked }
}

const settings = {
  appId: 'app-1',
  password: 'secret & more',
  tenantId: tenant,
  openIdMetadataUrl: null,
  serviceHosts: [],
  allowAnonymous: false,
}

describe('the bot’s own token', () => {
  it('is asked for in the bot’s own tenant, for the Bot Framework', async () => {
    const entra = await aFakeEntra()
    await ownToken(settings, entra, systemClock)()
    expect(entra.asked[0]?.path).toBe(`/${tenant}/oauth2/v2.0/token`)
    expect(Object.fromEntries(entra.asked[0]!.form)).toEqual({
      grant_type: 'client_credentials',
      client_id: 'app-1',
      client_secret: 'secret & more',
      scope: 'https://api.botframework.com/.default',
    })
  })

  it('is asked for once, also by many at the same time, and anew shortly before it ends', async () => {
    const entra = await aFakeEntra(given, { ...given, body: { expires_in: '3600', access_token: 'token-2' } })
    const clock = movableClock(new Date('2026-03-12T08:00:00Z'))
    const token = ownToken(settings, entra, clock)
    expect(await Promise.all([token(), token(), token()])).toEqual(['token-1', 'token-1', 'token-1'])
    clock.advance(3_299_000)
    expect(await token()).toBe('token-1')
    clock.advance(2_000)
    expect(await token()).toBe('token-2')
    expect(entra.asked).toHaveLength(2)
  })

  it('is asked for again after a refusal', async () => {
    const entra = await aFakeEntra({ status: 503, body: null }, given)
    const token = ownToken(settings, entra, systemClock)
    await expect(token()).rejects.toThrow(TokenError)
    expect(await token()).toBe('token-1')
  })

  it.each([
    [{ status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215: secret' } }, 'invalid_client'],
    [{ status: 400, body: { error: 'unauthorized_client' } }, 'unauthorized_client'],
    [{ status: 503, body: { error: 'temporarily_unavailable' } }, 'http-503'],
    [{ status: 200, body: { access_token: '' } }, 'http-200'],
  ])('says in a word why there is none: %j', async (answer, code) => {
    const entra = await aFakeEntra(answer)
    await expect(askForToken(settings, entra)).rejects.toMatchObject({ code })
  })

  it('says that Entra was not reached', async () => {
    const fetchNothing = () => Promise.reject(new Error('no way out'))
    const entra = { loginUrl: 'http://127.0.0.1:1', fetch: fetchNothing as typeof fetch }
    await expect(askForToken(settings, entra)).rejects.toMatchObject({ code: null })
  })
})

describe('a message to Teams', () => {
  async function sent(entra: Entra) {
    const fake = await aFakeTeams()
    closing.push(() => fake.close())
    fake.withApp.add(annaId)
    const identity = { identify: async () => ({ ok: false as const, because: 'not-connected' as const }) }
    const { channel } = teams({
      settings: { ...settings, serviceHosts: [fake.host] },
      identity: { ...identity, namePicked: async () => null, reference: async () => null, keep: async () => {} },
      serviceUrl: fake.url,
      clock: systemClock,
      log: silentLog,
      entra,
    })
    const to = { platformUserId: `${tenant}/${annaId}` }
    const outcome = await channel.deliver({
      ...{ id: 'o1', municipality: 'norrby', to, message: { text: 'Hej' }, language: 'sv', updates: null },
    })
    return { fake, outcome }
  }

  it('bears the token that Entra gave, for every call of it', async () => {
    const entra = await aFakeEntra()
    const { fake, outcome } = await sent(entra)
    expect(outcome.outcome).toBe('sent')
    expect(fake.calls.map(({ authorization }) => authorization)).toEqual(['Bearer token-1', 'Bearer token-1'])
    expect(entra.asked).toHaveLength(1)
  })

  it('waits when there is no token, since nothing has been sent', async () => {
    const { fake, outcome } = await sent(await aFakeEntra({ status: 401, body: { error: 'invalid_client' } }))
    expect(outcome).toEqual({ outcome: 'later', afterSeconds: 60 })
    expect(fake.calls).toEqual([])
  })
})
