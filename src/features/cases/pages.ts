/** The cases as pages: all of them with where each stands, one in full, and the delegated decisions for each nämnd. */
import { html, type Filling, type Html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import { tableHtml } from '../../web/table.ts'
import { listed } from '../../web/table-pages.ts'
import { buttons, messageOf } from '../../conversation/say.ts'
import { toDocx } from '../../web/paper/index.ts'
import { type World, toCsv } from '../register/index.ts'
import { explain } from '../rules/index.ts'
import { caseCard } from './card.ts'
import type { WholeCase } from './case.ts'
import { delegationLine } from './dialogues/delegations.ts'
import { decisionInWords, nameOfPerson, pathOf, standingInWords, stepInWords, stepNames, textsIn } from './in-words.ts'
import { type CaseNeeds, loadAll } from './needs.ts'
import { type Delegated, caseRow, delegationColumns, delegationRows, delegationsOf } from './rows.ts'
import { startButton } from './dialogues/start-case.ts'
import { standingsOf } from './gates.ts'
import { casesOf } from './store.ts'

export function casePages(needs: CaseNeeds): readonly Page[] {
  const see = async ({ session }: Visitor): Promise<{ cases: readonly WholeCase[]; world: World }> => {
    const { governance, register } = await needs.snapshots.of(session.municipality)
    const world = { governance, register, today: needs.clock.today() }
    const cases = await needs.database.unit(governance.key, async (unit) =>
      loadAll(unit, await casesOf(unit, governance.key), world),
    )
    return { cases, world }
  }
  return [
    {
      path: '/arenden',
      allows: 'everyone',
      title: (language) => textsIn(language).page.name,
      async show(visitor) {
        const seen = await see(visitor)
        return html`${listPage(seen, visitor)} ${startPresses(seen.world, visitor, needs)}`
      },
    },
    {
      path: '/arenden/fil/:kind',
      allows: 'everyone',
      title: (language) => textsIn(language).page.name,
      async show(visitor) {
        const { cases, world } = await see(visitor)
        const rows = [
          textsIn(visitor.language).page.columns,
          ...cases.map((one) => caseRow(one, visitor.language, world)),
        ]
        return { file: { name: `arenden-${world.today}.csv`, type: 'text/csv; charset=utf-8', bytes: toCsv(rows) } }
      },
    },
    {
      path: '/arenden/delegationsbeslut',
      allows: 'registerKeeper',
      title: (language) => textsIn(language).page.delegations,
      async show(visitor) {
        const { cases, world } = await see(visitor)
        return delegationsPage(delegationsOf(cases), world, visitor)
      },
    },
    {
      path: '/arenden/delegationsbeslut/:committee',
      allows: 'registerKeeper',
      title: (language) => textsIn(language).page.delegations,
      async show(visitor, { params }) {
        const { cases, world } = await see(visitor)
        const found = delegationsOf(cases).find(({ committee }) => committee === params['committee'])
        if (!found) return html`<p>${textsIn(visitor.language).delegations.none}</p>`
        return { file: await paperOf(found, world, visitor) }
      },
    },
    {
      path: '/arenden/:case',
      allows: 'everyone',
      title: (language) => textsIn(language).page.name,
      async show(visitor, { params }) {
        const { cases, world } = await see(visitor)
        const found = cases.find((whole) => String(whole.case.number) === params['case'])
        if (!found) return html`<p>${textsIn(visitor.language).page.notFound}</p>`
        const { language, session } = visitor
        const reader = { language, world, personId: session.personId, membersOf: needs.membersOf }
        const presses = needs.desk.presses([caseCard(found, reader)], visitor, `/arenden/${found.case.number}`)
        return html`${casePage(found, world, visitor)} ${presses}`
      },
    },
  ]
}

function listPage({ cases, world }: { cases: readonly WholeCase[]; world: World }, { language }: Visitor): Filling {
  const { page } = textsIn(language)
  const rows = cases.map((whole) => row(whole, caseRow(whole, language, world)))
  return listed(page, rows, '/arenden/fil/csv')
}

/** A way into each kind of matter that the municipality's documents know. */
function startPresses({ governance }: World, visitor: Visitor, { desk }: CaseNeeds): Html {
  const texts = textsIn(visitor.language)
  const kinds = [...new Set(governance.manifest.decisionPaths.flatMap(({ appliesTo }) => appliesTo.starts ?? []))]
  const offered = kinds.map((kind) => ({ ...startButton(kind, '', null, visitor), label: texts.kinds[kind] }))
  return html`${kinds.length > 0 && html`<h2>${texts.startCase}</h2>`}
  ${desk.presses([messageOf([buttons(offered)])], visitor, '/arenden')}`
}

function row(whole: WholeCase, cells: readonly string[]): Html {
  const [number, title, ...rest] = cells
  return html`<tr>
    <td>${number}</td>
    <td><a href="/arenden/${whole.case.number}">${title}</a></td>
    ${rest.map((cell) => html`<td>${cell}</td>`)}
  </tr>`
}

function casePage(whole: WholeCase, world: World, { language }: Visitor): Filling {
  const texts = textsIn(language)
  const told = { language, world }
  const { case: one, decision } = whole
  const standings = standingsOf(whole, world.governance)
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.fields.state, standingInWords(whole, told)],
    [texts.fields.path, pathOf(one.path, world)?.name ?? one.path],
    [texts.fields.unit, one.unitId && (world.governance.unit(one.unitId)?.name ?? one.unitId)],
    [texts.fields.owner, nameOfPerson(one.ownerId ?? one.openedBy, world)],
    [texts.fields.amount, one.amount === null ? null : texts.money(one.amount)],
    [texts.fields.number, one.diarienummer],
  ]
  return html`<p><a href="/arenden">${texts.page.back}</a></p>
    <h1>${texts.heading(one.number, one.title)}</h1>
    <p>${one.need}</p>
    <dl>
      ${facts.map(
        ([label, value]) =>
          value !== null &&
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      decision &&
      html`<p>${decisionInWords(decision, told)}</p>
        ${
          decision.missing.length > 0 &&
          html`<p class="fault">
            ${texts.deviation(stepNames(decision.missing, whole, world))}.
            ${decision.because ? texts.becauseWas(decision.because) : texts.becauseMissing}
          </p>`
        }`
    }
    <h2>${texts.page.steps}</h2>
    ${tableHtml(
      texts.page.steps,
      [texts.page.steps, texts.page.rule],
      standings.map(
        (each) =>
          html`<tr>
            <td>${stepInWords(each, told)}</td>
            <td>
              ${each.step.sources.map((rule) => html`<span title="${explain(rule, world.governance, language) ?? ''}">${rule}</span> `)}
            </td>
          </tr>`,
      ),
    )}`
}

