/** The register of documents as pages, and each document's text with the rules that its parts may support. */
import type { Language } from '../../conversation/inbound.ts'
import { type Filling, type Html, html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import { tableHtml } from '../../web/table.ts'
import type { World } from '../register/index.ts'
import { placeOf } from './document.ts'
import { type DocumentNeeds, textsIn } from './needs.ts'
import { notHeld } from './register/holds.ts'
import { type Listed, listedIn } from './register/register.ts'
import { clausesInForce, editionsOf, supportsOf } from './store.ts'

export function documentPages(needs: DocumentNeeds): readonly Page[] {
  return [
    {
      path: '/styrdokument',
      allows: 'everyone',
      title: (language) => textsIn(language).page.title,
      async show(visitor) {
        const { world, listed } = await read(visitor, needs)
        return registerPage(listed, world, visitor.language)
      },
    },
    {
      path: '/styrdokument/:document',
      allows: 'everyone',
      title: (language) => textsIn(language).page.title,
      async show(visitor, { params }) {
        const { world, listed } = await read(visitor, needs)
        const one = listed.find(({ id }) => id === String(params['document']))
        if (!one) return html`<p>${textsIn(visitor.language).page.notFound}</p>`
        return textPage(one, world, visitor.language, needs)
      },
    },
  ]
}

async function read({ session }: Visitor, { snapshots, database, clock }: DocumentNeeds) {
  const { governance, register } = await snapshots.of(session.municipality)
  const world: World = { governance, register, today: clock.today() }
  const editions = await database.unit(governance.key, (unit) => editionsOf(unit, governance.key))
  return { world, listed: listedIn(governance, editions, world.today) }
}

function registerPage(listed: readonly Listed[], { governance }: World, language: Language): Filling {
  const { page, list } = textsIn(language)
  const { columns } = list
  const headings = [
    columns.title,
    // On a phone the rest is beside the screen.
    columns.standing,
    columns.edition,
    columns.decided,
    columns.review,
    columns.published,
  ]
  const missing = listed.filter(({ standing }) => standing === 'missing').length
  return html`<h1>${page.title}</h1>
    <p>${page.intro}</p>
    ${governance.manifest.municipality.example && html`<p class="soft">${governance.name}</p>`}
    <p>${list.missing(missing)}</p>
    ${tableHtml(
      page.title,
      headings,
      listed.map((one) => row(one, language)),
    )}`
}

function row(one: Listed, language: Language): Html {
  const { list } = textsIn(language)
  return html`<tr>
    <th scope="row">${one.edition ? html`<a href="/styrdokument/${one.id}">${one.title}</a>` : one.title}</th>
    <td>${list.standing[one.standing]}</td>
    <td>${one.edition?.edition}</td>
    <td>${list.decided(one.decidedBy, one.decidedOn, one.diarienummer)}</td>
    <td>${one.reviewBy}</td>
    <td>${linkTo(one.publishedAt)}</td>
  </tr>`
}

async function textPage(one: Listed, { governance }: World, language: Language, { database }: DocumentNeeds) {
  const { page, support } = textsIn(language)
  const { edition } = one
  const { key } = governance
  const { clauses, supports } = await database.unit(key, async (unit) => ({
    clauses: edition ? (await clausesInForce(unit, key)).filter(({ editionId }) => editionId === edition.id) : [],
    supports: edition ? await supportsOf(unit, key, [edition.id]) : [],
  }))
  const missing = notHeld(one.declared?.mustHold ?? [], clauses)
  const rulesOf = (clauseId: string) => supports.filter((each) => each.clauseId === clauseId)
  return html`<h1>${one.title}</h1>
    <p>${textsIn(language).list.decided(one.decidedBy, one.decidedOn, one.diarienummer)} ${linkTo(one.publishedAt)}</p>
    ${
      clauses.length > 0 &&
      missing.length > 0 &&
      html`<p class="promise">
        ${textsIn(language).evidence.notHeld(one.title)} ${textsIn(language).list.mustHold(missing)}
      </p>`
    }
    ${clauses.map(
      (clause) =>
        html`<section>
          <h2>${placeOf(clause) ?? clause.place}</h2>
          ${clause.text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}
          ${
            rulesOf(clause.id).length > 0 &&
            html`<p class="soft">
              ${support.title}:
              ${rulesOf(clause.id)
                .map(({ rule, state }) => `${rule} (${page.state[state]})`)
                .join(', ')}
            </p>`
          }
        </section>`,
    )}
    <p><a href="/styrdokument">${page.back}</a></p>`
}

/** Only web addresses become links. */
function linkTo(where: string | null): Filling {
  if (where === null) return null
  const isWeb = URL.canParse(where) && ['https:', 'http:'].includes(new URL(where).protocol)
  return isWeb ? html`<a href="${new URL(where).href}">${where}</a>` : where
}
