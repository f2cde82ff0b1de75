import * as cues from './cues.ts'
import { choicesOf, type Draft, ids, type Read } from './draft.ts'
import { factShared, whereRun } from './shared-facts.ts'
import { asksForSystems, elliptic, listed, listUnknown, narrowedByStranger } from './lists.ts'
import { personQuestion } from './person.ts'
import type { Question } from './question-asked.ts'
import { preferWhole } from './register.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'
import { asksWhichVendors } from './which-vendors.ts'
import { systemNouns } from './words.ts'

export function aboutPeople({
  unit,
  memory,
  words,
  line,
  shape,
  target,
  role,
  people,
  noun,
  named,
}: Question): Read | null {
  const personList =
    people.length > 0 &&
    (!named ||
      /\b(?:mer an|fler an|utover|forutom|annat an|nagot annat|other than|besides|apart from)\b/.test(line) ||
      (target.kind === 'systems' && /^(?:vilka|vad|what|which|list|lista)\b/.test(shape) && noun))
  if (personList) {
    if (role === undefined && !noun && foreign(unit, people, words)) return null
    const asked = memory?.asked
    // "och Siv?" after "vad äger Anna?"
    const kept =
      role ??
      (elliptic(unit) && asked?.intent === 'person_systems' && memory?.intent === 'person_systems'
        ? { role: asked.role }
        : undefined)
    return nobodysSystem(unit, people, role, words) ?? personQuestion(unit, people, kept, words)
  }
  return null
}

/** "vad tjänar Anna", "är Anna gift": a word about somebody that has nothing to do with what we know of people. */
function foreign(unit: Unit, people: ReturnType<typeof entriesOf>, { dictionary }: Words): boolean {
  if (holding.test(unit.line) || /\bvad ligger (?:allt )?(?:pa|hos) \w*P/.test(unit.shape)) return false
  // "var bor Anna"
  if (/\bvar bor\b|\bwhere does \w+(?: \w+)? live\b/.test(unit.line)) return true
  if (unit.unread.length === 0 || cues.personFact.test(unit.line) || cues.contact.test(unit.line)) return false
  const beside = new Set(people.flatMap(({ mention: { start, end } }) => [start - 1, end]))
  return unit.unread.every((at) => {
    const token = unit.tokens[at]!
    // What may be the rest of another's name is for that to say.
    return !beside.has(at) || (!token.capital && dictionary.isWordOrCompound(token.fold))
  })
}

const holding =
  /^(?:\w+ )?(?:allt|alltihop)(?: som)?\b|\b(?:ror|beror|finger|fingrarna|fingret|inblandad|involverad|delaktig|engagerad|knuten|kopplad|bord(?:et)?|lott|ansvar\w*|uppgift\w*|roll\w*|uppdrag\w*|involved|plate|duties|roles?)\b/

/** A list or a count of a part of the organisation that nobody here calls so: what is listed would not be what was asked for. */
export function ofStrangers({
  unit,
  line,
  shape,
  role,
  people,
  noun,
  filters,
  named,
  narrow,
  lacks,
}: Question): Read | null {
  if (named || narrow || people.length > 0 || filters.status !== null) return null
  // "skogsförvaltningens system?"
  const theirs = unit.unread[0] === 0 && unit.unread.length === 1 && role === undefined ? theirSystems.exec(line) : null
  if (theirs !== null)
    return {
      rule: 'of a unit nobody knows',
      draft: {
        intent: 'dept_systems',
        outcome: 'unknown',
        unknown: { kind: 'unit', text: unit.tokens[0]!.raw, nearest: [] },
        certainty: 0.85,
      },
    }
  const holder = holdsThem(unit)
  if (holder !== null)
    return {
      rule: 'of a person nobody knows',
      draft: {
        intent: 'person_systems',
        role: role?.role ?? null,
        outcome: 'unknown',
        unknown: { kind: 'person', text: holder, nearest: [] },
        certainty: 0.85,
      },
    }
  if (!noun && !(lacks && role !== undefined)) return null
  if (!/^(?:\w+ ){0,2}(?:vilka|hur manga|antal|lista|visa|finns|which|what|how many|list|show)\b/.test(line))
    return null
  if (cues.policy.test(shape)) return null
  const text = narrowedByStranger(unit)
  if (text === null) return null
  const intent =
    lacks && role !== undefined ? 'missing_role' : cues.counting.test(shape) ? 'count_systems' : 'dept_systems'
  const unknown = { kind: 'unit' as const, text, nearest: [] }
  return { rule: 'of a unit nobody knows', draft: { intent, outcome: 'unknown', unknown, certainty: 0.85 } }
}

