/** A municipality's file with the shared files it uses: list by list, every item knowing where it was written. */
import type { Fault, Path, Place } from './fault.ts'
import { manifestSchema, type Manifest, type SharedFile } from './schema.ts'
import { isRecord } from './shape.ts'
import type { YamlFile } from './yaml-file.ts'

export type ListName = (typeof listNames)[number]
export const listNames = [
  'documents',
  'clauses',
  'units',
  'workplaces',
  'positions',
  'roles',
  'bodies',
  'duties',
  'decisionPaths',
  'gates',
  'responsibilities',
  'categories',
  'surveys',
  'acknowledgements',
  'notStated',
] as const satisfies readonly (keyof SharedFile & keyof Manifest)[]

/** A file as read: `parsed` is null when its shape has faults. */
export type ManifestFile = {
  file: string
  kind: 'municipality' | 'shared'
  yaml: YamlFile
  parsed: Manifest | SharedFile | null
  faults: Fault[]
}

export type Item = { value: unknown; from: ManifestFile; index: number }
export type Merged = { own: ManifestFile; lists: Record<ListName, Item[]> }

/** Shared items first, in the order the files are used; an own item with the same id takes the shared one's place. */
export function merge(own: ManifestFile, shared: readonly ManifestFile[]): Merged {
  const lists = Object.fromEntries(listNames.map((list) => [list, mergedList(list, [...shared, own])]))
  return { own, lists: lists as Record<ListName, Item[]> }
}

function mergedList(list: ListName, files: readonly ManifestFile[]): Item[] {
  const items: Item[] = []
  const placeOfId = new Map<string, number>()
  for (const from of files) {
    for (const [index, value] of rawList(from, list).entries()) {
      const id = idOf(value)
      const item = { value, from, index }
      const taken = id === null ? undefined : placeOfId.get(id)
      if (taken !== undefined && items[taken]!.from !== from) items[taken] = item
      else {
        if (id !== null && taken === undefined) placeOfId.set(id, items.length)
        items.push(item)
      }
    }
  }
  return items
}

/** The manifest that the program runs on. Only for files whose shape is whole. */
export function mergedManifest(merged: Merged): Manifest {
  const lists = Object.fromEntries(
    listNames.map((list) => [list, merged.lists[list].map(({ from, index }) => from.parsed![list][index])]),
  )
  return { ...(merged.own.parsed as Manifest), ...(lists as Pick<Manifest, ListName>) }
}

export function rawList(file: ManifestFile, list: ListName): readonly unknown[] {
  const value = isRecord(file.yaml.value) ? file.yaml.value[list] : undefined
  return Array.isArray(value) ? value : []
}

export function idOf(value: unknown): string | null {
  return isRecord(value) && typeof value['id'] === 'string' ? value['id'] : null
}

export function placeOf({ from, index }: Item, list: ListName, path: Path = []): { place: Place; path: Path } {
  const whole = [list, index, ...path]
  return { place: from.yaml.placeOf(whole), path: whole }
}

export const itemSchemaOf = (list: ListName) => manifestSchema.shape[list].unwrap().element
