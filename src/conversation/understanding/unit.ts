import * as cues from './cues.ts'
import type { Dictionary } from './dictionary.ts'
import { keyOf } from './fold.ts'
import type { Described } from './described.ts'
import type { Entry, Gazetteer } from './gazetteer.ts'
import { numberIn } from './numbers.ts'
import { leansIn } from './leaning.ts'
import type { Mention } from './mention.ts'
import { isRead } from './mentions.ts'
import type { EntityKind } from './reading.ts'
import type { RoleHit, RoleLexicon } from './roles.ts'
import type { CueWords } from './spelling.ts'
import type { Token } from './tokens.ts'
import type { Likeness } from './likeness.ts'
import type { Titles } from './by-title.ts'
import { emptyProductWords, english, neutralHeads, small, systemEnding, systemNouns } from './words.ts'

/** Everything a message is read with. */
export type Words = {
  gazetteer: Gazetteer
  dictionary: Dictionary
  roles: RoleLexicon
  described: Described
  cues: CueWords
  subjects: ReadonlySet<string>
  likeness: Likeness
  titles: Titles
  systems: number
  /** The unit that a system belongs to. */
  homeOf(system: string): { id: string; name: string } | null
}

/** A stretch of a message that is read as one question: a clause, or the whole message. */
export type Unit = {
  tokens: readonly Token[]
  mentions: readonly Mention[]
  roles: readonly RoleHit[]
  /** The words as cues read them. */
  line: string
  /** The same with names replaced by the letters of their kinds: `vem ager S`. */
  shape: string
  language: 'sv' | 'en'
  /** What no name, role or question word accounts for, as indexes of tokens. */
  unread: readonly number[]
  /** Whether nothing in it could be a subject of its own; only asked where something was said before. */
  leans(): boolean
}

/** What is asked of the whole line, once however many names there are in it. */
type Said = {
  shouting: boolean
  /** Where it is asked who or which; -1: nowhere. */
  asked: number
} & Record<
  'asks' | 'who' | 'contact' | 'contactPlainly' | 'list' | 'fact' | 'whereabouts' | 'whetherThisOne' | 'whatItIs',
  () => boolean
>

function saidIn(tokens: readonly Token[], line: string, roles: readonly RoleHit[]): Said {
  return {
    shouting: tokens.length > 1 && tokens.every((token) => token.raw === token.raw.toUpperCase()),
    asked: tokens.findIndex(({ cue }) => /^(?:vem|vems|who|vilka|vilken)$/.test(cue)),
    asks: once(() => roles.length > 0 || asksSomething(line)),
    who: once(() => cues.who.test(line)),
    contact: once(() => cues.contact.test(line)),
    contactPlainly: once(() => cues.contactPlainly.test(line)),
    list: once(() => cues.listing.test(line) || cues.counting.test(line)),
    fact: once(() => asksFact(line)),
    whereabouts: once(() => whereabouts.test(line)),
    whetherThisOne: once(() => /^(?:\w+ )?(?:ar|var) (?:det|inte det) \w+(?: \w+){0,3} som\b/.test(line)),
    whatItIs: once(() => whatItIs.test(line)),
  }
}

function asksFact(said: string): boolean {
  return cues.fields.some((field) => field.field !== 'description' && field.when.test(said))
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | null = null
  return () => (answer ??= ask())
}

const letterOf: Record<EntityKind, string> = {
  system: 'S',
  person: 'P',
  unit: 'U',
  workplace: 'W',
  vendor: 'V',
  body: 'B',
  category: 'C',
  role: 'R',
}

