/**
 * The panel's own pages, for anybody with the link: a step of questions at a time, without scripts, cookies or sign-in.
 * What has been answered travels in the form itself, so that nothing is kept of somebody who stops half-way.
 */
import type { Language } from '../../../conversation/inbound.ts'
import type { Database } from '../../../database/database.ts'
import type { Governance } from '../../../governance/governance.ts'
import { dayOf } from '../../../lib/day.ts'
import type { Clock } from '../../../lib/clock.ts'
import { type Html, html } from '../../../web/html.ts'
import type { OpenPage, OpenRequest, ShownOpenly } from '../../../web/open-pages.ts'
import {
  type Answers,
  type Definitions,
  type Engine,
  type Question,
  type Value,
  findRound,
  holdOpen,
} from '../../survey/index.ts'
import { smallestGroup } from '../panel-result.ts'
import { type FormFault, readField } from '../read-form.ts'
import { nextStep, standing } from '../steps.ts'
import { findLink, insertPanelAnswers } from '../store.ts'
import { digest, newSeal, opened, rowsOf } from '../submission.ts'
import { textsIn } from '../texts-in.ts'
import { accessibilityPage } from './accessibility-page.ts'
import { type Given, questionField } from './question-field.ts'

export type PanelPageNeeds = {
  database: Pick<Database, 'unit'>
  governances: readonly Governance[]
  definitions: Definitions
  clock: Clock
  /** Seals forms. */
  secret: Buffer
}

export function panelPages(needs: PanelPageNeeds): readonly OpenPage[] {
  return [
    {
      path: '/panel/:municipality/tillganglighet',
      show: async ({ parameters, language }) => {
        const governance = needs.governances.find(({ key }) => key === parameters['municipality'])
        return governance ? accessibilityPage(governance, language) : null
      },
    },
    { path: '/panel/:municipality/:token', show: (asked) => begin(asked, needs) },
    { path: '/panel/:municipality/:token', method: 'post', show: (asked) => goOn(asked, needs) },
  ]
}

type Panel = { governance: Governance; roundId: string; engine: Engine }

/** The panel behind the link, or the page that says why there is none. A wrong link and a closed one are not told apart. */
async function panelBehind(
  { parameters, language }: OpenRequest,
  { database, governances, definitions, clock }: PanelPageNeeds,
): Promise<{ panel: Panel } | { stopped: ShownOpenly }> {
  const { municipality = '', token = '' } = parameters
  const governance = governances.find(({ key }) => key === municipality)
  const today = dayOf(clock.now())
  const texts = textsIn(language).page
  const gone = { title: texts.gone, status: 410, body: stopPage(texts.gone, texts.goneText) }
  if (!governance || !/^[\w-]{20,100}$/.test(token)) return { stopped: gone }
  return database.unit(municipality, async (unit) => {
    const link = await findLink(unit, municipality, digest(token))
    const round = link && (await findRound(unit, municipality, link.roundId))
    if (!link || !round || link.closed || round.state !== 'open' || today > link.closesOn) return { stopped: gone }
    if (today < link.opensOn)
      return { stopped: { ...gone, status: 403, body: stopPage(texts.gone, texts.notYet(link.opensOn)) } }
    return {
      panel: {
        governance,
        roundId: round.id,
        engine: await definitions.engine(unit, municipality, round.definitionId),
      },
    }
  })
}

async function begin(asked: OpenRequest, needs: PanelPageNeeds): Promise<ShownOpenly> {
  const found = await panelBehind(asked, needs)
  if ('stopped' in found) return found.stopped
  const state: State = { answers: {}, asked: [], seal: newSeal(needs.secret) }
  return stepPage(found.panel, state, nextStep(found.panel.engine, {}, []), {}, new Map(), asked)
}

type State = { answers: Answers; asked: readonly string[]; seal: string }

