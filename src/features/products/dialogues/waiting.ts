/** What waits for those who approve, told and decided in words. */
import { isQuestion } from '../../../conversation/asks.ts'
import type { Decision, Turn } from '../../../conversation/dialogue.ts'
import { saidIn, say } from '../../../conversation/forms.ts'
import { buttons, list, messageOf, sentence } from '../../../conversation/say.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import type { Memory } from '../../../conversation/understanding/reading.ts'
import { dayOf } from '../../../lib/day.ts'
import { dayInWords } from '../../meetings/index.ts'
import { lookupsOf, shownOf } from '../../register/index.ts'
import { textsIn } from '../in-words.ts'
import { type Product, mayApprove, productMeant, productSaid } from '../product.ts'
import { type SaidDecision, asksOfRequest, asksWaiting, saidDecision } from '../said.ts'
import { answer } from './answer.ts'
import { settle } from './decide.ts'
import { type Here, about, action, approvers, dialogueName } from './here.ts'

const asked = 'because'
/** The bot has asked which product is meant. */
const whichAsked = 'which'
const what = 'product'
const cancels = /^\s*(?:avbryt|nej|strunta i det|glöm det|inget|cancel|never ?mind)[\s.!]*$/iu

/** What the words are about, where no intent told it. */
export function meansWaiting(turn: Turn): 'list' | 'request' | 'decision' | 'reason' | 'name' | null {
  const said = saidIn(turn)
  if (said === null) return null
  const isSpokenOf = turn.memory?.about?.what === what
  if (turn.progress?.dialogue === dialogueName && turn.progress.step === asked && !isQuestion(said)) return 'reason'
  if (turn.progress?.dialogue === dialogueName && turn.progress.step === whichAsked && isName(said, turn)) return 'name'
  if (asksWaiting(said)) return 'list'
  if (isSpokenOf && asksOfRequest(said)) return 'request'
  const decision = saidDecision(said)
  return decision && (decision.which.is === 'named' ? turn.reading?.intent === 'product_decide' : isSpokenOf)
    ? 'decision'
    : null
}

/** Null: nothing of it is for here. */
export function ofWaiting(here: Here): Decision | null {
  const said = saidIn(here.turn) ?? ''
  switch (meansWaiting(here.turn)) {
    case 'list':
      return listWaiting(here)
    case 'request':
      return whoAsked(here)
    case 'decision':
      return decideInWords(here, saidDecision(said)!, said)
    case 'reason':
      return refuseFor(here, said)
    case 'name':
      return {
        progress: null,
        ...answer(
          here,
          said
            .trim()
            .replace(called, '')
            .replace(/[.!]+$/u, ''),
        ),
      }
    case null:
      return null
  }
}

const called =
  /^(?:(?:det|den|produkten|programmet|appen|it|the app)\s+(?:heter|är|kallas|is called|is)\s+|namnet är\s+)/iu

/** "Det heter Miro", "Miro": the answer to which product, and no question of its own. */
function isName(said: string, { reading }: Turn): boolean {
  return !isQuestion(said) && said.length <= 80 && (called.test(said.trim()) || reading?.outcome !== 'clear')
}

/** The one that has waited longest first, as they are read. */
const waitingOf = ({ products }: Here): readonly Product[] => products.filter(({ state }) => state === 'asked')

function spokenOf({ turn, products }: Here): Product | null {
  const { about: last } = turn.memory ?? {}
  return last?.what === what ? (products.find(({ id }) => id === last.id) ?? null) : null
}

function rememberProduct({ id, municipality }: Product, before: Memory | null): Memory {
  return rememberAbout({ what, id, of: municipality }, before)
}

function listWaiting(here: Here): Decision {
  const { turn, world, asker } = here
  const texts = textsIn(turn.language)
  const waiting = waitingOf(here)
  const [first] = waiting
  if (!first) return say(texts.waits.none)
  const approves = mayApprove(asker.id, world)
  return {
    replies: [
      messageOf([
        sentence(texts.waits.title(waiting.length)),
        list(waiting.map((product) => texts.waits.line(product.name, product.purpose, whoOf(product, here)))),
        ...(approves ? [sentence(texts.waits.how)] : [sentence(texts.notYours(approvers(here)))]),
        buttons(
          approves
            ? waiting.slice(0, 5).map(({ id, name }) => ({
                label: `${texts.decide}: ${name}`,
                action: { name: action.decide, payload: { productId: id } },
                opens: 'form' as const,
              }))
            : [],
        ),
      ]),
    ],
    memory: rememberProduct(first, turn.memory),
  }
}

function whoOf({ askedBy }: Product, { world }: Here): string | null {
  const person = lookupsOf(world.register).person(askedBy)
  return person ? shownOf(person, world.governance).name : null
}

function whoAsked(here: Here): Decision {
  const { turn, world } = here
  const texts = textsIn(turn.language)
  const product = spokenOf(here)
  if (!product) return say(texts.gone)
  const when = dayInWords(dayOf(product.askedAt), turn.language, world.today)
  return {
    replies: [{ text: texts.waits.asked(product.name, whoOf(product, here), when, product.purpose) }],
    memory: rememberProduct(product, turn.memory),
  }
}

function meant(here: Here, { which }: SaidDecision, said: string): Product | null {
  if (which.is === 'place') return waitingOf(here).at(which.at) ?? null
  if (which.is === 'that') return spokenOf(here)
  const name = productSaid(said.replace(/\s*(?:[,:;]\s*|\s(?:eftersom|för att|därför att|because)\s).*$/iu, ''))
  return productMeant(name, here.products)
}

function decideInWords(here: Here, decision: SaidDecision, said: string): Decision {
  const { turn, world, asker } = here
  const texts = textsIn(turn.language)
  if (!mayApprove(asker.id, world)) return say(texts.notYours(approvers(here)))
  const product = meant(here, decision, said)
  if (!product) return decision.which.is === 'named' ? answer(here, productSaid(said)) : say(texts.waits.none)
  if (product.state === (decision.isApproved ? 'approved' : 'refused')) return answer(here, product.name)
  if (decision.isApproved || decision.because !== null)
    return {
      ...settle(here, product, decision.isApproved, decision.because),
      memory: rememberProduct(product, turn.memory),
      progress: null,
    }
  return {
    replies: [{ text: texts.waits.why(product.name) }],
    progress: { dialogue: dialogueName, step: asked, data: { productId: product.id } },
    memory: rememberProduct(product, turn.memory),
  }
}

/** The answer to why it is not approved. */
function refuseFor(here: Here, said: string): Decision {
  const { turn, world, asker, products } = here
  const texts = textsIn(turn.language)
  const { productId } = about.parse(turn.progress?.data)
  const product = products.find(({ id }) => id === productId)
  if (cancels.test(said)) return { ...say(texts.waits.left), progress: null }
  if (!product || product.state === 'withdrawn') return { ...say(texts.gone), progress: null }
  if (!mayApprove(asker.id, world)) return { ...say(texts.notYours(approvers(here))), progress: null }
  return { ...settle(here, product, false, said.trim()), progress: null, memory: rememberProduct(product, turn.memory) }
}
