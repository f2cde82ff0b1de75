/**
 * From many answers to one: what is proposed as the municipality's answers, what is worth a meeting, what is adopted,
 * and what it all says, in chat, on a page and in files.
 */
import { resultRecords } from './documents.ts'
import type { Feature } from '../../feature.ts'
import { adoptOutcome } from './dialogues/adopt.ts'
import type { ResultNeeds } from './dialogues/needs.ts'
import { eachQuestion } from './dialogues/each-question.ts'
import { openPage } from './dialogues/open-page.ts'
import { setNumber } from './dialogues/set-number.ts'
import { settleDifferences } from './dialogues/settle.ts'
import { showOutcome } from './dialogues/show.ts'
import { takeUp } from './dialogues/take-up.ts'
import { roundsOf } from '../survey/index.ts'
import { waitingToBeAdopted } from './home.ts'
import { type PageNeeds, resultPages } from './pages.ts'
import { type Telling, tellingOf } from './telling.ts'

export { loadExampleRounds } from './examples.ts'
export { isFileKind, resultFile } from './export/files.ts'
export { roundResults } from './round-result.ts'
export type { Telling } from './telling.ts'

/** The result of the year, or of the newest round that has closed; null when there is none. */
export async function newestResult(
  municipality: string,
  year: number | null,
  { database, snapshots, results, clock }: Pick<PageNeeds, 'database' | 'snapshots' | 'results' | 'clock'>,
): Promise<Telling | null> {
  const { governance, register } = await snapshots.of(municipality)
  const found = await database.unit(municipality, async (unit) => {
    const round = (await roundsOf(unit, municipality)).find(
      (each) => each.mode !== 'panel' && each.state !== 'open' && (year === null || each.year === year),
    )
    return round ? results.of(unit, municipality, round.id) : null
  })
  return found && tellingOf(found, { governance, register, today: clock.today() }, 'sv')
}

export function surveyResults(needs: ResultNeeds & PageNeeds): Feature {
  return {
    name: 'survey-results',
    dialogues: [
      showOutcome(needs),
      eachQuestion(needs),
      openPage(needs),
      takeUp(needs),
      settleDifferences(needs),
      adoptOutcome(needs),
      setNumber(needs),
    ],
    home: [waitingToBeAdopted(needs)],
    pages: resultPages(needs),
    records: [resultRecords(needs.results)],
  }
}
