/** All duties as a page, each with its table and picture, as a CSV file, and what was handed in as Word files. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import { type Filling, type Html, html } from '../../../web/html.ts'
import type { Page, Visitor } from '../../../web/pages.ts'
import { pagePalette } from '../../../web/palette.ts'
import { type World, toCsv } from '../../register/index.ts'
import { currentOf } from '../current.ts'
import { seenOf } from '../dialogues/show-status.ts'
import { holdersFor, recipientsFor } from '../due/holders.ts'
import { targetsOf } from '../due/targets.ts'
import { ruleOf, textsIn } from '../in-words.ts'
import { type Table, committeeTable, earlierLines, tableOf } from '../matrix-rows.ts'
import type { DutyNeeds } from '../needs.ts'
import { isOnCalendar } from '../overview.ts'
import { standingOf } from '../record.ts'
import { draftOf } from '../report/drafted.ts'
import { doneIn } from '../store.ts'
import { dutiesPage } from './list-page.ts'
import { draftFile, handedInFile } from './paper.ts'
import { squaresSvg } from './squares.ts'

export function dutyPages(needs: DutyNeeds): readonly Page[] {
  const title = (language: Language) => textsIn(language).page.name
  const worldFor = async ({ session }: Visitor): Promise<World> => {
    const { governance, register } = await needs.snapshots.of(session.municipality)
    return { governance, register, today: needs.clock.today() }
  }
  const page = (
    path: Page['path'],
    show: (visitor: Visitor, world: World, id: string) => ReturnType<Page['show']>,
  ): Page => ({
    path,
    allows: 'everyone',
    title,
    show: async (visitor, { params }) => show(visitor, await worldFor(visitor), String(params['id'] ?? '')),
  })
  const withDuty =
    (show: (duty: Duty, visitor: Visitor, world: World) => ReturnType<Page['show']>) =>
    async (visitor: Visitor, world: World, id: string) => {
      const duty = world.governance.manifest.duties.find((one) => one.id === id)
      return duty && isOnCalendar(duty) ? show(duty, visitor, world) : noSuch(visitor)
    }
  return [
    page('/ataganden', async ({ language }, world) => dutiesPage(await currentOf(world, needs), world, language)),
    page(
      '/ataganden/:id',
      withDuty(async (duty, visitor, world) => matrixPage(duty, visitor, world, needs)),
    ),
    page(
      '/ataganden/:id/csv',
      withDuty(async (duty, visitor, world) => {
        const { matrix, fates } = await seenOf(duty, Number(world.today.slice(0, 4)), world, needs)
        const { columns, rows } = tableOf(
          matrix,
          fates,
          world,
          visitor.language,
          seesNames(duty, visitor, world, needs),
        )
        return {
          file: {
            name: `${duty.id}-${world.today}.csv`,
            type: 'text/csv; charset=utf-8',
            bytes: toCsv([columns, ...rows]),
          },
        }
      }),
    ),
    page(
      '/ataganden/:id/utkast',
      withDuty(async (duty, visitor, world) => {
        if (!duty.drafts || !seesNames(duty, visitor, world, needs)) return noSuch(visitor)
        const draft = await draftOf(duty, { own: null, language: visitor.language }, world, needs)
        return { file: await draftFile(draft, duty, world, visitor.language) }
      }),
    ),
    page('/ataganden/lamnat/:id', (visitor, world, id) => handedIn(id, visitor, world, needs)),
  ]
}

function noSuch({ language }: Visitor): Filling {
  return html`<p>${textsIn(language).page.noSuch}</p>`
}

async function matrixPage(duty: Duty, visitor: Visitor, world: World, needs: DutyNeeds): Promise<Filling> {
  const { language } = visitor
  const { page, matrix: texts } = textsIn(language)
  const year = Number(world.today.slice(0, 4))
  const { matrix, fates } = await seenOf(duty, year, world, needs)
  const { columns, rows } = tableOf(matrix, fates, world, language, seesNames(duty, visitor, world, needs))
  const rule = ruleOf(duty, world, language)
  const committees = committeeTable(matrix, language)
  return html`<p><a href="/ataganden">${page.all}</a></p>
    <h1>${texts.title(duty.name, year)}</h1>
    <p>${duty.what}</p>
    <p>
      ${matrix.rows.length === 1 ? texts.summaryOne(matrix.done === 1) : texts.summary(matrix.done, matrix.rows.length)}
    </p>
    <figure>
      ${squaresSvg(matrix, texts.picture(duty.name, matrix.done, matrix.rows.length), pagePalette)}
      <figcaption class="soft">${page.legend}</figcaption>
    </figure>
    ${committees && tablePart(committees, texts.columns.group)}
    ${tablePart({ columns, rows }, texts.title(duty.name, year))}
    ${
      matrix.earlier.length > 0 &&
      html`<h2>${texts.earlier.replace(/:$/, '')}</h2>
        <ul>
          ${earlierLines(matrix, world, language).map((line) => html`<li>${line}</li>`)}
        </ul>`
    }
    ${rule !== null && html`<p class="note">${rule}</p>`}
    <p><a class="button" href="/ataganden/${duty.id}/csv">${page.csv}</a></p>`
}

function tablePart({ columns, rows }: Table, label: string): Html {
  return html`<div class="table" role="region" aria-label="${label}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** Who has it to do is for whoever owes it, gets it, or follows the governance up. */
function seesNames(duty: Duty, { session, may }: Visitor, world: World, needs: DutyNeeds): boolean {
  if (may('strategist') || may('registerKeeper')) return true
  return (targetsOf(duty, world) ?? []).some((target) =>
    [...holdersFor(duty, target, world, needs), ...recipientsFor(duty, target, world, needs)].some(
      ({ id }) => id === session.personId,
    ),
  )
}

/** What was written in a form or report, for whoever handed it in, whoever got it, and whoever may say so for the duty. */
async function handedIn(id: string, visitor: Visitor, world: World, needs: DutyNeeds): ReturnType<Page['show']> {
  const municipality = world.governance.key
  const { personId } = visitor.session
  const [done] = await needs.database.unit(municipality, (unit) => doneIn(unit, municipality, { ids: [id] }))
  const duty = world.governance.manifest.duties.find((one) => one.id === done?.dutyId)
  if (!done || !duty || personId === null) return noSuch(visitor)
  const { own, mayAll } = standingOf(duty, personId, world, needs)
  if (!mayAll && own.length === 0 && done.recordedBy !== personId && !done.sentTo.includes(personId))
    return noSuch(visitor)
  return { file: await handedInFile(done, duty, world, visitor.language) }
}
