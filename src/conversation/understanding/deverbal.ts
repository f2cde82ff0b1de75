import { stemOf } from './purposes.ts'

/** What verbs and the nouns made from them share: "bokar" and "bokning", "ansöker" and "ansökan", "räknar ut" and "uträkning". */

/** The roots of a verb in any form, with the small word that belongs to it when there is one. */
export function rootsOfVerb(verb: string, particle: string | null): readonly string[] {
  const roots = new Set<string>([verb])
  for (const ending of verbEndings)
    if (verb.endsWith(ending) && verb.length - ending.length >= 2) roots.add(verb.slice(0, -ending.length))
  const all = [...roots]
  return particle === null ? all : [...all.map((root) => particle + root), ...all]
}
const verbEndings = 'erades erade erats erat eras erar era ades ade ats at as ar a es er ts t s r de d'.split(' ')

/** The roots of a noun that is made from a verb, or that a verb is made from; none: it is no such noun. */
export function rootsOfNoun(noun: string): readonly string[] {
  const roots = new Set<string>()
  for (const ending of nounEndings) {
    if (!noun.endsWith(ending) || noun.length - ending.length < 2) continue
    roots.add(noun.slice(0, -ending.length))
  }
  const action = /^(.{2,})ktion(?:en|er|s)?$/.exec(noun)?.[1]
  if (action !== undefined) roots.add(`${action}c`)
  if (noun.length >= 4) roots.add(noun)
  const stem = stemOf(noun)
  if (stem.length >= 4 || ofThree.has(stem)) roots.add(stem)
  return [...roots]
}
const nounEndings =
  'eringarna eringar eringens eringen erings ering ationer ationen ation ningarna ningar ningen nings ning ingarna ingar ingen ing andet ande endet ende an elserna elser elsen else erade ade ad at'.split(
    ' ',
  )
/** Nouns of three letters that are verbs, too; "bok" is none. */
const ofThree = new Set('lan kop val'.split(' '))

/** A root without what a noun has before it and the verb has not: "utlån-" of "lånar". */
export function withoutPrefix(root: string): string | null {
  const bare = prefix.exec(root)?.[1]
  return bare ?? null
}
const prefix = /^(?:an|be|ut|in|upp|av|for|over|om|ned|samman|fel|sjuk|till)(.{3,})$/

/** What one does where another does the opposite or the same: what is bought is sold. */
export function alsoDone(root: string): readonly string[] {
  return converse[root] ?? []
}
const converse: Readonly<Record<string, readonly string[]>> = {
  kop: ['salj', 'forsalj', 'biljett'],
  salj: ['forsalj', 'biljett'],
  prat: ['samtal', 'kommunik', 'chat'],
  tal: ['samtal', 'kommunik'],
  kommunicer: ['kommunik'],
  faktur: ['debit'],
  fakturer: ['debit', 'debiter'],
  debit: ['faktur'],
  debiter: ['faktur'],
  utrakn: ['berakn'],
  stampl: ['tidredovis', 'tidrapport', 'flex'],
  instampl: ['tidredovis', 'tidrapport', 'flex'],
  film: ['kamer'],
  pluss: [],
  utred: ['utredning'],
  skriv: ['dokument'],
  kollar: ['kontroll'],
}

/** What is done with any system: it says something only beside what it is done with. */
export function isGeneral(root: string): boolean {
  return general.has(root)
}
const general: ReadonlySet<string> = new Set(
  'bok anmal bestall betal sok ansok plan planer registr registrer dokument hant hanter handlagg rapport kop salj forsalj lan hyr folj skriv las se lagg visa vis rakn mat styr samla saml public utbild lar utred kontroll gransk lever hamt skick send sand ring hall ser titt kolla koll lamn fa get fyll anvand logg spar lagr sparar finn kom gor har star sta oppn stang fyll regist tryck jobb arbet hitt ge tar ta hjalp sak prat tal ha ar ligg stall satt for svar fra del med'.split(
    ' ',
  ),
)
