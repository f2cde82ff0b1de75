import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import express from 'express'
import type { Account } from '../../src/features/connections/accounts.ts'
import { wayIn } from '../../src/features/connections/accounts.ts'
import type { Database } from '../../src/database/database.ts'
import { type MovableClock, movableClock } from '../../src/lib/clock.ts'
import { silentLog } from '../../src/lib/log.ts'
import { type Listening, listen } from '../../src/server.ts'
import { oidcPages } from '../../src/web/oidc-pages.ts'
import { oidc, vouchedFor, type Vouched } from '../../src/web/oidc.ts'
import { webPages } from '../../src/web/pages.ts'
import { sessions } from '../../src/web/session.ts'
import { aDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { type AProvider, anOidcProvider, client } from '../support/oidc-provider.ts'

let database: Database
let clock: MovableClock
let site: Listening | null
let provider: AProvider | null
let vouched: Vouched | null
let accounts: readonly Account[]

const inNorr: Account = { municipality: 'norr', name: 'Norr', personId: 'anna' }
const anna = { sub: 'a1', email: 'Anna@Norr.example', email_verified: true }

async function open({ inToken = true } = {}): Promise<void> {
  database = await aDatabase()
  await database.unit('norr', (unit) => unit.municipality.create({ data: { key: 'norr', municipality: 'norr' } }))
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  provider = await anOidcProvider({ redirectUri: `${publicUrl}/oidc/callback`, inToken })
  const ours = sessions({ database, clock, secure: false })
  const app = express()
  const settings = { issuer: provider!.issuer, clientId: client.id, clientSecret: client.secret, publicUrl }
  app.use(
    oidcPages({
      ...{ oidc: oidc(settings), sessions: ours, clock, log: silentLog, secretKey: Buffer.alloc(32, 7), secure: false },
      async peopleBehind(said) {
        vouched = said
        return accounts
      },
    }),
  )
  const visitor = (session: { personId: string }) => ({ name: session.personId, municipality: 'Norr' })
  app.use(
    webPages({
      ...{ sessions: ours, clock, log: silentLog, byAccount: true, pages: [] },
      visitor: async (session) => ({ session, ...visitor(session), language: 'sv', may: () => false }),
    }),
  )
  site = await listen(app, { host: '127.0.0.1', port })
}

beforeEach(() => {
  clock = movableClock(new Date())
  accounts = [inNorr]
  vouched = null
  site = null
  provider = null
})
afterEach(async () => {
  await site?.close()
  await provider?.close()
})

/** A browser: follows redirects and keeps cookies by host. */
function aBrowser() {
  const jar = new Map<string, string>()
  const get = async (url: string): Promise<Response> => {
    const { origin } = new URL(url)
    const cookies = [...jar].filter(([key]) => key.startsWith(`${origin} `)).map(([, pair]) => pair)
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: cookies.join('; ') } })
    for (const each of response.headers.getSetCookie()) {
      const [pair = '', ...settings] = each.split(';')
      const name = `${origin} ${pair.split('=')[0]}`
      if (settings.some((one) => /expires=Thu, 01 Jan 1970/i.test(one))) jar.delete(name)
      else jar.set(name, pair)
    }
    return response
  }
  return {
    get,
    /** What it would send to our site. */
    cookie: () =>
      [...jar].flatMap(([key, pair]) => (key.startsWith(`${new URL(here('/')).origin} `) ? [pair] : [])).join('; '),
    /** Up to the address that `until` knows, which is not opened. */
    async goes(url: string, until = (_at: string) => false): Promise<{ at: string; response: Response | null }> {
      let at = url
      for (let hops = 0; hops < 12; hops++) {
        if (until(at)) return { at, response: null }
        const response = await get(at)
        const to = response.headers.get('location')
        if (to === null) return { at, response }
        at = new URL(to, at).href
      }
      throw new Error('Too many redirects.')
    },
  }
}
const here = (path: string): string => `${site!.url.replace('localhost', '127.0.0.1')}${path}`
const isCallback = (at: string): boolean => at.includes('/oidc/callback')

