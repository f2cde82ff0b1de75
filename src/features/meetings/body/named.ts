/** Which bodies a message speaks of: those that the reader knew, and those whose name or alias stands in the words. */
import type { Reading } from '../../../conversation/understanding/reading.ts'
import type { Governance } from '../../../governance/governance.ts'
import type { Body } from '../../../governance/manifest/schema.ts'

export function bodiesNamed(text: string, reading: Reading | null, { manifest }: Governance): readonly Body[] {
  const words = text.toLowerCase()
  const named = manifest.bodies.flatMap((body) => {
    const found = namesOf(body)
      .map((name) => name.toLowerCase())
      .filter((name) => stands(name, words))
    const longest = Math.max(0, ...found.map(({ length }) => length))
    return longest > 0 ? [{ body, longest }] : []
  })
  if (named.length === 0) return manifest.bodies.filter(({ id }) => reading?.bodies.includes(id))
  // "Finansieringsgruppen" holds no other name, but "IT-styrgruppen" holds "styrgruppen" of a body that is called only that.
  return named
    .filter(
      ({ body, longest }) =>
        !named.some((other) => other.body !== body && other.longest > longest && holds(other.body, body, words)),
    )
    .map(({ body }) => body)
}

const namesOf = ({ name, nameEn, aliases }: Body): readonly string[] => [name, ...(nameEn ? [nameEn] : []), ...aliases]

/** "Nästa möte i it-gruppen", where no group is called so: the name as it was written. "Gruppen" alone is no name. */
export function groupNotHere(text: string): string | null {
  const [, name = null] =
    /(?<!\p{L})((?:\p{L}+-)?\p{L}+(?:gruppen|rådet|forumet|arenan|kommittén)|it-gruppen)s?(?!\p{L})/iu.exec(text) ?? []
  return name === null || /^(?:arbets|del|hela|vår|mål|yrkes|personal|områ)/iu.test(name) ? null : name
}

/** As a word of its own, with the endings that a name takes: "styrgruppens". */
function stands(name: string, words: string): boolean {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\d-])${escaped}(?:s|en|ens|et)?(?![\\p{L}\\d])`, 'iu').test(words)
}

function holds(longer: Body, shorter: Body, words: string): boolean {
  const longest = namesOf(longer)
    .map((name) => name.toLowerCase())
    .filter((name) => stands(name, words))
  const own = [shorter.name, ...shorter.aliases].map((name) => name.toLowerCase()).filter((name) => stands(name, words))
  return own.every((name) => longest.some((other) => other.includes(name)))
}
