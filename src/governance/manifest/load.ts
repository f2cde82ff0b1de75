/**
 * Reads municipalities' governance from YAML. Every fault in every file is found in one reading: what the format
 * refuses, and what points at nothing. A municipality without faults is ready to ask; one with faults is left out.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { governanceOf } from '../governance-of.ts'
import type { Governance } from '../governance.ts'
import { faultAt, type Fault, type Place, type Saying } from './fault.ts'
import { merge, mergedManifest, type ManifestFile } from './merged.ts'
import {
  foreignFaults,
  keyOf,
  namedMunicipalities,
  referenceFaults,
  repeatedIds,
  type NamedMunicipality,
} from './references.ts'
import { saidOnce } from './said-once.ts'
import { manifestSchema, sharedFileSchema, type Manifest } from './schema.ts'
import { isRecord, shapeFindings } from './shape.ts'
import { parseYaml, readYaml, type YamlRead } from './yaml-file.ts'

export type { Fault } from './fault.ts'
export type Loaded = { governances: Governance[]; faults: Fault[] }

/** Every municipality in the folder, in their order. */
export async function loadGovernances(folder: string): Promise<Loaded> {
  let names: string[]
  try {
    names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name))
  } catch {
    names = []
  }
  if (names.length === 0) {
    return { governances: [], faults: [faultAt({ file: folder, line: 1, column: 1 }, [], (t) => t.noManifests)] }
  }
  return load(
    names.toSorted().map((name) => path.join(folder, name)),
    'every municipality',
  )
}

/** These files and what they use. A shared file among them is checked as such; alone it makes no municipality. */
export function loadFiles(files: readonly string[]): Promise<Loaded> {
  return load(files, 'some files')
}

/** One file after another, each let go when its faults are known: what is kept of a whole country is its rules, not its texts. */
async function load(files: readonly string[], extent: 'every municipality' | 'some files'): Promise<Loaded> {
  const readFile = async (file: string) => asManifest(file, await readYaml(file))
  const shared = new Map<string, Read>()
  const readShared: ReadFile = async (file) => {
    const result = shared.get(file) ?? (await readFile(file))
    shared.set(file, result)
    return result
  }
  const faults: Fault[] = []
  const municipalities: Municipality[] = []
  for (const file of files) {
    const result = shared.get(file) ?? (await readFile(file))
    faults.push(...(result.ok ? result.manifest.faults : result.faults))
    if (!result.ok) continue
    if (result.manifest.kind === 'shared') shared.set(file, result)
    else municipalities.push(await withShared(result.manifest, readShared))
  }
  faults.push(...municipalities.flatMap((one) => one.faults), ...betweenMunicipalities(municipalities))
  if (extent === 'every municipality') faults.push(...foreign(municipalities))
  const faulty = new Set(faults.map((fault) => fault.file))
  const governances = municipalities
    .filter(({ uses, manifest }) => manifest !== null && !uses.some((file) => faulty.has(file)))
    .map(({ manifest }) => manifest!)
    .map(saidOnce())
    .map((manifest) => governanceOf(manifest))
    .toSorted((one, other) => orderOf(one) - orderOf(other) || (one.key < other.key ? -1 : 1))
  return { governances, faults: sorted(faults) }
}

/** A manifest that is text already, for tests and for pages that take one. It can use no shared file. */
export function loadText(text: string, file = 'manifest.yaml'): Loaded {
  const result = asManifest(file, parseYaml(file, text))
  if (!result.ok) return { governances: [], faults: result.faults }
  const { manifest } = result
  if (manifest.kind === 'shared') return { governances: [], faults: sorted(manifest.faults) }
  const merged = merge(manifest, [])
  const faults = sorted([...manifest.faults, ...referenceFaults(merged, true)])
  return { governances: faults.length === 0 ? [governanceOf(mergedManifest(merged))] : [], faults }
}

type Read = { ok: true; manifest: ManifestFile } | { ok: false; missing: boolean; faults: Fault[] }

