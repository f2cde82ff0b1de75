/** Whoever appoints answers a request; a registrar acknowledges it, fetches the paper and notes what the nämnd decided. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Form } from '../../../conversation/message.ts'
import { links, messageOf } from '../../../conversation/say.ts'
import { type World, lookupsOf, takeOver } from '../../register/index.ts'
import { takeoverOf } from '../appointing.ts'
import { appointingTo } from '../appoints.ts'
import { languageOf, partyName, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, worldOf } from '../needs.ts'
import type { AppointmentRequest } from '../request.ts'
import { requestActions, requestInWords, rowsOf } from '../requesting.ts'
import { closeRequest, findRequest, openRequests, receiveRequest } from '../store.ts'
import { tellings } from '../telling.ts'

const about = z.object({ id: z.string() })
const formName = 'appointments.decision:'
const names: readonly string[] = Object.values(requestActions)

export function decideRequest(needs: AppointmentNeeds): Dialogue {
  return {
    name: 'appointments.decide-request',
    takes: ({ action, inbound }) =>
      action ? names.includes(action.name) : inbound.kind === 'form' && inbound.form.startsWith(formName),
    async decide(turn) {
      const t = textsIn(turn.language)
      const { inbound } = turn
      const world = await worldOf(turn, needs)
      const asker = inbound.person?.personId ?? null
      if (turn.action?.name === requestActions.show) return show(turn, world, needs)
      const id = inbound.kind === 'form' ? inbound.form.slice(formName.length) : about.parse(turn.action?.payload).id
      const request = await needs.database.unit(inbound.municipality, (unit) =>
        findRequest(unit, inbound.municipality, id),
      )
      if (!request || request.state !== 'open') return { replies: [{ text: t.gone }], immediate: null }
      if (asker === null || !mayDecide(request, asker, world, needs))
        return { replies: [{ text: t.notYours }], immediate: null }
      if (inbound.kind === 'form') return noteDecision(request, asker, turn, world, needs)
      switch (turn.action!.name) {
        case requestActions.grant:
          return grant(request, { asker, decision: null }, turn, world, needs)
        case requestActions.refuse:
          return refuse(request, { asker, decision: null }, turn, world)
        case requestActions.receive:
          return receive(request, asker, turn, world)
        case requestActions.document:
          return paper(request, asker, turn, needs)
        default:
          return { replies: [], immediate: { kind: 'form', form: decisionForm(request, turn.language) } }
      }
    },
  }
}

/** Those it went to; whoever appoints today, if that has changed; those who keep the register, for what a nämnd has decided. */
export function mayDecide(
  request: AppointmentRequest,
  asker: string,
  world: World,
  needs: Pick<AppointmentNeeds, 'may'>,
): boolean {
  if (request.toPeople.includes(asker) && lookupsOf(world.register).person(asker)?.status === 'active') return true
  if (request.toParty !== null && needs.may(asker, 'registerKeeper', world)) return true
  const [first] = request.items
  const role = first ? world.governance.role(first.roleId) : null
  return (
    role !== null && first !== undefined && appointingTo(role, first.scope, world).people.some(({ id }) => id === asker)
  )
}

type By = { asker: string; decision: string | null }

function grant(
  request: AppointmentRequest,
  { asker, decision }: By,
  turn: Turn,
  world: World,
  needs: AppointmentNeeds,
): Decision {
  const { request: t } = textsIn(turn.language)
  const { municipality } = turn.inbound
  const [first] = request.items
  const role = first ? world.governance.role(first.roleId) : null
  const by = request.toParty ?? (role && first ? appointingTo(role, first.scope, world).party : null)
  // What was proposed for a day that has passed begins today.
  const items = request.items.map((item) => ({
    ...item,
    from: item.from < world.today && request.toParty === null ? world.today : item.from,
  }))
  const change = takeoverOf(items, { by, decision }, world, needs.ids)
  return {
    replies: [{ text: t.granted(rowsOf(items, world, turn.language)) }],
    immediate: null,
    outgoing: [
      ...tellings(change, asker, world),
      ...toAsker(request, asker, world, (words, rows) => words.toldGranted(rows)),
    ],
    change: {
      audit: { action: 'appointments.grant', subject: { kind: 'appointment-request', id: request.id } },
      async run(unit) {
        const closed = { state: 'granted' as const, decidedBy: asker, decidedAt: turn.now, decision }
        if (!(await closeRequest(unit, municipality, request.id, closed))) throw new OvertakenError()
        if (!(await takeOver(unit, municipality, change))) throw new OvertakenError()
      },
    },
  }
}

