/** What somebody says they have done on the way: met a company, asked whom a case is to be asked of. Told, never asked. */
import { ids, type Read } from '../draft.ts'
import { matterOf } from '../matter.ts'
import type { Question } from '../question-asked.ts'
import { preferWhole } from '../register.ts'
import { entriesOf } from '../unit.ts'

const when = '(?:nu|ja|hej|ok|okej|sa|da|och|idag|igar|today|yesterday|nyss)'
const done =
  '(?:traffat|traffade|haft|hade|mott|motte|fragat|fragade|kontaktat|kontaktade|kollat|kollade|pratat|talat|snackat|hort|stamt|met|asked|contacted)'
// "Har vi frågat" asks; "nu har vi frågat" and "har frågat" tell.
const teller = new RegExp(
  `^(?:${when} )*(?:jag|vi|i|we)(?: och \\w+| and \\w+)? |^(?:${when} )+(?:har |hade )?(?:${done} )?(?:jag|vi|i|we) |^(?:${when} )*(?:har (?:${when} )*)?${done} `,
)
const met =
  /\b(?:traffa(?:de|t|des|ts)|motte|mott|(?:hade|haft|hallit|holl|had|held) (?:\w+ ){0,3}(?:\w*mote|\w*traff|\w*mote(?:t)?|avstamning\w*|samtal|meeting)(?: \w+){0,3} (?:med|with)|met(?: with)?)\b/
const consulted =
  /\b(?:fragat|fragade|hort (?:av oss )?med|horde med|(?:pratat|talat|snackat|pratade|talade|samratt|radgjort|kollat|kollade) (?:\w+ )?med|stam(?:t|de) av (?:\w+ )?med|kontaktat|kontaktade|asked|(?:talked|spoken) (?:to|with)|consulted|contacted|checked with)\b/
const open =
  /\b(?:inte|ej|aldrig|not|never|ska|vill|maste|bor|kan|vem|vilka|vilken|vilket|vad|varfor|nar|hur|should|must|want|who|what|which|why|when|how|losenord\w*|password\w*|support\w*|kundservice|kundtjanst|helpdesk|dig|boten|you)\b/

/** Null: nothing of the kind is told. */
export function toldOfDeed({ unit, line, named, role }: Question): Read | null {
  if (named || !teller.test(line) || open.test(line) || unit.tokens.length > 14) return null
  const units = entriesOf(unit, 'unit').flatMap(({ entries }) => ids(preferWhole(entries)))
  if (met.test(line) && units.length === 1 && role === undefined)
    return { rule: 'has met a unit', draft: { intent: 'unit_met', units } }
  if (consulted.test(line)) {
    const draft = { intent: 'case_step', units, matter: matterOf(unit.tokens) }
    return { rule: 'has asked somebody', draft }
  }
  return null
}
