/** The panel beside the municipality's own result: the same year, its own numbers, never mixed. */
import type { Language } from '../../../conversation/inbound.ts'
import { type Html, html } from '../../../web/html.ts'
import { type PanelQuestion, type PanelResult, smallestGroup } from '../panel-result.ts'
import { textsIn } from '../texts-in.ts'

export function besideAll(panels: readonly Html[], language: Language): Html {
  const texts = textsIn(language).result
  return html`<h2>${texts.beside}</h2>
    ${panels}
    <p class="soft">${texts.besideNote}</p>`
}

export function besidePart(result: PanelResult | 'open', name: string, language: Language): Html {
  const texts = textsIn(language).result
  if (result === 'open') return html`<p>${name}. ${texts.open}</p>`
  const least = result.survey.minGroupSize ?? smallestGroup
  if (result.people === null) return html`<p>${name}. ${texts.tooFew(least)}</p>`
  return html`<p>${name}: ${texts.people(result.people)}</p>
    <div>${result.questions.map((each) => questionPart(each, least, language))}</div>`
}

function questionPart(each: PanelQuestion, least: number, language: Language): Html {
  const texts = textsIn(language).result
  const title = each.question.title[language]
  if (!each.shown) return html`<p>${title} <span class="soft">${texts.questionTooFew(least)}</span></p>`
  const index = each.index === null ? '' : ` ${texts.index(Math.round(each.index))}.`
  return html`<details>
    <summary>${title} <span class="soft">${index} ${texts.answered(each.answered)}</span></summary>
    ${
      each.texts.length > 0
        ? html`<ul class="plain">
            ${each.texts.map((text) => html`<li>${text}</li>`)}
          </ul>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">${texts.answer}</th>
                <th scope="col">${texts.percent}</th>
              </tr>
            </thead>
            <tbody>
              ${each.shares.map(
                ({ option, percent }) =>
                  html`<tr>
                    <td>${option.text[language]}</td>
                    <td>
                      <meter aria-hidden="true" min="0" max="100" value="${percent}">${percent} %</meter>
                      ${percent} %
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </details>`
}
