import { accept } from './accept.ts'
import * as cues from './cues.ts'
import type { Dictionary } from './dictionary.ts'
import { keyOf } from './fold.ts'
import type { Described } from './described.ts'
import type { Entry, Gazetteer } from './gazetteer.ts'
import { leansIn } from './leaning.ts'
import type { Mention } from './mention.ts'
import { isRead } from './mentions.ts'
import type { EntityKind } from './reading.ts'
import type { RoleHit, RoleLexicon } from './roles.ts'
import type { CueWords } from './spelling.ts'
import { once, saidIn } from './said.ts'
import type { Token } from './tokens.ts'
import type { Learned } from './learned/learned.ts'
import type { Likeness } from './likeness.ts'
import type { Titles } from './by-title.ts'
import { english, small } from './words.ts'

/** Everything a message is read with. */
export type Words = {
  gazetteer: Gazetteer
  dictionary: Dictionary
  roles: RoleLexicon
  described: Described
  cues: CueWords
  subjects: ReadonlySet<string>
  likeness: Likeness
  learned: Learned
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
