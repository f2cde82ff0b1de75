/**
 * Edits between two words, a transposition counting as one (optimal string alignment). More than `most` gives `most + 1`.
 * `weight` tells likely slips (a doubled letter, a neighbouring key, å/a) from unlikely ones, to part ties.
 */
export function edits(a: string, b: string, most: number): { count: number; weight: number } {
  const over = { count: most + 1, weight: most + 1 }
  const difference = a.length - b.length
  if (difference > most || -difference > most || a.length > 64 || b.length > 64) return over
  let [older, old, row] = [rowA, rowB, rowC]
  let [olderW, oldW, rowW] = [weightA, weightB, weightC]
  for (let j = 0; j <= b.length && j <= most + 1; j++) {
    old[j] = j
    oldW[j] = j
  }
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    rowW[0] = i
    let least = i
    const ca = a.charCodeAt(i - 1)
    // Whoever is further off than `most` letters is no longer near.
    const from = i > most ? i - most : 1
    const to = i + most < b.length ? i + most : b.length
    if (from > 1) row[from - 1] = far
    if (to < b.length) row[to + 1] = far
    for (let j = from; j <= to; j++) {
      const cb = b.charCodeAt(j - 1)
      let count = old[j - 1]! + (ca === cb ? 0 : 1)
      let weight = oldW[j - 1]! + (ca === cb ? 0 : slip(ca, cb))
      const less = old[j]! + 1
      const lessW = oldW[j]! + (i > 1 && ca === a.charCodeAt(i - 2) ? 0.6 : 1)
      if (less < count || (less === count && lessW < weight)) [count, weight] = [less, lessW]
      const more = row[j - 1]! + 1
      const moreW = rowW[j - 1]! + (j > 1 && cb === b.charCodeAt(j - 2) ? 0.6 : 1)
      if (more < count || (more === count && moreW < weight)) [count, weight] = [more, moreW]
      if (i > 1 && j > 1 && ca === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === cb && ca !== cb) {
        const swapped = older[j - 2]! + 1
        const swappedW = olderW[j - 2]! + 0.6
        if (swapped < count || (swapped === count && swappedW < weight)) [count, weight] = [swapped, swappedW]
      }
      row[j] = count
      rowW[j] = weight
      if (count < least) least = count
    }
    if (least > most) return over
    ;[older, old, row] = [old, row, older]
    ;[olderW, oldW, rowW] = [oldW, rowW, olderW]
  }
  const count = old[b.length]!
  return count > most ? over : { count, weight: oldW[b.length]! }
}

function slip(a: number, b: number): number {
  return a < 128 && b < 128 && near[a * 128 + b] === 1 ? 0.7 : 1
}

const far = 99
const rowA = new Uint8Array(66)
const rowB = new Uint8Array(66)
const rowC = new Uint8Array(66)
const weightA = new Float64Array(66)
const weightB = new Float64Array(66)
const weightC = new Float64Array(66)

/** Keys beside each other on a Swedish keyboard, å ä ö folded, and letters that sound alike. */
const near = pairs(
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm ck cs sz kq vw iy ea ao oa ei',
)

function pairs(text: string): Uint8Array {
  const all = new Uint8Array(128 * 128)
  for (const pair of text.split(' ')) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)]
    all[a * 128 + b] = 1
    all[b * 128 + a] = 1
  }
  return all
}
