import * as cues from '../cues.ts'
import { type Draft, ids, type Read } from '../draft.ts'
import { plainly } from '../likely.ts'
import { listed } from '../lists.ts'
import { interpret } from '../question.ts'
import type { Memory } from '../reading.ts'
import { fieldOf, filtersOf, unknownSystem } from '../register.ts'
import { entriesOf, type Unit, type Words } from '../unit.ts'
import type { Likely } from './learned.ts'

/** What is learnt has to be so sure of one kind where the rules found nothing of ours … */
const sureOfSome = 0.75
/** … so sure where they found another … */
const surer = 0.85
/** … or where it would start something, cite a rule or say that something is not here … */
const sureToAct = 0.9
/** … and think what the rules found no likelier than this. */
const unlikely = 0.1

/**
 * What a question asks for, where what was learnt of how people put it is sure that the rules took it for something else: the rule that
 * reads it so, or the intent alone. Names are never found here, only what is asked of those that were. Null: as the rules have it.
 */
export function secondOpinion(
  said: readonly Read[],
  whole: Unit,
  memory: Memory | null,
  words: Words,
): readonly Read[] | null {
  const likely = words.learned.of(whole, words, memory !== null)
  const [only, ...others] = said
  if (likely === null || only === undefined || others.length > 0) return null
  // Words that nobody knows are like anything.
  if (whole.unread.length === whole.tokens.length) return null
  // What goes on from the turn before is told by that.
  if (memory !== null && whole.leans()) return null
  const kind = kindOf(only.draft, words)
  if (kind === null || kind === likely.kind || !weighed(kind) || !weighed(likely.kind)) return null
  if (likely.share < neededFor(kind, likely.kind) || likely.shareOf(kind) > unlikely) return null
  const read = readAs(likely, only.draft, whole, memory, words)
  return read && [read]
}

/** Null for a role that is none of the four that people ask for: nothing was learnt about it. */
function kindOf({ intent, outcome, role }: Draft, words: Words): string | null {
  if (outcome === 'out-of-scope') return 'out_of_scope'
  if (!withRole.has(intent)) return intent
  const idea = role == null ? 'any' : words.roles.ideaOf(role)
  return idea === null ? null : `${intent} ${idea}`
}
const withRole = new Set(['role_lookup', 'person_systems', 'missing_role'])

function neededFor(found: string, likely: string): number {
  // Coming and not coming are put too much alike; what a rule has found to be wanted stands.
  if (starting.has(found)) return Infinity
  if (starting.has(likely) || likely === 'policy_question' || likely.startsWith('role_lookup ')) return sureToAct
  return found === 'out_of_scope' ? sureOfSome : surer
}

function readAs(likely: Likely, found: Draft, whole: Unit, memory: Memory | null, words: Words): Read | null {
  const { kind, share } = likely
  // Where a name was looked for in vain, or fits several, no other wording finds it.
  const nameless = found.outcome === 'unknown' || found.outcome === 'ambiguous'
  const ruled = nameless ? null : interpret(whole, memory, words, ({ draft }) => kindOf(draft, words) === kind)
  if (ruled !== null) return { ...ruled, rule: `${ruled.rule}, as is likely (${share.toFixed(2)})` }
  // Somebody is asked for, whatever that is: "vem sköter zoom hos oss".
  if (kind.startsWith('role_lookup ')) return found.outcome === 'out-of-scope' ? unknownTo(whole, words, share) : null
  return alone.has(kind) ? plainly(kind, share, whole) : nameless ? null : ofWhatIsNamed(likely, whole)
}

/** A fact of the one system that is named, or a list by what is named. Never whoever holds a role: that is for the rules alone. */
function ofWhatIsNamed({ kind, share }: Likely, whole: Unit): Read | null {
  const rule = `most like ${kind} (${share.toFixed(2)})`
  const certainty = 0.6 + 0.3 * share
  const named = entriesOf(whole, 'system')
  const systems = [...new Set(named.flatMap(({ entries }) => ids(entries)))]
  if (kind === 'system_info' && systems.length === 1 && whole.roles.length === 0)
    return { rule, draft: { intent: kind, systems, field: fieldOf(whole)?.field ?? null, certainty } }
  const by = listedBy[kind]
  if (by === undefined || named.length > 0 || whole.unread.length > 2) return null
  const filters = listed(filtersOf(whole))
  return (filters[by]?.length ?? 0) > 0 ? { rule, draft: { intent: kind, ...filters, certainty } } : null
}
const listedBy: Readonly<Record<string, 'units' | 'vendors' | 'categories'>> = {
  dept_systems: 'units',
  vendor_systems: 'vendors',
  category_systems: 'categories',
}

function unknownTo(whole: Unit, words: Words, share: number): Read | null {
  const draft = whole.mentions.length > 0 || !cues.who.test(whole.line) ? null : unknownSystem(whole, words)
  const role = whole.roles[0]?.role ?? null
  return draft && { rule: `not in the register, as is likely (${share.toFixed(2)})`, draft: { ...draft, role } }
}

/** What changes something, or begins something that asks on. */
const starting = new Set([
  'meeting_accept',
  'meeting_decline',
  'meeting_agenda_add',
  'need_report',
  'survey_start',
  'survey_pause',
  'cancel',
])

/** What is whole without anything from the register. */
const alone = new Set([
  ...starting,
  'meeting_next',
  'group_info',
  'policy_question',
  'survey_resume',
  'survey_status',
  'help',
  'greeting',
  'thanks',
])

/** Of the rest too few examples are known to say anything against a rule. */
const weighed = (kind: string): boolean =>
  alone.has(kind) ||
  /^(?:out_of_scope|system_info|(?:dept|vendor|category|count)_systems|(?:role_lookup|person_systems|missing_role) \w+)$/.test(
    kind,
  )
