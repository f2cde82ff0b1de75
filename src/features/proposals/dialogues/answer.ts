/** Whoever is to answer does, and whoever made the proposal hears of it. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { faulty, valueIn } from '../../../conversation/forms.ts'
import type { Form } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { lookupsOf } from '../../register/index.ts'
import { type Proposal, answers } from '../proposal.ts'
import { textsIn } from '../in-words.ts'
import { changeProposal } from '../store.ts'
import { action, answerForm, type Here, longest } from './here.ts'

export function formToAnswer({ language }: Here, { id, text }: Proposal): Form {
  const texts = textsIn(language)
  const { answerForm: words } = texts
  return {
    id: `${answerForm}${id}`,
    title: words.title,
    intro: text.slice(0, 500),
    inputs: [
      {
        ...{ name: 'state', label: words.state, kind: 'choice', required: true, initial: 'accepted' },
        options: answers.map((value) => ({ value, label: texts.state[value] })),
      },
      { name: 'answer', label: words.text, kind: 'text', multiline: true, maxLength: longest },
    ],
    submit: words.submit,
  }
}

export function answer(here: Here, proposal: Proposal): Decision {
  const { turn, asker, world, language } = here
  const texts = textsIn(language)
  const state = answers.find((each) => each === valueIn(turn, 'state')) ?? 'accepted'
  const text = valueIn(turn, 'answer', longest)
  if (state === 'refused' && text === '')
    return faulty(formToAnswer(here, proposal), { answer: texts.answerForm.textMissing })
  const maker = lookupsOf(world.register).person(proposal.madeBy)
  const spoken = maker?.language ?? 'sv'
  const theirs = textsIn(spoken)
  const short = proposal.text.length > 80 ? `${proposal.text.slice(0, 79)}…` : proposal.text
  const back = { label: texts.undo, action: { name: action.undo, payload: { proposalId: proposal.id } } }
  return {
    replies: [messageOf([sentence(texts.answered(texts.state[state])), buttons([back])])],
    outgoing:
      maker && maker.id !== asker.id && maker.status === 'active'
        ? [
            {
              address: { to: 'person', personId: maker.id },
              message: { text: theirs.toMaker(short, theirs.state[state], text || null) },
              nature: 'unasked',
              why: theirs.whyMaker,
              key: `proposals.answered:${proposal.id}:${proposal.version}`,
              language: spoken,
            },
          ]
        : [],
    immediate: null,
    change: {
      audit: { action: action.answer, subject: { kind: 'proposal', id: proposal.id }, detail: { state } },
      run: (unit) =>
        changeProposal(unit, proposal, { state, answer: text || null, answeredBy: asker.id, answeredAt: turn.now }),
    },
  }
}