function refuse(request: AppointmentRequest, { asker, decision }: By, turn: Turn, world: World): Decision {
  const { municipality } = turn.inbound
  return {
    replies: [{ text: textsIn(turn.language).request.refused }],
    immediate: null,
    outgoing: toAsker(request, asker, world, (words, rows) => words.toldRefused(rows)),
    change: {
      audit: { action: 'appointments.refuse', subject: { kind: 'appointment-request', id: request.id } },
      async run(unit) {
        const closed = { state: 'refused' as const, decidedBy: asker, decidedAt: turn.now, decision }
        if (!(await closeRequest(unit, municipality, request.id, closed))) throw new OvertakenError()
      },
    },
  }
}

type Words = ReturnType<typeof textsIn>['request']

function toAsker(
  request: AppointmentRequest,
  by: string,
  world: World,
  say: (words: Words, rows: readonly string[]) => string,
): readonly Outbound[] {
  const person = request.askedBy === null ? null : lookupsOf(world.register).person(request.askedBy)
  if (!person || person.id === by || person.status !== 'active') return []
  const language = languageOf(person)
  const words = textsIn(language).request
  const text = say(words, rowsOf(request.items, world, language))
  return [
    {
      ...{
        address: { to: 'person', personId: person.id },
        message: { text },
        nature: 'unasked',
        language,
        why: words.whyAsked,
      },
      key: `appointments.request-answer:${request.id}:${text.length}`,
    },
  ]
}

function receive(request: AppointmentRequest, asker: string, turn: Turn, world: World): Decision {
  const { request: t } = textsIn(turn.language)
  const { municipality } = turn.inbound
  if (request.receivedAt) return { replies: [{ text: t.alreadyReceived }] }
  const unitName = partyName(request.toParty ?? '', world, turn.language)
  return {
    replies: [{ text: t.received(unitName) }],
    outgoing: toAsker(request, asker, world, (words) => words.toldReceived(unitName)),
    change: {
      audit: { action: 'appointments.receive', subject: { kind: 'appointment-request', id: request.id } },
      async run(unit) {
        if (!(await receiveRequest(unit, municipality, request.id, asker, turn.now))) throw new OvertakenError()
      },
    },
  }
}

function paper(request: AppointmentRequest, asker: string, turn: Turn, { newLink }: AppointmentNeeds): Decision {
  const t = textsIn(turn.language)
  const { municipality, conversation } = turn.inbound
  if (conversation.kind !== 'dm') return { replies: [{ text: t.onlyInPrivate }] }
  const link = newLink(municipality, asker)
  const url = `${link.url}?till=/framstallan/${request.id}`
  return {
    replies: [messageOf([links([{ label: t.request.document, url }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: asker } },
      run: link.keep,
    },
  }
}

function decisionForm(request: AppointmentRequest, language: Turn['language']): Form {
  const { form } = textsIn(language).request
  return {
    id: `${formName}${request.id}`,
    title: form.title,
    inputs: [
      { name: 'decision', kind: 'text', label: form.decision, hint: form.hint, required: true, maxLength: 200 },
      {
        ...{ name: 'outcome', kind: 'choice', label: form.outcome, required: true, initial: 'yes' },
        options: [
          { value: 'yes', label: form.yes },
          { value: 'no', label: form.no },
        ],
      },
    ],
    submit: form.submit,
  }
}

function noteDecision(
  request: AppointmentRequest,
  asker: string,
  turn: Turn,
  world: World,
  needs: AppointmentNeeds,
): Decision {
  const { form } = textsIn(turn.language).request
  const values = turn.inbound.kind === 'form' ? turn.inbound.values : {}
  const decision = String(values['decision'] ?? '')
    .trim()
    .slice(0, 200)
  if (decision === '')
    return {
      replies: [],
      immediate: { kind: 'faults', form: decisionForm(request, turn.language), faults: { decision: form.needed } },
    }
  const by: By = { asker, decision }
  return values['outcome'] === 'no' ? refuse(request, by, turn, world) : grant(request, by, turn, world, needs)
}

/** Those that wait for the asker, each with its buttons. */
async function show(turn: Turn, world: World, needs: AppointmentNeeds): Promise<Decision> {
  const { municipality, person } = turn.inbound
  const all = await needs.database.unit(municipality, (unit) => openRequests(unit, municipality))
  const mine = all.filter((request) => mayDecide(request, person?.personId ?? '', world, needs)).slice(0, 5)
  const t = textsIn(turn.language)
  return {
    replies:
      mine.length === 0 ? [{ text: t.gone }] : mine.map((request) => requestInWords(request, world, turn.language)),
  }
}
