/** A form's inputs as HTML: the same wherever a form is shown on the web. */
import type { FormFaults, Input } from '../conversation/message.ts'
import { type Html, html } from './html.ts'

export type Filled = Readonly<Record<string, string | readonly string[]>>

/** With what was filled in before, and what is wrong with it. */
export function inputsHtml(inputs: readonly Input[], filled: Filled = {}, faults: FormFaults = {}): readonly Html[] {
  return inputs.map((input) => inputHtml(input, filled[input.name], faults[input.name]))
}

function inputHtml(input: Input, filled: string | readonly string[] | undefined, fault: string | undefined): Html {
  const id = `input-${input.name}`
  const told = [...(input.hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ')
  const about = html`id="${id}" name="${input.name}" ${input.required && html`required`}
  ${told !== '' && html`aria-describedby="${told}"`} ${fault && html`aria-invalid="true"`}`
  return html`<div class="field">
    <label for="${id}">${input.label}</label>
    ${control(input, about, filled ?? input.initial)}
    ${input.hint && html`<p class="soft" id="${id}-hint">${input.hint}</p>`}
    <p class="${fault ? 'fault' : 'warning'}" id="${id}-fault" ${!fault && html`hidden`}>${fault}</p>
  </div>`
}

function control(input: Input, about: Html, filled: string | readonly string[] | undefined): Html {
  const text = typeof filled === 'string' ? filled : ''
  switch (input.kind) {
    case 'choice': {
      const chosen = [filled ?? []].flat()
      return html`<select ${about} ${input.many && html`multiple size="${Math.min(10, input.options.length)}"`}>
        ${input.options.map(
          ({ value, label }) =>
            html`<option value="${value}" ${chosen.includes(value) && html`selected`}>${label}</option>`,
        )}
      </select>`
    }
    case 'day':
      return html`<input type="date" ${about} value="${text}" />`
    case 'person':
      return html`<input type="text" ${about} value="${text}" autocomplete="off" />`
    case 'text':
      return input.multiline
        ? html`<textarea rows="4" ${about} maxlength="${input.maxLength ?? 3000}">${text}</textarea>`
        : html`<input type="text" ${about} maxlength="${input.maxLength ?? 3000}" value="${text}" />`
    default:
      throw new Error(`No way to show ${(input satisfies never as Input).kind}`)
  }
}
