import * as cues from './cues.ts'
import type { Draft, Read } from './draft.ts'
import { somebody, spokenOf } from './leaning.ts'
import type { Choice, Memory } from './reading.ts'
import { type Target, type fieldOf, onlyAtIt } from './register.ts'
import { bodyField } from './rule.ts'
import type { Unit, Words } from './unit.ts'
import { asksWhichVendors } from './which-vendors.ts'
import { systemNouns } from './words.ts'

type Role = { role: string | null } | undefined

/** The system that a message without a name is about, because the turn before was: "och vem äger den?", "ägaren då?" */
export function referredTo(
  unit: Unit,
  memory: Memory | null,
  role: Role,
  field: ReturnType<typeof fieldOf>,
  words: Words,
): Target | null {
  if (memory === null || memory.systems.length === 0) return null
  if ((unit.mentions.length > 0 || !unit.leans()) && !onlyAtIt(unit)) return null
  const { shape, line } = unit
  if (asksWhichVendors(line)) return null
  // "vem är chef över den personen"
  if (role === undefined && /\b(?:chef(?:en)?|boss(?:en)?) (?:over|for|till|of)\b/.test(line)) return null
  // What a role is for a unit or the whole municipality it is not for the system spoken of.
  if (role !== undefined && (role.role === null ? false : !words.roles.ofSystems(role.role))) return null
  const pronoun = spokenOf(unit.tokens, unit.language)
  if (!pronoun && unit.tokens.some(({ fold }) => systemNouns.has(fold) && !definite.test(fold))) return null
  const fact = field !== null && (pronoun || (field.field !== 'description' && unit.tokens.length <= 6))
  const somebodyAsked = cues.who.test(shape) && (cues.contact.test(shape) || pronoun)
  const plainly = cues.contactPlainly.test(shape) && unit.tokens.length <= 5
  const ruled = cues.ruleVerbs.test(line) && (pronoun || unit.tokens.length <= 4)
  if (role === undefined && !fact && !somebodyAsked && !plainly && !ruled) return null
  if (memory.systems.length === 1)
    return { kind: 'systems', systems: [...memory.systems], certainty: 0.95, mentions: [] }
  return { kind: 'ambiguous', choices: memory.systems.length > 8 ? [] : memory.systems.map((id) => named(id, words)) }
}

const definite =
  /^(?:system|program|verktyg)et[s]?$|^(?:app|modul|losning|plattform|tjanst|applikation|programvara)e?ns?$/

function named(id: string, words: Words): Choice {
  return { kind: 'system', id, name: words.gazetteer.byId('system', id)?.name ?? id }
}

/** "vad har hon mer för system?" after an answer that named one person. */
export function onThePerson(unit: Unit, memory: Memory | null, role: Role): Read | null {
  if (memory === null || memory.people.length === 0 || unit.mentions.length > 0) return null
  const { shape, line } = unit
  // "hon har semester i januari, vem tar hennes system": whatever else is told, it is of whoever was shown.
  if (!unit.leans() && !(presence.test(line) || takesOver.test(line))) return null
  if (!somebody.test(line) || (/\b(?:vem|who)\b/.test(line) && !standIn.test(line) && !takesOver.test(line)))
    return null
  if (ofTheSystem(unit, memory, role) || (role !== undefined && theOneWho.test(line))) return null
  return {
    rule: 'follows up on a person',
    draft: {
      intent:
        presence.test(line) || standIn.test(line) || takesOver.test(line)
          ? 'person_info'
          : role !== undefined ||
              cues.systemNoun.test(shape) ||
              (cues.listing.test(shape) && !cues.personFact.test(shape))
            ? 'person_systems'
            : 'person_info',
      people: memory.people,
      role: role?.role ?? null,
    },
  }
}

/** "är hon här i dag?" */
const presence =
  /\b(?:ar|is) (?:hon|han|hen|she|he) (?:\w+ )?(?:har|pa plats|pa jobbet|ledig|inne|i tjanst|tillganglig|borta|sjuk|langtidssjuk|sjukskriven|foraldraledig|tjanstledig|kvar|pensionerad|hemma|here|there|in|away|available|at work|on (?:holiday|leave)|off|sick|ill|back)\b/

/** "han som förvaltar då": nobody who was spoken of, but whoever does. */
const theOneWho = /^(?:(?:och|men|sen|ja|ok|and|but) )*(?:han|hon|hen|den|de|he|she|the one) (?:som|who|that)\b/