describe('signing in with the municipality’s account', () => {
  it('leads to the page that was asked for, as the person behind the verified address', async () => {
    await open()
    provider!.next(anna)
    const browser = aBrowser()
    const asked = await browser.get(here('/start'))
    expect(asked.status).toBe(401)
    expect(await asked.text()).toContain('href="/oidc?till=%2Fstart"')
    const { at, response } = await browser.goes(here('/oidc?till=/start'))
    expect(at).toBe(here('/start'))
    expect(await response!.text()).toContain('Du är inloggad som anna i Norr.')
    expect(vouched).toEqual({ emails: ['anna@norr.example'], tenant: null, entraObjectId: null })
  })

  it('asks for the address where the token does not say it', async () => {
    await open({ inToken: false })
    provider!.next(anna)
    await aBrowser().goes(here('/oidc'))
    expect(vouched?.emails).toEqual(['anna@norr.example'])
  })

  it('believes no address that is not verified, and says what to do instead', async () => {
    await open()
    provider!.next({ ...anna, email_verified: false })
    accounts = []
    const { response } = await aBrowser().goes(here('/oidc'))
    expect(response!.status).toBe(403)
    expect(await response!.text()).toContain('intygar inte din e-postadress')
    expect(vouched?.emails).toEqual([])
  })

  it('lets somebody of several municipalities choose', async () => {
    await open()
    provider!.next(anna)
    accounts = [inNorr, { ...inNorr, name: 'Söder' }]
    const { response } = await aBrowser().goes(here('/oidc'))
    expect(await response!.text()).toMatch(/href="\/in\/norr\/[\w-]+">Söder/)
  })

  it('says so kindly when somebody presses cancel', async () => {
    await open()
    provider!.next('cancel')
    const { response } = await aBrowser().goes(here('/oidc'))
    expect(response!.status).toBe(403)
    expect(await response!.text()).toContain('Inloggningen avbröts.')
  })
})

describe('a way back that somebody else has made', () => {
  it('is refused in another browser, a second time, too late, and with another state or code', async () => {
    await open()
    provider!.next(anna)
    const browser = aBrowser()
    const { at } = await browser.goes(here('/oidc'), isCallback)
    expect((await aBrowser().get(at)).status, 'another browser').toBe(400)
    const changed = new URL(at)
    changed.searchParams.set('state', 'made-up')
    const other = aBrowser()
    const mine = await other.goes(here('/oidc'), isCallback)
    expect((await other.get(changed.href)).status, 'another state').toBe(403)
    expect((await other.get(mine.at)).status, 'used by the one before').toBe(400)
    expect((await browser.get(at)).status, 'the first time').toBe(303)
    expect((await browser.get(at)).status, 'the second time').toBe(400)
    const third = aBrowser()
    const late = await third.goes(here('/oidc'), isCallback)
    clock.advance(11 * 60_000)
    expect((await third.get(late.at)).status, 'too late').toBe(400)
  })

  it('does not sign in with a code from somebody else’s errand', async () => {
    await open()
    provider!.next(anna)
    const [mine, theirs] = [aBrowser(), aBrowser()]
    const a = new URL((await mine.goes(here('/oidc'), isCallback)).at)
    const b = new URL((await theirs.goes(here('/oidc'), isCallback)).at)
    b.searchParams.set('code', a.searchParams.get('code')!)
    const response = await theirs.get(b.href)
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie().some((each) => /^styrbot=/.test(each))).toBe(false)
  })

  it('signs nobody in and breaks nothing, whatever has been done to it', { timeout: 120_000 }, async () => {
    await open()
    provider!.next(anna)
    const browser = aBrowser()
    const { at } = await browser.goes(here('/oidc'), isCallback)
    const cookie = browser.cookie()
    const started = clock.now().getTime()
    let tries = 0
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', '0', '../start', 'null', '[]'),
    )
    const param = fc.constantFrom('code', 'state', 'iss')
    type Spoilt = { url: string; cookie: string }
    const changed = (change: (url: URL) => void): Spoilt => {
      const url = new URL(at)
      change(url)
      return { url: url.href, cookie }
    }
    const spoilt: fc.Arbitrary<Spoilt> = fc.oneof(
      fc.tuple(param, text).map(([name, value]) => changed((url) => url.searchParams.set(name, value))),
      fc.constantFrom('code', 'state').map((name) => changed((url) => url.searchParams.delete(name))),
      fc.tuple(param, text).map(([name, value]) => changed((url) => url.searchParams.append(name, value))),
      text.map((error) => changed((url) => url.searchParams.set('error', error))),
      text.map((rest) => ({ url: `${here('/oidc/callback')}?${encodeURIComponent(rest)}`, cookie })),
      fc.nat(cookie.length - 1).map((length) => ({ url: at, cookie: cookie.slice(0, length) })),
      fc.tuple(fc.nat(), fc.constantFrom('a', 'Z', '0', '9', '-', '_', '=', '.', '%')).map(([where, letter]) => {
        const from = cookie.indexOf('=') + 1
        // The last letter has bits that say nothing.
        const place = from + (where % (cookie.length - from - 1))
        return { url: at, cookie: `${cookie.slice(0, place)}${letter}${cookie.slice(place + 1)}` }
      }),
      fc.base64String({ maxLength: 80 }).map((value) => ({ url: at, cookie: `styrbot-oidc=${value}` })),
    )
    await fc.assert(
      fc.asyncProperty(spoilt, async (sent) => {
        fc.pre(sent.url !== at || sent.cookie !== cookie)
        // Another minute each time, within those that the errand holds: the limit on how often one may try is not what stops it.
        clock.set(new Date(started + (tries++ % 2) * 61_000))
        const response = await fetch(sent.url, { redirect: 'manual', headers: { cookie: sent.cookie } })
        expect([400, 403]).toContain(response.status)
        expect(response.headers.getSetCookie().some((each) => /^styrbot=/.test(each))).toBe(false)
        expect(await response.text()).not.toMatch(/Error|\bat .*\.ts/)
      }),
      { numRuns: 150, seed: 7 },
    )
    expect(vouched).toBeNull()
  })

  it('goes on to no place elsewhere', async () => {
    await open()
    provider!.next(anna)
    const { at } = await aBrowser().goes(here(`/oidc?till=${encodeURIComponent('//evil.example')}`))
    expect(at).toBe(here('/start'))
  })

  it('says that the provider does not answer, when it does not', async () => {
    await open()
    await provider!.close()
    const response = await aBrowser().get(here('/oidc'))
    expect(response.status).toBe(502)
  })
})

