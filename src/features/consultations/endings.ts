/** What is said of a remiss unasked: that a reply is wanted, and that it has ended. */
import { type Outbound } from '../../conversation/inbound.ts'
import { buttons, messageOf, sentence } from '../../conversation/say.ts'
import { dayInWords } from '../meetings/index.ts'
import { type World, lookupsOf } from '../register/index.ts'
import { type WholeConsultation } from './consultation.ts'
import { bodyName, textsIn } from './in-words.ts'
import { action } from './dialogues/here.ts'

/** A reminder to whoever has not replied, and the end told to whoever sent it: written by the sweep. */
export function reminder({ consultation }: WholeConsultation, personId: string, world: World): Outbound {
  const language = lookupsOf(world.register).person(personId)?.language ?? 'sv'
  const texts = textsIn(language)
  const { id, title, dueOn, body } = consultation
  return {
    address: { to: 'person', personId },
    message: messageOf([
      sentence(texts.remind(title, dayInWords(dueOn, language, world.today))),
      buttons([
        {
          label: texts.reply,
          action: { name: action.reply, payload: { consultationId: id } },
          opens: 'form',
          hears: 'text',
        },
      ]),
    ]),
    nature: 'unasked',
    why: texts.why(bodyName(body, world)),
    key: `consultations.remind:${id}:${personId}`,
    language,
  }
}

export function ending({ consultation, replies }: WholeConsultation, world: World): Outbound {
  const language = lookupsOf(world.register).person(consultation.sentBy)?.language ?? 'sv'
  const texts = textsIn(language)
  const { id, title, asked, sentBy } = consultation
  return {
    address: { to: 'person', personId: sentBy },
    message: messageOf([
      sentence(texts.closedTo(title, replies.length, asked.length)),
      buttons([{ label: texts.open, action: { name: action.show, payload: { consultationId: id } } }]),
    ]),
    nature: 'unasked',
    why: texts.whySender,
    key: `consultations.ended:${id}`,
    language,
  }
}
