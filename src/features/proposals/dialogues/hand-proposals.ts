/** "Förslag om Heroma: …" and "jag har en idé": sent to whoever is to answer, with a receipt and an outcome. */
import type { Decision, Dialogue } from '../../../conversation/dialogue.ts'
import { say, sentForm, showForm } from '../../../conversation/forms.ts'
import { type CaseNeeds, keeping } from '../../cases/index.ts'
import { isWaiting } from '../proposal.ts'
import { textsIn } from '../in-words.ts'
import { changeProposal, proposalsIn } from '../store.ts'
import { action, writeForm, answerForm, written, about, type Here, maySee, mayAnswer } from './here.ts'
import { kindSaid, offer, offered, formToWrite, sendForm } from './write.ts'
import { send } from './send.ts'
import { formToAnswer, answer } from './answer.ts'
import { card, listed } from './listing.ts'

export function handProposals(needs: CaseNeeds): Dialogue {
  return keeping(needs, {
    name: 'proposals.hand',
    rows: proposalsIn,
    actions: action,
    forms: [writeForm, answerForm],
    means: (turn) => turn.reading?.intent === 'proposal_status' || kindSaid(turn) !== null,
    unknownPerson: (language) => textsIn(language).unknownPerson,
    handle(here) {
      const { turn } = here
      if (turn.action?.name === action.write) {
        const { heard, ...begun } = written.parse(turn.action.payload)
        return heard ? offered(here, begun) : showForm(formToWrite(here, begun))
      }
      if (turn.action?.name === action.send) return send(here, written.parse(turn.action.payload))
      if (sentForm(turn, writeForm) !== null) return sendForm(here)
      if (turn.action || sentForm(turn, answerForm) !== null) return withProposal(here)
      return turn.reading?.intent === 'proposal_status' ? listed(here) : offer(here)
    },
  })
}

function withProposal(here: Here): Decision {
  const { turn, all, asker, language } = here
  const texts = textsIn(language)
  const id = turn.action ? about.parse(turn.action.payload).proposalId : sentForm(turn, answerForm)
  const proposal = all.find((each) => each.id === id)
  if (!proposal) return say(texts.gone)
  if (turn.action?.name === action.show) return maySee(proposal, here) ? card(here, proposal) : say(texts.gone)
  const audit = (name: string) => ({ action: name, subject: { kind: 'proposal', id: proposal.id } })
  if (turn.action?.name === action.takeBack) {
    if (proposal.madeBy !== asker.id || !isWaiting(proposal)) return say(texts.gone)
    return {
      replies: [{ text: texts.takenBack }],
      change: {
        audit: audit(action.takeBack),
        async run(unit) {
          await changeProposal(unit, proposal, { state: 'withdrawn' })
          const told = proposal.toPerson ? [`proposals.sent:${proposal.id}:${proposal.toPerson}`] : []
          await here.needs.notices.withdraw(unit, proposal.municipality, told)
        },
      },
    }
  }
  if (!mayAnswer(proposal, here)) return say(texts.gone)
  if (turn.action?.name === action.undo) {
    if (isWaiting(proposal) || proposal.answeredBy !== asker.id) return say(texts.gone)
    return {
      replies: [{ text: texts.undone }],
      change: {
        audit: audit(action.undo),
        run: (unit) =>
          changeProposal(unit, proposal, { state: 'received', answer: null, answeredBy: null, answeredAt: null }),
      },
    }
  }
  if (turn.action?.name === action.receive) {
    if (proposal.state !== 'sent') return say(texts.isReceived)
    return {
      replies: [{ text: texts.isReceived }],
      change: { audit: audit(action.receive), run: (unit) => changeProposal(unit, proposal, { state: 'received' }) },
    }
  }
  return turn.action ? showForm(formToAnswer(here, proposal)) : answer(here, proposal)
}
