/** Whether a line opens a clause, and what it is cited by. */

export type Opening = {
  /** As it is cited: "4 §", "2 kap. 4 §", "2.1"; null for a heading without a number. */
  section: string | null
  heading: string | null
  /** What of the line is the clause's own text. */
  rest: string
  /** A heading over numbers: what follows lies no longer within the number before it. */
  isChapter?: boolean
}

export type Around = {
  /** The lines before and after, blank ones as ''. */
  before: string
  after: string
  /** The next line that is not blank. */
  next: string
  /** The number of the § that came last; 0 before the first. */
  lastParagraph: number
  /** The chapter that §§ lie in. */
  chapter: string | null
}

export function openingIn(line: string, around: Around): Opening | null {
  return marked(line) ?? paragraph(line, around) ?? chapter(line) ?? numbered(line, around) ?? titled(line, around)
}

/** Markdown's own mark, which is also what a Word document's headings are read as, or a whole line in bold; inside it a number counts. */
function marked(line: string): Opening | null {
  const found = /^#{1,6}\s+(.+)$/.exec(line)?.[1]?.replace(/\s#+$/, '') ?? /^\*\*([^*]{1,120})\*\*:?$/.exec(line)?.[1]
  const title = found?.trim()
  if (!title) return null
  const alone = { before: '', after: '', next: '', lastParagraph: Number.MAX_SAFE_INTEGER, chapter: null }
  return (
    paragraph(title, alone) ??
    chapter(title) ??
    plainNumber(title) ?? { section: null, heading: title, rest: '', isChapter: true }
  )
}

function plainNumber(title: string): Opening | null {
  const [, number, name] = /^(\d{1,3}(?:\.\d{1,3}){0,5})[.)]?\s+(\S.*)$/.exec(title) ?? []
  return number === undefined || name === undefined ? null : { section: number, heading: name, rest: '' }
}

/** "4 §", "§ 4", "2 kap. 4 a §"; scanned, a § may have become S, $ or &: taken for one only where it comes in turn. */
function paragraph(line: string, { lastParagraph, chapter: within }: Around): Opening | null {
  const written =
    /^(?:(\d{1,3})\s*kap\.?\s*)?(\d{1,3})\s?([a-hj-z])?\s*§{1,2}\s*[.:–-]?\s*(.*)$/i.exec(line) ??
    scanned(/^§\s*(\d{1,3})\s?([a-hj-z](?=\s*$|\s*[.:–-]|\s+\p{Lu}))?\s*[.:–-]?\s*(.*)$/u.exec(line)) ??
    inTurn(/^(\d{1,3})\s?[S$&]\s*[.:]?\s+(.*)$/.exec(line), lastParagraph)
  if (!written) return null
  const [, own, number, letter, rest = ''] = written
  const place = own ? `${own} kap. ` : within ? `${within} kap. ` : ''
  return { section: `${place}${number}${letter ? ` ${letter.toLowerCase()}` : ''} §`, ...headingOrText(rest) }
}

type Match = readonly (string | undefined)[]

function scanned(found: RegExpExecArray | null): Match | null {
  return found && [found[0], undefined, found[1], found[2], found[3]]
}

function inTurn(found: RegExpExecArray | null, last: number): Match | null {
  return found && Number(found[1]) === last + 1 ? [found[0], undefined, found[1], undefined, found[2]] : null
}

function chapter(line: string): Opening | null {
  const [, number, name] = /^(\d{1,3})\s*kap(?:itlet|itel|\.)?\s*[.:–-]?\s*(.*)$/i.exec(line) ?? []
  return number === undefined ? null : { section: `${number} kap.`, heading: name || null, rest: '' }
}

/** "2.1 Ansvar": a short line with a number. One number alone may be a list's, so no other may come right after or before. */
function numbered(line: string, { before, after }: Around): Opening | null {
  const [, number, name] = /^(\d{1,3}(?:\.\d{1,3}){0,5})[.)]?\s+(\p{Lu}.*)$/u.exec(line) ?? []
  if (number === undefined || name === undefined || !isTitle(name, 90)) return null
  // A sentence that goes on on the next line is no heading.
  if (/^\p{Ll}/u.test(after)) return null
  const isList = [before, after].some((beside) => /^\d{1,3}[.)]?\s/.test(beside))
  if (!number.includes('.') && isList) return null
  return { section: number, heading: name, rest: '' }
}

/** A line of capitals, or a short one that stands alone over a text. */
function titled(line: string, { before, next }: Around): Opening | null {
  if (!/\p{L}{2}/u.test(line) || isBullet(line)) return null
  const capitals = line === line.toUpperCase() && line !== line.toLowerCase() && isTitle(line, 80)
  const alone = before === '' && /^\p{Lu}/u.test(line) && isTitle(line, 70)
  const isOver = next.length > line.length && /^[\p{Lu}\d”"'’(]/u.test(next) && !isBullet(next)
  return capitals || (alone && isOver) ? { section: null, heading: line, rest: '', isChapter: capitals } : null
}

/** A heading says no sentence. */
function isTitle(text: string, most: number): boolean {
  return text.length <= most && text.split(' ').length <= 10 && !/[.,;:!?]$/.test(text)
}

function headingOrText(rest: string): Pick<Opening, 'heading' | 'rest'> {
  if (rest === '') return { heading: null, rest: '' }
  return isTitle(rest, 70) && /^\p{Lu}/u.test(rest) ? { heading: rest, rest: '' } : { heading: null, rest }
}

export function isBullet(line: string): boolean {
  return /^(?:[-–—•*·▪●○]\s|\(?[a-z][).]\s|\d{1,3}[.)]\s)/.test(line)
}
