/** The governance year as an årshjul: every day that something has, as a wheel and as the same in a table. */
import type { Language } from '../../conversation/inbound.ts'
import type { YearMark } from '../../governance/year-mark.ts'
import type { Day } from '../../lib/day.ts'
import { type Filling, type Html, html } from '../../web/html.ts'
import { pagePalette } from '../../web/palette.ts'
import { type Wheel, wheelSvg } from '../meetings/index.ts'
import { textsIn } from './texts-in.ts'

export type YearShown = { year: number; marks: readonly YearMark[]; today: Day; language: Language }

export function yearPage({ year, marks, today, language }: YearShown): Filling {
  const { year: texts } = textsIn(language)
  return html`<h1>${texts.title(year)}</h1>
    <nav class="years" aria-label="${texts.otherYears}">
      <a href="/arshjul/${year - 1}">${year - 1}</a> · <strong aria-current="page">${year}</strong> ·
      <a href="/arshjul/${year + 1}">${year + 1}</a>
    </nav>
    ${marks.length === 0 ? html`<p>${texts.none(year)}</p>` : [picture(marks, { year, today, language }), table(marks, language)]}`
}

function picture(marks: readonly YearMark[], shown: Omit<YearShown, 'marks'>): Html {
  const { year: texts } = textsIn(shown.language)
  return html`<div class="pictures">
    <figure class="wide">
      <figcaption class="soft">${texts.wheel}</figcaption>
      ${wheelSvg(wheelOf(marks, shown), pagePalette)}
    </figure>
  </div>`
}

const signs = { done: 'held', coming: 'booked', late: 'proposed' } as const

function wheelOf(marks: readonly YearMark[], { year, today, language }: Omit<YearShown, 'marks'>): Wheel {
  const { year: texts } = textsIn(language)
  const rings = [...new Set(marks.map(({ ring }) => ring))]
  return {
    year,
    title: texts.picture(year, marks.length),
    months: texts.months,
    rings: rings.map((name) => {
      const own = marks.filter(({ ring }) => ring === name)
      return { name, count: texts.count(own.filter(({ state }) => state === 'done').length, own.length) }
    }),
    marks: marks.map(({ ring, on, state, what }, at) => ({
      ring: rings.indexOf(ring),
      ...{ on, state: signs[state], label: `${on} ${what}`, href: `#d-${at}` },
    })),
    closed: [],
    dates: [],
    today,
    legend: texts.legend,
  }
}

function table(marks: readonly YearMark[], language: Language): Html {
  const { year: texts } = textsIn(language)
  return html`<h2>${texts.table}</h2>
    <div class="scroll" role="region" aria-label="${texts.table}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${texts.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${marks.map(
            ({ on, what, who, state, sources, ring }, at) =>
              html`<tr id="d-${at}">
                <td class="whole">${on}</td>
                <td>${what}</td>
                <td>${who ?? ring}</td>
                <td>${texts.states[state]}</td>
                <td>${sources.length > 0 ? sources.join(' ') : texts.own}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}
