/** Assignments on a page: what waits for an answer, what stands empty, and a form to appoint or propose with. */
import type { Request } from 'express'
import type { Decision, Turn } from '../../../conversation/dialogue.ts'
import type { FormFaults, Input } from '../../../conversation/message.ts'
import { type Day, isDay } from '../../../lib/day.ts'
import { decideOn, filledIn, formOf, saidHtml, turnOn } from '../../../web/deciding.ts'
import { type Filled, inputsHtml } from '../../../web/form-html.ts'
import { type Filling, type Html, html } from '../../../web/html.ts'
import type { Page, Visitor } from '../../../web/pages.ts'
import { type Appointment, type Person, type World, lookupsOf, systemNamed, worldAt } from '../../register/index.ts'
import { decideAppointment } from '../dialogues/decide.ts'
import type { Meant } from '../dialogues/meant.ts'
import { decideRequest, mayDecide } from '../dialogues/decide-request.ts'
import { personCalled } from '../handover/recipient.ts'
import { assignment, textsIn } from '../in-words.ts'
import type { AppointmentNeeds } from '../needs.ts'
import type { AppointmentRequest } from '../request.ts'
import { requestActions, rowsOf } from '../requesting.ts'
import { openRequests } from '../store.ts'
import { vacantIn } from '../vacancies/vacant.ts'

const path = '/uppdrag'

export function appointPages(needs: AppointmentNeeds): readonly Page[] {
  const title: Page['title'] = (language) => textsIn(language).page.assignments
  return [
    { path, allows: 'everyone', title, show: (visitor) => shown(visitor, needs) },
    { path, method: 'post', allows: 'everyone', title, show: (visitor, request) => appointed(visitor, request, needs) },
    {
      path: '/uppdrag/svar',
      method: 'post',
      allows: 'everyone',
      title,
      show: (visitor, request) => answered(visitor, request, needs),
    },
  ]
}

type State = { filled?: Filled; faults?: FormFaults; decision?: Decision }

async function shown(visitor: Visitor, needs: AppointmentNeeds, state: State = {}): Promise<Filling> {
  const world = await worldAt(visitor.session.municipality, needs)
  const { municipality, personId } = visitor.session
  const { page } = textsIn(visitor.language)
  const open = await needs.database.unit(municipality, (unit) => openRequests(unit, municipality))
  const mine = open.filter((request) => mayDecide(request, personId, world, needs))
  const inputs = inputsOf(world, visitor)
  return html`<h1>${page.assignments}</h1>
    ${state.decision && saidHtml(state.decision.replies)} ${mine.length > 0 && html`<h2>${page.waiting}</h2>`}
    ${mine.map((request) => waiting(request, world, visitor))}
    <h2>${page.appoint}</h2>
    <p class="soft">${page.appointIntro}</p>
    ${formOf(visitor, path, inputsHtml(inputs, state.filled, state.faults), page.appoint)} ${vacancies(world, visitor)}`
}

function vacancies(world: World, { language }: Visitor): Html {
  const { page, capital, vacant } = textsIn(language)
  const all = vacantIn(world)
  return html`<h2>${page.vacant}</h2>
    ${
      all.length === 0
        ? html`<p>${vacant.none}</p>`
        : html`<ul>
            ${all.map(
              ({ role, scope }) => html`<li>${capital(assignment({ roleId: role.id, scope }, world, language))}</li>`,
            )}
          </ul>`
    }`
}

/** A proposal with what can be done about it: yes or no, or, for a nämnd, what it decided. */
function waiting(request: AppointmentRequest, world: World, visitor: Visitor): Html {
  const { request: t } = textsIn(visitor.language)
  const rows = html`<ul>
    ${rowsOf(request.items, world, visitor.language).map((row) => html`<li>${row}</li>`)}
  </ul>`
  if (request.toParty === null)
    return html`${rows}
      <form method="post" action="${path}/svar" class="line">
        ${hidden(visitor, request.id)}
        <button class="button button-primary" name="svar" value="${requestActions.grant}">${t.grant}</button>
        <button class="button" name="svar" value="${requestActions.refuse}">${t.refuse}</button>
      </form>`
  return html`${rows}
    <p><a href="/framstallan/${request.id}">${t.document}</a></p>
    <form method="post" action="${path}/svar" class="line">
      ${hidden(visitor, request.id)}
      ${
        request.receivedAt === null &&
        html`<button class="button" name="svar" value="${requestActions.receive}">${t.receive}</button>`
      }
      <div class="field">
        <label for="beslut-${request.id}">${t.form.decision}</label>
        <input id="beslut-${request.id}" name="decision" maxlength="200" />
      </div>
      <button class="button button-primary" name="svar" value="yes">${t.form.yes}</button>
      <button class="button" name="svar" value="no">${t.form.no}</button>
    </form>`
}

const hidden = (visitor: Visitor, id: string): Html =>
  html`<input type="hidden" name="csrf" value="${visitor.session.csrfToken}" />
    <input type="hidden" name="id" value="${id}" />`