describe('whose an account is', () => {
  const tenant = '11111111-2222-3333-4444-555555555555'
  const letIn = (municipality: string, domain: string | null) =>
    ({ kind: 'teams', externalId: tenant, municipality, domain }) as const
  const norr = { key: 'norr', domains: ['norr.example'] }
  const said = (some: Partial<Vouched>): Vouched => ({ emails: [], tenant: null, entraObjectId: null, ...some })

  it.each<[string, Vouched, ReturnType<typeof wayIn>]>([
    [
      'by the municipality’s own domain',
      said({ emails: ['a@norr.example'] }),
      { entraObjectId: null, emails: ['a@norr.example'] },
    ],
    ['never by another domain', said({ emails: ['a@soder.example'] }), null],
    [
      'by the object id in a tenant that is let in',
      said({ tenant, entraObjectId: 'x' }),
      { entraObjectId: 'x', emails: [] },
    ],
    ['never by the object id of another tenant', said({ tenant: 'other', entraObjectId: 'x' }), null],
  ])('%s', (_name, vouched, way) => {
    expect(wayIn(vouched, norr, [letIn('norr', null)])).toEqual(way)
  })

  it('is told by the domain where several municipalities share a tenant', () => {
    const all = [letIn('norr', 'norr.example'), letIn('soder', 'soder.example')]
    const vouched = said({ tenant, entraObjectId: 'x', emails: ['a@soder.example'] })
    expect(wayIn(vouched, norr, all)).toBeNull()
    expect(wayIn(vouched, { key: 'soder', domains: [] }, all)).toEqual({
      entraObjectId: 'x',
      emails: ['a@soder.example'],
    })
  })

  it('takes Entra’s address only when Entra says that it is verified', () => {
    const entra = { sub: 's', email: 'chef@norr.example', tid: tenant.toUpperCase(), oid: 'AB' }
    expect(vouchedFor(entra)).toEqual({ emails: [], tenant, entraObjectId: 'ab' })
    expect(vouchedFor({ ...entra, xms_edov: '1' }).emails).toEqual(['chef@norr.example'])
    expect(vouchedFor({ sub: 's', oid: 'AB', email: 7 })).toEqual({ emails: [], tenant: null, entraObjectId: null })
  })
})