/** "visa vad Gunnar Melin ansvarar för": two names that nobody here has, and what somebody does with systems. */
function holdsThem({ tokens, unread, line }: Unit): string | null {
  if (!/\b(?:vad|vilka|allt|alla|system\w*|what|which|everything)\b/.test(line)) return null
  const at = unread.find(
    (first) =>
      first > 0 &&
      unread.includes(first + 1) &&
      tokens[first]!.capital &&
      tokens[first + 1]!.capital &&
      tokens[first + 1]!.before === 'space' &&
      tokens[first]!.before === 'space' &&
      holdingVerb.test(tokens[first + 2]?.cue ?? ''),
  )
  return at === undefined ? null : `${tokens[at]!.raw} ${tokens[at + 1]!.raw}`
}
const holdingVerb =
  /^(?:har|ansvarar|ager|skoter|forvaltar|haller|ar|rar|bar|sitter|owns|has|manages|maintains|runs|is)$/

const theirSystems =
  /^\w{3,}(?:forvaltningens|kontorets|namndens|avdelningens|enhetens|bolagets|sektorns|stabens|kansliets|skolans) (?:alla |egna )?(?:system\w*|program\w*|appar\w*|verktyg)$/

/** "hur många system har varje förvaltning", "antal system per leverantör": counted group by group. */
export function countsOfEach({ line, noun, named, people, role }: Question): Read | null {
  if (named || people.length > 0 || role !== undefined || !noun) return null
  const by = groups.find(({ when }) => when.test(line))
  if (
    by === undefined ||
    !/\b(?:hur manga|antal\w*|rakna|fordela\w*|vilka|lista|how many|number of|count)\b/.test(line)
  )
    return null
  return { rule: 'counts of each', draft: { intent: 'count_systems', field: 'each', matter: by.of } }
}
/** "vilka leverantörer har vi", "vilken leverantör har vi flest system från": all of them, with how many systems are theirs. */
export function whichVendors({ unit, line, named, people, filters }: Question): Read | null {
  if (named || people.length > 0 || filters.vendors.length > 0 || unit.unread.length > 1) return null
  if (!asksWhichVendors(line)) return null
  // "jag jobbar med upphandling, vilka leverantörer …": where somebody works narrows nothing.
  const where = /^(?:\w+ ){0,2}jag (?:jobbar|arbetar|sitter|ar)\b/.test(line) ? {} : listed(filters)
  const draft = { intent: 'count_systems', role: 'vendor', field: 'each', matter: 'vendor', ...where }
  return { rule: 'which vendors', draft }
}

/** "vilka system drivs hos leverantören", "vad har vi i molnet": by where they are run. */
export function byWhereRun({ line, noun, named, people, filters }: Question): Read | null {
  if (
    named ||
    people.length > 0 ||
    !/\b(?:vilka|vad|lista|visa|alla|hur manga|antal\w*|which|what|list|show|how many)\b/.test(line)
  )
    return null
  // "vilka regler gäller för molntjänster": of no systems
  if (!noun && !/\b(?:har|kor|driver|driftar|do) (?:vi|ni|kommunen|we)\b/.test(line)) return null
  const matter = whereRun(line)
  if (matter === null || /\b(?:far|maste|ska|bor|borde|vem|vems|who|may|must|should)\b/.test(line)) return null
  const intent = /\b(?:hur manga|antal\w*|how many)\b/.test(line) ? 'count_systems' : 'category_systems'
  return { rule: 'by where they are run', draft: { intent, field: 'run_by', matter, ...listed(filters) } }
}

const each = '(?:varje|varje enskild|per|respektive|each|every|per each)'
const groups = [
  { of: 'vendor', when: new RegExp(`\\b${each} (?:leverantor|vendor|supplier)\\b`) },
  { of: 'unit', when: new RegExp(`\\b${each} (?:forvaltning|enhet|avdelning|kontor|verksamhet|unit|department)\\b`) },
  { of: 'category', when: new RegExp(`\\b${each} (?:kategori|sort|typ|category|kind)\\b`) },
  { of: 'status', when: new RegExp(`\\b${each} status\\b`) },
]

/** "hur många systemägare har vi": whoever holds the role is counted, not the systems. */
export function countsHolders({ unit, line, role, noun, named, people, filters }: Question): Read | null {
  const [hit, ...others] = unit.roles
  if (hit === undefined || others.length > 0 || named || people.length > 0 || unit.unread.length > 0) return null
  // "system owners"
  const systems = noun && unit.tokens.some(({ cue }, at) => systemNouns.has(cue) && (at < hit.start || at >= hit.end))
  // "hur många system ansvarar tekniska kontoret för"
  const does = /^(?:\w*(?:ansvar|forvalt|svar)ar|\w*ager|skoter|owns?|manages?)$/.test(unit.tokens[hit.end - 1]!.cue)
  if (systems || does) return null
  if (!role?.role || !/^(?:manga|antalet|antal|many|of)$/.test(unit.tokens[hit.start - 1]?.cue ?? '')) return null
  if (!/\b(?:hur manga|antal\w*|how many|number of)\b/.test(line)) return null
  if (/\b(?:far|ska|maste|bor|kan|behover|behovs|kravs|may|must|can|should|need\w*|olika|saknas|per)\b/.test(line))
    return null
  return {
    rule: 'counts holders',
    draft: { intent: 'count_systems', role: role.role, field: 'holders', ...listed(filters) },
  }
}

