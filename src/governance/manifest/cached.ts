/** Loading is checking, and checking eight municipalities takes most of a second: what held last time, unchanged, is not checked again. */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { governanceOf } from '../governance-of.ts'
import { type Loaded, loadGovernances } from './load.ts'
import { saidOnce } from './said-once.ts'
import type { Manifest } from './schema.ts'

/** The same as `loadGovernances`. `keptIn` is a file of our own; whatever is wrong with it, the manifests are read anew. */
export async function loadCachedGovernances(folder: string, keptIn: string): Promise<Loaded> {
  const digest = await digestOf([folder, path.join(folder, 'shared'), import.meta.dirname])
  if (latest?.digest === digest && latest.keptIn === keptIn) return latest.loaded
  const loaded = await loadOnce(folder, keptIn, digest)
  if (loaded.faults.length === 0) latest = { digest, keptIn, loaded }
  return loaded
}

/** A process that builds the program again, as tests do, gets the same governances, and with them all that is indexed by them. */
let latest: { digest: string; keptIn: string; loaded: Loaded } | null = null

async function loadOnce(folder: string, keptIn: string, digest: string): Promise<Loaded> {
  const kept = await read(keptIn, digest)
  if (kept) return { governances: kept.map(saidOnce()).map((manifest) => governanceOf(manifest)), faults: [] }
  const loaded = await loadGovernances(folder)
  if (loaded.faults.length === 0)
    await keep(
      keptIn,
      digest,
      loaded.governances.map(({ manifest }) => manifest),
    )
  return loaded
}

/** Over the manifests and over the code that checks them. */
async function digestOf(folders: readonly string[]): Promise<string> {
  const digest = createHash('sha256')
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter((each) => /\.(?:ya?ml|ts)$/.test(each)).toSorted()) {
      digest
        .update(`${name}\0`)
        .update(await readFile(path.join(folder, name)))
        .update('\0')
    }
  }
  return digest.digest('hex')
}

/** A line each, so that a whole country is never one text: the first says what they were made of. Null when it was something else. */
async function read(file: string, digest: string): Promise<readonly Manifest[] | null> {
  try {
    const bytes = await readFile(file)
    const manifests: Manifest[] = []
    for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
      to = bytes.indexOf('\n', from)
      if (to === -1) return null
      const line: unknown = JSON.parse(bytes.toString('utf8', from, to))
      if (from > 0) manifests.push(line as Manifest)
      else if ((line as { digest?: unknown }).digest !== digest) return null
    }
    return manifests.length > 0 ? manifests : null
  } catch {
    return null
  }
}

/** Whole or not at all, and without complaint: it only saves time. */
async function keep(file: string, digest: string, manifests: readonly Manifest[]): Promise<void> {
  const partly = `${file}.${process.pid}`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    const writing = await open(partly, 'w')
    try {
      for (const line of [{ digest }, ...manifests]) await writing.appendFile(`${JSON.stringify(line)}\n`)
    } finally {
      await writing.close()
    }
    await rename(partly, file)
  } catch {
    // Next time they are checked again.
  }
}
