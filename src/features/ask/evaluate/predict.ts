/** Sends questions through the reader and the answers that a chat message takes, and writes down what came of each. */
import type { Grounds } from '../../../conversation/dialogue.ts'
import type { Memory, Reader, Reading } from '../../../conversation/understanding/reading.ts'
import { lookupsOf } from '../../register/index.ts'
import type { Answered, From } from '../answered.ts'
import type { Question } from './questions.ts'

/** Outward ids: a role or a body is named with underscores, whatever the manifest's ids look like. */
export type Predicted = {
  kind: 'answer' | 'ambiguous' | 'unknown_system' | 'out_of_scope' | 'intent'
  intent: string
  systems: readonly string[]
  role: string | null
  persons: readonly string[]
  group?: string
}
export type Prediction = Predicted & {
  id: string
  text: string
  /** Reading and answering, in memory, on the second pass. */
  ms: number
  parts?: readonly Predicted[]
}

export type Needs = {
  reader: Reader
  world: Pick<From, 'governance' | 'register' | 'today' | 'rules'>
  respond(reading: Reading, from: From): Answered
  /** Milliseconds, for measuring. */
  clock(): number
}

/** What is measured is the pace of a program that has been running for a while, so a short file warms it up several times. */
const warmUp = 3_000

/** A first pass, or several of a short file, warms up; the last is measured. Where time does not matter, one will do. */
export function predict(questions: readonly Question[], needs: Needs, pace = warmUp): readonly Prediction[] {
  const passes = questions.length === 0 ? 0 : Math.max(1, Math.ceil(pace / questions.length))
  for (let pass = 0; pass < passes; pass++) for (const question of questions) predictOne(question, needs)
  return questions.map((question) => predictOne(question, needs))
}

function predictOne(question: Question, needs: Needs): Prediction {
  let memory: Memory | null = null
  for (const earlier of question.context) memory = take(earlier, memory, needs).answered.memory
  const start = needs.clock()
  const { reading, answered } = take(question.text, memory, needs)
  const ms = needs.clock() - start
  const { parts } = reading
  return {
    id: question.id,
    ...predicted(reading, answered.grounds, needs),
    ...(parts.length > 1 && {
      parts: answered.parts.map(({ grounds }, at) => predicted(parts[at] ?? reading, grounds, needs)),
    }),
    text: answered.message.text,
    ms: Math.round(ms * 1000) / 1000,
  }
}

function take(text: string, memory: Memory | null, needs: Needs) {
  const reading = needs.reader.read(text, memory)
  return {
    reading,
    answered: needs.respond(reading, { ...needs.world, language: reading.language, memory, text, asker: null }),
  }
}

function predicted(reading: Reading, grounds: Grounds, { world }: Needs): Predicted {
  const lookups = lookupsOf(world.register)
  const [body] = reading.bodies
  return {
    kind: kindOf(reading, grounds),
    intent: intents[reading.intent] ?? reading.intent,
    systems: grounds.systems.flatMap((id) => lookups.system(id)?.code ?? []),
    role: grounds.role === null ? null : outward(grounds.role),
    persons: grounds.people.flatMap((id) => lookups.person(id)?.name ?? []),
    ...(body !== undefined && { group: outward(body) }),
  }
}

function kindOf({ intent }: Reading, grounds: Grounds): Predicted['kind'] {
  if (aboutRules.has(intent)) return 'intent'
  // The measure knows no servicedesk: a fault or a password is nothing that the register answers.
  return intent === 'support' && grounds.kind === 'intent' ? 'out_of_scope' : kinds[grounds.kind]
}

const kinds: Record<Grounds['kind'], Predicted['kind']> = {
  answer: 'answer',
  ambiguous: 'ambiguous',
  unknown: 'unknown_system',
  'out-of-scope': 'out_of_scope',
  intent: 'intent',
}

/** Whether the documents answer or are silent: it was no question to the register. */
const aboutRules = new Set(['policy_question', 'group_info'])

/** Finer intents than those that are measured. */
const intents: Readonly<Record<string, string>> = {
  person_info: 'person_systems',
  my_systems: 'person_systems',
  support: 'out_of_scope',
}

const outward = (id: string) => id.replaceAll('-', '_')
