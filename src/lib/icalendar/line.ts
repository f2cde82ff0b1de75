/** One line of iCalendar: a name, parameters and a value, escaped and folded as RFC 5545 wants it. */

/** A TEXT value (RFC 5545 §3.3.11). Control characters have no place in one, half a surrogate pair in none at all. */
export function textValue(text: string): string {
  return printable(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
}

/**
 * A parameter's value (§3.2). It can hold neither a straight quotation mark nor a line break; RFC 6868's way of writing them is
 * unknown to too many readers, so they become ” and a space. Some readers take a backslash for an escape, though it is none here.
 */
export function parameterValue(text: string): string {
  const safe = printable(text)
    .replaceAll('"', '”')
    .replaceAll('\\', '/')
    .replace(/[\r\n\t]+/g, ' ')
  return /[:;,]/.test(safe) ? `"${safe}"` : safe
}

/** An address as a `mailto:` (§3.3.3), without what could end the line or the address. */
export function mailto(address: string): string {
  return `mailto:${printable(address).replace(/[\s<>"]/g, '')}`
}

/** At most 75 octets a line, never parted inside a character (§3.1). */
export function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > longestLine) {
      lines.push(current)
      // The space that marks a continuation is counted too.
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  lines.push(current)
  return lines.join('\r\n')
}

const longestLine = 75

function printable(text: string): string {
  return text.toWellFormed().replace(/(?![\t\r\n])\p{Cc}/gu, '')
}