/** `mentions` are of the whole message; those within `from`–`to` are the unit's. */
export function unitOf(
  all: readonly Token[],
  mentions: readonly Mention[],
  from: number,
  to: number,
  words: Words,
  language: Unit['language'],
): Unit {
  const tokens = all.slice(from, to)
  const within = mentions
    .filter((mention) => mention.start >= from && mention.end <= to && !besideAName(mention, mentions))
    .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }))
  const line = lineOf(tokens)
  const roles = rolesIn(tokens, within, words)
  const said = saidIn(tokens, line, roles)
  const counted = withWhatItIsCalled(
    within.flatMap((mention) => accept(mention, tokens, line, roles, said, words) ?? []),
    within,
    tokens,
  )
  const accepted = withoutWider(counted, tokens, words)
  const covered = tokens.map(() => false)
  const carried = cuesIn(tokens, words)
  for (const { start, end } of [...counted, ...roles, ...carried])
    for (let at = start; at < end; at++) covered[at] = true
  const unread = tokens.flatMap((token, at) => (covered[at] || isRead(token, words, language) ? [] : [at]))
  return {
    tokens,
    mentions: accepted,
    roles,
    line,
    shape: shapeOf(tokens, accepted),
    language,
    unread,
    leans: once(() => leansIn(tokens, line, accepted, roles, language)),
  }
}

/** A vendor found by a slip right after a name is likelier the rest of another name: "SDK Metrics". */
function besideAName(mention: Mention, mentions: readonly Mention[]): boolean {
  return (
    mention.how === 'fuzzy' &&
    mention.entries.every(({ kind }) => kind !== 'system') &&
    mentions.some(
      (other) =>
        other !== mention &&
        (other.end === mention.start || other.start === mention.end) &&
        other.entries.some(({ kind }) => kind === 'system'),
    )
  )
}

/** "bostadsbolaget Klockan": what people call a part of the organisation, right before its name, belongs to the name. */
function withWhatItIsCalled(
  accepted: readonly Mention[],
  all: readonly Mention[],
  tokens: readonly Token[],
): readonly Mention[] {
  return accepted.flatMap((mention) => {
    const unit = mention.entries.length === 1 && mention.entries[0]!.kind === 'unit' ? mention.entries[0]!.id : null
    if (unit === null) return [mention]
    const same = (other: Mention): boolean => other.entries.some(({ kind, id }) => kind === 'unit' && id === unit)
    if (accepted.some((other) => other.start === mention.end && same(other))) return []
    const before = all.find((other) => other.end === mention.start && same(other))
    if (before !== undefined) return [{ ...mention, start: before.start }]
    // "det kommunala fastighetsbolaget"
    const owned = /^(?:kommunala|gemensamma|egna|municipal|joint)$/.test(tokens[mention.start - 1]?.cue ?? '')
    return [owned ? { ...mention, start: mention.start - 1 } : mention]
  })
}

/** "löneöversynen i Personec": where two names side by side share a system, the narrower is meant. */
function withoutWider(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { gazetteer }: Words,
): readonly Mention[] {
  if (mentions.length < 2) return mentions
  const own = ({ entries }: Mention): string[] => entries.filter(({ kind }) => kind === 'system').map(({ id }) => id)
  const wide = (mention: Mention): ReadonlySet<string> =>
    new Set([
      ...own(mention),
      ...gazetteer
        .exact(
          keyOf(
            tokens
              .slice(mention.start, mention.end)
              .map(({ fold }) => fold)
              .join(''),
          ),
        )
        .filter(({ kind }) => kind === 'system')
        .map(({ id }) => id),
    ])
  const wider = new Set<Mention>()
  for (const [at, first] of mentions.entries()) {
    const second = mentions[at + 1]
    if (second === undefined || tokens.slice(first.end, second.start).some(({ cue }) => !within.test(cue))) continue
    if (tokens[second.start]!.before !== 'space' || second.start - first.end > 1) continue
    const [a, b] = [own(first), own(second)]
    if (a.length === 0 || b.length === 0 || a.join() === b.join()) continue
    if (a.length === 1 && wide(second).has(a[0]!) && !wide(first).has(b[0]!)) wider.add(second)
    else if (b.length === 1 && wide(first).has(b[0]!) && !wide(second).has(a[0]!)) wider.add(first)
  }
  return wider.size === 0 ? mentions : mentions.filter((mention) => !wider.has(mention))
}
const within = /^(?:i|pa|hos|inom|till|av|in|of)$/

