/** What an answer is made from, and what it is made of. */
import type { Grounds } from '../../conversation/dialogue.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Draft } from '../../conversation/message.ts'
import type { Memory, Reading } from '../../conversation/understanding/reading.ts'
import type { World } from '../register/index.ts'
import { en } from './texts/en.ts'
import { type Texts, sv } from './texts/sv.ts'
import { type Part, messageOf } from '../../conversation/say.ts'

export type From = World & {
  language: Language
  memory: Memory | null
  /** The message as it was written. */
  text: string
  /** Who asks, a person's id: "mina system", the nearest support. Null: nobody knows. */
  asker: string | null
  /** Answers what the governing documents say; null when they are silent. */
  rules: AnswerRule
  /** The names of the other municipalities here, so that a question about one of them is not answered with ours. */
  others?: readonly string[]
}

/** `offered`: the questions that were offered just before. */
type AskedOfRules = World & { language: Language; offered?: readonly string[] }
export type AnswerRule = (reading: Reading, text: string, from: AskedOfRules) => RuleAnswer | null
/** `beside`: a rule speaks of a thing that the register has too; what that knows comes after. `path`: the one that was told. `offers`: only questions, one of which may be meant. */
export type RuleAnswer = {
  message: Draft
  grounds: Grounds
  beside?: boolean
  path?: string
  offers?: readonly string[]
}

export type Answered = {
  message: Draft
  grounds: Grounds
  memory: Memory | null
  /** Several questions in one message: each answer by itself, in order. Otherwise empty. */
  parts: readonly Answered[]
}

/** An answer before it is a message: several are put together when several questions were asked at once. */
export type Answering = { parts: readonly Part[]; grounds: Grounds; memory: Memory | null }

export const textsIn = (language: Language): Texts => (language === 'en' ? en : sv)

export function grounds(some: Partial<Grounds> & Pick<Grounds, 'kind'>): Grounds {
  return { sources: [], systems: [], people: [], role: null, ...some }
}

export const asMessage = ({ parts }: Answering): Draft => messageOf(parts)
