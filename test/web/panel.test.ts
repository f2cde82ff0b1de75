import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { aBrowser, accessibilityFaults, chromiumPath } from '../support/browser.ts'
import { type Talker, type World, aWorld } from '../support/world.ts'

let world: World
let site: Listening
let frida: Talker
let link: string

beforeEach(async () => {
  world = await aWorld({ today: '2027-04-02', municipalities: ['hagsjo'] })
  site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
  frida = await world.talkAs('frida.stalnacke@hagsjo.example.se', { channel: 'playground' })
  await frida.says('öppna medborgarpanelen')
  link = new URL(/http\S+\/panel\/\S+/.exec(frida.last().text)![0]).pathname
})
afterEach(() => site.close())

const url = () => `${site.url}${link}`
const rows = () => world.database.unit('hagsjo', (unit) => unit.surveyPanelAnswer.findMany())
const fieldsOf = (page: string, given: Record<string, string>) => {
  const hidden = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name, value]): [string, string] => [name!, value!],
  )
  return new URLSearchParams([...hidden, ...Object.entries(given)])
}
const send = (body: URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(url(), { method: 'POST', body, headers })
const firstStep = async (given: Record<string, string> = { mp1: 'privat', mp2: 'false' }) =>
  fieldsOf(await (await fetch(url())).text(), given)
const lastStep = async (given: Record<string, string> = { mp6: '4', mp8: 'Bygglov på nätet' }) =>
  fieldsOf(await (await send(await firstStep())).text(), given)

describe('a panel', () => {
  it('is opened by whoever leads it, and says plainly that it is anonymous and the other survey is not', () => {
    frida.hears('Medborgarpanelen om e-tjänster 2027 är öppen till och med')
    frida.hears('Panelen är anonym')
    frida.hears('Enkäten till beredande grupper är det inte')
  })

  it('is not opened by anybody else, nor twice', async () => {
    const anna = await world.talkAs('anna.bergdahl@hagsjo.example.se', { channel: 'playground' })
    await anna.says('öppna medborgarpanelen')
    anna.hears('Panelen öppnas och stängs av den som leder enkäterna')
    await frida.says('öppna medborgarpanelen')
    frida.hears('är redan öppen')
  })

  it('keeps nothing of who answers: no address, no cookie, no time, no trace in the audit', async () => {
    const audit = () => world.database.unit('hagsjo', (unit) => unit.auditEntry.count())
    const before = await audit()
    const shown = await fetch(url())
    expect(shown.headers.getSetCookie()).toEqual([])

    expect((await send(await lastStep())).status).toBe(200)
    const kept = await rows()
    expect(kept.map(({ questionId, value }) => [questionId, value])).toEqual(
      expect.arrayContaining([
        ['mp1', 'privat'],
        ['mp6', 4],
        ['mp8', 'Bygglov på nätet'],
      ]),
    )
    for (const row of kept)
      expect(Object.keys(row).toSorted()).toEqual(
        ['id', 'municipality', 'on', 'questionId', 'roundId', 'submission', 'value', 'via'].toSorted(),
      )
    expect(new Set(kept.map(({ on }) => on))).toEqual(new Set(['2027-04-02']))
    expect(await audit()).toBe(before)
  })

  it('counts a form that is sent twice as one, and somebody who stops half-way as none', async () => {
    await send(await firstStep())
    expect(await rows()).toEqual([])
    const form = await lastStep()
    await send(form)
    const once = (await rows()).length
    await send(form)
    expect(await rows()).toHaveLength(once)
  })

  it('stores nothing impossible, and says what is wrong beside the question', async () => {
    const empty = await send(await firstStep({}))
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Välj ett svar.')

    const wrong = await send(await lastStep({ mp6: '9', mp8: 'Ring mig på 070-174 06 05' }))
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('Välj ett av svaren i listan.')
    expect(page).toContain('Det ser ut att stå ett personnummer')
    expect(page).toContain('Ring mig på 070-174 06 05</textarea>')
    expect(await rows()).toEqual([])
  })

  it('takes forms from its own page only', async () => {
    const form = await lastStep()
    expect((await send(form, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send(form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    form.set('seal', 'forged.seal')
    expect((await send(form)).status).toBe(400)
    expect(await rows()).toEqual([])
  })

  it('turns away whoever sends too often', async () => {
    const form = await firstStep()
    const statuses = await Promise.all(Array.from({ length: 45 }, async () => (await send(form)).status))
    expect(statuses.filter((status) => status === 429).length).toBe(5)
  })

  it('is closed to wrong links, and to all once it has been closed', async () => {
    expect((await fetch(`${url()}x`)).status).toBe(410)
    expect((await fetch(`${site.url}/panel/nowhere/${'a'.repeat(32)}`)).status).toBe(410)
    const form = await lastStep()
    await frida.says('stäng panelen')
    expect((await fetch(url())).status).toBe(410)
    expect((await send(form)).status).toBe(410)
    expect(await rows()).toEqual([])
  })

  it('shows nothing while it is open, and then only groups of five', async () => {
    const answers = (times: number) =>
      Promise.all(Array.from({ length: times }, async () => send(await lastStep({ mp6: '4' }))))
    await answers(4)
    await frida.says('resultat av medborgarpanelen')
    frida.hears('Resultatet visas när den är stängd')
    await frida.says('stäng panelen')
    await frida.presses('Visa resultatet')
    frida.hears('Färre än 5 har svarat, så inget visas.')
  })

  it('shows shares of five', async () => {
    for (let times = 0; times < 5; times++) await send(await lastStep({ mp6: '4' }))
    await frida.says('stäng panelen')
    await frida.presses('Visa resultatet')
    frida.hears('5 har svarat, anonymt.')
    frida.hears('Privatperson 100\u00a0%')
  })
})

describe.skipIf(chromiumPath === null)('the panel’s pages [Chromium]', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await aBrowser()))
  afterAll(() => browser.close())

  const aPage = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ locale: 'sv-SE', ...options })
    await page.goto(url())
    return page
  }

  it.each(['light', 'dark'] as const)(
    'have no accessibility faults, %s, on a narrow screen, by keyboard',
    async (scheme) => {
      const page = await aPage({ colorScheme: scheme, viewport: { width: 320, height: 700 } })
      expect(await accessibilityFaults(page)).toEqual([])
      await page.click('button')
      await expect.poll(() => page.title()).toMatch(/^2 svar behöver rättas/)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByLabel('Privatperson').check()
      await page.getByRole('group', { name: 'Har du använt' }).getByLabel('Ja').check()
      await page.keyboard.press('Enter')
      await page.waitForSelector('text=Hur lätt var det att göra klart ärendet?')
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      await page.click('text=Skicka svaren')
      await page.waitForSelector('text=Tack för dina svar')
      await page.click('text=Tillgänglighetsredogörelse')
      await page.waitForSelector('h1:has-text("Tillgänglighetsredogörelse")')
      expect(await accessibilityFaults(page)).toEqual([])
      await page.close()
    },
  )

  it('speak English when asked', async () => {
    const page = await aPage({ locale: 'en-GB' })
    await page.waitForSelector('text=The answers are anonymous')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.close()
  })
})
