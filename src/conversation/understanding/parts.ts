import { oneThatIs } from './about-lists.ts'
import { clausesOf } from './clauses.ts'
import { meetingCommands, needCommands, wording } from './commands.ts'
import * as cues from './cues.ts'
import { choicesOf, type Draft, ids, type Read } from './draft.ts'
import { framed, metLine } from './frames.ts'
import { interpreter, type Interpret } from './question.ts'
import type { Mention } from './mention.ts'
import { opens, pointsBack, tells } from './only-told.ts'
import type { Memory } from './reading.ts'
import { spokenOf } from './leaning.ts'
import { fieldOf } from './register.ts'
import { bodyField } from './rule.ts'
import { slotOf } from './slot.ts'
import type { Token } from './tokens.ts'
import { entriesOf, lineOf, type Unit, unitOf, type Words } from './unit.ts'

/** Intents about one system each. */
export const single = new Set(['role_lookup', 'system_info'])

/** The questions of a message, each read by itself; context stands with the question it belongs to. */
export function partsOf(
  tokens: readonly Token[],
  mentions: Parameters<typeof unitOf>[1],
  whole: Unit,
  memory: Memory | null,
  words: Words,
): Read[] {
  const stretches = atBothEnds(clausesOf(tokens, mentions))
  const interpret = once(interpreter(words))
  const budget = { left: mostNamed }
  if (stretches.length === 1) {
    const found = splitEnumeration(whole, memory, interpret, budget)
    const [one] = found
    const besides =
      found.length === 1 && one?.draft.intent === 'role_lookup' && one.draft.outcome === undefined
        ? strangerBesides(whole, one, words)
        : null
    return besides === null ? found : [...found, besides]
  }
  const units = stretches.map(({ from, to }) => unitOf(tokens, mentions, from, to, words, whole.language))
  // A command or a small talk is read as a whole; so is anything without two questions about the register.
  const fault = cues.support.test(whole.shape) && entriesOf(whole, 'system').length > 0
  const plain = units.map(
    (unit, at) =>
      asks(unit) || (fault && helps.test(unit.line)) || (pointsBack(unit) && lastToldOf(units, at) !== null),
  )
  // "Jag är systemägare för Lex men undrar vem …": where something is plainly asked, what is only told is no question.
  const pointed = units.some((unit, at) => plain[at] && (cues.who.test(unit.shape) || opens(unit)))
  const asking = units.map((unit, at) => plain[at] === true && !(pointed && tells(unit)))
  for (const [at, unit] of units.entries()) {
    const told = pointsBack(unit) ? lastToldOf(units, at) : null
    if (told !== null) units[at] = withRolesOf(unit, told)
  }
  for (const [at, unit] of units.entries()) {
    const next = asking.indexOf(true, at + 1)
    if (
      !asking[at] ||
      next < 0 ||
      entriesOf(unit, 'system').length > 0 ||
      entriesOf(units[next]!, 'system').length === 0
    )
      continue
    if (subordinate.test(unit.line) || brokenOff(unit, units.slice(at + 1, next + 1))) asking[at] = false
  }
  const count = asking.filter(Boolean).length
  if (count <= 1) {
    const at = asking.indexOf(true)
    if (at < 0) return compact([interpret(whole, memory)])
    // "hur gör man när ett system avvecklas": what "när" begins here is no question of its own.
    const next = stretches[at + 1]
    const goesWith = next !== undefined && /^(?:nar|when|om|if)$/.test(tokens[next.from]!.cue)
    if (goesWith) units[at] = unitOf(tokens, mentions, stretches[at]!.from, next.to, words, whole.language)
    const focus = focused(units, at, whole)
    const parts = splitEnumeration(focus, memory, interpret, budget)
    if (parts.length > 1) return parts
    const [first] = parts
    // "vem ansvarar för Koha? Boka?"
    const more = units.slice(at + 1).filter((unit) => entriesOf(unit, 'system').length > 0 && namesOnly(unit))
    if (
      first &&
      single.has(first.draft.intent) &&
      first.draft.outcome === undefined &&
      entriesOf(units[at]!, 'system').length > 0 &&
      more.length > 0 &&
      more.length === units.length - 1 - at
    ) {
      const rest = more.flatMap((unit) =>
        compact([
          interpret({ ...focus, mentions: unit.mentions, tokens: unit.tokens, unread: [], roles: focus.roles }, memory),
        ]),
      )
      if (rest.length > 0 && rest.every((read) => read.draft.systems?.join() !== first.draft.systems?.join()))
        return [first, ...rest]
    }
    // What stands around the question may say that it is none, or carry what it lacks.
    const read = interpret(focus, memory)
    const blank = read === null || (read.draft.outcome === 'ambiguous' && (read.draft.choices ?? []).length === 0)
    // "systemet för betyg på skolkontoret, vem äger"
    const inUnit = read !== null && (read.draft.units?.length ?? 0) > 0 && oneThatIs.test(whole.line)
    const wider = blank || inUnit ? interpret(whole, memory) : null
    // "vi har ett nytt behov, hur gör jag"
    const before = units[at - 1]
    const told = before !== undefined && howToGoOn.test(units[at]!.line) ? interpret(before, memory) : null
    return compact([told?.draft.intent === 'need_report' ? told : (wider ?? read)])
  }
  const reads: Read[] = []
  let before: Unit | null = null
  let context: Unit | null = null
  let carried = memory
  for (const [at, unit] of units.entries()) {
    if (!asking[at]) {
      if (entriesOf(unit, 'system').length > 0 || entriesOf(unit, 'person').length > 0) context = unit
      continue
    }
    // What has a name of its own needs none of its neighbour's: "hur många system har soc och vem äger Lex".
    const own = unit.mentions.some(({ entries }) => entries.some(({ kind }) => kind !== 'category'))
      ? unit
      : // "vem äger Canva och vem äger Lex": what is named, though nobody here knows it, needs no other name
        namesStranger(unit, words)
        ? unit
        : withContext(unit, context ?? (reads.length === 0 ? nextContext(units, at) : null))
    const found = splitEnumeration(own, carried, interpret, budget)
    for (const read of found) {
      const previous = reads.at(-1)
      // "kan inte logga in i Lex, vem ringer jag": one question.
      if (
        previous?.draft.intent === 'support' &&
        read.draft.intent === 'role_lookup' &&
        (read.draft.systems?.length ?? 0) > 0 &&
        previous.draft.systems?.join() === read.draft.systems?.join()
      ) {
        reads[reads.length - 1] = read
        continue
      }
      // "vem säljer Lex till oss, vilket företag"
      if (previous !== undefined && sameQuestion(previous, read)) continue
      // "what does Siv do, which systems is she the manager of": the latter is what is asked
      if (
        previous !== undefined &&
        /^person_(?:systems|info)$/.test(previous.draft.intent) &&
        read.draft.intent === 'person_systems' &&
        (previous.draft.role ?? null) === null &&
        (read.draft.role ?? null) !== null &&
        (previous.draft.people ?? []).join() === (read.draft.people ?? []).join()
      ) {
        reads[reads.length - 1] = read
        continue
      }
      // "vem driftar Lex, it-kontakten", "vem ansvarar för Lex, den som står som systemansvarig": who is meant
      if (previous !== undefined && saysWhose(unit, previous.draft)) {
        const { role } = unit.roles[0]!
        reads[reads.length - 1] = { rule: previous.rule, draft: { ...previous.draft, role } }
        continue
      }
      if (previous && elaborates(previous, read, unit, before)) {
        reads[reads.length - 1] = merge(previous, read)
        continue
      }
      if (idle.has(read.draft.intent)) continue
      // "vem ansvarar för Foobar och vem äger det": that it is not here is said once.
      if (
        previous?.draft.outcome === 'unknown' &&
        unit.leans() &&
        unit.mentions.length === 0 &&
        spokenOf(unit.tokens, unit.language)
      )
        continue
      reads.push(read)
      before = unit
      if (
        (read.draft.systems?.length ?? 0) > 0 ||
        (read.draft.bodies?.length ?? 0) > 0 ||
        /^person_/.test(read.draft.intent)
      )
        carried = carry(carried, read.draft)
    }
  }
  const useful = reads.filter((read) => read.draft.outcome !== 'out-of-scope')
  if (useful.length > 1) return useful
  return compact([useful[0] ?? interpret(whole, memory)])
}