/** Stretches that are nothing but the wording of a question: "har hand om", "får tag på". */
function cuesIn(tokens: readonly Token[], words: Words): { start: number; end: number }[] {
  const line = tokens.map((token) => token.cue).join(' ')
  const shouting = tokens.length > 1 && tokens.every(({ raw }) => raw === raw.toUpperCase())
  const found: { start: number; end: number }[] = []
  for (const cue of wordings) {
    const match = cue.exec(line)
    if (!match) continue
    const start = line.slice(0, match.index).split(' ').length - 1
    for (let at = start; at < start + match[0].trim().split(' ').length; at++) {
      const token = tokens[at]
      // A wording may reach over a name: "används Prezi fortfarande".
      if (
        token &&
        !(token.capital && !shouting && token.before !== 'stop') &&
        (words.dictionary.isWord(token.cue) || english.has(token.cue))
      )
        found.push({ start: at, end: at + 1 })
    }
  }
  return found
}
const wordings = [
  cues.who,
  cues.contact,
  cues.contactPlainly,
  cues.counting,
  cues.lacking,
  cues.support,
  ...cues.fields.map((field) => field.when),
  ...cues.statuses.map((status) => status.when),
]

function shapeOf(tokens: readonly Token[], mentions: readonly Mention[]): string {
  const shape: string[] = []
  for (let at = 0; at < tokens.length;) {
    const mention = mentions.find((candidate) => candidate.start === at)
    if (mention) {
      shape.push([...new Set(mention.entries.map((entry) => letterOf[entry.kind]))].join(''))
      if (mention.rest !== '') shape.push(mention.rest)
      at = mention.end
    } else shape.push(tokens[at++]!.cue)
  }
  return shape.join(' ')
}

function rolesIn(tokens: readonly Token[], mentions: readonly Mention[], words: Words): RoleHit[] {
  const inside = (at: number): boolean =>
    mentions.some(
      (mention) =>
        mention.start <= at &&
        at < mention.end &&
        // "IT-kontakt", where a system is called "Kontakt"
        !(
          tokens[mention.start - 1]?.cue === 'it' &&
          mention.end - mention.start === 1 &&
          words.roles.has(`it${tokens[mention.start]!.cue}`)
        ) &&
        !(mention.common && mention.entries.every((entry) => entry.form !== 'name')),
    )
  const hits = words.roles
    .hits(tokens.map((token, at) => (inside(at) ? '\u0000' : token.cue)))
    // "systemet som vi använder för fakturor": what we do with it is no role.
    // "vilka system har ni på IT" asks for what is there, for nobody.
    .filter(
      ({ key }) =>
        key !== 'pait' ||
        /\b(?:vem|vems|vilken|who|nagon|kontakt\w*|person\w*|ansvarig\w*)\b/.test(
          tokens.map(({ cue }) => cue).join(' '),
        ),
    )
    // "vem är chef på IT" is after the head of it, not the contact there.
    // "property maintenance planning" is what is planned.
    .filter(({ key, start, end }) => key !== 'maintenance' || !amongNouns(tokens, start, end))
    .filter(
      ({ key }) =>
        !/^(?:vem)?pait$/.test(key) || !tokens.some(({ cue }) => /^(?:\w*chef(?:en|s|ens)?|boss|head)$/.test(cue)),
    )
    .filter(
      ({ start, key }) => !/^anvand(?:er|s|a)$/.test(key) || /^(?:vem|vilka|who)$/.test(tokens[start - 1]?.cue ?? ''),
    )
  for (const mention of mentions) {
    if (mention.rest === '') continue
    for (let start = 0; start < mention.rest.length; start++) {
      const rest = mention.rest.slice(start).split(' ')[0]!
      const found = [
        rest,
        ...Array.from({ length: Math.max(0, rest.length - 4) }, (_, cut) => rest.slice(0, rest.length - 1 - cut)),
      ].find((part) => part.length >= 4 && words.roles.has(part))
      if (found === undefined) continue
      const [hit] = words.roles.hits([found])
      if (hit) hits.push({ ...hit, start: mention.start, end: mention.end })
      break
    }
  }
  return hits.sort((a, b) => a.start - b.start)
}

