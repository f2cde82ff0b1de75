/** How the newest round has gone, system by system, and the same as a file. */
import { toCsv } from '../register/index.ts'
import { html } from '../../web/html.ts'
import type { Page } from '../../web/pages.ts'
import type { Unit } from '../../database/database.ts'
import type { World } from '../register/index.ts'
import { type Asked, resultRows, textsIn } from './in-words.ts'
import type { AttestationNeeds } from './needs.ts'
import { newestRound, pointsOf } from './store.ts'

export function attestationPages(needs: AttestationNeeds): readonly Page[] {
  const load = async (municipality: string): Promise<{ found: Asked | null; world: World }> => {
    const { governance, register } = await needs.snapshots.of(municipality)
    const world = { governance, register, today: needs.clock.today() }
    return { world, found: await needs.database.unit(municipality, (unit) => newestOf(unit, municipality)) }
  }
  return [
    {
      path: '/intygande',
      allows: 'strategist',
      title: (language) => textsIn(language).results.page,
      async show({ session, language }) {
        const { results: t } = textsIn(language)
        const { found, world } = await load(session.municipality)
        if (!found)
          return html`<h1>${t.page}</h1>
            <p>${t.none}</p>`
        const { round, points } = found
        const done = points.filter(({ state }) => state !== 'waiting')
        const { system, state, by, on, asked, changes } = t.columns
        return html`<h1>${t.title(round.openedOn)}</h1>
          <p>${t.count(done.length, points.length, done.filter((each) => each.state === 'changed').length)}</p>
          <p><a href="/intygande/csv">${t.csv}</a></p>
          <div class="scroll" tabindex="0" role="region" aria-label="${t.page}">
            <table>
              <thead>
                <tr>
                  ${[system, state, by, on, asked, changes].map((column) => html`<th scope="col">${column}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${resultRows(found, world, language).map(
                  ([first, ...rest]) =>
                    html`<tr>
                      <th scope="row">${first}</th>
                      ${rest.map((cell) => html`<td>${cell}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
      },
    },
    {
      path: '/intygande/csv',
      unlisted: true,
      allows: 'strategist',
      title: (language) => textsIn(language).results.csv,
      async show({ session, language }) {
        const { found, world } = await load(session.municipality)
        return { file: { name: 'intygande.csv', type: 'text/csv', bytes: csvOf(found, world, language) } }
      },
    },
  ]
}

export async function newestOf(unit: Unit, municipality: string): Promise<Asked | null> {
  const round = await newestRound(unit, municipality)
  return round && { round, points: await pointsOf(unit, municipality, round.id) }
}

export function csvOf(found: Asked | null, world: World, language: 'sv' | 'en'): Buffer {
  const { system, state, by, on, asked, changes } = textsIn(language).results.columns
  return toCsv([[system, state, by, on, asked, changes], ...(found ? resultRows(found, world, language) : [])])
}