/** "Hur många barn har Emma": what is counted is nothing that a register holds. */
function countsSomethingElse({ tokens, unread }: Unit): boolean {
  const at = tokens.findIndex(({ cue }, place) => /^(?:manga|many)$/.test(cue) && place + 1 < tokens.length)
  return at >= 0 && unread.includes(at + 1)
}

export function counts({
  unit,
  words,
  line,
  shape,
  target,
  role,
  people,
  noun,
  filters,
  named,
}: Question): Read | null {
  if (
    cues.counting.test(shape) &&
    (people.length > 0 ? noun || !countsSomethingElse(unit) : asksForSystems(unit)) &&
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
    const shared = lacks || filters.status !== null ? null : factShared(line, shape, noun, true)
    if (unknown) return { rule: 'counts what is not here', draft: { ...unknown, intent: 'count_systems' } }
    if (!(named && target.kind !== 'systems')) {
      return {
        rule: 'counts',
        draft: {
          intent: 'count_systems',
          ...listed(filters),
          ...personOf(people),
          role: role?.role ?? null,
          matter: lacks ? 'missing' : (shared?.matter ?? filters.status),
          field: lacks ? 'missing' : (shared?.field ?? (filters.status === null ? null : 'status')),
        },
      }
    }
  }
  return null
}

/** "vilka system på soc är herrelösa": nobody answers for them. */
export function lackAnybody({
  unit,
  words,
  line,
  role,
  people,
  noun,
  filters,
  field,
  named,
  narrow,
}: Question): Read | null {
  if (
    role === undefined &&
    !named &&
    people.length === 0 &&
    field === null &&
    unit.unread.length === 0 &&
    (noun || narrow) &&
    /\b(?:herrelos\w*|obemannad\w*|vakant\w*|obesatt\w*|utan (?:nagon|folk|person)|saknar (?:nagon|folk|person|bemanning)|(?:som )?ingen (?:alls )?(?:har hand om|tar hand om|ansvarar for|skoter|haller i|tar ansvar for|bryr sig om)|nobody (?:looks after|answers for|is responsible for)|unassigned|unmanned|vacant)\b/.test(
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
  return null
}

export function lackRole({
  unit,
  words,
  line,
  role,
  people,
  list,
  noun,
  filters,
  named,
  lacks,
  whatIf,
}: Question): Read | null {
  // "vem är systemansvarig för Vakent" asks for a name.
  const name = cues.who.test(line) && /\b(?:for|till|av) vakan\w+$/.test(line)
  if (
    lacks &&
    !name &&
    !whatIf &&
    !named &&
    people.length === 0 &&
    (role !== undefined || /agarlos|herrelos/.test(line))
  ) {
    const wanted = role?.role ?? (/agarlos/.test(line) ? ownerOf(words) : null)
    if (
      list ||
      noun ||
      filters.units.length + filters.vendors.length + filters.categories.length > 0 ||
      (unit.unread.length === 0 && (cues.who.test(line) || unit.tokens.length <= 6)) ||
      /^(?:var|vilka|lista|visa|obesatta|vakanta|lediga|finns|tomma|where|vakanser|luckor)\b/.test(line)
    ) {
      return { rule: 'which lack a role', draft: { intent: 'missing_role', role: wanted, ...listed(filters) } }
    }
  }
  return null
}

/** "vem är systemansvarig för Vera": asked about is a system, and none is called so. */
function nobodysSystem(
  unit: Unit,
  people: ReturnType<typeof entriesOf>,
  role: { role: string | null } | undefined,
  words: Words,
): Read | null {
  const [first, ...others] = people
  if (first === undefined || others.length > 0 || role === undefined || role.role === null) return null
  const before = unit.tokens[first.mention.start - 1]?.cue ?? ''
  const whole = first.entries.some(({ form }) => form === 'name' || form === 'alias')
  if (whole || !words.roles.ofSystems(role.role) || !/^(?:for|till|av|of)$/.test(before)) return null
  if (!/^(?:\w+ )?(?:vem|who) (?:ar|is) (?!det|it)/.test(unit.line)) return null
  const text = unit.tokens
    .slice(first.mention.start, first.mention.end)
    .map(({ raw }) => raw)
    .join(' ')
  const unknown = { kind: 'system' as const, text, nearest: choicesOf(first.entries).slice(0, 5) }
  return {
    rule: 'a person is no system',
    draft: { intent: 'role_lookup', role: role.role, outcome: 'unknown', unknown },
  }
}

function personOf(people: ReturnType<typeof entriesOf>): Partial<Draft> {
  return { people: people.flatMap(({ entries }) => ids(preferWhole(entries))) }
}

function ownerOf(words: Words): string | null {
  return words.roles.hits(['agare'])[0]?.role ?? null
}
