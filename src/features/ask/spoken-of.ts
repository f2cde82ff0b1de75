/** When a line was not understood, what can be asked of what was spoken of last: better than all that can be asked. */
import { bodyInWords } from '../../governance/body-name.ts'
import type { About, Memory } from '../../conversation/understanding/reading.ts'
import { lookupsOf, shownOf, type World } from '../register/index.ts'
import { type From, textsIn } from './answered.ts'

/** `key` tells what it is of: it is offered once in a talk. */
export type SpokenOf = { key: string; name: string | null; questions: readonly string[] }

type Where = Pick<From, 'governance' | 'register' | 'today' | 'language'>

/** Null when the talk is about nothing or about several, when it was offered before, and when the line is of something else. */
export function spokenOf(memory: Memory | null, from: Where & Pick<From, 'text'>): SpokenOf | null {
  const found = foundIn(memory, from)
  const isToBeSaid = found !== null && !memory?.goneOn?.includes(found.key) && isOfThat(from.text, found.name)
  return isToBeSaid ? found : null
}

/** A line that points back, names it, or is too short to be of anything else. */
function isOfThat(text: string, name: string | null): boolean {
  const isNamed = name !== null && text.toLowerCase().includes(name.toLowerCase())
  return isNamed || pointsBack.test(text) || text.trim().split(/\s+/u).length <= shortLine
}
const shortLine = 3
const pointsBack =
  /(?<!\p{L})(?:den|det|dem|dom|de|dess|där|dit|då|han|hon|hen|honom|henne|hans|hennes|hens|deras|systemet|programmet|mötet|gruppen|it|its|they|them|their|there|then|he|she|him|her|his|that|this)(?!\p{L})/iu

function foundIn(memory: Memory | null, from: Where): SpokenOf | null {
  if (memory === null) return null
  return (
    ofKind(memory.about, from) ??
    ofSystem(memory, from) ??
    ofPerson(memory, from) ??
    ofBody(memory, from) ??
    ofRule(memory, from)
  )
}

function ofRule({ intent }: Memory, { language }: Pick<From, 'language'>): SpokenOf | null {
  const { goOn } = textsIn(language)
  if (intent?.startsWith('meeting_')) return { key: 'meetings', name: null, questions: goOn.meetings }
  return intent === 'policy_question' ? { key: 'rule', name: null, questions: goOn.rule } : null
}

function ofKind(about: About | undefined, { language }: Pick<From, 'language'>): SpokenOf | null {
  const { kinds } = textsIn(language).goOn
  const questions = about === undefined ? undefined : kinds[about.what]
  return about && questions ? { key: `${about.what}:${about.id}`, name: null, questions } : null
}

function ofSystem({ systems }: Memory, from: World & Pick<From, 'language'>): SpokenOf | null {
  const [id, ...others] = systems
  const system = id === undefined || others.length > 0 ? null : lookupsOf(from.register).system(id)
  const { examples } = textsIn(from.language)
  const questions = system && [examples.contact(system.name), examples.whichUnit(system.name)]
  return system && questions && { key: `system:${system.id}`, name: system.name, questions }
}

function ofPerson({ people }: Memory, from: World & Pick<From, 'language'>): SpokenOf | null {
  const [id, ...others] = people
  const person = id === undefined || others.length > 0 ? null : lookupsOf(from.register).person(id)
  const name = person && shownOf(person, from.governance).name
  if (!person || !name || person.status === 'left') return null
  const { examples } = textsIn(from.language)
  return { key: `person:${person.id}`, name, questions: [examples.person(name), examples.standsIn(name)] }
}

function ofBody({ bodies }: Memory, from: World & Pick<From, 'language'>): SpokenOf | null {
  const [id, ...others] = bodies
  const body = id === undefined || others.length > 0 ? null : from.governance.body(id)
  if (!body) return null
  const { examples } = textsIn(from.language)
  const name = bodyInWords(body, from.language)
  return { key: `body:${body.id}`, name, questions: [examples.nextMeeting(name), examples.howOften(name)] }
}
