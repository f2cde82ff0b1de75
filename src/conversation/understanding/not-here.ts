import * as cues from './cues.ts'
import type { Draft, Read } from './draft.ts'
import type { Question } from './question-asked.ts'
import type { Memory } from './reading.ts'
import { describedTarget, explicit, kindOf, unknownSystem } from './register.ts'
import { slotOf } from './slot.ts'
import type { Unit, Words } from './unit.ts'
import { systemEnding, systemNouns } from './words.ts'

/** "vilket system beställer vi varor i", "var ser man lagfarter": a system by what it is for. */
export function whichSystem({ unit, words, line, role, named }: Question): Read | null {
  const which = named || role !== undefined || /\b(?:vem|vems|who|whose)\b/.test(line) ? null : whichOne.exec(line)
  if (which === null) return null
  const described = describedTarget(unit, words, which[1] !== undefined)
  // "var kan man köpa mat" is of a shop.
  if (which[1] !== undefined && /\b(?:kopa|koper|handla|handlar|ata|ater|parkera|parkerar|bor|bo)\b/.test(line))
    return null
  if (described === null || !(described.sure || (which[1] !== undefined && described.leads))) return null
  return {
    rule: 'which system',
    draft: { intent: 'system_info', field: 'description', systems: described.systems, certainty: 0.9 },
  }
}

export function asksWhich(line: string): boolean {
  return whichOne.exec(line)?.[1] === undefined && whichOne.test(line)
}

/** The first group: where something is done, so that more must speak for a system. */
const whichOne =
  /^(?:(?:och|men|hej|so|and|i|in) )?(?:vilket (?:\w+ )?(?:\w*system|program|verktyg)|vilken (?:app|tjanst|applikation)|vad heter (?:\w+ ){0,2}(?:\w*system(?:et)?|program(?:met)?|appen|app|verktyget)|vad (?:ar det )?for (?:\w+ )?(?:system|program)|(?:which|what) (?:system|tool|application|app|software|program)|(var) (?:\w+ ){1,2}(?:man|jag|vi|personalen|foraldrar|foraldrarna))\b/

