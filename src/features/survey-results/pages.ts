/** The results as pages: the finished rounds, and each with its pictures, its numbers, its answers and its files. */
import { nameOfSurvey } from '../../governance/survey-name.ts'
import type { Language } from '../../conversation/inbound.ts'
import { recordAudit } from '../../database/audit.ts'
import type { Database } from '../../database/database.ts'
import { type Day, dayOf } from '../../lib/day.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { type Filling, html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import type { Snapshot, World } from '../register/index.ts'
import { type Round, roundsOf } from '../survey/index.ts'
import { partOf } from './dialogues/needs.ts'
import { isFileKind, resultFile } from './export/files.ts'
import { textsIn } from './in-words.ts'
import type { RoundResults } from './round-result.ts'
import { participationPart, resultPage } from './page/result-page.ts'
import { setDiarienummer } from './store.ts'
import { type Telling, tellingOf } from './telling.ts'

export type PageNeeds = {
  database: Pick<Database, 'unit'>
  snapshots: { of(municipality: string): Promise<Snapshot> }
  results: RoundResults
  clock: Clock
  ids: Ids
  /** What residents and businesses answered the same year, to stand beside the result; null when nobody was asked. */
  beside(municipality: string, year: number, language: Language): Promise<Filling>
}

type Seen = { telling: Telling; leads: boolean; today: Day }

export function resultPages(needs: PageNeeds): readonly Page[] {
  return [
    {
      path: '/enkat',
      allows: 'everyone',
      title: (language) => textsIn(language).page.list,
      show: async (visitor) => listPage(await shownRounds(visitor, needs), visitor.language),
    },
    {
      path: '/enkat/:round',
      allows: 'everyone',
      title: (language) => textsIn(language).page.round,
      async show(visitor, request) {
        const seen = await see(String(request.params['round']), visitor, needs)
        if ('refused' in seen) return refusedPage(seen.refused, visitor.language)
        const { telling, leads } = seen
        if (telling.found.round.state === 'open') return openPage(telling)
        const beside = await needs.beside(visitor.session.municipality, telling.found.round.year, visitor.language)
        return resultPage(telling, { beside, csrf: leads ? visitor.session.csrfToken : null })
      },
    },
    {
      path: '/enkat/:round/fil/:kind',
      allows: 'everyone',
      title: (language) => textsIn(language).page.files,
      async show(visitor, request) {
        const seen = await see(String(request.params['round']), visitor, needs)
        if ('refused' in seen) return refusedPage(seen.refused, visitor.language)
        if (seen.telling.found.round.state === 'open')
          return refusedPage(textsIn(visitor.language).page.open, visitor.language)
        const kind = String(request.params['kind'])
        if (!isFileKind(kind)) return refusedPage(textsIn(visitor.language).page.notFound, visitor.language)
        return { file: await resultFile(seen.telling, kind, seen.today) }
      },
    },
    {
      path: '/enkat/:round/diarienummer',
      method: 'post',
      allows: 'everyone',
      title: (language) => textsIn(language).page.round,
      async show(visitor, request) {
        const roundId = String(request.params['round'])
        const seen = await see(roundId, visitor, needs)
        if ('refused' in seen) return refusedPage(seen.refused, visitor.language)
        const given: unknown = request.body?.diarienummer
        const number = typeof given === 'string' ? given.trim() : ''
        const { adopt, chat } = textsIn(visitor.language)
        if (!seen.leads || !seen.telling.found.adoption) return refusedPage(chat.notYours, visitor.language)
        if (number === '') return refusedPage(adopt.numberMissing, visitor.language)
        if (number.length > 60) return refusedPage(adopt.tooLong(60), visitor.language)
        await saveNumber(roundId, number, visitor, needs)
        return { redirect: `/enkat/${roundId}` }
      },
    },
  ]
}

/** The round when the visitor may see it: adopted answers are everybody's, proposals the group's. */
async function see(roundId: string, visitor: Visitor, needs: PageNeeds): Promise<Seen | { refused: string }> {
  const { municipality, personId } = visitor.session
  const { page } = textsIn(visitor.language)
  const found = await needs.database.unit(municipality, (unit) => needs.results.of(unit, municipality, roundId))
  if (!found) return { refused: page.notFound }
  const world = await worldOf(municipality, needs)
  const part = partOf(personId, found.round.bodyId, world)
  if (found.round.state === 'open' && !part.leads) return { refused: page.open }
  if (!found.adoption && !part.member) return { refused: page.notYet }
  return { telling: tellingOf(found, world, visitor.language), leads: part.leads, today: world.today }
}

async function worldOf(municipality: string, { snapshots, clock }: PageNeeds): Promise<World> {
  const { governance, register } = await snapshots.of(municipality)
  return { governance, register, today: dayOf(clock.now()) }
}

type Listed = { round: Round; name: string }

async function shownRounds(visitor: Visitor, needs: PageNeeds): Promise<readonly Listed[]> {
  const { municipality, personId } = visitor.session
  const world = await worldOf(municipality, needs)
  const rounds = await needs.database.unit(municipality, (unit) => roundsOf(unit, municipality))
  const surveys = world.governance.manifest.surveys
  return rounds
    .filter(({ mode, state, bodyId }) => {
      if (mode === 'panel') return false
      const part = partOf(personId, bodyId, world)
      return state === 'adopted' || part.leads || (state === 'closed' && part.member)
    })
    .map((round) => ({ round, name: nameOfSurvey(surveys, round.surveyId, visitor.language) }))
}

function listPage(rounds: readonly Listed[], language: Language): Filling {
  const { page, result } = textsIn(language)
  return html`<h1>${page.list}</h1>
    <p>${page.listIntro}</p>
    ${
      rounds.length === 0
        ? html`<p class="soft">${page.empty}</p>`
        : html`<ul>
            ${rounds.map(
              ({ round, name }) =>
                html`<li>
                  <a href="/enkat/${round.id}">${result.title(name, round.year)}</a>, ${page.state[round.state]}
                </li>`,
            )}
          </ul>`
    }`
}

/** While people answer, whoever leads the survey sees how far they have come, and nobody sees what they answer. */
function openPage(telling: Telling): Filling {
  const { found, name, language } = telling
  const { page, result } = textsIn(language)
  return html`<h1>${result.title(name, found.round.year)}</h1>
    <p>${page.open}</p>
    ${participationPart(telling)}
    <p><a href="/enkat">${page.back}</a></p>`
}

function refusedPage(sentence: string, language: Language): Filling {
  const { page } = textsIn(language)
  return html`<h1>${page.round}</h1>
    <p>${sentence}</p>
    <p><a href="/enkat">${page.back}</a></p>`
}

async function saveNumber(roundId: string, number: string, { session }: Visitor, needs: PageNeeds): Promise<void> {
  const { municipality, personId } = session
  await needs.database.unit(municipality, async (unit) => {
    await setDiarienummer(unit, municipality, roundId, number)
    await recordAudit(unit, {
      municipality,
      id: needs.ids.next(),
      at: needs.clock.now(),
      actor: { kind: 'person', id: personId },
      channel: 'web',
      action: 'survey.set-diarienummer',
      subject: { kind: 'survey-round', id: roundId },
      detail: { diarienummer: number },
    })
  })
}
