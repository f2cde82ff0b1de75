/**
 * "Vad har vi för system på förvaltningen", "vilka av våra är viktiga", "vilka av mina system saknar ägare": of whoever writes, or of the
 * unit they have just said that they work at. Whose that is, the reader does not know: no unit and no person is read, and the answer
 * fills in.
 */
import type { Read } from './draft.ts'
import { roleOf } from './register.ts'
import { factShared } from './shared-facts.ts'
import type { Memory } from './reading.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'

export function ofOurs(unit: Unit, memory: Memory | null, words: Words): Read | null {
  const { line, shape } = unit
  if (
    unit.tokens.length > 12 ||
    ['system', 'person', 'vendor', 'body'].some((kind) => entriesOf(unit, kind as 'system').length > 0)
  )
    return null
  const said = memory?.about?.what === 'unit' ? [memory.about.id] : []
  const named = entriesOf(unit, 'unit').length > 0 || entriesOf(unit, 'workplace').length > 0
  if (named) return null
  const mine = ofMine.test(line)
  const role = roleOf(unit, words)
  const answering = role !== undefined || answersFor.test(line)
  if (answering && (whoseAreOurs.test(line) || (said.length > 0 && whoIsHere.test(line))))
    return {
      rule: 'who answers for ours',
      draft: { intent: 'dept_systems', units: said, role: role?.role ?? null, matter: 'ours', field: 'contact' },
    }
  if (whoHasWhat.test(line))
    return {
      rule: 'who has what of ours',
      draft: { intent: 'dept_systems', units: said, role: role?.role ?? null, matter: 'ours', field: 'contact' },
    }
  if (!mine && !ofOurUnit.test(line) && !inOurCare.test(line) && !(said.length > 0 && whatWeHave.test(line)))
    return null
  const matter = mine ? 'mine' : 'ours'
  if (role !== undefined && lacks.test(line))
    return {
      rule: `${matter}, without a role`,
      draft: { intent: 'missing_role', units: said, role: role.role, matter },
    }
  // "vilka system har nämnden ansvar för": what it has, not who.
  if (role !== undefined && !((said.length > 0 || ofOurUnit.test(line)) && theUnitHas.test(line))) return null
  const fact = factShared(line, shape, true)
  // What one has oneself, by a fact, is read elsewhere.
  if (mine || (ofOurs_.test(line) && fact === null)) return null
  return {
    rule: 'what we have',
    draft: {
      intent: 'dept_systems',
      units: said,
      matter,
      ...(fact === null ? {} : fact),
      ...(fact ? { matter: fact.matter } : {}),
    },
  }
}

const place =
  '(?:forvaltningen|avdelningen|enheten|kontoret|verksamheten|skolan|namnden|bolaget|sektionen|arbetsplatsen|jobbet)'
const begins = '^(?:(?:och|men|hej|sa|kan du|kan jag fa|visa|lista|ge mig) )*'
const ofOurUnit = new RegExp(
  `${begins}(?:(?:vilka|vad|allt|alla|hur manga)\\b.*\\b(?:vi|oss|vara|var|vart)\\b.*\\b${place}|.*\\b(?:system\\w*|program)\\b.*\\b(?:var|vart) ${place}(?: har)?|(?:vilka|vad for|hur manga) (?:system|program|appar) (?:har|ager|ansvarar|skoter|forvaltar) ${place}(?: (?:for|hand om|ansvar for))?|(?:vilka|hur manga|(?:ar|har|finns) (?:nagot|nagra|nagon)) av vara(?: \\w*system)?\\b.*)$`,
)
/** "vilka system har vi hand om", "vad för program sköter vi": those of the unit, where "vilka system har vi" is of all. */
const inOurCare = new RegExp(
  `${begins}(?:vilka|vad for|hur manga|which|what) (?:\\w+ )?(?:system\\w*|program\\w*|appar|apps) (?:(?:har|tar|haller) vi (?:hand om|i)|(?:skoter|forvaltar) vi|(?:do we|are we) (?:look after|looking after|take care of))(?: (?:har|da|idag|egentligen))*$`,
)
const ofOurs_ = /\bav vara\b/
const ofMine = /\b(?:vilka|hur manga) av mina (?:system|program)?|^(?:\w+ )?har alla mina system\b/
const whatWeHave =
  /^(?:(?:visa|lista|och|men|alla) )*vara(?: egna)?(?: (?:system|program))?$|^(?:(?:och|men|ok|sa) )*(?:vilka|vad|hur manga)\b(?=.*\b(?:vi|oss|vara|namnden|forvaltningen|avdelningen|enheten|kontoret)\b)(?=.*\b(?:system\w*|program\w*)\b)(?:(?!\b(?:kommunen|totalt|alla)\b).)*$/
/** "vem ansvarar för våra", "vilka sköter våra system" */
const whoseAreOurs =
  /^(?:(?:och|men|hej|sa) )*(?:vem|vilka|who)\b(?: \w+){1,5} (?:vara|our)(?: egna| own)?(?: (?:system\w*|program\w*|appar\w*|apps))?(?: (?:da|har|pa \w+))?$/
const answersFor = /\b(?:hand om|skoter|skots|ansvar\w*|haller i|kontakta\w*|handles?|looks? after|in charge)\b/
/** "vem är ansvarig hos oss", after where one works was told. */
const whoIsHere = /^(?:(?:och|men|hej|sa) )*(?:vem|vilka)\b(?: \w+){1,4} (?:hos|bland) oss$/
/** "en översikt över vem som har vad hos oss" */
const whoHasWhat = new RegExp(
  `\\b(?:vem|vilka) (?:hos oss |pa \\w+ )?(?:som )?(?:har|skoter|ansvarar for|har hand om|ar ansvarig for) (?:hand om )?(?:vad|vilket|vilka)(?: system| program)?(?: (?:hos oss|for oss|bland oss|pa ${place}|i ${place}))(?: (?:da|nu|har))*$`,
)
const theUnitHas = new RegExp(
  `\\b(?:namnden|forvaltningen|avdelningen|enheten|kontoret|vi) (?:har |ar )?(?:ansvar\\w*|ansvarig\\w*|hand om)\\b|\\b(?:ansvarar|ager|skoter|forvaltar) ${place}\\b`,
)
const lacks = /\b(?:saknar|inte|ingen|utan|lacks?|without|alla)\b/
