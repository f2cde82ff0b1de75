import { expect, it } from 'vitest'
import type { Page } from '../../../src/web/pages.ts'
import { aWorld } from '../../support/world.ts'

/** Every list has its page and the same as a file; the delegated decisions also as a Word file. */
it(
  'the lists stand on pages and in files, and the delegated decisions in a Word file',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
    const frida = await world.talkAs('frida.stalnacke@hagsjo.example.se')
    await frida.says('starta ett nytt ärende')
    await frida.presses('Starta ärendet')
    await frida.submits({
      title: 'Bokning; <lokaler>',
      change: 'new',
      category: 'kommungemensamt',
      unit: 'ekonomi',
      owner: '',
      need: 'Papper.',
      data: 'none',
    })
    await frida.presses('För in beslut')
    await frida.submits({
      ...{
        outcome: 'approved',
        text: 'Ja.',
        on: '2026-03-12',
        by: 'body:it-styrgrupp',
        name: 'Karim Lundell',
        jobTitle: '',
      },
      ...{ nature: 'delegation', delegation: '4.2', committee: 'ks', diarienummer: '', because: '' },
    })
    const pages = world.features.flatMap((feature) => feature.pages ?? [])
    const visitor = {
      session: { municipality: 'hagsjo', personId: frida.person.id, csrfToken: 'x' },
      ...{ name: 'Frida', municipality: 'Hagsjö', language: 'sv', may: () => true },
    } as unknown as Parameters<Page['show']>[0]
    const shown = async (path: string, params: Record<string, string> = {}) => {
      const page = pages.find((each) => each.path === path)
      if (!page) throw new Error(`No page ${path}.`)
      return page.show(visitor, { params } as never)
    }
    const text = (filling: unknown): string => (filling as { html: string }).html
    const file = (filling: unknown) => (filling as { file: { name: string; bytes: Uint8Array } }).file

    expect(text(await shown('/arenden'))).toContain('Bokning; &lt;lokaler&gt;')
    expect(text(await shown('/arenden/:case', { case: '1' }))).toContain('Avvikelse: beslutet togs utan')
    const csv = Buffer.from(file(await shown('/arenden/fil/:kind', { kind: 'csv' })).bytes).toString('utf8')
    expect(csv.split('\r\n')[1]).toMatch(/^1;"Bokning; <lokaler>";Ekonomiavdelningen;/)
    expect(text(await shown('/arenden/delegationsbeslut'))).toContain('Karim Lundell')
    const word = file(await shown('/arenden/delegationsbeslut/:committee', { committee: 'ks' }))
    expect(word.name).toBe('delegationsbeslut-ks-2026-03-12.docx')
    expect(Buffer.from(word.bytes).subarray(0, 2).toString()).toBe('PK')
    for (const path of ['/produkter', '/projekt', '/forslag', '/remisser'])
      expect(text(await shown(path))).toContain('<h1>')

    const { governance, register } = await world.snapshots.of('hagsjo')
    const asked = { world: { governance, register, today: world.clock.today() }, year: 2026, language: 'sv' as const }
    const [evidence] = world.features.find(({ name }) => name === 'cases')!.evidence!
    const proof = await world.database.unit('hagsjo', (unit) => evidence!(unit, asked))
    const step = (id: string) => proof.find(({ about }) => about === `decision-path:inkop-gemensamt.steps.${id}`)
    expect(step('forankra')).toMatchObject({ status: 'gap', missing: ['Ärende 1: Bokning; <lokaler>'] })
    expect(step('beslut')).toMatchObject({ status: 'met' })
  },
)
