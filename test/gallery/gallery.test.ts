import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, Form, Message } from '../../src/conversation/message.ts'
import { html } from '../../src/web/html.ts'
import { toPng } from '../../src/web/picture.ts'
import { aBrowser, chromiumPath } from '../support/browser.ts'
import { textsPage } from './page.ts'
import { faultsIn } from './pictures.ts'
import type { Talk } from './record.ts'
import { writeGallery } from './write.ts'

const png = await toPng(
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
    <rect width="40" height="20" fill="#0b5b4b" />
  </svg>`,
  80,
)

/** One of each kind of block, with words as long as they get. */
const blocks: readonly Block[] = [
  { kind: 'heading', text: 'IT-styrgruppen sammanträder' },
  { kind: 'text', text: 'Styrgruppen träffas tisdagen den 12 maj.\nVälkommen att anmäla en fråga till dagordningen.' },
  { kind: 'fact', value: 'Maria Lindvall', detail: 'systemansvarig för Raindance' },
  {
    kind: 'fields',
    fields: [
      { label: 'Enhet', value: 'Ekonomiavdelningen' },
      { label: 'E-post', value: 'ett.ganska.langt.namn@kommunledningskontoret.example.se' },
    ],
  },
  { kind: 'list', items: ['Förra mötets protokoll', 'Informationssäkerhetsklassificeringar'], ordered: true },
  { kind: 'table', columns: ['Grupp', 'Hållna', 'Kvar'], rows: [['IT-styrgruppen', '9', '1']], caption: 'Årets möten' },
  { kind: 'source', text: 'Varför: 4 § IT-policy, antagen 2024-01-01.' },
  { kind: 'note', text: 'Exempeldata, påhittade personer.' },
  { kind: 'warning', text: 'Uppgiften är ifrågasatt.' },
  { kind: 'links', links: [{ label: 'Öppna protokollet', url: 'https://styrbot.example.se/protokoll' }] },
  { kind: 'image', png, alt: 'Stapeldiagram: nio av tio möten hållna' },
  { kind: 'divider' },
  {
    kind: 'buttons',
    buttons: [
      { label: 'Jag kommer', action: 'a1', style: 'primary' },
      { label: 'Ställ in mötet', action: 'a2', style: 'danger', confirm: 'Ska mötet ställas in?' },
      { label: 'Skicka en ersättare i mitt ställe', action: 'a3', opens: 'form' },
    ],
  },
]
const message: Message = { text: 'Styrgruppen träffas tisdagen den 12 maj.', blocks }
const form: Form = {
  id: 'f1',
  title: 'Skicka en ersättare',
  intro: 'Ersättaren får kallelsen.',
  submit: 'Skicka',
  inputs: [
    { kind: 'person', name: 'who', label: 'Vem går i ditt ställe?', hint: 'För- och efternamn', required: true },
    { kind: 'choice', name: 'how', label: 'Hur', options: [{ value: 'here', label: 'På plats' }] },
    { kind: 'day', name: 'when', label: 'Från och med' },
  ],
}
const talk: Talk = {
  file: 'test/one.test.ts',
  name: 'allt på en gång',
  said: [
    { kind: 'said', who: 'Anna Ek', text: 'vad händer?' },
    { kind: 'message', message },
    { kind: 'message', message: { text: 'Hej, vad undrar du?' } },
    { kind: 'form', form, faults: {}, values: {} },
    { kind: 'form', form, faults: { who: 'Ingen heter så här.' }, values: { who: 'Bo', when: '2026-05-12' } },
  ],
}

describe.skipIf(chromiumPath === null)('the gallery', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-gallery-'))
  const files = writeGallery(folder, [talk])
  let browser: Browser
  beforeAll(async () => void (browser = await aBrowser()))
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function opened(theme: 'light' | 'dark'): Promise<Page> {
    const page = await browser.newPage({ colorScheme: theme, viewport: { width: 1680, height: 1000 } })
    await page.goto(pathToFileURL(files[theme]).href)
    await page.waitForSelector('html[data-drawn="yes"]')
    return page
  }

  it.each(['light', 'dark'] as const)('can be read by everybody, and fits, in %s', async (theme) => {
    expect(await faultsIn(await opened(theme))).toEqual([])
  })

  it('shows every kind of block and every fault on every channel', async () => {
    const page = await opened('light')
    for (const channel of ['terminal', 'webb', 'slack', 'teams'] as const) {
      const words = (await page.locator(`.${channel}-figure`).allInnerTexts()).join('\n')
      for (const word of [
        'Maria Lindvall',
        'Ekonomiavdelningen',
        'IT-styrgruppen',
        '4 § IT-policy',
        'Uppgiften är ifrågasatt',
      ])
        expect(words, channel).toContain(word)
    }
    expect(await page.locator('.teams-card .ac-pushButton').count()).toBeGreaterThanOrEqual(5)
  })

  it('shows a card as wide as a phone, with a fault above its field and what was filled in still there', async () => {
    const page = await opened('light')
    const faulty = page.locator('.teams-card', { hasText: 'Ingen heter så här.' })
    expect((await faulty.boundingBox())?.width).toBeLessThanOrEqual(360)
    // Beside the list of people, what was written.
    expect(await faulty.locator('input').nth(1).inputValue()).toBe('Bo')
  })

  it('asks before a button that says so, on a card', async () => {
    const page = await opened('light')
    const question = page.locator('.teams-card').getByText('Ska mötet ställas in?')
    expect(await question.isVisible()).toBe(false)
    await page.locator('.teams-card').getByRole('button', { name: 'Ställ in mötet' }).first().click()
    expect(await question.isVisible()).toBe(true)
  })
})

it('the page of texts has every Swedish sentence with its English one beside it', async () => {
  const page = await textsPage()
  expect(page).toContain('Jag svarar bara anställda och förtroendevalda i kommunen.')
  expect(page).toContain('I only answer employees and elected representatives of the municipality.')
  expect(page).not.toMatch(/<td lang="en"><\/td>/)
})
