/**
 * What the format alone cannot see: that every id points at something declared, that every statement says where it
 * comes from, that ids are one of a kind and that nothing waits for itself in a ring.
 */
import { z } from 'zod'
import { nearest } from '../../lib/nearest.ts'
import { roleWordIds } from '../glossary.ts'
import { faultAt, type Fault, type Path, type Place, type Saying } from './fault.ts'
import {
  idOf,
  itemSchemaOf,
  listNames,
  placeOf,
  rawList,
  type Item,
  type ListName,
  type ManifestFile,
  type Merged,
} from './merged.ts'
import { manifestSchema, partyOf, refersTo, type Referred } from './schema.ts'
import { isRecord, visit, type Visited } from './shape.ts'

/** `complete`: false when a shared file is missing, so that what it declares is not reported as undeclared. */
export function referenceFaults(merged: Merged, complete: boolean): Fault[] {
  const declared = declaredIn(merged)
  const found: Fault[] = []
  for (const list of listNames) {
    const schema = itemSchemaOf(list)
    for (const item of merged.lists[list]) {
      const say = (path: Path, says: Saying) => {
        const at = placeOf(item, list, path)
        const shared = item.from !== merged.own
        found.push(faultAt(at.place, at.path, shared ? (t) => t.whenUsedBy(says(t), keyOf(merged.own)) : says))
      }
      const steps = stepsOf(item)
      visit(schema, item.value, (visited) => {
        if (complete) checkReference(visited, declared, steps, say)
        checkGround(visited, say)
      })
      if (list === 'bodies') checkComposition(item, say)
      if (list === 'duties') checkComputes(item, say)
      if (list === 'decisionPaths') checkSteps(item, say)
    }
  }
  for (const part of ['municipality', 'permissions'] as const) {
    const value = isRecord(merged.own.yaml.value) ? merged.own.yaml.value[part] : undefined
    const say = (path: Path, says: Saying) =>
      void found.push(faultAt(merged.own.yaml.placeOf([part, ...path]), [part, ...path], says))
    if (complete)
      visit(manifestSchema.shape[part], value, (visited) => checkReference(visited, declared, new Set(), say))
  }
  return [
    ...found,
    ...repeatedSources(merged),
    ...confusedPositions(merged),
    ...unitRings(merged),
    ...bodyRings(merged),
  ]
}

export type NamedMunicipality = { key: string; place: Place; path: Path }

/** A shared body names municipalities, which only a whole folder of them can tell. */
export function namedMunicipalities(merged: Merged): NamedMunicipality[] {
  return merged.lists.bodies.flatMap((item) => {
    const found: NamedMunicipality[] = []
    visit(itemSchemaOf('bodies'), item.value, ({ schema, value, path }) => {
      if (refersTo.get(schema)?.to !== 'municipality' || typeof value !== 'string') return
      found.push({ key: value, ...placeOf(item, 'bodies', path) })
    })
    return found
  })
}

export function foreignFaults(named: readonly NamedMunicipality[], keys: ReadonlySet<string>): Fault[] {
  return named
    .filter(({ key }) => !keys.has(key))
    .map(({ key, place, path }) => faultAt(place, path, (t) => t.undeclared.municipality(key, nearest(key, keys))))
}

/** Two items with one id in one list of one file. Across files that is how a municipality replaces a shared item. */
export function repeatedIds(file: ManifestFile): Fault[] {
  return listNames.flatMap((list) =>
    repeated(rawList(file, list).map(idOf)).map(({ index, first, id }) => {
      const line = file.yaml.placeOf([list, first, 'id']).line
      return faultAt(file.yaml.placeOf([list, index, 'id']), [list, index, 'id'], (t) => t.duplicateId(id, line))
    }),
  )
}

type Say = (path: Path, says: Saying) => void
type Declared = Record<Exclude<Referred, 'party' | 'step' | 'municipality'>, ReadonlySet<string> | undefined>

function declaredIn({ lists }: Merged): Declared {
  const ids = (list: ListName) => new Set(lists[list].map(({ value }) => idOf(value)).filter((id) => id !== null))
  const sources = lists.clauses.map(({ value }) => (isRecord(value) ? value['source'] : null))
  return {
    document: ids('documents'),
    unit: ids('units'),
    position: ids('positions'),
    role: ids('roles'),
    body: ids('bodies'),
    category: ids('categories'),
    path: ids('decisionPaths'),
    word: new Set(roleWordIds),
    clause: new Set(sources.filter((each) => typeof each === 'string')),
  }
}

function checkReference(
  { schema, value, path }: Visited,
  declared: Declared,
  steps: ReadonlySet<string>,
  say: Say,
): void {
  const to = refersTo.get(schema)?.to
  if (to === undefined || to === 'municipality' || typeof value !== 'string') return
  const party = to === 'party' ? partyOf(value) : null
  if (party?.kind === 'everyone') return
  const kind = party?.kind ?? (to as Exclude<Referred, 'party' | 'municipality'>)
  const id = party?.id ?? value
  const among = kind === 'step' ? steps : declared[kind]
  // What is not written as an id is a fault of the format, found there.
  if (among === undefined || among.has(id) || !schema.safeParse(value).success) return
  if (kind === 'clause') return say(path, (t) => t.undeclared.clause(value))
  const nearId = nearest(id, among)
  const near = nearId && party ? `${kind}:${nearId}` : nearId
  say(path, (t) => (kind === 'word' ? t.undeclared.word(value, near) : t.undeclared.other(kind, value, near)))
}

function checkGround({ schema, value, path }: Visited, say: Say): void {
  const isStatement = schema instanceof z.ZodObject && 'sources' in schema.shape && 'own' in schema.shape
  if (!isStatement || !isRecord(value) || value['own'] === true) return
  const sources = value['sources']
  if (sources === undefined || (Array.isArray(sources) && sources.length === 0)) say(path, (t) => t.noGround)
}

