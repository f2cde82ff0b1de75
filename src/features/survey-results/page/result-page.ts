/** One round's page: the pictures and, beside each, the same as numbers; every answer with how it came about; the files. */
import { type Filling, type Html, html } from '../../../web/html.ts'
import { toHtml } from '../../../web/message-html.ts'
import { pagePalette } from '../../../web/palette.ts'
import { questionOf } from '../../survey/index.ts'
import { participationBlocks } from '../cards/participation.ts'
import { differenceInWords, summaryInWords } from '../cards/proposals.ts'
import { actionsInWords, areasTable, sinceInWords, statusInWords } from '../cards/result.ts'
import { forMeeting } from '../consolidation/discussions.ts'
import type { Proposal } from '../consolidation/proposal.ts'
import { fileKinds } from '../export/files.ts'
import { becauseInWords, placeOf, textsIn, valueInWords, votesInWords } from '../in-words.ts'
import { heatMap } from '../picture/heat-map.ts'
import { heatMapOf, wheelOf } from '../picture/of-result.ts'
import { radar, shown } from '../picture/radar.ts'
import { participation } from '../result/participation.ts'
import type { Telling } from '../telling.ts'

/** `csrf`: for whoever may add the diarienummer; null for others. `beside`: what residents answered. */
export function resultPage(telling: Telling, { beside, csrf }: { beside: Filling; csrf: string | null }): Filling {
  const { found, name, language } = telling
  const texts = textsIn(language)
  const { total, year } = found.result
  return html`<h1>${texts.result.title(name, year)}</h1>
    <div class="message">
      ${
        total === null
          ? html`<p>${texts.result.nothing}</p>`
          : html`<p class="fact">
                <strong>${texts.result.total(shown(total))}</strong>
                <span>${texts.result.totalDetail}</span>
              </p>
              <p>${sinceInWords(telling) ?? texts.result.noEarlier}</p>`
      }
      <p class="note">${statusInWords(telling)}</p>
    </div>
    ${total !== null && pictures(telling)} ${actions(telling)} ${differences(telling)} ${beside} ${answers(telling)}
    ${csrf !== null && participationPart(telling)} ${files(telling, csrf)}
    <p class="soft">${texts.result.about}</p>
    <p><a href="/enkat">${texts.page.back}</a></p>`
}

function pictures(telling: Telling): Filling {
  const { page, result } = textsIn(telling.language)
  const { comparison } = telling.found
  const wheel = radar(wheelOf(telling), pagePalette)
  return html`<h2>${result.areas}</h2>
    <div class="pictures">
      ${wheel && figure(wheel, page.wheel)} ${figure(heatMap(heatMapOf(telling), pagePalette), page.years)}
    </div>
    ${toHtml({ text: '', blocks: [areasTable(telling)] })}
    ${
      comparison &&
      html`<p class="soft">${result.comparableNote(comparison.comparable, comparison.of, comparison.year)}</p>`
    }`
}

function figure(picture: Html, caption: string): Html {
  return html`<figure>
    <figcaption class="soft">${caption}</figcaption>
    ${picture}
  </figure>`
}

function actions(telling: Telling): Filling {
  const items = actionsInWords(telling)
  if (items.length === 0) return null
  return html`<h2>${textsIn(telling.language).page.actions}</h2>
    ${toHtml({ text: '', blocks: [{ kind: 'list', items, ordered: true }] })}`
}

function differences(telling: Telling): Filling {
  const { found, language } = telling
  const open = found.adoption ? [] : forMeeting(found.proposals)
  if (open.length === 0) return null
  const items = open.map((proposal) => differenceInWords(proposal, telling))
  return html`<h2>${textsIn(language).proposals.forMeeting}</h2>
    ${toHtml({ text: '', blocks: [{ kind: 'list', items, ordered: true }] })}`
}

/** Folded away per area: forty rows are for whoever looks something up. */
function answers(telling: Telling): Filling {
  const { found, language } = telling
  const { page } = textsIn(language)
  const { survey, proposals } = found
  return html`<h2>${page.answers}</h2>
    <p>${summaryInWords(telling)}</p>
    <div>
      ${survey.areas.map((area) => {
        const ofArea = proposals.filter(({ questionId }) => questionOf(survey, questionId)?.area === area.id)
        return (
          ofArea.length > 0 &&
          html`<details>
            <summary>${area.title[language]} (${ofArea.length})</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="${area.title[language]}">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${page.question}</th>
                    <th scope="col">${page.answer}</th>
                    <th scope="col">${page.why}</th>
                  </tr>
                </thead>
                <tbody>
                  ${ofArea.map((proposal) => answerRow(proposal, telling))}
                </tbody>
              </table>
            </div>
          </details>`
        )
      })}
    </div>`
}

function answerRow(proposal: Proposal, { found, language, nameOf }: Telling): Html {
  const texts = textsIn(language)
  const { survey, adoption, decided } = found
  const question = questionOf(survey, proposal.questionId)!
  const { reasons } = proposal
  const { decidedBy: byHand = null, decidedNote = null } = decided.get(question.id) ?? {}
  const why = [
    ...(adoption ? [] : [`${texts.state[proposal.state]}.`]),
    `${becauseInWords(proposal, survey, language)}${byHand ? ` ${nameOf(byHand)}.` : ''}`,
    decidedNote,
    reasons.answered > 1 && votesInWords(proposal, question, survey, language),
    ...reasons.evidence.map((text) => `${texts.columns.evidence}: ${text}`),
    ...reasons.dissent.map(texts.dissent),
  ]
  return html`<tr>
    <td>${texts.numbered(placeOf(survey, question.id), question.title[language])}</td>
    <td>${valueInWords(question, proposal.value, language)}</td>
    <td>${why.filter(Boolean).map((line) => html`${line}<br />`)}</td>
  </tr>`
}

/** For whoever leads the survey. */
export function participationPart(telling: Telling): Filling {
  const blocks = participationBlocks(participation(telling.found.asked, telling.found.said), telling)
  return html`<details>
    <summary>${textsIn(telling.language).participation.heading}</summary>
    ${toHtml({ text: '', blocks: blocks.slice(1) })}
  </details>`
}

function files(telling: Telling, csrf: string | null): Filling {
  const { found, language } = telling
  const { page, adopt } = textsIn(language)
  const { round, adoption } = found
  return html`<h2>${page.files}</h2>
    <ul class="plain">
      ${fileKinds.map((kind) => html`<li><a href="/enkat/${round.id}/fil/${kind}">${page.file[kind]}</a></li>`)}
    </ul>
    <p class="soft">${page.fileNote}</p>
    ${
      csrf !== null &&
      adoption &&
      html`<form method="post" action="/enkat/${round.id}/diarienummer" class="line">
        <input type="hidden" name="csrf" value="${csrf}" />
        <label class="field">
          <span>${adopt.numberLabel}</span>
          <input name="diarienummer" value="${adoption.diarienummer ?? ''}" maxlength="60" required />
        </label>
        <button class="button">${page.saveNumber}</button>
      </form>`
    }`
}
