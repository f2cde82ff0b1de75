/** "Hur lär jag mig Lex", "finns det en manual", "vem kan visa mig": of a system by name, of the one spoken of, or of none that is named. */
import type { Read } from './draft.ts'
import type { Question } from './question-asked.ts'
import { describedTarget } from './register.ts'
import type { Choice } from './reading.ts'
import { slotOf } from './slot.ts'
import type { Words } from './unit.ts'

/** Where a system is named, whoever answers for it is asked for; what else is not is asked about, or is the helpdesk's. */
export function toLearn({ unit, words, memory, line, role, named }: Question): Read | null {
  if (named || role !== undefined || !asksToLearn(line)) return null
  if (unit.leans() && memory?.systems.length === 1)
    return { rule: 'to learn what was spoken of', draft: { intent: 'role_lookup', systems: memory.systems, field } }
  const matter = unit.unread.map((at) => unit.tokens[at]!.fold).filter((word) => !ofLearning.test(word))
  const called = [...new Set(matter.flatMap((word) => systemsCalled(word, words)))]
  const found = called.length > 0 ? null : describedTarget(unit, words, true, matter)
  if (called.length === 1 || found?.sure === true)
    return {
      rule: 'to learn what was described',
      draft: { intent: 'role_lookup', systems: found?.systems ?? called, field },
    }
  const choices = called.length > 0 ? called.map((id) => choiceOf(id, words)) : (found?.choices ?? [])
  if (choices.length > 0 && choices.length <= mostChoices)
    return {
      rule: 'to learn one of several',
      draft: { intent: 'role_lookup', outcome: 'ambiguous', choices, field, certainty: 0.6 },
    }
  const slot = slotOf(unit, words)
  if (slot !== null && !slot.ordinary) {
    const unknown = { kind: 'system' as const, text: slot.text, nearest: [] }
    return { rule: 'to learn what is not here', draft: { intent: 'role_lookup', outcome: 'unknown', unknown, field } }
  }
  return { rule: 'to learn, nothing named', draft: { intent: 'support', field } }
}

const mostChoices = 4

/** "lönesystemet": what is a name in another question is one here. */
function systemsCalled(word: string, { gazetteer }: Words): readonly string[] {
  const entries = gazetteer.find(word)?.entries ?? []
  return entries.flatMap(({ kind, id }) => (kind === 'system' ? [id] : []))
}

const choiceOf = (id: string, { gazetteer }: Words): Choice => ({
  kind: 'system',
  id,
  name: gazetteer.byId('system', id)?.name ?? id,
})

/** What a reading carries where somebody wants to learn. */
export const field = 'learning'

/** Whether a way to learn is asked for; who pays for it, who must have it and what a document says are other questions. */
export function asksToLearn(line: string): boolean {
  return learns.test(line) && !ruled.test(line)
}

const paper =
  '(?:\\w*manual(?:en|er)?|\\w*handbok(?:en)?|\\w*handbocker|lathund(?:en|ar)?|\\w*instruktion(?:en|er)?|\\w*handledning(?:en|ar)?|\\w*guide(?:n|r)?|instruktionsfilm\\w*|manuals?|handbook|tutorial)'
const course =
  '(?:\\w*kurs(?:en|er)?|\\w*utbildning(?:en|ar)?|genomgang(?:en|ar)?|introduktion(?:en)?|introkurs|upplarning|courses?|training)'
const somebody = '(?:jag|man|vi|mig|oss|nagon|nan|nagot|nat|nya|vikarien?|i|we|me|us|one)'
const learns = new RegExp(
  [
    `\\b(?:lara|lar) (?:${somebody} )?(?:mig|oss|sig|upp mig|kanna)\\b(?! av)`,
    `\\b(?:(?:kan|ska|skulle kunna|brukar|could|can) )?(?:lara|lar|visa|visar|utbildar?|introducerar?|teach|teaches|show|train)(?: upp)? (?:mig|oss|me|us)\\b.*\\b(?:hur|upp|how)\\b|\\b(?:vem|vilka|nagon|who) (?:\\w+ )?(?:kan |can )?(?:lara|lar|utbildar?|teach|train)(?:ar|er)?(?: upp)?(?: mig| oss| me| us)?\\b`,
    `\\b(?:finns|har|hittar|far|ligger|gar|ges|halls|vill|behover|is there|do we have|find|get)\\b(?: \\w+){0,5} (?:${paper}|${course})\\b`,
    `^(?:(?:och|men|hej) )*(?:${paper}|nasta ${course}) (?:till|for|i|om|to|for)\\b`,
    `\\b(?:nar|var|vem|when|where|who)\\b(?: \\w+){0,5} ${course} (?:i|om|for|pa|in|on)\\b`,
    `\\bkomm?er? (?:jag|man|vi) igang (?:med|i)\\b`,
  ].join('|'),
)
const ofLearning = new RegExp(`^(?:${paper}|${course}|lara|lar|visa|visar|utbilda\\w*|nan|nat)$`)
const ruled =
  /\b(?:betalar|betala|bekostar|maste|krav|kravs|skyldig\w*|enligt|policy\w*|riktlinj\w*|beslutar|bestammer|ansvarar|ansvar|ansvarig\w*|hur ofta|far (?:jag|man|vi) ga|pays?|must|required|policies|responsible)\b/
