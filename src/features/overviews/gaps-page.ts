/** What the rules demand and nobody can show: the gaps first, then what is due and may still be done in time. */
import type { Language } from '../../conversation/inbound.ts'
import { type Filling, type Html, html } from '../../web/html.ts'
import type { RulesReport } from '../compliance/index.ts'
import { textsIn } from './texts-in.ts'

export function gapsPage({ year, asOf, rules }: RulesReport, language: Language): Filling {
  const { gaps: texts } = textsIn(language)
  const of = (status: 'gap' | 'due') => rules.filter((rule) => rule.status === status)
  const [gaps, due] = [of('gap'), of('due')]
  return html`<h1>${texts.title(year)}</h1>
    <p>${texts.asOf(asOf)}</p>
    <p class="soft">${texts.explain}</p>
    ${
      gaps.length === 0
        ? html`<p><strong>${texts.none}</strong></p>`
        : listed(texts.gap(gaps.length), gaps, 'gap', language)
    }
    ${due.length > 0 && listed(texts.due(due.length), due, 'due', language)}
    <p><a href="/efterlevnad/ar/${year}">${texts.audit}</a></p>`
}

type Row = RulesReport['rules'][number]

function listed(title: string, rules: readonly Row[], status: 'gap' | 'due', language: Language): Html {
  const { gaps: texts } = textsIn(language)
  const stands = ({ evidence }: Row) =>
    evidence
      .filter((proof) => proof.status === status)
      .map(
        ({ says, missing }) =>
          html`<p>${says} ${missing.some((name) => !says.includes(name)) && texts.missing(missing)}</p>`,
      )
  return html`<h2>${title}</h2>
    <div class="scroll" role="region" aria-label="${title}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${texts.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rules.map(
            (rule) =>
              html`<tr>
                <th scope="row" class="whole">${rule.id}</th>
                <td>${rule.rule} <span class="soft">${rule.document}, ${rule.section}</span></td>
                <td>${stands(rule)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}
