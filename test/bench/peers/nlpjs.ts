/**
 * NLP.js as its manual has it: intents learnt from questions in which the system's name is a slot, and the register's names as a
 * list of entities, found also when misspelt. It is told which language each question is in, which ours is not.
 */
import { createRequire } from 'node:module'
import type { Prediction, Question } from '../../../src/features/ask/index.ts'
import type { QuestionSet } from './questions.ts'

const require = createRequire(import.meta.url)
type Processed = { intent: string; entities: readonly { entity: string; option?: string }[] }
type Nlp = {
  addDocument(language: string, text: string, intent: string): void
  addNerRuleOptionTexts(language: string, entity: string, option: string, texts: readonly string[]): void
  train(): Promise<void>
  process(language: string, text: string): Promise<Processed>
}
type Container = {
  use(what: unknown): void
  registerConfiguration(name: string, settings: object): void
  get(name: 'nlp'): Nlp
}
const { containerBootstrap } = require('@nlpjs/core') as { containerBootstrap(): Promise<Container> | Container }
const plugins = [
  (require('@nlpjs/nlp') as { Nlp: unknown }).Nlp,
  (require('@nlpjs/lang-sv') as { LangSv: unknown }).LangSv,
  (require('@nlpjs/lang-en') as { LangEn: unknown }).LangEn,
]

export async function nlpjs(learnt: readonly QuestionSet[], set: QuestionSet): Promise<readonly Prediction[]> {
  const nlp = await trained(learnt, set)
  for (const question of set.questions) await nlp.process(languageOf(question), question.text)
  const predictions: Prediction[] = []
  for (const question of set.questions) {
    const began = performance.now()
    const { intent, entities } = await nlp.process(languageOf(question), question.text)
    const ms = performance.now() - began
    const found = entities.flatMap(({ entity, option }) => (entity === 'system' && option ? [option] : []))
    predictions.push({ id: question.id, text: '', ms, persons: [], ...asAnswer(intent, [...new Set(found)]) })
  }
  return predictions
}

/** Its own settings, but that it does not tell of every round that it learns in. */
const learning = {
  keepStopwords: true,
  nonefeatureValue: 1,
  nonedeltaMultiplier: 1.2,
  spellCheck: false,
  spellCheckDistance: 1,
  filterZeros: true,
  log: false,
}

async function trained(learnt: readonly QuestionSet[], { systems }: QuestionSet): Promise<Nlp> {
  const container = await containerBootstrap()
  const settings = { languages: ['sv', 'en'], autoSave: false, autoLoad: false, forceNER: true }
  container.registerConfiguration('nlp', settings)
  container.registerConfiguration('nlu-??', learning)
  for (const plugin of plugins) container.use(plugin)
  const nlp = container.get('nlp')
  for (const language of ['sv', 'en'])
    for (const { id, names } of systems) nlp.addNerRuleOptionTexts(language, 'system', id, names)
  for (const { questions, systems: known } of learnt) {
    const names = known.flatMap((system) => system.names).toSorted((one, other) => other.length - one.length)
    for (const question of questions)
      nlp.addDocument(languageOf(question), withSlot(question.text, names), intentOf(question))
  }
  await nlp.train()
  return nlp
}

function withSlot(text: string, names: readonly string[]): string {
  const lower = text.toLowerCase()
  const name = names.find((one) => lower.includes(one.toLowerCase()))
  if (name === undefined) return text
  const at = lower.indexOf(name.toLowerCase())
  return `${text.slice(0, at)}@system${text.slice(at + name.length)}`
}

const languageOf = ({ text }: Question): string =>
  /(?<!\p{L})(?:who|what|is|the|can|how)(?!\p{L})/iu.test(text) ? 'en' : 'sv'

function intentOf({ expect, intent, role }: Question): string {
  if (expect === 'out_of_scope') return 'out_of_scope'
  return expect === 'other_intent' ? (intent ?? 'out_of_scope') : `${intent}/${role ?? ''}`
}

function asAnswer(intent: string, systems: readonly string[]) {
  const [kind = '', role] = intent.split('/')
  if (kind === 'None' || kind === 'out_of_scope')
    return { kind: 'out_of_scope' as const, intent: 'out_of_scope', systems: [], role: null }
  if (role === undefined) return { kind: 'intent' as const, intent: kind, systems: [], role: null }
  const outcome = systems.length === 0 ? 'unknown_system' : systems.length > 1 ? 'ambiguous' : 'answer'
  return { kind: outcome as 'unknown_system' | 'ambiguous' | 'answer', intent: kind, systems, role: role || null }
}
