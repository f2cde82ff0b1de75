/** Questions, answers and ends of a survey as messages. */
import type { Language } from '../../conversation/inbound.ts'
import type { Button, Form, Meaning } from '../../conversation/message.ts'
import { type Part, buttons, heading, note, sentence, table } from '../../conversation/say.ts'
import { means } from './actions.ts'
import type { Desk } from './desk.ts'
import { answerInWords, textsIn, valueInWords } from './in-words.ts'
import { type Place, type Sitting, hasMore, isDealtWith, placesOf, skippedPlaces, valuesOf } from './sitting.ts'
import { type Question, areaOf } from './survey.ts'

/** How a card is told: in which language, and how people and the survey are called. */
export type Telling = {
  language: Language
  /** The survey with its year: "Enkäten om e-förvaltning 2026". */
  survey: string
  nameOf(respondentId: string): string
}

const secondsPerQuestion = 30

export function minutesFor(questions: number): number {
  return Math.max(1, Math.ceil((questions * secondsPerQuestion) / 60))
}

/** One question: where it stands, what is asked, and how it may be answered. */
export function questionCard(place: Place, desk: Desk, telling: Telling): readonly Part[] {
  const { sitting } = desk
  const { question, answer } = place
  const { language } = telling
  const t = textsIn(language)
  const { stands, total } = headed(place, sitting, telling)
  const figure = desk.figures.get(question.id)
  const isFirst = sitting.answers.length === 0 && sitting.respondent.kind !== 'delegate'
  return [
    heading(stands),
    sentence(question.title[language]),
    ...(question.help ? [note(question.help[language])] : []),
    ...handedOver(place, sitting, telling),
    ...optionsIn(question, language, sitting.round.year),
    ...(answer && answer.status !== 'skipped'
      ? [note(t.card.answeredBefore(answerInWords(question, answer, language)))]
      : []),
    ...(figure && !answer
      ? [note(t.card.figure(valueInWords(question, figure.value, language), figure.from[language]))]
      : []),
    ...(isFirst && total > 1 ? [note(t.card.hint)] : []),
    buttons(answerButtons(place, desk, telling)),
    buttons(otherButtons(place, desk, telling)),
  ]
}

function headed(place: Place, sitting: Sitting, { language }: Telling): { stands: string; total: number } {
  const total = placesOf(sitting).length
  const area = areaOf(sitting.engine.survey, place.question).title[language]
  return { stands: textsIn(language).card.heading(area, place.number, total), total }
}

function handedOver(
  { question, answer, delegated }: Place,
  { delegations, respondent }: Sitting,
  telling: Telling,
): Part[] {
  const t = textsIn(telling.language).card
  const toMe = delegations.find(
    ({ questionId, toRespondentId, state }) =>
      questionId === question.id && toRespondentId === respondent.id && state === 'open',
  )
  const back = delegations.findLast(
    ({ questionId, fromRespondentId, state }) =>
      questionId === question.id && fromRespondentId === respondent.id && state === 'returned',
  )
  return [
    ...(toMe ? [note(t.handedOver(telling.nameOf(toMe.fromRespondentId)))] : []),
    ...(toMe?.note ? [note(t.note(toMe.note))] : []),
    ...(back && !answer
      ? [note(textsIn(telling.language).delegate.cameBack(telling.nameOf(back.toRespondentId)))]
      : []),
    ...(delegated ? [note(t.waitingFor(telling.nameOf(delegated.toRespondentId), delegated.dueOn))] : []),
  ]
}

/** What can be chosen or written. Where buttons say it, the words are for whoever sees none. */
function optionsIn(question: Question, language: Language, year: number): Part[] {
  const t = textsIn(language).card
  const numbered = question.options.map(({ text, value }, index) =>
    question.kind === 'rating' ? `${String(value)} ${text[language]}` : `${index + 1}. ${text[language]}`,
  )
  switch (question.kind) {
    case 'rating':
    case 'choice':
      return [{ says: [...numbered, t.howOption].join('\n'), shows: [] }]
    case 'boolean':
      return [{ says: question.options.map(({ text }) => text[language]).join(' / '), shows: [] }]
    case 'choices': {
      const items = question.options.map(({ text }) => text[language])
      return [{ says: numbered.join('\n'), shows: [{ kind: 'list', items, ordered: true }] }, note(t.howChoices)]
    }
    case 'number': {
      const limit = (value: number | null): string | null => (value === null ? null : String(value))
      const most = question.notInFuture ? year : question.max
      return [note(t.howNumber(limit(question.min), limit(most), question.unit))]
    }
    case 'text':
    case 'long-text':
      return question.maxLength === null ? [] : [note(t.howText(question.maxLength))]
  }
}

