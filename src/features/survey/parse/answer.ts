/**
 * What somebody wrote, as an answer to one question. A value that is impossible is never stored: it is told, in words that say
 * what would be possible. An exact label is always an answer, even when it reads like a command.
 */
import type { Day } from '../../../lib/day.ts'
import { editsBetween } from '../../../lib/nearest.ts'
import type { Option, Question, Value } from '../survey.ts'
import { type Command, commandIn } from './commands.ts'
import { folded } from './fold.ts'
import { amount, ordinal } from './numbers.ts'

export type Said =
  /** `comment`: what followed the answer in the same breath, "ja, men bara på vår förvaltning". */
  | { kind: 'value'; value: Value; comment: string | null }
  | { kind: 'command'; command: Command }
  | { kind: 'fault'; fault: AnswerFault }

/** Why something is no answer; the texts say it, and what would be one. */
export type AnswerFault =
  | {
      because:
        | 'empty'
        | 'yes-no'
        | 'choice'
        | 'choices'
        | 'number'
        | 'whole-number'
        | 'whole-step'
        | 'future'
        | 'none-and-others'
    }
  | { because: 'step'; from: number; to: number }
  | { because: 'range'; min: number | null; max: number | null }
  | { because: 'several'; options: readonly Option[] }
  | { because: 'unknown-part'; part: string }
  | { because: 'too-long'; max: number; length: number }

type Answered = { value: Value } | { fault: AnswerFault }

/** `today` decides whether a year lies ahead. */
export function parseAnswer(question: Question, text: string, today: Day): Said {
  const line = folded(text)
  if (line === '' && text.trim() !== '?') return { kind: 'fault', fault: { because: 'empty' } }
  const exact = exactly(question, line) ?? exactParts(question, text)
  if (exact !== null) return { kind: 'value', value: exact, comment: null }
  const command = commandIn(text)
  if (command?.name === 'literally') return said(read(question, command.text, today), null)
  if (command) return { kind: 'command', command }
  if (isSilence(question, line)) return { kind: 'command', command: { name: 'skip' } }
  const whole = read(question, text, today)
  if (!('fault' in whole) || question.kind === 'text' || question.kind === 'long-text') return said(whole, null)
  return withComment(question, text, today) ?? said(whole, null)
}

/** The value as the definition allows it; null when it may not be stored. For buttons, forms and files, whose values are data. */
export function checkValue(question: Question, value: unknown, today: Day): Answered {
  switch (question.kind) {
    case 'rating':
    case 'choice':
    case 'boolean': {
      const option = question.options.find((each) => each.value === value)
      return option ? { value: option.value } : { fault: faultOfKind(question) }
    }
    case 'choices':
      return checkChoices(question, value)
    case 'number':
      return typeof value === 'number' ? checkNumber(question, value, today) : { fault: { because: 'number' } }
    case 'text':
    case 'long-text':
      return typeof value === 'string' ? checkText(question, value) : { fault: { because: 'empty' } }
  }
}

function said(answered: Answered, comment: string | null): Said {
  return 'fault' in answered
    ? { kind: 'fault', fault: answered.fault }
    : { kind: 'value', value: answered.value, comment }
}

function exactly({ options, none, kind }: Question, line: string): Value | null {
  const option = options.find(({ text }) => folded(text.sv) === line || folded(text.en) === line)
  if (option) return kind === 'choices' ? [String(option.value)] : option.value
  const isNone = none !== null && (folded(none.sv) === line || folded(none.en) === line)
  return isNone ? ['none'] : null
}

/** A list of labels, each written out. */
function exactParts(question: Question, text: string): Value | null {
  if (question.kind !== 'choices') return null
  const parts = split(text, /[,;\n]+/).map((part) => exactly(question, folded(part)))
  if (parts.length < 2 || parts.includes(null)) return null
  const checked = checkChoices(question, parts.flat())
  return 'value' in checked ? checked.value : null
}

/** "nej", "inget särskilt" to a free question that nobody must answer. */
function isSilence({ kind, required }: Question, line: string): boolean {
  if (required || (kind !== 'text' && kind !== 'long-text')) return false
  return /^(?:-|nej(?: tack)?|nix|inget|inget särskilt|ingenting|inga|no|nope|nothing|none)$/.test(line)
}

function read(question: Question, text: string, today: Day): Answered {
  const line = folded(text)
  switch (question.kind) {
    case 'boolean':
      return readYesNo(line)
    case 'rating':
      return readStep(question, line)
    case 'choice':
      return readChoice(question, line)
    case 'choices':
      return readChoices(question, text)
    case 'number':
      return readNumber(question, line, today)
    case 'text':
    case 'long-text':
      return checkText(question, text)
  }
}

