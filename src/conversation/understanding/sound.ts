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
    .replace(/y|j(?=[bcdfghklmnpqrstvz]|$)/g, 'i')
    .replace(/h(?=[bcdfghklmnpqrstvz]|$)/g, '')
    .replace(/(.)\1+/g, '$1')
}
