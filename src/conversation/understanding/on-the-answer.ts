/**
 * What is said right after it was told who answers for a system: "är det inte ekonomichefen", which is asked, and "hon ska inte ha det
 * längre", which is told.
 */
import { appointmentOfHolder, isNextHolder } from './commands/appointments.ts'
import { ids, type Read } from './draft.ts'
import { keyOf } from './fold.ts'
import type { Memory } from './reading.ts'
import { preferWhole } from './register.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'

export function onTheAnswer(unit: Unit, memory: Memory | null, words: Words): Read | null {
  if (memory?.systems.length !== 1 || entriesOf(unit, 'system').length > 0) return null
  if (!/^(?:role_lookup|system_info|person_|appointment_info)/.test(memory.intent ?? '')) return null
  if (noLonger.test(unit.line) && memory.intent !== 'system_info')
    return { rule: 'says it is to be another', draft: { intent: 'correction', systems: memory.systems } }
  const appointment = appointmentOfHolder(unit.line, unit.shape, unit.tokens.length)
  if (appointment !== null && unit.mentions.length === 0)
    return { rule: 'the appointment of whoever was told of', draft: { ...appointment, role: memory.role } }
  const next = entriesOf(unit, 'person').flatMap(({ entries }) => ids(preferWhole(entries)))
  if (next.length === 1 && memory.intent === 'role_lookup' && isNextHolder(unit.line, unit.shape))
    return { rule: 'who has it next', draft: { intent: 'appointment_make', role: memory.role, people: next } }
  if (!isItNot.test(unit.line) || unit.tokens.length > 10) return null
  const people = suggested(unit, words)
  if (people === null) return null
  return {
    rule: 'asks whether it is another',
    draft: { intent: 'role_lookup', systems: memory.systems, role: memory.role, people, field: 'whether' },
  }
}

/** "är det inte ekonomichefen", "är inte det Siv", "isn't it the finance manager" */
const isItNot =
  /^(?:(?:men|och|va|nej|hm|jaha|oj|but|and|really|trodde) )*(?:(?:ar|var|borde|skulle|ska) (?:inte (?:det|den)|(?:det|den) (?:val )?inte)(?: vara)?|isn ?t (?:it|that)|is (?:it|that) not|shouldn ?t (?:it|that) be)\b/

/** "hon ska inte ha det längre", "she shouldn't have it any more" */
const noLonger =
  /^(?:(?:men|och|nej|fast|jo|but|no) )*(?:hon|han|hen|de|dom|she|he|they) (?:(?:ska|skall|vill|kan|bor|far) (?:inte|ej) (?:\w+ )?(?:ha|skota|ansvara|aga|forvalta|vara|halla|sta)\b.*\b(?:langre|mer|nu|det|den|ansvar\w*|dar)|(?:har|ager|skoter|forvaltar|ansvarar) (?:inte|ej) (?:\w+ ){0,3}(?:langre|mer|nu)|(?:shouldn ?t|should not|doesn ?t|does not|is not|isn ?t|won ?t) .*\b(?:any ?more|any longer|now))\b/

/** Who it was taken for: by name, or by a title that one person has; nobody, where the title is somebody's whom we do not know. Null: no person is meant. */
function suggested(unit: Unit, { titles }: Words): readonly string[] | null {
  const named = entriesOf(unit, 'person').flatMap(({ entries }) => ids(preferWhole(entries)))
  if (named.length > 0) return named.length === 1 ? named : null
  for (let start = 0; start < unit.tokens.length; start++)
    for (let end = Math.min(unit.tokens.length, start + titles.longest); end > start; end--) {
      const key = unit.tokens
        .slice(start, end)
        .map(({ fold }) => keyOf(fold))
        .join('')
      const titled = [key, key.replace(/en$/, ''), key.replace(/n$/, '')].map((one) => titles.of(one)).find(Boolean)
      if (titled) return titled.people.length === 1 ? [titled.people[0]!.id] : []
    }
  return unit.tokens.some(({ fold }) => aTitle.test(fold)) ? [] : null
}
const aTitle = /(?:chef|direktor|samordnar|strateg|ansvarig|sekreterar|manager)(?:e?n|e)?$/
