import { createHash } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { Language } from '../../conversation/inbound.ts'
import type { Form, FormFaults, Input } from '../../conversation/message.ts'
import { lengthOf, pieces, printable } from '../../lib/printable.ts'
import { texts } from '../texts/texts.ts'
import { limits } from './limits.ts'
import { shortened } from './render.ts'

/** The callback id of our modals, and the action id of the button that sends a form standing in the chat. */
export const formCallback = 'styrbot-form'
const inputPrefix = 'input:'
const pickedPrefix = 'picked:'

/** When one form takes another's place, Slack fills in what was written under the same id: so each form has ids of its own. */
function blockId(form: string, name: string, prefix = inputPrefix): string {
  return `${prefix}${name}#${createHash('sha256').update(form).digest('hex').slice(0, 8)}`
}

/** A form as a modal. `metadata` is handed back at submission: where the form belongs. */
export function toModal(form: Form, metadata: string, language: Language = 'sv'): types.ModalView {
  const title = shortened(form.title, limits.viewTitle)
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: metadata,
    title: plainText(title),
    submit: plainText(shortened(form.submit, limits.viewSubmit)),
    close: plainText(texts[language].cancel),
    blocks: [
      ...(title === form.title ? [] : words(form.title)),
      ...words(form.intro ?? ''),
      ...inputBlocks(form, language),
    ],
  }
}

/** The same form in the chat itself, for when Slack gave nothing to open a modal with. */
export function toChatForm(form: Form, language: Language = 'sv'): { text: string; blocks: types.KnownBlock[] } {
  return {
    text: `${form.title}. ${texts[language].openForm}`,
    blocks: [
      ...words(form.title),
      ...words(form.intro ?? ''),
      ...inputBlocks(form, language),
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: plainText(shortened(form.submit, limits.buttonText)),
            action_id: formCallback,
            value: form.id,
            style: 'primary',
          },
        ],
      },
    ],
  }
}

/** Faults as Slack wants them at a submission: by the id of the input's block. */
export function toErrors(form: string, faults: FormFaults): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [blockId(form, name), printable(fault)]))
}

type Answer = {
  value?: string | null | undefined
  selected_option?: { value: string } | null | undefined
  selected_options?: { value: string }[] | undefined
  selected_date?: string | null | undefined
  selected_user?: string | null | undefined
}

/** What was filled in, by input name. What was left empty is not there. */
export function filledIn(
  state: Readonly<Record<string, Readonly<Record<string, Answer>>>>,
): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {}
  for (const [block, answers] of Object.entries(state)) {
    if (!block.startsWith(inputPrefix)) continue
    const answer = Object.values(answers)[0]
    const value =
      answer?.selected_options?.map((option) => option.value) ??
      answer?.value ??
      answer?.selected_option?.value ??
      answer?.selected_date
    if (value !== undefined && value !== null && value !== '') found[nameIn(block, inputPrefix)] = value
  }
  return found
}

/** Who was picked from the workspace's own list, by input name. */
export function pickedIn(state: Readonly<Record<string, Readonly<Record<string, Answer>>>>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [block, answers] of Object.entries(state)) {
    const user = block.startsWith(pickedPrefix) ? Object.values(answers)[0]?.selected_user : null
    if (user) found[nameIn(block, pickedPrefix)] = user
  }
  return found
}

const nameIn = (block: string, prefix: string): string => block.slice(prefix.length).replace(/#[0-9a-f]{8}$/, '')

function inputBlocks(form: Form, language: Language): types.KnownBlock[] {
  return form.inputs.flatMap((input) => {
    const block = {
      type: 'input' as const,
      block_id: blockId(form.id, input.name),
      label: plainText(shortened(input.label, limits.inputLabel)),
      optional: input.required !== true,
      ...(input.hint ? { hint: plainText(shortened(input.hint, limits.inputHint)) } : {}),
      element: element(input, language),
    }
    return input.kind === 'person' ? personBlocks(form, block, language) : [...longOptions(input), block]
  })
}

/** Somebody is picked from the workspace's list, or written: not everybody is in Slack. One of the two may be left empty. */
function personBlocks(form: Form, written: types.InputBlock, language: Language): types.InputBlock[] {
  const { choose, orWrite } = texts[language]
  const name = nameIn(written.block_id!, inputPrefix)
  const picker: types.InputBlock['element'] = {
    type: 'users_select',
    action_id: 'value',
    placeholder: plainText(choose),
  }
  const { hint: _hint, ...picked } = written
  return [
    { ...picked, block_id: blockId(form.id, name, pickedPrefix), optional: true, element: picker },
    { ...written, label: plainText(orWrite), optional: true },
  ]
}

function element(input: Input, language: Language): types.InputBlock['element'] {
  const placeholder = plainText(texts[language].choose)
  switch (input.kind) {
    case 'text':
    case 'person':
      return {
        type: 'plain_text_input',
        action_id: 'value',
        multiline: input.kind === 'text' && input.multiline === true,
        max_length: Math.min(longestIn(input), limits.inputLength),
        ...(input.initial ? { initial_value: printable(input.initial) } : {}),
      }
    case 'choice':
      return choice(input, placeholder)
    case 'day':
      return { type: 'datepicker', action_id: 'value', ...(input.initial ? { initial_date: input.initial } : {}) }
    default:
      throw new Error(`No way to ask for ${(input satisfies never as Input).kind}`)
  }
}

function longestIn(input: Input & { kind: 'text' | 'person' }): number {
  return input.kind === 'person' ? limits.personLength : (input.maxLength ?? limits.inputLength)
}

function choice(input: Input & { kind: 'choice' }, placeholder: types.PlainTextElement): types.InputBlock['element'] {
  const options = input.options.map((option) => ({
    text: plainText(shortened(option.label, limits.optionText)),
    value: option.value,
  }))
  const initial = options.find((option) => option.value === input.initial)
  const groups = Array.from({ length: Math.ceil(options.length / limits.options) }, (_, at) => ({
    label: plainText(`${at * limits.options + 1}–${Math.min((at + 1) * limits.options, options.length)}`),
    options: options.slice(at * limits.options, (at + 1) * limits.options),
  }))
  const offered = groups.length > 1 ? { option_groups: groups } : { options }
  return input.many === true
    ? {
        type: 'multi_static_select',
        action_id: 'value',
        placeholder,
        ...offered,
        ...(initial ? { initial_options: [initial] } : {}),
      }
    : {
        type: 'static_select',
        action_id: 'value',
        placeholder,
        ...offered,
        ...(initial ? { initial_option: initial } : {}),
      }
}

/** Options that have no room in the list stand above it in full. */
function longOptions(input: Input): types.KnownBlock[] {
  if (input.kind !== 'choice') return []
  return input.options
    .filter((option) => lengthOf(option.label) > limits.optionText)
    .flatMap((option) => words(option.label))
}

function words(text: string): types.KnownBlock[] {
  return pieces(printable(text), limits.sectionText).map((piece) => ({ type: 'section', text: plainText(piece) }))
}

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}
