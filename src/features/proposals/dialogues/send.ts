/** What was written goes to whoever is to answer it. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { say } from '../../../conversation/forms.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { startButton } from '../../cases/index.ts'
import { type Person, lookupsOf } from '../../register/index.ts'
import { type Proposal, ideaReceivers, receiverOf } from '../proposal.ts'
import { aboutIn, nameOf, textsIn } from '../in-words.ts'
import { addProposal } from '../store.ts'
import { action, type Written, type Here } from './here.ts'

export function send(here: Here, { kind, systemId, text }: Written): Decision {
  const { turn, world, language, asker, needs } = here
  const texts = textsIn(language)
  const system = systemId === null ? null : lookupsOf(world.register).system(systemId)
  const one = system ? receiverOf(system, world) : null
  const receivers = one ? [one.person] : kind === 'idea' ? ideaReceivers(world, needs.membersOf) : []
  const [first] = receivers
  if (!first) return say(texts.nobody)
  const proposal: Proposal = {
    ...{ id: needs.ids.next(), municipality: turn.inbound.municipality, kind, systemId: system?.id ?? null, text },
    ...{ madeBy: asker.id, madeAt: turn.now, toPerson: first.id, state: 'sent', answer: null },
    ...{ answeredBy: null, answeredAt: null, version: 1 },
  }
  const back = { label: texts.takeBack, action: { name: action.takeBack, payload: { proposalId: proposal.id } } }
  return {
    replies: [
      messageOf([sentence(texts.sent(receivers.map(({ id }) => nameOf(id, world)).join(', '))), buttons([back])]),
    ],
    outgoing: receivers.map((person) => toReceiver(proposal, person, here)),
    immediate: null,
    change: {
      audit: { action: action.send, subject: { kind: 'proposal', id: proposal.id } },
      run: (unit) => addProposal(unit, proposal),
    },
  }
}

function toReceiver(proposal: Proposal, person: Person, { world, asker }: Here): Outbound {
  const language = person.language ?? 'sv'
  const texts = textsIn(language)
  const { id, kind, text } = proposal
  const system = aboutIn(proposal, world, language)
  const payload = { proposalId: id }
  const hasWay = world.governance.manifest.decisionPaths.some(({ appliesTo }) => appliesTo.starts === 'idea')
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(texts.toReceiver[kind](nameOf(asker.id, world), system, text)),
      buttons([
        { label: texts.received, action: { name: action.receive, payload } },
        { label: texts.answer, action: { name: action.answer, payload }, opens: 'form' },
        ...(kind === 'idea' && hasWay ? [startButton('idea', text.slice(0, 100), null, { language })] : []),
      ]),
    ]),
    nature: 'unasked',
    why: texts.why[kind](system),
    key: `proposals.sent:${id}:${person.id}`,
    language,
  }
}
