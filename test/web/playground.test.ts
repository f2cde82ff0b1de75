import { request } from 'node:http'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, app } from '../../src/app.ts'
import { playgroundChannel } from '../../src/channels/playground/channel.ts'
import { shiftedClock } from '../../src/lib/clock.ts'
import { dayOf } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { playgroundFor } from '../../src/playground.ts'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { aBrowser, accessibilityFaults, chromiumPath } from '../support/browser.ts'
import { anEmbeddedDatabase } from '../support/embedded.ts'

let program: App
let site: Listening
let origin: string
const clock = shiftedClock()

beforeAll(async () => {
  // What is not urgent waits for a working day's morning.
  clock.set(new Date('2026-03-12T09:00:00Z'))
  const channel = playgroundChannel({ clock })
  program = await app({
    database: await anEmbeddedDatabase(),
    clock,
    ids: uuids,
    log: silentLog,
    publicUrl: 'http://localhost',
    channels: [channel],
    otherwise: (_governance, personId) => ({ channel: 'playground', platformUserId: personId }),
  })
  site = await listen(mainSite(program, [], playgroundFor(program, channel, clock, Buffer.alloc(32, 1))), {
    host: '127.0.0.1',
    port: 0,
  })
  origin = site.url
})
afterAll(async () => {
  await site.close()
  await program.close()
})

