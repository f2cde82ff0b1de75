import type { Form, FormFaults, Input } from '../../conversation/message.ts'
import { lengthOf } from '../../lib/printable.ts'
import type { ChannelTexts } from '../texts/sv.ts'
import type { AdaptiveCard, Element, FormData, InputElement } from './card.ts'
import { literal } from './escape.ts'
import { limits } from './limits.ts'
import { cardOf, paragraphs, shortened } from './render.ts'

/** What comes before an input's name, so that no name can collide with what else a submission carries. */
const inputPrefix = 'input:'
const pickedPrefix = 'picked:'

/**
 * A form as a card, in the chat or in a dialog, each fault above its input. It is sent with `Action.Submit`: cards with text
 * fields fail otherwise on some phones.
 */
export function toFormCard(form: Form, own: ChannelTexts, faults: FormFaults = {}): AdaptiveCard {
  return cardOf(
    [
      ...paragraphs(form.title, { weight: 'Bolder', size: 'Medium' }),
      ...paragraphs(form.intro ?? ''),
      ...form.inputs.flatMap((input) => [...faultElements(faults[input.name]), ...inputElements(input, own)]),
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Submit',
            style: 'positive',
            title: shortened(form.submit, limits.actionTitle),
            data: { styrbot: 'form', form: form.id, many: severalAnswers(form) } satisfies FormData,
          },
        ],
      },
    ],
    form.title,
  )
}

/** The form as it was filled in, for showing it again. */
export function refilled(form: Form, values: Readonly<Record<string, string | readonly string[]>>): Form {
  const inputs = form.inputs.map((input) => {
    const value = values[input.name]
    return value === undefined ? input : { ...input, initial: typeof value === 'string' ? value : value.join(',') }
  })
  return { ...form, inputs }
}

function faultElements(fault: string | undefined): Element[] {
  return fault ? [{ type: 'Container', style: 'warning', items: paragraphs(fault) }] : []
}

/** What was filled in, by input name. What was left empty is not there. */
export function filledIn(
  submitted: Readonly<Record<string, unknown>>,
  many: readonly string[],
): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {}
  for (const [id, value] of Object.entries(submitted)) {
    if (!id.startsWith(inputPrefix) || typeof value !== 'string' || value === '') continue
    const name = id.slice(inputPrefix.length)
    found[name] = many.includes(name) ? value.split(',') : value
  }
  return found
}

const entraId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** Whom a picker was left with, by input name: Teams gives an Entra object id, alone or at the end of its own id for a user. */
export function pickedIn(submitted: Readonly<Record<string, unknown>>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [id, value] of Object.entries(submitted)) {
    if (!id.startsWith(pickedPrefix) || typeof value !== 'string') continue
    const [user] = entraId.exec(value) ?? []
    if (user !== undefined) found[id.slice(pickedPrefix.length)] = user.toLowerCase()
  }
  return found
}

function severalAnswers(form: Form): string[] {
  return form.inputs.filter((input) => input.kind === 'choice' && input.many === true).map((input) => input.name)
}

function inputElements(input: Input, own: ChannelTexts): Element[] {
  const isLong = lengthOf(input.label) > limits.label
  return [
    ...(isLong ? paragraphs(input.label) : []),
    ...(input.kind === 'choice'
      ? input.options
          .filter((option) => lengthOf(option.label) > limits.choiceTitle)
          .flatMap((option) => paragraphs(option.label))
      : []),
    ...(input.kind === 'person' ? personElements(input, own) : [inputElement(input, own)]),
    ...(input.hint ? hintElements(input.hint) : []),
  ]
}

/**
 * Somebody is picked from the organisation's list, or written: not every client has the list, and not everybody is in it. One of the
 * two may be left empty.
 */
function personElements(input: Input & { kind: 'person' }, own: ChannelTexts): InputElement[] {
  const { value: _initial, errorMessage: _required, ...picker } = sharedBy(input, own)
  return [
    {
      type: 'Input.ChoiceSet',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      isMultiSelect: false,
      style: 'filtered',
      placeholder: own.choose,
      ...picker,
      id: pickedPrefix + input.name,
      isRequired: false,
    },
    inputElement({ ...input, label: own.orWrite, required: false }, own),
  ]
}

function hintElements(hint: string): Element[] {
  return paragraphs(hint, { size: 'Small', isSubtle: true }).map((each) => ({ ...each, spacing: 'Small' }))
}

function inputElement(input: Input, own: ChannelTexts): InputElement {
  const shared = sharedBy(input, own)
  switch (input.kind) {
    case 'text':
    case 'person':
      return {
        type: 'Input.Text',
        isMultiline: input.kind === 'text' && input.multiline === true,
        maxLength: Math.min(
          input.kind === 'person' ? limits.personLength : (input.maxLength ?? limits.inputLength),
          limits.inputLength,
        ),
        ...shared,
      }
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        choices: input.options.map((option) => ({
          title: shortened(option.label, limits.choiceTitle),
          value: option.value,
        })),
        isMultiSelect: input.many === true,
        style: 'compact',
        placeholder: own.choose,
        ...shared,
      }
    case 'day':
      return { type: 'Input.Date', ...shared }
    default:
      throw new Error(`No way to ask for ${(input satisfies never as Input).kind}`)
  }
}

function sharedBy(input: Input, own: ChannelTexts) {
  return {
    id: inputPrefix + input.name,
    label: shortened(input.label, limits.label),
    isRequired: input.required === true,
    ...(input.required === true ? { errorMessage: own.fillIn } : {}),
    ...(input.initial ? { value: literal(input.initial) } : {}),
  }
}
