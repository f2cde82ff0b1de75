import type { Language } from '../../conversation/inbound.ts'
import type { Form } from '../../conversation/message.ts'
import { inputsHtml } from '../../web/form-html.ts'
import { type Html, html } from '../../web/html.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

/** A form as the content of a dialog; the page sends its values back. */
export function formHtml(form: Form, language: Language): Html {
  const texts = { sv, en }[language]
  return html`<form method="dialog" class="form" data-form="${form.id}" aria-label="${form.title}">
    <h2>${form.title}</h2>
    ${form.intro && html`<p>${form.intro}</p>`} ${inputsHtml(form.inputs)}
    <p class="row">
      <button class="button button-primary" value="send">${form.submit}</button>
      <button class="button" value="cancel" formnovalidate>${texts.formClose}</button>
    </p>
  </form>`
}
