import * as cues from './cues.ts'
import { keyOf } from './fold.ts'
import type { Entry } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import type { RoleHit } from './roles.ts'
import { asksFact, type Said } from './said.ts'
import type { Token } from './tokens.ts'
import type { Words } from './unit.ts'
import { small, systemNouns } from './words.ts'

/** The mention as it counts here, or null: a name that is an ordinary word needs a question around it. */
export function accept(
  mention: Mention,
  tokens: readonly Token[],
  line: string,
  roles: readonly RoleHit[],
  said: Said,
  words: Words,
): Mention | null {
  let entries: readonly Entry[] = mention.entries
  const { shouting } = said
  const first = tokens[mention.start]!
  const before = tokens[mention.start - 1]
  const after = tokens[mention.end]
  const marked =
    first.quoted || (mention.asWritten && first.capital && !shouting && mention.start > 0 && first.before !== 'stop')
  const called = entries.filter(({ form }) => form === 'called')
  if (called.length > 0 && called.length < entries.length)
    entries = calledHere(mention, tokens, line, roles) ? called : entries.filter(({ form }) => form !== 'called')
  // "vem är ansvarig för Unikum": nobody answers for a vendor, though one is called so.
  const sold =
    roles.length > 0 &&
    entries.some(({ kind }) => kind === 'vendor') &&
    entries.every(({ kind, form }) => kind === 'vendor' || form === 'part')
  // Only a part of a system's name, or a first name, counts where nothing better does.
  if (personsPlace(before, after, line) && entries.some(({ kind }) => kind === 'person'))
    entries = entries.filter(({ kind }) => kind === 'person')
  else if (entries.some((entry) => entry.form === 'name' || entry.form === 'alias')) {
    entries = entries.filter(
      ({ kind, form }) => form === 'name' || form === 'alias' || form === 'family' || (sold && kind === 'system'),
    )
    if (entries.some((entry) => entry.kind === 'system' && entry.form !== 'family'))
      entries = entries.filter((entry) => entry.kind !== 'system' || entry.form !== 'family')
  } else if (entries.some((entry) => entry.kind === 'system' && entry.form === 'family')) {
    entries = entries.filter((entry) => entry.form !== 'part' || entry.kind !== 'system')
  }
  const alone =
    tokens.length === mention.end - mention.start ||
    // "och horisont då?"
    (mention.how !== 'fuzzy' &&
      (onlyJoins(tokens, mention) || (before !== undefined && meaning.test(line) && isMeant(tokens, mention))))
  // A slip of the pen is only seen where something is asked.
  const asked = mention.how !== 'fuzzy' || alone || tokens.length <= 3 || said.asks()
  const own = entries.filter((entry) => {
    if (!asked) return false
    if (entry.kind === 'body' || entry.kind === 'category') return true
    if (entry.form === 'part' && entry.kind === 'system') {
      return entry.common ? marked || alone || sold : keyOf(entry.raw).length >= 3
    }
    if (entry.form === 'given' || entry.form === 'surname') {
      return (
        !shouting &&
        (first.capital || !entry.common || personsPlace(before, after, line)) &&
        !(mention.how !== 'exact' && mention.how !== 'inflected') &&
        !(small.has(first.fold) && !first.capital && !personsPlace(before, after, line))
      )
    }
    if (entry.form === 'called') return alone || calledHere(mention, tokens, line, roles)
    if (entry.form === 'part' && entry.kind === 'unit') {
      return (
        !entry.common ||
        first.capital ||
        (before !== undefined &&
          place.has(before.cue) &&
          (before.cue !== 'for' || systemNouns.has(tokens[mention.start - 2]?.cue ?? ''))) ||
        (cues.systemNoun.test(line) &&
          before !== undefined &&
          /^(?:har|kor|anvander|ager|forvaltningen|use|uses|has)$/.test(before.cue)) ||
        /gruppen|forvaltning|kontor|(?:tjansten|forbundet|bolaget|verket|karen)$/.test(first.fold) ||
        alone ||
        calledHere(mention, tokens, line, roles)
      )
    }
    if (!entry.common || marked) return true
    if ((entry.kind === 'unit' || entry.kind === 'workplace') && keyOf(entry.raw).length >= 9) return true
    return slotted(mention, tokens, line, roles, before, after, alone, entry, said, words)
  })
  return own.length === 0
    ? null
    : { ...mention, entries: marked ? own.map((entry) => (entry.common ? { ...entry, common: false } : entry)) : own }
}

