/** "Är X godkänd?", "vi vill få X godkänd": how a product stands, and what can be done about it. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { say } from '../../../conversation/forms.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import { nameKey } from '../../register/index.ts'
import { approvalRule, mayApprove, productMeant } from '../product.ts'
import { textsIn } from '../in-words.ts'
import { type Here, action, approvers, dialogueName, askButton, rule, stands } from './here.ts'

export function answer(here: Here, said: string): Decision {
  const { turn, world, products, asker } = here
  const texts = textsIn(turn.language)
  if (said === '') return { ...say(texts.what), progress: { dialogue: dialogueName, step: 'which', data: {} } }
  const product = productMeant(said, products)
  const system = world.register.systems.find(({ name }) => nameKey(name) === nameKey(said))
  if (!product && system?.approved === true)
    return { replies: [messageOf([sentence(texts.approved(system.name, null)), ...rule(here)])] }
  if (!product) {
    return {
      replies: [
        messageOf([
          sentence(texts.notListed(said)),
          sentence(texts.notYet),
          ...rule(here),
          buttons([askButton(here, said)]),
        ]),
      ],
    }
  }
  const change: Button<Meaning> = {
    label: texts.ended,
    action: { name: action.decide, payload: { productId: product.id } },
    opens: 'form',
  }
  const answers: Button<Meaning> = { ...change, label: texts.decide }
  const approves = mayApprove(asker.id, world)
  return {
    memory: rememberAbout({ what: 'product', id: product.id, of: product.municipality }, turn.memory),
    replies: [
      messageOf([
        ...stands(product, here),
        ...rule(here),
        buttons(
          approves
            ? [product.state === 'asked' ? answers : change]
            : product.state === 'refused'
              ? [askButton(here, product.name)]
              : [],
        ),
      ]),
    ],
  }
}

/** "Godkänn Zoom": those who decide get the form for it; nobody else's word is a decision. */
export function told(here: Here, said: string): Decision {
  if (!mayApprove(here.asker.id, here.world)) return say(textsIn(here.turn.language).notYours(approvers(here)))
  return answer(here, said)
}

export function offer(here: Here, said: string): Decision {
  const product = said === '' ? null : productMeant(said, here.products)
  if (product && product.state !== 'refused') return answer(here, said)
  const what = approvalRule(here.world.governance)!.what
  return { replies: [messageOf([sentence(what), ...rule(here), buttons([askButton(here, said)])])] }
}
