/** A request to whoever appoints: to people with two buttons; to a nämnd's registrar as a paper with a receipt. */
import type { Language, Outbound } from '../../conversation/inbound.ts'
import type { Button, Draft, Meaning } from '../../conversation/message.ts'
import { buttons, heading, list, messageOf, note, sentence } from '../../conversation/say.ts'
import type { Ids } from '../../lib/ids.ts'
import { publicRecordNote } from '../records/index.ts'
import type { Person, World } from '../register/index.ts'
import type { Item } from './appointing.ts'
import type { Reached } from './appoints.ts'
import { assignment, insteadOf, languageOf, nameOfId, partyName, textsIn } from './in-words.ts'
import type { AppointmentRequest } from './request.ts'

export const requestActions = {
  grant: 'appointments.grant',
  refuse: 'appointments.refuse',
  receive: 'appointments.receive',
  decide: 'appointments.note-decision',
  document: 'appointments.request-paper',
  show: 'appointments.show-requests',
} as const

export function requestTo(
  to: Reached,
  items: readonly Item[],
  asked: { by: string | null; at: Date; departureId: string | null },
  world: World,
  ids: Ids,
): { request: AppointmentRequest; outgoing: readonly Outbound[] } {
  const request: AppointmentRequest = {
    id: ids.next(),
    items,
    toParty: to.asRegistrar ? to.party : null,
    toPeople: to.people.map(({ id }) => id),
    askedBy: asked.by,
    askedAt: asked.at,
    receivedBy: null,
    receivedAt: null,
    state: 'open',
    decidedBy: null,
    decidedAt: null,
    decision: null,
    departureId: asked.departureId,
  }
  return { request, outgoing: to.people.map((person) => telling(request, person, world)) }
}

function telling(request: AppointmentRequest, to: Person, world: World): Outbound {
  const language = languageOf(to)
  return {
    address: { to: 'person', personId: to.id },
    message: requestInWords(request, world, language),
    nature: 'unasked',
    language,
    why: textsIn(language).request.why,
    key: `appointments.request:${request.id}:${to.id}`,
  }
}

export function requestInWords(request: AppointmentRequest, world: World, language: Language): Draft {
  const { request: t } = textsIn(language)
  return messageOf([
    heading(t.title),
    sentence(t.asks(nameOfId(request.askedBy, world, language))),
    list(rowsOf(request.items, world, language)),
    ...(request.toParty
      ? [note(t.forUnit(partyName(request.toParty, world, language))), note(publicRecordNote(language))]
      : []),
    buttons(offered(request, language)),
  ])
}

export function rowsOf(items: readonly Item[], world: World, language: Language): readonly string[] {
  const { request: t } = textsIn(language)
  return items.map((item) =>
    t.row(
      nameOfId(item.personId, world, language),
      assignment(item, world, language),
      item.from,
      insteadOf(item, world, language),
    ),
  )
}

function offered({ id, toParty, receivedAt }: AppointmentRequest, language: Language): readonly Button<Meaning>[] {
  const { request: t } = textsIn(language)
  const button = (label: string, name: string, more: Partial<Button<Meaning>> = {}): Button<Meaning> => ({
    ...{ label, action: { name, payload: { id } } },
    ...more,
  })
  if (toParty === null)
    return [button(t.grant, requestActions.grant, { style: 'primary' }), button(t.refuse, requestActions.refuse)]
  return [
    ...(receivedAt === null ? [button(t.receive, requestActions.receive, { style: 'primary' })] : []),
    button(t.document, requestActions.document),
    button(t.decide, requestActions.decide, { opens: 'form' }),
  ]
}