function answerButtons({ question, answer }: Place, desk: Desk, { language }: Telling): Button<Meaning>[] {
  const t = textsIn(language).card
  const at = { respondentId: desk.sitting.respondent.id, questionId: question.id }
  const figure = desk.figures.get(question.id)
  const suggested: Button<Meaning>[] =
    figure && !answer
      ? [
          {
            label: t.takeFigure(valueInWords(question, figure.value, language)),
            action: means({ name: 'answer', ...at, value: asPayload(figure.value) }),
          },
        ]
      : []
  switch (question.kind) {
    case 'rating':
      return question.options.map(({ value, text }) => ({
        label: `${String(value)} ${text[language]}`,
        action: means({ name: 'answer', ...at, value }),
      }))
    case 'choice':
      return question.options.map(({ value, text }, index) => ({
        label: numbered(index, text[language]),
        action: means({ name: 'answer', ...at, value }),
      }))
    case 'boolean':
      return question.options.map(({ value, text }) => ({
        label: text[language],
        action: means({ name: 'answer', ...at, value }),
      }))
    case 'choices':
      return [
        { label: t.choose, action: means({ name: 'choose', ...at }), opens: 'form' },
        ...(question.none
          ? [{ label: question.none[language], action: means({ name: 'answer', ...at, value: ['none'] }) }]
          : []),
      ]
    default:
      return suggested
  }
}

/** A number before the label, as far as a button has room for it. */
function numbered(index: number, label: string): string {
  return label.length <= 70 ? `${index + 1}. ${label}` : label
}

function otherButtons({ question, answer, delegated }: Place, desk: Desk, { language }: Telling): Button<Meaning>[] {
  const t = textsIn(language).card
  const { respondent } = desk.sitting
  const at = { respondentId: respondent.id, questionId: question.id }
  const repeats = question.repeatable && !answer && lastYearValue(question, desk) !== null
  return [
    ...(repeats ? [{ label: t.unchanged, action: means({ name: 'unchanged', ...at }) }] : []),
    { label: t.dontKnow, action: means({ name: 'mark', ...at, status: 'dont-know' }) },
    { label: t.notApplicable, action: means({ name: 'mark', ...at, status: 'not-applicable' }) },
    { label: t.skip, action: means({ name: 'mark', ...at, status: 'skipped' }) },
    ...(respondent.kind === 'member' && !delegated
      ? [{ label: t.delegate, action: means({ name: 'delegate', ...at }) }]
      : []),
    { label: t.pause, action: means({ name: 'pause', respondentId: respondent.id }) },
  ]
}

/** What "oförändrat" means: one's own answer last year, else the municipality's. */
export function lastYearValue({ id }: Question, { lastYear, sitting }: Desk) {
  const own = sitting.respondent.kind === 'group' ? undefined : lastYear.own.get(id)
  return own ?? lastYear.official.get(id) ?? null
}

const asPayload = (value: Parameters<typeof valueInWords>[1]) => (Array.isArray(value) ? [...value] : (value as string))

