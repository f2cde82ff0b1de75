import { fold } from './fold.ts'

/**
 * Parts of the organisation by what they do: what their names hold, and after the bar what people call them. A row counts only
 * where the name of a unit holds one of its words, so that "skolan" is whatever unit has the schools.
 */
const rows = `
  barn utbildning skol lärande bildning förskol grundskol gymnasi kunskap | skolan skolans skola skolorna utbildning utbildningen barnochutbildning bou buf förskolan grundskolan school schools education
  vård omsorg äldre hemtjänst hälsa | omsorgen omsorg vården vård äldreomsorgen vårdochomsorg äldrevården hemtjänsten care eldercare
  social individ familj | soc socialen socialtjänsten socialtjänst ifo socialservices social
  samhällsbyggnad bygg stadsbyggnad plan | bygg samhällsbyggnad byggnads stadsbyggnad plan building planning
  miljö | miljö miljön environment
  teknik teknisk gatu drift va infrastruktur | tekniska teknik teknisk gata gatan technical
  service fastighet kost lokalvård | service fastighet fastighets kosten property
  energi el elnät nät fjärrvärme | energi energin energiverket elbolaget energy
  bostad bostäder hem hyres | bostäder bostaden bostad bostäderna bostads housing
  vatten avlopp | vatten vattnet va water
  avfall renhållning återvinning | renhållningen avfall avfalls sop sopor soporna sophämtningen återvinningen waste
  hamn | hamnen hamn harbour port
  kultur fritid bibliotek musei | kultur kulturen fritid fritids biblioteket kulturochfritid culture library
  räddning brand | räddningstjänsten räddning brandkåren brandförsvaret fire rescue fireservice fireservices firebrigade rescueservice rescueservices
  ekonomi finans redovisning | ekonomi ekonomin ekonomerna finance
  personal hr | hr personal personalsidan human humanresources personnel
  it digital | it itsidan digitalisering digital
  kansli kommunledning lednings administrativa stab | kansliet kansli kommunledning kommunledningen ledningskontoret centrala chancery
  kommunikation information | kommunikation informationen kommunikatörerna communications
  arbetsmarknad integration | arbetsmarknad arbetsmarknads ame labour
  näringsliv | näringsliv näringslivet business
  upphandling inköp | upphandling inköp procurement
  överförmyndar | överförmyndaren
  välfärd | välfärd välfärden välfärds welfare
  trafik buss | kollektivtrafiken kollektivtrafik trafiken trafik buss transport publictransport
  turism besöks | turism turismen turist turistbyrån tourism
  parkering | parkering parkerings parkeringen parking
`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((half) => fold(half).trim().split(/\s+/)) as [string[], string[]])

const swedishHeads =
  'forvaltningen avdelningen enheten kontoret sektorn namnden kansliet sidan bolaget forbundet'.split(' ')
/** "kommunens energibolag", "vårt räddningsförbund" */
const anyOfThem = ['bolag', 'forbund']
const englishHeads = 'unit department dept office division administration committee company'.split(' ')

/** What nothing but a part of the organisation ends with. */
const organised = /(?:tjansten|karen|forsvaret|verket|byran)$/

/** In which rows a word stands, alone or before what a unit is; `sure` are words that can be nothing else. The same for every municipality. */
const ways = new Map<string, { row: number; sure: boolean }[]>()
for (const [row, [, said]] of rows.entries()) {
  const add = (word: string, sure: boolean): void => {
    const known = ways.get(word) ?? []
    if (known.some((one) => one.row === row)) return
    ways.set(word, [...known, { row, sure }])
  }
  for (const word of said) {
    add(word, organised.test(word))
    for (const head of [...swedishHeads, ...anyOfThem]) {
      add(`${word}${head}`, true)
      if (!word.endsWith('s')) add(`${word}s${head}`, true)
    }
    for (const head of englishHeads) add(`${word}${head}`, true)
  }
}

const starts = new Set([...ways.keys()].map((word) => word.slice(0, 2)))