const yes =
  /^(?:ja+|japp|jepp|jajamen|jo|jodå|jadå|absolut|visst|självklart|stämmer|det stämmer|ja det (?:har|gör|är|kan|finns)(?: vi| det| man)?|yes|yep|yeah|y|j|true|sant)$/
const no = /^(?:nej|nä|nej det (?:har|gör|är|kan|finns)(?: vi| det| man)? inte|nix|nope|no|n|inte alls|false|falskt)$/

function readYesNo(line: string): Answered {
  if (yes.test(line)) return { value: true }
  if (no.test(line)) return { value: false }
  return { fault: { because: 'yes-no' } }
}

function readStep(question: Question, line: string): Answered {
  const steps = question.options.map(({ value }) => Number(value))
  const number = ordinal(line, Math.max(...steps))
  if (number !== null) {
    if (steps.includes(number)) return { value: number }
    return { fault: { because: 'step', from: Math.min(...steps), to: Math.max(...steps) } }
  }
  if (/^\d+[.,]\d+$|^\d+ ?(?:-|eller|till|or|to) ?\d+$/.test(line)) return { fault: { because: 'whole-step' } }
  const found = byLabel(question.options, line)
  if ('fault' in found && found.fault.because === 'choice')
    return { fault: { because: 'step', from: Math.min(...steps), to: Math.max(...steps) } }
  return found
}

function readChoice({ options }: Question, line: string): Answered {
  const number = ordinal(line, options.length)
  const byNumber = number === null ? undefined : options[number - 1]
  if (byNumber) return { value: byNumber.value }
  return byLabel(options, line)
}

/** By its value, by a part that no other label has, or by a label with a slip of the pen. */
function byLabel(options: readonly Option[], line: string): Answered {
  const byValue = options.find(({ value }) => typeof value === 'string' && value === line)
  if (byValue) return { value: byValue.value }
  const containing = line.length < 3 ? [] : options.filter(({ text }) => holds(text.sv, line) || holds(text.en, line))
  if (containing.length === 1) return { value: containing[0]!.value }
  const starting = options.filter(({ text }) => startsWith(text.sv, line) || startsWith(text.en, line))
  if (starting.length === 1) return { value: starting[0]!.value }
  if (containing.length > 1 || starting.length > 1)
    return { fault: { because: 'several', options: containing.length > 1 ? containing : starting } }
  const slips = Math.max(1, Math.floor(line.length / 8))
  const near =
    line.length < 5 ? [] : options.filter(({ text }) => isNear(text.sv, line, slips) || isNear(text.en, line, slips))
  return near.length === 1 ? { value: near[0]!.value } : { fault: { because: 'choice' } }
}

/** The label has these words, whole or begun, one after the other. */
function holds(label: string, words: string): boolean {
  return ` ${folded(label)}`.includes(` ${words}`)
}
function startsWith(label: string, words: string): boolean {
  return new RegExp(`^${escaped(words)}(?![\\p{L}\\p{N}])`, 'u').test(folded(label))
}
function isNear(label: string, line: string, slips: number): boolean {
  return editsBetween(folded(label), line, slips + 1) <= slips
}
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function readChoices(question: Question, text: string): Answered {
  const line = folded(text)
  const { options, none } = question
  if (
    none !== null &&
    /^(?:(?:inga?|inget|ingen)(?: av (?:dem|dessa|alternativen|de här))?|none(?: of them)?|noll|0)$/.test(line)
  )
    return { value: ['none'] }
  if (/^(?:alla|samtliga|allihop|allt|all|all of them|alla av dem)$/.test(line))
    return { value: options.map(({ value }) => String(value)) }
  const except = /^(?:alla|samtliga|allt|all)\s+(?:utom|förutom|except|but)\s+(.+)$/.exec(line)
  const picked = pickParts(question, except ? except[1]! : text)
  if ('fault' in picked) return picked
  const values = except
    ? options.map(({ value }) => String(value)).filter((value) => !picked.values.includes(value))
    : picked.values
  return checkChoices(question, values)
}

/** "1, 3 och 4", "2-4", "skola och omsorg, 5": split as little as makes every part an option. */
function pickParts(question: Question, text: string): { values: string[] } | { fault: AnswerFault } {
  const values: string[] = []
  for (const part of split(text, /[,;\n]+/)) {
    const whole = pick(question, part)
    const parts = whole === null ? split(part, /\s+(?:och|samt|and)\s+|\s*[&+]\s*|(?<=\d)\s+(?=\d)/) : [part]
    for (const each of parts) {
      const found = pick(question, each)
      if (found === null) return { fault: partFault(question, each) }
      values.push(...found)
    }
  }
  return { values: [...new Set(values)] }
}

