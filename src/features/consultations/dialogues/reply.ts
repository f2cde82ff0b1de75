/** A member replies, changes the reply, and takes it back. */
import { type Decision } from '../../../conversation/dialogue.ts'
import { faulty, valueIn } from '../../../conversation/forms.ts'
import { type Form } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { type Reply, type WholeConsultation, stances } from '../consultation.ts'
import { textsIn } from '../in-words.ts'
import { changeConsultation, removeReply, saveReply } from '../store.ts'
import { action, replyForm, type Here } from './here.ts'
import { longestText } from './send.ts'

/** `said`: what was written instead of pressing. */
export function formToReply({ language, asker }: Here, { consultation, replies }: WholeConsultation, said = ''): Form {
  const texts = textsIn(language)
  const before = replies.find(({ personId }) => personId === asker.id)
  const text = said || before?.text
  return {
    id: `${replyForm}${consultation.id}`,
    title: texts.replyForm.title,
    intro: `${consultation.title}\n${consultation.text}`.slice(0, 1_500),
    inputs: [
      {
        ...{
          name: 'stance',
          label: texts.replyForm.stance,
          kind: 'choice',
          required: true,
          initial: before?.stance ?? 'for',
        },
        options: stances.map((value) => ({ value, label: texts.stance[value] })),
      },
      {
        ...{ name: 'text', label: texts.replyForm.text, kind: 'text', multiline: true, maxLength: longestText },
        ...(text ? { initial: text } : {}),
      },
    ],
    submit: texts.replyForm.submit,
  }
}

export function save(here: Here, whole: WholeConsultation): Decision {
  const { turn, asker, language } = here
  const texts = textsIn(language)
  const { consultation } = whole
  const stance = stances.find((each) => each === valueIn(turn, 'stance')) ?? 'abstains'
  const text = valueIn(turn, 'text', longestText)
  if (stance === 'remarks' && text === '')
    return faulty(formToReply(here, whole), { text: texts.replyForm.textMissing })
  const reply: Reply = { consultationId: consultation.id, personId: asker.id, stance, text, repliedAt: turn.now }
  const payload = { consultationId: consultation.id }
  return {
    replies: [
      messageOf([
        sentence(texts.replied(consultation.title)),
        buttons([{ label: texts.undo, action: { name: action.undoReply, payload } }]),
      ]),
    ],
    immediate: null,
    change: {
      audit: { action: action.reply, subject: { kind: 'consultation', id: consultation.id } },
      async run(unit) {
        await changeConsultation(unit, consultation, {})
        await saveReply(unit, consultation.municipality, reply)
      },
    },
  }
}

export function undoReply({ asker, language }: Here, { consultation }: WholeConsultation): Decision {
  return {
    replies: [{ text: textsIn(language).replyUndone }],
    change: {
      audit: { action: action.undoReply, subject: { kind: 'consultation', id: consultation.id } },
      run: (unit) => removeReply(unit, consultation.municipality, consultation.id, asker.id),
    },
  }
}