function amongNouns(tokens: readonly Token[], start: number, end: number): boolean {
  const [before, after] = [tokens[start - 1], tokens[end]]
  const other = (token: Token | undefined): boolean =>
    token !== undefined && !small.has(token.cue) && !/^(?:responsible|charge|does|maintenance)$/.test(token.cue)
  return other(after) || (other(before) && after?.cue !== 'of')
}

/** The mention as it counts here, or null: a name that is an ordinary word needs a question around it. */
function accept(
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
        /gruppen|forvaltning|kontor/.test(first.fold) ||
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

function asksSomething(line: string): boolean {
  return (
    cues.who.test(line) ||
    cues.contactPlainly.test(line) ||
    cues.fields.some((field) => field.when.test(line)) ||
    cues.listing.test(line)
  )
}

/** "SÄNDAREN DÖD VEM FIXAR" */
const outOfOrder = /^(?:dod|dott|paj|kaputt|trasig|trasigt|sonder|rasat|kraschat|strular|hanger|krasch)$/

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

const whereabouts = /^(?:\w+ )?var (?:ligger|finns|ar|nagonstans ar|har \w+) \w+(?: \w+)?$/

/** The words with the name as a letter, as wordings of facts have it. */
function pointedAt({ start, end }: Mention, tokens: readonly Token[]): string {
  return tokens.flatMap(({ cue }, at) => (at === start ? ['S'] : at > start && at < end ? [] : [cue])).join(' ')
}

const whether = /^(?:ar|har|ska|finns|anvands|innehaller|kommer|is|does|has|will)$/

const whatItIs = /^(?:\w+ )?vad ar \w+(?: \w+)? for (?:nagot|nagra|sorts|slags|typ|ett|system\w*|program\w*|sak|grej)\b/

const superlative = /^(?:narmsta|basta|storsta|aldsta|nasta|forsta|sista|\w{3,}aste)$/

const describing =
  /^(?:den|det|de|dom|var|vart|vara|varan|varat|min|mitt|mina|din|ditt|er|ert|era|eran|erat|kommunens|stadens|bolagets|skolans|nya|nyare|gamla|nuvarande|stora|lilla|interna|externa|digitala|gemensamma)$/

const opening =
  /^(?:vem|vems|vad|vilken|vilka|ar|har|who|what|is|funkar|fungerar|krang\w+|strular|ligger|hanger|svarar|startar|laggar|krasch\w+|systemansvarig\w*|systemagare\w*|ansvarig\w*|agare\w*)$/

/** The words in a row, with what is written together or apart brought to one spelling. */
export function lineOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.cue)
    .join(' ')
    .replace(/\bi (morgon|dag|kvall|gar|morse)\b/g, 'i$1')
}

export function entriesOf(unit: Unit, kind: EntityKind): { mention: Mention; entries: readonly Entry[] }[] {
  return unit.mentions.flatMap((mention) => {
    const entries = mention.entries.filter((entry) => entry.kind === kind)
    return entries.length === 0 ? [] : [{ mention, entries }]
  })
}

/** Nothing but a part of a name: "Trygga" of "Trygga hem". */
function partly({ entries, how }: Mention): boolean {
  return how === 'exact' && entries.every(({ kind, form }) => kind !== 'system' || form === 'family' || form === 'part')
}

/** Whether a word says what the system is for. */
function tells({ entries }: Mention, token: Token, words: Words): boolean {
  return words.described.find([token.fold]).some(({ choice }) => entries.some(({ id }) => id === choice.id))
}

