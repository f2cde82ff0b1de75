/**
 * Who is appointed to what, by whom, with what, and that the holder has taken it on. Empty chairs are told to whoever appoints; what
 * a nämnd decides goes to its registrar as a paper with a receipt.
 */
import type { Feature } from '../../feature.ts'
import { appoint } from './dialogues/appoint.ts'
import { decideRequest } from './dialogues/decide-request.ts'
import { giveDetails } from './dialogues/details.ts'
import { reportLack, settleLack } from './dialogues/lack.ts'
import { myAssignments } from './dialogues/mine.ts'
import { takeProposalBack, undoAppointment } from './dialogues/take-back.ts'
import { tellAppointment } from './dialogues/tell.ts'
import { appointingEvidence } from './evidence.ts'
import { handOver } from './handover/hand-over.ts'
import { leaving } from './handover/leaving.ts'
import { ownHoldings } from './handover/own.ts'
import { followDepartures } from './handover/sweep.ts'
import { waitingAppointments } from './home.ts'
import type { AppointmentNeeds } from './needs.ts'
import { appointPages } from './page/appoint-page.ts'
import { handOverPages } from './page/handover-page.ts'
import { requestPages } from './pages.ts'
import { lookAfterChairs } from './sweep.ts'
import { tellVacancies } from './vacancies/dialogue.ts'
import { sayingExample } from '../ask/index.ts'

export { givesDepartureAway } from './handover/unconfirmed.ts'
export { registrarsOf } from './appoints.ts'
export { vacancyTable } from './vacancies/list.ts'

export function appointments(needs: AppointmentNeeds): Feature {
  return {
    name: 'appointments',
    dialogues: [
      tellAppointment(needs),
      myAssignments(needs),
      reportLack(needs),
      settleLack(needs),
      takeProposalBack(needs),
      appoint(needs),
      undoAppointment(needs),
      giveDetails(needs),
      decideRequest(needs),
      tellVacancies(needs),
      leaving(needs),
      handOver(needs),
    ].map((dialogue) => sayingExample(dialogue, needs)),
    home: [waitingAppointments(needs)],
    pages: [...requestPages(needs), ...appointPages(needs), ...handOverPages(needs)],
    tasks: [followDepartures(needs), lookAfterChairs(needs)],
    holdings: ownHoldings(needs),
    evidence: [appointingEvidence],
  }
}
