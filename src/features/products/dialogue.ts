/** "Är X godkänd?", "vi vill få X godkänd", the answer of those who approve, and the list. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../conversation/dialogue.ts'
import { faulty, saidIn, say, sentForm, showForm, valueIn } from '../../conversation/forms.ts'
import type { Outbound } from '../../conversation/inbound.ts'
import type { Button, Form, Meaning } from '../../conversation/message.ts'
import { type Part, buttons, list, messageOf, sentence, source } from '../../conversation/say.ts'
import { dayOf } from '../../lib/day.ts'
import { type CaseNeeds, askerIn, pageButton, worldOf } from '../cases/index.ts'
import { dayInWords } from '../meetings/index.ts'
import { type Person, type World, lookupsOf, nameKey, shownOf } from '../register/index.ts'
import { documentNames, explain, partyInWords } from '../rules/index.ts'
import {
  type Product,
  approvalRule,
  approversOf,
  criteriaOf,
  mayApprove,
  productKey,
  productKinds,
  productMeant,
  productSaid,
} from './product.ts'
import { addProduct, changeProduct, productsOf, setSystemApproved } from './store.ts'
import { textsIn } from './in-words.ts'

const action = {
  ask: 'products.ask',
  takeBack: 'products.take-back',
  decide: 'products.decide',
  undo: 'products.undo',
} as const
const askForm = 'products.ask:'
const decideForm = 'products.decide:'
const named = z.object({ name: z.string() })
const about = z.object({ productId: z.string() })
const intents = ['product_ask', 'product_request', 'product_list', 'product_decide']

type Here = { turn: Turn; world: World; asker: Person; products: readonly Product[]; needs: CaseNeeds }

export function approveProducts(needs: CaseNeeds): Dialogue {
  return {
    name: 'products.approve',
    takes: (turn) =>
      turn.action
        ? (Object.values(action) as string[]).includes(turn.action.name)
        : sentForm(turn, askForm) !== null ||
          sentForm(turn, decideForm) !== null ||
          (turn.reading !== null && intents.includes(turn.reading.intent)),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language)
      const asker = askerIn(turn, world)
      const { municipality } = turn.inbound
      if (!approvalRule(world.governance)) return notDemanded(turn, world)
      const products = await needs.database.unit(municipality, (unit) => productsOf(unit, municipality))
      if (!asker) return say(texts.unknownPerson)
      const here: Here = { turn, world, asker, products, needs }
      if (turn.action) return pressed(here, turn.action)
      if (sentForm(turn, askForm) !== null) return send(here)
      const decided = sentForm(turn, decideForm)
      if (decided !== null) return decide(here, decided)
      if (turn.reading?.intent === 'product_list') return listed(here)
      const said = productSaid(saidIn(turn) ?? '')
      if (turn.reading?.intent === 'product_decide') return told(here, said)
      return turn.reading?.intent === 'product_ask' ? answer(here, said) : offer(here, said)
    },
  }
}

/** No document asks for it: then whoever may decide is asked, and nothing is made up. */
function notDemanded({ language }: Turn, { governance }: World): Decision {
  const { decidesWhenSilent } = governance.manifest.municipality
  const who = partyInWords(decidesWhenSilent, { governance, language })
  return say(textsIn(language).notDemanded(documentNames(governance), who))
}

function pressed(here: Here, { name, payload }: NonNullable<Turn['action']>): Decision {
  if (name === action.ask) return showForm(formToAsk(here, named.parse(payload).name))
  const { productId } = about.parse(payload)
  const product = here.products.find(({ id }) => id === productId)
  if (!product) return say(textsIn(here.turn.language).gone)
  if (name === action.takeBack) return takeBack(here, product)
  if (!mayApprove(here.asker.id, here.world)) return say(textsIn(here.turn.language).notYours(approvers(here)))
  return name === action.undo ? undo(here, product) : showForm(formToDecide(here, product))
}

function approvers({ turn, world }: Here): string {
  const to = approvalRule(world.governance)!.to ?? world.governance.manifest.municipality.decidesWhenSilent
  return partyInWords(to, { governance: world.governance, language: turn.language })
}

function rule({ turn, world }: Here): Part[] {
  const words = explain(approvalRule(world.governance)!.sources.at(-1) ?? '', world.governance, turn.language)
  return words === null ? [] : [source(words)]
}

function answer(here: Here, said: string): Decision {
  const { turn, world, products, asker } = here
  const texts = textsIn(turn.language)
  if (said === '') return say(texts.what)
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
function told(here: Here, said: string): Decision {
  if (!mayApprove(here.asker.id, here.world)) return say(textsIn(here.turn.language).notYours(approvers(here)))
  return answer(here, said)
}

function stands(product: Product, here: Here): Part[] {
  const { turn, world } = here
  const texts = textsIn(turn.language)
  const { name, state, decidedAt, because } = product
  const when = decidedAt === null ? '' : dayInWords(dayOf(decidedAt), turn.language, world.today)
  const why = because ? [sentence(texts.because(because))] : []
  if (state === 'approved') return [sentence(texts.approved(name, when)), ...why]
  if (state === 'refused') return [sentence(texts.refused(name, when)), ...why]
  return [sentence(texts.waiting(name, approvers(here))), sentence(texts.notYet)]
}

function askButton({ turn }: Here, name: string): Button<Meaning> {
  return {
    label: textsIn(turn.language).ask,
    action: { name: action.ask, payload: { name } },
    style: 'primary',
    opens: 'form',
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

function offer(here: Here, said: string): Decision {
  const product = said === '' ? null : productMeant(said, here.products)
  if (product && product.state !== 'refused') return answer(here, said)
  const what = approvalRule(here.world.governance)!.what
  return { replies: [messageOf([sentence(what), ...rule(here), buttons([askButton(here, said)])])] }
}

function formToAsk({ turn, world }: Here, name: string): Form {
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

function send(here: Here): Decision {
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

function takeBack({ turn, asker }: Here, product: Product): Decision {
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

function formToDecide({ turn, world }: Here, product: Product): Form {
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

function decide(here: Here, productId: string): Decision {
  const { turn, world, asker, products } = here
  const texts = textsIn(turn.language)
  const product = products.find(({ id }) => id === productId)
  if (!product || product.state === 'withdrawn') return say(texts.gone)
  if (!mayApprove(asker.id, world)) return say(texts.notYours(approvers(here)))
  const isApproved = valueIn(turn, 'state') === 'approved'
  const because = valueIn(turn, 'because', 1_000)
  if (!isApproved && because === '')
    return faulty(formToDecide(here, product), { because: texts.decideForm.becauseMissing })
  const state = isApproved ? ('approved' as const) : ('refused' as const)
  const back = { label: texts.undo, action: { name: action.undo, payload: { productId } } }
  return {
    replies: [messageOf([sentence(texts.decided(product.name, isApproved)), buttons([back])])],
    outgoing: toAsker({ ...product, state, because: because || null }, here),
    immediate: null,
    change: {
      audit: { action: action.decide, subject: { kind: 'product', id: product.id }, detail: { state } },
      async run(unit) {
        await changeProduct(unit, product, {
          state,
          decidedBy: asker.id,
          decidedAt: turn.now,
          because: because || null,
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

function undo({ turn, asker }: Here, product: Product): Decision {
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

const mostListed = 15

function listed(here: Here): Decision {
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
