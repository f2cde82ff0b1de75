import { unreachablePeople } from '../../conversation/notices/unreachable.ts'
import type { Database } from '../../database/database.ts'
import { dayOf } from '../../lib/day.ts'
import { type Filling, type Html, html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import { hindranceIn } from '../administration/index.ts'
import { connected } from '../connections/index.ts'
import { type Snapshot, lookupsOf, shownOf } from '../register/index.ts'
import { en } from './texts/en.ts'
import { type ReachTexts, sv } from './texts/sv.ts'

export type ReachNeeds = {
  database: Database
  snapshots: { of(municipality: string): Promise<Snapshot> }
  publicUrl: string
  /** Null when Teams is not set up. */
  teamsAppId: string | null
}

const textsIn = (language: 'sv' | 'en'): ReachTexts => ({ sv, en })[language]

export function reachPages(needs: ReachNeeds): readonly Page[] {
  return [
    {
      path: '/nabarhet',
      allows: 'strategist',
      title: (language) => textsIn(language).title,
      show: (visitor) => reachPage(needs, visitor),
    },
    {
      path: '/styrbot-i-teams',
      allows: 'administrator',
      title: (language) => textsIn(language).teams.title,
      show: (visitor) => teamsPage(needs, visitor),
    },
  ]
}

async function reachPage({ database, snapshots }: ReachNeeds, { session, language }: Visitor): Promise<Filling> {
  const texts = textsIn(language)
  const { municipality } = session
  const { governance, register } = await snapshots.of(municipality)
  const people = await database.unit(municipality, (unit) => unreachablePeople(unit, municipality))
  if (people.length === 0)
    return html`<h1>${texts.title}</h1>
      <p>${texts.nobody}</p>`
  const rows = people.map(({ personId, because, since: began }): Html => {
    const person = lookupsOf(register).person(personId)
    const { why, help } = hindranceIn(because, language)
    return html`<tr>
      <th scope="row">${(person && shownOf(person, governance).name) ?? texts.somebodyGone}</th>
      <td>${dayOf(began)}</td>
      <td>${why}</td>
      <td>${help ?? '–'}</td>
    </tr>`
  })
  const { name, since, why, help } = texts.columns
  return html`<h1>${texts.title}</h1>
    <p>${texts.intro}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${texts.title}">
      <table>
        <thead>
          <tr>
            ${[name, since, why, help].map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`
}

async function teamsPage(
  { database, publicUrl, teamsAppId }: ReachNeeds,
  { session, language }: Visitor,
): Promise<Filling> {
  const { teams } = textsIn(language)
  const theirs = (await connected({ database })).filter(
    ({ kind, municipality }) => kind === 'teams' && municipality === session.municipality,
  )
  const tenants = theirs.map(({ externalId, domain }) => (domain === null ? externalId : `${externalId} (${domain})`))
  const fact = (label: string, value: string) =>
    html`<dt>${label}</dt>
      <dd>${value}</dd>`
  return html`<h1>${teams.title}</h1>
    <p>${teams.intro}</p>
    ${teamsAppId === null && html`<p class="warning">${teams.notSet}</p>`}
    <dl>
      ${fact(teams.facts.endpoint, `${publicUrl}/api/messages`)} ${fact(teams.facts.appId, teamsAppId ?? '–')}
      ${fact(teams.facts.tenants, tenants.join(', ') || teams.facts.none)}
    </dl>
    ${teams.steps.map(
      ({ heading, text }) =>
        html`<h2>${heading}</h2>
          <p>${text}</p>`,
    )}
    <p class="soft">${teams.rights}</p>`
}
