import type { Manifest } from './schema.ts'

/**
 * Municipalities that govern by the same documents hold the same rules. What two manifests say alike, whole lists and single items of
 * them, is one and the same object in both, so that a country takes little more room than its documents do.
 */
export function saidOnce(): (manifest: Manifest) => Manifest {
  const known = new Map<string, unknown>()
  const once = <Part>(part: Part, text: string): Part => {
    const before = known.get(text) as Part | undefined
    if (before !== undefined) return before
    known.set(text, part)
    return part
  }
  return (manifest) => {
    const parts = Object.entries(manifest).map(([name, part]: [string, unknown]) => {
      if (!Array.isArray(part)) return [name, part]
      const texts = part.map((item: unknown) => JSON.stringify(item))
      const items = part.map((item: unknown, at) => once(item, texts[at]!))
      return [name, once(items, `[${texts.join()}]`)]
    })
    return Object.fromEntries(parts) as Manifest
  }
}
