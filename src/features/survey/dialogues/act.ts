/** What follows from one request: told what is on the desk, it decides, and writes nothing. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { type Day, dayOf } from '../../../lib/day.ts'
import { messageOf, sentence } from '../../../conversation/say.ts'
import { type Telling, chooseForm, moreIn, myAnswersCard } from '../cards.ts'
import type { Desk } from '../desk.ts'
import { faultInWords } from '../in-words.ts'
import { parseAnswer } from '../parse/answer.ts'
import { type Place, nextPlace, placeBefore, placeOf, placesOf, questionIn, skippedPlaces } from '../sitting.ts'
import type { Round } from '../round.ts'
import { changeRespondent } from '../store.ts'
import { answer, choose, evidence, mark, refuse, remark, saidLastYear, unchanged } from './answering.ts'
import { type Asked, type AtDesk, goOn, onwards, present } from './at-desk.ts'
import { handOver, handOverTo } from './hand-over.ts'
import { type Here, isOpen } from './here.ts'
import type { SurveyNeeds } from '../needs.ts'
import { pause } from './pause.ts'
import { snooze } from './snooze.ts'

export async function act(
  asked: Asked,
  desk: Desk,
  telling: Telling,
  here: Here,
  needs: SurveyNeeds,
): Promise<Decision> {
  const at: AtDesk = { asked, desk, telling, here, needs }
  const { sitting } = desk
  if (asked.request.do === 'mine') return { replies: [messageOf(myAnswersCard(sitting, telling))] }
  if (!isOpen(sitting.round, here)) return closed(at)
  if (here.turn.inbound.conversation.kind === 'group' && sitting.respondent.kind !== 'group') return privately(at)
  return { memory: null, ...(await carriedOut(at)) }
}

async function carriedOut(at: AtDesk): Promise<Decision> {
  const { asked, desk, here, telling } = at
  const { request } = asked
  const places = placesOf(desk.sitting)
  const question = asked.questionId === null ? null : questionIn(desk.sitting, asked.questionId)
  switch (request.do) {
    case 'go-on':
      return goOn(at, places)
    case 'take-skipped': {
      const [first] = skippedPlaces(places)
      return first ? present(at, first, [], true) : goOn(at, places)
    }
    case 'more':
      return more(at)
    case 'pause':
      return pause(at, places)
    case 'mine':
      return { replies: [messageOf(myAnswersCard(desk.sitting, telling))] }
    case 'snooze':
      return snooze(at)
    case 'change':
      return change(at, places, request)
    default:
  }
  if (!question) return goOn(at, places)
  switch (request.do) {
    case 'answer':
      return answer(at, question, request)
    case 'choose':
      return choose(at, question, request.chosen)
    case 'open-form':
      return { replies: [], immediate: { kind: 'form', form: chooseForm(question, desk.sitting, telling.language) } }
    case 'mark':
      return mark(at, question, request.status)
    case 'take-figure': {
      const figure = desk.figures.get(question.id)
      return figure
        ? answer(at, question, { value: figure.value, comment: null })
        : refuse(at, question, { because: 'number' })
    }
    case 'unchanged':
      return unchanged(at, question)
    case 'fault':
      return refuse(at, question, request.fault)
    case 'remark':
      return remark(at, question, request)
    case 'evidence':
      return evidence(at, question, request.text)
    case 'skip-evidence':
      return onwards(at, question, [])
    case 'delegate':
      return handOver(at, question, request)
    case 'delegate-to':
      return handOverTo(at, question, request)
    case 'back': {
      const before = placeBefore(places, question.id)
      const first = placeOf(places, question.id)
      if (before) return present(at, before)
      return first ? present(at, first, [sentence(here.t.sitting.first)]) : goOn(at, places)
    }
    case 'last-year':
    case 'why': {
      const place = placeOf(places, question.id)
      const says = request.do === 'why' ? here.t.sitting.why(telling.survey) : saidLastYear(at, question)
      return place ? present(at, place, [sentence(says)]) : { replies: [{ text: says }] }
    }
    case 'show':
    case 'again': {
      const place = placeOf(places, question.id)
      if (place) return present(at, place)
      const gone = desk.sitting.delegations.find(
        ({ questionId, state }) => questionId === question.id && (state === 'returned' || state === 'withdrawn'),
      )
      return gone
        ? { replies: [{ text: here.t.delegate.wentBack(telling.nameOf(gone.fromRespondentId)) }], progress: null }
        : goOn(at, places)
    }
  }
}

function closed({ desk, here, telling }: AtDesk): Decision {
  const { round } = desk.sitting
  const { t } = here
  const text =
    round.state === 'adopted' ? t.closed.adopted(telling.survey) : t.closed.closed(telling.survey, closedOn(round))
  return { replies: [{ text }], progress: null }
}

/** A round whose last day has been is closed, whether or not the sweep has said so. */
function closedOn({ state, closesOn, closedAt }: Round): Day | null {
  if (state === 'open') return closesOn
  return closedAt === null ? null : dayOf(closedAt)
}

/** In a group one's own answers are nobody else's business. */
function privately({ desk, here, telling }: AtDesk): Decision {
  const { t, personId } = here
  const { respondent } = desk.sitting
  const card = myAnswersCard(desk.sitting, telling)
  return {
    replies: [{ text: t.sitting.privately }],
    progress: null,
    outgoing: [
      {
        address: { to: 'person', personId },
        nature: 'reply',
        message: messageOf(card),
        key: `survey.privately:${respondent.id}:${here.turn.inbound.key}`,
      },
    ],
  }
}

function more(at: AtDesk): Decision {
  const { desk, here } = at
  const number = moreIn(desk.sitting)
  if (number === 0) return goOn(at, placesOf(desk.sitting), [sentence(here.t.sitting.noMore)])
  const { respondent } = desk.sitting
  const sitting = {
    ...desk.sitting,
    respondent: { ...respondent, wantsMore: true, state: 'answering' as const, doneAt: null },
  }
  const widened = { ...at, desk: { ...desk, sitting } }
  const next = nextPlace(placesOf(sitting), null)
  const shown = next
    ? present(widened, next, [sentence(here.t.sitting.moreTaken(number))])
    : goOn(widened, placesOf(sitting))
  return {
    ...shown,
    change: {
      audit: { action: 'survey.want-more', subject: { kind: 'survey-respondent', id: respondent.id } },
      // Voluntary questions do not make anybody late: who was done stays done.
      run: (unit) => changeRespondent(unit, here.municipality, respondent.id, { wantsMore: true }),
    },
  }
}

function change(at: AtDesk, places: readonly Place[], { number, to }: { number: number; to: string | null }): Decision {
  const { here, asked } = at
  const place = places[number - 1]
  if (!place) {
    const now = asked.questionId === null ? null : placeOf(places, asked.questionId)
    const text = here.t.sitting.noSuchQuestion(number, places.length)
    return now ? present(at, now, [sentence(text)]) : { replies: [{ text }] }
  }
  if (to === null) return present(at, place)
  const said = parseAnswer(place.question, to, here.today)
  if (said.kind === 'value') return answer(at, place.question, said)
  const fault = said.kind === 'fault' ? faultInWords(place.question, said.fault, here.language) : null
  return present(at, place, fault === null ? [] : [sentence(fault)])
}
