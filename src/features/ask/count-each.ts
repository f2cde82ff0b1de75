/** How many systems each vendor, unit or category has, or how many are in each state. */
import { table, sentence } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { System } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { fittingSystems, mostRows } from './lists.ts'

export function countEach(reading: Reading, from: From): Answering {
  const { lists } = textsIn(from.language)
  const { each } = lists
  const group = groupOf(reading.matter, from)
  const found = fittingSystems({ ...reading, field: null, matter: null }, from)
  const counted = new Map<string, number>()
  for (const system of found) counted.set(group(system), (counted.get(group(system)) ?? 0) + 1)
  const rows = [...counted].toSorted(([a, many], [b, more]) => more - many || a.localeCompare(b, 'sv'))
  const shown = rows.slice(0, mostRows)
  const heading = each.headings[isGroup(reading.matter) ? reading.matter : 'unit']
  return {
    parts: [
      sentence(reading.role === 'vendor' ? vendorsCounted(counted, from) : lists.counted(found.length, [])),
      table(
        [heading, each.systems],
        shown.map(([name, count]) => [name, String(count)]),
      ),
      ...(rows.length > shown.length ? [sentence(lists.part(1, shown.length, rows.length))] : []),
    ],
    grounds: grounds({ kind: 'answer', systems: found.map(({ id }) => id) }),
    memory: { ...remember(reading, from.memory), systems: [] },
  }
}

/** "Hur många leverantörer har vi": how many there are, and whose systems are the most, when one has the most. */
function vendorsCounted(counted: ReadonlyMap<string, number>, { language }: From): string {
  const { each } = textsIn(language).lists
  const known = [...counted].filter(([name]) => name !== each.unsaid).toSorted(([, a], [, b]) => b - a)
  const [first, second] = known
  const most = first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null
  return each.vendors(known.length, most)
}

const groups = ['vendor', 'unit', 'category', 'status'] as const
const isGroup = (matter: string | null): matter is (typeof groups)[number] => groups.some((group) => group === matter)

function groupOf(matter: string | null, { governance, language }: From): (system: System) => string {
  const { info, lists } = textsIn(language)
  const unsaid = lists.each.unsaid
  switch (matter) {
    case 'vendor':
      return ({ vendor }) => vendor ?? unsaid
    case 'category':
      return ({ category }) => (category === null ? unsaid : (governance.category(category)?.name ?? category))
    case 'status':
      return ({ status }) => info.values.status[status]
    default:
      return ({ unitId }) => (unitId === null ? unsaid : (governance.unit(unitId)?.name ?? unitId))
  }
}
