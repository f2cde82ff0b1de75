/** The pages of things that people keep together: a list with a link to each and the same as a file, and one of them as the chat shows it. */
import type { Dialogue } from '../../conversation/dialogue.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Button, Meaning } from '../../conversation/message.ts'
import { buttons, messageOf } from '../../conversation/say.ts'
import type { Unit } from '../../database/database.ts'
import { html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import { type ListTexts, tablePages } from '../../web/table-pages.ts'
import type { World } from '../register/index.ts'
import type { CaseNeeds } from './needs.ts'
import { rowsFor } from './rows-for.ts'

export type KeptPages<Row> = {
  /** The list's; one of them is at `path/ID`, and the file is called after it. */
  path: `/${string}`
  texts(language: Language): ListTexts & { back: string }
  /** Those that the visitor may see. */
  rows(unit: Unit, world: World, visitor: Visitor): Promise<readonly Row[]>
  idOf(row: Row): string
  /** In the order of the columns. */
  row(row: Row, language: Language, world: World): readonly string[]
  /** What can be begun from the list. */
  offers(world: World, visitor: Visitor): readonly Button<Meaning>[]
  /** What shows one of them, and the press that it answers. */
  dialogue: Dialogue
  shows(id: string): { action: string; payload: unknown }
}

export function keptPages<Row>(needs: CaseNeeds, kept: KeptPages<Row>): readonly Page[] {
  const { path, texts, dialogue } = kept
  return [
    ...tablePages({
      ...{ path, file: path.slice(1), allows: 'everyone', texts },
      ...rowsFor(needs, async (unit, world, language, visitor) => {
        const seen = await kept.rows(unit, world, visitor)
        return {
          rows: seen.map((one) => kept.row(one, language, world)),
          links: seen.map((one) => `${path}/${kept.idOf(one)}`),
        }
      }),
      async offers(visitor) {
        const { governance, register } = await needs.snapshots.of(visitor.session.municipality)
        const offered = kept.offers({ governance, register, today: needs.clock.today() }, visitor)
        return offered.length === 0 ? null : needs.desk.presses([messageOf([buttons(offered)])], visitor, path)
      },
    }),
    {
      path: `${path}/:id`,
      allows: 'everyone',
      title: (language) => texts(language).name,
      async show(visitor, { params }) {
        const id = String(params['id'])
        const { back, name } = texts(visitor.language)
        return html`<p><a href="${path}">${back}</a></p>
          <h1>${name}</h1>
          ${await needs.desk.shown(dialogue, kept.shows(id), visitor, `${path}/${id}`)}`
      },
    },
  ]
}
