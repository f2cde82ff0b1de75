/**
 * Duties: who owes what to whom by when, from the manifest. The bot reminds in time, takes down what was done with what shows it,
 * tells who has not, and drafts what it can. What is due is computed by pure functions in `due/`; the rest asks, tells and remembers.
 */
import type { Feature } from '../../feature.ts'
import { aboutDuties } from './about.ts'
import { type ReportNeeds, draftReport } from './dialogues/draft-report.ts'
import { fillForm } from './dialogues/fill-form.ts'
import { followList } from './dialogues/follow-list.ts'
import { receive } from './dialogues/receive.ts'
import { recordDone } from './dialogues/record-done.ts'
import { showMine } from './dialogues/show-mine.ts'
import { type StandingNeeds, showMissing } from './dialogues/show-missing.ts'
import { showStatus } from './dialogues/show-status.ts'
import { tellContent } from './dialogues/tell-content.ts'
import { tellDue } from './dialogues/tell-due.ts'
import { dutyEvidence } from './evidence.ts'
import { dutyHoldings } from './holdings.ts'
import { dutySection } from './home.ts'
import { dutyPages } from './page/pages.ts'
import { reportRecords } from './records.ts'
import { ownStanding } from './standing.ts'
import { remindOfDuties } from './tasks.ts'
import { dutyMarks } from './year.ts'

export { type DutyDesk, dutyDesk, type Outcome } from './desk.ts'

export { toldOfLeaver } from './leaver.ts'
export type { Done } from './duty.ts'
export { keepDone, undoDone } from './store.ts'

export function duties(needs: ReportNeeds & StandingNeeds): Feature {
  return {
    name: 'duties',
    dialogues: [
      fillForm(needs),
      draftReport(needs),
      tellDue(needs),
      tellContent(needs),
      recordDone(needs),
      receive(needs),
      showMine(needs),
      followList(needs),
      showMissing(needs),
      showStatus(needs),
    ],
    tasks: [remindOfDuties(needs)],
    home: [dutySection(needs)],
    standing: [ownStanding(needs)],
    pages: [...dutyPages(needs)],
    evidence: [dutyEvidence],
    year: [dutyMarks],
    holdings: [dutyHoldings(needs)],
    about: [...aboutDuties],
    records: [reportRecords],
  }
}
