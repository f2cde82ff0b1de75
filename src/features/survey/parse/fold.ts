/** What was written, for comparing: small letters, single spaces, without quotation marks and what ends a sentence. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[“”"'’‘«»]/g, '')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[\s.!]+$/, '')
}
