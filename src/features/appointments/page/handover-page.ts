/** Handing over on a page: a last day to report and confirm, and everything somebody holds, passed on in one step or item by item. */
import type { Request } from 'express'
import type { Decision } from '../../../conversation/dialogue.ts'
import type { FormFaults } from '../../../conversation/message.ts'
import { type Day, isDay } from '../../../lib/day.ts'
import { decideOn, filledIn, formOf, saidHtml, turnOn } from '../../../web/deciding.ts'
import { type Filled, inputsHtml } from '../../../web/form-html.ts'
import { type Filling, type Html, html } from '../../../web/html.ts'
import type { Page, Visitor } from '../../../web/pages.ts'
import { type Person, type World, lookupsOf } from '../../register/index.ts'
import { type Departure, mayConfirm } from '../handover/departure.ts'
import { handOver } from '../handover/hand-over.ts'
import { leaving, leavingActions, reportLeaving } from '../handover/leaving.ts'
import { type Held, everythingHeld, keyOfHeld } from '../handover/list.ts'
import { personCalled } from '../handover/recipient.ts'
import { departureOfPerson, departuresUnderWay } from '../handover/store.ts'
import { nameOf, textsIn } from '../in-words.ts'
import type { AppointmentNeeds } from '../needs.ts'

const path = '/lamna-over'

export function handOverPages(needs: AppointmentNeeds): readonly Page[] {
  const title: Page['title'] = (language) => textsIn(language).page.handOver
  const page = (rest: string, show: (at: At) => Promise<Filling>, method: 'get' | 'post' = 'get'): Page => ({
    ...{ path: `${path}${rest}` as Page['path'], method, allows: 'everyone', title },
    show: async (visitor, request) => show(await atPage(visitor, request, needs)),
  })
  return [
    page('', shown),
    page('/person', chosen, 'post'),
    page('/:person', shown),
    page('/:person', passed, 'post'),
    page('/:person/sista-dag', reported, 'post'),
    page('/:person/svar', answered, 'post'),
  ]
}

type At = {
  visitor: Visitor
  asker: Person | null
  whose: Person | null
  values: Filled
  world: World
  needs: AppointmentNeeds
}

/** Whose things: the address's person when the visitor may see them, otherwise nobody's. */
async function atPage(visitor: Visitor, { params, body }: Request, needs: AppointmentNeeds): Promise<At> {
  const { governance, register } = await needs.snapshots.of(visitor.session.municipality)
  const world = { governance, register, today: needs.clock.today() }
  const lookups = lookupsOf(register)
  const asker = lookups.person(visitor.session.personId)
  const wanted = params['person'] === undefined ? asker : lookups.person(String(params['person']))
  const may = asker && wanted && (wanted.id === asker.id || mayConfirm(asker.id, wanted, world, needs))
  return { visitor, asker, whose: may ? wanted : null, values: filledIn(body), world, needs }
}

type State = { decision?: Decision; filled?: Filled; faults?: FormFaults }

async function shown(at: At, state: State = {}): Promise<Filling> {
  const { visitor, asker, whose, world, needs } = at
  const { page, leaving: t } = textsIn(visitor.language)
  if (!whose || !asker)
    return html`<h1>${page.handOver}</h1>
      <p>${t.notYours}</p>`
  const { municipality } = visitor.session
  const known = await needs.database.unit(municipality, (unit) => departureOfPerson(unit, municipality, whose.id))
  const held = await everythingHeld(whose.id, { municipality, language: visitor.language }, needs)
  const own = whose.id === asker.id
  const who = nameOf(whose, world, visitor.language)
  return html`<h1>${own ? page.handOver : t.theirs(who)}</h1>
    ${state.decision && saidHtml(state.decision.replies)} ${departurePart(at, known)}
    ${listPart(at, held, state, own ? t.nothingYours : t.nothing(who))} ${own && (await othersPart(at, state))}`
}

function departurePart({ visitor, asker, whose, world, needs }: At, known: Departure | null): Html {
  const { leaving: t, page } = textsIn(visitor.language)
  const to = `${path}/${whose!.id}`
  if (!known)
    return html`<details>
      <summary>${page.reportDay}</summary>
      ${formOf(visitor, `${to}/sista-dag`, inputsHtml([{ name: 'on', kind: 'day', label: page.lastDay, required: true }]), page.report)}
    </details>`
  const may = asker!.id !== whose!.id && mayConfirm(asker!.id, whose!, world, needs)
  const buttons = [
    ...(known.state === 'open' && may ? (['confirm', 'refuse'] as const) : []),
    ...(known.state === 'open' && known.reportedBy === asker!.id ? (['withdraw'] as const) : []),
  ]
  return html`<p>${t.lastDay(known.lastDay)} ${known.state === 'open' ? page.notConfirmed : page.confirmed}</p>
    ${
      buttons.length > 0 &&
      html`<form method="post" action="${to}/svar" class="line">
        <input type="hidden" name="csrf" value="${visitor.session.csrfToken}" />
        <input type="hidden" name="id" value="${known.id}" />
        ${buttons.map((each) => html`<button class="button" name="svar" value="${each}">${t[each]}</button>`)}
      </form>`
    }`
}

