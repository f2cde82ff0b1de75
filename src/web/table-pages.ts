/** A list as a page, and the same as a CSV file. */
import type { Language } from '../conversation/inbound.ts'
import type { Day } from '../lib/day.ts'
import { type Filling, type Html, html } from './html.ts'
import type { Page, Visitor } from './pages.ts'
import { rowHtml, tableHtml } from './table.ts'

type Rows = readonly (readonly string[])[]

type Listing = {
  path: `/${string}`
  /** What the file is called, before its day. */
  file: string
  allows: string
  texts(language: Language): ListTexts
  /** The rows in the order of the columns, as the visitor may see them, where each leads, and today. */
  read(visitor: Visitor): Promise<{ today: Day; rows: Rows; links?: readonly string[] }>
  /** What can be done from here. */
  offers?(visitor: Visitor): Promise<Filling>
  toCsv(rows: Rows): Uint8Array
}

export type ListTexts = { name: string; intro: string; none: string; columns: readonly string[]; csv: string }

/** The list with its columns, and where the same is to be had as a file; a sentence when there is nothing in it. */
export function listed(page: ListTexts, rows: readonly Html[], file: `/${string}`): Filling {
  if (rows.length === 0)
    return html`<h1>${page.name}</h1>
      <p class="soft">${page.none}</p>`
  return html`<h1>${page.name}</h1>
    <p>${page.intro}</p>
    ${tableHtml(page.name, page.columns, rows)}
    <p><a href="${file}">${page.csv}</a></p>`
}

const linked = ([first, ...rest]: readonly string[], to: string): readonly Filling[] => [
  html`<a href="${to}">${first}</a>`,
  ...rest,
]

export function tablePages({ path, file, allows, texts, read, toCsv, offers }: Listing): readonly Page[] {
  const title = (language: Language) => texts(language).name
  return [
    {
      path,
      allows,
      title,
      async show(visitor) {
        const { rows, links } = await read(visitor)
        const lines = rows.map((row, at) => rowHtml(links?.[at] ? linked(row, links[at]) : row))
        return html`${listed(texts(visitor.language), lines, `${path}/fil/csv`)} ${await offers?.(visitor)}`
      },
    },
    {
      path: `${path}/fil/:kind`,
      allows,
      title,
      async show(visitor) {
        const { rows, today } = await read(visitor)
        const bytes = toCsv([texts(visitor.language).columns, ...rows])
        return { file: { name: `${file}-${today}.csv`, type: 'text/csv; charset=utf-8', bytes } }
      },
    },
  ]
}
