/** The answer of those who approve, told to whoever asked, and taken back. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { faulty, say, valueIn } from '../../../conversation/forms.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Form } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { lookupsOf } from '../../register/index.ts'
import { type Product, criteriaOf, mayApprove } from '../product.ts'
import { changeProduct, setSystemApproved } from '../store.ts'
import { textsIn } from '../in-words.ts'
import { type Here, action, approvers, decideForm } from './here.ts'

export function formToDecide({ turn, world }: Here, product: Product): Form {
  const { decideForm: texts } = textsIn(turn.language)
  const criteria = criteriaOf(world.governance)
  return {
    id: `${decideForm}${product.id}`,
    title: texts.title,
    intro: [`${product.name}: ${product.purpose}`, ...criteria].join('\n').slice(0, 1_500),
    inputs: [
      {
        name: 'state',
        label: texts.state,
        kind: 'choice',
        required: true,
        initial: product.state === 'approved' ? 'refused' : 'approved',
        options: [
          { value: 'approved', label: texts.approved },
          { value: 'refused', label: texts.refused },
        ],
      },
      {
        name: 'because',
        label: texts.because,
        kind: 'text',
        multiline: true,
        maxLength: 1_000,
        ...(product.because ? { initial: product.because } : {}),
      },
    ],
    submit: texts.submit,
  }
}

export function decide(here: Here, productId: string): Decision {
  const { turn, world, asker, products } = here
  const texts = textsIn(turn.language)
  const product = products.find(({ id }) => id === productId)
  if (!product || product.state === 'withdrawn') return say(texts.gone)
  if (!mayApprove(asker.id, world)) return say(texts.notYours(approvers(here)))
  const isApproved = valueIn(turn, 'state') === 'approved'
  const because = valueIn(turn, 'because', 1_000)
  if (!isApproved && because === '')
    return faulty(formToDecide(here, product), { because: texts.decideForm.becauseMissing })
  return { ...settle(here, product, isApproved, because || null), immediate: null }
}

/** Written down as decided, and told to whoever asked. */
export function settle(here: Here, product: Product, isApproved: boolean, because: string | null): Decision {
  const { turn, asker } = here
  const texts = textsIn(turn.language)
  const state = isApproved ? ('approved' as const) : ('refused' as const)
  const back = { label: texts.undo, action: { name: action.undo, payload: { productId: product.id } } }
  return {
    replies: [messageOf([sentence(texts.decided(product.name, isApproved)), buttons([back])])],
    outgoing: toAsker({ ...product, state, because }, here),
    change: {
      audit: { action: action.decide, subject: { kind: 'product', id: product.id }, detail: { state } },
      async run(unit) {
        await changeProduct(unit, product, {
          state,
          decidedBy: asker.id,
          decidedAt: turn.now,
          because,
        })
        if (product.systemId) await setSystemApproved(unit, product.municipality, product.systemId, isApproved)
      },
    },
  }
}

function toAsker({ id, name, askedBy, state, because, version }: Product, { world, asker }: Here): Outbound[] {
  const person = lookupsOf(world.register).person(askedBy)
  if (!person || person.id === asker.id || person.status !== 'active') return []
  const language = person.language ?? 'sv'
  const texts = textsIn(language)
  return [
    {
      address: { to: 'person', personId: person.id },
      message: messageOf([
        sentence(texts.toAsker(name, state === 'approved')),
        ...(because ? [sentence(texts.because(because))] : []),
      ]),
      nature: 'unasked',
      why: texts.whyAsker,
      key: `products.decided:${id}:${version}`,
      language,
    },
  ]
}

export function undo({ turn, asker }: Here, product: Product): Decision {
  const texts = textsIn(turn.language)
  if (product.state === 'asked' || product.decidedBy !== asker.id) return say(texts.gone)
  return {
    replies: [{ text: texts.undone(product.name) }],
    change: {
      audit: { action: action.undo, subject: { kind: 'product', id: product.id } },
      async run(unit) {
        await changeProduct(unit, product, { state: 'asked', decidedBy: null, decidedAt: null, because: null })
        if (product.systemId) await setSystemApproved(unit, product.municipality, product.systemId, null)
      },
    },
  }
}
