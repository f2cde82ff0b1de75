import { meetingCommands, needCommands, surveyCommands, talkCommands, wording } from './commands.ts'
import { conceptsIn } from './concepts.ts'
import { deedIn } from './deeds.ts'
import * as cues from './cues.ts'
import { type Draft, ids, type Read } from './draft.ts'
import { ofBodies, ofTheSystem, onTheBody, onThePerson, otherRole, referredTo } from './follow-up.ts'
import { asksAbilities, framed, framedLater, metLine, smallTalk } from './frames.ts'
import {
  asksForSystems,
  asksVendor,
  elliptic,
  listed,
  lists,
  listUnknown,
  sameAgain,
  singularCategory,
  unreadBeside,
} from './lists.ts'
import { matterOf } from './matter.ts'
import { personQuestion } from './person.ts'
import type { Memory } from './reading.ts'
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
import { bodyField, isRule } from './rule.ts'
import { slotOf } from './slot.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'
import { systemNouns } from './words.ts'

/** One question, with what its rules ask of it. */
type Question = ReturnType<typeof questionOf>
type Rule = (question: Question) => Read | null

/** "har alla system på kulturförvaltningen en systemansvarig" asks which have none. */
const everyOne =
  /^(?:\w+ )?(?:har|finns|ar|do|does|have|has|is|are)\b.*\b(?:alla|samtliga|allihop|allihopa|varje|vartenda|all|every|each)\b|^(?:\w+ )?har\b.*\b(?:systemen?|programmen)\b/

/** One question read by rules in order. Null: none of them took it. */
export function interpret(unit: Unit, memory: Memory | null, words: Words): Read | null {
  const question = questionOf(unit, memory, words)
  for (const rule of rules) {
    const read = rule(question)
    if (read !== null) return read
  }
  return null
}

function questionOf(unit: Unit, memory: Memory | null, words: Words) {
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
  // "och EDP?" after a list of what another vendor delivers
  const andThem =
    (memory?.asked?.vendors.length ?? 0) > 0 && elliptic(unit) && filters.vendors.length > 0 && role === undefined
  const ofVendor = andThem || asksVendor(unit, target, list || noun)
  const named = target.kind !== 'none' && !ofVendor
  const narrow =
    filters.units.length + filters.workplaces.length + filters.vendors.length + filters.categories.length > 0
  // With a unit and a role named, any "not" asks where the role is missing.
  const lacks =
    cues.lacking.test(line) ||
    (role !== undefined && (noun || narrow) && !asksWho && everyOne.test(line)) ||
    (narrow && role !== undefined && /\b(?:inte|ej|ingen|inget|aldrig|not|nobody|none)\b/.test(line))
  const whatIf = /\b(?:vad hander|what happens|rycker in|ersatter|vad gor)\b/.test(line)
  const ruled =
    cues.policy.test(shape) ||
    /^(?:\w+ )?(?:hur(?! manga)|how(?! many)|varfor|why)\b/.test(shape) ||
    /\b(?:finansierar|betalar|pays|ansvarsfordelning)\b|\b(?:what is|what s|vad ar) (?:a|an|the|en|ett)\b|\b(?:menas|innebar|betyder|definiera|definieras|define|defined)\b/.test(
      shape,
    )
  return {
    unit,
    memory,
    words,
    line,
    shape,
    target,
    role,
    bodies,
    people,
    asksWho,
    asksContact,
    list,
    noun,
    filters,
    field,
    ofVendor,
    named,
    narrow,
    lacks,
    whatIf,
    ruled,
  }
}

/** What is known by its wording and names no system. */
function talk({ unit, line, role, named }: Question): Read | null {
  if (!named) {
    if (cues.mine.test(line)) return { rule: 'mine', draft: { intent: 'my_systems', role: role?.role ?? null } }
    if (cues.whoAmI.test(line)) return { rule: 'who am i', draft: { intent: 'who_am_i' } }
    const talk = unit.mentions.length === 0 && role === undefined ? wording(talkCommands, line) : null
    if (talk !== null) return { rule: `wording: ${talk}`, draft: { intent: talk } }
  }
  return null
}

