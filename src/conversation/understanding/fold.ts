/** Letters as people type them when in a hurry: lower case, å ä ö é as a a o e. Other alphabets are left as they are. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  // What Swedish writes needs no taking apart, which is slow.
  const usual = lower.replace(swedish, (letter) => (letter === 'ö' ? 'o' : letter === 'é' ? 'e' : 'a'))
  if (plain.test(usual)) return usual
  return lower
    .replace(/[æøß]/g, (letter) => (letter === 'æ' ? 'a' : letter === 'ø' ? 'o' : 'ss'))
    .normalize('NFD')
    .replace(marks, '')
}

/** What a name is looked up by: folded, nothing but letters and digits, so that spaces and hyphens do not matter. */
export function keyOf(text: string): string {
  return fold(text).replace(notLetters, '')
}

/** How a name is written on a keyboard without å, ä and ö; null when it has none of them. */
export function keyWithoutDiacritics(name: string): string | null {
  if (!/[åäöÅÄÖ]/.test(name)) return null
  return keyOf(name.replace(/å/gi, 'aa').replace(/ä/gi, 'ae').replace(/ö/gi, 'oe'))
}

const swedish = /[åäöé]/g
const plain = /^[a-z0-9 ]*$/
const marks = /[\u0300-\u036f]/g
const notLetters = /[^\p{L}\p{N}]+/gu
