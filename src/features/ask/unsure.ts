/** When no answer can be given: several fit, it is not here, or it is not our business. Asks, and never guesses. */
import { remember } from '../../conversation/understanding/memory.ts'
import type { Button, Meaning } from '../../conversation/message.ts'
import { swedish } from '../../conversation/understanding/dictionary.ts'
import type { Choice, EntityKind, Memory, Reading } from '../../conversation/understanding/reading.ts'
import { lookupsOf } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { saying } from '../../conversation/say-button.ts'
import { exampleQuestions } from './examples.ts'
import { withoutPersonalNumbers } from './mask.ts'
import { firstContact, rolesHeld } from './card.ts'
import { nameAndContact, partyInWords } from './naming.ts'
import { ifBroken } from './support.ts'
import { type SpokenOf, spokenOf } from './spoken-of.ts'
import { type Part, buttons, list, sentence } from '../../conversation/say.ts'

/** More choices than this are not read. */
const mostChoices = 5

/** Several fit: asks which, and remembers what was offered, so that a word is enough to pick. */
export function askWhich(reading: Reading, from: From): Answering {
  const { ask, or } = textsIn(from.language)
  const offered = reading.choices.slice(0, mostChoices)
  const [first] = offered
  if (!first) return askWhat(reading, from)
  const left = reading.choices.length - offered.length
  const names = or(offered.map(({ name }) => name))
  const says = offered.length === 1 ? [ask.isIt(names)] : [ask.which[first.kind], ask.options(names)]
  if (left > 0) says.push(ask.moreOptions(left))
  return {
    parts: [sentence(says.join(' ')), buttons(offered.map(pick))],
    grounds: grounds({
      kind: 'ambiguous',
      systems: idsOf('system', offered),
      people: idsOf('person', offered),
      role: reading.role,
    }),
    memory: remember(reading, from.memory),
  }
}

/** Nothing was named at all. */
function askWhat(reading: Reading, from: From): Answering {
  const { ask } = textsIn(from.language)
  const ofSomebody = reading.intent.startsWith('person_')
  return {
    parts: ofSomebody
      ? [sentence(ask.whoAtAll)]
      : [...ifBroken(from), sentence(ask.whichAtAll), list(exampleQuestions(from).slice(0, 2))],
    grounds: grounds({ kind: 'ambiguous', role: reading.role }),
    memory: remember(reading, from.memory),
  }
}

/** Asked about something that the register does not hold: says so, and offers near misses only as a question. */
export function notHere(reading: Reading, from: From): Answering {
  const { unknown, or } = textsIn(from.language)
  const { governance } = from
  const nearest = (reading.unknown?.nearest ?? []).slice(0, mostChoices)
  const says = reading.unknown
    ? unknown[reading.unknown.kind](withoutPersonalNumbers(reading.unknown.text))
    : unknown.something
  const [keeper] = governance.manifest.permissions.registerKeeper
  const parts = [sentence(says)]
  if (nearest.length > 0) parts.push(sentence(unknown.didYouMean(or(nearest.map(({ name }) => name)))))
  else if (keeper) parts.push(sentence(unknown.tellKeeper(partyInWords(keeper, from, from.language))))
  return {
    parts: [...parts, buttons(nearest.map(pick))],
    grounds: grounds({ kind: 'unknown', role: reading.role }),
    memory: remember(reading, from.memory),
  }
}

export function outOfScope(reading: Reading, from: From): Answering {
  const texts = textsIn(from.language)
  const named = systemNamed(from)
  const before = named === null ? from.memory : aboutSystem(named, from.memory)
  const last = spokenOf(before, from)
  return {
    parts: last
      ? [
          sentence(texts.notThat),
          ...whoMayKnow(before, from),
          sentence(texts.goOn.about(last.name)),
          { ...list(last.questions), shows: buttons(last.questions.map((one) => saying(one))).shows },
        ]
      : [sentence(texts.outOfScope)],
    grounds: grounds({ kind: 'out-of-scope', role: reading.role }),
    memory: toldOf(last, remember(reading, before)),
  }
}

/** So that it is not offered again. */
function toldOf(last: SpokenOf | null, memory: Memory): Memory {
  return last ? { ...memory, goneOn: [...(memory.goneOn ?? []), last.key] } : memory
}

/** Whoever answers for the system, where it is pointed at or named: the one who knows what the register does not. */
export function whoMayKnow(memory: Memory | null, from: From): readonly Part[] {
  const [id, ...others] = memory?.systems ?? []
  const system = id === undefined || others.length > 0 ? null : lookupsOf(from.register).system(id)
  if (!system || !(pointed.test(from.text) || systemNamed(from) === system.id)) return []
  const [holder, ...more] = firstContact(rolesHeld(system, from))?.holders ?? []
  if (!holder || more.length > 0) return []
  return [sentence(textsIn(from.language).mayKnow(nameAndContact(holder, from, from.language), system.name))]
}
const pointed = /(?<!\p{L})(?:den|det|systemet|programmet|it|the system)(?!\p{L})/iu

/** The one system whose name stands in the words, though what is asked of it was not understood. */
function systemNamed({ text, register }: From): string | null {
  const words = ` ${text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, ' ')} `
  const found = register.systems.filter(({ name }) => {
    const key = name
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, ' ')
      .trim()
    // "boka ett möte" names no system that is called so.
    return key.length >= 3 && words.includes(` ${key} `) && !swedish().isWord(key)
  })
  const [only, ...others] = found
  return only && others.length === 0 ? only.id : null
}

function aboutSystem(id: string, before: Memory | null): Memory {
  const { about: _about, ...rest } = before ?? nothingBefore
  return { ...rest, systems: [id], people: [], bodies: [], intent: 'system_info', role: null }
}

const nothingBefore: Memory = {
  ...{ systems: [], people: [], bodies: [], role: null, intent: null, offered: [], pending: null },
}

/** A rule question that no document here answers. */
export function documentsSilent(reading: Reading, from: From): Answering {
  const { decidesWhenSilent } = from.governance.manifest.municipality
  return {
    parts: [sentence(textsIn(from.language).silent(partyInWords(decidesWhenSilent, from, from.language)))],
    grounds: grounds({ kind: 'unknown' }),
    memory: remember(reading, from.memory),
  }
}

const pick = ({ kind, id, name }: Choice): Button<Meaning> => ({
  label: name,
  action: { name: 'ask.pick', payload: { kind, id, name } },
})

function idsOf(kind: EntityKind, choices: readonly Choice[]): readonly string[] {
  return choices.filter((choice) => choice.kind === kind).map(({ id }) => id)
}