/** "de skrev inte vem som var kontakt": what nobody has said is no question of its own. */
const subordinate =
  /\b(?:inte|ej|aldrig|ingen|inget|nobody|not|never)\b(?: \w+){0,4} (?:vem|vilken|vilka|vad|who|whom)\b|^(?:\w+ ){0,3}(?:vet|sager|sa|skrev|stod|minns|fattar|sagt) (?:\w+ ){0,2}(?:inte|ej) (?:\w+ )?(?:vem|vilken|vad)\b|^(?:som|vem) (?:\w+ ){0,2}(?:man|jag|vi|som var|som ar)\b/

/** "systemägare för – nej vänta, vem …": begun anew. */
function brokenOff(unit: Unit, after: readonly Unit[]): boolean {
  const again =
    after.some(({ line }) => anew.test(line)) ||
    / (?:nej|na|vanta|hm|hmm|ah|eh|eeh|oj|jo|(?:hm|hmm|ah|eh) ja|no|wait)$/.test(unit.line)
  const open = /^(?:for|till|av|om|i|pa|of|to)$/.test(unit.tokens.at(-1)!.cue)
  return again && (open || unit.unread.every((at) => anew.test(unit.tokens[at]!.cue))) && unit.tokens.length <= 7
}
const anew = /^(?:(?:eller|men|och) )?(?:nej|na|nja|nix|vanta|hm|hmm|ah|eh|eeh|jo|oj|forlat|sorry|ops|asch|no|wait)\b/

