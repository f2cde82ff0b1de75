/** A number in words up to 999, as people dictate it: "tjugofyra", "tre hundra" is two words and not read. Null when it is none. */
export function numberIn(word: string): number | null {
  const known = small.get(word)
  if (known !== undefined) return known
  const hundred = /^(\w*?)hundra(?:och)?(\w*)$/.exec(word)
  if (hundred) {
    const [, head = '', tail = ''] = hundred
    const hundreds = head === '' ? 1 : small.get(head)
    const rest = tail === '' ? 0 : numberIn(tail)
    return hundreds === undefined || rest === null ? null : hundreds * 100 + rest
  }
  for (const [name, ten] of tens) {
    if (!word.startsWith(name)) continue
    const one = small.get(word.slice(name.length))
    if (one !== undefined && one < 10) return ten + one
  }
  return null
}

const tens: readonly (readonly [string, number])[] = [
  ['tjugo', 20],
  ['trettio', 30],
  ['fyrtio', 40],
  ['femtio', 50],
  ['sextio', 60],
  ['sjuttio', 70],
  ['attio', 80],
  ['nittio', 90],
]
const ones =
  'noll ett tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton'
const small: ReadonlyMap<string, number> = new Map([
  ...ones.split(' ').map((word, at): [string, number] => [word, at]),
  ...tens.map(([word, ten]): [string, number] => [word, ten]),
])
