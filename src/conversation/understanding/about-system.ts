import { needCommands, wording } from './commands.ts'
import * as cues from './cues.ts'
import { type Draft, ids, type Read } from './draft.ts'
import { isGeneral, rootsOfVerb } from './deverbal.ts'
import { ofTheSystem, referredTo } from './follow-up.ts'
import { spokenOf } from './leaning.ts'
import { listed, singularCategory } from './lists.ts'
import { matterOf } from './matter.ts'
import type { Question } from './question-asked.ts'
import type { Memory } from './reading.ts'
import type { Target } from './register.ts'
import { asksToLearn, field as learning } from './to-learn.ts'
import { entriesOf, type Unit } from './unit.ts'
import { systemNouns } from './words.ts'

/** What the turn before was about, where the message has no subject of its own. */
export function goesOn(question: Question): Read | null {
  const { unit, memory, role, field, people, words, line } = question
  if (people.length > 0) return null
  const target = referredTo(unit, memory, role, field, words)
  if (target === null) return null
  const read = aboutSystem({ ...question, target, named: true })
  // "är det hon som förvaltar den också?"
  const she = memory !== null && ofTheSystem(unit, memory, role) && !/\b(?:vem|who)\b/.test(line)
  if (read === null) return null
  return {
    rule: `goes on: ${read.rule}`,
    draft: she && read.draft.intent === 'role_lookup' ? { ...read.draft, people: memory.people } : read.draft,
  }
}

/** "nej förlåt, jag tog fel": something else was meant, and is not said yet. */
export function meantAnother({ unit, memory, line }: Question): Read | null {
  if (memory === null || memory.intent !== 'role_lookup' || unit.mentions.length > 0 || unit.roles.length > 0)
    return null
  if (!takenBack.test(line) || !unit.leans() || unit.tokens.length > 8) return null
  return {
    rule: 'another was meant',
    draft: { intent: 'role_lookup', role: memory.role, outcome: 'ambiguous', certainty: 0.7 },
  }
}
const takenBack =
  /\b(?:(?:jag|i) (?:\w+ )?(?:tog|skrev|sa|tankte|menade) (?:\w+ )?(?:fel|nagot annat|ett annat|en annan)|blandade ihop|forvaxlade|wrong one|meant another)\b/

/** Only a part of a name, or one that is misspelt. */
function weaklyNamed(unit: Unit): boolean {
  return entriesOf(unit, 'system').every(
    ({ mention, entries }) =>
      mention.how === 'fuzzy' || entries.every((entry) => entry.form === 'family' || entry.form === 'part'),
  )
}

/** "vi på VA har ett nytt behov": a part of a name is no name where something else is plainly said. */
export function weakName({ unit, line, target, role, asksWho }: Question): Read | null {
  const weak = target.kind !== 'none' && weaklyNamed(unit)
  if (weak && role === undefined && !asksWho) {
    const plain = wording(needCommands, line)
    if (plain !== null) return { rule: `wording: ${plain}`, draft: { intent: plain, matter: matterOf(unit.tokens) } }
  }
  return null
}

/** "vi behöver något bättre än Sesam": a wish for another. */
export function replaced({ unit, line, shape, target, role, asksWho }: Question): Read | null {
  if (target.kind === 'none' || role !== undefined || asksWho) return null
  // "vi på växeln skulle ha nytta av ett program för köer": where those who wish work is no system asked about.
  if (ours.test(shape) && anyFor.test(line) && wording(needCommands, line) !== null)
    return { rule: 'a wish of those at it', draft: { intent: 'need_report', matter: matterOf(unit.tokens) } }
  if (!other.test(line)) return null
  // "måste vi upphandla ett nytt lönesystem"
  if (/^(?:\w+ )?(?:maste|far|bor|ska|must|may|should) (?:vi|man|jag|we|i)\b/.test(line)) return null
  const plain = wording(needCommands, line)
  const wished = /\b(?:behov\w*|behover|vill|onskar|skulle|maste|koper?|kopa|need|want|would like)\b/.test(line)
  if (plain === null && !wished) return null
  return { rule: 'a wish for another', draft: { intent: 'need_report', matter: matterOf(unit.tokens) } }
}
const ours = /^(?:(?:hej|och|men) )*(?:vi|jag|oss|personalen|we) (?:\w+ )?(?:pa|i|hos|inom|vid|fran|at|in) \w*S\w*\b/
const anyFor =
  /\b(?:ett|en|nagot|nagon|nytt|ny|a|some) (?:\w+ )?(?:system\w*|program\w*|app\w*|verktyg|losning|\w+system|\w+app|tool)\b/
const other =
  /\b(?:battre an|istallet for|i stallet for|nagot annat an|nagonting annat an|ersattare (?:for|till)|better than|instead of|replacement for|(?:nagot|ett|en|something|a) (?:nytt|ny|battre|annat|modernare|new|better|else))\b/

