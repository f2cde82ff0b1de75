/** A product is asked for, told to those who approve, and taken back. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { faulty, say, valueIn } from '../../../conversation/forms.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Button, Form, Meaning } from '../../../conversation/message.ts'
import { buttons, list, messageOf, sentence } from '../../../conversation/say.ts'
import { type Person, nameKey, shownOf } from '../../register/index.ts'
import { type Product, approversOf, criteriaOf, mayApprove, productKey, productKinds } from '../product.ts'
import { addProduct, changeProduct } from '../store.ts'
import { textsIn } from '../in-words.ts'
import { type Here, action, approvers, askForm, stands } from './here.ts'

export function formToAsk({ turn, world }: Here, name: string): Form {
  const { form } = textsIn(turn.language)
  const hint = criteriaOf(world.governance).join(' ')
  return {
    id: askForm,
    title: form.title,
    inputs: [
      {
        name: 'name',
        label: form.name,
        hint: form.nameHint,
        kind: 'text',
        required: true,
        maxLength: 80,
        ...(name ? { initial: name } : {}),
      },
      {
        name: 'kind',
        label: form.kind,
        kind: 'choice',
        required: true,
        initial: 'software',
        options: productKinds.map((value) => ({ value, label: form.kinds[value] })),
      },
      {
        name: 'purpose',
        label: form.purpose,
        kind: 'text',
        multiline: true,
        required: true,
        maxLength: 1_000,
        ...(hint ? { hint } : {}),
      },
    ],
    submit: form.submit,
  }
}

export function send(here: Here): Decision {
  const { turn, world, asker, products, needs } = here
  const texts = textsIn(turn.language)
  const name = valueIn(turn, 'name', 80)
  const purpose = valueIn(turn, 'purpose', 1_000)
  const faults = {
    ...(name === '' ? { name: texts.form.nameMissing } : {}),
    ...(purpose === '' ? { purpose: texts.form.purposeMissing } : {}),
  }
  if (Object.keys(faults).length > 0) return faulty(formToAsk(here, name), faults)
  const known = products.findLast(
    ({ key, state }) => key === productKey(name) && (state === 'asked' || state === 'approved'),
  )
  if (known) return { replies: [messageOf(stands(known, here))], immediate: null }
  const kind = productKinds.find((each) => each === valueIn(turn, 'kind')) ?? 'software'
  const system = world.register.systems.find((each) => nameKey(each.name) === nameKey(name))
  const product: Product = {
    ...{ id: needs.ids.next(), municipality: turn.inbound.municipality, name, key: productKey(name), kind, purpose },
    ...{ systemId: system?.id ?? null, askedBy: asker.id, askedAt: turn.now, state: 'asked' },
    ...{ decidedBy: null, decidedAt: null, because: null, version: 1 },
  }
  const about = { productId: product.id }
  const back: Button<Meaning> = { label: texts.takeBack, action: { name: action.takeBack, payload: about } }
  const answers: Button<Meaning> = {
    label: texts.decide,
    action: { name: action.decide, payload: about },
    opens: 'form',
  }
  const mine = mayApprove(asker.id, world)
  return {
    replies: [messageOf([sentence(texts.asked(name, approvers(here))), buttons(mine ? [answers, back] : [back])])],
    outgoing: approversOf(world, needs.membersOf)
      .filter(({ id }) => id !== asker.id)
      .map((person) => toApprover(product, person, here)),
    immediate: null,
    change: {
      audit: { action: 'products.ask', subject: { kind: 'product', id: product.id }, detail: { name } },
      run: (unit) => addProduct(unit, product),
    },
  }
}

function toApprover({ id, name, kind, purpose }: Product, person: Person, { world, asker }: Here): Outbound {
  const language = person.language ?? 'sv'
  const texts = textsIn(language)
  const criteria = criteriaOf(world.governance)
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(texts.toApprover(shownOf(asker, world.governance).name ?? '', name, texts.form.kinds[kind])),
      sentence(purpose),
      ...(criteria.length > 0 ? [sentence(texts.weigh), list(criteria)] : []),
      buttons([{ label: texts.decide, action: { name: action.decide, payload: { productId: id } }, opens: 'form' }]),
    ]),
    nature: 'unasked',
    why: texts.why,
    key: `products.asked:${id}:${person.id}`,
    language,
  }
}

export function takeBack({ turn, asker }: Here, product: Product): Decision {
  const texts = textsIn(turn.language)
  if (product.askedBy !== asker.id || product.state !== 'asked') return say(texts.gone)
  return {
    replies: [{ text: texts.takenBack(product.name) }],
    change: {
      audit: { action: action.takeBack, subject: { kind: 'product', id: product.id } },
      run: (unit) => changeProduct(unit, product, { state: 'withdrawn' }),
    },
  }
}
