/** "Är jag med i nån grupp", "sitter jag i styrgruppen": which groups are one's own, or whether one is. */
import type { Read } from './draft.ts'
import type { Memory } from './reading.ts'
import { bodyOf } from './of-body.ts'
import { ids } from './draft.ts'
import { entriesOf, type Unit } from './unit.ts'

export function ownGroups(unit: Unit, memory: Memory | null): Read | null {
  const { line, roles } = unit
  if (roles.length > 0 || unit.mentions.some(({ entries }) => entries.every(({ kind }) => kind !== 'body'))) return null
  const named = [...new Set(entriesOf(unit, 'body').flatMap(({ entries }) => ids(entries)))]
  if (named.length === 0 && ofAny.test(line))
    return { rule: 'groups of one\u2019s own', draft: { intent: 'my_groups' } }
  const spoken = memory === null || !pointsThere.test(line) ? null : bodyOf(memory)
  const bodies = named.length > 0 ? named : spoken === null ? [] : [spoken]
  if (bodies.length === 0 || !whetherIn.test(line)) return null
  return { rule: 'whether one is in a group', draft: { intent: 'my_groups', bodies } }
}

const group = '(?:\\w*grupp(?:er|erna)?|nagonstans|groups?|committees?)'
const ofAny = new RegExp(
  `^(?:\\w+ ){0,3}(?:(?:ar|sitter|ingar|deltar) jag(?: (?:med|inte|ocksa))* (?:i|pa) (?:(?:nagon|nagra|nan|nat|nagot|fler|andra|flera) )+${group}|(?:vilka|vilken|vad|hur manga) (?:(?:andra|fler|for|av) )*${group} (?:ar|sitter|ingar|tillhor|ska|har|deltar) jag(?: (?:med|vara|ocksa))*(?: i)?|mina ${group}|(?:which|what|how many) (?:other )?${group} am i (?:in|on|a member of)|am i (?:in|on|a member of) any ${group})(?: (?:da|nu|annars|i|har|med|now))*$`,
)
const whetherIn =
  /^(?:\w+ ){0,3}(?:ar|sitter|ingar|deltar|tillhor|ska) jag\b(?!.*\b(?:ansvar\w*|systemagare|ordforande|sekreterare|kallad|ledig)\b)(?=.*\b(?:med|i|ingar|tillhor|sitter)\b)|\bjag (?:sitter|ar med|ingar) i\b.*\b(?:stammer|ratt|sant|eller hur|va)\b|^(?:\w+ ){0,8}?jag (?:ar|har blivit|blev) (?:\w+ )?(?:sekreterare|ledamot|ordforande|sammankallande|ersattare|representant) i (?:\w+ )?\w+$|^(?:\w+ )?am i (?:in|on|a member)\b/
const pointsThere = /\b(?:den|dar|gruppen|it|there)\b/
