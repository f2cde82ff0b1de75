import { beforeEach, describe, expect, it } from 'vitest'
import { html } from '../../src/web/html.ts'
import { type Page, webPages } from '../../src/web/pages.ts'
import express from 'express'
import { type Listening, listen } from '../../src/server.ts'
import { sessions } from '../../src/web/session.ts'
import type { Database } from '../../src/database/database.ts'
import { type MovableClock, movableClock } from '../../src/lib/clock.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aDatabase } from '../support/database.ts'
import { afterEach } from 'vitest'

let database: Database
let clock: MovableClock
let site: Listening
const carriedOut: string[] = []
const pages: Page[] = [
  { path: '/register', allows: 'registerKeeper', title: () => 'Registret', show: async () => html`<p>Hemligt</p>` },
  {
    path: '/register',
    method: 'post',
    allows: 'registerKeeper',
    title: () => 'Registret',
    show: async ({ session }) => {
      carriedOut.push(session.personId)
      return { redirect: '/register' }
    },
  },
  {
    path: '/fil',
    allows: 'everyone',
    title: () => 'Fil',
    show: async () => ({ file: { name: 'svar å.csv', type: 'text/csv', bytes: Buffer.from('<b>a;b') } }),
  },
]

beforeEach(async () => {
  database = await aDatabase()
  await database.unit('norr', (unit) => unit.municipality.create({ data: { key: 'norr', municipality: 'norr' } }))
  clock = movableClock(new Date('2026-03-12T08:00:00Z'))
  carriedOut.length = 0
  const app = express()
  const ours = sessions({ database, clock, secure: false })
  app.use(
    webPages({
      sessions: ours,
      clock,
      log: silentLog,
      pages,
      async visitor(session) {
        const mayKeep = session.personId === 'keeper'
        return { session, name: session.personId, municipality: 'Norr', language: 'sv', may: () => mayKeep }
      },
    }),
  )
  site = await listen(app, { host: '127.0.0.1', port: 0 })
})
afterEach(() => site.close())

const aLink = async (personId: string): Promise<string> => {
  const { path, keep } = sessions({ database, clock, secure: false }).newLink('norr', personId)
  await database.unit('norr', keep)
  return `${site.url}${path}`
}
const signIn = async (personId: string): Promise<string> => {
  const response = await fetch(await aLink(personId), { method: 'POST', redirect: 'manual' })
  expect(response.status).toBe(303)
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}
const get = (path: string, cookie = '') => fetch(`${site.url}${path}`, { headers: { cookie }, redirect: 'manual' })
const csrfOf = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page)![1]!

describe('a sign-in link', () => {
  it('is not used up by looking at it, works once, and then no more', async () => {
    const link = await aLink('anna')
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(link, { method: 'POST', redirect: 'manual' })).status).toBe(303)
    expect((await fetch(link, { method: 'POST', redirect: 'manual' })).status).toBe(410)
    expect((await fetch(link)).status).toBe(410)
  })

  it('goes on to the page it names, and to no other place', async () => {
    const opened = async (till: string) => {
      const link = `${await aLink('anna')}?till=${encodeURIComponent(till)}`
      return (await fetch(link, { method: 'POST', redirect: 'manual' })).headers.get('location')
    }
    expect(await opened('/enkat/abc-1')).toBe('/enkat/abc-1')
    for (const elsewhere of ['//example.org', 'https://example.org', '/\\example.org', '/a?b', ''])
      expect(await opened(elsewhere)).toBe('/start')
  })

  it('signs one browser in when two use it at the same moment', async () => {
    const link = await aLink('anna')
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await fetch(link, { method: 'POST', redirect: 'manual' })).status),
    )
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 410, 410])
  })

  it('is too old after a quarter of an hour', async () => {
    const link = await aLink('anna')
    clock.advance(15 * 60_000)
    expect((await fetch(link, { method: 'POST', redirect: 'manual' })).status).toBe(410)
  })

  it('is nothing when it is made up', async () => {
    for (const path of ['/in/norr/x', '/in/%00/x', '/in/norr/%00', '/in/NORR%20%27/x'])
      expect((await get(path)).status).toBe(410)
  })

  it('works in its own municipality only', async () => {
    const link = (await aLink('anna')).replace('/norr/', '/soder/')
    expect((await fetch(link, { method: 'POST', redirect: 'manual' })).status).toBe(410)
  })
})

describe('a page', () => {
  it('asks who is not signed in to sign in', async () => {
    for (const cookie of ['', 'styrbot=', 'styrbot=norr.guess', 'styrbot=x', 'styrbot=soder.%00']) {
      expect((await get('/start', cookie)).status).toBe(401)
      expect((await get('/register', cookie)).status).toBe(401)
    }
  })

  it('is shown to whoever may see it, and to nobody else', async () => {
    const anna = await signIn('anna')
    const keeper = await signIn('keeper')
    expect(await (await get('/start', anna)).text()).not.toContain('/register')
    expect((await get('/register', anna)).status).toBe(403)
    expect(await (await get('/start', keeper)).text()).toContain('href="/register"')
    expect(await (await get('/register', keeper)).text()).toContain('Hemligt')
  })

  it('takes forms of its own session only', async () => {
    const keeper = await signIn('keeper')
    const mine = csrfOf(await (await get('/start', keeper)).text())
    const other = csrfOf(await (await get('/start', await signIn('keeper'))).text())
    const post = (csrf: string) =>
      fetch(`${site.url}/register`, {
        method: 'POST',
        headers: { cookie: keeper },
        body: new URLSearchParams({ csrf }),
        redirect: 'manual',
      })
    expect((await post('')).status).toBe(403)
    expect((await post(other)).status).toBe(403)
    expect(carriedOut).toEqual([])
    expect((await post(mine)).status).toBe(303)
    expect(carriedOut).toEqual(['keeper'])
  })

  it('is closed again after signing out, and after eight hours', async () => {
    const anna = await signIn('anna')
    const csrf = csrfOf(await (await get('/start', anna)).text())
    const out = await fetch(`${site.url}/ut`, {
      method: 'POST',
      headers: { cookie: anna },
      body: new URLSearchParams({ csrf }),
    })
    expect(out.status).toBe(200)
    expect((await get('/start', anna)).status).toBe(401)
    const late = await signIn('anna')
    clock.advance(8 * 3_600_000)
    expect((await get('/start', late)).status).toBe(401)
  })

  it('keeps nothing in the database that would sign somebody in', async () => {
    const cookie = await signIn('anna')
    const secret = cookie.split('.')[1]!
    const rows = await database.unit('norr', async (unit) => [
      await unit.webSession.findMany(),
      await unit.signInLink.findMany(),
    ])
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})

describe('a file', () => {
  it('is saved under its own name, never shown as a page', async () => {
    const response = await get('/fil', await signIn('anna'))
    expect(await response.text()).toBe('<b>a;b')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;.*svar%20%C3%A5\.csv/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
