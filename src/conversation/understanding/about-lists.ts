import { conceptsIn } from './concepts.ts'
import * as cues from './cues.ts'
import { type Read } from './draft.ts'
import type { Mention } from './mention.ts'
import { entriesOf, type Unit } from './unit.ts'
import { anythingThere, asksForSystems, elliptic, listed, lists, listUnknown, unreadBeside } from './lists.ts'
import { matterOf } from './matter.ts'
import { factShared, personalData } from './shared-facts.ts'
import type { Question } from './question-asked.ts'
import { describedTarget } from './register.ts'
import { slotOf } from './slot.ts'

export function ofUnits({
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
  // "systemet för betyg på skolkontoret, vem äger": one system is told of, and where it is used
  if (filters.units.length > 0 && (role !== undefined || asksWho) && oneThatIs.test(line)) {
    const described = describedTarget(unit, words, true)
    const theirs = (described?.choices ?? []).filter(({ id }) => filters.units.includes(words.homeOf(id)?.id ?? ''))
    if (described !== null && described.likely && !described.sure && theirs.length === 1)
      return {
        rule: 'described, of a unit',
        draft: { intent: 'role_lookup', role: role?.role ?? null, systems: [theirs[0]!.id], certainty: 0.85 },
      }
    if (described?.sure === true)
      return {
        rule: 'described, of a unit',
        draft: { intent: 'role_lookup', role: role?.role ?? null, systems: described.systems, certainty: 0.9 },
      }
  }
  if (filters.units.length + filters.workplaces.length > 0 && anythingThere.test(shape))
    return { rule: 'anything of a unit', draft: { intent: 'dept_systems', ...listed(filters) } }
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
          // "vilka system på HR är under avveckling"
          ...(filters.status === null ? factShared(line, shape, noun) : { field: 'status', matter: filters.status }),
          ...listed(filters),
        },
      }
    }
  }
  return null
}

/** One system that is told of. */
export const oneThatIs = /\b(?:systemet|programmet|appen|verktyget) (?:for|dar|som|till|med)\b/