/** "… vem hjälper mig" */
const helps =
  /^(?:och |sa |and )?(?:vem|vilka|who) (?:\w+ ){0,2}(?:hjalper|hjalpa|fixar|fixa|lagar|loser|helps?|fixes|fix)\b(?: \w+){0,2}$/

/** Nobody asks so much at once: of a long story the beginning and the end are read clause by clause. */
function atBothEnds<Item>(clauses: readonly Item[]): readonly Item[] {
  return clauses.length <= mostClauses
    ? clauses
    : [...clauses.slice(0, mostClauses / 2), ...clauses.slice(-mostClauses / 2)]
}
const mostClauses = 16
/** Systems of a message that are read one by one, however it is cut: each is read with all that stands around it. */
const mostNamed = 30

const idle = new Set(['greeting', 'thanks', 'help', 'out_of_scope', 'cancel'])

function compact(reads: readonly (Read | null)[]): Read[] {
  return reads.filter((read) => read !== null)
}

function carry(memory: Memory | null, draft: Draft): Memory {
  return {
    systems: draft.systems ?? [],
    people: draft.people ?? memory?.people ?? [],
    bodies: draft.bodies ?? memory?.bodies ?? [],
    role: draft.role ?? null,
    intent: draft.intent,
    offered: [],
    pending: null,
  }
}

