/** Reorganisations on a page: what is decided and done, and a form that shows a change with what has no place before it is decided. */
import type { Request } from 'express'
import { z } from 'zod'
import type { Decision } from '../../conversation/dialogue.ts'
import type { FormFaults, Input } from '../../conversation/message.ts'
import { type Change, changeSchema } from '../../governance/reorganisation.ts'
import { type Day, isDay } from '../../lib/day.ts'
import { decideOn, filledIn, formOf, saidHtml, turnOn } from '../../web/deciding.ts'
import { type Filled, inputsHtml } from '../../web/form-html.ts'
import { type Filling, type Html, html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import type { World } from '../register/index.ts'
import { actions, reorganise, showPlan } from './dialogue.ts'
import { changesInWords, textsIn } from './in-words.ts'
import type { ReorganisationNeeds } from './needs.ts'
import { placeInputs, splitIn, withPlaces } from './places.ts'
import { type Reorganisation, reorganisationsOf } from './store.ts'
import { idFor } from './wish.ts'

const path = '/omorganisation'
/** Foreign data: an address or a form may say anything. */
const proposed = z.object({ from: z.string().refine(isDay), changes: z.array(changeSchema).min(1) })

export function reorganisationPages(needs: ReorganisationNeeds): readonly Page[] {
  const page = (rest: string, method: 'get' | 'post', show: (at: At) => Promise<Filling>): Page => ({
    ...{ path: `${path}${rest}` as Page['path'], method, allows: ['strategist', 'administrator'] },
    title: (language) => textsIn(language).page.name,
    show: async (visitor, request) => show(await atPage(visitor, request, needs)),
  })
  return [
    page('', 'get', shown),
    page('/visa', 'post', previewed),
    page('/beslut', 'post', decided),
    page('/angra', 'post', undone),
  ]
}

type At = { visitor: Visitor; values: Filled; world: World; needs: ReorganisationNeeds }

async function atPage(visitor: Visitor, { body }: Request, needs: ReorganisationNeeds): Promise<At> {
  const { governance, register } = await needs.snapshots.of(visitor.session.municipality)
  return { visitor, values: filledIn(body), world: { governance, register, today: needs.clock.today() }, needs }
}

type State = { decision?: Decision; filled?: Filled; faults?: FormFaults }

async function shown({ visitor, world, needs }: At, state: State = {}): Promise<Filling> {
  const { municipality } = visitor.session
  const { page } = textsIn(visitor.language)
  const all = await needs.database.unit(municipality, (unit) => reorganisationsOf(unit, municipality))
  return html`<h1>${page.name}</h1>
    ${state.decision && saidHtml(state.decision.replies)} ${listed(all, visitor, world)}
    <h2>${page.new}</h2>
    <p class="soft">${page.intro}</p>
    ${formOf(visitor, `${path}/visa`, inputsHtml(inputsOf(world, visitor), state.filled, state.faults), page.preview)}`
}

function listed(all: readonly Reorganisation[], visitor: Visitor, world: World): Html {
  const t = textsIn(visitor.language)
  if (all.length === 0) return html`<p>${t.none}</p>`
  return html`<div class="scroll" role="region" aria-label="${t.page.name}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${t.page.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (one) =>
            html`<tr>
              <td class="whole">${one.from}</td>
              <td>${changesInWords(one.changes, world, visitor.language).join(' ')}</td>
              <td>${one.decision ?? ''}</td>
              <td>
                ${t.states[one.state]}
                ${
                  (one.state === 'planned' || one.state === 'applied') &&
                  html`<form method="post" action="${path}/angra">
                    <input type="hidden" name="csrf" value="${visitor.session.csrfToken}" />
                    <input type="hidden" name="id" value="${one.id}" />
                    <button class="button">${t.undo}<span class="visually-hidden"> ${one.from}</span></button>
                  </form>`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const kinds = ['rename', 'merge', 'split', 'close'] as const

function inputsOf({ governance, today }: World, { language }: Visitor): readonly Input[] {
  const { page } = textsIn(language)
  const { units, positions } = governance.manifest
  const named = units.map(({ id, name }) => ({ value: id, label: name }))
  const heads = positions.map(({ id, title }) => ({ value: id, label: title }))
  return [
    {
      ...{ name: 'kind', kind: 'choice', label: page.kind, required: true },
      options: kinds.map((value) => ({ value, label: page.kinds[value] })),
    },
    {
      name: 'units',
      kind: 'choice',
      many: true,
      label: page.units,
      hint: page.unitsHint,
      required: true,
      options: named,
    },
    { name: 'names', kind: 'text', multiline: true, label: page.names, hint: page.namesHint, maxLength: 1_000 },
    { name: 'head', kind: 'choice', label: page.head, options: [{ value: '', label: page.nobody }, ...heads] },
    {
      name: 'successor',
      kind: 'choice',
      label: page.successor,
      options: [{ value: '', label: page.nobody }, ...named],
    },
    { name: 'from', kind: 'day', label: page.from, required: true, initial: today },
  ]
}

/** The change that was filled in, or what is missing from it. */
function changeIn(values: Filled, { governance }: World, { language }: Visitor): Change | FormFaults {
  const { page, whatName, whichUnits } = textsIn(language)
  const said = (name: string): string => String(values[name] ?? '').trim()
  const units = [values['units'] ?? []].flat().filter((id) => governance.unit(id) !== null)
  const names = said('names')
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 120)
  const kind = kinds.find((each) => each === said('kind'))
  const [unit, ...others] = units
  if (!kind) return { kind: page.whichKind }
  if (!unit || (kind === 'merge' ? others.length === 0 : others.length > 0))
    return { units: kind === 'merge' ? page.several : unit ? page.one : whichUnits }
  const taken = new Set<string>()
  const made = names.map((name) => {
    const id = idFor(name, governance, taken)
    taken.add(id)
    return { id, name, aliases: [], ...(said('head') === '' ? {} : { head: said('head') }) }
  })
  const [first] = made
  if (kind === 'close')
    return { close: { unit, ...(said('successor') === '' ? {} : { successor: said('successor') }) } }
  if (!first || (kind === 'split' && made.length < 2)) return { names: kind === 'split' ? page.twoNames : whatName }
  if (kind === 'rename') return { rename: { unit, name: first.name } }
  if (kind === 'merge') return { merge: { units, into: first } }
  return { split: { unit, into: made, systems: {}, people: {}, workplaces: {}, units: {} } }
}

const isChange = (given: Change | FormFaults): given is Change => changeSchema.safeParse(given).success

/** The plan with what has no place, where a split's things go, and the decision: shown again as often as places are chosen. */
async function previewed(at: At): Promise<Filling> {
  const { visitor, values, world, needs } = at
  const { page } = textsIn(visitor.language)
  const kept = keptIn(values)
  const from = kept?.from ?? String(values['from'] ?? '')
  if (!isDay(from)) return shown(at, { filled: values, faults: { from: page.whichDay } })
  const asked = kept ? null : changeIn(values, world, visitor)
  if (asked !== null && !isChange(asked)) return shown(at, { filled: values, faults: asked })
  const changes = (kept?.changes ?? [asked as Change]).map((change) =>
    'split' in change ? withPlaces(change, values, world) : change,
  )
  const turn = turnOn(visitor, { form: 'reorganisation.preview', values }, needs)
  const decision = showPlan(changes, from as Day, { turn, world, needs })
  const split = splitIn(changes)
  const hidden = html`<input type="hidden" name="plan" value="${JSON.stringify({ from, changes })}" />`
  const places = split ? placeInputs(split, world, textsIn(visitor.language)) : []
  const reference = inputsHtml([{ name: 'decision', kind: 'text', label: page.decision, maxLength: 200 }])
  return html`<h1>${page.name}</h1>
    ${saidHtml(decision.replies)}
    ${places.length > 0 && formOf(visitor, `${path}/visa`, [hidden, ...inputsHtml(places)], page.preview)}
    ${formOf(visitor, `${path}/beslut`, [hidden, ...reference], textsIn(visitor.language).apply)}
    <p><a href="${path}">${textsIn(visitor.language).cancel}</a></p>`
}

/** What was shown before, sent back: foreign data like any other. */
function keptIn({ plan }: Filled): z.infer<typeof proposed> | null {
  if (typeof plan !== 'string') return null
  try {
    const read = proposed.safeParse(JSON.parse(plan))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

async function decided(at: At): Promise<Filling> {
  const { visitor, values, needs } = at
  const kept = keptIn(values)
  if (!kept) return shown(at, { decision: { replies: [{ text: textsIn(visitor.language).gone }] } })
  const said = String(values['decision'] ?? '').trim()
  const payload = { ...kept, ...(said === '' ? {} : { decision: said.slice(0, 200) }) }
  return act(at, actions.apply, payload, needs)
}

const undone = (at: At): Promise<Filling> => act(at, actions.undo, { id: String(at.values['id'] ?? '') }, at.needs)

async function act(at: At, action: string, payload: unknown, needs: ReorganisationNeeds): Promise<Filling> {
  const turn = turnOn(at.visitor, { action, payload }, needs)
  const decision = await decideOn(at.visitor, () => reorganise(needs).decide(turn), needs)
  const { governance, register } = await needs.snapshots.of(at.visitor.session.municipality)
  return shown({ ...at, world: { governance, register, today: needs.clock.today() } }, { decision })
}
