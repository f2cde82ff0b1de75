/**
 * Units that are renamed, merged, split or closed: what becomes of a manifest. Everything that points at a unit that is gone points at
 * its successor; the old name is still understood; the unit itself is remembered, for what was said of it before.
 */
import { z } from 'zod'
import { type Manifest, type Unit } from './manifest/schema.ts'

const id = z.string().regex(/^[a-z0-9åäö][a-z0-9åäö-]*$/)
const name = z.string().min(1).max(120)
const newUnit = z
  .object({
    id,
    name,
    parent: id.optional(),
    head: id.optional(),
    mailbox: z.email().optional(),
    aliases: z.array(name).default([]),
  })
  .strict()
const assignments = z.record(z.string(), id).default({})

export const changeSchema = z.union([
  z.object({ rename: z.object({ unit: id, name }).strict() }).strict(),
  z.object({ merge: z.object({ units: z.array(id).min(2), into: z.union([id, newUnit]) }).strict() }).strict(),
  z
    .object({
      split: z
        .object({
          unit: id,
          into: z.array(newUnit).min(2),
          /** By the register's own ids, e-mail addresses, and the manifest's ids: which of the new units. */
          ...{ systems: assignments, people: assignments, workplaces: assignments, units: assignments },
        })
        .strict(),
    })
    .strict(),
  z.object({ close: z.object({ unit: id, successor: id.optional() }).strict() }).strict(),
])
export type Change = z.infer<typeof changeSchema>

export type Reorganised = {
  manifest: Manifest
  /** Units that are gone, as they were. */
  former: readonly Unit[]
  /** The one successor of each unit that is gone; null when there is none, or several. */
  successors: ReadonlyMap<string, string | null>
}

/** Throws nothing: a change that names an unknown unit changes nothing, and `faultsOf` says so beforehand. */
export function reorganised(manifest: Manifest, changes: readonly Change[]): Reorganised {
  let after: Reorganised = { manifest, former: [], successors: new Map() }
  for (const change of changes) after = changed(after, change)
  return after
}

function changed({ manifest, former, successors }: Reorganised, change: Change): Reorganised {
  const unitOf = (unit: string) => manifest.units.find((each) => each.id === unit)
  if ('rename' in change) {
    const { unit, name: to } = change.rename
    const units = manifest.units.map((each) =>
      each.id === unit && each.name !== to
        ? { ...each, name: to, aliases: unique([...each.aliases, each.name], to) }
        : each,
    )
    return { manifest: { ...manifest, units }, former, successors }
  }
  const gone = goneIn(change).flatMap((each) => unitOf(each) ?? [])
  const made = madeIn(change).filter((each) => unitOf(each.id) === undefined)
  const [first] = gone
  if (!first) return { manifest, former, successors }
  const wanted = successorIn(change)
  const isThere = wanted !== null && (unitOf(wanted) !== undefined || made.some((each) => each.id === wanted))
  const successor = isThere ? wanted : null
  const fallback = successor ?? first.parent ?? made[0]?.id ?? null
  const goneIds = new Set(gone.map((each) => each.id))
  // What pointed at an earlier one that is gone points on.
  const next = new Map([...successors].map(([from, to]) => [from, to !== null && goneIds.has(to) ? successor : to]))
  for (const each of gone) if (each.id !== successor) next.set(each.id, successor)
  const inherited = successor === null ? [] : gone.flatMap((each) => [each.name, ...each.aliases])
  const fresh = made.map((each): Unit => ({
    ...{ id: each.id, name: each.name, kind: first.kind },
    ...parentOf(each.parent ?? (first.parent && !goneIds.has(first.parent) ? first.parent : undefined)),
    ...(each.head ? { head: each.head } : {}),
    ...(each.mailbox ? { mailbox: each.mailbox } : {}),
    // Whoever received what went to the old one receives what goes to the new one, until somebody says otherwise.
    ...(first.registrar ? { registrar: first.registrar } : {}),
    aliases: unique([...each.aliases, ...(each.id === successor ? inherited : [])], each.name),
  }))
  const kept = manifest.units
    .filter((each) => !goneIds.has(each.id) || each.id === successor)
    .map((each) =>
      each.id === successor ? { ...each, aliases: unique([...each.aliases, ...inherited], each.name) } : each,
    )
  const childOf = 'split' in change ? change.split.units : {}
  const moved = (unit: string): string => (goneIds.has(unit) && unit !== successor ? (fallback ?? unit) : unit)
  const placed = 'split' in change ? change.split.workplaces : {}
  const workplaces = manifest.workplaces.map((each) => ({ ...each, unit: placed[each.id] ?? moved(each.unit) }))
  const units = [...kept, ...fresh].map((each) => ({
    ...each,
    ...(each.parent === undefined ? {} : { parent: childOf[each.id] ?? moved(each.parent) }),
  }))
  return {
    manifest: pointingOn({ ...manifest, units, workplaces }, goneIds, moved),
    former: [...former, ...gone.filter((each) => each.id !== successor)],
    successors: next,
  }
}

const parentOf = (parent: string | undefined) => (parent === undefined ? {} : { parent })
const unique = (names: readonly string[], own: string): string[] => [...new Set(names)].filter((each) => each !== own)

export function goneIn(change: Change): readonly string[] {
  if ('merge' in change) return change.merge.units
  if ('split' in change) return [change.split.unit]
  return 'close' in change ? [change.close.unit] : []
}

export function madeIn(change: Change): readonly z.infer<typeof newUnit>[] {
  if ('merge' in change) return typeof change.merge.into === 'string' ? [] : [change.merge.into]
  return 'split' in change ? change.split.into : []
}

/** Null when there is none, or several. */
export function successorIn(change: Change): string | null {
  if ('merge' in change) return typeof change.merge.into === 'string' ? change.merge.into : change.merge.into.id
  return 'close' in change ? (change.close.successor ?? null) : null
}

/** Parties (`unit:ks`) anywhere, and the fields that hold a unit's id. */
function pointingOn(manifest: Manifest, gone: ReadonlySet<string>, moved: (unit: string) => string): Manifest {
  const { units, workplaces, ...rest } = manifest
  const through = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (value.startsWith('unit:') && gone.has(value.slice(5))) return `unit:${moved(value.slice(5))}`
      return key === 'unit' && gone.has(value) ? moved(value) : value
    }
    if (Array.isArray(value)) return value.map((each) => through(each, key))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([each, part]) => [each, through(part, each)]))
  }
  // Clauses hold words only, and are many.
  const { clauses, ...parts } = rest
  return { ...(through(parts, '') as Omit<Manifest, 'units' | 'workplaces' | 'clauses'>), clauses, units, workplaces }
}

/** Where the manifest names a unit, in words a person can look up: `role:x.heldBy`, `body:y.convener`. */
export function referencesTo(unit: string, manifest: Manifest): readonly string[] {
  const lists = { role: manifest.roles, body: manifest.bodies, duty: manifest.duties, position: manifest.positions }
  return Object.entries(lists).flatMap(([kind, items]) =>
    items.filter((item) => mentions(item, unit, '')).map((item) => `${kind}:${item.id}`),
  )
}

function mentions(value: unknown, unit: string, key: string): boolean {
  if (typeof value === 'string') return value === `unit:${unit}` || (key === 'unit' && value === unit)
  if (Array.isArray(value)) return value.some((each) => mentions(each, unit, key))
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.entries(value).some(([each, part]) => mentions(part, unit, each))
  )
}
