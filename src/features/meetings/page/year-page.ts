/** A year's meetings as a page: the wheel, the same meetings as a table, and how every body stands. */
import { bodyInWords, bodyTitle } from '../../../governance/body-name.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { type Filling, type Html, html } from '../../../web/html.ts'
import { pagePalette } from '../../../web/palette.ts'
import { shownOf, type World } from '../../register/index.ts'
import { standingInWords } from '../mandate/in-words.ts'
import { hoursOf, isRecordedLate, type Meeting } from '../meeting.ts'
import type { BodyStands } from '../status/standings.ts'
import { meetingTexts, statusTexts } from '../status/in-words.ts'
import { seatingOf } from '../body/seats.ts'
import { dayInWords, timeInWords } from '../when-in-words.ts'
import { titleOf } from '../year/in-words.ts'
import { wheelSvg } from '../year/picture.ts'
import { wheelOf } from '../year/wheel.ts'
import { meterSvg } from './meter.ts'

export type YearSeen = {
  year: number
  stands: readonly BodyStands[]
  world: World
  language: Language
}

export function yearPage(seen: YearSeen): Filling {
  const { year, stands, language } = seen
  const texts = statusTexts[language].page
  const meetings = stands
    .flatMap((one) => one.meetings)
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  return html`<h1>${texts.title(year)}</h1>
    <nav class="years" aria-label="${texts.otherYears}">
      <a href="/moten/ar/${year - 1}">${year - 1}</a> · <strong aria-current="page">${year}</strong> ·
      <a href="/moten/ar/${year + 1}">${year + 1}</a>
    </nav>
    ${meetings.length === 0 ? html`<p>${statusTexts[language].unknownYear(year)}</p>` : wheel(meetings, seen)}
    <h2>${texts.standings}</h2>
    ${stands.map((one) => standing(one, seen))} ${meetings.length > 0 && table(meetings, seen)}`
}

function wheel(meetings: readonly Meeting[], { year, world, language }: YearSeen): Html {
  const shown = meetings.map((one) => ({
    body: one.body,
    target: one.target,
    ...hoursOf(one),
    state: one.state === 'held' ? ('held' as const) : ('booked' as const),
    href: `#m-${one.id}`,
  }))
  const drawn = wheelSvg(wheelOf(year, shown, { world, today: world.today, language }), pagePalette)
  return html`<div class="pictures">
    <figure class="wide">
      <figcaption class="soft">${statusTexts[language].page.wheel}</figcaption>
      ${drawn}
    </figure>
  </div>`
}

function standing({ body, standing: stands, meetings, rules }: BodyStands, { world, language }: YearSeen): Html {
  const texts = statusTexts[language]
  const held = meetings.filter(({ state }) => state === 'held').length
  const words =
    stands === null ? texts.noRuleSaid(bodyInWords(body, language)) : standingInWords(stands, meetingTexts[language])
  const meter =
    stands?.kind === 'count' &&
    meterSvg(
      {
        held: stands.held,
        booked: stands.booked,
        least: stands.least,
        most: stands.most,
        label: `${bodyTitle(body, language)}: ${words}`,
      },
      pagePalette,
    )
  const parts =
    (stands?.kind === 'targets' || stands?.kind === 'quarters') &&
    meterSvg(
      {
        held: stands.covered,
        booked: 0,
        least: stands.parts.length,
        most: null,
        label: `${bodyTitle(body, language)}: ${words}`,
      },
      pagePalette,
    )
  return html`<section class="message standing">
    <h3>${bodyTitle(body, language)}</h3>
    ${meter || parts} ${words.split('\n').map((line) => html`<p>${line}</p>`)}
    <p class="note">${led(body, world, language)}</p>
    ${rules.frequency?.by === 'own' && html`<p class="note">${texts.own}</p>`}
    ${held > 0 && meetings.some(isRecordedLate) && html`<p class="note">${texts.late(meetings.filter(isRecordedLate).length)}</p>`}
  </section>`
}

/** Who convenes and who chairs, as the register has it today. */
function led(body: BodyStands['body'], world: World, language: Language): string {
  const { page } = statusTexts[language]
  const seating = seatingOf(body, null, world)
  const names = (seat: 'convener' | 'chair') => {
    const { [seat]: one } = seating
    if (one.is !== 'somebody') return page.nobody
    return one.people.map((person) => shownOf(person, world.governance).name ?? page.nobody).join(', ')
  }
  return page.led(names('convener'), names('chair'))
}

function table(meetings: readonly Meeting[], { world, language }: YearSeen): Html {
  const { columns, states, title } = statusTexts[language].page.table
  const [on, at, group, where, state] = columns
  // A column that nothing stands in only makes the others narrow.
  const hasPlaces = meetings.some(({ place }) => place)
  const shown = hasPlaces ? [on, at, group, where, state] : [on, at, group, state]
  return html`<h2>${title}</h2>
    <div class="table" role="region" aria-label="${title}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${shown.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${meetings.map((one) => {
            const { day, start } = hoursOf(one)
            return html`<tr id="m-${one.id}">
              <td>${dayInWords(day, language, day)}</td>
              <td>${timeInWords(start, language)}</td>
              <td>${titleOf(one, { world, language })}</td>
              ${hasPlaces ? html`<td>${one.place ?? ''}</td>` : null}
              <td>${states[one.state]}</td>
            </tr>`
          })}
        </tbody>
      </table>
    </div>`
}
