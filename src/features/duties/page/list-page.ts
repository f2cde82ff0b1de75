/** Every duty on the calendar in one table: who owes what to whom and when, and how far it has come this year. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Duty, Frequency } from '../../../governance/manifest/schema.ts'
import { type Day, day } from '../../../lib/day.ts'
import { grouped } from '../../../lib/grouped.ts'
import { type Filling, html } from '../../../web/html.ts'
import type { World } from '../../register/index.ts'
import type { Current } from '../current.ts'
import { type Owed, isOfYear, isOverdue } from '../duty.ts'
import { dayInWords, nameIn, textsIn, whose } from '../in-words.ts'

export function dutiesPage({ owed, since }: Current, world: World, language: Language): Filling {
  const { page } = textsIn(language)
  const year = Number(world.today.slice(0, 4))
  // On a phone the rest is beside the screen.
  const columns = [page.what, page.progress, page.when, page.who, page.to, page.rule]
  const duties = [...grouped(owed, ({ duty }) => duty)].toSorted(([one], [other]) =>
    dueIn(one, world).localeCompare(dueIn(other, world)),
  )
  return html`<h1>${page.title(year)}</h1>
    <p>${page.intro(dayInWords(since, language, world.today))}</p>
    <div class="table" role="region" aria-label="${page.title(year)}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${duties.map(([duty, own]) => row(duty, own, year, world, language))}
        </tbody>
      </table>
    </div>`
}

function row(duty: Duty, owed: readonly Owed[], year: number, world: World, language: Language): Filling {
  const { page } = textsIn(language)
  return html`<tr>
    <td><a href="/ataganden/${duty.id}">${nameIn(duty, language)}</a></td>
    <td>${progressOf(owed, year)}</td>
    <td>${whenInWords(duty, language, world.today)}</td>
    <td>${whose(duty.owes, world, language)}</td>
    <td>${duty.to === undefined ? '' : whose(duty.to, world, language)}</td>
    <td>${duty.sources.join(', ') || page.own}</td>
  </tr>`
}

/** "3/6, 1 ✕": done of all that are owed this year, and how many are late or missing. */
export function progressOf(owed: readonly Owed[], year: number): string {
  const stands = owed.flatMap((one) =>
    one.stands.filter(({ period, status }) => isOfYear(period, year) && status !== 'before'),
  )
  const done = stands.filter((stand) => stand.done !== null).length
  const overdue = stands.filter(isOverdue).length
  if (stands.length === 0) return '–'
  return `${done}/${stands.length}${overdue > 0 ? `, ${overdue} ✕` : ''}`
}

/** When it is to be done, in words; whose day it is stands with it. */
export function whenInWords({ when }: Duty, language: Language, today: Day): string {
  const { page } = textsIn(language)
  switch (when.rule) {
    case 'yearly':
      return page.byDay(dayInWords(day(`${today.slice(0, 4)}-${when.by}`), language, today))
    case 'before':
      return when.event === 'budget' ? page.budget : page.businessPlan
    case 'frequency':
      return oftenInWords(when.frequency, language)
    case 'on':
      return page.event(when.event)
    case 'always':
      return ''
    default:
      return when satisfies never
  }
}

function oftenInWords(frequency: Frequency, language: Language): string {
  const { page } = textsIn(language)
  switch (frequency.rule) {
    case 'exactly':
    case 'at-least-per-target':
      return page.often(frequency.times)
    case 'at-least':
      return page.atLeast(frequency.times)
    case 'between':
      return page.atLeast(frequency.least)
    case 'as-needed':
      return page.gap(frequency.stated, frequency.longestGapDays)
    default:
      return frequency satisfies never
  }
}

function dueIn({ when }: Duty, { governance }: World): string {
  if (when.rule === 'yearly') return when.by
  const { yearlyEvents } = governance.manifest.municipality
  if (when.rule === 'before' && (when.event === 'budget' || when.event === 'business-plan'))
    return yearlyEvents[when.event] ?? '99'
  return '99'
}
