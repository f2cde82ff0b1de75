import { documentsAsked } from './about-documents.ts'
import {
  aboutPeople,
  counts,
  byWhereRun,
  countsHolders,
  countsOfEach,
  lackAnybody,
  lackRole,
  ofStrangers,
  whichVendors,
} from './about-holders.ts'
import {
  anythingOf,
  ofUnits,
  ofVendors,
  oneOfVendor,
  vendorAlone,
  ofCategories,
  ofStatus,
  ofAll,
} from './about-lists.ts'
import { rulesAsked, faults, superlative } from './about-rules.ts'
import { appointments } from './commands/appointments.ts'
import { toldOfDeed } from './commands/met.ts'
import { goesOn, meantAnother, weakName, replaced, aboutSystem, factAgain } from './about-system.ts'
import {
  talk,
  corrected,
  matters,
  duties,
  deeds,
  surveys,
  meetings,
  bodiesAsked,
  toBeWritten,
  needsFirst,
  needs,
  needPlainly,
} from './by-wording.ts'
import { inEnglish, tellsInEnglish } from './described-in-english.ts'
import type { Read } from './draft.ts'
import { ofTheHouse } from './everyday.ts'
import { onTheBody, onThePerson, otherRole } from './follow-up.ts'
import { ofAKind, ofNoFact } from './kinds.ts'
import { sameAgain } from './lists.ts'
import {
  asksWhich,
  helpWith,
  howAndWho,
  notByName,
  nobodyKnows,
  whetherHere,
  whichSystem,
  wishedFor,
} from './not-here.ts'
import type { Question } from './question-asked.ts'
import { questionOf } from './question-asked.ts'
import type { Memory } from './reading.ts'
import { rulesFirst } from './rules-first.ts'
import { tellsOfSystem } from './register.ts'
import { toLearn } from './to-learn.ts'
import type { Unit, Words } from './unit.ts'

type Rule = (question: Question) => Read | null

/** One question read by rules in order. Null: none of them took it. */
export type Interpret = (unit: Unit, memory: Memory | null) => Read | null

/** For one message: what is looked at from several sides is read once. */
export function interpreter(words: Words): Interpret {
  const known: { unit: Unit; memory: Memory | null; read: Read | null }[] = []
  return (unit, memory) => {
    const before = known.find((one) => one.unit === unit && one.memory === memory)
    if (before) return before.read
    const read = interpret(unit, memory, words)
    known.push({ unit, memory, read })
    return read
  }
}

/** The first rule that takes it for what `fits`. */
export function interpret(
  unit: Unit,
  memory: Memory | null,
  words: Words,
  fits: (read: Read) => boolean = () => true,
): Read | null {
  const question = questionOf(unit, memory, words)
  const which = asksWhich(question.line)
  // "vem har hand om verktyget där vi gör enkäter": what is told of a system is no deed and no fault.
  const told = (question.asksWho || question.role !== undefined) && (tellsOfSystem(unit) || tellsInEnglish(unit))
  const inOtherWords = told && tellsInEnglish(unit)
  const ofRules = told && byDocument.test(question.line)
  for (const rule of rules) {
    // "vilket system attesterar vi fakturor i" starts nothing.
    if ((which || told) && commands.has(rule)) continue
    if (
      told &&
      (rule === faults ||
        rule === meetings ||
        (inOtherWords && rule === rulesFirst && !byEnglishDocument.test(question.line)) ||
        (question.asksWho && rule === lackRole) ||
        (!ofRules && rule === rulesAsked))
    )
      continue
    const read = rule(question)
    if (read !== null && fits(read)) return read
  }
  return null
}

const byDocument = /\b(?:enligt|policy\w*|riktlinj\w*|reglement\w*|styrdokument\w*|maste|far|bor|ska)\b/

const byEnglishDocument =
  /\b(?:policy|policies|rules?|guidelines?|according|must|may|allowed|decides?|approves?|appoints?|pays?)\b/

/** What starts something. */
const commands: ReadonlySet<Rule> = new Set<Rule>([
  appointments,
  documentsAsked,
  matters,
  duties,
  toldOfDeed,
  deeds,
  surveys,
  needPlainly,
  needsFirst,
  needs,
])

/** The order that matters: what is told by wording first, then names, lists and rules, then what is not here. */
const rules: readonly Rule[] = [
  appointments,
  talk,
  howAndWho,
  rulesFirst,
  documentsAsked,
  meantAnother,
  corrected,
  matters,
  duties,
  toldOfDeed,
  deeds,
  surveys,
  needPlainly,
  anythingOf,
  ({ unit, memory, role }) => onThePerson(unit, memory, role),
  ({ unit, memory }) => onTheBody(unit, memory),
  meetings,
  bodiesAsked,
  ({ unit, memory, role, filters, named }) => sameAgain(unit, memory, role, filters, named),
  ({ unit, memory, role }) => otherRole(unit, memory, role),
  goesOn,
  countsOfEach,
  whichVendors,
  byWhereRun,
  ofAKind,
  ofNoFact,
  countsHolders,
  ofStrangers,
  counts,
  lackAnybody,
  lackRole,
  aboutPeople,
  weakName,
  replaced,
  oneOfVendor,
  inEnglish,
  aboutSystem,
  toLearn,
  helpWith,
  needsFirst,
  whichSystem,
  ofUnits,
  ofVendors,
  factAgain,
  ofCategories,
  ofStatus,
  ofAll,
  needs,
  rulesAsked,
  faults,
  superlative,
  toBeWritten,
  ofTheHouse,
  notByName,
  vendorAlone,
  whetherHere,
  wishedFor,
  nobodyKnows,
]
