/** "Mina uppgifter": all of it on a page, and as a file to take along. Everybody sees their own and nobody else's. */
import type { About } from '../../../conversation/about.ts'
import type { Database } from '../../../database/database.ts'
import type { Clock } from '../../../lib/clock.ts'
import { type Filling, html } from '../../../web/html.ts'
import type { Page, Visitor } from '../../../web/pages.ts'
import { lookupsOf, type Snapshot } from '../../register/index.ts'
import { textsIn } from '../texts-in.ts'
import { asJson, exportPerson, type PersonExport, type Section } from './export.ts'

export type PersonNeeds = {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  database: Pick<Database, 'unit'>
  clock: Clock
  /** What every feature keeps about people. */
  about(): readonly About[]
}

export const ownDataPath = '/mina-uppgifter'

export function ownDataPages(needs: PersonNeeds): readonly Page[] {
  return [
    {
      path: ownDataPath,
      wide: true,
      allows: 'everyone',
      title: (language) => textsIn(language).own.title,
      show: async (visitor) => inWords(await ownOf(visitor, needs), visitor),
    },
    {
      path: `${ownDataPath}/:file`,
      allows: 'everyone',
      title: (language) => textsIn(language).own.title,
      async show(visitor) {
        const found = await ownOf(visitor, needs)
        const name = `mina-uppgifter-${found?.on ?? ''}.json`
        return { file: { name, type: 'application/json', bytes: Buffer.from(found ? asJson(found) : '{}') } }
      },
    },
  ]
}

async function ownOf({ session, language }: Visitor, needs: PersonNeeds): Promise<PersonExport | null> {
  const { municipality, personId } = session
  const { governance, register } = await needs.snapshots.of(municipality)
  const person = lookupsOf(register).person(personId)
  if (!person) return null
  const world = { governance, register, today: needs.clock.today() }
  return needs.database.unit(municipality, (unit) =>
    exportPerson(unit, person, { world, about: needs.about(), language }),
  )
}

const mostShown = 50

function inWords(found: PersonExport | null, { language }: Visitor): Filling {
  const { own: texts } = textsIn(language)
  if (!found) return html`<h1>${texts.title}</h1>`
  return html`<h1>${texts.title}</h1>
    <p>${texts.intro(found.controller, found.on)}</p>
    <p><a class="button button-primary" href="${ownDataPath}/fil">${texts.download}</a></p>
    <p class="soft">${texts.erase}</p>
    ${found.sections.map((section) => sectionOf(section, texts.more))}`
}

function sectionOf({ title, rows }: Section, more: (count: number) => string): Filling {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cell = (value: unknown): string => {
    if (value === null || value === undefined) return ''
    return Array.isArray(value) ? value.map(cell).join(', ') : typeof value === 'string' ? value : JSON.stringify(value)
  }
  return html`<details>
    <summary>${title} (${rows.length})</summary>
    <div class="scroll" role="region" aria-label="${title}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column.replaceAll('_', ' ')}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, mostShown).map(
            (row) =>
              html`<tr>
                ${columns.map((column) => html`<td>${cell(row[column])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length > mostShown && html`<p class="soft">${more(rows.length - mostShown)}</p>`}
  </details>`
}