const split = (text: string, by: RegExp): string[] =>
  text
    .split(by)
    .map((part) => part.replace(/^\s*(?:och|samt|and)\s+/i, '').trim())
    .filter((part) => part !== '')

function pick(question: Question, part: string): string[] | null {
  const line = folded(part)
  const range = /^(\d{1,2})\s*(?:-|till|to)\s*(\d{1,2})$/.exec(line)
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    if (from < 1 || to > question.options.length || from > to) return null
    return question.options.slice(from - 1, to).map(({ value }) => String(value))
  }
  const exact = exactly(question, line)
  if (exact !== null) return exact as string[]
  const chosen = readChoice(question, line)
  return 'fault' in chosen ? null : [String(chosen.value)]
}

function partFault(question: Question, part: string): AnswerFault {
  const chosen = readChoice(question, folded(part))
  if ('fault' in chosen && chosen.fault.because === 'several') return chosen.fault
  return part.length <= 40 ? { because: 'unknown-part', part: part.trim() } : { because: 'choices' }
}

function checkChoices({ options, none }: Question, value: unknown): Answered {
  if (!Array.isArray(value) || value.length === 0) return { fault: { because: 'choices' } }
  const chosen = [...new Set(value as unknown[])]
  if (chosen.includes('none')) {
    if (none === null) return { fault: { because: 'choices' } }
    return chosen.length === 1 ? { value: ['none'] } : { fault: { because: 'none-and-others' } }
  }
  if (!chosen.every((each) => options.some((option) => option.value === each))) return { fault: { because: 'choices' } }
  // In the definition's order, so that the same choice is the same value.
  return { value: options.filter((option) => chosen.includes(option.value)).map((option) => String(option.value)) }
}

function readNumber(question: Question, line: string, today: Day): Answered {
  const number = amount(line, unitsOf(question), question.unit === '%')
  return number === null ? { fault: { because: 'number' } } : checkNumber(question, number, today)
}

/** Words that may follow a number: the unit, and those of the question itself ("tolv möten"). */
function unitsOf({ title, help, unit }: Question): ReadonlySet<string> {
  const texts = [title.sv, title.en, help?.sv ?? '', help?.en ?? '', unit ?? '']
  const words = texts.flatMap((text) => folded(text).split(/[\s,.?:;()]+/))
  return new Set(
    [...words, 'procent', 'percent', 'per cent', 'st', 'stycken', 'gånger', 'ggr', 'times'].filter(Boolean),
  )
}

function checkNumber({ min, max, notInFuture, unit }: Question, value: number, today: Day): Answered {
  if (!Number.isFinite(value)) return { fault: { because: 'number' } }
  if (unit !== '%' && !Number.isInteger(value)) return { fault: { because: 'whole-number' } }
  const year = Number(today.slice(0, 4))
  if (notInFuture && value > year && (max === null || value <= max)) return { fault: { because: 'future' } }
  if ((min !== null && value < min) || (max !== null && value > max))
    return { fault: { because: 'range', min, max: notInFuture ? year : max } }
  return { value: Object.is(value, -0) ? 0 : value }
}

function checkText({ maxLength }: Question, text: string): Answered {
  const value = text.trim()
  if (value === '') return { fault: { because: 'empty' } }
  if (maxLength !== null && value.length > maxLength)
    return { fault: { because: 'too-long', max: maxLength, length: value.length } }
  return { value }
}

function faultOfKind({ kind, options }: Question): AnswerFault {
  if (kind === 'boolean') return { because: 'yes-no' }
  if (kind === 'choice') return { because: 'choice' }
  const steps = options.map(({ value }) => Number(value))
  return { because: 'step', from: Math.min(...steps), to: Math.max(...steps) }
}

/** The comma of a decimal is followed by a digit, that before a reason by a space. */
const because =
  /^\s*([^;:\n]{1,60}?)\s*(?:[,;:.]\s+|\s[–-]\s+|\s(?=(?:men|för att|eftersom|fast|because|but)\s))(\S[\s\S]*)$/iu

/** An answer and, after a comma or a "men", why. */
function withComment(question: Question, text: string, today: Day): Said | null {
  if (question.kind === 'choices') return null
  const parted = because.exec(text)
  if (!parted) return null
  const [, first = '', rest = ''] = parted
  // "3, 4" and "ja, nej" are two answers to one question.
  if (!('fault' in read(question, rest, today)) || rest.length < 3 || rest.trim().endsWith('?')) return null
  const answered = read(question, first, today)
  return 'fault' in answered ? null : said(answered, rest.trim())
}
