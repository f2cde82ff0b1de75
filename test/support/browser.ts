import { existsSync } from 'node:fs'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type Page, chromium } from 'playwright-core'

/** Debian's Chromium, or whichever CHROMIUM names; null where there is none. */
export const chromiumPath: string | null =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file !== undefined && existsSync(file),
  ) ?? null

if (chromiumPath === null) console.warn('No Chromium found: its tests are skipped. Install chromium or set CHROMIUM.')

export function aBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

/** Opens a link to sign in with, presses its one button, and stays at the page that it leads to. */
export async function signsIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  const asked = page.url()
  await page.locator('main').getByRole('button').click()
  await page.waitForURL((url) => url.href !== asked)
}

/** What axe-core finds against WCAG 2.1 A and AA, as lines. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // As an expression in the page's own world: the page's content security policy lets no script be added.
  await page.evaluate(axeSource)
  const violations = await page.evaluate<{ id: string; nodes: { html: string; failureSummary?: string }[] }[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) => result.violations)`,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`))
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
