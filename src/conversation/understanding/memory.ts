import type { About, Memory, Reading } from './reading.ts'

const nothing: Memory = { systems: [], people: [], bodies: [], role: null, intent: null, offered: [], pending: null }

/** What a turn leaves behind for the next, by default. Small talk changes nothing; a new subject makes the old one forgotten. */
export function remember(reading: Reading, before: Memory | null): Memory {
  const last = reading.parts.at(-1) ?? reading
  const kept = before ?? nothing
  if (passing.has(last.intent)) return kept
  if (last.outcome === 'out-of-scope') return { ...kept, offered: [], pending: null }
  if (last.outcome === 'ambiguous') {
    const offered = last.choices.filter(({ kind }) => kind === 'system').map(({ id }) => id)
    return {
      ...kept,
      // "och vem förvaltar den?" while it is not told which: any of those that were offered.
      systems: offered.length > 0 ? offered : kept.systems,
      people: offered.length > 0 || last.choices.length > 0 ? [] : kept.people,
      role: last.role ?? kept.role,
      intent: last.intent,
      offered: last.choices,
      pending: last,
    }
  }
  if (last.outcome === 'unknown') {
    return {
      ...nothing,
      ...offeredOnce(kept),
      role: last.role ?? kept.role,
      intent: last.intent,
      offered: last.unknown?.nearest ?? [],
      pending: last,
    }
  }
  const other =
    last.systems.length === 0 && (last.bodies.length > 0 || /^(?:policy_question|support)$/.test(last.intent))
  return {
    systems: last.systems.length > 0 ? last.systems : other ? [] : kept.systems,
    // Whoever was told of is so still when the helpdesk has been in between.
    people: last.people.length > 0 ? last.people : other && last.intent !== 'support' ? [] : kept.people,
    bodies: last.bodies.length > 0 ? last.bodies : last.systems.length > 0 ? [] : kept.bodies,
    role: last.role ?? (last.intent === 'role_lookup' ? null : kept.role),
    intent: last.intent,
    offered: [],
    pending: null,
    ...askedAgain(last, kept),
    ...offeredOnce(kept),
  }
}

const offeredOnce = ({ goneOn }: Memory): Pick<Memory, 'goneOn'> => (goneOn ? { goneOn } : {})

/** So that "dem" and "den" in the next message stand for it; whatever is said in between makes it forgotten (`turn.ts`). */
export function rememberAbout(about: About, before: Memory | null): Memory {
  return { ...(before ?? nothing), about }
}

/** What a turn that no memory was given for leaves behind: after a meeting or the survey, no system is spoken of any more. */
export function leftBehind(reading: Reading, before: Memory | null): Memory | null {
  const kept = before?.about === undefined ? before : withoutAbout(before)
  const last = reading.parts.at(-1) ?? reading
  if (last.outcome !== 'clear' || !elsewhere.test(last.intent)) return kept
  if (last.intent === 'appointment_make') return appointed(last, kept)
  return {
    ...nothing,
    ...offeredOnce(kept ?? nothing),
    systems: last.systems,
    bodies: last.bodies,
    intent: last.intent,
  }
}
const elsewhere =
  /^(?:meeting_|survey_|document_|decision_|attestation|appointment_make|consultation_|my_meetings|my_calendar|my_duties|situation|looked_back)/

/** Whom it was about, and for what: said, or spoken of before. */
function appointed({ systems, people, intent }: Reading, before: Memory | null): Memory {
  return { ...nothing, systems: systems.length > 0 ? systems : (before?.systems ?? []), people, intent }
}

/** What was listed or drafted before, when something else has been answered since. */
function withoutAbout(memory: Memory): Memory {
  const { about: _about, ...rest } = memory
  return rest
}

/** What a message with a subject of its own may know of the turns before: that a survey is under way, and nothing else. */
export function without(memory: Memory | null): Memory | null {
  if (memory === null) return null
  return { ...nothing, intent: memory.intent?.startsWith('survey_') ? memory.intent : null }
}

/** Without its trace: what was said is not kept. */
function askedAgain(reading: Reading, before: Memory): Pick<Memory, 'asked'> {
  if (again.has(reading.intent)) return { asked: { ...reading, trace: [], parts: [] } }
  return before.asked ? { asked: before.asked } : {}
}

const again: ReadonlySet<string> = new Set([
  'role_lookup',
  'system_info',
  'person_systems',
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
  'group_info',
])

const passing: ReadonlySet<string> = new Set(['greeting', 'apology', 'thanks', 'language'])
