/** Where somebody is in a survey between two messages, and which messages are about it. */
import { isQuestion } from '../../../conversation/asks.ts'
import { saidOfList } from '../../../conversation/said-of-list.ts'
import type { Progress, Turn } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Memory, Reading } from '../../../conversation/understanding/reading.ts'
import { dayOf } from '../../../lib/day.ts'
import { parseAnswer } from '../parse/answer.ts'
import { folded } from '../parse/fold.ts'
import type { Question } from '../survey.ts'
import { spokenOf } from '../words.ts'

export const answering = 'survey.answer-question'

/** `question`: an answer is awaited · `evidence`: what the answer rests on · `delegate`: who is to have the question. */
type Step = 'question' | 'evidence' | 'delegate'
export type Where = {
  step: Step
  respondentId: string
  question: Question
  /** The language that the survey is answered in here, since "4" has none. */
  language: Language
  /** What was skipped is being taken once more. */
  again: boolean
}

export function progressAt({ step, ...data }: Where): Progress {
  return { dialogue: answering, step, data }
}

/** Null when no survey is under way in this talk. */
export function whereIn(progress: Progress | null): Where | null {
  if (progress?.dialogue !== answering) return null
  const data = progress.data as Omit<Where, 'step'> | null
  return data?.question && data.respondentId ? { ...data, step: progress.step as Step } : null
}

export function saidIn({ inbound }: Turn): string | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
}

/** Whether what was written belongs to the survey that is under way. What does not is answered by others, and the survey waits. */
export function concerns({ step, question }: Where, turn: Turn): boolean {
  const text = saidIn(turn)
  if (text === null || repliesElsewhere(turn.memory, text) || isOfRound(text)) return false
  const { reading } = turn
  if (step !== 'question') return spokenOf(text) === null && !(isQuestion(text) && isUnderstood(reading))
  const said = parseAnswer(question, text, dayOf(turn.now))
  switch (said.kind) {
    case 'command':
      return !(
        said.command.name === 'delegate' &&
        said.command.to !== null &&
        isUnderstood(reading) &&
        isQuestion(said.command.to)
      )
    case 'value':
      return !(isFree(question) && isQuestion(text) && isUnderstood(reading))
    case 'fault':
      // What is said of the survey as a whole, "hur långt har vi kommit?", has a dialogue of its own.
      // Words that fit several labels are asked back about, and "ja" never leaves a question that stands open.
      if (said.fault.because === 'several' || bare.test(text) || reading?.intent === 'survey_delegate') return true
      return spokenOf(text) === null && !isOtherBusiness(reading, text)
  }
}

/** "Påminn dem", "förläng till 8 januari": what whoever leads the round does, and no answer of anybody's. */
function isOfRound(text: string): boolean {
  return saidOfList(text) !== null || spokenOf(text)?.what === 'extend'
}

/** Words that answer what was asked last, whatever else they can mean. */
const bare = /^\s*(?:ja+|jo|japp|nej|nä|kanske|ok(?:ej)?|okay|visst|inte|både och|stämmer|yes|no|maybe|sure)[\s.!]*$/iu

/** A reply to what the bot asked back about something else, after the survey's question: "ja", or one of the names offered. */
function repliesElsewhere(memory: Memory | null, text: string): boolean {
  if (!memory?.pending || memory.offered.length === 0) return false
  const line = folded(text)
  if (/^(?:ja+|jo|japp|yes|yep|nej|no)$/.test(line)) return true
  return memory.offered.some(
    ({ name }) => folded(name) === line || (line.length >= 3 && ` ${folded(name)} `.includes(` ${line} `)),
  )
}

const isFree = ({ kind }: Question): boolean => kind === 'text' || kind === 'long-text'

function isUnderstood(reading: Reading | null): boolean {
  return reading !== null && (reading.outcome === 'clear' || reading.outcome === 'ambiguous') && !ours(reading)
}

function isOtherBusiness(reading: Reading | null, text: string): boolean {
  if (reading === null) return false
  if (reading.outcome === 'clear') return true
  return reading.outcome !== 'out-of-scope' && isQuestion(text)
}

const ours = ({ intent }: Reading): boolean => intent.startsWith('survey_')
