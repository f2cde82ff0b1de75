import * as cues from './cues.ts'
import type { Read } from './draft.ts'
import type { Question } from './question-asked.ts'
import { describedTarget, kindOf, unknownSystem } from './register.ts'
import { slotOf } from './slot.ts'
import { systemNouns } from './words.ts'

/** Somebody for something that is not in the register by that name. */
export function notByName({ unit, words, shape, role, asksWho, asksContact, list, noun }: Question): Read | null {
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

/** A name, or a fact about a name, that nobody knows. */
export function nobodyKnows({ unit, words, shape, asksWho, asksContact, field }: Question): Read | null {
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
