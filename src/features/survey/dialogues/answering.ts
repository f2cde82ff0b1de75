/** Answers and what may be said instead of one, as decisions. What is impossible is told and not stored. */
import type { Decision } from '../../../conversation/dialogue.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import { messageOf, sentence } from '../../../conversation/say.ts'
import { afterwards, chooseForm, lastYearValue, myAnswersCard } from '../cards.ts'
import { answerInWords, faultInWords, valueInWords } from '../in-words.ts'
import { type AnswerFault, checkValue, parseAnswer } from '../parse/answer.ts'
import { folded } from '../parse/fold.ts'
import type { Answer } from '../round.ts'
import { type Given, afterAnswer, revise, sameAnswer, savingAnswer } from '../saving.ts'
import { placeOf, placesOf, questionIn } from '../sitting.ts'
import type { Question, Value } from '../survey.ts'
import { type AtDesk, goOn, onwards, present, when } from './at-desk.ts'
import type { Here } from './here.ts'
import { pause } from './pause.ts'
import { progressAt } from './progress.ts'

/** Longer evidence is the thing itself, not where it is. */
const longestEvidence = 500
const longestComment = 1000

export function answer(at: AtDesk, question: Question, given: { value: Value; comment: string | null }): Decision {
  const checked = checkValue(question, given.value, at.here.today)
  if ('fault' in checked) return refuse(at, question, checked.fault)
  if (given.comment !== null && given.comment.length > longestComment)
    return refuse(at, question, { because: 'too-long', max: longestComment, length: given.comment.length })
  const words = valueInWords(question, checked.value, at.here.language)
  return save(at, question, { status: 'answered', value: checked.value, ...comment(given.comment) }, (t, before) =>
    before && before.status === 'answered' && before.value !== null
      ? t.saved.changed(valueInWords(question, before.value, at.here.language), words)
      : t.saved.value(words),
  )
}

const comment = (text: string | null): Pick<Given, 'comment'> => (text === null ? {} : { comment: text })

export function choose(at: AtDesk, question: Question, chosen: readonly string[]): Decision {
  const { here, telling, desk } = at
  const checked = checkValue(question, [...chosen], here.today)
  if ('fault' in checked) {
    const form = chooseForm(question, desk.sitting, telling.language)
    return { replies: [], immediate: { kind: 'faults', form, faults: { chosen: here.t.card.form.needed } } }
  }
  return answer(at, question, { value: checked.value, comment: null })
}

export function mark(at: AtDesk, question: Question, status: 'dont-know' | 'not-applicable' | 'skipped'): Decision {
  const { desk, here, asked } = at
  const now = desk.sitting.answers.find(({ questionId }) => questionId === question.id)
  if (status === 'skipped' && now) {
    // An answer that is there is not thrown away by passing by.
    return onwards(at, question, now.status === 'skipped' ? [sentence(here.t.saved.skippedAgain)] : [])
  }
  return save(at, question, { status, value: null }, (t) =>
    status !== 'skipped' ? t.saved.value(t.status[status]) : asked.again ? t.saved.skippedAgain : t.saved.skipped,
  )
}

export function unchanged(at: AtDesk, question: Question): Decision {
  const { here, desk } = at
  const place = placeOf(placesOf(desk.sitting), question.id)
  const say = (text: string): Decision =>
    place ? present(at, place, [sentence(text)]) : goOn(at, placesOf(desk.sitting), [sentence(text)])
  if (!question.repeatable) return say(here.t.sitting.notRepeatable)
  const value = lastYearValue(question, desk)
  if (value === null || 'fault' in checkValue(question, value, here.today)) return say(here.t.sitting.noLastYear)
  return save(at, question, { status: 'answered', value, unchanged: true }, (t) =>
    t.saved.unchanged(valueInWords(question, value, here.language)),
  )
}

/** What the municipality, or whoever asks, answered to the question last year. */
export function saidLastYear({ here, desk }: AtDesk, question: Question): string {
  const { after, sitting } = here.t
  const own = desk.sitting.respondent.kind === 'group' ? undefined : desk.lastYear.own.get(question.id)
  const official = desk.lastYear.official.get(question.id)
  const said = [
    ...(official === undefined ? [] : [after.lastYear(valueInWords(question, official, here.language))]),
    ...(own === undefined ? [] : [after.yoursLastYear(valueInWords(question, own, here.language))]),
  ]
  return said.join(' ') || sitting.noneLastYear
}

export function refuse(at: AtDesk, question: Question, fault: AnswerFault): Decision {
  const { here } = at
  const words = faultInWords(question, fault, here.language)
  const said = fault.because === 'too-long' ? `${words} ${here.t.fault.nothingStored}` : words
  return {
    replies: [{ text: said }],
    progress: progressAt({
      step: 'question',
      respondentId: at.asked.respondentId,
      question,
      language: here.language,
      again: at.asked.again,
    }),
  }
}

