/** A dialogue's answer on a page: its words, its buttons as buttons of a form, its form as a form. */
import type { Decision } from '../../conversation/dialogue.ts'
import type { Button, Draft, Form, FormFaults, Meaning } from '../../conversation/message.ts'
import { type Filled, inputsHtml } from '../form-html.ts'
import { type Html, html } from '../html.ts'
import { toHtml } from '../message-html.ts'
import type { Visitor } from '../pages.ts'
import { type Offered, type SealingNeeds, type Standing, sealed } from './sealing.ts'

export const deskPath = '/skriv'

export type ShowingNeeds = SealingNeeds & {
  /** A page of ours that the button does nothing but lead to; null: it does something else. */
  leadsTo(meaning: Meaning): string | null
}

/** Where a page's buttons lead back to. */
export type Place = { visitor: Visitor; back: string }

const nowhere: Standing = { progress: null, memory: null }

export function answerHtml(
  decision: Pick<Decision, 'replies' | 'immediate'>,
  place: Place,
  needs: ShowingNeeds,
  at: Standing = nowhere,
  filled: Filled = {},
): Html {
  const { immediate } = decision
  return html`${decision.replies.map((draft) => draftHtml(draft, place, needs, at))}
  ${immediate && formHtml(immediate.form, immediate.kind === 'faults' ? immediate.faults : {}, place, needs, at, filled)}`
}

/** The message with its buttons. */
function draftHtml(draft: Draft, place: Place, needs: ShowingNeeds, at: Standing): Html {
  const blocks = draft.blocks ?? [{ kind: 'text' as const, text: draft.text }]
  return html`<div class="promise" role="status">
    ${blocks.map((each) => (each.kind === 'buttons' ? pressesHtml(each.buttons, place, needs, at) : toHtml({ text: '', blocks: [each] })))}
  </div>`
}

/** Only the buttons of what would be said in the chat: for a page that shows the rest itself. */
export function pressesOf(drafts: readonly Draft[], place: Place, needs: ShowingNeeds): Html {
  const all = drafts.flatMap(({ blocks }) => blocks ?? [])
  const offered = all.flatMap((each) => (each.kind === 'buttons' ? each.buttons : []))
  return html`${pressesHtml(offered, place, needs, nowhere)}`
}

function pressesHtml(
  offered: readonly Button<Meaning>[],
  place: Place,
  needs: ShowingNeeds,
  at: Standing,
): Html | null {
  if (offered.length === 0) return null
  return html`<form method="post" action="${deskPath}" class="line">
    ${hidden(place)}
    ${offered.map((button) => {
      const page = needs.leadsTo(button.action)
      if (page !== null) return html`<a class="button" href="${page}">${button.label}</a>`
      const { name, payload } = button.action
      const what = sealed({ press: { name, payload }, ...at }, place.visitor, needs)
      return html`<button class="button ${button.style ? `button-${button.style}` : ''}" name="vad" value="${what}">
        ${button.label}
      </button>`
    })}
  </form>`
}

function formHtml(
  { id, title, intro, inputs, submit }: Form,
  faults: FormFaults,
  place: Place,
  needs: ShowingNeeds,
  at: Standing,
  filled: Filled,
): Html {
  return html`<h1>${title}</h1>
    ${intro && intro.split('\n').map((line) => html`<p>${line}</p>`)}
    ${ownForm({ form: id, ...at }, inputsHtml(inputs, filled, faults), submit, place, needs)}`
}

export function ownForm(
  offered: Offered,
  inputs: readonly Html[],
  submit: string,
  place: Place,
  needs: SealingNeeds,
): Html {
  return html`<form method="post" action="${deskPath}" class="sheet">
    ${hidden(place)}
    <input type="hidden" name="vad" value="${sealed(offered, place.visitor, needs)}" />
    ${inputs}
    <p><button class="button button-primary">${submit}</button></p>
  </form>`
}

const hidden = ({ visitor, back }: Place): Html =>
  html`<input type="hidden" name="csrf" value="${visitor.session.csrfToken}" />
    <input type="hidden" name="fran" value="${back}" />`