/** Ticked, what is to pass on; all of it to begin with, so that one step is enough. */
function listPart({ visitor, whose }: At, held: readonly Held[], { filled, faults }: State, none: string): Html {
  const { leaving: t, page } = textsIn(visitor.language)
  if (held.length === 0) return html`<p>${none}</p>`
  const passing = held.filter(({ passes }) => passes)
  const others = held.filter(({ passes }) => !passes)
  const chosen = filled ? [filled['what'] ?? []].flat() : null
  const to = inputsHtml(
    [{ name: 'to', kind: 'text', label: t.form.to, hint: t.form.toHint, required: true, maxLength: 120 }],
    filled,
    faults,
  )
  const boxes = html`<fieldset>
    <legend>${t.form.what}</legend>
    ${faults?.['what'] && html`<p class="fault">${faults['what']}</p>`}
    ${passing.map((one) => {
      const key = keyOfHeld(one)
      return html`<label class="choice">
        <input type="checkbox" name="what" value="${key}" ${(chosen?.includes(key) ?? true) && html`checked`} />
        ${one.label}
      </label>`
    })}
  </fieldset>`
  return html`${passing.length > 0 && formOf(visitor, `${path}/${whose!.id}`, [boxes, ...to], t.form.submit)}
  ${
    others.length > 0 &&
    html`<h2>${page.follows}</h2>
      <ul>
        ${others.map(({ label, note }) => html`<li>${label}${note && html`<span class="soft"> ${note}</span>`}</li>`)}
      </ul>`
  }`
}

/** Those whose last day the visitor may confirm or follow, and a way to anybody else. */
async function othersPart({ visitor, asker, world, needs }: At, { faults }: State): Promise<Html> {
  const { page } = textsIn(visitor.language)
  const { municipality } = visitor.session
  const all = await needs.database.unit(municipality, (unit) => departuresUnderWay(unit, municipality))
  const theirs = all.flatMap(({ personId, state, lastDay }) => {
    const person = lookupsOf(world.register).person(personId)
    return person && mayConfirm(asker!.id, person, world, needs) ? [{ person, state, lastDay }] : []
  })
  const leads = theirs.length > 0 || world.register.people.some((person) => mayConfirm(asker!.id, person, world, needs))
  if (!leads) return html``
  return html`<h2>${page.others}</h2>
    ${
      theirs.length > 0 &&
      html`<ul>
        ${theirs.map(
          ({ person, state, lastDay }) =>
            html`<li>
              <a href="${path}/${person.id}">${nameOf(person, world, visitor.language)}</a>, ${lastDay}
              ${state === 'open' && html`<span class="soft">${page.notConfirmed}</span>`}
            </li>`,
        )}
      </ul>`
    }
    ${formOf(
      visitor,
      `${path}/person`,
      inputsHtml(
        [{ name: 'who', kind: 'text', label: page.person, hint: page.personHint, required: true, maxLength: 120 }],
        {},
        faults ?? {},
      ),
      page.show,
    )}`
}

async function chosen(at: At): Promise<Filling> {
  const { values, world, visitor } = at
  const person = personCalled(String(values['who'] ?? ''), world)
  if (!person) return shown(at, { faults: { who: textsIn(visitor.language).leaving.form.unknown } })
  const may = person.id === at.asker?.id || mayConfirm(at.asker?.id ?? '', person, world, at.needs)
  return shown({ ...at, whose: may ? person : null })
}

async function passed(at: At): Promise<Filling> {
  const { visitor, whose, values, needs } = at
  if (!whose) return shown(at)
  const sent = { form: `appointments.hand:${whose.id}:some`, values }
  const decision = await decideOn(visitor, () => handOver(needs).decide(turnOn(visitor, sent, needs)), needs)
  if (decision.immediate?.kind === 'faults') return shown(at, { filled: values, faults: decision.immediate.faults })
  return shown(await anew(at), { decision })
}

async function reported(at: At): Promise<Filling> {
  const { visitor, asker, whose, values, world, needs } = at
  const { leaving: t } = textsIn(visitor.language)
  const on = String(values['on'] ?? '')
  if (!whose || !asker) return shown(at)
  if (!isDay(on) || on < world.today)
    return shown(at, { decision: { replies: [{ text: isDay(on) ? t.past : t.whichDay }] } })
  const turn = turnOn(visitor, { form: 'appointments.leaving', values }, needs)
  const decide = () => reportLeaving(whose, on as Day, asker, { turn, world, needs })
  return shown(at, { decision: await decideOn(visitor, decide, needs) })
}

async function answered(at: At): Promise<Filling> {
  const { visitor, values, needs } = at
  const answer = (['confirm', 'refuse', 'withdraw'] as const).find((each) => each === values['svar'])
  if (!answer) return shown(at)
  const sent = { action: leavingActions[answer], payload: { id: String(values['id'] ?? '') } }
  const decision = await decideOn(visitor, () => leaving(needs).decide(turnOn(visitor, sent, needs)), needs)
  // The list of what is held stands on the page itself.
  return shown(at, { decision: { ...decision, replies: decision.replies.slice(0, 1) } })
}

/** After the register has changed. */
async function anew(at: At): Promise<At> {
  const { governance, register } = await at.needs.snapshots.of(at.visitor.session.municipality)
  return { ...at, world: { governance, register, today: at.needs.clock.today() } }
}