/** "SÄNDAREN DÖD VEM FIXAR" */
const outOfOrder = /^(?:dod|dott|paj|kaputt|trasig|trasigt|sonder|rasat|kraschat|strular|hanger|krasch)$/

const failing =
  /^(?:ar|inte|ej|strular|krang\w+|hanger|hakar|lagger|gar|ligger|slutar|slutat|dor|svarar|vagrar|is|are|does|do|stops?|fails?)$/

/** Nothing beside the name but what joins it to the question before. */
function onlyJoins(tokens: readonly Token[], { start, end }: Mention): boolean {
  // "horisont då?"
  const then = end === tokens.length - 1 && start === 0 && /^(?:da|then)$/.test(tokens[end]!.cue)
  return (
    (then || (start > 0 && opensAgain.test(tokens[0]!.cue))) &&
    tokens.every(
      ({ cue }, at) =>
        (start <= at && at < end) ||
        opensAgain.test(cue) ||
        /^(?:fast|da|sa|sen|then|for|hur|about|what|i|till)$/.test(cue),
    )
  )
}

const opensAgain = /^(?:och|men|and|but|samt|ok|okej|okey|jo|jaha|aha|so)$/

/** "ursäkta, jag menade unikum", "nej det ska vara horisont": what was meant is named, so it is a name however ordinary. */
function isMeant(tokens: readonly Token[], { start, end }: Mention): boolean {
  const around = tokens.filter((_, at) => at < start || at >= end).map(({ cue }) => cue)
  return meant.test(around.join(' ')) && around.every((cue) => ofCorrections.test(cue))
}
const meaning = /^(?:nej|na|nja|fel|oj|no|inte)\b|\b(?:menade|menar|mente|mean|meant|ska|skulle|should)\b/
const meant =
  /^(?:nej|na|nja|fel|oj|no)\b|\b(?:menade|menar|mente|mean|meant)\b|\b(?:ska|skulle|should) (?:det )?(?:vara|be)\b/
const ofCorrections =
  /^(?:nej|na|nja|no|nope|jo|ja|oj|ops|oops|hoppsan|sorry|forlat|ursakta|fel|jag|vi|i|menade|menar|mente|mean|meant|det|den|ska|skulle|should|vara|be|it|ju|alltsa|forstas|egentligen|istallet|instead|har|ah|hm|fast|men|och)$/

/** "vad har bo för system", "systemen som brand har": only somebody stands there. */
function personsPlace(before: Token | undefined, after: Token | undefined, line: string): boolean {
  const [left, right] = [before?.cue ?? '', after?.cue ?? '']
  return (
    (/^(?:har|ager|skoter|forvaltar|ansvarar)$/.test(left) &&
      (right === 'for' ||
        (right === '' && /\b(?:system|systemen|program) (?:har|ager|skoter|forvaltar) \w+$/.test(line)))) ||
    (/^(?:som|system|systemen|vad|program)$/.test(left) && /^(?:har|ager|skoter|forvaltar|ansvarar)$/.test(right))
  )
}

