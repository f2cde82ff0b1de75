import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { aBrowser, accessibilityFaults } from '../support/browser.ts'

/** Pictures of the samples, and what is wrong with the pages as lines: what cannot be reached, and what does not fit. */
export async function takePictures(files: Readonly<Record<string, string>>, folder: string): Promise<string[]> {
  const browser = await aBrowser()
  const found: string[] = []
  try {
    for (const [theme, file] of Object.entries(files)) {
      const colorScheme = theme === 'dark' ? 'dark' : 'light'
      const page = await browser.newPage({ colorScheme, viewport: { width: 1680, height: 1000 } })
      await page.goto(pathToFileURL(file).href)
      await page.waitForSelector('html[data-drawn="yes"]')
      await pictureEach(page, path.join(folder, theme))
      found.push(...(await faultsIn(page)).map((fault) => `${theme}: ${fault}`))
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return found
}

/** A picture of every sample: a page of them all would be longer than a picture can be. */
async function pictureEach(page: Page, folder: string): Promise<void> {
  const talks = page.locator('section').first().locator('.talk')
  for (let at = 0; at < (await talks.count()); at++) {
    const talk = talks.nth(at)
    const name = (await talk.locator('h3').first().innerText()).replace(/[^\p{L}\d]+/gu, '-').replace(/-$/, '')
    await talk.screenshot({ path: path.join(folder, `${name}.png`), timeout: 120_000 })
  }
}

export async function faultsIn(page: Page): Promise<string[]> {
  return [...(await accessibilityFaults(page)), ...(await page.evaluate<string[]>(tooWide))]
}

/** Cards and messages that are wider than their place: on a phone their ends would be lost. */
const tooWide = `[...document.querySelectorAll('.teams-card, .slack, .web, .terminal')]
  .filter((each) => each.scrollWidth > each.clientWidth + 1 || (each.dataset.card && each.childElementCount === 0))
  .map((each) => 'does not fit: ' + each.textContent.trim().slice(0, 80))`
