import { meetingCommands, needCommands, surveyCommands, talkCommands, type Command } from './commands.ts'
import * as cues from './cues.ts'
import { clausesOf } from './clauses.ts'
import { choicesOf, type Draft, ids, reading } from './draft.ts'
import { pick } from './follow-up.ts'
import { framed, framedLater, governed, smallTalk } from './frames.ts'
import { conceptsIn } from './concepts.ts'
import { languageOf } from './language.ts'
import { matterOf } from './matter.ts'
import { mentionsIn } from './mentions.ts'
import type { Memory, Reading } from './reading.ts'
import {
  describedTarget,
  fieldOf,
  filtersOf,
  kindOf,
  preferWhole,
  roleOf,
  type Target,
  targetOf,
  unknownSystem,
} from './register.ts'
import { slotOf } from './slot.ts'
import { putRight } from './spelling.ts'
import { clean, type Token, tokensOf } from './tokens.ts'
import { entriesOf, lineOf, type Unit, unitOf, type Words } from './unit.ts'
import { small, systemNouns } from './words.ts'

export function readMessage(text: string, memory: Memory | null, words: Words): Reading {
  const tokens = foreignCompounds(
    tokensOf(clean(text)).map((token) => putRight(token, words.cues, words.dictionary)),
    words,
  )
  const language = languageOf(tokens)
  if (tokens.length === 0)
    return reading({ intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.9 }, language, ['no words'])
  const mentions = mentionsIn(tokens, words)
  const whole = unitOf(tokens, mentions, 0, tokens.length, words)
  const trace = [
    `words: ${whole.line}`,
    `shape: ${whole.shape}`,
    ...whole.mentions.map(
      (m) =>
        `${m.how}: ${tokens
          .slice(m.start, m.end)
          .map((t) => t.raw)
          .join(' ')} → ${m.entries
          .map((e) => `${e.kind} ${e.name}`)
          .slice(0, 4)
          .join(' | ')}`,
    ),
    ...(whole.unread.length > 0 ? [`unread: ${whole.unread.map((at) => tokens[at]!.raw).join(' ')}`] : []),
  ]
  const done = (draft: Draft, rule: string): Reading => reading(draft, language, [...trace, `rule: ${rule}`])

  const picked = pick(whole, memory, words)
  if (picked) {
    const systems = picked.systems ?? []
    if (systems.length < 2 || !single.has(picked.intent)) return done(picked, 'picks what was offered')
    return reading(
      { intent: 'multi', certainty: 0.95 },
      language,
      [...trace, 'rule: picks several that were offered'],
      systems.map((id) => reading({ ...picked, systems: [id] }, language, [])),
    )
  }

  const parts = partsOf(tokens, mentions, whole, memory, words)
  if (parts.length > 1) {
    return reading(
      { intent: 'multi', certainty: Math.min(...parts.map((part) => part.draft.certainty ?? 0.95)) },
      language,
      [...trace, 'rule: several questions'],
      parts.map((part) => reading(part.draft, language, [`rule: ${part.rule}`])),
    )
  }
  const only = parts[0] ??
    like(whole, words) ?? {
      draft: { intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.85 } satisfies Draft,
      rule: 'nothing of ours in it',
    }
  return done(only.draft, only.rule)
}

/** What no rule took, by its likeness to examples. Never an answer from the register. */
function like(whole: Unit, words: Words): Read | null {
  if (entriesOf(whole, 'system').length > 0) return null
  const found = words.likeness.of(whole.tokens)
  if (found === null || found.intent === 'out_of_scope' || !plausible(found.intent, whole, words)) return null
  const bodies = entriesOf(whole, 'body').flatMap(({ entries }) => ids(entries))
  const matter = found.intent === 'policy_question' ? matterOf(whole.tokens) : null
  return {
    rule: `most like ${found.intent} (${found.share.toFixed(2)})`,
    draft: { intent: found.intent, bodies, matter, certainty: 0.6 + 0.3 * found.share },
  }
}

/** "no-arrow-parens" is one foreign name: none of its parts asks for anything. */
function foreignCompounds(tokens: Token[], words: Words): Token[] {
  for (let start = 0; start < tokens.length; start++) {
    let end = start + 1
    while (end < tokens.length && tokens[end]!.before === 'hyphen') end++
    const chain = tokens.slice(start, end)
    const strange = chain.some(
      ({ fold, cue }) =>
        cue === fold &&
        !/^(?:it|e|hr|skr|skl)$/.test(fold) &&
        !words.dictionary.isWordOrCompound(fold) &&
        !small.has(fold) &&
        !words.roles.has(cue) &&
        words.gazetteer.find(fold) === null &&
        fold.length > 1,
    )
    if (chain.length > 1 && strange && words.gazetteer.find(chain.map(({ fold }) => fold).join('')) === null) {
      for (const token of chain) token.cue = `-${token.fold}`
    }
    start = end - 1
  }
  return tokens
}

/** Statistics may say what a message is like; a word of the matter, or nothing foreign in it, must bear it out. */
function plausible(intent: string, unit: Unit, words: Words): boolean {
  const matter = matters[intent]
  if (matter?.test(unit.line)) return true
  if (intent === 'policy_question')
    return (
      governed(unit) && ['permit', 'govern', 'define'].some((concept) => conceptsIn(unit.line).has(concept as 'permit'))
    )
  return (
    !tied.has(intent) &&
    unit.tokens.length <= 8 &&
    unit.unread.every((at) => words.likeness.knows(intent, unit.tokens[at]!))
  )
}
/** Too like other things people say to go without a word of their matter. */
const tied = new Set(['meeting_next', 'group_info', 'meeting_agenda_add', 'need_report'])
const matters: Readonly<Record<string, RegExp>> = {
  meeting_next: /\b(?:\w*mote\w*|traff\w*|sammantrad\w*|samlas|ses|\w*grupp\w*|meet\w*|group)\b/,
  group_info: /\b(?:\w*grupp\w*|group|committee)\b/,
  meeting_accept: /\b(?:\w*mote\w*|traff\w*|sammantrad\w*|kallelse\w*|inbjudan|\w*grupp\w*|meeting|invit\w*)\b/,
  meeting_decline: /\b(?:\w*mote\w*|traff\w*|sammantrad\w*|kallelse\w*|inbjudan|\w*grupp\w*|meeting|invit\w*)\b/,
  meeting_agenda_add: /\b(?:\w*mote\w*|dagordning\w*|agenda\w*|\w*punkt\w*|meeting|item|topic)\b/,
  need_report:
    /\b(?:\w*behov\w*|system\w*|\w*stod|program\w*|\w*verktyg\w*|app|e ?tjanst\w*|digital\w*|software|tool|forslag|ide)\b/,
  survey_start: /\b(?:\w*enkat\w*|survey|questionnaire|frageformular\w*|\w*undersokning\w*|sjalvskattning\w*)\b/,
  survey_pause: /\b(?:\w*enkat\w*|survey|questionnaire|\w*undersokning\w*|paus|svaren?|answers)\b/,
  survey_resume: /\b(?:\w*enkat\w*|survey|questionnaire|\w*undersokning\w*|fragorna|questions?)\b/,
  survey_status: /\b(?:\w*enkat\w*|survey|questionnaire|\w*undersokning\w*|svarat|kvar|answered)\b/,
  out_of_scope: /^$/,
}