/** "Vem är högsta hönset för Lex, ägaren menar jag": the second says what the first lacked. */
function elaborates(previous: Read, read: Read, unit: Unit, before: Unit | null): boolean {
  const [a, b] = [previous.draft, read.draft]
  // "Vem ansvarar för Lex, är det Siv Tallberg?"
  if (
    a.intent === 'role_lookup' &&
    b.intent.startsWith('person_') &&
    /^(?:\w+ )?(?:ar|var|visst|eller|kanske|is|was|or|tror|(?:kan|borde|maste|skulle) det (?:kunna )?(?:vara|va)|(?:could|might|would) it be)\b/.test(
      unit.line,
    )
  )
    return true
  if (a.intent !== 'role_lookup' || b.intent !== 'role_lookup') return false
  const meant = /\b(?:menar|alltsa|dvs|mean|ie)\b/.test(unit.line)
  const same = (b.systems ?? []).every((id) => a.systems?.includes(id))
  // "kan jag fråga av någon om Lex, vem ansvarar": the first only led up to the question.
  if (
    same &&
    a.role === null &&
    a.outcome === undefined &&
    (b.role ?? null) !== null &&
    before !== null &&
    !cues.who.test(before.line)
  )
    return true
  // "Systemägaren måste svara. Vem är det för Draftit?"
  if (
    same &&
    (b.role ?? null) === null &&
    (b.systems ?? []).length > 0 &&
    /\b(?:vem|who) (?:ar|is) (?:det|den|han|hon|hen|it|that)\b/.test(unit.line)
  )
    return true
  // "ytterst ansvarig (ägare)"
  if (same && unit.tokens[0]?.bracketed && (b.role ?? null) !== null) return true
  if (meant && same) return true
  if (a.role === null && same && (a.systems?.length ?? 0) > 0 && !cues.who.test(unit.line)) return true
  // The same system asked about twice in two sentences, once by role: one question. "… och vem kontaktar jag" is another.
  const both = same && (a.systems ?? []).every((id) => b.systems?.includes(id)) && (a.systems?.length ?? 0) > 0
  if (
    both &&
    !/^(?:och|samt|and|dessutom|plus)\b/.test(unit.line) &&
    ((a.role ?? null) === null || (b.role ?? null) === null)
  )
    return true
  return JSON.stringify([a.systems, a.role ?? null]) === JSON.stringify([b.systems, b.role ?? null])
}

function merge(previous: Read, read: Read): Read {
  if (read.draft.intent.startsWith('person_')) {
    return { ...previous, draft: { ...previous.draft, people: read.draft.people ?? [] } }
  }
  const named = (one: Read): boolean => (one.draft.systems?.length ?? 0) > 0
  const base = named(previous) || !named(read) ? previous.draft : read.draft
  return { rule: read.rule, draft: { ...base, role: read.draft.role ?? previous.draft.role ?? null } }
}

/** Whether a clause asks for something by itself. */
function asks(unit: Unit): boolean {
  if (unit.roles.length > 0) return true
  if (
    cues.who.test(unit.shape) &&
    (unit.mentions.length > 0 || unit.unread.length > 0 || cues.contactPlainly.test(unit.shape))
  )
    return true
  // "och vem leder den"
  if (/^(?:och |and )?(?:vem|vilka|who)\b/.test(unit.line) && bodyField(unit.line) !== null && unit.tokens.length <= 6)
    return true
  if (cues.howOften.test(unit.line) || cues.counting.test(unit.line)) return true
  const hasName = unit.mentions.length > 0
  if (
    hasName &&
    (cues.contact.test(unit.shape) ||
      /^(?:och )?(?:vad|vilka|vilken|vilket|what|which|ar|is|does|anvands|lista|visa|list|show)\b/.test(unit.shape))
  )
    return true
  if (
    /^(?:och |and |samt )?(?:nar|when)\b/.test(unit.shape) &&
    (framed(unit, null) === 'meeting_next' || wording(meetingCommands, metLine(unit)) === 'meeting_next')
  )
    return true
  const field = fieldOf(unit)
  if (
    field !== null &&
    unit.tokens.length <= 8 &&
    (hasName || !/^(?:nar|when)\b/.test(unit.shape)) &&
    (field.field !== 'description' || /\b(?:det|den|it)\b/.test(unit.line)) &&
    /^(?:och |and |samt )?(?:vad|vem|who|vilk\w+|finns|ar|nar|ska|har|avvecklas|laggs|fasas|innehaller|levereras|when|anvands|lagras|what|which|is|does|are|has|will)\b/.test(
      unit.shape,
    )
  )
    return true
  // "och så vill jag anmäla ett behov"
  if (besides.test(unit.line) && wording(needCommands, unit.line) !== null) return true
  return (
    cues.policy.test(unit.shape) &&
    /^(?:och |and )?(?:vad|vem|far|hur|vilka|maste|what|who|how|can|may|is|ar)\b/.test(unit.shape)
  )
}

/** A name, as it is written, that nobody here knows. */
function namesStranger(unit: Unit, words: Words): boolean {
  if (unit.unread.length === 0 || (unit.roles.length === 0 && !cues.who.test(unit.line))) return false
  const slot = slotOf(unit, words)
  return slot !== null && !slot.ordinary && slot.tokens.every((at) => unit.tokens[at]!.capital)
}

