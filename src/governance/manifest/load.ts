/**
 * Reads municipalities' governance from YAML. Every fault in every file is found in one reading: what the format
 * refuses, and what points at nothing. A municipality without faults is ready to ask; one with faults is left out.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { governanceOf } from '../governance-of.ts'
import type { Governance } from '../governance.ts'
import { faultAt, type Fault } from './fault.ts'
import { merge, mergedManifest, type ManifestFile, type Merged } from './merged.ts'
import { foreignFaults, keyOf, referenceFaults, repeatedIds } from './references.ts'
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

async function load(files: readonly string[], extent: 'every municipality' | 'some files'): Promise<Loaded> {
  const read = onceEach(async (file) => asManifest(file, await readYaml(file)))
  const results = await Promise.all(files.map(read))
  const own = results.flatMap((result) =>
    result.ok && result.manifest.kind === 'municipality' ? [result.manifest] : [],
  )
  const municipalities = await Promise.all(own.map((file) => withShared(file, read)))

  const faults = [
    ...results.flatMap((result) => (result.ok ? result.manifest.faults : result.faults)),
    ...municipalities.flatMap(({ faults }) => faults),
    ...betweenMunicipalities(own),
    ...(extent === 'every municipality' ? foreign(municipalities) : []),
  ]
  const faulty = new Set(faults.map((fault) => fault.file))
  const governances = municipalities
    .filter(({ uses, manifest }) => manifest !== null && !uses.some((file) => faulty.has(file)))
    .map(({ manifest }) => governanceOf(manifest!))
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

type Municipality = { merged: Merged; manifest: Manifest | null; uses: string[]; faults: Fault[] }

async function withShared(own: ManifestFile, read: (file: string) => Promise<Read>): Promise<Municipality> {
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
    merged,
    manifest: whole ? mergedManifest(merged) : null,
    uses: [own, ...shared].map(({ file }) => file),
    faults,
  }
}

function foreign(municipalities: readonly Municipality[]): Fault[] {
  const keys = new Set(municipalities.map(({ merged }) => keyOf(merged.own)))
  return municipalities.flatMap(({ merged }) => foreignFaults(merged, keys))
}

function betweenMunicipalities(files: readonly ManifestFile[]): Fault[] {
  const faults: Fault[] = []
  const seen = new Map<string, string>()
  let marked: string | null = null
  for (const { file, yaml } of files) {
    const head = isRecord(yaml.value) ? yaml.value['municipality'] : undefined
    if (!isRecord(head)) continue
    const key = typeof head['key'] === 'string' ? head['key'] : null
    const earlier = key === null ? undefined : seen.get(key)
    if (earlier !== undefined) {
      const at = ['municipality', 'key']
      faults.push(faultAt(yaml.placeOf(at), at, (t) => t.duplicateMunicipality(key!, path.basename(earlier))))
    } else if (key !== null) seen.set(key, file)
    if (head['default'] !== true) continue
    const first: string | null = marked
    const at = ['municipality', 'default']
    if (first !== null) faults.push(faultAt(yaml.placeOf(at), at, (t) => t.severalDefaults(path.basename(first))))
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

function onceEach<T>(read: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const reads = new Map<string, Promise<T>>()
  return (file) => {
    const known = reads.get(file) ?? read(file)
    reads.set(file, known)
    return known
  }
}
