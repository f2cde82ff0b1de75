/**
 * What every channel and every paper does to words before it shows them: nothing in a name, an import or a message may move a cursor,
 * turn the reading direction or break an encoding.
 */

const unprintable = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/gu

/** The same words without control characters, direction overrides and broken surrogates; `\n` and `\t` stay. */
export function printable(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(unprintable, '')
}

/** How many characters people would count: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Parts text into pieces of at most `most` code points, at a line break or a space where there is one. Loses only the space. */
export function pieces(text: string, most: number): string[] {
  const found: string[] = []
  let rest = Array.from(text)
  while (rest.length > most) {
    const at = breakBefore(rest, most)
    found.push(rest.slice(0, at).join('').trimEnd())
    rest = rest.slice(at)
    while (rest[0] === ' ' || rest[0] === '\n') rest.shift()
  }
  found.push(rest.join(''))
  return found.filter((piece) => piece.trim() !== '')
}

function breakBefore(letters: readonly string[], most: number): number {
  for (const wanted of ['\n', ' ']) {
    const at = letters.lastIndexOf(wanted, most)
    if (at > most / 2) return at
  }
  return most
}
