import { bodyInWords } from './body-name.ts'
import type { Governance } from './governance.ts'
import { partyOf, type Manifest, type Unit } from './manifest/schema.ts'

/**
 * Makes a manifest ready to ask: every lookup is built once, here. `former` units are gone: they are in no list, and can still be
 * looked up by what was said of them before.
 */
export function governanceOf(manifest: Manifest, former: readonly Unit[] = []): Governance {
  const roles = byId(manifest.roles)
  const bodies = byId(manifest.bodies)
  const units = byId([...former, ...manifest.units])
  const workplaces = byId(manifest.workplaces)
  const positions = byId(manifest.positions)
  const categories = byId(manifest.categories)
  const documents = byId(manifest.documents)
  const clauses = new Map(manifest.clauses.map((clause) => [clause.source, clause]))
  // Only reports ask for it, and it is as large as the lookups together.
  let resting: ReadonlyMap<string, readonly string[]> | null = null
  const children = new Map<string, string[]>()
  for (const { id, parent } of manifest.units) {
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id])
  }

  const nameOf: Governance['nameOf'] = (party, language) => {
    const who = partyOf(party)
    switch (who.kind) {
      case 'everyone':
        return language === 'sv' ? 'alla' : 'everyone'
      case 'role':
        return roles.get(who.id)?.label[language] ?? who.id
      case 'unit':
        return units.get(who.id)?.name ?? who.id
      case 'position':
        return positions.get(who.id)?.title ?? who.id
      case 'body': {
        const body = bodies.get(who.id)
        return body ? bodyInWords(body, language) : who.id
      }
      default:
        return party
    }
  }

  const isWithin: Governance['isWithin'] = (unit, ancestor) => {
    for (let id: string | undefined = unit; id !== undefined; id = units.get(id)?.parent)
      if (id === ancestor) return true
    return false
  }

  const withSubunits = (unit: string): string[] => [
    unit,
    ...(children.get(unit) ?? []).flatMap((child) => withSubunits(child)),
  ]

  return {
    key: manifest.municipality.key,
    name: manifest.municipality.name,
    manifest,
    role: (id) => roles.get(id) ?? null,
    body: (id) => bodies.get(id) ?? null,
    unit: (id) => units.get(id) ?? null,
    workplace: (id) => workplaces.get(id) ?? null,
    position: (id) => positions.get(id) ?? null,
    category: (id) => categories.get(id) ?? null,
    document: (id) => documents.get(id) ?? null,
    clause: (source) => {
      const clause = clauses.get(source)
      const document = clause && documents.get(clause.document)
      return clause && document ? { clause, document } : null
    },
    nameOf,
    isWithin,
    withSubunits,
    executables: (source) => (resting ??= executablesBySource(manifest)).get(source) ?? [],
    silences: manifest.notStated,
  }
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

/** Everything that runs, reminds, gates or records. A clause and a plain responsibility only answer, so they are not here. */
function executablesBySource(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const lists = {
    document: manifest.documents,
    role: manifest.roles,
    body: manifest.bodies,
    duty: manifest.duties,
    'decision-path': manifest.decisionPaths,
    gate: manifest.gates,
    category: manifest.categories,
    survey: manifest.surveys,
    acknowledgement: manifest.acknowledgements,
  }
  const found = new Map<string, string[]>()
  for (const [kind, items] of Object.entries(lists)) {
    for (const item of items) collect(item, `${kind}:${item.id}`, found)
  }
  return found
}

/** A part of an item is named by its key, `body:it-styrgrupp.frequency`, and in a list by its id or place, `….steps.anchor`. */
function collect(value: unknown, name: string, found: Map<string, string[]>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (key === 'sources') {
      for (const source of part as string[]) {
        const names = found.get(source) ?? []
        if (!names.includes(name)) found.set(source, [...names, name])
      }
    } else if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) {
        collect(item, `${name}.${key}.${(item as { id?: string } | null)?.id ?? index}`, found)
      }
    } else collect(part, `${name}.${key}`, found)
  }
}