/** "skolans system", "vilka system har ni på IT", "tekniska, vilka system": a unit as people call it, where systems are listed. */
function calledHere(mention: Mention, tokens: readonly Token[], line: string, roles: readonly RoleHit[]): boolean {
  if (/\b(?:vem|vems|who|whose)\b/.test(line)) return false
  // "vad kör energibolaget": a word that can be nothing but a part of the organisation.
  if (mention.end === tokens.length && runs.test(line) && mention.entries.every(({ common }) => !common)) return true
  // "äger energibolaget något", "energibolaget, vad kör de"
  if (mention.entries.every(({ common }) => !common) && (whetherAnything.test(line) || whatThey.test(line))) return true
  if (!(cues.systemNoun.test(line) || cues.counting.test(line) || cues.lacking.test(line)))
    return tokens.length <= 4 && /^(?:och|and|men)$/.test(tokens[0]?.cue ?? '') && roles.length === 0
  if (!cues.listing.test(line) && !cues.lacking.test(line) && !cues.counting.test(line)) return false
  const [before, after] = [tokens[mention.start - 1], tokens[mention.end]]
  const earlier = tokens.slice(Math.max(0, mention.start - 3), mention.start)
  const said = tokens[mention.end - 1]!.fold
  if (before !== undefined && /^(?:pa|hos|inom|fran)$/.test(before.cue)) return true
  // "saknar lönenämnden systemansvarig"
  if (before?.cue === 'saknar' && mention.entries.every(({ common }) => !common)) return true
  // "vilka system äger energibolaget", "ansvarar vårt räddningsförbund för några system"
  if (earlier.some(({ cue }) => owns.test(cue)) && mention.entries.every(({ common }) => !common)) return true
  if (before?.cue === 'som' && /^(?:har|anvander|ager|kor)$/.test(after?.cue ?? '')) return true
  if (
    after !== undefined &&
    systemNouns.has(after.cue) &&
    (said.endsWith('s') || tokens[mention.end - 1]!.genitive || mention.entries.every(({ common }) => !common))
  )
    return true
  if (mention.start === 0 && after !== undefined && after.before === 'pause') return true
  if (
    after === undefined &&
    before !== undefined &&
    before.before !== 'hyphen' &&
    tokens[mention.start]!.before === 'pause'
  )
    return true
  // "vad har skolan för system", "what does the IT unit have"
  return (
    roles.length === 0 &&
    earlier.some(({ cue }) => /^(?:har|kor|anvander|jobbar|arbetar|sitter|does|do|has|have|use|uses)$/.test(cue)) &&
    (after === undefined ||
      /^(?:for|i|med|have|has|use|uses|run|nagra|som)$/.test(after.cue) ||
      systemNouns.has(after.cue))
  )
}

const owns = /^(?:ager|ansvarar|forvaltar|skoter|owns?|manages?)$/
const whetherAnything =
  /^(?:(?:och|men|hej) )?(?:har|ager|kor|anvander|forvaltar|ansvarar|skoter) (?:\w+ ){1,2}(?:for |over )?(?:nagot|nagra|nagonting)(?: alls| egentligen| eget)?$/
const whatThey = /^(?:\w+ ){1,2}(?:vad|vilka) (?:har|kor|anvander|ager) (?:de|dom)(?: (?:for nagot|dar))?$/
const runs = /^(?:och |men |hej )?(?:vad|vilka|what) (?:har|kor|anvander|ager|has|uses) \w+(?: \w+)?$/

const place = new Set('pa hos inom i for fran vid at till of at in'.split(' '))
const slot = new Set(
  'for till av i pa om med kring runt angaende gallande hos ur vid of for about in regarding over ager ags forvaltar skoter ansvarar galler kan fixar sa sager vet hanterar owns och eller samt plus'.split(
    ' ',
  ),
)