/** Intents about one system each. */
const single = new Set(['role_lookup', 'system_info'])

/** What a fault must be about to be one for the service desk. */
const itThing =
  /\b(?:\w*dator\w*|\w*skriva(?:re|ren)|natverk\w*|natet|wifi|\w*losenord\w*|losen|pinkod\w*|konto\w*|inlogg\w*|logga\w*|loggas|mejl\w*|mail\w*|e ?post\w*|\w*telefon\w*|mobil\w*|skarm\w*|program\w*|system\w*|app|appen|internet\w*|uppkoppling\w*|behorighet\w*|servicedesk\w*|\w*support\w*|helpdesk\w*|felanmal\w*|driftst\w*|password\w*|log ?in|logged|computer|laptop|printer|account|access|email|it|webbsida\w*|hemsida\w*|surfplatt\w*|ipad\w*|tangentbord\w*|mus|felkod|felmeddelande|bugg\w*|krasch\w*|vpn|teams|excel|word)\b/

type Read = { draft: Draft; rule: string }

/** The questions of a message, each read by itself; context stands with the question it belongs to. */
function partsOf(
  tokens: readonly Token[],
  mentions: Parameters<typeof unitOf>[1],
  whole: Unit,
  memory: Memory | null,
  words: Words,
): Read[] {
  const stretches = clausesOf(tokens, mentions)
  if (stretches.length === 1) return splitEnumeration(whole, memory, words)
  const units = stretches.map(({ from, to }) => unitOf(tokens, mentions, from, to, words))
  // A command or a small talk is read as a whole; so is anything without two questions about the register.
  const plain = units.map((unit) => asks(unit))
  // "Jag är systemägare för Lex men undrar vem …": where something is plainly asked, what is only told is no question.
  const pointed = units.some((unit, at) => plain[at] && (cues.who.test(unit.shape) || opens(unit)))
  const asking = units.map((unit, at) => plain[at] === true && !(pointed && tells(unit)))
  const count = asking.filter(Boolean).length
  if (count <= 1) {
    const at = asking.indexOf(true)
    if (at < 0) return compact([interpret(whole, memory, words)])
    // "hur gör man när ett system avvecklas": what "när" begins here is no question of its own.
    const next = stretches[at + 1]
    const subordinate = next !== undefined && /^(?:nar|when|om|if)$/.test(tokens[next.from]!.cue)
    if (subordinate) units[at] = unitOf(tokens, mentions, stretches[at]!.from, next.to, words)
    const focus = focused(units, at, whole)
    const parts = splitEnumeration(focus, memory, words)
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
          interpret(
            { ...focus, mentions: unit.mentions, tokens: unit.tokens, unread: [], roles: focus.roles },
            memory,
            words,
          ),
        ]),
      )
      if (rest.length > 0 && rest.every((read) => read.draft.systems?.join() !== first.draft.systems?.join()))
        return [first, ...rest]
    }
    // What stands around the question may say that it is none, or carry what it lacks.
    const read = interpret(focus, memory, words)
    const blank = read === null || (read.draft.outcome === 'ambiguous' && (read.draft.choices ?? []).length === 0)
    const wider = blank ? interpret(whole, memory, words) : null
    return compact([wider ?? read])
  }
  const reads: Read[] = []
  let context: Unit | null = null
  let carried = memory
  for (const [at, unit] of units.entries()) {
    if (!asking[at]) {
      if (entriesOf(unit, 'system').length > 0 || entriesOf(unit, 'person').length > 0) context = unit
      continue
    }
    const own =
      entriesOf(unit, 'system').length > 0 || entriesOf(unit, 'body').length > 0
        ? unit
        : withContext(unit, context ?? (reads.length === 0 ? nextContext(units, at) : null))
    const found = splitEnumeration(own, carried, words)
    for (const read of found) {
      const previous = reads.at(-1)
      if (previous && elaborates(previous, read, unit)) {
        reads[reads.length - 1] = merge(previous, read)
        continue
      }
      if (idle.has(read.draft.intent)) continue
      reads.push(read)
      if (read.draft.systems && read.draft.systems.length > 0) carried = carry(carried, read.draft)
    }
  }
  const useful = reads.filter((read) => read.draft.outcome !== 'out-of-scope')
  if (useful.length > 1) return useful
  return compact([useful[0] ?? interpret(whole, memory, words)])
}

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
function elaborates(previous: Read, read: Read, unit: Unit): boolean {
  const [a, b] = [previous.draft, read.draft]
  // "Vem ansvarar för Lex, är det Siv Tallberg?"
  if (
    a.intent === 'role_lookup' &&
    b.intent.startsWith('person_') &&
    /^(?:\w+ )?(?:ar|var|visst|eller|kanske|is|was|or|tror)\b/.test(unit.line)
  )
    return true
  if (a.intent !== 'role_lookup' || b.intent !== 'role_lookup') return false
  const meant = /\b(?:menar|alltsa|dvs|mean|ie)\b/.test(unit.line)
  const same = (b.systems ?? []).every((id) => a.systems?.includes(id))
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

/** Begins as a question or an order does. */
function opens(unit: Unit): boolean {
  return /^(?:och |and |samt |men )?(?:vem|vems|vilk\w+|vad|nar|hur|ar det|finns|har|who|what|which|when|how|is|does|lista|visa|sag|ge|list|show|tell|give)\b/.test(
    unit.line,
  )
}

/** Tells about somebody: "min chef är systemägare", "jag ansvarar för …". */
function tells(unit: Unit): boolean {
  // "… men undrar" leads on to the question.
  const told = unit.line.replace(
    /\b(?:(?:men|och|sa|jag|nu|now|but|and) )*(?:undrar|undrade|vill veta|behover veta|maste veta|wonder|want to know|need to know)$/,
    '',
  )
  return (
    !cues.who.test(unit.shape) &&
    !opens(unit) &&
    /^(?:\w+ ){0,2}(?:jag|vi|min|mitt|mina|var|vart|hon|han|de|chefen|rektorn|kollegan|nagon|alla|i|we|my|our|she|he|they|boss|revisorerna|forvaltningen|kommunen)\b/.test(
      told,
    ) &&
    !/\b(?:menar|alltsa|dvs|mean|behover|vill|soker|letar|undrar|onskar|skulle|maste|need|want|looking|wonder)\b/.test(
      told,
    )
  )
}

/** Whether a clause asks for something by itself. */
function asks(unit: Unit): boolean {
  if (unit.roles.length > 0) return true
  if (
    cues.who.test(unit.shape) &&
    (unit.mentions.length > 0 || unit.unread.length > 0 || cues.contactPlainly.test(unit.shape))
  )
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
    (framed(unit, null) === 'meeting_next' ||
      meetingCommands.some((command) => command.intent === 'meeting_next' && matches(command, metLine(unit))))
  )
    return true
  const field = fieldOf(unit)
  if (
    field !== null &&
    unit.tokens.length <= 8 &&
    (hasName || !/^(?:nar|when)\b/.test(unit.shape)) &&
    (field.field !== 'description' || /\b(?:det|den|it)\b/.test(unit.line)) &&
    /^(?:och |and |samt )?(?:vad|vilk\w+|finns|ar|nar|when|anvands|lagras|what|which|is|does|are)\b/.test(unit.shape)
  )
    return true
  return (
    cues.policy.test(unit.shape) &&
    /^(?:och |and )?(?:vad|vem|far|hur|vilka|maste|what|who|how|can|may|is|ar)\b/.test(unit.shape)
  )
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
        .filter((at) => context.mentions.some((mention) => at === mention.end || at === mention.start - 1))
        .map((at) => at + shift),
    ],
    line: unit.line,
    shape:
      `${unit.shape} ${context.mentions.map((mention) => (mention.entries.some((entry) => entry.kind === 'system') ? 'S' : '')).join(' ')}`.trim(),
  }
}

