/** For whoever is new here, or says what they are: the systems of their unit, where to turn when something fails, and two things to ask. */
import type { Draft } from '../../conversation/message.ts'
import { type Part, buttons, list, messageOf, sentence } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import { rememberAbout } from '../../conversation/understanding/memory.ts'
import type { Memory, Reading } from '../../conversation/understanding/reading.ts'
import { inLanguage } from '../../governance/in-language.ts'
import type { Unit } from '../../governance/manifest/schema.ts'
import { may } from '../administration/index.ts'
import { type From, toServicedesk } from '../ask/index.ts'
import { lookupsOf } from '../register/index.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

const nothingBefore: Memory = {
  ...{ systems: [], people: [], bodies: [], role: null, intent: null, offered: [], pending: null },
}

/** More names than this are not read by somebody new. */
const mostNamed = 6

export function toNewcomer(reading: Reading, from: From): Draft {
  const words = from.language === 'en' ? en : sv
  if (reading.field === 'new' && leadsAll(reading, from)) return toStrategist(from)
  const unit = unitOf(reading, from)
  const desk = toServicedesk({ ...reading, units: unit ? [unit.id] : [] }, from)
  const asked = unit && systemsBelow(unit, from).length > 0 ? [words.askSystemsOf(nameOf(unit, from))] : [words.askMine]
  return messageOf([
    sentence((reading.field === 'new' ? words.welcome : words.hello)(from.governance.name)),
    ...(unit ? systemsThere(unit, from) : []),
    sentence(words.ifBroken(from.governance.manifest.municipality.servicedesk.name)),
    ...desk.parts.slice(1),
    offered([...asked, words.askHelp]),
  ])
}

/** Whoever is, or says that they are, in charge of the year: not those of a unit, but of everything. */
function leadsAll({ role }: Reading, from: From): boolean {
  const { strategist } = from.governance.manifest.permissions
  return may(from.asker, 'strategist', from) || (role !== null && strategist.includes(`role:${role}`))
}

function toStrategist(from: From): Draft {
  const words = from.language === 'en' ? en : sv
  return messageOf([sentence(words.toStrategist(from.governance.name)), offered(words.askAsStrategist)])
}

/** So that "vilka system har vi" is of where they said that they work. */
export function placeTold({ intent, field, units, workplaces, bodies }: Reading, from: From): Memory | null {
  if (!(intent === 'help' && field !== null) && intent !== 'greeting') return null
  // "Jag ska hålla i styrgruppen": what is asked next is of that group.
  const [body, ...others] = bodies
  if (body !== undefined && others.length === 0) return { ...nothingBefore, intent: 'group_info', bodies }
  if (units.length + workplaces.length === 0) return null
  const id = units[0] ?? from.governance.workplace(workplaces[0] ?? '')?.unit
  return id === undefined ? null : rememberAbout({ what: 'unit', id, of: from.governance.key }, from.memory)
}

/** What can be asked, with what is asked by somebody of that unit as its buttons. */
export function helpForRole(reading: Reading, from: From): Draft {
  const words = from.language === 'en' ? en : sv
  const unit = unitOf(reading, from)
  return messageOf([
    sentence(words.helpIntro(from.governance.name)),
    list(words.helpCan),
    sentence(words.helpTry),
    offered([
      ...(unit?.kind === 'committee' ? [words.askCommittee] : [words.askMine]),
      words.askYear,
      ...(unit && systemsBelow(unit, from).length > 0 ? [words.askSystemsOf(nameOf(unit, from))] : []),
    ]),
  ])
}

function systemsThere(unit: Unit, from: From): readonly Part[] {
  const words = from.language === 'en' ? en : sv
  const names = systemsBelow(unit, from).map(({ name }) => name)
  if (names.length === 0) return []
  const shown = names.slice(0, mostNamed)
  const more = names.length - shown.length
  const and = from.language === 'en' ? ' and ' : ' och '
  const said =
    more > 0 || shown.length === 1 ? shown.join(', ') : `${shown.slice(0, -1).join(', ')}${and}${shown.at(-1)}`
  return [sentence(words.systemsOf(nameOf(unit, from), said, more))]
}

/** The unit that was named, or where whoever asks works; the nearest above it that has systems of its own. */
function unitOf({ units, workplaces }: Reading, from: From): Unit | null {
  const { governance, register, asker } = from
  const own = asker === null ? null : (lookupsOf(register).person(asker)?.unitId ?? null)
  const named = units[0] ?? governance.workplace(workplaces[0] ?? '')?.unit ?? own
  const first = named === null ? null : governance.unit(named)
  for (let unit = first; unit; unit = unit.parent ? governance.unit(unit.parent) : null)
    if (systemsBelow(unit, from).length > 0) return unit
  return first
}

function systemsBelow({ id }: Unit, { governance, register }: From) {
  return register.systems.filter(
    ({ status, unitId }) => status === 'active' && unitId !== null && governance.isWithin(unitId, id),
  )
}

const nameOf = (unit: Unit, { language }: From): string => inLanguage(unit, 'name', language)

function offered(questions: readonly string[]): Part {
  const { shows } = buttons(questions.map((question) => saying(question)))
  return { says: questions.map((question) => `- ${question}`).join('\n'), shows }
}