/** The name of several that numbers or words part: "Omsorg" of "Omsorg 2". */
function family({ entries }: Mention): boolean {
  return entries.some(({ kind, form }) => kind === 'system' && form === 'family')
}

/** An unread word right beside a name, so that it may be another name: "Lex Nova". */
export function strangerBeside(unit: Unit, mention: Mention, words: Words): boolean | 'perhaps' {
  const shouting = unit.tokens.length > 1 && unit.tokens.every((token) => token.raw === token.raw.toUpperCase())
  // "Insikt kultur", where there are "Insikt" and "Insikt Skola": any word may be the rest of a name.
  const several = mention.entries.some(
    (entry) =>
      entry.kind === 'system' &&
      entry.form !== 'family' &&
      words.gazetteer
        .exact(keyOf(entry.raw))
        .some((other) => other.kind === 'system' && other.form === 'family' && other.id !== entry.id),
  )
  const right = unit.tokens[mention.end]
  if (right !== undefined && right.before !== 'pause' && right.before !== 'stop') {
    if (/^\d+$/.test(right.fold) || (family(mention) && (numberIn(right.fold) ?? 0) > 1)) return true
    if (right.before === 'hyphen') {
      return (
        !neutralHeads.includes(right.fold) &&
        !systemNouns.has(right.fold) &&
        !words.roles.has(right.fold) &&
        !words.dictionary.isWordOrCompound(right.fold)
      )
    }
    // "Castor Plus": what products are called besides.
    if (
      right.capital &&
      !shouting &&
      emptyProductWords.has(right.fold) &&
      (!systemNouns.has(right.fold) || mention.how === 'fuzzy') &&
      !/^(?:och|and)$/.test(right.fold)
    )
      return true
    // "Akten Möt", where there are "Akten" and "Akten Möte"
    if (several && right.capital && !shouting && !unit.unread.includes(mention.end) && small.has(right.fold))
      return 'perhaps'
    if (unit.unread.includes(mention.end) && !systemEnding.test(right.fold)) {
      const lower = unit.language === 'en' && /^[a-z]+$/.test(right.raw)
      if (!words.dictionary.isWordOrCompound(right.fold)) {
        if (!lower && right.fold.length > 1) return true
      } else if (right.capital && !shouting) return true
      else if (several || (unit.language === 'sv' && partly(mention) && !tells(mention, right, words))) return 'perhaps'
    }
  }
  const left = unit.tokens[mention.start - 1]
  const joint = unit.tokens[mention.start]?.before
  if (left === undefined || joint === 'pause' || joint === 'stop') return false
  if (joint === 'hyphen' || (joint === 'slash' && left.cue.startsWith('-'))) return true
  // "vem admar Lex": what stands right after "vem" is what the person does.
  const verb = unit.tokens[mention.start - 2]?.cue
  // "sorry, I meant Lex"
  if (/^(?:mean|meant|said|menar|menade|tankte|tanker)$/.test(left.cue)) return false
  if (!left.capital && verb !== undefined && /^(?:vem|som|who|vilka|nagon)$/.test(verb)) return false
  if (left.capital && !shouting && left.before !== 'stop' && unit.unread.includes(mention.start - 1)) return true
  // "the intranet Hjärtat", "Studio Core"
  if (unit.language === 'en' && /^[a-z]+$/.test(left.raw)) return false
  if (
    mention.how === 'fuzzy' &&
    left.capital &&
    !shouting &&
    left.before !== 'stop' &&
    !small.has(left.fold) &&
    !systemNouns.has(left.fold) &&
    !unit.roles.some(({ end }) => end === mention.start)
  )
    return true
  return (
    unit.unread.includes(mention.start - 1) &&
    !systemEnding.test(left.fold) &&
    left.fold.length > 1 &&
    !words.dictionary.isWordOrCompound(left.fold)
  )
}