/** The answer just given is said to be wrong. */
function corrected({ memory, line, shape, target, role, people, asksWho }: Question): Read | null {
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
  return null
}

/** Something to be done with a meeting, its papers, the plan or the survey. */
function deeds({ unit, bodies, people, named, target }: Question): Read | null {
  const deed = deedIn(unit)
  if (deed === null) return null
  // A system may be what a decision or a survey question is about; a meeting is not called off with it.
  if (named && !/^(?:decision|survey|meeting_agenda)_/.test(deed.intent)) return null
  return {
    rule: `deed: ${deed.intent}`,
    draft: {
      intent: deed.intent,
      bodies,
      people: people.flatMap(({ entries }) => ids(preferWhole(entries))),
      systems: target.kind === 'systems' ? target.systems : [],
      matter: deed.matter ?? null,
    },
  }
}

function surveys({ line, role, bodies, named }: Question): Read | null {
  if (!named && role === undefined) {
    const asked = wording(surveyCommands, line)
    if (asked !== null && (bodies.length === 0 || /enkat|survey|questionnaire/.test(line)))
      return { rule: `wording: ${asked}`, draft: { intent: asked } }
  }
  return null
}

/** Meetings, and small talk, by wording and by what they are about. */
function meetings({ unit, memory, line, role, bodies, people, named }: Question): Read | null {
  const meet = /\b(?:nar|when)\b.{0,30}\b(?:ses|mots|traffas|samlas|sammantrader|meet)\b/.test(line)
  if (!named && (role === undefined || bodies.length > 0 || meet) && people.length === 0) {
    const exists = /^(?:finns det|har vi|is there|do we have) (?:en|ett|nagon|a|an|any)\b/.test(line)
    const meeting = wording(meetingCommands, line) ?? (exists ? null : wording(meetingCommands, metLine(unit)))
    if (meeting !== null && !(meeting === 'meeting_next' && cues.howOften.test(line)))
      return { rule: `wording: ${meeting}`, draft: { intent: meeting, bodies } }
    if (role === undefined && asksAbilities(unit)) return { rule: 'what the bot can do', draft: { intent: 'help' } }
    const talk = role === undefined ? smallTalk(unit) : null
    const frame = role === undefined || bodies.length > 0 ? framed(unit, memory) : null
    if (frame !== null) return { rule: `about: ${frame}`, draft: { intent: frame, bodies } }
    if (talk !== null) return { rule: `small talk: ${talk}`, draft: { intent: talk } }
  }
  return null
}

function bodiesAsked({ unit, memory, line, bodies, named }: Question): Read | null {
  if (bodies.length === 0 || named) return null
  const field = cues.howOften.test(line) ? 'frequency' : bodyField(line)
  // "och beredningsgruppen?" asks the same of another.
  const again = field === null && elliptic(unit) && ofBodies.test(memory?.intent ?? '')
  if (again && memory?.intent === 'meeting_next')
    return { rule: 'the same of another body', draft: { intent: 'meeting_next', bodies } }
  return {
    rule: 'a body',
    draft: {
      intent: 'group_info',
      bodies,
      field: again ? (memory?.asked?.field ?? null) : field,
      matter: matterOf(unit.tokens),
    },
  }
}