/** Somebody for something that is not in the register by that name. */
export function notByName({ unit, words, line, shape, role, asksWho, asksContact, list, noun }: Question): Read | null {
  if (role === undefined && unit.mentions.length === 0 && turnsTo.test(line))
    return { rule: 'somebody, no system named', draft: { intent: 'role_lookup', outcome: 'ambiguous', certainty: 0.7 } }
  if (role === undefined && decidesAlone.test(line))
    return {
      rule: 'somebody, no system named',
      draft: { intent: 'role_lookup', outcome: 'ambiguous', certainty: 0.7 },
    }
  const work = asksWho ? workOf(unit, words) : null
  if (work !== null && (asksContact || role !== undefined)) {
    return {
      rule: 'described, like a unit',
      draft: { intent: 'role_lookup', role: role?.role ?? null, systems: work, certainty: 0.9 },
    }
  }
  if (role === undefined && asksWho && !asksContact && has.test(line)) {
    const thing = describedTarget(unit, words, true)
    if (thing?.sure === true)
      return { rule: 'described, had', draft: { intent: 'role_lookup', systems: thing.systems, certainty: 0.9 } }
  }
  // "kontaktperson för skogssystemet?"
  const shortly = asksContact && unit.tokens.length <= 5 && cues.contactPlainly.test(shape)
  if (role !== undefined || (asksWho && asksContact) || noun || (shortly && endsAsSystem(unit))) {
    const slot = slotOf(unit, words)
    // "vem är närsupport på folkskolan": the place is not known, so nobody at another is the answer.
    const last = slot === null ? undefined : unit.tokens[slot.tokens.at(-1)!]
    if (
      role !== undefined &&
      role.role !== null &&
      !words.roles.ofSystems(role.role) &&
      slot !== null &&
      slot.tokens.length <= 2 &&
      /^(?:pa|hos|vid|i|at|in)$/.test(unit.tokens[slot.tokens[0]! - 1]?.cue ?? '') &&
      aPlace.test(last!.fold)
    ) {
      const unknown = { kind: 'unit' as const, text: slot.text, nearest: [] }
      return {
        rule: 'a place nobody knows',
        draft: { intent: 'role_lookup', role: role.role, outcome: 'unknown', unknown, certainty: 0.85 },
      }
    }
    if (
      role !== undefined &&
      role.role !== null &&
      !words.roles.ofSystems(role.role) &&
      (slot === null || slot.ordinary)
    )
      return { rule: 'a role of the municipality', draft: { intent: 'role_lookup', role: role.role } }
    const somebody = asksWho || role !== undefined || (noun && bare.test(line))
    const described =
      slot && (slot.saysSystem || noun || slot.ordinary) && (somebody || !plural.test(line))
        ? describedTarget(unit, words, somebody)
        : null
    if (described && (somebody || (noun && (list || /\b(?:vad heter|vilket|finns det|which|what)\b/.test(shape))))) {
      const wanted = somebody ? 'role_lookup' : 'system_info'
      if (described.sure)
        return {
          rule: 'described',
          draft: { intent: wanted, role: role?.role ?? null, systems: described.systems, certainty: 0.9 },
        }
      // "värmen i lokalen": what only sounds like a unit tells of none.
      const there = unit.mentions.flatMap(({ entries }) =>
        entries.filter(({ kind, form }) => kind === 'unit' && (form === 'name' || form === 'alias')),
      )
      const theirs = described.choices.filter(({ id }) => there.some((entry) => entry.id === words.homeOf(id)?.id))
      // "systemet för journaler på äldreomsorgen", of two for journals
      if (described.likely && theirs.length === 1 && described.choices.length > 1)
        return {
          rule: 'described, of a unit',
          draft: { intent: wanted, role: role?.role ?? null, systems: [theirs[0]!.id], certainty: 0.85 },
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
    // "vem ansvarar för förvaltningens egna system", "vem ska se till att …": nothing is named.
    const nothing =
      slot !== null &&
      slot.ordinary &&
      /^(?:(?:förvaltning|avdelning|enhet|nämnd|kontor|verksamhet|grupp)\p{L}*|\p{L}{1,2})$/iu.test(slot.text)
    if (nothing && role !== undefined)
      return {
        rule: 'a role, nothing named',
        draft: { intent: 'role_lookup', role: role.role, outcome: 'ambiguous', certainty: 0.7 },
      }
    if (
      slot &&
      (role !== undefined || !slot.ordinary || slot.saysSystem) &&
      (role !== undefined || asksWho || shortly || (noun && (list || bare.test(line))))
    ) {
      const unknown = unknownSystem(unit, words)
      if (unknown) {
        // Something of it fits: no answer, but worth a look.
        const near = described !== null && (described.nearest || (described.overlaps && explicit.test(line)))
        if (near && unknown.unknown) unknown.unknown = { ...unknown.unknown, nearest: described.choices }
        return { rule: 'not in the register', draft: { ...unknown, role: role?.role ?? null } }
      }
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
    if (!asksWho && noun && bare.test(line) && unit.unread.length >= 2) return barely(unit, words)
  }
  return null
}

/** "skogssystemet", which is no word of the register's. */
function endsAsSystem({ tokens, unread }: Unit): boolean {
  return unread.includes(tokens.length - 1) && systemEnding.test(tokens.at(-1)!.fold)
}

/** "hur bokar man en bil, vem ansvarar för det systemet": one question, about the system told of first. */
export function howAndWho({ unit, words, line, role, asksWho, named }: Question): Read | null {
  if (named || !asksWho || !howThenWho.test(line)) return null
  const described = describedTarget(unit, words, true)
  if (described === null || !described.likely) return null
  const found: Partial<Draft> = described.sure
    ? { systems: described.systems, certainty: 0.9 }
    : { outcome: 'ambiguous', choices: described.choices, certainty: 0.6 }
  return { rule: 'told, then asked', draft: { intent: 'role_lookup', role: role?.role ?? null, ...found } }
}
const howThenWho =
  /\bhur \w+ (?:man|jag|vi|de|en) .*\b(?:vem|vems|vilken) .*\b(?:det|den) (?:systemet|programmet|appen|verktyget)\b/

/** "systemet där vårdnadshavare anmäler frånvaro", and no more: as good as its name. */
const bare =
  /^(?:(?:och|men|hej|alltsa|sorry|jag|menar|and|but|i|mean) ){0,3}(?:det (?:dar )?)?(?:systemet|programmet|appen|verktyget|the (?:system|app|tool|program|programme)) (?:for|dar|som|vi|man|till|med|i vilket|where|that|we|with)\b/

/** "vem bestämmer" */
const decidesAlone =
  /^(?:(?:hej|och|men|sa) )*(?:vem (?:bestammer|basar|rader)|who decides)(?: (?:da|har|nu|egentligen))?$/

/** "vem ska jag vända mig till" */
const turnsTo =
  /^(?:(?:hej|och|men|sa|nu) )*vem hor (?:jag|man|vi) (?:av (?:mig|sig|oss) till|med)$|^(?:(?:hej|och|men|sa|nu) )*(?:(?:vem|vart|till vem) (?:ska|kan|far|bor|skall) (?:jag|man|vi)|vem (?:ar|var) det (?:som )?(?:jag|man|vi) (?:(?:ska|kan|far|bor|skall|brukar) )?) ?(?:da )?(?:vanda? (?:mig|sig|oss)(?: till)?|vander (?:mig|sig|oss)(?: till)?|kontaktar?|prata(?:r)? med|frag(?:a|ar)|ring(?:a|er)(?: till)?|(?:mejl|mail)(?:a|ar)(?: till)?|skriv(?:a|er) till|hor(?:a)? av (?:mig|sig|oss)(?: till)?|hora med)(?: da| nu| egentligen)?$/

/** "vem har backupen" */
const has = /^(?:(?:hej|och|men|sa) )*vem har \w+$/

/** A long description, and no more: the one that it fits, those it may fit, or none of ours. */
function barely(unit: Unit, words: Words): Read {
  const found = describedTarget(unit, words, true)
  if (found?.sure === true)
    return { rule: 'described', draft: { intent: 'role_lookup', systems: found.systems, certainty: 0.9 } }
  const text = unit.tokens
    .slice(unit.unread[0])
    .map(({ raw }) => raw)
    .join(' ')
  const unknown = { kind: 'system' as const, text, nearest: found?.overlaps === true ? found.choices.slice(0, 3) : [] }
  return { rule: 'described, not here', draft: { intent: 'role_lookup', outcome: 'unknown', unknown, certainty: 0.8 } }
}

/** "vem har hand om byggloven", where a unit is called after its work: its system, when there is one. */
function workOf(unit: Unit, words: Words): string[] | null {
  const [only, ...others] = unit.mentions
  if (only === undefined || others.length > 0 || only.end - only.start > 1 || unit.unread.length > 0) return null
  if (
    only.entries.some(({ kind, form, common }) => kind !== 'unit' || !(common || form === 'called' || form === 'part'))
  )
    return null
  if (!/^(?:om|for|over|skoter|hanterar|av|of|after|handles)$/.test(unit.tokens[only.start - 1]?.cue ?? '')) return null
  const described = describedTarget(unit, words, true, [unit.tokens[only.start]!.fold])
  return described?.sure === true ? described.systems : null
}

const aPlace =
  /(?:skolan?|forskolan?|gymnasiet|garden|hemmet|boendet|biblioteket|badet|hallen|museet|kontoret|enheten|avdelningen|forvaltningen|huset|stationen|centralen|mottagningen|kliniken|school|library|office)s?$/

/** Several are asked for: what fits one is no answer. */
const plural =
  /\b(?:vilka|which|what) (?:\w+ )?(?:system(?!et)|systems|program(?!met))\b(?!.*\b(?:for|till|som|where|to)\b)/

/** "har vi skolplattformen här?": whether there is such a system. */
export function whetherHere({ unit, words, line, field }: Question): Read | null {
  if (!here.test(line) || (field !== null && field.field !== 'description') || unit.tokens.length > 7) return null
  const slot = slotOf(unit, words)
  // "står Trello i registret"
  const inRegister = registered.exec(line) !== null && unit.tokens[1]?.capital === true && unit.unread.includes(1)
  if (inRegister) {
    const unknown = { kind: 'system' as const, text: unit.tokens[1]!.raw, nearest: [] }
    return { rule: 'whether it is here', draft: { intent: 'role_lookup', outcome: 'unknown', unknown, certainty: 0.8 } }
  }
  if (slot === null || unit.unread.length > 2) return null
  const last = unit.tokens[slot.tokens.at(-1)!]!.fold
  const strange =
    unit.unread.length === 1 &&
    (unit.tokens[slot.tokens[0]!]!.capital || !words.dictionary.isWordOrCompound(last)) &&
    /\b(?:vi|we|kommunen|registret|register)\b/.test(line)
  if (!systemEnding.test(last) && !strange) return null
  const unknown = { kind: 'system' as const, text: slot.text, nearest: [] }
  return { rule: 'whether it is here', draft: { intent: 'role_lookup', outcome: 'unknown', unknown, certainty: 0.8 } }
}

const registered = /^(?:finns|star|ligger|ar) \w+ (?:med )?i (?:registret|systemlistan|listan)$/
const here =
  /^(?:och |men |hej )?(?:har|anvander|kor) (?:vi|ni|kommunen|man)\b|^(?:och |men |hej )?(?:finns|star|ligger)\b|^(?:do|does) (?:we|you|the municipality) (?:have|use|run)\b|^is there\b/

/** "jag behöver Adobe Acrobat": a wish for what is not here. */
export function wishedFor({ unit, words, line, role, asksWho }: Question): Read | null {
  if (role !== undefined || asksWho || unit.mentions.length > 0 || !needing.test(line) || unit.tokens.length > 9)
    return null
  const slot = slotOf(unit, words)
  const last = slot?.tokens.at(-1)
  if (slot === null || last === undefined || slot.ordinary || last < unit.tokens.length - 2) return null
  return { rule: 'a wish for what is not here', draft: { intent: 'need_report', matter: slot.text, certainty: 0.8 } }
}
const needing =
  /^(?:\w+ )?(?:jag|vi|i|we) (?:\w+ )?(?:behover|behover ha|skulle behova|vill ha|skulle vilja ha|onskar|need|want|would like)\b/

/** "och Zendesk då?", after who answers for another: the same is asked of a name that nobody knows. */
/** "kan nån hjälpa mig med Photoshop": somebody is asked for, and for what nobody here knows. */
export function helpWith({ unit, words, line, role, named }: Question): Read | null {
  if (named || role !== undefined || unit.mentions.length > 0 || unit.tokens.length > 12) return null
  const lead = helping.exec(line)
  if (lead === null) return null
  const at = lead[0].split(' ').length
  const slot = slotOf(unit, words)
  if (slot === null || slot.ordinary || slot.tokens[0]! < at || slot.tokens[0]! > at + 1) return null
  const strange = slot.tokens.every(
    (place) =>
      unit.tokens[place]!.capital ||
      (unit.language === 'sv' && !words.dictionary.isWordOrCompound(unit.tokens[place]!.fold)),
  )
  if (!strange) return null
  const unknown = { kind: 'system' as const, text: slot.text, nearest: [] }
  return {
    rule: 'help with what is not here',
    draft: { intent: 'role_lookup', outcome: 'unknown', unknown, certainty: 0.8 },
  }
}
const helping =
  /^(?:\w+ ){0,6}?(?:(?:hjalp|hjalpa|hjalper|bista|bistar|help|assist)(?: \w+){0,2}?|nagon som kan) (?:med|i|with|in|on)\b|^(?:\w+ )?(?:ar|finns det) (?:nagon|ni|du|nagra|de) (?:som ar )?(?:\w+ )?(?:bra|duktiga?|kunniga?|insatta?) (?:pa|i)\b/

export function strangerAfter(unit: Unit, memory: Memory | null, words: Words): Read | null {
  if (memory?.intent !== 'role_lookup' || unit.unread.length > 3 || unit.tokens.length > 9) return null
  const slot = slotOf(unit, words)
  if (slot === null) return null
  // "Platina då?", which is a word as well
  const written = slot.tokens.length <= 2 && slot.tokens.every((at) => unit.tokens[at]!.capital)
  if (
    slot.ordinary &&
    !(written && words.described.find(slot.tokens.map((at) => unit.tokens[at]!.fold)).every(({ all }) => !all))
  )
    return null
  if (unit.mentions.length > 0 || unit.tokens.some(({ cue }, at) => !slot.tokens.includes(at) && !andThat.test(cue)))
    return null
  const unknown = { kind: kindOf(slot.text), text: slot.text, nearest: [] }
  return {
    rule: 'a name nobody knows, after another',
    draft: { intent: 'role_lookup', role: memory.role, outcome: 'unknown', unknown, certainty: 0.8 },
  }
}
const andThat =
  /^(?:och|men|ok|okej|ja|jaha|aha|tack|sen|sedan|samma|fraga|sak|hur|ar|ser|det|ut|med|for|om|i|till|pa|da|systemet|programmet|den|galler|ocksa|aven|nehe|na|nja|nej|and|then|so|also|too|what|how|about|the|same|of|is|it)$/

/** A name, or a fact about a name, that nobody knows. */
export function nobodyKnows({ unit, words, shape, asksWho, asksContact, field }: Question): Read | null {
  // "§ 112": a number alone is no name.
  if (unit.tokens.every(({ fold }) => /^\d+$/.test(fold))) return null
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
      ((/\bvad (?:ar|gor|anvands)\b/.test(shape) || (unit.tokens.length <= 4 && /^what (?:is|does|s)\b/.test(shape))) &&
        (unit.unread.length === 1 ||
          // "vad är Lotus Notes"
          (slot.tokens.length === 2 &&
            slot.tokens.every((at) => unit.tokens[at]!.capital) &&
            unit.tokens.length <= 5))))
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
