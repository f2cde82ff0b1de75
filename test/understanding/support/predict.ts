import { remember } from '../../../src/conversation/understanding/memory.ts'
import type { Memory, Reader, Reading } from '../../../src/conversation/understanding/reading.ts'
import { holderOf, roleIds, type Row } from './register.ts'

export type Prediction = {
  kind: 'answer' | 'ambiguous' | 'unknown_system' | 'out_of_scope' | 'intent'
  intent: string
  systems: readonly string[]
  role: string | null
  persons: readonly string[]
  group?: string | undefined
  parts?: Prediction[]
}

const statusOf: Record<string, string[]> = {
  closing: ['avvecklas', 'closing'],
  readonly: ['läsläge', 'readonly', 'read-only'],
  closed: ['avvecklad', 'avvecklat', 'nedlagd', 'avslutad', 'closed'],
  planned: ['planerad', 'planerat', 'planned'],
  active: ['aktiv', 'aktivt', 'active'],
}

/** Answers as far as the register goes, so that a reading can be judged by what a user would get. */
export function predict(reading: Reading, rows: readonly Row[]): Prediction {
  if (reading.parts.length > 0) {
    return {
      kind: 'answer',
      intent: 'multi',
      systems: [],
      role: null,
      persons: [],
      parts: reading.parts.map((part) => predict(part, rows)),
    }
  }
  const { intent, role } = reading
  const base = { intent, role, group: reading.bodies[0] }
  const persons = reading.choices.filter((choice) => choice.kind === 'person').map((choice) => choice.name)
  const offered = reading.choices.filter((choice) => choice.kind === 'system').map((choice) => choice.id)
  if (reading.outcome === 'ambiguous') return { ...base, kind: 'ambiguous', systems: offered, persons }
  if (reading.outcome === 'unknown') return { ...base, kind: 'unknown_system', systems: [], persons: [] }
  if (reading.outcome === 'out-of-scope') return { ...base, kind: 'out_of_scope', systems: [], persons: [] }
  if (intent === 'role_lookup' && reading.systems.length === 0 && reading.units.length > 0) {
    return {
      ...base,
      kind: 'answer',
      intent: 'dept_systems',
      systems: rows.filter((row) => reading.units.includes(row.department)).map((row) => row.system_id),
      persons: [],
    }
  }
  if (intent === 'role_lookup' || intent === 'system_info' || (intent === 'support' && reading.systems.length > 0)) {
    const found = rows.filter((row) => reading.systems.includes(row.system_id))
    return {
      ...base,
      intent: intent === 'support' ? 'role_lookup' : intent,
      kind: 'answer',
      systems: reading.systems,
      persons: found
        .flatMap((row) => (role === null ? roleIds.map((id) => holderOf(row, id)) : [holderOf(row, role)]))
        .filter(Boolean),
    }
  }
  if (lists.has(intent) || intent === 'person_info') {
    const systems = rows.filter((row) => fits(row, reading)).map((row) => row.system_id)
    return {
      ...base,
      intent: intent === 'person_info' ? 'person_systems' : intent,
      kind: 'answer',
      systems,
      persons: reading.people,
    }
  }
  if (outside.has(intent)) return { ...base, kind: 'out_of_scope', systems: [], persons: [] }
  return { ...base, kind: 'intent', systems: [], persons: [] }
}

const lists = new Set([
  'person_systems',
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
])
/** Ours, but not among the labels' intents. */
const outside = new Set([
  'support',
  'correction',
  'privacy',
  'language',
  'why',
  'who_am_i',
  'my_systems',
  'person_info',
])

function fits(row: Row, reading: Reading): boolean {
  const { people, units, vendors, categories, role } = reading
  if (people.length > 0 && !(role === null ? roleIds : [role]).some((id) => people.includes(holderOf(row, id))))
    return false
  if (units.length > 0 && !units.includes(row.department)) return false
  if (vendors.length > 0 && !vendors.includes(row.vendor)) return false
  if (categories.length > 0 && !categories.includes(row.category)) return false
  if (reading.among !== undefined && !reading.among.includes(row.system_id)) return false
  if (reading.field === 'status' && reading.matter !== null && !statusOf[reading.matter]?.includes(row.status))
    return false
  if (reading.field === 'personal_data' && row.personal_data !== 'yes') return false
  if ((reading.intent === 'missing_role' || reading.field === 'missing') && role !== null && holderOf(row, role) !== '')
    return false
  return true
}

/** A talk: what was said before, and what the bot remembers of it as the product does. */
export function converse(
  reader: Reader,
  context: readonly string[],
  text: string,
  rows: readonly Row[],
): { reading: Reading; prediction: Prediction } {
  let memory: Memory | null = null
  for (const said of context) {
    const reading = reader.read(said, memory)
    memory = remember(reading, memory)
    const { persons, systems, intent } = predict(reading.parts.at(-1) ?? reading, rows)
    if (persons.length === 1 && reading.outcome === 'clear') memory = { ...memory, people: persons }
    if (lists.has(intent) && reading.outcome === 'clear')
      memory = { ...memory, systems: systems.length <= 6 ? systems : [] }
  }
  const reading = reader.read(text, memory)
  return { reading, prediction: predict(reading, rows) }
}