/** "ansvarig för Photoshop och för Lex": of two that are named, the one that nobody here knows. */
function strangerBesides(unit: Unit, whole: Read, words: Words): Read | null {
  const [only, ...others] = entriesOf(unit, 'system')
  if (only === undefined || others.length > 0 || unit.roles.length === 0) return null
  const { start, end } = only.mention
  const free = (from: number, to: number): number[] =>
    unit.unread.filter((at) => at >= from && at < to && unit.tokens[at]!.capital && unit.tokens[at]!.before !== 'stop')
  const joins = (from: number, to: number): boolean =>
    /^(?:och|samt|plus|and)(?: (?:ansvarig|agare|forvaltare|system\w+))?(?: (?:for|till|av|om|the))?$/.test(
      unit.tokens
        .slice(from, to)
        .map(({ cue }) => cue)
        .join(' '),
    )
  const [before, after] = [free(0, start), free(end, unit.tokens.length)]
  const [first, last] = [before.at(-1), after[0]]
  const at =
    first !== undefined && joins(first + 1, start) ? first : last !== undefined && joins(end, last) ? last : null
  if (at === null || before.length + after.length > 1 || words.dictionary.isWord(unit.tokens[at]!.fold)) return null
  if (unit.tokens.every(({ raw }) => raw === raw.toUpperCase())) return null
  const unknown = { kind: 'system' as const, text: unit.tokens[at]!.raw, nearest: [] }
  return {
    rule: 'one of two is not here',
    draft: { intent: 'role_lookup', role: whole.draft.role ?? null, outcome: 'unknown', unknown, certainty: 0.85 },
  }
}

function nextContext(units: readonly Unit[], at: number): Unit | null {
  const next = units[at + 1]
  return next && entriesOf(next, 'system').length > 0 ? next : null
}

/** The asking clause with the names that stand beside it, when it has none of its own. */
function focused(units: readonly Unit[], at: number, whole: Unit): Unit {
  const unit = units[at]!
  if (unit.mentions.some((mention) => mention.entries.some((entry) => entry.kind !== 'category'))) return unit
  const contexts = units.filter((candidate, number) => number !== at && candidate.mentions.length > 0)
  if (contexts.length === 0) return unit
  // "dels Koha, dels Boka: vem ansvarar?"
  const before = contexts.filter((candidate) => units.indexOf(candidate) < at && namesOnly(candidate))
  if (before.length > 1 && before.length === contexts.length)
    return before.reduce((joined, context) => withContext(joined, context), unit)
  const nearest = contexts.toSorted((a, b) => Math.abs(units.indexOf(a) - at) - Math.abs(units.indexOf(b) - at))[0]!
  return whole.tokens.length <= 60 ? withContext(unit, nearest) : withContext(unit, nearest)
}

/** The clause before, where it only tells of whoever has a role. */
function lastToldOf(units: readonly Unit[], at: number): Unit | null {
  const before = units[at - 1]
  return before !== undefined && before.roles.length > 0 && tells(before) ? before : null
}

/** "… av den som äger Lex, vem är det", "… är det ägaren som avgör, vem är det för Lex" */
function withRolesOf(unit: Unit, told: Unit): Unit {
  const shift = unit.tokens.length
  const named = entriesOf(unit, 'system').length > 0
  return {
    ...withContext(unit, named ? { ...told, mentions: [] } : told),
    roles: told.roles.map((hit) => ({ ...hit, start: hit.start + shift, end: hit.end + shift })),
  }
}

/** What is to be done about what was told before it. */
const howToGoOn =
  /^(?:(?:och|men|sa|and|so) )?(?:hur (?:gor|gar|ska|bor|kommer) (?:jag|vi|man)(?: (?:da|nu|vidare|gora|ga vidare|till vaga|framat|ga till vaga|sen))*|vad (?:gor|ska) (?:jag|vi|man)(?: (?:da|nu|gora))*|(?:how|what) (?:do|should) (?:i|we)(?: (?:do|go on|proceed|now))*)$/