describe('the playground’s door', () => {
  const get = (headers: Record<string, string> = {}, path = '/') => fetch(`${origin}${path}`, { headers })
  const say = (headers: Record<string, string>) =>
    fetch(`${origin}/playground/${program.governances[0]!.key}/say`, { method: 'POST', headers, body: '{}' })

  it('is closed to requests that came through a proxy', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'via']) {
      expect((await get({ [header]: '10.0.0.1' })).status).toBe(403)
    }
  })

  it('is closed to what does not come from its own page', async () => {
    const cookie = (await get()).headers.getSetCookie()[0]!.split(';')[0]!
    expect((await say({ 'content-type': 'application/json' })).status).toBe(403)
    expect((await say({ 'content-type': 'application/json', cookie })).status).toBe(403)
    expect((await say({ 'content-type': 'application/json', cookie, origin: 'http://evil.example' })).status).toBe(403)
    expect((await say({ 'content-type': 'application/json', cookie, origin })).status).toBe(400)
  })

  it('opens for its own page alone, whatever is sent', { timeout: 60_000 }, async () => {
    const ticket = (await get()).headers.getSetCookie()[0]!.split(';')[0]!
    const host = new URL(origin).host
    const port = host.split(':')[1]!
    const hosts = fc.oneof(
      { weight: 3, arbitrary: fc.constant(host) },
      fc.constantFrom(
        `localhost:${port}`,
        `127.0.0.1.evil.example:${port}`,
        'evil.example',
        `[::1]:${port}`,
        '127.1',
        '0.0.0.0',
      ),
      fc.domain(),
    )
    const origins = fc.oneof(
      { weight: 3, arbitrary: fc.constant(`http://${host}`) },
      fc.constantFrom(undefined, 'null', `https://${host}`, `http://${host}.evil.example`, `http://${host}/`),
      fc.webUrl(),
    )
    const cookies = fc.oneof(
      { weight: 3, arbitrary: fc.constant(ticket) },
      fc.constantFrom(
        '',
        `${ticket}x`,
        ticket.slice(0, -1),
        ticket.toUpperCase(),
        `x=1; ${ticket}`,
        `${ticket}; ${ticket}`,
      ),
      fc.base64String().map((value) => `styrbot_playground=${value}`),
    )
    const forwarded = fc.option(fc.constantFrom('x-forwarded-for', 'forwarded', 'via', 'x-forwarded-proto'), {
      freq: 3,
    })
    const bodies = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom('{}', '[]', 'null', '{"person":1}', '{'.repeat(400)),
    )
    await fc.assert(
      fc.asyncProperty(hosts, origins, cookies, forwarded, bodies, async (at, from, cookie, by, body) => {
        const headers = { host: at, cookie, ...(from ? { origin: from } : {}), ...(by ? { [by]: '10.0.0.1' } : {}) }
        const status = await sent(`/playground/${program.governances[0]!.key}/say`, headers, body)
        const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\]):\d+$/.test(at)
        const isOurs = from === `http://${at}` && cookie.split('; ').includes(ticket) && by === null
        expect(status).toBeLessThan(500)
        expect(status === 403, `${at} ${from} ${cookie} ${by}`).toBe(!(isHere && isOurs))
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  /** `fetch` sets its own Host. */
  const sent = (path: string, headers: Record<string, string>, body: string): Promise<number> =>
    new Promise((done, failed) => {
      const { hostname, port } = new URL(origin)
      const asked = request(
        { host: hostname, port, path, method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
        (response) => response.resume().on('end', () => done(response.statusCode ?? 0)),
      )
      asked.on('error', failed).end(body)
    })

  it('gives its page a strict cookie and lets nothing foreign in', async () => {
    const response = await get()
    expect(response.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict$/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('x-powered-by')).toBeNull()
  })
})

describe.skipIf(chromiumPath === null)('the playground [Chromium]', { timeout: 300_000 }, () => {
  let browser: Browser
  beforeAll(async () => void (browser = await aBrowser()))
  afterAll(() => browser.close())

  const aPage = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage(options)
    page.on('pageerror', (error) => expect.fail(`The page threw: ${error.message}`))
    await page.goto(origin)
    await isShown(page)
    return page
  }
  /** What had been said before the page was opened stands there, too. */
  const isShown = (page: Page) => page.locator('#lines[aria-busy="false"]').waitFor()
  /** What comes after the person's own line when they have said or pressed something, and not what came before or by itself. */
  const answerTo = async (page: Page, deed: () => Promise<void>): Promise<string> => {
    const said = await page.locator('.line-person').count()
    await deed()
    const own = page.locator('.line-person').nth(said)
    return own.locator('xpath=following-sibling::*[contains(@class, "line-bot")][1]').locator('.message').innerText()
  }
  const ask = (page: Page, text: string) =>
    answerTo(page, async () => {
      await page.getByRole('textbox', { name: 'Meddelande' }).fill(text)
      await page.keyboard.press('Enter')
    })

  it('answers who is responsible, with the rule, and shows how it understood', async () => {
    const page = await aPage()
    const answer = await answerTo(page, () => page.locator('.example').first().click())
    expect(answer).toMatch(/Exempeldata/)
    await expect.poll(() => page.locator('#understood dl').innerText()).toContain('role_lookup')
    await page.close()
  })

  it('has no accessibility fault, light or dark, wide or narrow, empty or in use', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 360]) {
        const page = await aPage({ colorScheme, reducedMotion: 'reduce', viewport: { width, height: 800 } })
        expect(await accessibilityFaults(page)).toEqual([])
        await ask(page, 'vad kan du?')
        expect(await accessibilityFaults(page)).toEqual([])
        const tooWide = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(tooWide).toBe(0)
        await page.close()
      }
    }
  })

  it('can be used with the keyboard alone', async () => {
    const page = await aPage()
    await answerTo(page, async () => {
      await page.keyboard.type('hej')
      await page.keyboard.press('Enter')
    })
    expect(await page.evaluate('document.activeElement.id')).toBe('text')
    await page.close()
  })

  it('shows hostile text as text', async () => {
    const page = await aPage()
    await ask(page, '<img src=x onerror="document.title=1"><script>alert(1)</script> *fet* <!channel>')
    expect(await page.title()).not.toBe('1')
    expect(await page.locator('.lines img, .lines script').count()).toBe(0)
    await page.close()
  })

  it('shows what others get, and lets you be them', async () => {
    const page = await aPage()
    // Somebody who has said nothing yet is shown what to ask.
    await page.locator('#person').selectOption({ index: 4 })
    await answerTo(page, () => page.locator('.example').first().click())
    await ask(page, 'hon har slutat')
    const told = { hasText: 'Personen har slutat.' }
    // Each of those who keep the register is told.
    const card = page.locator('.other').filter(told).first()
    await card.waitFor()
    expect(await card.getByRole('button', { name: 'Behåll som det är' }).count()).toBe(1)
    await card.getByRole('button', { name: 'Byt till den här personen' }).click()
    const shown = page.locator('.line-bot').filter(told)
    const answer = await answerTo(page, () => shown.getByRole('button', { name: 'Behåll som det är' }).click())
    expect(answer).not.toMatch(/förstod|fel-/)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.close()
  })

  it('moves the date', async () => {
    const page = await aPage()
    const before = await page.locator('#date').getAttribute('datetime')
    await page.getByRole('button', { name: '+ 1 vecka' }).click()
    // Everything that is due in every municipality is done before the page shows the new day.
    const shown = () => page.locator('#date').getAttribute('datetime')
    const slowly = { timeout: 120_000 }
    await expect.poll(shown, slowly).not.toBe(before)
    const moved = await shown()
    const pressedOn = dayOf(new Date())
    await page.getByRole('button', { name: 'I dag' }).click()
    await expect.poll(shown, slowly).not.toBe(moved)
    // The day may have changed meanwhile.
    expect([pressedOn, dayOf(new Date())]).toContain(await shown())
    await page.close()
  })

  it('serves every example municipality, and the page in English', async () => {
    const page = await aPage()
    const other = program.governances.find(({ manifest }) => !manifest.municipality.default)!
    await page.getByLabel('Kommun', { exact: true }).selectOption(other.key)
    await expect.poll(() => new URL(page.url()).searchParams.get('kommun')).toBe(other.key)
    await isShown(page)
    await ask(page, 'vad kan du?')
    await page.getByRole('link', { name: 'In English' }).click()
    await page.getByRole('textbox', { name: 'Message' }).waitFor()
    expect(await page.getByLabel('Municipality', { exact: true }).inputValue()).toBeTruthy()
    await page.close()
  })
})
