import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { aBrowser, accessibilityFaults, chromiumPath, signsIn } from '../support/browser.ts'
import { type World, aWorld } from '../support/world.ts'

/** Frida leads the survey; Anna neither leads it nor answers it. */
let world: World
let site: Listening
let roundId: string

beforeEach(async () => {
  world = await aWorld({ today: '2027-03-12', municipalities: ['hagsjo'] })
  await world.loadExampleRounds()
  const where = { year: 2026, mode: 'each' }
  roundId = (await world.database.unit('hagsjo', (unit) => unit.surveyRound.findFirstOrThrow({ where }))).id
  site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
})
afterEach(() => site.close())

const aLink = async (who: string): Promise<string> => {
  const { person } = await world.talkAs(`${who}@hagsjo.example.se`)
  const link = world.sessions.newLink('hagsjo', person.id)
  await world.database.unit('hagsjo', link.keep)
  return `${site.url}${link.path}?till=/enkat/${roundId}`
}
const signIn = async (who: string): Promise<string> => {
  const response = await fetch(await aLink(who), { method: 'POST', redirect: 'manual' })
  expect(response.headers.get('location')).toBe(`/enkat/${roundId}`)
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}
const get = (path: string, cookie: string) => fetch(`${site.url}${path}`, { headers: { cookie }, redirect: 'manual' })
const pageOf = async (path: string, cookie: string) => (await get(path, cookie)).text()
const setRound = (data: { state: string }) =>
  world.database.unit('hagsjo', async (unit) => {
    await unit.surveyOfficialAnswer.deleteMany({ where: { roundId } })
    await unit.surveyRound.updateMany({ where: { id: roundId }, data })
  })

describe('a result’s page', () => {
  it('is for people who have signed in', async () => {
    expect((await get(`/enkat/${roundId}`, '')).status).toBe(401)
    expect((await get(`/enkat/${roundId}/fil/csv`, '')).status).toBe(401)
  })

  it('shows an adopted result to everybody, with the panel’s beside it, but who answered only to its leader', async () => {
    const anna = await pageOf(`/enkat/${roundId}`, await signIn('anna.bergdahl'))
    expect(anna).toContain('Så svarar invånare och företag')
    expect(anna).not.toContain('Vilka har svarat')
    expect(await pageOf('/enkat', await signIn('anna.bergdahl'))).toContain('Enkäten om e-förvaltning 2026')
    expect(await pageOf(`/enkat/${roundId}`, await signIn('frida.stalnacke'))).toContain('Vilka har svarat')
  })

  it('keeps proposals to those who lead or answer, also as files', async () => {
    await setRound({ state: 'closed' })
    const anna = await signIn('anna.bergdahl')
    expect(await pageOf(`/enkat/${roundId}`, anna)).toContain('Svaren är inte antagna ännu.')
    expect((await get(`/enkat/${roundId}/fil/csv`, anna)).headers.get('content-type')).toContain('text/html')
    expect(await pageOf('/enkat', anna)).not.toContain('förvaltning 2026')
    const mattias = await signIn('mattias.orre')
    expect(await pageOf(`/enkat/${roundId}`, mattias)).toContain('Värt en stund på mötet')
  })

  it('shows nobody what is answered while people still answer', async () => {
    await setRound({ state: 'open' })
    const frida = await signIn('frida.stalnacke')
    const page = await pageOf(`/enkat/${roundId}`, frida)
    expect(page).toContain('Vilka har svarat')
    expect(page).not.toContain('Kommunens svar')
    expect(await pageOf(`/enkat/${roundId}/fil/json`, frida)).toContain('Omgången pågår.')
  })

  it('gives its files under names that say what they are', async () => {
    const cookie = await signIn('anna.bergdahl')
    const response = await get(`/enkat/${roundId}/fil/xlsx`, cookie)
    expect(response.headers.get('content-disposition')).toContain('e-forvaltning-2026.xlsx')
    expect(await pageOf(`/enkat/${roundId}/fil/exe`, cookie)).toContain('Det finns ingen sådan omgång.')
    expect(await pageOf('/enkat/nowhere', cookie)).toContain('Det finns ingen sådan omgång.')
  })

  it('takes the registry number from its leader, by a form of its own', async () => {
    const frida = await signIn('frida.stalnacke')
    const csrf = /name="csrf" value="([^"]+)"/.exec(await pageOf(`/enkat/${roundId}`, frida))![1]!
    const post = (cookie: string, body: Record<string, string>) =>
      fetch(`${site.url}/enkat/${roundId}/diarienummer`, {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams(body),
        redirect: 'manual',
      })
    expect((await post(frida, { diarienummer: 'KS 2027/31' })).status).toBe(403)
    expect((await post(frida, { csrf, diarienummer: 'KS 2027/31' })).status).toBe(303)
    expect(await pageOf(`/enkat/${roundId}`, frida)).toContain('Diarienummer KS 2027/31.')

    const anna = await signIn('anna.bergdahl')
    const hers = /name="csrf" value="([^"]+)"/.exec(await pageOf(`/enkat/${roundId}`, anna))![1]!
    await post(anna, { csrf: hers, diarienummer: 'KS 0' })
    expect(await pageOf(`/enkat/${roundId}`, frida)).toContain('Diarienummer KS 2027/31.')
  })
})

describe.skipIf(chromiumPath === null)('a result’s page [Chromium]', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await aBrowser()))
  afterAll(() => browser.close())

  it.each([
    { colorScheme: 'light', viewport: { width: 1000, height: 800 } },
    { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
  ] as const)('has no accessibility fault, and nothing wider than the screen: $colorScheme', async (options) => {
    const page: Page = await browser.newPage(options)
    await signsIn(page, await aLink('frida.stalnacke'))
    await page.waitForSelector('svg[role=img]')
    await page.evaluate(`document.querySelectorAll('details').forEach((part) => (part.open = true))`)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width)
    await page.close()
  })
})