/** What others said, what it was last year, and what the bot counts: shown once one has answered, never before. */
export function afterwards(question: Question, desk: Desk, { language }: Telling): Part[] {
  const { after } = textsIn(language)
  const { sitting, lastYear, figures, others } = desk
  const answer = sitting.answers.find(({ questionId }) => questionId === question.id)
  if (!answer || answer.status === 'skipped') return []
  const own = lastYear.own.get(question.id)
  const official = lastYear.official.get(question.id)
  const figure = figures.get(question.id)
  const isText = question.kind === 'text' || question.kind === 'long-text'
  const told = isText ? [] : others
  const number = told.reduce((sum, { times }) => sum + times, 0)
  const values = told.map(({ value, times }) => {
    const said = valueInWords(question, value, language)
    return times === 1 ? said : `${said} (${times})`
  })
  const words = [
    ...(official === undefined ? [] : [after.lastYear(valueInWords(question, official, language))]),
    ...(own === undefined ? [] : [after.yoursLastYear(valueInWords(question, own, language))]),
    ...(number === 0 ? [] : [after.others(number, values.join('; '))]),
    ...(figure === undefined
      ? []
      : [after.figure(valueInWords(question, figure.value, language), figure.from[language])]),
  ]
  return words.length === 0 ? [] : [note(words.join(' '))]
}

export function evidenceCard(question: Question, respondentId: string, { language }: Telling): readonly Part[] {
  const t = textsIn(language).evidence
  return [
    sentence(question.evidencePrompt![language]),
    note(t.how),
    buttons([{ label: t.skip, action: means({ name: 'skip-evidence', respondentId, questionId: question.id }) }]),
  ]
}

export function chooseForm(question: Question, sitting: Sitting, language: Language): Form {
  const t = textsIn(language).card.form
  return {
    id: `survey.choose:${sitting.respondent.id}:${question.id}`,
    title: t.title,
    intro: question.title[language],
    submit: t.submit,
    inputs: [
      {
        kind: 'choice',
        name: 'chosen',
        label: t.label,
        required: true,
        many: true,
        options: question.options.map(({ value, text }) => ({ value: String(value), label: text[language] })),
      },
    ],
  }
}

/** All questions have been dealt with, as far as the person wants. */
export function doneCard(sitting: Sitting, telling: Telling): readonly Part[] {
  const t = textsIn(telling.language).sitting
  const places = placesOf(sitting)
  const { respondent, round } = sitting
  const respondentId = respondent.id
  const answered = places.filter(({ answer }) => answer !== null && answer.status !== 'skipped').length
  const skipped = skippedPlaces(places).length
  const more = moreIn(sitting)
  return [
    sentence(t.done(answered, round.closesOn)),
    ...(skipped > 0 ? [sentence(t.skippedLeft(skipped))] : []),
    ...(more > 0 ? [note(t.moreOffered(more))] : []),
    buttons([
      ...(skipped > 0
        ? [
            {
              label: t.takeSkipped(skipped),
              action: means({ name: 'take-skipped', respondentId }),
              style: 'primary' as const,
            },
          ]
        : []),
      { label: t.myAnswers, action: means({ name: 'mine', respondentId }) },
      ...(more > 0 ? [{ label: t.more, action: means({ name: 'more', respondentId }) }] : []),
    ]),
  ]
}

/** How many voluntary questions stand. */
export function moreIn(sitting: Sitting): number {
  if (!hasMore(sitting)) return 0
  const due = new Set(placesOf(sitting).map(({ question }) => question.id))
  return sitting.engine.visible(valuesOf(sitting.answers)).filter(({ id }) => !due.has(id)).length
}

export function myAnswersCard(sitting: Sitting, telling: Telling): readonly Part[] {
  const t = textsIn(telling.language)
  const rows = placesOf(sitting)
    .filter((place) => isDealtWith(place) || place.answer !== null)
    .map(({ number, question, answer, delegated }) => [
      String(number),
      question.title[telling.language],
      answer && answer.status !== 'skipped'
        ? [answerInWords(question, answer, telling.language), answer.comment, answer.evidence]
            .filter(Boolean)
            .join(' · ')
        : delegated
          ? t.status.delegated(telling.nameOf(delegated.toRespondentId))
          : t.status.skipped,
    ])
  return [
    heading(t.mine.heading(telling.survey)),
    ...(rows.length === 0 ? [sentence(t.mine.none)] : [table(t.mine.columns, rows)]),
    note(sitting.round.state === 'open' ? t.mine.how : t.mine.closed),
    ...(sitting.round.state === 'open'
      ? [
          buttons([
            {
              label: t.invitation.goOn,
              action: means({ name: 'go-on', respondentId: sitting.respondent.id }),
            },
          ]),
        ]
      : []),
  ]
}
