/** All the ways that a name may sound: read as it is written, and as English is. */
export function soundsOf(key: string): string[] {
  const english = key
    .replace(/oe/g, 'e')
    .replace(/igh/g, 'ai')
    .replace(/ou(?=[tnds])/g, 'au')
    .replace(/i([bcdfgklmnprstvz])e(?=$|s)/g, 'ai$1')
    .replace(/a([bcdfgklmnprstvz])e$/, 'ei$1')
    .replace(/cue$/, 'kju')
    .replace(/u([bcdfgkmnpstvz])e$/, 'ju$1')
    .replace(/ea/g, 'i')
    .replace(/[ts]ion/g, 'sjon')
  const all = [key, english, english.replace(/oo/g, 'u'), english.replace(/ch/g, 'tj')]
  return [...new Set([...new Set(all)].map(soundOf))]
}

/** A name of so many words sounds as its words do, one by one. */
export const isOfWords = ({ length }: readonly string[]): boolean => length === 2 || length === 3

/** A name of several words, each of which may be English: "tajm care" of "Time Care". */
export function soundsOfWords(words: readonly string[]): string[] {
  if (!isOfWords(words)) return []
  const each = words.map((word) => [...new Set(soundsOf(word))].slice(0, 3))
  return each.reduce<string[]>((begun, ways) => begun.flatMap((start) => ways.map((way) => start + way)), [''])
}

/** How a name sounds to a Swedish ear, roughly: what people write who have only heard it. */
export function soundOf(key: string): string {
  return key
    .replace(/ph/g, 'f')
    .replace(/ck|cc(?![eiy])|q(?:u(?=[aeiou]))?/g, 'k')
    .replace(/sch|sh/g, 'sj')
    .replace(/th/g, 't')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/c/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ij|ee/g, 'i')
    .replace(/([aeo])[jy](?=[bcdfghklmnpqrstvz]|$)/g, '$1i')
    .replace(/y|j(?=[bcdfghklmnpqrstvz]|$)/g, 'i')
    .replace(/h(?=[bcdfghklmnpqrstvz]|$)/g, '')
    .replace(/(.)\1+/g, '$1')
}
