/** What is made of a message before any rule is looked for: the words that stand for it, what they ask, and what is learnt of them. */
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { System } from '../register/index.ts'
import { type Hunch, hunchOf } from './learned/heed.ts'
import { asksOnlyRules } from './mine.ts'
import { asNeighbours } from './neighbours.ts'
import { type Question, readQuestion } from './question.ts'
import type { Rulebook } from './rulebook.ts'
import type { From } from './statements/statement.ts'
import { fold } from './stem.ts'
import { heardAsStory, isStory } from './story.ts'
import { asSomeSystem, standIn, systemsOf } from './systems.ts'

/** `whole`: with the group that is meant. `stood`: with the kind of each system in its name's place. */
export type Worded = { reading: Reading; text: string; whole: string; stood: string; systems: readonly System[] }

export type Heard = Worded & { question: Question; hunch: Hunch; story: boolean }

export function worded(reading: Reading, text: string, from: From, book: Rulebook): Worded {
  const systems = systemsOf(reading, from)
  const others = reading.systems.length + reading.people.length > 0 ? text : asNeighbours(text)
  const whole = asSomeSystem(asWhole(others, reading, from, book), systems, from, book)
  return { reading, text, whole, stood: standIn(whole, systems, from, true), systems }
}

export function hear(words: Worded, book: Rulebook): Heard {
  const { text, stood, systems } = words
  const learnt = hunchOf(stood, book)
  const question = readQuestion(stood, book.lexicon)
  // Where little is taught, how a story is put tells too little.
  const story = learnt.wellTaught && isStory(text) && (systems.length === 0 || asksOnlyRules(question))
  return { ...words, question, hunch: story ? heardAsStory(learnt) : learnt, story }
}

/** "Vem leder den?": which group is told by the reading, when the words do not. */
function asWhole(
  text: string,
  { intent, bodies, field }: Reading,
  { governance }: From,
  { lexicon }: Rulebook,
): string {
  const [only, ...others] = bodies
  const body = intent === 'group_info' && only !== undefined && others.length === 0 ? governance.body(only) : null
  const asked = readQuestion(text, lexicon)
  if (!body || asked.groups.length > 0) return text
  // "Hur många styrgruppsmöten": of the group, though no group is named by itself.
  if (asked.sure.has('frequency')) return `${askingFor['frequency']} ${body.name}`
  const said = fold(text)
  if ([body.name, ...body.aliases, ...(body.nameEn ? [body.nameEn] : [])].some((name) => said.includes(fold(name)))) {
    const ofMore = /\b(?:fragor|arenden|uppgifter|punkter|saker|issues|matters|tasks)\b/.test(said)
    return field === null || ofMore || said.split(/\s+/).length > 4 ? text : `${askingFor[field] ?? ''} ${body.name}`
  }
  return `${askingFor[field ?? ''] ?? 'vad gör'} ${body.name}`
}

const askingFor: Partial<Record<string, string>> = {
  chair: 'vem är ordförande i',
  convener: 'vem sammankallar',
  members: 'vilka ingår i',
  frequency: 'hur ofta träffas',
}