/** What the turn before was about, where the message has no subject of its own. */
function goesOn(question: Question): Read | null {
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

function counts({ unit, words, line, shape, target, role, people, noun, filters, named }: Question): Read | null {
  if (
    cues.counting.test(shape) &&
    (people.length > 0 || asksForSystems(unit)) &&
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
  return null
}

/** "vilka system på soc är herrelösa": nobody answers for them. */
function lackAnybody({ unit, words, line, role, people, noun, filters, field, named, narrow }: Question): Read | null {
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
  return null
}

function lackRole({
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
  if (lacks && !whatIf && !named && people.length === 0 && (role !== undefined || /agarlos|herrelos/.test(line))) {
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

function aboutPeople({ unit, memory, words, line, shape, target, role, people, noun, named }: Question): Read | null {
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
  return null
}

/** Only a part of a name, or one that is misspelt. */
function weaklyNamed(unit: Unit): boolean {
  return entriesOf(unit, 'system').every(
    ({ mention, entries }) =>
      mention.how === 'fuzzy' || entries.every((entry) => entry.form === 'family' || entry.form === 'part'),
  )
}

/** "vi på VA har ett nytt behov": a part of a name is no name where something else is plainly said. */
function weakName({ unit, line, target, role, asksWho }: Question): Read | null {
  const weak = target.kind !== 'none' && weaklyNamed(unit)
  if (weak && role === undefined && !asksWho) {
    const plain = wording(needCommands, line)
    if (plain !== null) return { rule: `wording: ${plain}`, draft: { intent: plain, matter: matterOf(unit.tokens) } }
  }
  return null
}

/** A system by name: a fault, a rule, a fact, or who answers for it. */
function aboutSystem({
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
  // "vilken buss går till Lindsala", where a system's name begins so: nothing is asked about the system.
  const isAsked = role !== undefined || asksWho || asksContact || field !== null || people.length > 0
  if (
    target.kind !== 'none' &&
    named &&
    !isAsked &&
    unit.unread.length > 0 &&
    weaklyNamed(unit) &&
    unit.tokens.length > 3 &&
    !cues.support.test(shape)
  )
    return null
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
    const same = /\b(?:samma|detsamma|likadant|likasa|same)\b/.test(shape)
    const inherits =
      role === undefined && !asksWho && (same || !asksContact) && memory !== null && memory.intent === 'role_lookup'
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
  return null
}

function needsFirst({ unit, line, shape, role, asksWho }: Question): Read | null {
  if (role === undefined && !asksWho && !/^(?:vilka|lista|visa|hur manga|which|list|show)\b/.test(shape)) {
    const plain = wording(needCommands, line)
    if (plain !== null) return { rule: `wording: ${plain}`, draft: { intent: plain, matter: matterOf(unit.tokens) } }
  }
  return null
}

function ofUnits({
  unit,
  memory,
  words,
  line,
  shape,
  role,
  asksWho,
  list,
  noun,
  filters,
  ruled,
}: Question): Read | null {
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
    // "sitter några systemansvariga på IT-enheten" asks for people, not for systems.
    if (!asksForSystems(unit) || (role !== undefined && !noun && !cues.lacking.test(line))) return null
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
  return null
}

function ofVendors({ unit, memory, shape, list, noun, filters, ofVendor }: Question): Read | null {
  if (filters.vendors.length > 0 && (ofVendor || noun || list || cues.fields[0]!.when.test(shape) || elliptic(unit))) {
    return {
      rule: 'systems from a vendor',
      draft: {
        intent: elliptic(unit) && memory?.intent === 'count_systems' ? 'count_systems' : 'vendor_systems',
        ...listed(filters),
      },
    }
  }
  return null
}

/** "är det kommungemensamt?" after a question about a system. */
function factAgain({ unit, memory, line, role, field }: Question): Read | null {
  if (
    memory !== null &&
    memory.systems.length === 1 &&
    role === undefined &&
    unit.leans() &&
    ((field !== null && field.field !== 'description' && /\b(?:det|den|systemet|it)\b/.test(line)) ||
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

function ofCategories({ unit, line, shape, role, noun, filters, ruled }: Question): Read | null {
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
    role === undefined &&
    asksForSystems(unit) &&
    !/^(?:och )?(?:ar|is|are)\b/.test(shape)
  ) {
    return { rule: 'systems of a category', draft: { intent: 'category_systems', ...listed(filters) } }
  }
  return null
}

function ofStatus({ unit, shape, role, noun, filters, ruled }: Question): Read | null {
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
  return null
}

/** All systems, those with personal data, and those of what is not here. */
function ofAll({ unit, words, line, shape, list, noun, filters, whatIf }: Question): Read | null {
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
      draft: {
        intent: 'category_systems',
        field: 'personal_data',
        matter: /\b(?:kanslig\w*|sensitive|skyddsvard\w*)\b/.test(line)
          ? 'sensitive'
          : /\b(?:utan|inga|inte|ej|no|without|not)\b/.test(line)
            ? 'none'
            : null,
        ...listed(filters),
      },
    }
  }
  const shared = /\bvilka|vad|which|lista|list|what|visa|show|har vi\b/.test(shape) ? factShared(line, noun) : null
  if (shared !== null)
    return { rule: `systems: ${shared.field}`, draft: { intent: 'category_systems', ...shared, ...listed(filters) } }
  const missing = listUnknown(unit, words, filters, 0)
  if (missing && !whatIf && !cues.policy.test(shape)) return { rule: 'a list of what is not here', draft: missing }
  return null
}

/** "vilka system är kritiska", "vilka program är inte godkända" */
function factShared(line: string, noun: boolean): { field: string; matter: string } | null {
  if (!noun) return null
  const not = /\b(?:inte|ej|icke|not|isnt|arent)\b/.test(line)
  if (/\b(?:\w*kritiska|samhallsviktiga|critical)\b/.test(line) && !not)
    return { field: 'criticality', matter: 'critical' }
  if (/\b(?:viktiga|important)\b/.test(line) && !not) return { field: 'criticality', matter: 'important' }
  if (/\b(?:godkanda|approved)\b/.test(line)) return { field: 'approved', matter: not ? 'no' : 'yes' }
  if (/\b(?:ogodkanda|unapproved)\b/.test(line)) return { field: 'approved', matter: 'no' }
  return null
}

function needs({ unit, line, role }: Question): Read | null {
  if (role === undefined || /\b(?:behov|onskemal|behovsanmalan)\b/.test(line)) {
    const need = wording(needCommands, line)
    if (need !== null) return { rule: `wording: ${need}`, draft: { intent: need, matter: matterOf(unit.tokens) } }
  }
  return null
}

function rulesAsked({ unit, words, role, asksWho, asksContact, filters }: Question): Read | null {
  if (isRule(unit, role, words))
    return {
      rule: 'a rule',
      draft: { intent: 'policy_question', matter: matterOf(unit.tokens), ...listed(filters), role: role?.role ?? null },
    }
  const later = role === undefined ? framedLater(unit) : null
  if (later !== null && !(asksWho && asksContact)) {
    return { rule: `about: ${later}`, draft: { intent: later, matter: matterOf(unit.tokens), ...listed(filters) } }
  }
  return null
}

function faults({ unit, words, line, shape, role, asksWho, asksContact }: Question): Read | null {
  if (
    cues.support.test(shape) &&
    (itThing.test(line) || unit.unread.every((at) => words.likeness.knows('support', unit.tokens[at]!))) &&
    role === undefined &&
    !(asksWho && asksContact && slotOf(unit, words)?.ordinary === false)
  )
    return { rule: 'fault or access', draft: { intent: 'support' } }
  return null
}

/** "skriv ett mejl till systemägaren": to be written, not answered. */
function toBeWritten({ line, bodies, named }: Question): Read | null {
  if (named || bodies.length > 0) return null
  if (
    !/^(?:(?:hej|kan du|kan ni|snalla|please|can you|could you|du) )*(?:skriv|skriva|formulera|oversatt|sammanfatta|rita|sjung|dikta|hitta pa|write|compose|translate|draw|draft|sing) (?!in\b|upp\b|under\b|ut\b)/.test(
      line,
    )
  )
    return null
  return {
    rule: 'something to be written',
    draft: { intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.85 },
  }
}

/** "vem ansvarar för flest system": nobody here counts by person. */
function superlative({ line, noun, role, asksWho }: Question): Read | null {
  if (!/\b(?:flest|most|fewest|minst antal|mest)\b/.test(line) || !(noun || role !== undefined) || !asksWho) return null
  if (/\b(?:kan|vet) mest\b/.test(line)) return null
  return { rule: 'a superlative', draft: { intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.85 } }
}

/** Somebody for something that is not in the register by that name. */
function notByName({ unit, words, shape, role, asksWho, asksContact, list, noun }: Question): Read | null {
  if (role !== undefined || (asksWho && asksContact) || noun) {
    const slot = slotOf(unit, words)
    if (
      role !== undefined &&
      role.role !== null &&
      !words.roles.ofSystems(role.role) &&
      (slot === null || slot.ordinary)
    )
      return { rule: 'a role of the municipality', draft: { intent: 'role_lookup', role: role.role } }
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
      return {
        rule: 'a role, no system named',
        draft: { intent: 'role_lookup', role: role.role, outcome: 'ambiguous', certainty: 0.9 },
      }
    }
    if (
      !slot &&
      asksWho &&
      asksContact &&
      (unit.tokens.some((token) => systemNouns.has(token.fold)) ||
        (unit.tokens.length <= 5 && cues.contactPlainly.test(shape)))
    ) {
      return {
        rule: 'somebody, no system named',
        draft: { intent: 'role_lookup', outcome: 'ambiguous', certainty: 0.8 },
      }
    }
  }
  return null
}

function vendorAlone({ unit, words, role, asksWho, filters }: Question): Read | null {
  if (filters.vendors.length > 0 && role === undefined && !asksWho && slotOf(unit, words) === null) {
    return { rule: 'a vendor', draft: { intent: 'vendor_systems', ...listed(filters) } }
  }
  return null
}

/** A name, or a fact about a name, that nobody knows. */
function nobodyKnows({ unit, words, shape, asksWho, asksContact, field }: Question): Read | null {
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

/** The order that matters: what is told by wording first, then names, lists and rules, then what is not here. */
const rules: readonly Rule[] = [
  talk,
  corrected,
  deeds,
  surveys,
  ({ unit, memory, role }) => onThePerson(unit, memory, role),
  ({ unit, memory }) => onTheBody(unit, memory),
  meetings,
  bodiesAsked,
  ({ unit, memory, role, filters, named }) => sameAgain(unit, memory, role, filters, named),
  ({ unit, memory, role }) => otherRole(unit, memory, role),
  goesOn,
  counts,
  lackAnybody,
  lackRole,
  aboutPeople,
  weakName,
  aboutSystem,
  needsFirst,
  ofUnits,
  ofVendors,
  factAgain,
  ofCategories,
  ofStatus,
  ofAll,
  needs,
  rulesAsked,
  faults,
  superlative,
  toBeWritten,
  notByName,
  vendorAlone,
  nobodyKnows,
]

/** What a fault must be about to be one for the service desk. */
const itThing =
  /\b(?:\w*dator\w*|\w*skriva(?:re|ren)|natverk\w*|natet|wifi|\w*losenord\w*|losen|pinkod\w*|konto\w*|inlogg\w*|logga\w*|loggas|mejl\w*|mail\w*|e ?post\w*|\w*telefon\w*|mobil\w*|skarm\w*|program\w*|system\w*|app|appen|internet\w*|uppkoppling\w*|behorighet\w*|servicedesk\w*|\w*support\w*|helpdesk\w*|felanmal\w*|driftst\w*|password\w*|log ?in|logged|computer|laptop|printer|account|access|email|it|webbsida\w*|hemsida\w*|surfplatt\w*|ipad\w*|tangentbord\w*|mus|felkod|felmeddelande|bugg\w*|krasch\w*|vpn|teams|excel|word)\b/

/** "skola", after a question about another of the same family. */
function inFamily(unit: Unit, target: Target, memory: Memory | null): Target {
  if (target.kind !== 'ambiguous' || target.choices.length !== 1 || memory === null || unit.tokens.length > 3)
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

function personOf(people: ReturnType<typeof entriesOf>): Partial<Draft> {
  return { people: people.flatMap(({ entries }) => ids(preferWhole(entries))) }
}

function ownerOf(words: Words): string | null {
  return words.roles.hits(['agare'])[0]?.role ?? null
}
