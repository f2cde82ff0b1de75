import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { aWorld } from '../support/world.ts'

/** The example municipalities, of which one holds a panel for businesses too. */
async function withTwoPanels(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'styrbot-panels-'))
  for (const part of ['governance', 'surveys', 'examples'])
    await cp(path.join(manifestsFolder, part), path.join(folder, part), { recursive: true })
  const file = path.join(folder, 'governance', 'hagsjo.yaml')
  const text = await readFile(file, 'utf8')
  const another = `surveys:
  - id: foretagspanel
    name: Företagspanelen om e-tjänster
    definition: medborgarpanel
    answeredBy: unit:naringslivskontoret
    frequency: { rule: exactly, times: 1, stated: utan angiven takt, own: true }
    audience: businesses
    sources: [S3-83]
`
  await writeFile(file, text.replace(/^surveys:\n/mu, another))
  return folder
}

it('a municipality with two panels opens, closes and shows each by itself', { timeout: 120_000 }, async () => {
  const world = await aWorld({
    today: '2027-04-02',
    municipalities: ['hagsjo'],
    manifests: await withTwoPanels(),
  })
  const frida = await world.talkAs('Frida Stålnacke')
  await frida.says('öppna panelen')
  frida.hears('Vilken panel menar du: Företagspanelen om e-tjänster eller Medborgarpanelen om e-tjänster?')
  await frida.presses('Företagspanelen om e-tjänster')
  frida.hears('Företagspanelen om e-tjänster 2027 är öppen till och med')

  // Only one of them can be opened now, and only one closed.
  await frida.says('öppna panelen')
  frida.hears('Medborgarpanelen om e-tjänster 2027 är öppen till och med')
  await frida.says('stäng företagspanelen')
  frida.hears('Företagspanelen om e-tjänster 2027 är stängd')
  await frida.says('visa resultatet av panelen')
  frida.hears('Företagspanelen om e-tjänster 2027')
  frida.hears('Färre än 5 har svarat')
  await frida.says('visa resultatet av medborgarpanelen')
  frida.hears('Medborgarpanelen om e-tjänster är öppen till och med')

  // Whoever holds one of them leads that one.
  const erik = await world.talkAs('Erik Sandberger')
  await erik.says('ny länk till medborgarpanelen')
  erik.hears('Panelen öppnas och stängs av')
  const refused = await world.importPanel('hagsjo', 'mp1\nprivat\n', 2026)
  expect(refused).toEqual({ ok: false, because: 'which-panel', ids: ['foretagspanel', 'medborgarpanel'] })
})
