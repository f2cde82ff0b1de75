/** The paper that goes to a nämnd: fetched by whoever receives it, with its receipt. */
import { fields, messageOf, note, sentence, table } from '../../conversation/say.ts'
import type { Message } from '../../conversation/message.ts'
import { dayOf } from '../../lib/day.ts'
import { html } from '../../web/html.ts'
import { toDocx } from '../../web/paper/index.ts'
import type { Page } from '../../web/pages.ts'
import type { World } from '../register/index.ts'
import { mayDecide } from './dialogues/decide-request.ts'
import { assignment, insteadOf, nameOfId, partyName, textsIn } from './in-words.ts'
import type { AppointmentNeeds } from './needs.ts'
import type { AppointmentRequest } from './request.ts'
import { findRequest } from './store.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function requestPages(needs: AppointmentNeeds): readonly Page[] {
  return [
    {
      path: '/framstallan/:id',
      allows: 'everyone',
      title: (language) => textsIn(language).request.docTitle,
      async show({ session, language }, { params }) {
        const { municipality, personId } = session
        const { governance, register } = await needs.snapshots.of(municipality)
        const world = { governance, register, today: needs.clock.today() }
        const request = await needs.database.unit(municipality, (unit) =>
          findRequest(unit, municipality, String(params['id'])),
        )
        const t = textsIn(language)
        if (!request || !mayDecide(request, personId, world, needs))
          return html`<h1>${t.request.docTitle}</h1>
            <p>${t.gone}</p>`
        const bytes = await toDocx(paperInWords(request, world), {
          title: textsIn('sv').request.docTitle,
          subtitle: textsIn('sv').request.docSubtitle(partyName(request.toParty ?? '', world, 'sv')),
          municipality: governance.name,
          kind: textsIn('sv').request.kind,
          on: dayOf(request.askedAt),
          diarienummer: null,
          language: 'sv',
        })
        return { file: { name: `framstallan-${dayOf(request.askedAt)}.docx`, type: docx, bytes } }
      },
    },
  ]
}

/** In Swedish: it is the nämnd's. */
function paperInWords(request: AppointmentRequest, world: World): Message {
  const { request: t } = textsIn('sv')
  const { who, what, from, instead } = t.docColumns
  const rows = request.items.map((item) => [
    nameOfId(item.personId, world, 'sv'),
    assignment(item, world, 'sv'),
    item.from,
    insteadOf(item, world, 'sv') ?? '',
  ])
  const draft = messageOf([
    sentence(t.docAsks(nameOfId(request.askedBy, world, 'sv'))),
    table([who, what, from, instead], rows),
    fields([{ label: t.form.decision, value: request.decision ?? '…' }]),
    ...(request.receivedAt && request.receivedBy
      ? [sentence(t.docReceipt(dayOf(request.receivedAt), nameOfId(request.receivedBy, world, 'sv')))]
      : []),
    note(t.docMayBePublic),
  ])
  // Nothing in it can be pressed.
  return draft as Message
}