/** A comment, evidence or a differing opinion about the question at hand, or the one answered last. */
export function remark(
  at: AtDesk,
  current: Question,
  { kind, text }: { kind: 'comment' | 'evidence' | 'dissent'; text: string },
): Decision {
  const { desk, here } = at
  const { answers } = desk.sitting
  const about =
    answers.find(({ questionId, status }) => questionId === current.id && status !== 'skipped') ??
    [...answers].sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1))[0]
  const question = about && questionIn(desk.sitting, about.questionId)
  if (!about || !question) return { replies: [{ text: here.t.saved.noComment }] }
  const most = kind === 'evidence' ? longestEvidence : longestComment
  if (text.length > most) return refuse(at, current, { because: 'too-long', max: most, length: text.length })
  const { status, value, unchanged: same } = about
  const given: Given = { status, value, unchanged: same, [kind]: text }
  const saved = revise(desk.sitting, question.id, given, when(at))
  const after = { ...at, desk: { ...desk, sitting: afterAnswer(desk.sitting, saved) } }
  const place = placeOf(placesOf(after.desk.sitting), current.id)
  const said = [sentence(here.t.saved[kind])]
  const shown = place ? present(after, place, said) : { replies: [messageOf(said)] }
  return { ...shown, change: savingAnswer(desk.sitting, saved, here.municipality, at.needs.notices) }
}

export function evidence(at: AtDesk, question: Question, text: string): Decision {
  const { desk, here } = at
  const said = parseAnswer(
    { ...question, kind: 'long-text', options: [], none: null, maxLength: null, required: false },
    text,
    here.today,
  )
  if (said.kind === 'command') {
    if (said.command.name === 'pause' || said.command.name === 'done') return pause(at, placesOf(desk.sitting))
    if (said.command.name === 'my-answers') return { replies: [messageOf(myAnswersCard(desk.sitting, at.telling))] }
    if (said.command.name !== 'evidence' && said.command.name !== 'comment') return onwards(at, question, [])
  }
  if (/^(?:nej|finns inte|saknas|har inget|har inte|inte nu|no|not now|there is none)$/.test(folded(text)))
    return onwards(at, question, [])
  const kind = said.kind === 'command' && said.command.name === 'comment' ? 'comment' : 'evidence'
  const words = said.kind === 'command' && 'text' in said.command ? said.command.text : text.trim()
  const now = desk.sitting.answers.find(({ questionId }) => questionId === question.id)
  if (!now) return goOn(at, placesOf(desk.sitting))
  if (words.length > longestEvidence) return { replies: [{ text: here.t.evidence.tooLong(longestEvidence) }] }
  const { status, value, unchanged: same } = now
  const saved = revise(desk.sitting, question.id, { status, value, unchanged: same, [kind]: words }, when(at))
  const after = { ...at, desk: { ...desk, sitting: afterAnswer(desk.sitting, saved) } }
  return {
    ...onwards(after, question, [sentence(here.t.saved[kind])]),
    change: savingAnswer(desk.sitting, saved, here.municipality, at.needs.notices),
  }
}

type Said = (t: Here['t'], before: Answer | null) => string

/** Writes an answer and shows what comes next. The same answer once more is not a new one. */
function save(at: AtDesk, question: Question, given: Given, say: Said): Decision {
  const { desk, here } = at
  const before = desk.sitting.answers.find(({ questionId }) => questionId === question.id) ?? null
  if (before && sameAnswer(before, given) && given.comment === undefined) {
    const same = here.t.saved.same(answerInWords(question, before, here.language))
    return onwards(at, question, [sentence(same)])
  }
  const saved = revise(desk.sitting, question.id, given, when(at))
  const after = { ...at, desk: { ...desk, sitting: afterAnswer(desk.sitting, saved) } }
  const said = say(here.t, before)
  const shown = onwards(after, question, [sentence(said), ...afterwards(question, after.desk, at.telling)], saved)
  return {
    ...shown,
    ...puttingRight(at, question, said),
    change: savingAnswer(desk.sitting, saved, here.municipality, at.needs.notices),
  }
}

/** The card that was pressed, without its buttons, where the channel can change it. */
function puttingRight({ asked, here }: AtDesk, question: Question, said: string): { outgoing?: readonly Outbound[] } {
  const { inbound } = here.turn
  if (!asked.pressed || inbound.replyTo === undefined) return {}
  const message = messageOf([sentence(question.title[here.language]), sentence(said)])
  const address = { to: 'conversation', channel: inbound.channel, conversationId: inbound.conversation.id } as const
  return { outgoing: [{ address, message, nature: 'reply', updates: inbound.replyTo }] }
}