const takesOver =
  /\b(?:vem|who)\b.*\b(?:tar|skoter|har|gor|ansvarar for|hand om|takes?) (?:hand om )?(?:hennes|hans|hens|her|his) (?:\w+ )?(?:system\w*|uppgifter|jobb|uppdrag|arbete|arenden|roll\w*|systems|tasks|job)\b/

const standIn =
  /\b(?:stallforetradare\w*|ersatt\w*|vikari\w*|(?:tar|ta) over|hoppar in|(?:om|nar) (?:hon|han|hen) (?:inte|ar (?:borta|ledig|sjuk|upptagen))|nagon annan|(?:if|when) (?:she|he|they) ?(?:is|are|s|re) (?:not|away|ill|sick|off|on)|deputy|stand ?in|substitute|covers?|takes? over)\b/

/** "äger hon den också?" is about the system, and whether it is she. */
export function ofTheSystem({ line }: Unit, memory: Memory, role: Role): boolean {
  return (
    memory.systems.length > 0 &&
    role !== undefined &&
    somebody.test(line) &&
    !theOneWho.test(line) &&
    /\b(?:den|det|ocksa|aven|systemet|it|that|too|also)\b/.test(line) &&
    !/\b(?:vilka|vad|fler|flera|mer|andra|annat|nagot|allt|nat|what|which|other|more|else|anything)\b/.test(line)
  )
}

/** "vem leder den?", "vilka sitter i gruppen?", "hur ofta ses de?" after a turn about a body. */
export function onTheBody(unit: Unit, memory: Memory | null): Read | null {
  if (memory === null || memory.bodies.length === 0 || !unit.leans()) return null
  if (!ofBodies.test(memory.intent ?? '') || unit.mentions.length > 0 || unit.roles.length > 0) return null
  const { line } = unit
  if (
    /^(?:(?:och|men|ok|sa|and|so) )*(?:nar|vilken (?:dag|tid)|hur dags|when|what (?:day|time))(?: (?:da|nu|ar|blir|var|det|den|i ?ar|sa|is|it|then|next))*$/.test(
      line,
    )
  )
    return { rule: 'follows up on a body', draft: { intent: 'meeting_next', bodies: memory.bodies } }
  if (
    /\b(?:nar|when|vilken dag|vilket datum|what date)\b/.test(line) &&
    /\b(?:traffas|ses|mots|motas|mote\w*|sammantrader|meets?|meeting|gang|next)\b/.test(line)
  )
    return { rule: 'follows up on a body', draft: { intent: 'meeting_next', bodies: memory.bodies } }
  const invited =
    /\bwho (?:is|are|sits?) (?:on|in) (?:it|there|that)\b|\b(?:vilka|vem|who)\b.*\b(?:dyka upp|dyker upp|bjudas in|kallas|inbjudna|kallade|vara med|ska dit|ska med|ga dit|invited|called)\b/.test(
      line,
    )
  const field = cues.howOften.test(line) ? 'frequency' : invited ? 'members' : bodyField(line)
  if (
    field === null &&
    !(spokenOf(unit.tokens, unit.language) && (cues.ofBody.test(line) || /\b(?:vad gor|what does)\b/.test(line)))
  )
    return null
  return { rule: 'follows up on a body', draft: { intent: 'group_info', bodies: memory.bodies, field } }
}

export const ofBodies = /^(?:group_info|meeting_)/

/** "och ägaren?" after a list of what lacks a role or of what a person has. */
export function otherRole(unit: Unit, memory: Memory | null, role: Role): Read | null {
  if (
    memory === null ||
    role === undefined ||
    !unit.leans() ||
    unit.mentions.length > 0 ||
    spokenOf(unit.tokens, unit.language)
  )
    return null
  const { asked } = memory
  const filters: Partial<Draft> = asked
    ? { units: asked.units, workplaces: asked.workplaces, vendors: asked.vendors, categories: asked.categories }
    : {}
  if (memory.intent === 'missing_role')
    return { rule: 'the same for another role', draft: { intent: 'missing_role', ...filters, role: role.role } }
  if (memory.intent === 'person_systems' && memory.people.length > 0)
    return {
      rule: 'the same for another role',
      draft: { intent: 'person_systems', people: memory.people, role: role.role },
    }
  return null
}