/** A word of the language is taken for a name where a name is asked for: "ansvarig för Vision", "Vision, vem äger?" */
function slotted(
  mention: Mention,
  tokens: readonly Token[],
  line: string,
  roles: readonly RoleHit[],
  before: Token | undefined,
  after: Token | undefined,
  alone: boolean,
  entry: Entry,
  said: Said,
  words: Words,
): boolean {
  if (alone) return true
  // "var ligger grottan": a place, unless it is written as the register has it.
  if (entry.kind === 'system' && roles.length === 0 && said.whereabouts()) return mention.asWritten
  // "vem ska jag rösta på i valet": something else than help is asked of somebody.
  const { asked } = said
  const elsewhere =
    (entry.kind === 'system' && after?.cue === 'att') ||
    (asked >= 0 &&
      entry.kind === 'system' &&
      roles.length === 0 &&
      !said.contact() &&
      tokens.some(
        (token, at) =>
          at < mention.start &&
          at > asked &&
          !small.has(token.cue) &&
          !systemNouns.has(token.cue) &&
          !cues.who.test(token.cue) &&
          !words.cues.has(token.cue),
      ))
  const asks = roles.length > 0 || said.whetherThisOne() || (said.who() && !elsewhere) || said.contactPlainly()
  const asksWhether = mention.start > 0 && mention.start <= 2 && whether.test(before?.cue ?? '')
  const info = said.fact() || (asksWhether && asksFact(pointedAt(mention, tokens)))
  if (entry.kind !== 'system') return asks || said.list() || info
  const next = roles.some((role) => role.start === mention.end || role.end === mention.start)
  if (next) return true
  // At the end of a question only where somebody or something is plainly asked for: not "vem är min bästa kompis".
  const plainly =
    roles.length > 0 ||
    info ||
    said.contactPlainly() ||
    (said.contact() && /^(?:vem|who|nagon|som)$/.test(tokens[mention.start - 2]?.cue ?? ''))
  // "vem sköter den nya webben": what describes a thing stands between.
  let at = mention.start - 1
  while (at > 0 && describing.test(tokens[at]!.cue)) at--
  const led = tokens[at]
  const inSlot =
    (led !== undefined && (slot.has(led.cue) || systemNouns.has(led.cue))) ||
    // "vem säljer växeln till oss"
    (/^(?:saljer|levererar|sells|delivers)$/.test(before?.cue ?? '') &&
      /^(?:till|at|to)$/.test(after?.cue ?? '') &&
      /^(?:oss|kommunen|us)$/.test(tokens[mention.end + 1]?.cue ?? '')) ||
    // "vem köper vi larmen av"
    (info &&
      /^(?:vi|ni|we)$/.test(before?.cue ?? '') &&
      /^(?:av|fran|ifran|from)$/.test(after?.cue ?? '') &&
      mention.end === tokens.length - 1) ||
    // "vem ska nattpatrullen ringa när larmen är tysta"
    (said.contact() && /^(?:nar|om|when|if)$/.test(before?.cue ?? '') && failing.test(after?.cue ?? '')) ||
    // "ansvarig för att hemsidan fungerar"
    (before?.cue === 'att' && /^(?:fungerar|funkar|rullar|flyter|ar|ligger)$/.test(after?.cue ?? '')) ||
    // "har lyktan känsliga uppgifter", "ska boet bort": a fact is asked of it, yes or no.
    (info &&
      mention.start <= 2 &&
      whether.test(before?.cue ?? '') &&
      !(after !== undefined && /^(?:som|att)$/.test(after.cue))) ||
    // "är det Otto som har bryggan"
    (before?.cue === 'har' &&
      tokens[mention.start - 2]?.cue === 'som' &&
      /^(?:\w+ )?(?:ar|var) (?:det|inte det)\b/.test(line)) ||
    // "vem har parkeringen", "vilken förvaltare har Pulsen"
    (before?.cue === 'har' &&
      (/^(?:vem|who)$/.test(tokens[mention.start - 2]?.cue ?? '') ||
        roles.some(({ end }) => end === mention.start - 1))) ||
    (before !== undefined && before.capital && before.before !== 'stop' && slot.has(before.fold)) ||
    // "Lista allt" and "boka ett bord" begin with what is to be done, not with a name.
    (mention.start === 0 &&
      (mention.asWritten ||
        after === undefined ||
        after.before !== 'space' ||
        opening.test(after.cue) ||
        outOfOrder.test(after.cue))) ||
    // "var ligger närmsta fyren": one of several is none that has a name.
    (after === undefined && mention.how === 'exact' && plainly && !superlative.test(before?.cue ?? ''))
  if (asks || info) return inSlot
  // "vad är kuben för något" asks about a thing by name.
  if (said.whatItIs() && before?.cue === 'ar' && after?.cue === 'for') return true
  // "vad är Vision": only as it is written in the register.
  return mention.asWritten && inSlot
}

/** The words with the name as a letter, as wordings of facts have it. */
function pointedAt({ start, end }: Mention, tokens: readonly Token[]): string {
  return tokens.flatMap(({ cue }, at) => (at === start ? ['S'] : at > start && at < end ? [] : [cue])).join(' ')
}

const whether = /^(?:ar|har|ska|finns|anvands|innehaller|kommer|is|does|has|will)$/
const superlative = /^(?:narmsta|basta|storsta|aldsta|nasta|forsta|sista|\w{3,}aste)$/

const describing =
  /^(?:den|det|de|dom|var|vart|vara|varan|varat|min|mitt|mina|din|ditt|er|ert|era|eran|erat|kommunens|stadens|bolagets|skolans|nya|nyare|gamla|nuvarande|stora|lilla|interna|externa|digitala|gemensamma)$/

const opening =
  /^(?:vem|vems|vad|vilken|vilka|ar|har|who|what|is|funkar|fungerar|krang\w+|strular|ligger|hanger|svarar|startar|laggar|krasch\w+|systemansvarig\w*|systemagare\w*|ansvarig\w*|agare\w*)$/