async function goOn(request: OpenRequest, needs: PanelPageNeeds): Promise<ShownOpenly> {
  const found = await panelBehind(request, needs)
  if ('stopped' in found) return found.stopped
  const { panel } = found
  const { form, language } = request
  const { engine } = panel
  const number = opened(form['seal'], needs.secret)
  const texts = textsIn(language).page
  if (number === null) return { title: texts.gone, status: 400, body: stopPage(texts.gone, texts.tooOld) }
  const today = dayOf(needs.clock.now())
  // Whatever the form says of earlier steps is read anew, so that nothing impossible can come that way.
  let state: State = { answers: {}, asked: [], seal: String(form['seal']) }
  const faults = new Map<string, FormFault>()
  const claimed = String(form['asked'] ?? '').split(' ')
  for (;;) {
    const step = nextStep(engine, state.answers, state.asked)
    if (step.length === 0) break
    if (!step.every(({ id }) => claimed.includes(id))) return stepPage(panel, state, step, {}, faults, request)
    const read = readStep(step, form, today)
    if (read.faults.size > 0) return stepPage(panel, state, step, form, read.faults, request)
    state = {
      ...state,
      answers: { ...state.answers, ...read.answers },
      asked: [...state.asked, ...step.map(({ id }) => id)],
    }
  }
  const { key } = panel.governance
  const rows = rowsOf(engine.survey, standing(engine, state.answers), { number, on: today, via: 'web' })
  const kept = await needs.database.unit(key, async (unit) => {
    if (!(await holdOpen(unit, key, panel.roundId, today))) return false
    await insertPanelAnswers(unit, key, panel.roundId, rows)
    return true
  })
  if (!kept) return { title: texts.gone, status: 410, body: stopPage(texts.gone, texts.goneText) }
  return { title: texts.thanks, body: thanksPage(panel, language) }
}

function readStep(step: readonly Question[], form: OpenRequest['form'], today: Parameters<typeof readField>[2]) {
  const answers: Record<string, Value> = {}
  const faults = new Map<string, FormFault>()
  for (const question of step) {
    const read = readField(question, form[question.id], today)
    if ('fault' in read) faults.set(question.id, read.fault)
    else if (read.value !== null) answers[question.id] = read.value
  }
  return { answers, faults }
}

function stepPage(
  { governance, engine }: Panel,
  state: State,
  step: readonly Question[],
  given: OpenRequest['form'],
  faults: ReadonlyMap<string, FormFault>,
  { language, parameters }: OpenRequest,
): ShownOpenly {
  const texts = textsIn(language).page
  const { survey } = engine
  const title = survey.title[language]
  const isFirst = state.asked.length === 0
  const askedNow = [...state.asked, ...step.map(({ id }) => id)]
  const isLast = step.length === 0 || nextStep(engine, state.answers, askedNow).length === 0
  const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}" />`
  const body = html`<p class="soft">${texts.asks(governance.name)}</p>
    <h1>${title}</h1>
    ${isFirst && introduction(survey.description?.[language] ?? null, survey.minGroupSize ?? smallestGroup, language)}
    ${faults.size > 0 && faultList(step, faults, language)}
    <form method="post" class="panel" action="?sprak=${language}" novalidate>
      ${hidden('seal', state.seal)} ${hidden('asked', askedNow.join(' '))}
      ${Object.entries(state.answers).flatMap(([id, value]) => [value].flat().map((each) => hidden(id, String(each))))}
      ${step.map((question) => questionField(question, given[question.id] as Given, faults.get(question.id) ?? null, language))}
      <button class="button button-primary">${isLast ? texts.send : texts.next}</button>
    </form>
    ${footer(parameters['municipality'] ?? '', language, isFirst)}`
  return {
    title: faults.size > 0 ? `${texts.faults(faults.size)} ${title}` : title,
    body,
    status: faults.size > 0 ? 422 : 200,
  }
}

function introduction(description: string | null, least: number, language: Language): Html {
  const texts = textsIn(language).page
  return html`${description !== null && html`<p>${description}</p>`}
    <p class="promise"><strong>${texts.anonymous}.</strong> ${texts.how(least)}</p>
    <p class="soft">${texts.optional}</p>`
}

/** Each fault leads to its question. */
function faultList(step: readonly Question[], faults: ReadonlyMap<string, FormFault>, language: Language): Html {
  const texts = textsIn(language)
  return html`<div role="alert" class="promise">
    <p><strong>${texts.page.faults(faults.size)}</strong></p>
    <ul class="plain">
      ${step
        .filter(({ id }) => faults.has(id))
        .map(({ id, title }) => html`<li><a href="#${id}">${title[language]}</a> ${texts.fault(faults.get(id)!)}</li>`)}
    </ul>
  </div>`
}

function footer(municipality: string, language: Language, isFirst: boolean): Html {
  const texts = textsIn(language).page
  const other = language === 'sv' ? 'en' : 'sv'
  return html`<p class="row">
    <a href="/panel/${municipality}/tillganglighet?sprak=${language}">${texts.accessibility}</a>
    ${isFirst && html`<a href="?sprak=${other}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>`}
  </p>`
}

function stopPage(title: string, sentence: string): Html {
  return html`<h1>${title}</h1>
    <p>${sentence}</p>`
}

function thanksPage({ governance }: Panel, language: Language): Html {
  const texts = textsIn(language).page
  return html`<p class="soft">${governance.name}</p>
    <h1>${texts.thanks}</h1>
    <p>${texts.thanksText}</p>
    ${footer(governance.key, language, false)}`
}