export function ofVendors({ unit, memory, shape, list, noun, filters, ofVendor }: Question): Read | null {
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

/** "kommer något från Vitec", "köper vi nåt av Oracle": whether anything here is theirs. */
export function anythingOf({ unit, words, line, role, asksWho, filters, named }: Question): Read | null {
  if (role !== undefined || asksWho || named || !anything.test(line)) return null
  if (filters.vendors.length > 0)
    return { rule: 'anything from a vendor', draft: { intent: 'vendor_systems', ...listed(filters) } }
  const slot = slotOf(unit, words)
  const last = unit.tokens.length - 1
  const theirs =
    slot !== null &&
    slot.tokens.at(-1) === last &&
    slot.tokens.every((at) => seller.test(unit.tokens[at - 1]?.cue ?? '') || slot.tokens.includes(at - 1))
  if (slot === null || !theirs || (slot.ordinary && !unit.tokens[last]!.capital)) return null
  const unknown = { kind: 'vendor' as const, text: slot.text, nearest: [] }
  return { rule: 'anything from nobody known', draft: { intent: 'vendor_systems', outcome: 'unknown', unknown } }
}
const anything =
  /^(?:\w+ )?(?:kommer|finns|har|koper|kor|anvander|kopte|is|are|do|does|have)\b.*\b(?:nagot|nagonting|nagra|nagon|vi|anything|something|any|we)\b.*\b(?:fran|ifran|av|from|by)\b/
const seller = /^(?:fran|ifran|av|from|by)$/

/** "Vem ansvarar för systemet från Visma", "IST-systemet": one system is meant, told by whose it is. Which of theirs is for the register. */
export function oneOfVendor({ unit, line, role, asksWho, asksContact, filters }: Question): Read | null {
  const [vendor, ...others] = filters.vendors
  if (vendor === undefined || others.length > 0 || (role === undefined && !asksWho)) return null
  if (/\b(?:vilka|alla|samtliga|lista|systemen|programmen|which|all|list|systems)\b/.test(line)) return null
  const theirs = entriesOf(unit, 'vendor').find(({ mention }) => isTheirs(unit, mention))
  // A system that is named besides is what is asked about.
  const named = entriesOf(unit, 'system').some(({ mention, entries }) =>
    mention === theirs?.mention ? entries.some(({ form }) => form === 'name') : true,
  )
  if (!theirs && !named && asksWho && (role !== undefined || asksContact) && plainlyFor(unit))
    return {
      rule: 'one of a vendor’s',
      draft: {
        intent: 'role_lookup',
        role: role?.role ?? null,
        vendors: [vendor],
        outcome: 'ambiguous',
        certainty: 0.7,
      },
    }
  if (!theirs || named || cues.lacking.test(line)) return null
  return {
    rule: 'a system told by its vendor',
    draft: { intent: 'role_lookup', role: role?.role ?? null, vendors: [vendor] },
  }
}

/** "systemet från V", "V-systemet". */
function isTheirs({ tokens }: Unit, { start, end }: Mention): boolean {
  const before = tokens.slice(Math.max(0, start - 3), start).map(({ cue }) => cue)
  return (
    (/^(?:fran|ifran|av|from|by)$/.test(before.at(-1) ?? '') && before.slice(0, -1).some((cue) => theOne.test(cue))) ||
    theOne.test((tokens[end]?.cue ?? '').replace(/^-/, ''))
  )
}
/** "vem ansvarar för Sokigo": nobody answers for a vendor, but for one of theirs. */
function plainlyFor({ tokens, unread, mentions }: Unit): boolean {
  const [only, ...others] = mentions
  if (only === undefined || others.length > 0 || unread.length > 0) return false
  return only.entries.every(({ kind }) => kind === 'vendor') && answered.test(tokens[only.start - 1]?.cue ?? '')
}
const answered = /^(?:for|om|till|av|ager|forvaltar|skoter|hanterar|of|about|owns|manages|runs)$/
const theOne = /^(?:systemet|programmet|appen|verktyget|plattformen|tjansten|losningen|system|program|app|tool)$/

export function vendorAlone({ unit, words, role, asksWho, filters }: Question): Read | null {
  if (filters.vendors.length > 0 && role === undefined && !asksWho && slotOf(unit, words) === null) {
    return { rule: 'a vendor', draft: { intent: 'vendor_systems', ...listed(filters) } }
  }
  return null
}

export function ofCategories({ unit, line, shape, role, noun, filters, ruled }: Question): Read | null {
  if (
    filters.categories.length > 0 &&
    role === undefined &&
    !/\b\w*behov\b/.test(line) &&
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

/** "vem avgör om ett system ska bytas ut": of any, so for the rules to say. */
const decidesOfAny =
  /\b(?:vem|vilka|who) (?:\w+ )?(?:avgor|bestammer|beslutar|decides?)\b.*\b(?:ett|nagot|a|any) (?:\w+ )?(?:system|program)\b/

export function ofStatus({ unit, line, shape, role, noun, filters, ruled }: Question): Read | null {
  if (filters.status !== null && decidesOfAny.test(line))
    return { rule: 'who decides of any', draft: { intent: 'policy_question', matter: matterOf(unit.tokens) } }
  if (/\b(?:mote\w*|traff\w*|sammantrad\w*|meetings?)\b/.test(line)) return null
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
/** "kan du skicka en lista på våra system" */
const allOfOurs =
  /^(?:(?:hej|kan du|kan ni|kan jag|jag vill|vill|snalla|please|can you|can i|och) )*(?:visa|ge|skicka|lista|ta fram|fa|ha|se|show|send|give|list|get)(?: (?:mig|mej|oss|me|us))?(?: (?:en |hela |a )?(?:lista|forteckning|list)(?:n)? (?:pa|over|med|of))?(?: (?:alla|all))? (?:vara|kommunens|our)(?: (?:olika|it))? (?:system|program|appar|systems|apps)(?: (?:tack|nu|da|please))*$/

export function ofAll({ unit, words, line, shape, list, noun, filters, whatIf }: Question): Read | null {
  if (
    unit.unread.length === 0 &&
    /^(?:\w+ ){0,3}(?:alla|samtliga|vilka|lista|visa|list|show|all|which|what) (?:\w+ ){0,3}(?:(?<!\b(?:what|a|an|is|the) (?:\w+ ){0,2})system(?:en)?|systems|program(?:men)?|applications|apps|appar)(?: (?:finns|har|vi|det|do|we|have|there|are|is|ni|kommunen|in|the|register|registret|i|har|hos|oss|anvander|som|tack))*$/.test(
      shape,
    )
  ) {
    return { rule: 'all systems', draft: { intent: 'category_systems' } }
  }
  if (unit.mentions.length === 0 && allOfOurs.test(line))
    return { rule: 'all systems', draft: { intent: 'category_systems' } }
  const headed =
    /^(?:(?:och|visa|lista|ge|ta fram|skriv ut|show|list|give)(?: mig| oss| me| us)? )*(?:alla |samtliga |de |all |the )?(?:system|systemen|program|systems) (?:med|som|utan|dar|with|without|that)\b/.test(
      shape,
    )
  const personal = list && noun ? personalData(line, shape, headed) : null
  if (personal)
    return {
      rule: 'systems with personal data',
      draft: { intent: 'category_systems', ...personal, ...listed(filters) },
    }
  const shared = /\bvilka|vad|which|lista|list|what|visa|show|har vi\b/.test(shape)
    ? factShared(line, shape, noun)
    : null
  if (shared !== null)
    return { rule: `systems: ${shared.field}`, draft: { intent: 'category_systems', ...shared, ...listed(filters) } }
  const missing = listUnknown(unit, words, filters, 0)
  if (missing && !whatIf && !cues.policy.test(shape)) return { rule: 'a list of what is not here', draft: missing }
  return null
}