type Called<Unit> = { unit: Unit; sure: boolean }
export type UnitsCalled<Unit> = {
  get(word: string): readonly Called<Unit>[]
  /** Whether any unit may be called by a word that begins so: most words are no unit's. */
  mayBegin(word: string): boolean
}

/** Which of these units people call so, in their order. What they may be called is not kept for each: it would be thousands of words. */
export function unitsCalled<Unit extends { name: string }>(units: readonly Unit[]): UnitsCalled<Unit> {
  const known = units.map((unit) => ({ unit, ...whatOf(unit.name) }))
  const short = new Set(known.flatMap(({ initials: all, heads }) => [...all, ...heads]))
  const shortStarts = new Set([...short].map((word) => word.slice(0, 2)))
  const get = (word: string): readonly Called<Unit>[] => {
    const standing = ways.get(word)
    if (standing === undefined && !short.has(word)) return []
    return known.flatMap(({ unit, does, initials: all, heads }): Called<Unit>[] => {
      if (heads.includes(word)) return [{ unit, sure: true }]
      if (all.includes(word)) return [{ unit, sure: false }]
      const row = does.find((each) => standing?.some((one) => one.row === each))
      return row === undefined ? [] : [{ unit, sure: standing!.find((one) => one.row === row)!.sure }]
    })
  }
  const mayBegin = (word: string): boolean => starts.has(word.slice(0, 2)) || shortStarts.has(word.slice(0, 2))
  return { get, mayBegin }
}

/** The rows whose words a unit's name holds, the letters that stand for the name, and its first or last word where it says what it is. */
function whatOf(name: string): { does: readonly number[]; initials: readonly string[]; heads: readonly string[] } {
  const words = fold(name)
    // "Kvarnbyhem AB" has homes to let.
    .replace(/\b(\w{3,}?)(?:hem|hus|bo|bostader|fastigheter)(?= ab\b)/, '$1 hem')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const does = rows.flatMap(([held], row) =>
    held.some((beginning) => words.some((word) => begins(word, beginning))) ? [row] : [],
  )
  return { does, initials: initials(words), heads: headsOf(words) }
}

/** "lönenämnden" of "Lönenämnden Öst", "gymnasieförbundet" of "Vassbo-Ängs gymnasieförbund". */
function headsOf(words: readonly string[]): readonly string[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length < 2) return []
  const definite = swedishHeads.find((head) => last.length > head.length && last.endsWith(withoutArticle(head)))
  return [
    ...(swedishHeads.some((head) => first.length > head.length + 2 && first.endsWith(head)) ? [first] : []),
    ...(definite === undefined ? [] : [last + definite.slice(withoutArticle(definite).length)]),
  ]
}
const withoutArticle = (head: string): string => head.replace(/(?:en|et|n)$/, '')

/** "VoO", "VOF" and "VoOF" of "Vård- och omsorgsförvaltningen", "SoF" of "Socialförvaltningen". */
function initials(words: readonly string[]): string[] {
  const last = words.at(-1) ?? ''
  const head = swedishHeads.find((one) => last.length > one.length + 2 && last.endsWith(one))
  if (head === undefined) return []
  const parts = words.filter((word) => word !== 'och')
  if (parts.length === 1) return [`${last.slice(0, 2)}${head[0]}`]
  const letters = parts.map((word) => word[0])
  const joined = words.includes('och') ? letters.join('o') : null
  return [`${letters.join('')}${head[0]}`, ...(joined === null ? [] : [joined, `${joined}${head[0]}`])]
}

/** Short words stand alone or before what the unit is: "va", "it" of "it-enheten"; not "vård" of "vårdnad". */
function begins(word: string, beginning: string): boolean {
  if (beginning.length >= 5 && word.endsWith(beginning)) return true
  if (!word.startsWith(beginning)) return false
  const rest = word.slice(beginning.length)
  return beginning.length > 3 || rest === '' || swedishHeads.some((head) => rest.startsWith(head.slice(0, -2)))
}