/** "ansvarig för Lex och Libra", "ägare och förvaltare till Lex", "systemansvarig i Lex plus ägaren till Libra". */
function splitEnumeration(unit: Unit, memory: Memory | null, words: Words): Read[] {
  const named = entriesOf(unit, 'system')
  const roles = unit.roles.filter((hit, at, all) => all.findIndex((other) => other.role === hit.role) === at)
  const whole = interpret(unit, memory, words)
  if (whole === null) return []
  if (whole.draft.intent !== 'role_lookup' && !(whole.draft.intent === 'system_info' && named.length > 1))
    return [whole]
  const joined = joins(unit)
  if (named.length > 1 && roles.length > 1 && joined) {
    const at = cutBetween(unit)
    if (at !== null) {
      const halves = [part(unit, 0, at), part(unit, at, unit.tokens.length)]
      if (halves.every((half) => entriesOf(half, 'system').length > 0 && half.roles.length > 0))
        return halves.flatMap((half) => splitEnumeration(half, memory, words))
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
      return interpret(one, memory, words)
    })
    const distinct = compact(reads).filter(
      (read, at, all) => all.findIndex((other) => JSON.stringify(other.draft) === JSON.stringify(read.draft)) === at,
    )
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

function joins(unit: Unit): boolean {
  return (
    /\b(?:och|samt|plus|respektive|resp|and|eller|or|likasa|dessutom|also|men)\b/.test(unit.line) ||
    unit.tokens.some((token) => token.before === 'pause' || token.before === 'slash')
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
  }
}

function matches(command: Command, line: string): boolean {
  return command.when.test(line) && !command.unless?.test(line)
}

function command(list: readonly Command[], line: string): string | null {
  return list.find((candidate) => matches(candidate, line))?.intent ?? null
}

/** One question read by ordered rules. Null: none of them took it. */
function interpret(unit: Unit, memory: Memory | null, words: Words): Read | null {
  const { line, shape } = unit
  const target = targetOf(unit, words)
  const role = roleOf(unit, words)
  const bodies = [...new Set(entriesOf(unit, 'body').flatMap(({ entries }) => ids(entries)))]
  const people = entriesOf(unit, 'person')
  const asksWho = cues.who.test(shape)
  const asksContact = cues.contact.test(shape)
  const list = cues.listing.test(shape)
  const noun = cues.systemNoun.test(shape)
  const filters = filtersOf(unit)
  const field = fieldOf(unit)
  const ofVendor = asksVendor(unit, target, list || noun)
  const named = target.kind !== 'none' && !ofVendor

  // 1. What is known by its wording and names no system.
  if (!named) {
    if (cues.mine.test(line)) return { rule: 'mine', draft: { intent: 'my_systems', role: role?.role ?? null } }
    if (cues.whoAmI.test(line)) return { rule: 'who am i', draft: { intent: 'who_am_i' } }
    const talk = unit.mentions.length === 0 && role === undefined ? command(talkCommands, line) : null
    if (talk !== null) return { rule: `wording: ${talk}`, draft: { intent: talk } }
  }
  if (cues.correction.test(shape) && !/\bavbryt\b/.test(line) && (role === undefined || !asksWho)) {
    return {
      rule: 'says it is wrong',
      draft: {
        intent: 'correction',
        systems: target.kind === 'systems' ? target.systems : (memory?.systems ?? []).slice(0, 1),
        people: people.flatMap(({ entries }) => ids(entries)),
      },
    }
  }
  if (!named && role === undefined) {
    const asked = command(surveyCommands, line)
    if (asked !== null && (bodies.length === 0 || /enkat|survey|questionnaire/.test(line)))
      return { rule: `wording: ${asked}`, draft: { intent: asked } }
  }
  const meet = /\b(?:nar|when)\b.{0,30}\b(?:ses|mots|traffas|samlas|sammantrader|meet)\b/.test(line)
  if (!named && (role === undefined || bodies.length > 0 || meet) && people.length === 0) {
    const exists = /^(?:finns det|har vi|is there|do we have) (?:en|ett|nagon|a|an|any)\b/.test(line)
    const meeting = command(meetingCommands, line) ?? (exists ? null : command(meetingCommands, metLine(unit)))
    if (meeting !== null && !(meeting === 'meeting_next' && cues.howOften.test(line)))
      return { rule: `wording: ${meeting}`, draft: { intent: meeting, bodies } }
    const talk = role === undefined ? smallTalk(unit) : null
    const frame = role === undefined || bodies.length > 0 ? framed(unit, memory) : null
    if (frame !== null) return { rule: `about: ${frame}`, draft: { intent: frame, bodies } }
    if (talk !== null) return { rule: `small talk: ${talk}`, draft: { intent: talk } }
  }
  if (bodies.length > 0 && !named) {
    return {
      rule: 'a body',
      draft: {
        intent: 'group_info',
        bodies,
        field: cues.howOften.test(line) ? 'frequency' : bodyField(line),
        matter: matterOf(unit.tokens),
      },
    }
  }

  const again = sameAgain(unit, memory, role, filters, named)
  if (again) return again

  // 2. Lists and counts.
  if (
    cues.counting.test(shape) &&
    !/\b(?:far|maste|kan|bor|may|must|can) (?:\w+ ){0,3}(?:ha|have|vara|be)\b/.test(shape) &&
    (noun ||
      filters.units.length +
        filters.vendors.length +
        filters.categories.length +
        filters.workplaces.length +
        people.length >
        0 ||
      filters.status !== null)
  ) {
    const lacks = role !== undefined && cues.lacking.test(line)
    const unknown = listUnknown(unit, words, filters, people.length)
    if (unknown) return { rule: 'counts what is not here', draft: { ...unknown, intent: 'count_systems' } }
    if (!(named && target.kind !== 'systems')) {
      return {
        rule: 'counts',
        draft: {
          intent: 'count_systems',
          ...listed(filters),
          ...personOf(people),
          role: role?.role ?? null,
          matter: lacks ? 'missing' : filters.status,
          field: lacks ? 'missing' : filters.status === null ? null : 'status',
        },
      }
    }
  }
  const narrow =
    filters.units.length + filters.workplaces.length + filters.vendors.length + filters.categories.length > 0
  // With a unit and a role named, any "not" asks where the role is missing.
  const lacks =
    cues.lacking.test(line) ||
    (narrow && role !== undefined && /\b(?:inte|ej|ingen|inget|aldrig|not|nobody|none)\b/.test(line))
  const whatIf = /\b(?:vad hander|what happens|rycker in|ersatter|vad gor)\b/.test(line)
  // "vilka system på soc är herrelösa": nobody answers for them.
  if (
    role === undefined &&
    !named &&
    people.length === 0 &&
    field === null &&
    unit.unread.length === 0 &&
    (noun || narrow) &&
    /\b(?:herrelos\w*|obemannad\w*|vakant\w*|obesatt\w*|utan (?:nagon|folk|person)|saknar (?:nagon|folk|person|bemanning)|unassigned|unmanned|vacant)\b/.test(
      line,
    )
  ) {
    return {
      rule: 'which lack anybody',
      draft: {
        intent: 'missing_role',
        role: words.roles.hits(['systemansvarig'])[0]?.role ?? null,
        ...listed(filters),
      },
    }
  }
  if (lacks && !whatIf && !named && people.length === 0 && (role !== undefined || /agarlos|herrelos/.test(line))) {
    const wanted = role?.role ?? (/agarlos/.test(line) ? ownerOf(words) : null)
    if (
      list ||
      noun ||
      filters.units.length + filters.vendors.length + filters.categories.length > 0 ||
      cues.who.test(line) ||
      /^(?:var|vilka|lista|visa|obesatta|vakanta|lediga|finns|tomma|where|vakanser|luckor)\b/.test(line)
    ) {
      return { rule: 'which lack a role', draft: { intent: 'missing_role', role: wanted, ...listed(filters) } }
    }
  }
  const personList =
    people.length > 0 &&
    (!named ||
      /\b(?:mer an|fler an|utover|forutom|annat an|nagot annat|other than|besides|apart from)\b/.test(line) ||
      (target.kind === 'systems' && /^(?:vilka|vad|what|which|list|lista)\b/.test(shape) && noun))
  if (personList) {
    const asked = memory?.asked
    // "och Siv?" after "vad äger Anna?"
    const kept =
      role ??
      (elliptic(unit) && asked?.intent === 'person_systems' && memory?.intent === 'person_systems'
        ? { role: asked.role }
        : undefined)
    return personQuestion(unit, people, kept, words)
  }

  // "vi på VA har ett nytt behov": a part of a name is no name where something else is plainly said.
  const weak =
    target.kind !== 'none' &&
    entriesOf(unit, 'system').every(
      ({ mention, entries }) =>
        mention.how === 'fuzzy' || entries.every((entry) => entry.form === 'family' || entry.form === 'part'),
    )
  if (weak && role === undefined && !asksWho) {
    const plain = command(needCommands, line)
    if (plain !== null) return { rule: `wording: ${plain}`, draft: { intent: plain, matter: matterOf(unit.tokens) } }
  }

  // 3. A system by name.
  if (target.kind !== 'none' && named) {
    const strong =
      /\b(?:betalar|bekostar|finansierar|finansieras|beslutar|godkanner|utser|utses|tillsatter|upphandlar|koper|bestaller|bestalls|bestalla|kopa|kostar|pays|decides|approves|appoints|order|policyn?|riktlinjer|(?<!vem )(?<!vem som )far (?:man|jag|vi)(?! (?:\w+ )?tag)|privat|tillatet)\b/.test(
        shape,
      ) && !((role !== undefined || asksContact) && asksWho && !/\b(?:utser|utses|beslutar|betalar)\b/.test(shape))
    const base = withTarget(inFamily(unit, target, memory))
    if (cues.support.test(shape) && !asksWho && role === undefined && !field?.beatsRole)
      return { rule: 'fault or access', draft: { intent: 'support', ...base } }
    if (strong)
      return {
        rule: 'a rule about a system',
        draft: { intent: 'policy_question', ...base, ...listed(filters), matter: matterOf(unit.tokens) },
      }
    if (field !== null && (field.beatsRole || (role === undefined && (field.field !== 'description' || !asksWho)))) {
      if (
        !(
          field.beatsRole &&
          role !== undefined &&
          asksWho &&
          field.field === 'department' &&
          !/\bvilk\w+ (?:forvaltning|avdelning|enhet|namnd|kontor)|which|what/.test(shape)
        )
      ) {
        if (!(asksContact && asksWho && field.field !== 'vendor' && field.field !== 'department'))
          return { rule: `fact: ${field.field}`, draft: { intent: 'system_info', field: field.field, ...base } }
      }
    }
    const asked = memory?.asked
    if (
      role === undefined &&
      !asksWho &&
      !asksContact &&
      field === null &&
      asked?.intent === 'system_info' &&
      asked.field !== null &&
      memory?.intent === 'system_info' &&
      unit.tokens.length <= 5
    ) {
      return { rule: 'the same fact', draft: { intent: 'system_info', field: asked.field, ...base } }
    }
    const inherits =
      role === undefined && !asksWho && !asksContact && memory !== null && memory.intent === 'role_lookup'
    return {
      rule: role === undefined ? 'a system, no role named' : 'a system and a role',
      draft: {
        intent: 'role_lookup',
        role: role === undefined ? (inherits ? memory.role : null) : role.role,
        people: people.flatMap(({ entries }) => ids(entries)),
        ...base,
      },
    }
  }

  // 4. Lists by unit, vendor, category, status.
  if (role === undefined && !asksWho && !/^(?:vilka|lista|visa|hur manga|which|list|show)\b/.test(shape)) {
    const plain = command(needCommands, line)
    if (plain !== null) return { rule: `wording: ${plain}`, draft: { intent: plain, matter: matterOf(unit.tokens) } }
  }
  const ruled =
    cues.policy.test(shape) ||
    /^(?:\w+ )?(?:hur(?! manga)|how(?! many)|varfor|why)\b/.test(shape) ||
    /\b(?:finansierar|betalar|pays|ansvarsfordelning)\b|\b(?:what is|what s|vad ar) (?:a|an|the|en|ett)\b|\b(?:menas|innebar|betyder|definiera|definieras|define|defined)\b/.test(
      shape,
    )
  if (
    filters.units.length + filters.workplaces.length > 0 &&
    role !== undefined &&
    !noun &&
    !ruled &&
    slotOf(unit, words) === null
  ) {
    return { rule: 'a role in a unit', draft: { intent: 'role_lookup', role: role.role, ...listed(filters) } }
  }
  if (
    !/^(?:ska|far|maste|kan|bor|must|may|can|should)\b/.test(shape) &&
    !(
      /\b(?:ansvar|ansvaret|roll|rollen|uppgift\w*|uppdrag)\b/.test(line) &&
      /^(?:\w+ )?vad (?:ar|har|innebar)\b/.test(shape) &&
      !noun
    ) &&
    (filters.units.length > 0 || filters.workplaces.length > 0) &&
    (noun || list || (memory !== null && elliptic(unit) && lists.has(memory.intent ?? '')))
  ) {
    if (role !== undefined && asksWho && !noun)
      return { rule: 'a role in a unit', draft: { intent: 'role_lookup', role: role.role, ...listed(filters) } }
    if (!(role !== undefined && asksWho && cues.policy.test(shape))) {
      const intent =
        elliptic(unit) && memory !== null && lists.has(memory.intent ?? '') ? memory.intent! : 'dept_systems'
      return {
        rule: 'systems of a unit',
        draft: {
          intent,
          role: intent === 'missing_role' ? (memory?.role ?? null) : (role?.role ?? null),
          ...listed(filters),
        },
      }
    }
  }
  if (filters.vendors.length > 0 && (ofVendor || noun || list || cues.fields[0]!.when.test(shape) || elliptic(unit))) {
    return {
      rule: 'systems from a vendor',
      draft: {
        intent: elliptic(unit) && memory?.intent === 'count_systems' ? 'count_systems' : 'vendor_systems',
        ...listed(filters),
      },
    }
  }
  // "är det kommungemensamt?" after a question about a system.
  if (
    memory !== null &&
    memory.systems.length === 1 &&
    role === undefined &&
    unit.unread.length === 0 &&
    ((field !== null && field.field !== 'description' && /\b(?:det|den|systemet|it)\b/.test(line)) ||
      singularCategory(unit, memory)) &&
    !/^(?:och )?(?:vilka|lista|visa|alla|hur manga|which|list|show)\b/.test(line)
  ) {
    return {
      rule: 'follows up with a fact',
      draft: { intent: 'system_info', field: field?.field ?? 'category', systems: memory.systems },
    }
  }
  if (
    filters.categories.length > 0 &&
    role === undefined &&
    ((ruled && (cues.policy.test(shape) || conceptsIn(line).has('define'))) ||
      (/\b(?:vad ar|what is)\b/.test(shape) && !noun))
  ) {
    return {
      rule: 'what a category is',
      draft: { intent: 'policy_question', matter: matterOf(unit.tokens), ...listed(filters) },
    }
  }
  if (
    filters.categories.length > 0 &&
    !ruled &&
    !/\b(?:definieras|definition|menas|innebar|betyder|vad ar ett|vad ar|beslutar|betalar|skillnad|means?|definition|krav)\b/.test(
      shape,
    ) &&
    role === undefined
  ) {
    return { rule: 'systems of a category', draft: { intent: 'category_systems', ...listed(filters) } }
  }
  if (
    filters.status !== null &&
    !ruled &&
    (noun || /\b(?:vilka|lista|nagot|vad|which|what|list)\b/.test(shape)) &&
    role === undefined &&
    unreadBeside(unit, filters.status) <= 1
  ) {
    return {
      rule: 'systems of a status',
      draft: { intent: 'category_systems', field: 'status', matter: filters.status, ...listed(filters) },
    }
  }
  if (
    /^(?:\w+ ){0,3}(?:alla|samtliga|vilka|lista|visa|list|show|all|which|what) (?:\w+ ){0,3}(?:(?<!\b(?:what|a|an|is|the) (?:\w+ ){0,2})system(?:en)?|systems|program(?:men)?|applications|apps|appar)(?: (?:finns|har|vi|det|do|we|have|there|are|is|ni|kommunen|in|the|register|registret|i|har|hos|oss|anvander|som|tack))*$/.test(
      shape,
    )
  ) {
    return { rule: 'all systems', draft: { intent: 'category_systems' } }
  }
  if (
    noun &&
    list &&
    cues.fields.find((candidate) => candidate.field === 'personal_data')!.when.test(shape) &&
    /\bvilka|which|lista|list|what\b/.test(shape)
  ) {
    return {
      rule: 'systems with personal data',
      draft: { intent: 'category_systems', field: 'personal_data', ...listed(filters) },
    }
  }
  const missing = listUnknown(unit, words, filters, 0)
  if (missing && !whatIf && !cues.policy.test(shape)) return { rule: 'a list of what is not here', draft: missing }

  // 5. Needs, faults, rules.
  if (role === undefined || /\b(?:behov|onskemal|behovsanmalan)\b/.test(line)) {
    const need = command(needCommands, line)
    if (need !== null) return { rule: `wording: ${need}`, draft: { intent: need, matter: matterOf(unit.tokens) } }
  }
  const follow = followUp(unit, memory, role, field, words)
  if (follow) return follow
  if (isRule(unit, role, words))
    return {
      rule: 'a rule',
      draft: { intent: 'policy_question', matter: matterOf(unit.tokens), ...listed(filters), role: role?.role ?? null },
    }
  const later = role === undefined ? framedLater(unit) : null
  if (later !== null && !(asksWho && asksContact)) {
    return { rule: `about: ${later}`, draft: { intent: later, matter: matterOf(unit.tokens), ...listed(filters) } }
  }
  if (
    cues.support.test(shape) &&
    (itThing.test(line) || unit.unread.every((at) => words.likeness.knows('support', unit.tokens[at]!))) &&
    role === undefined &&
    !(asksWho && asksContact && slotOf(unit, words)?.ordinary === false)
  )
    return { rule: 'fault or access', draft: { intent: 'support' } }

  // 6. Somebody for something that is not in the register by that name.
  if (role !== undefined || (asksWho && asksContact) || noun) {
    const slot = slotOf(unit, words)
    const described = slot && (slot.saysSystem || noun || slot.ordinary) ? describedTarget(unit, words) : null
    if (
      described &&
      (asksWho || role !== undefined || (noun && (list || /\b(?:vad heter|vilket|finns det|which|what)\b/.test(shape))))
    ) {
      const wanted = asksWho || role !== undefined ? 'role_lookup' : 'system_info'
      if (described.sure)
        return {
          rule: 'described',
          draft: { intent: wanted, role: role?.role ?? null, systems: described.systems, certainty: 0.9 },
        }
      if (described.likely && (slot!.ordinary || slot!.saysSystem))
        return {
          rule: 'described, perhaps',
          draft: {
            intent: wanted,
            role: role?.role ?? null,
            outcome: 'ambiguous',
            choices: described.choices,
            certainty: 0.6,
          },
        }
    }
    if (
      slot &&
      (role !== undefined || !slot.ordinary || slot.saysSystem) &&
      (role !== undefined || asksWho || (noun && list))
    ) {
      const unknown = unknownSystem(unit, words)
      if (unknown) return { rule: 'not in the register', draft: { ...unknown, role: role?.role ?? null } }
    }
    if (!slot && role !== undefined) {
      if (role.role !== null && words.roles.ideaOf(role.role) === null)
        return { rule: 'a role of the municipality', draft: { intent: 'role_lookup', role: role.role } }
      return {
        rule: 'a role, no system named',
        draft: { intent: 'role_lookup', role: role.role, outcome: 'ambiguous', certainty: 0.9 },
      }
    }
    if (!slot && asksWho && asksContact && unit.tokens.some((token) => systemNouns.has(token.fold))) {
      return {
        rule: 'somebody, no system named',
        draft: { intent: 'role_lookup', outcome: 'ambiguous', certainty: 0.8 },
      }
    }
  }
  if (filters.vendors.length > 0 && role === undefined && !asksWho && slotOf(unit, words) === null) {
    return { rule: 'a vendor', draft: { intent: 'vendor_systems', ...listed(filters) } }
  }
  const slot = slotOf(unit, words)
  if (
    slot &&
    !slot.ordinary &&
    ((unit.tokens.length <= 3 && unit.unread.length === unit.tokens.length) ||
      (field !== null && field.field !== 'description' && field.field !== 'approved' && slot.saysSystem) ||
      (asksWho && asksContact))
  ) {
    return {
      rule: 'a name nobody knows',
      draft: {
        intent: 'role_lookup',
        outcome: 'unknown',
        unknown: { kind: kindOf(slot.text), text: slot.text, nearest: [] },
        certainty: 0.8,
      },
    }
  }
  if (
    field !== null &&
    field.field !== 'approved' &&
    slot &&
    (slot.saysSystem || !slot.ordinary) &&
    !/^(?:hur|varfor|how|why)\b/.test(shape) &&
    (slot.saysSystem ||
      field.field !== 'description' ||
      (/\bvad (?:ar|gor|anvands)\b/.test(shape) && unit.unread.length === 1))
  ) {
    return {
      rule: 'a fact about what is not here',
      draft: {
        intent: 'system_info',
        field: field.field,
        outcome: 'unknown',
        unknown: { kind: 'system', text: slot.text, nearest: [] },
        certainty: 0.8,
      },
    }
  }
  return null
}

/** "skola", after a question about another of the same family. */
function inFamily(unit: Unit, target: Target, memory: Memory | null): Target {
  if (target.kind !== 'ambiguous' || target.choices.length !== 1 || memory === null || unit.tokens.length > 3)
    return target
  return memory.systems.length > 0 && unit.mentions.every((mention) => !mention.ask)
    ? { kind: 'systems', systems: [target.choices[0]!.id], certainty: 0.9, mentions: [] }
    : target
}

/** The same with bodies called meetings: "hinner inte till beredningsgruppen" declines one. */
function metLine(unit: Unit): string {
  return unit.shape.replace(/\bB\b/g, 'motet')
}

function withTarget(target: Target): Partial<Draft> {
  if (target.kind === 'none') return {}
  if (target.kind === 'systems') return { systems: target.systems, certainty: target.certainty }
  if (target.kind === 'ambiguous') return { outcome: 'ambiguous', choices: target.choices, certainty: 0.8 }
  return { outcome: 'unknown', unknown: { kind: 'system', text: target.text, nearest: target.nearest }, certainty: 0.8 }
}

function listed(filters: ReturnType<typeof filtersOf>): Partial<Draft> {
  return {
    units: filters.units,
    workplaces: filters.workplaces,
    vendors: filters.vendors,
    categories: filters.categories,
  }
}

function personOf(people: ReturnType<typeof entriesOf>): Partial<Draft> {
  return { people: people.flatMap(({ entries }) => ids(preferWhole(entries))) }
}

/** What a list or a count was narrowed by, for asking it again in another way. */
function narrowed(asked: Reading): Partial<Draft> {
  const { units, workplaces, vendors, categories, people, field, matter } = asked
  return { units, workplaces, vendors, categories, people, field, matter }
}

/** "hur många är det?", "vilka är det?", "vilka av dem saknar ägare?" after a list or a count. */
function sameAgain(
  unit: Unit,
  memory: Memory | null,
  role: { role: string | null } | undefined,
  filters: ReturnType<typeof filtersOf>,
  named: boolean,
): Read | null {
  const asked = memory?.asked
  if (!asked || !lists.has(asked.intent) || asked.intent !== memory.intent || named || unit.tokens.length > 7)
    return null
  if (filters.units.length + filters.workplaces.length + filters.vendors.length + filters.categories.length > 0)
    return null
  if (unit.unread.length > 0 || entriesOf(unit, 'person').length > 0) return null
  const { line } = unit
  if (
    cues.counting.test(line) &&
    role === undefined &&
    !/\b(?:totalt|sammanlagt|finns|har|in total|altogether)\b/.test(line)
  ) {
    const missing = asked.intent === 'missing_role'
    return {
      rule: 'how many of the same',
      draft: {
        intent: 'count_systems',
        ...narrowed(asked),
        role: asked.role,
        ...(missing && { field: 'missing', matter: 'missing' }),
      },
    }
  }
  if (
    asked.intent === 'count_systems' &&
    role === undefined &&
    /^(?:och |and )?(?:vilka|vad|lista|visa|which|what|list|show)\b/.test(line)
  ) {
    if (asked.field === 'missing')
      return {
        rule: 'which of the same',
        draft: { intent: 'missing_role', ...narrowed(asked), field: null, matter: null, role: asked.role },
      }
    const intent =
      asked.people.length > 0
        ? 'person_systems'
        : asked.units.length > 0
          ? 'dept_systems'
          : asked.vendors.length > 0
            ? 'vendor_systems'
            : 'category_systems'
    return { rule: 'which of the same', draft: { intent, ...narrowed(asked), role: asked.role } }
  }
  const lacks = cues.lacking.test(line)
  if (role !== undefined && (lacks || asked.intent === 'missing_role') && !cues.who.test(line.replace('vilka', ''))) {
    if (asked.intent === 'missing_role' || /\b(?:av dem|av de|dem|de|dessa|them|those|these)\b/.test(line)) {
      return {
        rule: 'which of the same lack a role',
        draft: { intent: 'missing_role', ...narrowed(asked), field: null, matter: null, role: role.role },
      }
    }
  }
  return null
}

function personQuestion(
  unit: Unit,
  people: ReturnType<typeof entriesOf>,
  role: { role: string | null } | undefined,
  words: Words,
): Read {
  const { mention, entries } = people[0]!
  const second = people[1]
  const both = second === undefined ? [] : ids(entries).filter((id) => ids(second.entries).includes(id))
  const best = preferWhole(both.length > 0 ? entries.filter((entry) => both.includes(entry.id)) : entries)
  const partial = best.every((entry) => entry.form === 'given' || entry.form === 'surname')
  const next = unit.tokens[mention.end]
  // "Sara Svensson", when there is a Sara and a Svensson but not both in one.
  const mixed =
    partial &&
    second !== undefined &&
    both.length === 0 &&
    second.mention.start === mention.end &&
    second.entries.every((entry) => entry.form === 'given' || entry.form === 'surname')
  const stranger =
    partial &&
    next !== undefined &&
    next.before === 'space' &&
    unit.unread.includes(mention.end) &&
    (next.capital || !words.dictionary.isWordOrCompound(next.fold))
  const asksSystems = role !== undefined || cues.systemNoun.test(unit.shape) || cues.listing.test(unit.shape)
  const intent =
    !asksSystems && (cues.personFact.test(unit.shape) || !cues.contact.test(unit.shape))
      ? 'person_info'
      : cues.personFact.test(unit.shape) && role === undefined && !cues.systemNoun.test(unit.shape)
        ? 'person_info'
        : 'person_systems'
  if (stranger || mixed) {
    const text = unit.tokens
      .slice(mention.start, mention.end + 1)
      .map((token) => token.raw)
      .join(' ')
    return {
      rule: 'a person nobody knows',
      draft: {
        intent,
        role: role?.role ?? null,
        outcome: 'unknown',
        unknown: { kind: 'person', text, nearest: choicesOf(best).slice(0, 5) },
        certainty: 0.85,
      },
    }
  }
  if (mention.far) {
    const text = unit.tokens
      .slice(mention.start, mention.end)
      .map((token) => token.raw)
      .join(' ')
    return {
      rule: 'a person nobody knows',
      draft: {
        intent,
        role: role?.role ?? null,
        outcome: 'unknown',
        unknown: { kind: 'person', text, nearest: choicesOf(best).slice(0, 5) },
        certainty: 0.8,
      },
    }
  }
  if (ids(best).length > 1 || mention.ask) {
    return {
      rule: 'several people',
      draft: { intent, role: role?.role ?? null, outcome: 'ambiguous', choices: choicesOf(best), certainty: 0.85 },
    }
  }
  return {
    rule: 'a person',
    draft: { intent, role: role?.role ?? null, people: ids(best), certainty: partial ? 0.93 : mention.certainty },
  }
}

/** "vad har vi från Vitec", though Vitec is the beginning of a system's name, too. */
function asksVendor(unit: Unit, target: Target, list: boolean): boolean {
  const vendors = entriesOf(unit, 'vendor')
  if (vendors.length === 0 || unit.roles.length > 0 || /\b(?:vem|who)\b/.test(unit.line)) return false
  const bought =
    vendors.some(({ mention }) => /^(?:fran|ifran|av|from|by)$/.test(unit.tokens[mention.start - 1]?.cue ?? '')) ||
    sold.test(unit.shape)
  if (target.kind === 'systems') {
    if (/\bleverantor\w* (?:av|till|for)\b|\b(?:vendor|supplier|provider) (?:of|for)\b/.test(unit.line)) return false
    return bought && target.mentions.every((mention) => vendors.some((vendor) => vendor.mention === mention))
  }
  return (
    target.kind === 'none' ||
    (list && entriesOf(unit, 'system').every(({ mention }) => vendors.some((vendor) => vendor.mention === mention)))
  )
}
const sold =
  /^(?:\w+ ){0,2}(?:vad|vilka|what|which)\b.*(?:\b(?:levererar|saljer|tillverkar|supply|supplies|deliver\w*|sells?|makes?|provides?)\b|\b[SPUWC]*V\w* (?:\w+ ){0,2}(?:salt|gjort|byggt|utvecklat|levererat))/

const lists = new Set([
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
  'person_systems',
])

/** "kommungemensamt?" right after a question about one system. */
function singularCategory(unit: Unit, memory: Memory): boolean {
  return (
    elliptic(unit) &&
    entriesOf(unit, 'category').length > 0 &&
    !lists.has(memory.intent ?? '') &&
    unit.tokens.some((token) => /(?:mt|system|fikt)$/.test(token.fold))
  )
}

/** How much the wording of a status leaves unread. */
function unreadBeside(unit: Unit, status: string): number {
  const said = cues.statuses.find((candidate) => candidate.status === status)?.when.exec(unit.shape)?.[0] ?? ''
  return unit.unread.filter((at) => !said.split(' ').includes(unit.tokens[at]!.cue)).length
}

function elliptic(unit: Unit): boolean {
  return (
    unit.unread.length === 0 &&
    unit.tokens.filter(
      (token, at) => !small.has(token.cue) && !unit.mentions.some((mention) => mention.start <= at && at < mention.end),
    ).length === 0
  )
}

/** A list is asked for by a person, unit or vendor that is not here. */
function listUnknown(unit: Unit, words: Words, filters: ReturnType<typeof filtersOf>, people: number): Draft | null {
  if (
    people + filters.units.length + filters.workplaces.length + filters.vendors.length + filters.categories.length >
    0
  )
    return null
  const { shape } = unit
  const slot = slotOf(unit, words)
  if (!slot) return null
  const asked = /\b(?:vilka|vad|hur manga|lista|visa|alla|antal|antalet|which|what|how many|list|show)\b/.test(shape)
  const vendor = /\b(?:levererar|leverantor\w*|saljer|fran|av|from|by|vendor|supplier|supplies)\b/.test(shape)
  const kind =
    /(?:förvaltningen|kontoret|nämnden|avdelningen|enheten|kansliet|skolan|bolaget|department|office)s?\b/i.test(
      slot.text,
    )
      ? 'unit'
      : vendor
        ? 'vendor'
        : 'person'
  const noun = cues.systemNoun.test(shape)
  const capital = slot.tokens.some((at) => unit.tokens[at]!.capital && unit.tokens[at]!.before !== 'stop')
  if (!asked) return null
  if (noun && (kind === 'unit' || !slot.ordinary || capital))
    return unknownOf(
      kind,
      slot.text,
      kind === 'unit' ? 'dept_systems' : kind === 'vendor' ? 'vendor_systems' : 'person_systems',
    )
  if (
    /^(?:och )?(?:vad|what)\b/.test(shape) &&
    (unit.roles.length > 0 || /\b(?:har|does)\b.*\b(?:hand om|for system|handle|manage)\b/.test(shape)) &&
    (!slot.ordinary || capital)
  )
    return unknownOf('person', slot.text, 'person_systems')
  if (
    /\b(?:levererar|saljer|supply|supplies|deliver|sell)\b/.test(shape) &&
    !slot.ordinary &&
    /^(?:vad|what)\b/.test(shape)
  )
    return unknownOf('vendor', slot.text, 'vendor_systems')
  return null
}

function unknownOf(kind: 'person' | 'unit' | 'vendor', text: string, intent: string): Draft {
  return { intent, outcome: 'unknown', unknown: { kind, text, nearest: [] }, certainty: 0.85 }
}

/** A rule question, when no system is named. */
function isRule(unit: Unit, role: { role: string | null } | undefined, words: Words): boolean {
  const { shape, line } = unit
  if (
    /\b(?:policy|policyn|riktlinjer|riktlinjerna|styrdokument\w*|reglemente\w*|reglerna|regelverk\w*|rules|guidelines|policies)\b/.test(
      line,
    )
  )
    return true
  if (
    /\b(?:kan|far|skulle) (?:jag|man|vi|du) (?:\w+ ){0,2}(?:fa|ge|veta|se|na|hitta|prata|kontakta|saga|beratta)\b/.test(
      line,
    )
  )
    return false
  if (role !== undefined) {
    if (/\b(?:vem|who) (?:kan|far|ska|bor|maste|brukar|may|can|should|must) (?:bli|vara|utses|utse|be)\b/.test(shape))
      return true
    if (
      /^(?:\w+ ){0,2}(?:vad|what|vilka|vilket|hur|varfor|nar|how|(?:maste|ska|kan|far|behover|bor) (?:man|alla|en|ett|varje|jag|vi|samma|det)|must|should|can (?:a|an|the|one|someone))\b/.test(
        shape,
      ) &&
      !/\b(?:vad (?:heter)|vilka (?:ar|har|system|som|personer)|vilken)\b/.test(shape)
    )
      return true
    if (
      /\b(?:utser|utses|tillsatter|tillsatts|skillnad\w*|appoints?|appointed|utnamner|valjs|entledigar)\b/.test(shape)
    )
      return true
  }
  if (role !== undefined && !cues.who.test(shape)) {
    const has = conceptsIn(line)
    if (has.has('define') || has.has('permit') || has.has('govern')) return true
    if (
      /\b\w*(?:agarens|ansvariges|forvaltarens|kontaktens|owners|managers) (?:ansvar|roll|uppdrag|responsibility|role)\b/.test(
        line,
      )
    )
      return true
  }
  const ours = governed(unit) || unit.tokens.some((token) => words.subjects.has(token.raw.toLowerCase()))
  if (role !== undefined && ours && /\b(?:ansvar\w* for att|responsible for (?:making|ensuring|keeping))\b/.test(line))
    return true
  if (role !== undefined && /\b(?:vad hander|what happens|rycker in|ersatter)\b/.test(line)) return true
  if (
    ours &&
    /^(?:nar|hur|varfor|var|when|how|why) (?:ska|maste|bor|far|\w+as|should|must|are|is)\b/.test(shape) &&
    unit.mentions.every((mention) =>
      mention.entries.every((entry) => entry.kind === 'category' || entry.kind === 'unit'),
    )
  )
    return true
  if (cues.policy.test(shape) && ours && !(cues.who.test(shape) && cues.contactPlainly.test(shape))) return true
  return (
    role !== undefined &&
    unit.unread.some(
      (at) => governedMatters.test(unit.tokens[at]!.fold) || words.subjects.has(unit.tokens[at]!.raw.toLowerCase()),
    )
  )
}
const governedMatters =
  /^(?:informationssakerhet\w*|sakerhet\w*|dataskydd\w*|sakerhetskopi\w*|gallring\w*|inkop\w*|upphandling\w*|budget\w*|kablage\w*|hardvara\w*|licenser\w*|digitalisering\w*|behorighet\w*|riskanalys\w*|kontinuitet\w*|arkivering\w*|finansiering\w*|itsakerhet\w*|utrustning\w*)$/

function bodyField(line: string): string | null {
  if (/\b(?:ordforande\w*|ordf|leder|chair\w*|leads?)\b/.test(line)) return 'chair'
  if (/\b(?:sammankall\w*|kallar|convenes?)\b/.test(line)) return 'convener'
  if (
    /\b(?:medlem\w*|ledamot\w*|ledamoter\w*|sitter|ingar|deltagare\w*|members?|part of|bestar|sammansattning\w*|representant\w*)\b/.test(
      line,
    )
  )
    return 'members'
  return null
}

function ownerOf(words: Words): string | null {
  return words.roles.hits(['agare'])[0]?.role ?? null
}

/** What only makes sense after the turn before: "ägaren då?", "och Libra?", "används det fortfarande?" */
function followUp(
  unit: Unit,
  memory: Memory | null,
  role: { role: string | null } | undefined,
  field: ReturnType<typeof fieldOf>,
  words: Words,
): Read | null {
  if (memory === null) return null
  const { shape, line } = unit
  const slot = slotOf(unit, words)
  const empty = slot === null || (slot.ordinary && unit.unread.length <= 1 && !slot.saysSystem)
  if (!empty) return null
  const pronoun =
    /\b(?:den|det|dar|dit|detta|denna|dess|systemet|programmet|samma|it|its|that|this|there|one|dem|de|them|those)\b/.test(
      line,
    )
  if (
    /\b(?:hon|han|hen|henne|honom|personen|she|he|they|her|him|hans|hennes)\b/.test(line) &&
    !/\b(?:vem|who)\b/.test(line) &&
    // "äger hon den också?" is about the system.
    !(
      memory.systems.length > 0 &&
      role !== undefined &&
      /\b(?:den|det|ocksa|aven|it|too)\b/.test(line) &&
      !/\b(?:vilka|vad|fler|flera|mer|andra|annat|nagot|allt|system\w*|what|which|other|more|else)\b/.test(line)
    ) &&
    memory.people.length > 0
  ) {
    return {
      rule: 'follows up on a person',
      draft: {
        intent:
          cues.systemNoun.test(shape) || role !== undefined || cues.listing.test(shape)
            ? 'person_systems'
            : 'person_info',
        people: memory.people,
        role: role?.role ?? null,
      },
    }
  }
  if (memory.intent === 'missing_role' && role !== undefined)
    return { rule: 'the same for another role', draft: { intent: 'missing_role', role: role.role } }
  if (memory.intent === 'person_systems' && role !== undefined && memory.people.length > 0 && !pronoun)
    return {
      rule: 'the same for another role',
      draft: { intent: 'person_systems', people: memory.people, role: role.role },
    }
  if (memory.systems.length > 0) {
    const base: Partial<Draft> =
      memory.systems.length === 1
        ? { systems: memory.systems }
        : memory.systems.length <= 6
          ? {
              outcome: 'ambiguous',
              choices: memory.systems.map((id) => ({
                kind: 'system',
                id,
                name: words.gazetteer.byId('system', id)?.name ?? id,
              })),
            }
          : { outcome: 'ambiguous' }
    if (
      field !== null &&
      (field.beatsRole || role === undefined) &&
      (pronoun || field.field !== 'description' || unit.tokens.length <= 5) &&
      slot === null
    )
      return { rule: 'follows up with a fact', draft: { intent: 'system_info', field: field.field, ...base } }
    if (role !== undefined)
      return { rule: 'follows up with a role', draft: { intent: 'role_lookup', role: role.role, ...base } }
    if (cues.contactPlainly.test(shape) && slot === null && unit.tokens.length <= 4)
      return { rule: 'follows up', draft: { intent: 'role_lookup', ...base } }
    if (cues.who.test(shape) && (cues.contact.test(shape) || pronoun))
      return { rule: 'follows up', draft: { intent: 'role_lookup', ...base } }
  }
  if (memory.bodies.length > 0 && slot === null && (cues.howOften.test(line) || bodyField(line) !== null)) {
    return {
      rule: 'follows up on a body',
      draft: {
        intent: 'group_info',
        bodies: memory.bodies,
        field: cues.howOften.test(line) ? 'frequency' : bodyField(line),
      },
    }
  }
  return null
}
