/**
 * Word counts paragraphs by itself and writes no number into them: "1 §" stands in numbering.xml as a pattern. Here each numbered
 * paragraph gets its number as text, so that a clause is cited by what its readers see. ECMA-376 part 1, 17.9.
 */

export type Parts = { document: string; numbering: string; styles: string }

type Level = { format: string; pattern: string; start: number; style: string | null }
type Numbered = { num: string; level: number }

/** The document with its numbers written out; bullets stay as they are. */
export function numbersWritten({ document, numbering, styles }: Parts): Pick<Parts, 'document' | 'numbering'> {
  const lists = listsIn(numbering)
  if (lists.size === 0) return { document, numbering }
  const byStyle = numberedStyles(styles, lists)
  const counts = new Map<string, number[]>()
  const plain = document.replaceAll(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, '')
  // A paragraph without properties has no number.
  const written = plain.replaceAll(/<w:pPr>([\s\S]*?)<\/w:pPr>/g, (whole, properties: string) => {
    const numbered = ownNumber(properties, lists) ?? byStyle.get(valueOf('pStyle', properties) ?? '') ?? null
    const list = numbered && lists.get(numbered.num)
    const level = list?.levels[numbered!.level]
    if (!numbered || !list || !level || level.format === 'bullet') return whole
    const label = labelOf(list.levels, count(counts, list, numbered))
    const unnumbered = whole.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '')
    return label === '' ? unnumbered : `${unnumbered}<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`
  })
  // A style that a list is tied to would be numbered again by whoever reads on.
  const untied = numbering.replaceAll(/<w:lvl\b[\s\S]*?<\/w:lvl>/g, (lvl) =>
    valueOf('numFmt', lvl) === 'bullet' ? lvl : lvl.replaceAll(/<w:pStyle\b[^>]*\/>/g, ''),
  )
  return { document: written, numbering: untied }
}

type List = { counter: string; levels: readonly (Level | undefined)[] }

function listsIn(numbering: string): ReadonlyMap<string, List> {
  const abstract = new Map<string, (Level | undefined)[]>()
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  ))
    abstract.set(id, levelsIn(body))
  const lists = new Map<string, List>()
  for (const [, id = '', body = ''] of numbering.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)) {
    const of = valueOf('abstractNumId', body) ?? ''
    const levels = [...(abstract.get(of) ?? [])]
    const overrides = [...body.matchAll(/<w:lvlOverride\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g)]
    for (const [, at = '0', override = ''] of overrides) {
      const own = levelsIn(override)[Number(at)] ?? levels[Number(at)]
      const start = valueOf('startOverride', override)
      if (own) levels[Number(at)] = start === null ? own : { ...own, start: Number(start) }
    }
    // Lists of one kind count on together, unless one begins anew.
    lists.set(id, { counter: overrides.length > 0 ? `num ${id}` : of, levels })
  }
  return lists
}

function levelsIn(body: string): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const [, at = '0', level = ''] of body.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g))
    levels[Number(at)] = {
      format: valueOf('numFmt', level) ?? 'decimal',
      pattern: valueOf('lvlText', level) ?? '',
      start: Number(valueOf('start', level) ?? 1),
      style: valueOf('pStyle', level),
    }
  return levels
}

/** Styles that number their paragraphs, also by way of the style they are based on, or because a list names them. */
function numberedStyles(styles: string, lists: ReadonlyMap<string, List>): ReadonlyMap<string, Numbered> {
  const bodies = new Map(
    [...styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g)].map(
      ([, id = '', body = '']) => [id, body] as const,
    ),
  )
  const found = new Map<string, Numbered>()
  for (const id of bodies.keys()) {
    let at: string | null = id
    for (let steps = 0; at !== null && steps < 10; steps++) {
      const body: string = bodies.get(at) ?? ''
      const own = /<w:numPr>[\s\S]*?<\/w:numPr>/.test(body) ? ownNumber(body, lists, at) : null
      if (own) {
        found.set(id, own)
        break
      }
      at = valueOf('basedOn', body)
    }
  }
  for (const [num, { levels }] of lists)
    levels.forEach((level, at) => {
      if (level?.style && !found.has(level.style)) found.set(level.style, { num, level: at })
    })
  return found
}

function ownNumber(properties: string, lists: ReadonlyMap<string, List>, style: string | null = null): Numbered | null {
  const [numPr] = /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(properties) ?? []
  const num = numPr === undefined ? null : valueOf('numId', numPr)
  if (num === null) return null
  const named = style === null ? -1 : (lists.get(num)?.levels.findIndex((level) => level?.style === style) ?? -1)
  const level = valueOf('ilvl', numPr!)
  return { num, level: level === null ? Math.max(0, named) : Number(level) }
}

/** How many there have been on each level, this one counted; the deeper ones begin anew. */
function count(counts: Map<string, number[]>, { counter, levels }: List, { level }: Numbered): readonly number[] {
  const so = counts.get(counter) ?? []
  for (let above = 0; above < level; above++) so[above] ??= levels[above]?.start ?? 1
  so[level] = so[level] === undefined ? (levels[level]?.start ?? 1) : so[level] + 1
  so.length = level + 1
  counts.set(counter, so)
  return so
}

function labelOf(levels: readonly (Level | undefined)[], so: readonly number[]): string {
  const { pattern = '' } = levels[so.length - 1] ?? {}
  return pattern
    .replaceAll(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1
      return numeral(so[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
    })
    .trim()
}

function numeral(number: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    default:
      return String(number)
  }
}

/** After z comes aa, as Word counts. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(Math.max(1, number) / 26))

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(number: number): string {
  let left = Math.min(number, 3999)
  return romans.reduce((text, [value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return text + sign.repeat(times)
  }, '')
}

function valueOf(tag: string, xml: string): string | null {
  const value = new RegExp(`<w:${tag}\\b[^>]*w:val="([^"]*)"`).exec(xml)?.[1]
  return value === undefined ? null : unescaped(value)
}

const unescaped = (text: string): string =>
  text
    .replaceAll(/&#x([\da-f]+);/gi, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
