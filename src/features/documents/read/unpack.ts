/**
 * A Word file's parts, unpacked with a limit: what comes out is counted while it comes out, so a file that swells is stopped
 * before it has. Only parts with text are taken; pictures, macros and embedded files are never unpacked.
 */
import { Unzip, UnzipInflate, zipSync } from 'fflate'

export type Unpacked = { ok: true; parts: ReadonlyMap<string, Uint8Array> } | { ok: false; because: Unpackable }
export type Unpackable = 'damaged' | 'too-large' | 'too-many-parts' | 'has-entities'

const mostParts = 4000
const mostBytes = 24 * 1024 * 1024
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/

export function unpackWord(bytes: Uint8Array): Unpacked {
  const parts = new Map<string, Uint8Array>()
  let count = 0
  let total = 0
  let because: Unpackable | null = null
  const unzip = new Unzip((file) => {
    if (++count > mostParts) because ??= 'too-many-parts'
    if (because !== null || !wanted.test(file.name) || parts.has(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, final) => {
      if (error) because ??= 'damaged'
      total += chunk?.length ?? 0
      if (total > mostBytes) because ??= 'too-large'
      if (because !== null) return file.terminate()
      chunks.push(chunk)
      if (final) parts.set(file.name, Buffer.concat(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    // In slices, so that a file that swells is stopped inside the slice that makes it.
    for (let at = 0; at < bytes.length && because === null; at += slice)
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
  } catch {
    because ??= 'damaged'
  }
  if (because !== null) return { ok: false, because }
  if (!parts.has('word/document.xml')) return { ok: false, because: 'damaged' }
  for (const part of parts.values()) if (hasEntities(part)) return { ok: false, because: 'has-entities' }
  return { ok: true, parts }
}

const slice = 16 * 1024

/** The taken parts as a file of their own, which is all that the reader of Word's format is given. */
export function packAgain(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries([...parts].map(([name, bytes]) => [name, new Uint8Array(bytes)]))))
}

/** Word writes no document type: one that is there can only name entities of its own or files of ours. In UTF-16, too. */
function hasEntities(part: Uint8Array): boolean {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1').replaceAll('\0', '')
  return /<!\s*(?:DOCTYPE|ENTITY)/i.test(text)
}
