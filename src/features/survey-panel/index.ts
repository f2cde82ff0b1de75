/** Residents' and businesses' own answers: anonymous by construction, on a page of their own, and beside the municipality's. */
import { surveyNameIn } from '../../governance/survey-name.ts'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { recordAudit } from '../../database/audit.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Feature } from '../../feature.ts'
import type { Filling, Html } from '../../web/html.ts'
import { dayOf } from '../../lib/day.ts'
import { type Round, insertRound, keepDefinition, lockDefinition, roundsOf, shippedWith } from '../survey/index.ts'
import { type PanelNeeds, isOver, leadPanel, resultOfPanel } from './dialogues/lead-panel.ts'
import { readPanelFile } from './import-csv.ts'
import { besideAll, besidePart } from './page/beside.ts'
import { type PanelPageNeeds, panelPages } from './page/panel-pages.ts'
import { insertPanelAnswers } from './store.ts'
import { panelsIn } from './which-panel.ts'

type Needs = PanelNeeds & PanelPageNeeds

export function surveyPanel(needs: Needs): Feature {
  return { name: 'survey-panel', dialogues: [leadPanel(needs)], openPages: panelPages(needs) }
}

/** The panels of that year, to stand beside the municipality's own result; null when there is none. */
export function panelBeside(
  needs: Needs,
): (municipality: string, year: number, language: Language) => Promise<Filling> {
  return async (municipality, year, language) => {
    const rounds = await needs.database.unit(municipality, (unit) => roundsOf(unit, municipality))
    const governance = needs.governances.find(({ key }) => key === municipality)
    const parts: Html[] = []
    for (const survey of panelsIn(governance?.manifest.surveys ?? [])) {
      const round = rounds.find((each) => each.mode === 'panel' && each.year === year && each.surveyId === survey.id)
      if (!round) continue
      const isDone = isOver(round, { today: dayOf(needs.clock.now()) })
      const result = isDone ? await resultOfPanel(round, municipality, needs) : 'open'
      parts.push(besidePart(result, surveyNameIn(survey, language), language))
    }
    return parts.length === 0 ? null : besideAll(parts, language)
  }
}

export type ImportedPanel =
  | { ok: true; answers: number; people: number; notRead: readonly string[]; year: number }
  | { ok: false; because: 'no-panel' | 'broken' }
  /** There are several: by their ids. */
  | { ok: false; because: 'which-panel'; ids: readonly string[] }
  | { ok: false; because: 'faults'; faults: readonly string[] }

/** Reads a panel that was held elsewhere. The year's round is made, closed, when there is none; reading the same file again adds nothing. */
export async function importPanel(
  municipality: string,
  text: string,
  year: number,
  needs: Needs,
  { by = 'command-line', surveyId }: { by?: 'command-line' | 'system'; surveyId?: string | undefined } = {},
): Promise<ImportedPanel> {
  const governance = needs.governances.find(({ key }) => key === municipality)
  const panels = panelsIn(governance?.manifest.surveys ?? [])
  const [survey, ...others] = surveyId === undefined ? panels : panels.filter(({ id }) => id === surveyId)
  if (!survey) return { ok: false, because: 'no-panel' }
  if (others.length > 0) return { ok: false, because: 'which-panel', ids: panels.map(({ id }) => id) }
  const now = needs.clock.now()
  const today = dayOf(now)
  return needs.database.unit(municipality, async (unit): Promise<ImportedPanel> => {
    const current = await needs.definitions.current(unit, municipality, survey.definition)
    if (!current.ok) return { ok: false, because: 'broken' }
    const had = (await roundsOf(unit, municipality)).find((each) => each.surveyId === survey.id && each.year === year)
    const engine = had ? await needs.definitions.engine(unit, municipality, had.definitionId) : current.engine
    const definitionId = had?.definitionId ?? current.stored?.id ?? needs.ids.next()
    const round: Round = had ?? {
      id: needs.ids.next(),
      surveyId: survey.id,
      year,
      definitionId,
      bodyId: null,
      mode: 'panel',
      state: 'closed',
      opensOn: today,
      closesOn: today,
      startedBy: null,
      startedAt: now,
      closedAt: now,
      closedBy: null,
      reopened: null,
      adoptedAt: null,
    }
    // Rows are told apart by the year, not by a round made just now, so that the same file is the same answers.
    const about = { roundId: `${survey.id} ${year}`, today, language: 'sv' } as const
    const read = readPanelFile(text, engine, about)
    if (!read.ok) return { ok: false, because: 'faults', faults: read.faults }
    if (!had) {
      const { json, hash, stored } = current
      const { key, version } = engine.survey
      const loaded = { id: definitionId, key, version, json, hash, loadedAt: now, loadedBy: shippedWith }
      if (!stored && !(await keepDefinition(unit, municipality, loaded))) return { ok: false, because: 'broken' }
      await lockDefinition(unit, municipality, definitionId, now)
      await insertRound(unit, municipality, round)
    }
    const answers = await insertPanelAnswers(unit, municipality, round.id, read.rows)
    if (answers > 0)
      await recordAudit(unit, {
        id: needs.ids.next(),
        municipality,
        at: now,
        action: 'survey.import-panel',
        subject: { kind: 'survey-round', id: round.id },
        actor: { kind: by, id: null },
        channel: by === 'system' ? 'start' : 'terminal',
        detail: { answers, people: read.people },
      })
    return { ok: true, answers, people: read.people, notRead: read.notRead, year }
  })
}

/** The example municipalities' panels of last year, with invented answers, where there is none. `folder`: one for each, by its key. */
export async function loadExamplePanels(needs: Needs & { folder: string }): Promise<void> {
  const year = Number(dayOf(needs.clock.now()).slice(0, 4)) - 1
  for (const { key, manifest } of needs.governances) {
    if (!manifest.municipality.example) continue
    const text = await readFile(path.join(needs.folder, key, 'panel.csv'), 'utf8').catch(() => null)
    const [first] = panelsIn(manifest.surveys)
    if (text === null || !first) continue
    const rounds = await needs.database.unit(key, (unit) => roundsOf(unit, key))
    if (rounds.some(({ mode }) => mode === 'panel')) continue
    const read = await importPanel(key, text, year, needs, { by: 'system', surveyId: first.id })
    if (!read.ok) throw new Error(`The example panel of ${key} does not hold: ${JSON.stringify(read)}`)
  }
}
