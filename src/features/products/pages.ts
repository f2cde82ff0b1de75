/** The list of products, and the same as a file. */
import type { Language } from '../../conversation/inbound.ts'
import { dayOf } from '../../lib/day.ts'
import type { Unit } from '../../database/database.ts'
import { buttons, messageOf } from '../../conversation/say.ts'
import type { Filling } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import { type World, lookupsOf, shownOf } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import { pressesFor } from './dialogues/list.ts'
import { type Product, approvalRule } from './product.ts'
import { productsOf } from './store.ts'

export function productPages(needs: CaseNeeds): readonly Page[] {
  return tablePages({
    path: '/produkter',
    file: 'produkter',
    allows: 'everyone',
    texts: (language) => textsIn(language).page,
    ...rowsFor(needs, async (unit, world, language) =>
      productRows(await productsOf(unit, world.governance.key), language, world),
    ),
    offers: (visitor) => offersFor(visitor, needs),
  })
}

/** To ask for one, and for those who approve each that waits. */
async function offersFor(visitor: Visitor, { snapshots, clock, database, desk }: CaseNeeds): Promise<Filling> {
  const { governance, register } = await snapshots.of(visitor.session.municipality)
  if (!approvalRule(governance)) return null
  const world = { governance, register, today: clock.today() }
  const products = await database.unit(governance.key, (unit) => productsOf(unit, governance.key))
  const offered = pressesFor(products, visitor.session.personId, world, visitor.language)
  return desk.presses([messageOf([buttons(offered)])], visitor, '/produkter')
}

/** A row of headings, then the list; in Swedish, for the command line. */
export async function productTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  return [textsIn('sv').page.columns, ...productRows(await productsOf(unit, world.governance.key), 'sv', world)]
}

/** Products by name, then the systems that the register calls approved and nobody asked about. In the order of the columns. */
function productRows(products: readonly Product[], language: Language, world: World): readonly (readonly string[])[] {
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
