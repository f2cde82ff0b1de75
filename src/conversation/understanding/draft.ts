import type { Choice, EntityKind, Reading } from './reading.ts'
import type { Entry } from './gazetteer.ts'

/** A reading under way: what differs from an empty one. */
export type Draft = Partial<Omit<Reading, 'language' | 'parts' | 'trace'>> & { intent: string }

/** A draft with the rule that made it. */
export type Read = { draft: Draft; rule: string }

export function reading(
  draft: Draft,
  language: Reading['language'],
  trace: readonly string[],
  parts: readonly Reading[] = [],
): Reading {
  return {
    language,
    intent: draft.intent,
    outcome: draft.outcome ?? 'clear',
    certainty: draft.certainty ?? 0.95,
    systems: draft.systems ?? [],
    people: draft.people ?? [],
    units: draft.units ?? [],
    workplaces: draft.workplaces ?? [],
    bodies: draft.bodies ?? [],
    categories: draft.categories ?? [],
    vendors: draft.vendors ?? [],
    role: draft.role ?? null,
    field: draft.field ?? null,
    matter: draft.matter ?? null,
    choices: draft.choices ?? [],
    ...(draft.among !== undefined && { among: draft.among }),
    unknown: draft.unknown ?? null,
    parts,
    trace,
  }
}

export function ids(entries: readonly Entry[], kind?: EntityKind): string[] {
  return [...new Set(entries.filter((entry) => kind === undefined || entry.kind === kind).map((entry) => entry.id))]
}

export function choicesOf(entries: readonly Entry[]): Choice[] {
  const all = new Map<string, Choice>()
  for (const { kind, id, name } of entries) all.set(`${kind}:${id}`, { kind, id, name })
  return [...all.values()]
}
