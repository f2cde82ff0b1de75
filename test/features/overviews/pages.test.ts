import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen, mainSite } from '../../../src/server.ts'
import { peopleWho } from '../../../src/features/administration/index.ts'
import { aBrowser, accessibilityFaults, chromiumPath, signsIn } from '../../support/browser.ts'
import { type World, aWorld } from '../../support/world.ts'

describe.skipIf(chromiumPath === null)('the pages that show the whole', () => {
  let browser: Browser
  let site: Listening | null = null
  beforeAll(async () => {
    browser = await aBrowser()
  })
  afterEach(async () => {
    await site?.close()
    site = null
  })
  afterAll(() => browser.close())

  const signedIn = async (
    world: World,
    personId: string,
    how: { colorScheme?: 'light' | 'dark'; width?: number } = {},
  ) => {
    const { municipality } = world
    site ??= await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
    const { colorScheme = 'light', width = 1100 } = how
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
    await signsIn(page, `${site.url}${await world.sessions.link(municipality, personId)}`)
    return page
  }
  const open = (page: Page, path: string) => page.goto(`${site!.url}${path}`)
  const theStrategist = async (world: World) => {
    const { governance, register } = await world.snapshots.of(world.municipality)
    return peopleWho('strategist', { governance, register, today: world.clock.today() })[0]!
  }

  /** The strategist, who has a case with a decision that deviates, waiting to be reported to its nämnd. */
  const aCaseDecided = async (world: World) => {
    const strategist = await theStrategist(world)
    const talk = await world.talkAs(strategist.email!)
    await talk.says('starta ett nytt ärende')
    await talk.presses('Starta ärendet')
    const need = { need: 'Föreningarna bokar på papper.', data: 'yes', unit: 'ekonomi', owner: '' }
    await talk.submits({ title: 'Bokning av lokaler', change: 'new', category: 'kommungemensamt', ...need })
    await talk.presses('För in beslut')
    await talk.submits({
      ...{ outcome: 'approved', text: 'Vi skaffar ett system.', on: '2026-09-15', by: 'body:it-styrgrupp' },
      ...{ name: 'Karim Lundell', jobTitle: '', nature: 'delegation', delegation: '4.2', committee: 'ks' },
      ...{ diarienummer: '', because: '' },
    })
    return strategist
  }

  /** One of each that has a page of its own, by what the strategist says in the chat. */
  const aRemissAProjectAndAProposal = async (world: World): Promise<readonly string[]> => {
    const talk = await world.talkAs((await theStrategist(world)).email!)
    await talk.says('skicka förslaget på remiss till beredningsgruppen')
    await talk.presses('Skriv remissen')
    await talk.submits({ title: 'Regler för AI', text: 'Vi föreslår tre regler.', link: '', due: '2026-10-01' })
    await talk.says('vi planerar en e-tjänst för bygglov')
    await talk.presses('Anmäl projektet')
    const project = { name: 'E-tjänst för bygglov', unit: 'ekonomi', about: 'Ansökan utan papper.' }
    await talk.submits({ ...project, leader: '', starts: '', ends: '' })
    await talk.says('förslag om Raindance: sök på fakturanummer')
    await talk.presses('Skicka')
    const { municipality } = world
    return world.database.unit(municipality, async (unit) => [
      ...(await unit.consultation.findMany()).map(({ id }) => `/remisser/${id}`),
      ...(await unit.developmentProject.findMany()).map(({ id }) => `/projekt/${id}`),
      ...(await unit.proposal.findMany()).map(({ id }) => `/forslag/${id}`),
    ])
  }

  it('have no fault of accessibility, in light and dark, wide and narrow', { timeout: 400_000 }, async () => {
    const world = await aWorld({ today: '2026-09-15', municipalities: ['hagsjo'] })
    const { id } = await aCaseDecided(world)
    const ofTheirOwn = await aRemissAProjectAndAProposal(world)
    expect(ofTheirOwn).toHaveLength(3)
    const tooWide: string[] = []
    for (const how of [{}, { colorScheme: 'dark' as const, width: 360 }]) {
      const page = await signedIn(world, id, how)
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((one) => (one as unknown as { pathname: string }).pathname))
      expect(links.length).toBeGreaterThan(15)
      for (const path of ['/start', ...links, '/skriv', '/arenden/1', ...ofTheirOwn]) {
        expect((await open(page, path))?.status(), path).toBe(200)
        await page.locator('.bar summary').click()
        expect(await accessibilityFaults(page), path).toEqual([])
        expect(await page.locator('.bar [aria-current]').count(), `${path} is marked as the current page`).toBe(1)
        await page.locator('.bar summary').click()
        if (await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')) tooWide.push(path)
        const shots = process.env['SCREENSHOTS']
        if (shots)
          await page.screenshot({
            path: `${shots}${path.replaceAll('/', '-')}-${how.width ?? 'wide'}.png`,
            fullPage: true,
          })
      }
      await page.close()
    }
    expect(tooWide, 'wider than the window').toEqual([])
  })

  it('show the governance year as a wheel whose marks lead to the same in a table', { timeout: 120_000 }, async () => {
    const world = await aWorld({ today: '2026-09-15', municipalities: ['hagsjo'] })
    const page = await signedIn(world, (await theStrategist(world)).id)
    await open(page, '/arshjul')
    const marks = page.locator('svg a')
    expect(await marks.count()).toBeGreaterThan(3)
    expect(await page.locator('tbody tr').count()).toBe(await marks.count())
    await marks.nth(2).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#d-\d+$/)
    const row = page.locator(new URL(page.url()).hash)
    expect(await marks.nth(2).getAttribute('aria-label')).toContain(await row.locator('td').first().innerText())
    await page.close()
  })

  it(
    'are those that a person may see, and the register finds by words, unit and vacancy',
    { timeout: 120_000 },
    async () => {
      const world = await aWorld({ today: '2026-09-15', municipalities: ['hagsjo'] })
      const { register, governance } = await world.snapshots.of('hagsjo')
      const strategist = await theStrategist(world)
      const hidden = register.people.find(({ protected: isHidden }) => isHidden)
      const other = register.people.find(({ id, status }) => id !== strategist.id && status === 'active')!
      const page = await signedIn(world, other.id)
      expect((await open(page, '/brister'))?.status()).toBe(403)
      await open(page, '/register')
      const [first] = register.systems
      await page.getByLabel('Sök system').fill(first!.name.toUpperCase())
      await page.getByRole('button', { name: 'Sök' }).click()
      await page.waitForURL(({ searchParams }) => searchParams.has('sok'))
      expect(await page.locator('tbody th').first().innerText()).toContain(first!.name)
      await open(page, '/register?visa=vacant&sida=<script>&enhet=nonsense')
      expect(await page.getByText('Inget system passar').count()).toBe(1)
      await open(page, '/register?visa=vacant')
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
      await open(page, `/register?sok=${encodeURIComponent(hidden?.name ?? 'nobody')}`)
      expect(await page.locator('tbody').count(), 'a protected name finds nothing').toBe(0)
      await open(page, '/behorigheter')
      expect(await page.locator('main').innerText()).toContain(
        governance.nameOf(governance.manifest.permissions.strategist[0]!, 'sv'),
      )
    },
  )
})

it('the same rules are told in the chat, with what is one’s own', async () => {
  const world = await aWorld({ today: '2026-09-15', municipalities: ['karlsborg'] })
  const anton = await world.talkAs('anton.bergefors@karlsborg.example.se')
  await anton.says('vem får göra vad i boten?')
  anton.hears('Ingen har fått något personligen')
  anton.hears(/Du har i dag: .*sköter registret/)
  anton.hears('I dag: ')
})
