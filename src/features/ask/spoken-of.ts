/** When a line was not understood, what can be asked of what was spoken of last: better than all that can be asked. */
import type { About, Memory } from '../../conversation/understanding/reading.ts'
import { lookupsOf, shownOf, type World } from '../register/index.ts'
import { type From, textsIn } from './answered.ts'

export type SpokenOf = { name: string | null; questions: readonly string[] }

/** Null when the talk is about nothing, or about several. */
export function spokenOf(
  memory: Memory | null,
  from: Pick<From, 'governance' | 'register' | 'today' | 'language'>,
): SpokenOf | null {
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
  if (intent?.startsWith('meeting_')) return { name: null, questions: goOn.meetings }
  return intent === 'policy_question' ? { name: null, questions: goOn.rule } : null
}

function ofKind(about: About | undefined, { language }: Pick<From, 'language'>): SpokenOf | null {
  const { kinds } = textsIn(language).goOn
  const questions = about === undefined ? undefined : kinds[about.what]
  return questions ? { name: null, questions } : null
}

function ofSystem({ systems }: Memory, from: World & Pick<From, 'language'>): SpokenOf | null {
  const [id, ...others] = systems
  const system = id === undefined || others.length > 0 ? null : lookupsOf(from.register).system(id)
  const { examples } = textsIn(from.language)
  return system && { name: system.name, questions: [examples.contact(system.name), examples.whichUnit(system.name)] }
}

function ofPerson({ people }: Memory, from: World & Pick<From, 'language'>): SpokenOf | null {
  const [id, ...others] = people
  const person = id === undefined || others.length > 0 ? null : lookupsOf(from.register).person(id)
  const name = person && shownOf(person, from.governance).name
  if (!person || !name || person.status === 'left') return null
  const { examples } = textsIn(from.language)
  return { name, questions: [examples.person(name), examples.standsIn(name)] }
}

function ofBody({ bodies }: Memory, from: World & Pick<From, 'language'>): SpokenOf | null {
  const [id, ...others] = bodies
  const body = id === undefined || others.length > 0 ? null : from.governance.body(id)
  const { examples } = textsIn(from.language)
  return body && { name: body.name, questions: [examples.nextMeeting(body.name), examples.howOften(body.name)] }
}
