/** A list as a page, and the same as a CSV file. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import { type Filling, type Html, html } from '../../../web/html.ts'
import type { Page, Visitor } from '../../../web/pages.ts'
import { type World, toCsv } from '../../register/index.ts'
import type { CaseNeeds } from '../needs.ts'

type Listing = {
  path: `/${string}`
  /** What the file is called, before its day. */
  file: string
  allows: string
  texts(language: Language): Texts
  needs: Pick<CaseNeeds, 'snapshots' | 'database' | 'clock'>
  rows(unit: Unit, world: World, language: Language): Promise<readonly (readonly string[])[]>
}

type Texts = { name: string; intro: string; none: string; columns: readonly string[]; csv: string }

/** The list with its columns, and where the same is to be had as a file; a sentence when there is nothing in it. */
export function listed(page: Texts, rows: readonly Html[], file: `/${string}`): Filling {
  if (rows.length === 0)
    return html`<h1>${page.name}</h1>
      <p class="soft">${page.none}</p>`
  return html`<h1>${page.name}</h1>
    <p>${page.intro}</p>
    <table>
      <thead>
        <tr>
          ${page.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p><a href="${file}">${page.csv}</a></p>`
}

export function tablePages({ path, file, allows, texts, needs, rows }: Listing): readonly Page[] {
  const read = async ({ session, language }: Visitor) => {
    const { governance, register } = await needs.snapshots.of(session.municipality)
    const world = { governance, register, today: needs.clock.today() }
    return { today: world.today, all: await needs.database.unit(governance.key, (unit) => rows(unit, world, language)) }
  }
  const title = (language: Language) => texts(language).name
  return [
    {
      path,
      allows,
      title,
      async show(visitor) {
        const page = texts(visitor.language)
        const { all } = await read(visitor)
        const cells = all.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )
        return listed(page, cells, `${path}/fil/csv`)
      },
    },
    {
      path: `${path}/fil/:kind`,
      allows,
      title,
      async show(visitor) {
        const { all, today } = await read(visitor)
        const bytes = toCsv([texts(visitor.language).columns, ...all])
        return { file: { name: `${file}-${today}.csv`, type: 'text/csv; charset=utf-8', bytes } }
      },
    },
  ]
}
