import type { Immediate } from '../../conversation/inbound.ts'
import type { Input } from '../../conversation/message.ts'

export type FormValues = Readonly<Record<string, string | readonly string[]>>

const leave = /^(?:avbryt|cancel)$/i

/**
 * Asks a form's inputs line by line; `ask` gives null when nothing more is written. An empty line keeps what is filled in already, or
 * leaves it empty. With faults, only what is wrong is asked again. Null: whoever sits there wanted out.
 */
export async function askForm(
  opened: NonNullable<Immediate>,
  ask: (question: string) => Promise<string | null>,
): Promise<FormValues | null> {
  const { form } = opened
  const faults = opened.kind === 'faults' ? opened.faults : {}
  const values: Record<string, string | readonly string[]> = {}
  let before = opened.kind === 'faults' ? [] : [`${form.title} (en rad i taget, ”avbryt” stänger)`, form.intro]
  for (const input of form.inputs) {
    const fault = faults[input.name]
    if (opened.kind === 'faults' && fault === undefined && input.initial !== undefined) {
      values[input.name] = initialOf(input)
      continue
    }
    const question = [...before, fault, questionOf(input)].filter(Boolean).join('\n')
    before = []
    const said = await ask(question)
    if (said === null || leave.test(said.trim())) return null
    values[input.name] = valueOf(input, said.trim())
  }
  return values
}

function questionOf(input: Input): string {
  const hint = input.hint ? ` – ${input.hint}` : ''
  const kept = input.initial ? ` [${initialLabel(input)}]` : input.required ? '' : ' (kan lämnas tomt)'
  const options = input.kind === 'choice' ? input.options.map(({ label }, at) => `  ${at + 1}. ${label}`) : []
  return [`${input.label}${hint}${kept}`, ...options].join('\n')
}

function valueOf(input: Input, said: string): string | readonly string[] {
  if (said === '') return initialOf(input)
  if (input.kind !== 'choice') return said
  const chosen = (input.many ? said.split(/[,;]| och | and /) : [said]).map((piece) =>
    optionOf(input.options, piece.trim()),
  )
  return input.many ? chosen : chosen[0]!
}

/** By number or by words; whatever else is written goes as it is, and the form says what is wrong with it. */
function optionOf(options: readonly { value: string; label: string }[], said: string): string {
  const numbered = /^\d+$/.test(said) ? options[Number(said) - 1] : undefined
  const lower = said.toLowerCase()
  const found =
    numbered ??
    options.find(({ label }) => label.toLowerCase() === lower) ??
    options.find(({ label }) => label.toLowerCase().startsWith(lower))
  return found?.value ?? said
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
