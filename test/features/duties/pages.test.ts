import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { html } from '../../../src/web/html.ts'
import type { Page, Visitor } from '../../../src/web/pages.ts'
import { aWorld } from '../../support/world.ts'

it(
  'shows every duty, one of them with its picture, table and file, and names only to those who follow it up',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2027-04-06', municipalities: ['karlsborg'] })
    const anton = await world.talkAs('anton.bergefors@karlsborg.example.se')
    const pages = world.features.flatMap((feature) => feature.pages ?? [])
    const show = async (path: Page['path'], id: string, strategist: boolean) => {
      const visitor = {
        session: { municipality: 'karlsborg', personId: strategist ? anton.person.id : null, csrfToken: '' },
        name: 'Anton',
        municipality: 'Karlsborgs kommun',
        language: 'sv',
        may: () => strategist,
      } as unknown as Visitor
      const shown = await pages.find((page) => page.path === path)!.show(visitor, { params: { id } } as never)
      if (shown !== null && typeof shown === 'object' && 'file' in shown)
        return shown.file.name.endsWith('.docx')
          ? (await mammoth.extractRawText({ buffer: Buffer.from(shown.file.bytes) })).value
          : Buffer.from(shown.file.bytes).toString()
      return html`${shown as ReturnType<typeof html>}`.html
    }
    expect(await show('/ataganden', '', false)).toContain('Nämndens IT-plan')
    const page = await show('/ataganden/:id', 'it-plan', true)
    expect(page).toContain('0 av 5 är gjorda.')
    expect(page.match(/<rect/g)).toHaveLength(5)
    expect(page).toContain('Cathrine Lilliehorn')
    expect(await show('/ataganden/:id', 'it-plan', false)).not.toContain('Cathrine')
    expect(await show('/ataganden/:id/csv', 'it-plan', true)).toMatch(/Socialnämnden;[^;]+;saknas/)
    const draft = await show('/ataganden/:id/utkast', 'lagesrapport', true)
    for (const words of ['Lägesrapport till chefsgruppen', 'Möten och beslut', 'system är i bruk', 'Nämndens IT-plan'])
      expect(draft).toContain(words)
    expect(await show('/ataganden/:id', 'finns-inte', true)).toContain('Det åtagandet finns inte.')
  },
)
