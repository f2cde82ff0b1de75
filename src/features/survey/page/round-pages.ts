/** This year's round as a page: whoever leads it starts it, follows it, reminds, closes and opens it again; others see how it stands. */
import type { Request } from 'express'
import type { ManifestSurvey } from '../../../governance/manifest/schema.ts'
import { dayOf } from '../../../lib/day.ts'
import { type Filling, html } from '../../../web/html.ts'
import type { Page, Visitor } from '../../../web/pages.ts'
import type { Decision } from '../../../conversation/dialogue.ts'
import { type Leading, surveyName } from '../dialogues/here.ts'
import { close, leadsSurvey, nudge, reopen, start } from '../dialogues/lead-round.ts'
import { textsIn } from '../in-words.ts'
import type { SurveyNeeds } from '../needs.ts'
import type { Round } from '../round.ts'
import { respondentsOf, roundsOf } from '../store.ts'
import { carryOut } from './carry-out.ts'

const path = '/enkat-i-ar'

export function roundPages(needs: SurveyNeeds): readonly Page[] {
  const page = { allows: 'everyone', title: (language: Visitor['language']) => textsIn(language).page.title } as const
  return [
    { ...page, path, show: async (visitor) => pageOf(await seen(visitor, needs), null) },
    {
      ...page,
      path,
      method: 'post',
      async show(visitor, request) {
        const here = await leadingOf(visitor, needs)
        const decision = await decided(request, here, needs)
        const said = decision === null ? here.t.closed.gone : await carryOut(decision, visitor, here.turn.now, needs)
        return pageOf(await seen(visitor, needs), said)
      },
    },
  ]
}

async function leadingOf({ session, language }: Visitor, { snapshots, clock }: SurveyNeeds): Promise<Leading> {
  const { municipality, personId } = session
  const { governance, register } = await snapshots.of(municipality)
  const now = clock.now()
  const today = dayOf(now)
  const world = { governance, register, today }
  return { turn: { now }, municipality, personId, language, today, t: textsIn(language), world }
}

/** Null for a form that asks nothing we know. Each deed asks by itself who may. */
async function decided({ body }: Request, here: Leading, needs: SurveyNeeds): Promise<Decision | null> {
  const given = (name: string): string => {
    const value: unknown = body?.[name]
    return typeof value === 'string' ? value : ''
  }
  switch (given('deed')) {
    case 'start':
      return start(given('survey'), false, here, needs)
    case 'together':
      return start(given('survey'), true, here, needs)
    case 'nudge':
      return nudge(given('round'), here, needs)
    case 'close':
      return close(given('round'), here, needs)
    case 'reopen':
      return reopen(given('round'), given('reason'), here, needs)
    default:
      return null
  }
}

type Seen = {
  here: Leading
  csrf: string
  surveys: readonly { survey: ManifestSurvey; round: Round | null; leads: boolean; done: number; asked: number }[]
}

async function seen(visitor: Visitor, needs: SurveyNeeds): Promise<Seen> {
  const here = await leadingOf(visitor, needs)
  const { municipality, today, world } = here
  const surveys = await needs.database.unit(municipality, async (unit) => {
    const rounds = await roundsOf(unit, municipality)
    const found: Seen['surveys'][number][] = []
    for (const survey of world.governance.manifest.surveys.filter(({ audience }) => audience === 'internal')) {
      const round = rounds.find(({ surveyId, year }) => surveyId === survey.id && String(year) === today.slice(0, 4))
      const people = round ? await respondentsOf(unit, municipality, round.id) : []
      const asked = people.filter(({ kind }) => kind !== 'delegate')
      const done = asked.filter(({ state }) => state === 'done').length
      const leads = leadsSurvey(survey, here, needs)
      found.push({ survey, round: round ?? null, leads, done, asked: asked.length })
    }
    return found
  })
  return { here, csrf: visitor.session.csrfToken, surveys }
}

function pageOf({ here, csrf, surveys }: Seen, said: string | null): Filling {
  const { page, overview } = here.t
  return html`<h1>${page.title}</h1>
    ${said !== null && html`<p class="note" role="status">${said}</p>`}
    ${surveys.length === 0 && html`<p class="soft">${page.none}</p>`}
    ${surveys.map(({ survey, round, leads, done, asked }) => {
      const year = Number(here.today.slice(0, 4))
      return html`<section>
        <h2>${surveyName({ surveyId: survey.id, year }, here)}</h2>
        <p>${round === null ? page.notStarted : overview.state[round.state]}</p>
        ${
          round !== null &&
          html`<p>
            ${overview.done(done, asked)} ${round.state === 'open' && overview.by(round.closesOn)}
            ${leads && html`<a href="/enkat/${round.id}">${page.whoHasAnswered}</a>`}
          </p>`
        }
        ${leads && forms(survey, round, here, csrf)}
      </section>`
    })}`
}

function forms(survey: ManifestSurvey, round: Round | null, { t }: Leading, csrf: string): Filling {
  const form = (inputs: Filling) =>
    html`<form method="post" action="${path}"><input type="hidden" name="csrf" value="${csrf}" />${inputs}</form>`
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}" />`
  const press = (deed: string, label: string, style = '') =>
    html`<button class="button ${style}" name="deed" value="${deed}">${label}</button>`
  if (round === null)
    return form(
      html`${hidden('survey', survey.id)}
        <p class="row">${press('start', t.lead.start, 'button-primary')} ${press('together', t.lead.together)}</p>`,
    )
  if (round.state === 'open')
    return form(
      html`${hidden('round', round.id)}
        <p class="row">${press('nudge', t.lead.nudge)} ${press('close', t.overview.close, 'button-danger')}</p>`,
    )
  if (round.state !== 'closed') return null
  return form(
    html`${hidden('round', round.id)}
      <label class="field">
        <span>${t.page.reason}</span>
        <input name="reason" minlength="5" maxlength="500" required />
      </label>
      ${press('reopen', t.page.reopen)}`,
  )
}
