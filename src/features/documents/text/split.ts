/**
 * A governing document's text in clauses, each with the § or number it is cited by. Whatever it is given it gives something
 * back: a text without headings comes in pieces of a few paragraphs, and no word is lost. In time that grows with the text.
 */
import { type Opening, isBullet, openingIn } from './heading.ts'
import { linesOf, nextFilled } from './lines.ts'

export type SplitClause = {
  section: string | null
  heading: string | null
  /** Paragraphs, parted by line breaks; empty under a heading that only others follow. */
  text: string
}

const longest = 2400

export function splitClauses(text: string): readonly SplitClause[] {
  const lines = linesOf(text)
  const clauses: { opening: Opening; lines: string[] }[] = [{ opening: nothing, lines: [] }]
  let lastParagraph = 0
  let chapter: string | null = null
  // A heading without a number lies within the number before it.
  let section: string | null = null
  const next = nextFilled(lines)
  lines.forEach((line, at) => {
    const beside = { before: lines[at - 1] ?? '', after: lines[at + 1] ?? '', next: lines[next[at + 1] ?? -1] ?? '' }
    const around = { ...beside, lastParagraph, chapter }
    const opening = line === '' ? null : openingIn(line, around)
    if (!opening) return void clauses.at(-1)!.lines.push(line)
    if (opening.section !== null) section = opening.section
    else if (opening.isChapter) section = null
    const number = /(\d+)(?: [a-z])? §$/.exec(opening.section ?? '')?.[1]
    if (number !== undefined) lastParagraph = Number(number)
    const within = /^(\d+) kap\.$/.exec(opening.section ?? '')?.[1]
    if (within !== undefined) [chapter, lastParagraph] = [within, 0]
    clauses.push({
      opening: { ...opening, section: opening.section ?? section },
      lines: opening.rest === '' ? [] : [opening.rest],
    })
  })
  const [only, ...others] = clauses
  if (only && others.length === 0) return byParagraphs(paragraphsOf(only.lines))
  return clauses.flatMap(({ opening: { section, heading }, lines: own }) =>
    pieces(paragraphsOf(own)).flatMap((piece): SplitClause[] =>
      piece === '' && section === null && heading === null ? [] : [{ section, heading, text: piece }],
    ),
  )
}

/** A text without a single heading is cited by its paragraphs, as its readers count them. */
function byParagraphs(paragraphs: readonly string[]): readonly SplitClause[] {
  return paragraphs.flatMap((paragraph, at) =>
    pieces([paragraph]).map((text) => ({ section: `stycke ${at + 1}`, heading: null, text })),
  )
}

const nothing: Opening = { section: null, heading: null, rest: '', isChapter: true }

/** Lines that belong together are one paragraph; a point of a list is its own. */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = []
  let isOpen = false
  for (const line of lines) {
    if (line === '') isOpen = false
    else if (!isOpen || isBullet(line)) {
      paragraphs.push(line)
      isOpen = true
    } else paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, line)
  }
  return paragraphs
}

/** A word parted at the line's end is made whole; "IT-" and "drift-" before "och" keep their hyphens. */
function joined(before: string, line: string): string {
  const [, part] = /([\p{L}\d]+)-$/u.exec(before.slice(-60)) ?? []
  if (part === undefined || !/^\p{Ll}/u.test(line)) return `${before} ${line}`
  if (/^(?:och|eller|and|or|samt)\b/.test(line)) return `${before} ${line}`
  if (part === part.toUpperCase()) return `${before}${line}`
  return `${before.slice(0, -1)}${line}`
}

/** At most so long that it can be read as an answer; never parted inside a paragraph unless that alone is longer. */
function pieces(paragraphs: readonly string[]): string[] {
  const found: string[] = []
  let piece = ''
  for (const paragraph of paragraphs.flatMap(atSpaces)) {
    if (piece !== '' && piece.length + paragraph.length > longest) {
      found.push(piece)
      piece = ''
    }
    piece = piece === '' ? paragraph : `${piece}\n${paragraph}`
  }
  return [...found, piece]
}

function atSpaces(paragraph: string): string[] {
  const parts: string[] = []
  let rest = paragraph
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest)
    const at = space > longest / 2 ? space : longest
    parts.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return [...parts, rest]
}
