/** The report as a page: how many rules stand how, then each with what shows it. */
import type { Language } from '../../../conversation/inbound.ts'
import { grouped } from '../../../lib/grouped.ts'
import { type Filling, type Html, html } from '../../../web/html.ts'
import { textsIn } from '../in-words.ts'
import { saysOf } from '../report/on-paper.ts'
import {
  type Proof,
  type RuleRow,
  type RulesReport,
  type RuleStatus,
  ruleStatuses,
  type Traced,
} from '../report/report.ts'

export type Seen = {
  report: RulesReport
  /** Only these; null: every rule. */
  only: RuleStatus | null
  /** The years that can be looked at, the newest first. */
  years: readonly number[]
  language: Language
}

export function reportPage({ report, only, years, language }: Seen): Filling {
  const texts = textsIn(language)
  const { page, status, means } = texts
  const base = `/efterlevnad/ar/${report.year}`
  const shown = report.rules.filter((rule) => only === null || rule.status === only)
  const current = (isCurrent: boolean) => (isCurrent ? html` aria-current="true"` : null)
  const choice = (wanted: RuleStatus | null, label: string) =>
    html`<a href="${base}${wanted === null ? '' : `/${wanted}`}" ${current(only === wanted)}>${label}</a>`
  return html`<h1>${page.title(report.year)}</h1>
    <p>${page.intro} ${page.asOf(report.asOf)}</p>
    ${report.municipality.example && html`<p class="soft">${texts.paper.example}</p>`}
    <nav class="years" aria-label="${page.years}">
      ${years.map((year) => html`<a href="/efterlevnad/ar/${year}" ${current(year === report.year)}>${year}</a> `)}
    </nav>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.paper.columns.status}</th>
          <th scope="col">${texts.paper.columns.rules}</th>
          <th scope="col">${texts.paper.columns.means}</th>
        </tr>
      </thead>
      <tbody>
        ${ruleStatuses.map(
          (one) =>
            html`<tr>
              <th scope="row">${status[one]}</th>
              <td>${report.counts[one]}</td>
              <td>${means[one]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>
      ${page.files}: <a href="${base}/fil/docx">${page.word}</a> · <a href="${base}/fil/csv">${page.csv}</a> ·
      <a href="${base}/fil/json">${page.json}</a>
    </p>
    <nav class="years" aria-label="${page.filter}">
      ${page.filter}: ${choice(null, page.all)} ${ruleStatuses.map((one) => html` · ${choice(one, status[one])}`)}
    </nav>
    ${shown.length === 0 && html`<p>${page.none}</p>`}
    ${[...grouped(shown, ({ document }) => document)].map(
      ([document, rules]) =>
        html`<h2>${document}</h2>
          ${rules.map((rule) => ruleSection(rule, language))}`,
    )}`
}

function ruleSection(rule: RuleRow, language: Language): Html {
  const { status } = textsIn(language)
  return html`<section class="message standing" id="${rule.id}">
    <h3>${rule.id} · ${rule.section}: ${status[rule.status]}</h3>
    <p>${rule.rule}</p>
    ${rule.evidence.map((proof) => proofOf(proof, rule, language))}
  </section>`
}

function proofOf(proof: Proof, rule: RuleRow, language: Language): Html {
  const { paper, page } = textsIn(language)
  const { what, happened, recorded, by, reference, audit } = paper.shown
  return html`<p>${saysOf(proof, language)}</p>
    ${
      proof.shownBy.length > 0 &&
      html`<div class="scroll" role="region" aria-label="${rule.id}, ${paper.evidence.toLowerCase()}" tabindex="0">
        <table>
          <caption class="soft">
            ${rule.id}, ${paper.evidence.toLowerCase()}
          </caption>
          <thead>
            <tr>
              ${[what, happened, recorded, by, reference, audit].map((label) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${proof.shownBy.map((one) => row(one, language))}
          </tbody>
        </table>
      </div>`
    }
    ${
      proof.reminded.length > 0 &&
      html`<p class="soft">
        ${page.reminders}: ${proof.reminded.map(({ to, at, state }) => paper.reminded(to, at, state)).join('; ')}
      </p>`
    }`
}

function row(shown: Traced, language: Language): Html {
  const { paper } = textsIn(language)
  const [first, ...later] = shown.audit.map(({ number }) => number)
  const recorded = shown.recordedAt?.toISOString().slice(0, 10) ?? ''
  return html`<tr>
    <td>${shown.what}</td>
    <td>${shown.happenedOn ?? paper.unknown}</td>
    <td>${shown.late ? `${recorded} (${paper.late})` : recorded}</td>
    <td>${shown.by}</td>
    <td>${shown.diarienummer} ${linkTo(shown.link)}</td>
    <td>${first === undefined ? '' : paper.recordedAs(first)}${later.length > 0 ? `, ${paper.edits(later)}` : ''}</td>
  </tr>`
}

/** Only web addresses become links. */
function linkTo(link: string | null): Filling {
  if (link === null) return null
  const isWeb = URL.canParse(link) && ['https:', 'http:'].includes(new URL(link).protocol)
  return isWeb ? html`<a href="${new URL(link).href}">${link}</a>` : link
}