/** A system by name: a fault, a rule, a fact, or who answers for it. */
export function aboutSystem({
  unit,
  memory,
  shape,
  target,
  role,
  people,
  asksWho,
  asksContact,
  filters,
  field,
  named,
}: Question): Read | null {
  // "vad betyder ordet Diana", "var kommer namnet Elvis ifrån": of the word, not of the system
  if (named && role === undefined && !asksWho && ofTheWord.test(shape)) return null
  // "var finns närmaste hållplats för färjan"
  if (named && role === undefined && !asksContact && nearby.test(shape)) return null
  // "vad är det för väder i Lindsala"
  if (named && field?.field === 'description' && role === undefined && !asksWho && ofSomethingForeign(unit)) return null
  // "vilken buss går till Lindsala", where a system's name begins so: nothing is asked about the system.
  const isAsked = role !== undefined || asksWho || asksContact || field !== null || people.length > 0
  if (
    target.kind !== 'none' &&
    named &&
    !isAsked &&
    unit.unread.length > 0 &&
    !(memory !== null && unit.leans()) &&
    weaklyNamed(unit) &&
    unit.tokens.length > 3 &&
    !cues.support.test(shape)
  )
    return null
  // "Tyra är min dotter", "Matilda fyller år": something is told of whoever is called so.
  const plainly =
    role !== undefined || asksWho || field !== null || people.length > 0 || cues.contactPlainly.test(shape)
  if (target.kind !== 'none' && named && !plainly && toldOf(unit) && !cues.support.test(shape)) return null
  // "kan Elvis sjunga": what no system does
  if (named && !plainly && ableTo(unit)) return null
  // "har du sett Wilma idag"
  if (!isAsked && unit.unread.length > 0 && /^(?:\w+ )?(?:har|have) (?:du|ni|you) \w+(?:t|en)\b/.test(unit.line))
    return null
  if (target.kind !== 'none' && named) {
    if (asksWho && !asksContact && role === undefined && field === null && ofSomethingElse(unit)) return null
    const strong =
      /\b(?:betalar|bekostar|finansierar|finansieras|beslutar|godkanner|utser|utses|tillsatter|upphandlar|koper|bestaller|bestalls|bestalla|kopa|kostar|pays|decides|approves|appoints|order|policyn?|riktlinjer|(?<!vem )(?<!vem som )far (?:man|jag|vi)(?! (?:\w+ )?(?:tag|kontakt|fatt))|privat|tillatet)\b/.test(
        shape,
      ) && !((role !== undefined || asksContact) && asksWho && !/\b(?:utser|utses|beslutar|betalar)\b/.test(shape))
    const base = withTarget(inFamily(unit, target, memory))
    // "vem köper vi Lex av"
    if (role === undefined && boughtFrom.test(shape))
      return { rule: 'fact: vendor', draft: { intent: 'system_info', field: 'vendor', ...base } }
    if (cues.support.test(shape) && !asksWho && role === undefined && !field?.beatsRole)
      return { rule: 'fault or access', draft: { intent: 'support', ...base } }
    if (strong)
      return {
        rule: 'a rule about a system',
        draft: { intent: 'policy_question', ...base, ...listed(filters), matter: matterOf(unit.tokens) },
      }
    // "vilken it-kontakt hör till Lex"
    const holder = field?.field === 'department' && asksWhichHolder(unit)
    if (
      field !== null &&
      !holder &&
      (field.beatsRole || (role === undefined && (field.field !== 'description' || !asksWho)))
    ) {
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
    const same =
      /\b(?:stammer|galler|ar) det (?:aven|ocksa|samma)\b|\b(?:samma|detsamma|likadant|likasa|same)\b|\b(?:ta|tag|kolla|gor|kor|las|visa)\b.*\b(?:ocksa|aven|med)\b|^(?:\w+ )?(?:ta|tag|las) (?:med )?S\b|\b(?:ta|tag|kolla|las) S (?:istallet|i stallet)\b/.test(
        shape,
      )
    // "vem är det i NPÖ?" asks for the same as before.
    const who =
      asksWho && !/\b(?:vem|who) (?:(?:ar|is) (?:det|den|it|that)|gor det|does (?:it|that|the same))\b/.test(shape)
    const inherits =
      role === undefined && !who && (same || !asksContact) && memory !== null && memory.intent === 'role_lookup'
    return {
      rule: role === undefined ? 'a system, no role named' : 'a system and a role',
      draft: {
        intent: 'role_lookup',
        role: role === undefined ? (inherits ? memory.role : null) : role.role,
        people: people.flatMap(({ entries }) => ids(entries)),
        ...(role === undefined && asksToLearn(unit.line) ? { field: learning } : {}),
        ...base,
      },
    }
  }
  return null
}

function asksWhichHolder({ tokens, roles }: Unit): boolean {
  return roles.some(({ start }) => /^(?:vilken|vilka|which|what)$/.test(tokens[start - 1]?.cue ?? ''))
}

/** "kan Lex sjunga": a verb right after the name, of nothing that one does with systems. */
function ableTo({ line, tokens, unread, mentions }: Unit): boolean {
  if (!/^(?:\w+ )?(?:kan|ska|brukar|vill|far|can|will|does) /.test(line) || tokens.length > 5) return false
  const [first] = mentions
  const verb = first === undefined ? undefined : tokens[first.end]
  if (verb === undefined || first!.start > 2 || !unread.includes(first!.end)) return false
  return /^\w{3,}a$/.test(verb.fold) && !rootsOfVerb(verb.fold, null).some(isGeneral)
}

const nearby = /\b(?:narmaste|narmsta|nearest|closest)\b/
const boughtFrom =
  /\b(?:koper|kopte|kopt|bestaller|inkopt|upphandlat)\b.*\bS\b(?: \w+)? (?:av|fran|ifran)$|^(?:\w+ )?(?:av|fran) (?:vem|vilka|vilket foretag|vilken leverantor) (?:har vi |vi )?(?:koper|kopte|kopt)\b.*\bS\b|\bwh(?:o|om) (?:do|did|have) we (?:buy|bought|get) S from\b/

const ofTheWord = /\b(?:ordet|namnet|fornamnet|the (?:word|name)) S\b(?=$| (?:ifran|fran|betyder|come|mean)\b)/

/** What is asked for is a thing of another kind, and the name only says where. */
function ofSomethingForeign({ tokens, unread }: Unit): boolean {
  const at = tokens.findIndex(
    ({ cue }, place) => cue === 'for' && /^(?:det|har|is)$/.test(tokens[place - 1]?.cue ?? ''),
  )
  const joint = tokens[at + 2]
  return at > 0 && unread.includes(at + 1) && joint !== undefined && /^(?:i|pa|vid|in|at)$/.test(joint.cue)
}

/** A name that something is said of which nothing of ours accounts for: no question, no list and no fault. */
function toldOf(unit: Unit): boolean {
  const [first] = entriesOf(unit, 'system')
  // "färjan är alltid sen", where a word of the language is a name, too
  const ordinary =
    first?.entries.every(
      ({ raw, form }) =>
        form !== 'part' && /^\p{Ll}/u.test(unit.tokens[first.mention.start]!.raw) && /^\p{Lu}/u.test(raw),
    ) === true
  if (first === undefined || (unit.unread.length === 0 && !ordinary) || unit.tokens.length < 3) return false
  const [before, after] = [unit.tokens[first.mention.start - 1], unit.tokens[first.mention.end]]
  if (first.mention.start > 1 || after === undefined || after.before !== 'space') return false
  if (/\b(?:menar|menade|menas|mean|meant)\b|\b(?:den|det|dom|it)\b/.test(unit.line)) return false
  if (ordinary && unit.unread.length === 0)
    return /^(?:ar|var|blir|blev|gick)$/.test(after.cue) && first.mention.start === 0 && first.mention.common
  // "är Elvis död"
  const whether = before?.cue === 'ar' && first.mention.end === unit.tokens.length - 1
  return whether || telling.test(after.cue)
}
const telling =
  /^(?:ar|var|blir|blev|har|hade|kommer|kom|ska|skulle|gick|fick|is|was|has|had|will)$|^\w{3,}(?:er|ar|ade|te|de|r)$/

/** "vem är Dianas man" */
function ofSomethingElse(unit: Unit): boolean {
  const named = entriesOf(unit, 'system')
  return (
    named.length > 0 &&
    named.every(({ mention }) => {
      const next = unit.tokens[mention.end]
      const genitive = mention.how === 'inflected' && unit.tokens[mention.end - 1]!.fold.endsWith('s')
      return (
        genitive &&
        next !== undefined &&
        next.before === 'space' &&
        !systemNouns.has(next.cue) &&
        !/^(?:it|den|det|nu|har)$/.test(next.cue)
      )
    })
  )
}

/** "är det kommungemensamt?" after a question about a system. */
export function factAgain({ unit, memory, line, role, field }: Question): Read | null {
  if (
    memory !== null &&
    memory.systems.length === 1 &&
    role === undefined &&
    unit.leans() &&
    ((field !== null && field.field !== 'description' && spokenOf(unit.tokens, unit.language)) ||
      singularCategory(unit, memory)) &&
    !/^(?:och )?(?:vilka|lista|visa|alla|hur manga|which|list|show)\b/.test(line)
  ) {
    return {
      rule: 'follows up with a fact',
      draft: { intent: 'system_info', field: field?.field ?? 'category', systems: memory.systems },
    }
  }
  return null
}

/** "skola", after a question about another of the same family. */
function inFamily(unit: Unit, target: Target, memory: Memory | null): Target {
  if (
    target.kind !== 'ambiguous' ||
    target.choices.length !== 1 ||
    memory === null ||
    unit.tokens.length > (unit.leans() ? 6 : 3)
  )
    return target
  return memory.systems.length > 0 && unit.mentions.every((mention) => !mention.ask)
    ? { kind: 'systems', systems: [target.choices[0]!.id], certainty: 0.9, mentions: [] }
    : target
}

function withTarget(target: Target): Partial<Draft> {
  if (target.kind === 'none') return {}
  if (target.kind === 'systems') return { systems: target.systems, certainty: target.certainty }
  if (target.kind === 'ambiguous') return { outcome: 'ambiguous', choices: target.choices, certainty: 0.8 }
  return { outcome: 'unknown', unknown: { kind: 'system', text: target.text, nearest: target.nearest }, certainty: 0.8 }
}
