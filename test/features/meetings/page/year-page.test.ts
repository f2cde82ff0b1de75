import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen, mainSite } from '../../../../src/server.ts'
import { createMeetings } from '../../../../src/features/meetings/store.ts'
import { newMeeting } from '../../../../src/features/meetings/meeting.ts'
import { day, instantAt } from '../../../../src/lib/day.ts'
import { aBrowser, accessibilityFaults, chromiumPath, signsIn } from '../../../support/browser.ts'
import { aWorld } from '../../../support/world.ts'

const days = { held: ['2026-01-14', '2026-02-11', '2026-03-11'], booked: ['2026-08-19', '2026-09-16', '2026-10-14'] }

describe.skipIf(chromiumPath === null)('the page of a year', () => {
  let browser: Browser
  let site: Listening | null = null
  beforeAll(async () => {
    browser = await aBrowser()
  })
  afterEach(async () => site?.close())
  afterAll(() => browser.close())

  const opened = async (colorScheme: 'light' | 'dark') => {
    const world = await aWorld({ today: '2026-06-15', municipalities: ['hagsjo'] })
    const meeting = (when: string) =>
      newMeeting({
        ...{
          id: `m${when}`,
          municipality: 'hagsjo',
          body: 'it-styrgrupp',
          day: day(when),
          start: '13:00',
          minutes: 90,
        },
        ...{ place: 'Stadshuset', origin: 'imported', createdAt: instantAt(day('2025-12-01'), '09:00') },
      })
    await world.database.unit('hagsjo', (unit) =>
      createMeetings(unit, [
        ...days.held.map((when) => ({
          ...meeting(when),
          state: 'held' as const,
          heldOn: day(when),
          recordedAt: instantAt(day(when), '16:00'),
        })),
        ...days.booked.map(meeting),
      ]),
    )
    const { person } = await world.talkAs('Karim Lundell')
    site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
    const link = world.sessions.newLink('hagsjo', person.id)
    await world.database.unit('hagsjo', link.keep)
    const page = await browser.newPage({ colorScheme, viewport: { width: 1100, height: 900 } })
    await signsIn(page, `${site.url}${link.path}?till=/moten/ar/2026`)
    await page.getByRole('heading', { name: 'Möten 2026' }).waitFor()
    return page
  }

  it('shows the same meetings as a wheel and as a table, and each mark leads to its row', async () => {
    const page = await opened('light')
    expect(await page.locator('svg a').count()).toBe(6)
    expect(await page.locator('tbody tr').count()).toBe(6)
    await page.locator('svg a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#m-m2026-01-14$/)
    const shot = process.env['SCREENSHOTS']
    if (shot) await page.screenshot({ path: `${shot}/year-light.png`, fullPage: true })
    await page.close()
  })

  it('shows how each body stands as a meter with its words, and all of it on paper without what is pressed', async () => {
    const page = await opened('light')
    const meter = page.getByRole('img', { name: /^IT-styrgruppen: 3 hållna och 3 bokade av 10–12/ })
    expect(await meter.count()).toBe(1)
    // Held, held and booked, the whole, and where the least that is demanded lies.
    expect(await meter.locator('rect').count()).toBe(3)
    expect(await meter.locator('line').count()).toBe(1)
    await page.emulateMedia({ media: 'print' })
    for (const read of ['figure svg', 'tbody tr', 'h2']) expect(await page.locator(read).first().isVisible()).toBe(true)
    for (const pressed of ['nav', 'form']) {
      const shown = page.locator(`${pressed}:visible`)
      expect(await shown.count(), pressed).toBe(0)
    }
    await page.close()
  })

  it('has no accessibility fault, light or dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await opened(scheme)
      expect(await accessibilityFaults(page)).toEqual([])
      const shot = process.env['SCREENSHOTS']
      if (shot) await page.screenshot({ path: `${shot}/year-${scheme}-2.png`, fullPage: true })
      await page.close()
    }
  })
})
