/** "Skicka på remiss till beredningsgruppen": the text out, the replies in, and all of them together. */
import { z } from 'zod'
import { type Decision, type Dialogue } from '../../../conversation/dialogue.ts'
import { say, sentForm, showForm } from '../../../conversation/forms.ts'
import { type CaseNeeds, keeping } from '../../cases/index.ts'
import { mayKeep } from '../consultation.ts'
import { textsIn } from '../in-words.ts'
import { consultationsIn } from '../store.ts'
import { action, writeForm, replyForm, begun, about, type Here } from './here.ts'
import { longestText, offer, begin, send, takeBack } from './send.ts'
import { formToReply, save, undoReply } from './reply.ts'
import { close, card, listed } from './card.ts'

const replied = about.extend({ text: z.string().default('') })

export function consult(needs: CaseNeeds): Dialogue {
  return keeping(needs, {
    name: 'consultations.consult',
    rows: consultationsIn,
    actions: action,
    forms: [writeForm, replyForm],
    means: ({ reading }) => reading?.intent === 'consultation_send' || reading?.intent === 'consultation_list',
    unknownPerson: (language) => textsIn(language).unknownPerson,
    handle(here) {
      const { turn } = here
      if (turn.action?.name === action.open) return begin(here, begun.parse(turn.action.payload))
      if (sentForm(turn, writeForm) !== null) return send(here)
      if (turn.action || turn.inbound.kind === 'form') return withOne(here)
      return turn.reading?.intent === 'consultation_send' ? offer(here) : listed(here)
    },
  })
}

function withOne(here: Here): Decision {
  const { turn, all, asker, world, language } = here
  const texts = textsIn(language)
  const id = turn.action ? about.parse(turn.action.payload).consultationId : sentForm(turn, replyForm)
  const whole = all.find(({ consultation }) => consultation.id === id)
  if (!whole) return say(texts.gone)
  const { consultation } = whole
  if (turn.action?.name === action.show) return { replies: [card(whole, here)] }
  const replies = turn.action?.name === action.reply || turn.action?.name === action.undoReply || !turn.action
  if (replies) {
    if (!consultation.asked.includes(asker.id)) return say(texts.notAsked)
    if (consultation.state !== 'open') return say(texts.closedAlready)
    if (turn.action?.name === action.undoReply) return undoReply(here, whole)
    if (!turn.action) return save(here, whole)
    return showForm(formToReply(here, whole, replied.parse(turn.action.payload).text.slice(0, longestText)))
  }
  if (!mayKeep(asker.id, consultation, world)) return say(texts.notYours)
  if (consultation.state !== 'open') return say(texts.closedAlready)
  return turn.action?.name === action.takeBack ? takeBack(here, whole) : close(here, whole)
}
