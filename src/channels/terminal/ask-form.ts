import { isQuestion } from '../../conversation/asks.ts'
import type { Immediate } from '../../conversation/inbound.ts'
import type { Input } from '../../conversation/message.ts'

export type FormValues = Readonly<Record<string, string | readonly string[]>>

const leave =
  /^(?:nej,? )?(?:avbryt(?: det)?|stäng(?: det)?|lägg ner(?: det)?|glöm det|strunta i det|sluta|hej ?då|(?:ok |okej )?tack(?: .{0,30})?|cancel|close|stop|quit|exit|bye)[.!]?$/i
const back = /^(?:tillbaka|ångra|back|undo)$/i

/**
 * Asks a form's inputs line by line; `ask` gives null when nothing more is written. An empty line keeps what is filled in already, or
 * leaves it empty; "tillbaka" goes to the line before. With faults, only what is wrong is asked again. Null: whoever sits there wanted
 * out; words: they asked something else, and the form is left for it.
 */
export async function askForm(
  opened: NonNullable<Immediate>,
  ask: (question: string) => Promise<string | null>,
): Promise<FormValues | string | null> {
  const { form } = opened
  const faults = opened.kind === 'faults' ? opened.faults : {}
  const isAsked = (input: Input): boolean =>
    opened.kind !== 'faults' || faults[input.name] !== undefined || input.initial === undefined
  const asked = form.inputs.filter(isAsked)
  const kept = form.inputs.filter((input) => !isAsked(input)).map((input) => [input.name, initialOf(input)] as const)
  const values: Record<string, string | readonly string[]> = Object.fromEntries(kept)
  let before =
    opened.kind === 'faults'
      ? []
      : [`${form.title} (en rad i taget, ”tillbaka” går till raden före, ”avbryt” stänger)`, form.intro]
  for (let at = 0; at < asked.length;) {
    const input = asked[at]!
    const said = await ask([...before, faults[input.name], questionOf(input)].filter(Boolean).join('\n'))
    if (said === null || leave.test(said.trim())) return null
    before = []
    if (back.test(said.trim())) {
      at = Math.max(at - 1, 0)
      continue
    }
    // Nobody puts a question into a line of a form.
    if (isAsking(said)) return said.trim()
    const value = valueOf(input, said.trim())
    if (value === null) {
      before = [`${noSuchOption} ${wayOut}`]
      continue
    }
    values[input.name] = value
    at++
  }
  return values
}

const isAsking = (said: string): boolean => isQuestion(said) && said.trim().split(/\s+/u).length > 1
const noSuchOption = 'Det finns inte bland alternativen. Skriv numret eller de första bokstäverna.'
const wayOut = 'Skriv ”avbryt” om du vill lämna formuläret.'

function questionOf(input: Input): string {
  const hint = input.hint ? ` – ${input.hint}` : ''
  const kept = input.initial ? ` [${initialLabel(input)}]` : input.required ? '' : ' (kan lämnas tomt)'
  const options = input.kind === 'choice' ? input.options.map(({ label }, at) => `  ${at + 1}. ${label}`) : []
  return [`${input.label}${hint}${kept}`, ...options].join('\n')
}

/** Null when something else was written than what there is to choose from. */
function valueOf(input: Input, said: string): string | readonly string[] | null {
  if (said === '') return initialOf(input)
  if (input.kind !== 'choice') return said
  const options = (input.many ? said.split(/[,;]| och | and /) : [said]).map((piece) =>
    optionOf(input.options, piece.trim()),
  )
  const chosen = options.filter((option) => option !== null)
  if (chosen.length < options.length) return null
  return input.many ? chosen : chosen[0]!
}

/** By number or by words. */
function optionOf(options: readonly { value: string; label: string }[], said: string): string | null {
  const numbered = /^\d+$/.test(said) ? options[Number(said) - 1] : undefined
  const lower = said.toLowerCase()
  const found =
    numbered ??
    options.find(({ label }) => label.toLowerCase() === lower) ??
    options.find(({ label }) => label.toLowerCase().startsWith(lower))
  return found?.value ?? null
}

function initialOf(input: Input): string | readonly string[] {
  const initial = input.initial ?? ''
  if (input.kind !== 'choice' || !input.many) return initial
  return initial === '' ? [] : initial.split(',')
}

function initialLabel(input: Input): string {
  const { initial = '' } = input
  return input.kind === 'choice' ? (input.options.find(({ value }) => value === initial)?.label ?? initial) : initial
}
