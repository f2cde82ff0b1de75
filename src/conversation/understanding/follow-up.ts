import * as cues from './cues.ts'
import type { Draft, Read } from './draft.ts'
import type { Memory } from './reading.ts'
import type { fieldOf } from './register.ts'
import { bodyField } from './rule.ts'
import { slotOf } from './slot.ts'
import type { Unit, Words } from './unit.ts'

/** What only makes sense after the turn before: "ägaren då?", "och Libra?", "används det fortfarande?" */
export function followUp(
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
