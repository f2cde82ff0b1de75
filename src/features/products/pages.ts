/** The list of products, and the same as a file. */
import type { Language } from '../../conversation/inbound.ts'
import { dayOf } from '../../lib/day.ts'
import { html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import type { CaseNeeds } from '../cases/index.ts'
import { type World, lookupsOf, shownOf, toCsv } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import type { Product } from './product.ts'
import { productsOf } from './store.ts'

export function productPages(needs: CaseNeeds): readonly Page[] {
  const rowsFor = async ({ session, language }: Visitor) => {
    const { governance, register } = await needs.snapshots.of(session.municipality)
    const world = { governance, register, today: needs.clock.today() }
    const products = await needs.database.unit(governance.key, (unit) => productsOf(unit, governance.key))
    return { rows: productRows(products, language, world), today: world.today }
  }
  return [
    {
      path: '/produkter',
      allows: 'everyone',
      title: (language) => textsIn(language).page.name,
      async show(visitor) {
        const { page } = textsIn(visitor.language)
        const { rows } = await rowsFor(visitor)
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
              ${rows.map(
                (row) =>
                  html`<tr>
                    ${row.map((cell) => html`<td>${cell}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
          <p><a href="/produkter/fil/csv">${page.csv}</a></p>`
      },
    },
    {
      path: '/produkter/fil/:kind',
      allows: 'everyone',
      title: (language) => textsIn(language).page.name,
      async show(visitor) {
        const { rows, today } = await rowsFor(visitor)
        const bytes = toCsv([textsIn(visitor.language).page.columns, ...rows])
        return { file: { name: `produkter-${today}.csv`, type: 'text/csv; charset=utf-8', bytes } }
      },
    },
  ]
}

/** Products by name, then the systems that the register calls approved and nobody asked about. In the order of the columns. */
export function productRows(
  products: readonly Product[],
  language: Language,
  world: World,
): readonly (readonly string[])[] {
  const { page, form } = textsIn(language)
  const { governance, register } = world
  const name = (id: string | null) => {
    const person = id === null ? null : lookupsOf(register).person(id)
    return (person && shownOf(person, governance).name) ?? ''
  }
  const told = products
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted((one, other) => one.key.localeCompare(other.key, 'sv'))
    .map((one) => [
      one.name,
      form.kinds[one.kind],
      page.states[one.state],
      one.decidedAt === null ? '' : dayOf(one.decidedAt),
      name(one.decidedBy),
      one.because ?? '',
      dayOf(one.askedAt),
      one.purpose,
    ])
  const systems = register.systems
    .filter(
      ({ approved, status, id }) =>
        approved === true &&
        status !== 'closed' &&
        !products.some(({ systemId, state }) => systemId === id && state !== 'withdrawn'),
    )
    .map((system) => [system.name, page.system, page.states.approved, '', '', '', '', system.description ?? ''])
  return [...told, ...systems]
}
