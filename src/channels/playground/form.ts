import type { Language } from '../../conversation/inbound.ts'
import type { Form, Input } from '../../conversation/message.ts'
import { type Html, html } from '../../web/html.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

/** A form as the content of a dialog; the page sends its values back. */
export function formHtml(form: Form, language: Language): Html {
  const texts = { sv, en }[language]
  return html`<form method="dialog" class="form" data-form="${form.id}" aria-label="${form.title}">
    <h2>${form.title}</h2>
    ${form.intro && html`<p>${form.intro}</p>`} ${form.inputs.map(field)}
    <p class="row">
      <button class="button button-primary" value="send">${form.submit}</button>
      <button class="button" value="cancel" formnovalidate>${texts.formClose}</button>
    </p>
  </form>`
}

function field(input: Input): Html {
  const id = `input-${input.name}`
  const hint = input.hint && html`<p class="soft" id="${id}-hint">${input.hint}</p>`
  const about = html`id="${id}" name="${input.name}" ${input.required && html`required`}
  ${input.hint && html`aria-describedby="${id}-hint"`}`
  return html`<div class="field">
    <label for="${id}">${input.label}</label>
    ${control(input, about)} ${hint}
    <p class="warning" id="${id}-fault" hidden></p>
  </div>`
}

function control(input: Input, about: Html): Html {
  switch (input.kind) {
    case 'choice':
      return html`<select ${about} ${input.many && html`multiple`}>
        ${input.options.map(
          ({ value, label }) =>
            html`<option value="${value}" ${input.initial === value && html`selected`}>${label}</option>`,
        )}
      </select>`
    case 'day':
      return html`<input type="date" ${about} value="${input.initial ?? ''}" />`
    case 'person':
      return html`<input type="text" ${about} value="${input.initial ?? ''}" autocomplete="off" />`
    case 'text':
      return input.multiline
        ? html`<textarea rows="4" ${about} maxlength="${input.maxLength ?? 3000}">${input.initial}</textarea>`
        : html`<input type="text" ${about} maxlength="${input.maxLength ?? 3000}" value="${input.initial ?? ''}" />`
    default:
      throw new Error(`No way to show ${(input satisfies never as Input).kind}`)
  }
}
