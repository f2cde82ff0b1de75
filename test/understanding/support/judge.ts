import type { Prediction } from './predict.ts'
import type { Label } from './questions.ts'

export type Judgement = 'right' | 'wrong-answer' | 'wrong-action' | 'asked'

const lists = new Set([
  'person_systems',
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
])

/** Right, or in which way not: a wrong name given, a wrong thing done, or asked back without need. */
export function judge(label: Label, prediction: Prediction): Judgement {
  if (label.parts !== null) return judgeParts(label.parts, prediction)
  if (prediction.parts) {
    if (prediction.parts.every((part) => fits(label, part) === 'yes')) return 'right'
    return prediction.parts.some((part) => part.kind === 'answer') ? 'wrong-answer' : 'asked'
  }
  const fit = fits(label, prediction)
  if (fit === 'yes') return 'right'
  if (prediction.kind === 'answer' && fit !== 'card') return 'wrong-answer'
  return prediction.kind === 'intent' ? 'wrong-action' : 'asked'
}

function judgeParts(wanted: readonly Label[], prediction: Prediction): Judgement {
  const given = (prediction.parts ?? [prediction]).flatMap((part) =>
    part.kind === 'answer' && part.systems.length > 1 && part.intent === 'role_lookup'
      ? part.systems.map((id) => ({ ...part, systems: [id] }))
      : [part],
  )
  const met = new Set<number>()
  let stray = false
  for (const part of given) {
    const at = wanted.findIndex((label, number) => !met.has(number) && fits(label, part) !== 'no')
    if (at >= 0) met.add(at)
    else if (part.kind === 'answer' || part.kind === 'intent') stray = true
  }
  // A card on one system answers for all its roles.
  for (const part of given) {
    if (part.kind !== 'answer' || part.role !== null) continue
    for (const [number, label] of wanted.entries()) {
      if (label.intent === 'role_lookup' && same(label.system, part.systems)) met.add(number)
    }
  }
  if (met.size === wanted.length && !stray) return 'right'
  return stray ? 'wrong-answer' : 'asked'
}

function fits(label: Label, given: Prediction): 'yes' | 'card' | 'no' {
  const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')
  switch (label.expect) {
    case 'answer':
      if (given.kind !== 'answer') return 'no'
      if (lists.has(label.intent)) return yes(lists.has(given.intent) && same(given.systems, label.system))
      if (!same(given.systems, label.system)) return 'no'
      if (label.intent === 'system_info')
        return yes(given.intent === 'system_info' || (given.intent === 'role_lookup' && given.role === null))
      if (
        given.intent !== 'role_lookup' &&
        !(given.intent === 'system_info' && given.role === null && label.role === null)
      )
        return 'no'
      if (label.role === null) return yes(given.role === null || given.role === 'systemansvarig')
      return given.role === label.role ? 'yes' : given.role === null ? 'card' : 'no'
    case 'ambiguous':
      if (label.tags.includes('no_entity'))
        return yes(given.kind === 'ambiguous' || (given.kind === 'unknown_system' && given.systems.length === 0))
      if (given.kind !== 'ambiguous') return 'no'
      if (label.persons !== null) return yes(label.persons.every((name) => given.persons.includes(name)))
      return yes(
        label.system.every((id) => given.systems.includes(id)) &&
          given.systems.length <= Math.max(6, label.system.length),
      )
    case 'unknown_system':
      return yes(given.kind === 'unknown_system')
    case 'out_of_scope':
      return yes(given.kind === 'out_of_scope' || (label.tags.includes('soft') && given.kind === 'unknown_system'))
    case 'other_intent':
      return yes(
        given.kind === 'intent' &&
          given.intent === label.intent &&
          (label.group === null || given.group === label.group),
      )
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().every((id, at) => id === b.toSorted()[at])
}
