/** A text as tidy lines: what scanning, copying and word processors leave behind is put right, and no word is lost. */

/** The lines, without the furniture of pages: numbers, and headers and footers that every page repeats. */
export function linesOf(text: string): string[] {
  const lines = tidied(text).split('\n')
  const isMark = lines.map((line) => line === pageBreak || pageNumber.test(line))
  const repeated = repeatedAtPages(lines, isMark)
  const isGone = lines.map((line, at) => isMark[at] || repeated.has(masked(line)) || isContents(line))
  const next = nextFilled(lines)
  const kept: string[] = []
  let turned = false
  lines.forEach((line, at) => {
    if (isGone[at]) turned = true
    else if (line !== '') {
      // A sentence may go on on the next page; one that has ended has not.
      if (turned && /[.!?:]$/.test(kept.findLast((one) => one !== '') ?? '.')) kept.push('')
      kept.push(line)
      turned = false
    } else if (!turned && !isGone[next[at]!]) kept.push(line)
  })
  return kept
}

/** For every line, where the next one that is not blank stands. */
export function nextFilled(lines: readonly string[]): number[] {
  const next: number[] = []
  for (let at = lines.length - 1, found = lines.length; at >= 0; at--) next[at] = found = lines[at] === '' ? found : at
  return next
}

const pageBreak = '\f'
const pageNumber =
  /^(?:(?:sida|sid|page)\s*\d{1,4}(?:\s*(?:\(\d{1,4}\)|(?:av|of|\/)\s*\d{1,4}))?|\d{1,4}\s*\(\d{1,4}\)|[-–—]\s*\d{1,4}\s*[-–—])$/i

function tidied(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/\f/g, `\n${pageBreak}\n`)
      .replace(/[\uFB00-\uFB04]/g, (ligature) => ligatures[ligature.charCodeAt(0) - 0xfb00]!)
      // Soft hyphens, zero widths and marks of order say nothing; other control characters are no text.
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, ' ')
      .split('\n')
      .map((line) => (line === pageBreak ? line : line.replace(/\s+/gu, ' ').trim()))
      .join('\n')
  )
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl']

/** "Ansvar ........ 3": a line of the table of contents; the heading itself comes later. */
function isContents(line: string): boolean {
  return /(?:\.{4}|…|(?: \.){4})[. …]{0,200}\d{1,4}$/.test(line)
}

/** Short lines that stand within two lines of a page's end or beginning, three times or more. */
function repeatedAtPages(lines: readonly string[], isMark: readonly boolean[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const filled = lines.flatMap((line, at) => (line === '' && !isMark[at] ? [] : [at]))
  filled.forEach((at, place) => {
    if (isMark[at] || lines[at]!.length > 90) return
    const near = [-2, -1, 1, 2].some((step) => isMark[filled[place + step] ?? -1])
    if (near) counts.set(masked(lines[at]!), (counts.get(masked(lines[at]!)) ?? 0) + 1)
  })
  return new Set([...counts].filter(([line, times]) => times >= 3 && /\p{L}/u.test(line)).map(([line]) => line))
}

const masked = (line: string): string => line.replace(/\d+/g, '0')
