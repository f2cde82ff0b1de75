import type { Dictionary } from './dictionary.ts'
import { edits } from './distance.ts'
import { type FuzzyIndex, fuzzyIndex } from './fuzzy.ts'
import type { RoleLexicon } from './roles.ts'
import type { Token } from './tokens.ts'
import { english, small } from './words.ts'

/** The words that carry a question, for putting misspelt ones right. */
export type CueWords = { has(word: string): boolean; fuzzy: FuzzyIndex }

export function cueWords(roles: RoleLexicon): CueWords {
  const words = new Set([...carrying, ...roles.keys.filter((key) => /^[a-z]+$/.test(key))])
  // "it samornare": what follows "IT" in a role is put right by itself, too.
  const halves = roles.keys.flatMap((key) => /^it([a-z]{8,})$/.exec(key)?.[1] ?? [])
  const building = fuzzyIndex([...new Set([...words, ...halves])].filter((word) => word.length >= 5))
  let step = building.next()
  while (!step.done) step = building.next()
  return { has: (word) => words.has(word), fuzzy: step.value }
}

/** Tokens with misspelt cue words put right; what is written the same is looked up once. */
export function putAllRight(tokens: readonly Token[], cues: CueWords, dictionary: Dictionary): Token[] {
  const right = new Map<string, string>()
  return tokens.map((token) => {
    const written = `${token.raw} ${token.cue}`
    const cue = right.get(written) ?? putRight(token, cues, dictionary).cue
    right.set(written, cue)
    return cue === token.cue ? token : { ...token, cue }
  })
}

/** A token with a misspelt cue word put right; names are looked up by what was written. */
function putRight(token: Token, cues: CueWords, dictionary: Dictionary): Token {
  const word = token.cue
  if (
    word.length < 5 ||
    word.length > 30 ||
    word !== token.fold ||
    // "VaKund" is written as names are.
    /\p{Ll}\p{Lu}/u.test(token.raw) ||
    cues.has(word) ||
    small.has(word) ||
    english.has(word)
  )
    return token
  const most = word.length >= 9 ? 2 : 1
  const [best, next] = cues.fuzzy.near(word, most)
  if (!best || (best.key.length < 6 && best.key[0] !== word[0])) return token
  if (best.count === 2 && best.key.length < 9) return token
  if (next && next.count === best.count && next.weight === best.weight && edits(next.key, best.key, 3).count > 3)
    return token
  if (best.count === 1 && best.key.length >= 7 ? dictionary.isWord(word) : dictionary.isWordOrCompound(word))
    return token
  return { ...token, cue: best.key }
}

/** "vem äegr Lex", "who owsn Lex": right after who is asked for stands what is done, however short it is. */
export function verbAfterWho(tokens: readonly Token[], dictionary: Dictionary): Token[] {
  return tokens.map((token, at) => {
    const { cue, fold } = token
    if (at === 0 || cue !== fold || cue.length < 3 || token.capital || small.has(cue) || english.has(cue)) return token
    if (!/^(?:vem|vems|who|vilka)$/.test(tokens[at - 1]!.cue) || tokens.length < 3) return token
    if (dictionary.isWordOrCompound(cue)) return token
    const near = doings
      .map((verb) => ({ verb, ...edits(cue, verb, 2) }))
      .filter(({ count, verb }) => count <= (Math.min(verb.length, cue.length) >= 7 ? 2 : 1))
      .toSorted((a, b) => a.count - b.count || a.weight - b.weight)
    return near.length === 0 ? token : { ...token, cue: near[0]!.verb }
  })
}
const doings = 'ager ansvarar forvaltar skoter hanterar bestammer kontaktar owns manages maintains handles'.split(' ')

const carrying =
  'kontakta kontaktar kontakt kontaktperson system systemet systemen program programmet ansvarig leverantor leverantoren leverantorer levererar forvaltning forvaltningen forvaltningar avdelning avdelningen personuppgifter kategori kategorin status beskrivning kommungemensamt kommungemensamma sektorsgemensamma sektorsgemensamt verksamhetssystem avvecklas avveckling anvander anvands enkaten enkat enkaten frageformularet motet moten nasta sammantrade dagordningen dagordning dagordningspunkt styrgruppen policyn policy riktlinjer beslutar beslut bestammer finansierar betalar saknar saknas utan vakant vakanta vilken vilket vilka manga antal skoter hanterar hjalper responsible responsibility owner owners department vendor supplier category description meeting agenda survey questionnaire behovsanmalan ordforande medlemmar deltagare telefonnummer losenord losenordet fungerar hjalp egentligen fortfarande forresten nufortiden iallafall alltsa faktiskt istallet numera dagslaget'.split(
    ' ',
  )