function delegationsPage(waiting: readonly Delegated[], world: World, { language }: Visitor): Filling {
  const texts = textsIn(language)
  const name = (committee: string | null) =>
    committee === null ? texts.delegations.noCommittee : (world.governance.unit(committee)?.name ?? committee)
  return html`<h1>${texts.page.delegations}</h1>
    <p>${waiting.length === 0 ? texts.delegations.none : texts.page.delegationsIntro}</p>
    ${waiting.map(
      ({ committee, decisions }) =>
        html`<h2>${name(committee)}</h2>
          <ul>
            ${decisions.map((one) => html`<li>${delegationLine(one, language, world)}</li>`)}
          </ul>
          ${
            committee !== null &&
            html`<p><a href="/arenden/delegationsbeslut/${committee}">${texts.delegations.paper}</a></p>`
          }`,
    )}`
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function paperOf(delegated: Delegated, world: World, { language }: Visitor) {
  const { committee } = delegated
  const texts = textsIn(language)
  const name = world.governance.unit(committee ?? '')?.name ?? ''
  const columns = [...delegationColumns(language)]
  const rows = delegationRows(delegated, language, world).map((row) => [...row])
  const bytes = await toDocx(
    { text: texts.delegations.heading(name), blocks: [{ kind: 'table', columns, rows }] },
    {
      title: texts.delegations.heading(name),
      municipality: world.governance.name,
      kind: texts.page.delegations,
      on: world.today,
      diarienummer: null,
      language,
    },
  )
  return { name: `delegationsbeslut-${committee}-${world.today}.docx`, type: docx, bytes }
}
