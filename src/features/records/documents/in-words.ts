import type { Language } from '../../../conversation/inbound.ts'
import type { Button, Draft, Form, Input, Meaning } from '../../../conversation/message.ts'
import { buttons, messageOf, note, sentence, table } from '../../../conversation/say.ts'
import type { Day } from '../../../lib/day.ts'
import { textsIn } from '../texts-in.ts'
import { type Document, mayHandOut, nextSteps, type OfficialRecord, type Review, type Step } from './record.ts'

export const formPrefix = 'records.'
const mostShown = 8

export function stateInWords({ state, finished, adjustedOn, establishedOn }: Document, language: Language): string {
  const { states, stateOn, list } = textsIn(language)
  if (!finished) return `${states.working}, ${list.unfinished}`
  return stateOn(states[state], state === 'established' ? establishedOn : state === 'adjusted' ? adjustedOn : null)
}

/** How far it has come, as a sentence for the document itself; null while nobody has said anything. */
export function standingInWords(said: OfficialRecord | null, language: Language): string {
  const { one: texts, untilAdjusted } = textsIn(language)
  if (!said || said.state === 'working') return untilAdjusted
  return [
    ...(said.adjustedOn === null ? [] : [texts.adjusted(said.adjustedOn, said.adjustedBy ?? '')]),
    ...(said.establishedOn === null ? [] : [texts.established(said.establishedOn)]),
  ].join(' ')
}

export function documentsInWords(documents: readonly Document[], language: Language): Draft {
  const { list: texts } = textsIn(language)
  if (documents.length === 0) return { text: texts.none }
  const shown = documents.slice(0, mostShown)
  const rows = shown.map((one) => [one.title, one.owner, stateInWords(one, language), one.diarienummer ?? ''])
  const offered = shown
    .filter(({ finished }) => finished)
    .map((one): Button<Meaning> => pressing(shortened(one.title), 'show', one))
  const left = documents.length - shown.length
  return messageOf([
    sentence(texts.found(documents.length)),
    table([...texts.columns], rows),
    ...(left > 0 ? [note(texts.more(left))] : []),
    note(texts.explain),
    ...(offered.length > 0 ? [sentence(texts.pick)] : []),
    buttons([...offered, { label: texts.open, action: { name: `${formPrefix}page`, payload: {} } }]),
  ])
}

const shortened = (label: string): string => (label.length <= 60 ? label : `${label.slice(0, 59)}…`)

function pressing(label: string, way: string, { kind, subjectId }: Document, opens?: 'form'): Button<Meaning> {
  return {
    label,
    action: { name: `${formPrefix}${way}`, payload: { kind, subjectId } },
    ...(opens ? { opens } : {}),
  }
}

export function documentInWords(document: Document, reviews: readonly Review[], language: Language): Draft {
  const { one: texts, steps, buttons: labels, outcomes } = textsIn(language)
  const { title, owner, adjustedOn, adjustedBy, establishedOn, diarienummer, finished } = document
  const newest = reviews.toSorted((a, b) => b.reviewedAt.getTime() - a.reviewedAt.getTime())[0]
  const offered = finished
    ? [
        ...nextSteps(document).map((step) => pressing(steps[step], step, document, 'form')),
        pressing(labels.review, 'review', document, 'form'),
        pressing(labels.registration, 'registration', document),
        ...(mayHandOut(reviews, document.finishedAt) ? [pressing(labels.disclosure, 'disclosure', document)] : []),
      ]
    : []
  return messageOf([
    sentence(texts.stands(title, owner)),
    sentence(`${stateInWords(document, language).replace(/^./u, (first) => first.toUpperCase())}.`),
    ...(adjustedOn !== null ? [sentence(texts.adjusted(adjustedOn, adjustedBy ?? ''))] : []),
    ...(establishedOn !== null ? [sentence(texts.established(establishedOn))] : []),
    ...(diarienummer !== null ? [sentence(texts.number(diarienummer))] : []),
    ...(finished ? [] : [sentence(texts.unfinished)]),
    note(
      newest
        ? texts.reviewed(outcomes[newest.outcome], newest.reviewedAt.toISOString().slice(0, 10))
        : texts.notReviewed,
    ),
    note(textsIn(language).note),
    buttons(offered),
  ])
}

export function formFor(document: Document, step: Step, today: Day, language: Language): Form {
  const { form: texts, steps } = textsIn(language)
  const { kind, subjectId, title, diarienummer } = document
  const number: Input = {
    kind: 'text',
    name: 'diarienummer',
    label: texts.diarienummer,
    maxLength: 200,
    ...(step === 'number' ? { required: true } : {}),
    ...(diarienummer === null ? {} : { initial: diarienummer }),
  }
  const on: Input = { kind: 'day', name: 'on', label: texts.on, required: true, initial: today }
  const by: Input = { kind: 'text', name: 'by', label: texts.by, hint: texts.byHint, required: true, maxLength: 200 }
  return {
    id: `${formPrefix}${step}:${kind}:${subjectId}`,
    title: steps[step],
    intro: title,
    inputs: step === 'number' ? [number] : step === 'adjust' ? [on, by] : [on, number],
    submit: texts.submit,
  }
}

export function reviewForm({ kind, subjectId }: { kind: string; subjectId: string }, language: Language): Form {
  const { form: texts, outcomes } = textsIn(language)
  const options = (['all', 'parts', 'none'] as const).map((value) => ({ value, label: outcomes[value] }))
  return {
    id: `${formPrefix}review:${kind}:${subjectId}`,
    title: texts.reviewTitle,
    intro: texts.reviewIntro,
    inputs: [
      { kind: 'choice', name: 'outcome', label: texts.outcome, options, required: true },
      { kind: 'text', name: 'provision', label: texts.provision, hint: texts.provisionHint, maxLength: 200 },
    ],
    submit: texts.submit,
  }
}
