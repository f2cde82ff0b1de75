import type { Memory, Reading } from './reading.ts'

/** What a turn leaves behind for the next, by default. Small talk changes nothing. */
export function remember(reading: Reading, before: Memory | null): Memory {
  const last = reading.parts.at(-1) ?? reading
  const kept = before ?? { systems: [], people: [], bodies: [], role: null, intent: null, offered: [], pending: null }
  if (passing.has(last.intent)) return kept
  if (last.outcome === 'out-of-scope') return { ...kept, offered: [], pending: null }
  if (last.outcome === 'ambiguous') {
    return { ...kept, role: last.role ?? kept.role, intent: last.intent, offered: last.choices, pending: last }
  }
  if (last.outcome === 'unknown') {
    return {
      ...kept,
      role: last.role ?? kept.role,
      intent: last.intent,
      offered: last.unknown?.nearest ?? [],
      pending: last,
    }
  }
  return {
    systems: last.systems.length > 0 ? last.systems : kept.systems,
    people: last.people.length > 0 ? last.people : kept.people,
    bodies: last.bodies.length > 0 ? last.bodies : kept.bodies,
    role: last.role ?? (last.intent === 'role_lookup' ? null : kept.role),
    intent: last.intent,
    offered: [],
    pending: null,
    ...askedAgain(last, kept),
  }
}

/** Without its trace: what was said is not kept. */
function askedAgain(reading: Reading, before: Memory): Pick<Memory, 'asked'> {
  if (register.has(reading.intent)) return { asked: { ...reading, trace: [], parts: [] } }
  return before.asked ? { asked: before.asked } : {}
}

const register: ReadonlySet<string> = new Set([
  'role_lookup',
  'system_info',
  'person_systems',
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
])

const passing: ReadonlySet<string> = new Set(['greeting', 'thanks', 'language'])
