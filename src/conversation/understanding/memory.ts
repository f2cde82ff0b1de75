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
  }
}

const passing: ReadonlySet<string> = new Set(['greeting', 'thanks', 'language'])
