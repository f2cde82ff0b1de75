/** "Är X godkänd?", "vi vill få X godkänd", the answer of those who approve, and the list. */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { saidIn, say, sentForm, showForm } from '../../../conversation/forms.ts'
import { type CaseNeeds, askerIn, worldOf } from '../../cases/index.ts'
import type { World } from '../../register/index.ts'
import { documentNames, partyInWords } from '../../rules/index.ts'
import { approvalRule, mayApprove, productSaid } from '../product.ts'
import { productsOf } from '../store.ts'
import { textsIn } from '../in-words.ts'
import { answer, offer, told } from './answer.ts'
import { formToAsk, send, takeBack } from './ask.ts'
import { decide, formToDecide, undo } from './decide.ts'
import { type Here, about, action, approvers, askForm, decideForm, dialogueName, named } from './here.ts'
import { listed } from './list.ts'
import { meansWaiting, ofWaiting } from './waiting.ts'

const intents = ['product_ask', 'product_request', 'product_list', 'product_decide']

export function approveProducts(needs: CaseNeeds): Dialogue {
  return {
    name: dialogueName,
    takes: (turn) =>
      turn.action
        ? (Object.values(action) as string[]).includes(turn.action.name)
        : sentForm(turn, askForm) !== null ||
          sentForm(turn, decideForm) !== null ||
          (turn.reading !== null && intents.includes(turn.reading.intent)) ||
          meansWaiting(turn) !== null,
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
      const ofThem = ofWaiting(here)
      if (ofThem) return ofThem
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
