/** What is said of a remiss unasked: that a reply is wanted, and that it has ended. */
import { type Outbound } from '../../conversation/inbound.ts'
import { buttons, messageOf, sentence } from '../../conversation/say.ts'
import { dayInWords } from '../meetings/index.ts'
import { type World, lookupsOf } from '../register/index.ts'
import { type WholeConsultation, unanswered } from './consultation.ts'
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
    why: texts.why(bodyName(body, world, language)),
    key: remindKey(id, personId),
    language,
  }
}

export const sentKey = (id: string, personId: string): string => `consultations.sent:${id}:${personId}`
const remindKey = (id: string, personId: string): string => `consultations.remind:${id}:${personId}`

/** In the place of what whoever has not replied was sent: nothing is left to press. */
export function closedInPlace(whole: WholeConsultation, world: World): readonly Outbound[] {
  const { id, title, body } = whole.consultation
  return unanswered(whole).flatMap((personId) => {
    const language = lookupsOf(world.register).person(personId)?.language ?? 'sv'
    const texts = textsIn(language)
    return [sentKey(id, personId), remindKey(id, personId)].map((was): Outbound => ({
      address: { to: 'person', personId },
      message: { text: texts.closed(title) },
      nature: 'unasked',
      why: texts.why(bodyName(body, world, language)),
      key: `${was}:closed`,
      replaces: was,
      language,
    }))
  })
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