const besides =
  /^(?:och|samt|sen|sedan|dessutom|and|also) |^(?:jag|vi|i|we) (?:vill|skulle|behover|har|want|need) (?:\w+ )?(?:ocksa|dessutom|aven|also)\b/

function sameQuestion({ draft: a }: Read, { draft: b }: Read): boolean {
  return (
    a.intent === 'system_info' &&
    b.intent === a.intent &&
    a.field === b.field &&
    (a.systems ?? []).length > 0 &&
    a.systems?.join() === b.systems?.join()
  )
}

/** ", it-kontakten", ", den som står som systemansvarig", ", systemansvaret": the role that was meant, after a question without it. */
function saysWhose({ roles, tokens, mentions, line }: Unit, before: Draft): boolean {
  const [role, ...others] = roles
  if (role === undefined || others.length > 0 || mentions.length > 0 || tokens[0]!.before !== 'pause') return false
  if (before.intent !== 'role_lookup' || (before.role != null && before.role !== role.role)) return false
  const named = before.systems?.length === 1 || before.outcome === 'unknown'
  const definite = role.start === 0 && role.end === tokens.length && /(?:n|en|et)$/.test(tokens.at(-1)!.cue)
  const around = tokens.filter((_, at) => at < role.start || at >= role.end).map(({ cue }) => cue)
  const told = around.length > 0 && !asksAnew.test(line) && around.every((cue) => tailWord.test(cue))
  return named && (definite || told)
}
const asksAnew = /^(?:och|samt|and|vem|vems|vilken|who|ar|finns)\b/
const tailWord =
  /^(?:den|han|hon|hen|som|star|ar|alltsa|da|dvs|menar|jag|har|en|the|one|is|listed|as|angiven|angivet|utsedd|skriven|namngiven|va|i|mean|formella|formellt|officiella)$/

/** Nothing but names and what joins them: "dels Koha", "och Boka". */
function namesOnly(unit: Unit): boolean {
  return (
    unit.roles.length === 0 &&
    unit.unread.length === 0 &&
    unit.tokens.every(
      (token, at) =>
        unit.mentions.some((mention) => mention.start <= at && at < mention.end) ||
        /^(?:och|samt|dels|bade|and|plus|eller|or|for|om|resp|respektive|sen|sedan|ocksa|also)$/.test(token.cue),
    )
  )
}

/** Context before the question, as one unit: its names count, its other words do not. */
function withContext(unit: Unit, context: Unit | null): Unit {
  if (context === null) return unit
  const shift = unit.tokens.length
  return {
    ...unit,
    tokens: [...unit.tokens, ...context.tokens],
    mentions: [
      ...unit.mentions,
      ...context.mentions.map((mention) => ({ ...mention, start: mention.start + shift, end: mention.end + shift })),
    ],
    unread: [
      ...unit.unread,
      ...context.unread
        .filter((at) =>
          context.mentions.some(
            ({ start, end }) =>
              at === end ||
              at === start - 1 ||
              (at === end + 1 && /^(?:for|till|i|pa|hos)$/.test(context.tokens[end]!.cue)),
          ),
        )
        .map((at) => at + shift),
    ],
    line: unit.line,
    shape:
      `${unit.shape} ${context.mentions.map((mention) => (mention.entries.some((entry) => entry.kind === 'system') ? 'S' : '')).join(' ')}`.trim(),
  }
}

/** The same stretch is looked at again where it turns out to be all there is. */
function once(interpret: Interpret): Interpret {
  let last: { unit: Unit; memory: Memory | null; read: Read | null } | null = null
  return (unit, memory) => {
    if (last?.unit !== unit || last.memory !== memory) last = { unit, memory, read: interpret(unit, memory) }
    return last.read
  }
}

