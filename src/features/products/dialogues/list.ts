/** The products as a list in the chat, and what can be done from their page. */
import type { Decision, Turn } from '../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import { buttons, list, messageOf, sentence } from '../../../conversation/say.ts'
import { pageButton } from '../../cases/index.ts'
import type { World } from '../../register/index.ts'
import { type Product, mayApprove } from '../product.ts'
import { textsIn } from '../in-words.ts'
import { type Here, action, askButton, rule } from './here.ts'

const mostListed = 15

export function listed(here: Here): Decision {
  const { turn, world, products } = here
  const { list: texts } = textsIn(turn.language)
  const approved = products.filter(({ state }) => state === 'approved')
  const waiting = products.filter(({ state }) => state === 'asked')
  const systems = world.register.systems.filter(
    (system) => system.approved === true && system.status !== 'closed',
  ).length
  return {
    replies: [
      messageOf([
        sentence(approved.length === 0 ? texts.none : texts.title(approved.length)),
        ...(approved.length > 0 ? [list(approved.slice(0, mostListed).map(({ name }) => name))] : []),
        ...(approved.length > mostListed ? [sentence(texts.more(approved.length - mostListed))] : []),
        ...(systems > 0 ? [sentence(texts.systems(systems))] : []),
        ...(waiting.length > 0 ? [sentence(texts.waiting(waiting.map(({ name }) => name)))] : []),
        ...rule(here),
        buttons([askButton(here, ''), pageButton(texts.page, '/produkter')]),
      ]),
    ],
  }
}

/** What the list's page offers: to ask for a product, and for those who approve to answer what waits. */
export function pressesFor(
  products: readonly Product[],
  personId: string,
  world: World,
  language: Turn['language'],
): Button<Meaning>[] {
  const texts = textsIn(language)
  const ask = { label: texts.ask, action: { name: action.ask, payload: { name: '' } }, style: 'primary' as const }
  const waiting = mayApprove(personId, world) ? products.filter(({ state }) => state === 'asked') : []
  return [
    ask,
    ...waiting.map(({ id, name }) => ({
      label: `${texts.decide}: ${name}`,
      action: { name: action.decide, payload: { productId: id } },
    })),
  ]
}