async function answered(visitor: Visitor, request: Request, needs: AppointmentNeeds): Promise<Filling> {
  const values = filledIn(request.body)
  const id = String(values['id'] ?? '')
  const answer = String(values['svar'] ?? '')
  const pressed: readonly string[] = [requestActions.grant, requestActions.refuse, requestActions.receive]
  const sent = pressed.includes(answer)
    ? { action: answer, payload: { id } }
    : { form: `appointments.decision:${id}`, values: { decision: values['decision'] ?? '', outcome: answer } }
  const decision = await decideOn(visitor, () => decideRequest(needs).decide(turnOn(visitor, sent, needs)), needs)
  const { immediate } = decision
  const faults = immediate?.kind === 'faults' ? Object.values(immediate.faults).map((text) => ({ text })) : []
  return shown(visitor, needs, { decision: { ...decision, replies: [...decision.replies, ...faults] } })
}

/** Roles that somebody is appointed to, each with what it may be held for. */
function inputsOf({ governance, today }: World, { language }: Visitor): readonly Input[] {
  const { page, make, capital } = textsIn(language)
  const roles = governance.manifest.roles.filter(
    ({ heldBy, scope }) => heldBy.rule === 'appointed' && scope !== 'workplace',
  )
  const units = governance.manifest.units.map(({ id, name }) => ({ value: id, label: name }))
  return [
    {
      ...{ name: 'role', kind: 'choice', label: page.role, required: true },
      options: roles.map(({ id, label }) => ({ value: id, label: capital(label[language]) })),
    },
    { name: 'system', kind: 'text', label: page.system, hint: page.systemHint, maxLength: 200 },
    ...(roles.some(({ scope }) => scope === 'unit')
      ? [
          {
            ...{ name: 'unit', kind: 'choice' as const, label: page.unit, hint: page.unitHint },
            options: [{ value: '', label: page.noUnit }, ...units],
          },
        ]
      : []),
    { name: 'person', kind: 'text', label: page.person, hint: page.personHint, required: true, maxLength: 200 },
    { name: 'from', kind: 'day', label: page.from, initial: today },
    { name: 'decision', kind: 'text', label: make.form.decision, hint: make.form.decisionHint, maxLength: 200 },
    ...(['mandate', 'resources', 'competence'] as const).map((name) => ({
      ...{ name, kind: 'text' as const, label: make.form[name], maxLength: 500 },
    })),
  ]
}

async function appointed(visitor: Visitor, request: Request, needs: AppointmentNeeds): Promise<Filling> {
  const filled = filledIn(request.body)
  const turn: Turn = turnOn(visitor, { form: 'appointments.appoint', values: filled }, needs)
  let faults: FormFaults = {}
  const decision = await decideOn(
    visitor,
    async () => {
      const world = await worldAt(visitor.session.municipality, needs)
      const asker = lookupsOf(world.register).person(visitor.session.personId)
      const meant = meantBy(filled, world, visitor)
      faults = 'faults' in meant ? meant.faults : {}
      if (!asker || 'faults' in meant) return { replies: [] }
      return decideAppointment(meant.meant, meant.wish, { asker, turn, world, needs })
    },
    needs,
  )
  return Object.keys(faults).length > 0
    ? shown(visitor, needs, { filled, faults })
    : shown(visitor, needs, { decision })
}

type Wish = Parameters<typeof decideAppointment>[1]

function meantBy(
  filled: Filled,
  world: World,
  { language }: Visitor,
): { meant: Meant; wish: Wish } | { faults: FormFaults } {
  const { page, leaving } = textsIn(language)
  const said = (name: string): string | null => String(filled[name] ?? '').trim() || null
  const role = world.governance.role(said('role') ?? '')
  const person: Person | null = personCalled(said('person') ?? '', world)
  const from = said('from')
  const faults: Record<string, string> = {}
  if (!role || role.heldBy.rule !== 'appointed') faults['role'] = page.whichRole
  if (!person) faults['person'] = leaving.form.unknown
  if (from !== null && !isDay(from)) faults['from'] = page.whichDay
  const scope: Appointment['scope'] | null = role ? scopeOf(role.scope, said, world) : null
  if (role && !scope) faults[role.scope === 'system' ? 'system' : 'unit'] = page.whichThing
  if (!role || !person || !scope || Object.keys(faults).length > 0) return { faults }
  const [mandate, resources, competence] = [said('mandate'), said('resources'), said('competence')]
  return {
    meant: { role, person, scope },
    wish: { from: from as Day | null, decision: said('decision'), mandate, resources, competence },
  }
}

function scopeOf(
  kind: Meant['role']['scope'],
  said: (name: string) => string | null,
  { register, governance }: World,
): Appointment['scope'] | null {
  if (kind === 'municipality') return { kind, id: null }
  if (kind === 'system') {
    const found = systemNamed(said('system') ?? '', register)
    return found.ok ? { kind, id: found.system.id } : null
  }
  const unit = governance.unit(said('unit') ?? '')
  return kind === 'unit' && unit ? { kind, id: unit.id } : null
}