/** "ansvarig för Lex och Libra", "ägare och förvaltare till Lex", "systemansvarig i Lex plus ägaren till Libra". */
function splitEnumeration(unit: Unit, memory: Memory | null, interpret: Interpret, budget: { left: number }): Read[] {
  const named = entriesOf(unit, 'system')
  const roles = unit.roles.filter((hit, at, all) => all.findIndex((other) => other.role === hit.role) === at)
  const whole = interpret(unit, memory)
  if (whole === null) return []
  if (whole.draft.intent !== 'role_lookup' && !(whole.draft.intent === 'system_info' && named.length > 1))
    return [whole]
  budget.left -= named.length
  if (budget.left < 0) return [whole]
  const joined = joins(unit)
  if (named.length > 1 && roles.length > 1 && joined) {
    const at = cutBetween(unit)
    if (at !== null) {
      const halves = [part(unit, 0, at), part(unit, at, unit.tokens.length)]
      if (halves.every((half) => entriesOf(half, 'system').length > 0 && half.roles.length > 0))
        return halves.flatMap((half) => splitEnumeration(half, memory, interpret, budget))
    }
  }
  if (named.length > 1) {
    const reads = named.map(({ mention }) => {
      const one = {
        ...unit,
        mentions: unit.mentions.filter(
          (other) => other === mention || !other.entries.some((entry) => entry.kind === 'system'),
        ),
      }
      return interpret(one, memory)
    })
    const distinct = compact(reads).filter(
      (read, at, all) => all.findIndex((other) => JSON.stringify(other.draft) === JSON.stringify(read.draft)) === at,
    )
    if (new Set(named.flatMap(({ entries }) => ids(entries))).size === 1) return [whole]
    // Two names side by side with nothing between may be one that is misspelt.
    if (
      distinct.length > 1 &&
      !joined &&
      named.some(({ mention }, at) => within(unit, mention, named[at + 1]?.mention))
    ) {
      const choices = choicesOf(named.flatMap(({ entries }) => entries)).slice(0, 8)
      return [
        {
          rule: 'names side by side',
          draft: { ...whole.draft, systems: [], unknown: null, outcome: 'ambiguous', choices, certainty: 0.7 },
        },
      ]
    }
    if (distinct.length > 1) return distinct
  }
  if (
    roles.length > 1 &&
    joined &&
    roles.every((hit) => hit.idea !== 'contact' || hit.key !== 'pait') &&
    whole.draft.outcome === undefined
  ) {
    return roles.map((hit) => ({ rule: whole.rule, draft: { ...whole.draft, role: hit.role } }))
  }
  return [whole]
}

/** Side by side, or one in the other: "schemat i Heroma" may be either. */
function within({ tokens }: Unit, first: Mention, second: Mention | undefined): boolean {
  if (second === undefined) return false
  return (
    second.start === first.end ||
    (second.start === first.end + 1 && /^(?:i|pa|hos|in|on)$/.test(tokens[first.end]!.cue))
  )
}

function joins(unit: Unit): boolean {
  return (
    /\b(?:och|samt|plus|respektive|resp|and|eller|or|likasa|dessutom|also|men)\b/.test(unit.line) ||
    unit.tokens.some((token, at) => at > 0 && (token.before === 'pause' || token.before === 'slash'))
  )
}

function cutBetween(unit: Unit): number | null {
  for (let at = 1; at < unit.tokens.length - 1; at++) {
    const { cue } = unit.tokens[at]!
    if (!['och', 'samt', 'plus', 'and', 'dessutom'].includes(cue)) continue
    const [left, right] = [part(unit, 0, at), part(unit, at + 1, unit.tokens.length)]
    if (
      left.roles.length > 0 &&
      right.roles.length > 0 &&
      entriesOf(right, 'system').length > 0 &&
      entriesOf(left, 'system').length > 0
    )
      return at
  }
  return null
}

function part(unit: Unit, from: number, to: number): Unit {
  const shift = <T extends { start: number; end: number }>(things: readonly T[]): T[] =>
    things
      .filter((thing) => thing.start >= from && thing.end <= to)
      .map((thing) => ({ ...thing, start: thing.start - from, end: thing.end - from }))
  const tokens = unit.tokens.slice(from, to)
  return {
    tokens,
    mentions: shift(unit.mentions),
    roles: shift(unit.roles),
    line: lineOf(tokens),
    shape: unit.shape,
    language: unit.language,
    unread: unit.unread.filter((at) => at >= from && at < to).map((at) => at - from),
    leans: unit.leans,
  }
}