function checkComposition({ value }: Item, say: Say): void {
  const composition = isRecord(value) ? value['composition'] : null
  if (!Array.isArray(composition)) return
  for (const [index, entry] of composition.entries()) {
    const says = isRecord(entry) && ['member', 'derived', 'onePer', 'described'].some((key) => key in entry)
    if (isRecord(entry) && !says) say(['composition', index], (t) => t.nobodyInComposition)
  }
}

function checkComputes({ value }: Item, say: Say): void {
  if (!isRecord(value) || value['computes'] !== undefined || value['kind'] !== 'check') return
  if (isRecord(value['when']) && value['when']['rule'] === 'always') say(['when'], (t) => t.checkWithoutComputes)
}

function checkSteps(item: Item, say: Say): void {
  const steps = stepsIn(item)
  for (const { index, first, id } of repeated(steps.map(idOf))) {
    const at = placeOf(item, 'decisionPaths', ['steps', first, 'id'])
    say(['steps', index, 'id'], (t) => t.duplicateId(id, at.place.line))
  }
  const after = new Map(steps.flatMap((step) => (idOf(step) === null ? [] : [[idOf(step)!, strings(step, 'after')]])))
  for (const ring of rings(after)) {
    const index = steps.findIndex((step) => idOf(step) === ring[0])
    say(['steps', index, 'after'], (t) => t.stepCycle(ring))
  }
}

function repeatedSources({ lists }: Merged): Fault[] {
  const sources = lists.clauses.map(({ value }) =>
    isRecord(value) && typeof value['source'] === 'string' ? value['source'] : null,
  )
  return repeated(sources).map(({ index, first, id }) => {
    const at = placeOf(lists.clauses[index]!, 'clauses', ['source'])
    const { line } = placeOf(lists.clauses[first]!, 'clauses', ['source']).place
    return faultAt(at.place, at.path, (t) => t.duplicateSource(id, line))
  })
}

/** Whoever has the title holds the position, so two positions of one title must differ in unit. */
function confusedPositions({ lists }: Merged): Fault[] {
  const titled = lists.positions.map(({ value }) => strings(value, 'title')[0]?.toLowerCase() ?? null)
  return repeated(titled).flatMap(({ index, first }) => {
    const earlier = lists.positions.slice(0, index).filter((_, at) => titled[at] === titled[index])
    const item = lists.positions[index]!
    const unit = strings(item.value, 'unit')[0]
    const apart = unit !== undefined && earlier.every(({ value }) => (strings(value, 'unit')[0] ?? unit) !== unit)
    if (apart) return []
    const { place, path } = placeOf(item, 'positions', ['title'])
    const { line } = placeOf(lists.positions[first]!, 'positions', ['title']).place
    return [faultAt(place, path, (t) => t.samePosition(line))]
  })
}

function unitRings({ lists }: Merged): Fault[] {
  return ringFaults(
    lists.units,
    'units',
    'parent',
    (value) => strings(value, 'parent'),
    (ring) => (t) => t.unitCycle(ring),
  )
}

function bodyRings({ lists }: Merged): Fault[] {
  const before = (value: unknown) => {
    const entries = isRecord(value) && Array.isArray(value['before']) ? value['before'] : []
    return entries.flatMap((entry) => strings(entry, 'body'))
  }
  return ringFaults(lists.bodies, 'bodies', 'before', before, (ring) => (t) => t.bodyCycle(ring))
}

type ToNext = (value: unknown) => readonly string[]
function ringFaults(
  items: readonly Item[],
  list: ListName,
  key: string,
  next: ToNext,
  says: (ring: string[]) => Saying,
): Fault[] {
  const edges = new Map<string, readonly string[]>()
  const places = new Map<string, Item>()
  for (const item of items) {
    const id = idOf(item.value)
    if (id === null || edges.has(id)) continue
    edges.set(id, next(item.value))
    places.set(id, item)
  }
  return rings(edges).map((ring) => {
    const at = placeOf(places.get(ring[0]!)!, list, [key])
    return faultAt(at.place, at.path, says(ring))
  })
}

/** Each ring once, as the ids met on the way round, the first repeated last. */
function rings(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (id: string, way: readonly string[]): void => {
    const met = way.indexOf(id)
    if (met !== -1) return void found.push([...way.slice(met), id])
    if (done.has(id)) return
    for (const next of edges.get(id) ?? []) walk(next, [...way, id])
    done.add(id)
  }
  for (const id of edges.keys()) walk(id, [])
  return found
}

function repeated(ids: readonly (string | null)[]): { index: number; first: number; id: string }[] {
  const firsts = new Map<string, number>()
  return ids.flatMap((id, index) => {
    if (id === null) return []
    const first = firsts.get(id)
    if (first === undefined) firsts.set(id, index)
    return first === undefined ? [] : [{ index, first, id }]
  })
}

function stepsOf(item: Item): ReadonlySet<string> {
  return new Set(
    stepsIn(item)
      .map(idOf)
      .filter((id) => id !== null),
  )
}
function stepsIn({ value }: Item): readonly unknown[] {
  return isRecord(value) && Array.isArray(value['steps']) ? value['steps'] : []
}

function strings(value: unknown, key: string): string[] {
  const held = isRecord(value) ? value[key] : undefined
  return (Array.isArray(held) ? held : [held]).filter((each) => typeof each === 'string')
}

export function keyOf(file: ManifestFile): string {
  const head = isRecord(file.yaml.value) ? file.yaml.value['municipality'] : undefined
  return isRecord(head) && typeof head['key'] === 'string' ? head['key'] : file.file
}