function asManifest(file: string, read: YamlRead): Read {
  if (!read.ok) return read
  const { yaml } = read
  if (!isRecord(yaml.value)) {
    return { ok: false, missing: false, faults: [faultAt(yaml.placeOf([]), [], (t) => t.notAMapping)] }
  }
  const kind = 'shared' in yaml.value && !('municipality' in yaml.value) ? 'shared' : 'municipality'
  const schema = kind === 'shared' ? sharedFileSchema : manifestSchema
  const parsed = schema.safeParse(yaml.value)
  const manifest: ManifestFile = { file, kind, yaml, parsed: parsed.success ? parsed.data : null, faults: [] }
  const findings = parsed.success ? [] : shapeFindings(schema, yaml.value, parsed.error.issues)
  manifest.faults.push(
    ...findings.map(({ path, says }) => faultAt(yaml.placeOf(path), path, says)),
    ...repeatedIds(manifest),
  )
  return { ok: true, manifest }
}

type ReadFile = (file: string) => Promise<Read>
/** `head` and `named` are what others have to be held against. */
type Municipality = {
  file: string
  key: string
  head: Head | null
  named: readonly NamedMunicipality[]
  manifest: Manifest | null
  uses: string[]
  faults: Fault[]
}
type Head = { key: string | null; isDefault: boolean; placeOf: Record<'key' | 'default', Place> }

async function withShared(own: ManifestFile, read: ReadFile): Promise<Municipality> {
  const names = isRecord(own.yaml.value) && Array.isArray(own.yaml.value['use']) ? own.yaml.value['use'] : []
  const shared: ManifestFile[] = []
  const faults: Fault[] = []
  for (const [index, name] of names.entries()) {
    if (typeof name !== 'string') continue
    const at = own.yaml.placeOf(['use', index])
    const result = await read(path.join(path.dirname(own.file), name))
    if (result.ok && result.manifest.kind === 'shared') {
      shared.push(result.manifest)
      faults.push(...result.manifest.faults)
      continue
    }
    faults.push(
      faultAt(at, ['use', index], (t) =>
        result.ok ? t.notShared(name) : result.missing ? t.missingShared(name) : t.brokenShared(name),
      ),
    )
    if (!result.ok && !result.missing) faults.push(...result.faults)
  }
  const merged = merge(own, shared)
  faults.push(...referenceFaults(merged, shared.length === names.length))
  const whole = [own, ...shared].every((file) => file.parsed !== null)
  return {
    file: own.file,
    key: keyOf(own),
    head: headOf(own),
    named: namedMunicipalities(merged),
    manifest: whole ? mergedManifest(merged) : null,
    uses: [own, ...shared].map(({ file }) => file),
    faults,
  }
}

function headOf({ yaml }: ManifestFile): Head | null {
  const head = isRecord(yaml.value) ? yaml.value['municipality'] : undefined
  if (!isRecord(head)) return null
  const placeOf = (key: string) => yaml.placeOf(['municipality', key])
  return {
    key: typeof head['key'] === 'string' ? head['key'] : null,
    isDefault: head['default'] === true,
    placeOf: { key: placeOf('key'), default: placeOf('default') },
  }
}

function foreign(municipalities: readonly Municipality[]): Fault[] {
  const keys = new Set(municipalities.map(({ key }) => key))
  return municipalities.flatMap(({ named }) => foreignFaults(named, keys))
}

function betweenMunicipalities(municipalities: readonly Municipality[]): Fault[] {
  const faults: Fault[] = []
  const seen = new Map<string, string>()
  let marked: string | null = null
  for (const { file, head } of municipalities) {
    if (head === null) continue
    const { key, isDefault, placeOf } = head
    const earlier = key === null ? undefined : seen.get(key)
    if (earlier !== undefined) {
      const says: Saying = (t) => t.duplicateMunicipality(key!, path.basename(earlier))
      faults.push(faultAt(placeOf.key, ['municipality', 'key'], says))
    } else if (key !== null) seen.set(key, file)
    if (!isDefault) continue
    const first: string | null = marked
    if (first !== null) {
      const says: Saying = (t) => t.severalDefaults(path.basename(first))
      faults.push(faultAt(placeOf.default, ['municipality', 'default'], says))
    }
    marked ??= file
  }
  return faults
}

function sorted(faults: readonly Fault[]): Fault[] {
  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
  return [...once.values()].toSorted((one, other) =>
    one.file === other.file ? one.line - other.line || one.column - other.column : one.file < other.file ? -1 : 1,
  )
}

function orderOf({ manifest }: Governance): number {
  return manifest.municipality.order
}
