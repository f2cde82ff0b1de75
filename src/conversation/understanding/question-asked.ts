import * as cues from './cues.ts'
import { ids } from './draft.ts'
import { asksVendor, elliptic } from './lists.ts'
import type { Memory } from './reading.ts'
import { fieldOf, filtersOf, roleOf, targetOf } from './register.ts'
import { whichHave } from './shared-facts.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'

/** One question, with what its rules ask of it. */
export type Question = ReturnType<typeof questionOf>

/** "har alla system på kulturförvaltningen en systemansvarig" asks which have none. */
const everyOne =
  /^(?:\w+ )?(?:har|finns|ar|do|does|have|has|is|are)\b.*\b(?:alla|samtliga|allihop|allihopa|varje|vartenda|all|every|each)\b|^(?:\w+ )?har\b.*\b(?:systemen?|programmen)\b/

/** "hur når jag den som har hand om Lex" */
const reachesWhoever =
  /\b(?:nar|na|far (?:jag|man|vi) (?:tag (?:i|pa)|kontakt med|fatt (?:i|pa))|fa (?:tag (?:i|pa)|kontakt med)|kontaktar|ringer|mejlar) (?:jag |man |vi )?(?:den|han|hon|de|dom|personen) som\b/

export function questionOf(unit: Unit, memory: Memory | null, words: Words) {
  const { line, shape } = unit
  const target = targetOf(unit, words)
  const role = roleOf(unit, words)
  const bodies = [...new Set(entriesOf(unit, 'body').flatMap(({ entries }) => ids(entries)))]
  const people = entriesOf(unit, 'person')
  const asksWho = cues.who.test(shape) || reachesWhoever.test(line)
  const asksContact = cues.contact.test(shape)
  const list = cues.listing.test(shape)
  const noun = cues.systemNoun.test(shape) || whichHave.test(line)
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
