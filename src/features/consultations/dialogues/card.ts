/** One remiss as a message, the list of them, and closing one. */
import { type Decision } from '../../../conversation/dialogue.ts'
import { saidIn, say } from '../../../conversation/forms.ts'
import { type Button, type Meaning } from '../../../conversation/message.ts'
import { type Part, buttons, fields, heading, links, list, messageOf, sentence } from '../../../conversation/say.ts'
import { markConsulted, pageButton } from '../../cases/index.ts'
import { dayInWords } from '../../meetings/index.ts'
import { stem, wordsOf } from '../../rules/index.ts'
import { type WholeConsultation, mayKeep, unanswered } from '../consultation.ts'
import { closedInPlace } from '../endings.ts'
import { bodyName, nameOf, repliesInWords, tallyInWords, textsIn } from '../in-words.ts'
import { changeConsultation } from '../store.ts'
import { action, type Here } from './here.ts'

export function close(here: Here, whole: WholeConsultation): Decision {
  const { turn, asker, world, language, needs } = here
  const texts = textsIn(language)
  const { consultation, replies } = whole
  const { body, caseId, title, asked } = consultation
  const evidence = textsIn('sv').evidence(title, replies.length, asked.length)
  const closed = { ...whole, consultation: { ...consultation, state: 'closed' as const } }
  return {
    replies: [card(closed, here, [sentence(texts.closed(title))])],
    change: {
      audit: { action: action.close, subject: { kind: 'consultation', id: consultation.id } },
      async run(unit) {
        await changeConsultation(unit, consultation, { state: 'closed', closedAt: turn.now })
        await needs.notices.post(unit, consultation.municipality, closedInPlace(whole, world))
        if (caseId === null) return
        const mark = {
          id: needs.ids.next(),
          who: bodyName(body, world, language),
          evidence,
          recordedBy: asker.id,
          recordedAt: turn.now,
        }
        await markConsulted(unit, { caseId, body }, mark, world)
      },
    },
  }
}

/** Whoever keeps it reads every reply; the others see how many, and their own. */
export function card(whole: WholeConsultation, here: Here, first: readonly Part[] = []) {
  const { language, world, asker } = here
  const texts = textsIn(language)
  const { consultation, replies } = whole
  const { id, title, text, body, dueOn, state, asked, link } = consultation
  const keeps = mayKeep(asker.id, consultation, world)
  const missing = unanswered(whole).map((each) => nameOf(each, world))
  const tally = tallyInWords(whole, language)
  const payload = { consultationId: id }
  return messageOf([
    ...first,
    heading(texts.heading(title)),
    sentence(text),
    ...(link ? [links([{ label: texts.paper, url: link }])] : []),
    fields([
      { label: texts.fields.body, value: bodyName(body, world, language) },
      { label: texts.fields.due, value: dayInWords(dueOn, language, world.today) },
      { label: texts.fields.state, value: texts.state[state] },
      {
        label: texts.fields.replies,
        value: [texts.count(replies.length, asked.length), tally].filter(Boolean).join('. '),
      },
    ]),
    ...(keeps && replies.length > 0 ? [list(repliesInWords(whole, language, world))] : []),
    ...(keeps && missing.length > 0 ? [sentence(texts.missing(missing))] : []),
    ...(keeps ? [] : [sentence(texts.onlySum)]),
    buttons([
      ...(asked.includes(asker.id) && state === 'open'
        ? [{ label: texts.reply, action: { name: action.reply, payload }, opens: 'form' as const }]
        : []),
      ...(keeps && state === 'open' ? [{ label: texts.close, action: { name: action.close, payload } }] : []),
      ...(keeps ? [pageButton(texts.asWord, `/remisser/${id}/word`)] : []),
    ]),
  ])
}

export function listed(here: Here): Decision {
  const { turn, all, language, world } = here
  const texts = textsIn(language)
  const wanted = wordsOf(saidIn(turn) ?? '')
    .filter((word) => word.length > 3 && !/remiss|svar|skick|visa|vilka|gått|kommit|hur|consult|opinion/iu.test(word))
    .map(stem)
  const named = all.filter(({ consultation }) => {
    const has = wordsOf(consultation.title).map(stem)
    return wanted.some((one) => has.some((each) => each === one || (one.length > 3 && each.startsWith(one))))
  })
  const shown = named.length > 0 ? named : all
  const [only, ...others] = shown
  if (!only) return say(texts.list.none)
  if (others.length === 0) return { replies: [card(only, here)] }
  return {
    replies: [
      messageOf([
        sentence(texts.list.title),
        list(
          shown
            .slice(0, 10)
            .map(({ consultation: one, replies }) =>
              texts.list.line(
                one.title,
                bodyName(one.body, world, language),
                texts.state[one.state],
                texts.count(replies.length, one.asked.length),
                dayInWords(one.dueOn, language, world.today),
              ),
            ),
        ),
        buttons(
          shown.slice(0, 4).map(({ consultation: one }): Button<Meaning> => ({
            label: `${texts.open}: ${one.title}`.slice(0, 60),
            action: { name: action.show, payload: { consultationId: one.id } },
          })),
        ),
      ]),
    ],
  }
}
