/** The register to look around in: every system with its roles, narrowed by words, by unit and by what is missing. */
import type { Language } from '../../conversation/inbound.ts'
import { fold } from '../../conversation/understanding/fold.ts'
import { type Filling, type Html, html } from '../../web/html.ts'
import { nameOfHolder } from '../ask/index.ts'
import { type Held, holdersOf, type System, type World } from '../register/index.ts'
import { textsIn } from './texts-in.ts'

export type Wish = { words: string; unit: string; show: 'all' | 'vacant' | 'questioned'; page: number }
const pageSize = 100

/** Foreign data: whatever is no wish is the whole register. */
export function wishIn(query: Readonly<Record<string, unknown>>): Wish {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].slice(0, 200) : '')
  const shows = ['vacant', 'questioned'] as const
  const page = Number(text('sida'))
  return {
    words: text('sok'),
    unit: text('enhet'),
    show: shows.find((one) => one === text('visa')) ?? 'all',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

type Row = { system: System; roles: readonly Held[] }

export function registerPage(wish: Wish, world: World, language: Language): Filling {
  const { register: texts } = textsIn(language)
  const { governance, register } = world
  const found = systemsFor(wish, world, language)
  const last = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(wish.page, last)
  const shown = found.slice((page - 1) * pageSize, page * pageSize).map((system) => rowOf(system, world))
  return html`<h1>${texts.title(governance.name)}</h1>
    ${form(wish, world, language)}
    <p role="status">${texts.found(found.length, register.systems.length)}</p>
    <p><a href="/lista/alla/xlsx">${texts.asFile}</a></p>
    ${shown.length === 0 ? html`<p>${texts.none}</p>` : table(shown, world, language)}
    ${last > 1 && pages({ ...wish, page }, last, language)}
    ${governance.manifest.municipality.example && html`<p class="soft">${texts.example}</p>`}`
}

/** Whose the roles are is only looked up where it decides, or is shown: a county's register has fifty thousand systems. */
function systemsFor(wish: Wish, world: World, language: Language): readonly System[] {
  const words = fold(wish.words).split(/\s+/).filter(Boolean)
  const isFor = (system: System): boolean => {
    if (words.length === 0 && wish.show === 'all') return true
    const row = rowOf(system, world)
    return shows(row, wish) && words.every((word) => wordsOf(row, world, language).includes(word))
  }
  return world.register.systems
    .filter(({ unitId }) => wish.unit === '' || (unitId !== null && world.governance.isWithin(unitId, wish.unit)))
    .filter(isFor)
    .toSorted((one, other) => alphabet.compare(one.name, other.name))
}

const alphabet = new Intl.Collator('sv')

function rowOf(system: System, world: World): Row {
  const roles = world.governance.manifest.roles.filter(({ scope }) => scope === 'system')
  return { system, roles: roles.map((role) => holdersOf(role, system, world)) }
}

function shows({ roles }: Row, { show }: Wish): boolean {
  if (show === 'vacant') return roles.some(({ holders }) => holders.length === 0)
  return show === 'all' || roles.some(({ questioned }) => questioned)
}

/** What may be searched for is what is shown: of protected people, no name. */
function wordsOf({ system, roles }: Row, world: World, language: Language): string {
  const { name, aliases, vendor, code, kind } = system
  const holders = roles.flatMap((held) => held.holders.map((holder) => nameOfHolder(holder, world, language)))
  return fold([name, ...aliases, vendor ?? '', code, kind ?? '', ...holders].join(' '))
}

function form(wish: Wish, { governance }: World, language: Language): Html {
  const { register: texts } = textsIn(language)
  const option = (value: string, label: string, isChosen: boolean): Html =>
    isChosen
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`
  return html`<form method="get" class="line" role="search">
    <div class="field">
      <label for="sok">${texts.search}</label>
      <input id="sok" name="sok" value="${wish.words}" maxlength="200" />
    </div>
    <div class="field">
      <label for="enhet">${texts.unit}</label>
      <select id="enhet" name="enhet">
        ${option('', texts.allUnits, wish.unit === '')}
        ${governance.manifest.units.map(({ id, name }) => option(id, name, wish.unit === id))}
      </select>
    </div>
    <div class="field">
      <label for="visa">${texts.show}</label>
      <select id="visa" name="visa">
        ${(['all', 'vacant', 'questioned'] as const).map((one) => option(one, texts[one], wish.show === one))}
      </select>
    </div>
    <button class="button button-primary">${texts.submit}</button>
  </form>`
}

function table(rows: readonly Row[], world: World, language: Language): Html {
  const { register: texts } = textsIn(language)
  const { governance } = world
  return html`<div class="scroll" role="region" aria-label="${texts.title(governance.name)}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${texts.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ system, roles }) =>
            html`<tr>
              <th scope="row">${system.name}${named(system, language)}</th>
              <td>${(system.unitId === null ? null : governance.unit(system.unitId)?.name) ?? ''}</td>
              <td>
                <ul class="plain">
                  ${roles.map((held) => html`<li>${roleInWords(held, world, language)}</li>`)}
                </ul>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function named({ aliases, status }: System, language: Language): Html | false {
  const { register: texts } = textsIn(language)
  const names = aliases.length > 0 ? [texts.alias(aliases)] : []
  const state = status === 'active' ? '' : (texts.statuses[status] ?? '')
  const said = [...names, state].filter(Boolean)
  return said.length > 0 && html`<br /><span class="soft">${said.join(' · ')}</span>`
}

function roleInWords({ role, holders, meanwhile, questioned }: Held, world: World, language: Language): string {
  const { register: texts } = textsIn(language)
  const names = holders.map((holder) => {
    const unsure = holder.kind === 'person' && holder.unsure ? ` (${texts.unsure})` : ''
    return `${nameOfHolder(holder, world, language)}${unsure}`
  })
  const vacant = meanwhile ? texts.meanwhile(nameOfHolder(meanwhile.holder, world, language)) : texts.isVacant
  const who = names.length > 0 ? names.join(', ') : vacant
  return `${role.label[language]}: ${who}${questioned ? ` (${texts.isQuestioned})` : ''}`
}

function pages(wish: Wish, last: number, language: Language): Html {
  const { register: texts } = textsIn(language)
  const to = (page: number): string =>
    `?${new URLSearchParams({ sok: wish.words, enhet: wish.unit, visa: wish.show, sida: String(page) }).toString()}`
  return html`<nav class="line" aria-label="${texts.pages}">
    ${wish.page > 1 && html`<a href="${to(wish.page - 1)}">${texts.previous}</a>`}
    <span>${texts.page(wish.page, last)}</span>
    ${wish.page < last && html`<a href="${to(wish.page + 1)}">${texts.next}</a>`}
  </nav>`
}
