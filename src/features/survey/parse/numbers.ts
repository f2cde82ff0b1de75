/** Numbers as people write them in Swedish and English. */

/** "Ungefär", "jag tror": a number that is not sure is a number all the same. */
const hedges =
  /^(?:(?:ca|cirka|c:a|runt|ungefär|omkring|typ|kanske|nog|väl|drygt|knappt|about|around|roughly|approximately|maybe|~|jag tror|jag skulle säga|vi tror|i think)\.?\s*(?=\S))+/

/** A place among options or a step of a scale: "3", "trea", "3:an", "alternativ 3", "den tredje", "3 av 5". Null: not said like that. */
export function ordinal(text: string, of: number): number | null {
  const bare = text
    .replace(hedges, '')
    .replace(
      /^(?:jag (?:svarar|väljer|säger|tar)|vi (?:svarar|väljer|säger|tar)|svaret är|det blir|en|ett|den|det|a|the|i say)\s+/,
      '',
    )
    .replace(/^(?:alternativ|nivå|steg|svar|nummer|nr|option|level|step|number)\.?\s+/, '')
    .replace(/\s+(?:alternativet|steget|nivån|one|option)$/, '')
  const scored = /^(\d{1,3})\s*(?:av|\/|of|out of)\s*(\d{1,3})$/.exec(bare)
  if (scored) return Number(scored[2]) === of ? Number(scored[1]) : null
  const digits = /^(\d{1,3})(?::?an?|:e|\)|\.)?$/.exec(bare)
  if (digits) return Number(digits[1])
  return named.get(bare) ?? null
}

const named = new Map<string, number>(
  [
    ['noll', 'nolla', 'nollan', 'zero'],
    ['ett', 'en', 'etta', 'ettan', 'första', 'one', 'first'],
    ['två', 'tvåa', 'tvåan', 'andra', 'two', 'second'],
    ['tre', 'trea', 'trean', 'tredje', 'three', 'third'],
    ['fyra', 'fyran', 'fjärde', 'four', 'fourth'],
    ['fem', 'femma', 'femman', 'femte', 'five', 'fifth'],
    ['sex', 'sexa', 'sexan', 'sjätte', 'six', 'sixth'],
    ['sju', 'sjua', 'sjuan', 'sjunde', 'seven', 'seventh'],
    ['åtta', 'åttan', 'åttonde', 'eight', 'eighth'],
    ['nio', 'nia', 'nian', 'nionde', 'nine', 'ninth'],
    ['tio', 'tia', 'tian', 'tionde', 'ten', 'tenth'],
    ['elva', 'elfte', 'eleven'],
    ['tolv', 'tolva', 'tolfte', 'twelve'],
  ].flatMap((words, number) => words.map((word): [string, number] => [word, number])),
)

/**
 * An amount: "80 %", "33,5", "1 200", "cirka 80 procent", "tolv möten", "hälften" of a share. `units` are words that may follow.
 * Null: not one amount.
 */
export function amount(text: string, units: ReadonlySet<string>, isShare: boolean): number | null {
  const bare = text.replace(hedges, '').replace(/^(?:det är|det blir|vi har|svaret är|we have)\s+/, '')
  if (isShare) {
    const share = shares.get(bare)
    if (share !== undefined) return share
  }
  const [, first = '', unit = ''] = /^(.*?[\d%])\s*([^\d%]*)$/.exec(bare) ?? /^(\S+)(?:\s+(.*))?$/.exec(bare) ?? []
  const percent = first.endsWith('%')
  if ((percent || unit === '%') && !isShare) return null
  if (unit !== '' && !units.has(unit)) return null
  const written = first.replace(/\s*%$/, '').trim()
  if (/^-?\d{1,3}(?:[ \u00A0.]\d{3})+(?:,\d+)?$/.test(written))
    return Number(written.replaceAll(/[ \u00A0.]/g, '').replace(',', '.'))
  if (/^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(written)) return Number(written.replace(',', '.'))
  return named.get(written) ?? null
}

const shares = new Map([
  ['hälften', 50],
  ['half', 50],
  ['alla', 100],
  ['samtliga', 100],
  ['allt', 100],
  ['all', 100],
  ['inga', 0],
  ['ingen', 0],
  ['inget', 0],
  ['none', 0],
])
