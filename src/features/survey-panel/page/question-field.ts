/** One question as a form shows it: a group of choices with its legend, or a field with its label; faults beside it. */
import type { Language } from '../../../conversation/inbound.ts'
import { type Filling, type Html, html } from '../../../web/html.ts'
import type { Option, Question } from '../../survey/index.ts'
import type { FormFault } from '../read-form.ts'
import { textsIn } from '../texts-in.ts'

export type Given = string | readonly string[] | undefined

export function questionField(question: Question, given: Given, fault: FormFault | null, language: Language): Html {
  return question.options.length > 0
    ? choices(question, given, fault, language)
    : textField(question, given, fault, language)
}

function choices(question: Question, given: Given, fault: FormFault | null, language: Language): Html {
  const { page } = textsIn(language)
  const several = question.kind === 'choices'
  const chosen = given === undefined ? [] : [given].flat()
  const described = describedBy(question, fault)
  const one = (value: string, label: string): Html =>
    html`<label class="choice">
      <input
        type="${several ? 'checkbox' : 'radio'}"
        name="${question.id}"
        value="${value}"
        ${chosen.includes(value) && html`checked`}
      />
      <span>${label}</span>
    </label>`
  const skip = !question.required && !several ? one('', page.none) : null
  return html`<fieldset id="${question.id}" ${described && html`aria-describedby="${described}"`}>
    <legend>${title(question, language)}</legend>
    ${help(question, fault, language, several ? page.several : null)}
    ${question.options.map((option: Option) => one(String(option.value), labelOf(question, option, language)))}
    ${several && question.none && one('none', question.none[language])} ${skip}
  </fieldset>`
}

/** On a scale the number is part of the label: that is how people speak of it. */
function labelOf({ kind }: Question, { value, text }: Option, language: Language): string {
  return kind === 'rating' ? `${value} – ${text[language]}` : text[language]
}

function textField(question: Question, given: Given, fault: FormFault | null, language: Language): Html {
  const { page } = textsIn(language)
  const value = typeof given === 'string' ? given : ''
  const described = describedBy(question, fault)
  const common = html`id="${question.id}" name="${question.id}" ${described && html`aria-describedby="${described}"`}
  ${fault && html`aria-invalid="true"`}`
  const isText = question.kind !== 'number'
  const limit = isText && question.maxLength !== null ? page.left(question.maxLength) : ''
  return html`<div class="field">
    <label for="${question.id}">${title(question, language)}</label>
    ${help(question, fault, language, isText ? `${page.textWarning} ${limit}`.trim() : null)}
    ${
      question.kind === 'long-text'
        ? html`<textarea ${common} rows="4">${value}</textarea>`
        : html`<input ${common} value="${value}" ${question.kind === 'number' && html`inputmode="decimal"`} />`
    }
  </div>`
}

function title({ title: words, required }: Question, language: Language): Filling {
  return html`${words[language]} ${required && html`<span class="soft">(${textsIn(language).page.required})</span>`}`
}

function help(question: Question, fault: FormFault | null, language: Language, more: string | null): Filling {
  const words = [question.help?.[language], more].filter(Boolean).join(' ')
  return html`${words !== '' && html`<p id="${question.id}-help" class="soft">${words}</p>`}
  ${fault && html`<p id="${question.id}-fault" class="fault">${textsIn(language).fault(fault)}</p>`}`
}

function describedBy(question: Question, fault: FormFault | null): string | null {
  const hasHelp = question.help !== null || question.kind === 'choices' || question.options.length === 0
  const ids = [hasHelp && `${question.id}-help`, fault && `${question.id}-fault`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : null
}
