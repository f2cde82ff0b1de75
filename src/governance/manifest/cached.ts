/** Loading is checking, and checking eight municipalities takes most of a second: what held last time, unchanged, is not checked again. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { governanceOf } from '../governance-of.ts'
import { type Loaded, loadGovernances } from './load.ts'
import type { Manifest } from './schema.ts'

type Kept = { digest: string; manifests: readonly Manifest[] }

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
  const kept = await read(keptIn)
  if (kept?.digest === digest)
    return { governances: kept.manifests.map((manifest) => governanceOf(manifest)), faults: [] }
  const loaded = await loadGovernances(folder)
  if (loaded.faults.length === 0)
    await keep(keptIn, { digest, manifests: loaded.governances.map(({ manifest }) => manifest) })
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

async function read(file: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept
  } catch {
    return null
  }
}

/** Whole or not at all, and without complaint: it only saves time. */
async function keep(file: string, kept: Kept): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(`${file}.${process.pid}`, JSON.stringify(kept))
    await rename(`${file}.${process.pid}`, file)
  } catch {
    // Next time they are checked again.
  }
}
