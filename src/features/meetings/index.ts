/**
 * Governance meetings, held as often as the documents demand: the year planned for every body, and how each stands against its
 * mandate. What has to be is decided by pure functions in the folders below; the dialogues ask, tell and remember.
 */
import type { Feature } from '../../feature.ts'
import { sayingExample } from '../ask/index.ts'
import { nameWhoLeads } from './body/dialogues/name-leader.ts'
import { tellOwnGroups } from './body/dialogues/tell-own-groups.ts'
import { setStanding } from './body/dialogues/set-standing.ts'
import { leadingHoldings } from './body/holdings.ts'
import { watchBodies } from './body/watch.ts'
import { type ShareNeeds, shareBodies } from './body/share.ts'
import { changePlan } from './change/dialogues/change-plan.ts'
import { giveStatus } from './agenda/dialogues/give-status.ts'
import { raiseItem } from './agenda/dialogues/raise-item.ts'
import { showAgenda } from './agenda/dialogues/show-agenda.ts'
import { myCalendar } from './calendars/dialogues/my-calendar.ts'
import { type FileNeeds, calendarFiles } from './calendars/files.ts'
import type { OutlookNeeds } from './calendars/outlook/needs.ts'
import { readBack } from './calendars/outlook/read-back.ts'
import { outlookTasks } from './calendars/outlook/tasks.ts'
import { noteDay } from './days/dialogues/note-day.ts'
import { metUnit } from './companies/dialogues/met-unit.ts'
import { saveCompanyContact } from './companies/dialogues/save-contact.ts'
import { cancelMeeting } from './held/dialogues/cancel-meeting.ts'
import { extraMeeting } from './held/dialogues/extra-meeting.ts'
import { findDecision } from './held/dialogues/find-decision.ts'
import { finishRecord } from './held/dialogues/finish-record.ts'
import { recordMeeting } from './held/dialogues/record-meeting.ts'
import { type MinutesNeeds, showMinutes } from './held/dialogues/show-minutes.ts'
import { minutesRecords } from './held/documents.ts'
import { minutesPages } from './held/pages.ts'
import { answerNotice } from './notices/dialogues/answer-notice.ts'
import { hostsIn } from './notices/called.ts'
import { tellElsewhere } from './held/tell-elsewhere.ts'
import { meetingSections } from './notices/home.ts'
import { groupStanding } from './notices/standing.ts'
import { inviteGuest } from './notices/dialogues/invite-guest.ts'
import { followList } from './notices/dialogues/follow-list.ts'
import { setPlace } from './notices/dialogues/set-place.ts'
import { showAttendance } from './notices/dialogues/show-attendance.ts'
import { tellPeople } from './notices/sweep.ts'
import { chooseTime } from './poll/dialogues/choose-time.ts'
import { lookAfterPolls } from './poll/sweep.ts'
import { openYearPage, type YearPageNeeds, yearPages } from './page/pages.ts'
import { meetingMarks } from './page/year-marks.ts'
import { standingSection } from './status/home.ts'
import { takenUpEvidence } from './status/taken-up.ts'
import { meetingEvidence } from './status/evidence.ts'
import { haveInformed } from './relay/dialogues/have-informed.ts'
import { sendOn } from './relay/dialogues/send-on.ts'
import { showCoverage } from './relay/dialogues/show-coverage.ts'
import { relayEvidence } from './relay/evidence.ts'
import { tellStatus } from './status/dialogues/tell-status.ts'
import type { Governance } from '../../governance/governance.ts'
import { planYear } from './year/dialogues/plan-year.ts'

export function meetings(
  needs: FileNeeds & MinutesNeeds & OutlookNeeds & YearPageNeeds & ShareNeeds & { governances: readonly Governance[] },
): Feature {
  const hostsOf = hostsIn(needs.governances)
  return {
    name: 'meetings',
    dialogues: [
      setStanding(needs),
      inviteGuest(needs),
      answerNotice(needs),
      followList({ ...needs, readBack: (meeting, world) => readBack(needs, meeting, world) }),
      showAttendance(needs),
      setPlace(needs),
      raiseItem(needs),
      showAgenda(needs),
      giveStatus(needs),
      nameWhoLeads(needs),
      recordMeeting(needs),
      finishRecord(needs),
      showMinutes(needs),
      haveInformed(needs),
      sendOn(needs),
      showCoverage(needs),
      findDecision(needs),
      cancelMeeting(needs),
      extraMeeting(needs),
      chooseTime(needs),
      myCalendar(needs),
      saveCompanyContact(needs),
      metUnit(needs),
      planYear(needs),
      noteDay(needs),
      changePlan(needs),
      openYearPage(needs),
      tellOwnGroups(needs),
      tellStatus(needs),
    ].map((dialogue) => sayingExample(dialogue, needs)),
    tasks: [
      shareBodies(needs),
      watchBodies(needs),
      ...outlookTasks(needs),
      tellPeople({ ...needs, hostsOf, readBack: (meeting, world) => readBack(needs, meeting, world) }),
      tellElsewhere({ ...needs, hostsOf }),
      lookAfterPolls({ ...needs, hostsOf }),
    ],
    home: [...meetingSections(needs), standingSection(needs)],
    standing: [groupStanding(needs)],
    pages: [...yearPages(needs), ...minutesPages(needs)],
    files: [calendarFiles(needs)],
    evidence: [meetingEvidence, takenUpEvidence, relayEvidence],
    year: [meetingMarks],
    records: [minutesRecords],
    holdings: [leadingHoldings(needs)],
  }
}

export { seatingOf } from './body/seats.ts'
export { type Wheel, wheelSvg } from './year/picture.ts'
export { putItemsBack, raisedOf, raiseItems, takeItemsBack } from './agenda/store.ts'
export { dayInWords } from './when-in-words.ts'
export { connectCalendars, disconnectCalendars, calendarConnections } from './calendars/connect.ts'
export { type GraphRequest, graphRequest, type GraphSettings } from './graph/request.ts'
export { calendarLinks } from './calendars/links.ts'
export { finishedIn, minutesFile } from './held/word-file.ts'
export { carryOutMeetings, undoMeetings } from './import/carry-out.ts'
export { carryOutBusy, forgetBusy } from './import/carry-out-busy.ts'
export { busyPlanInWords, importTexts, meetingsPlanInWords } from './import/in-words.ts'
export { planBusy } from './import/plan-busy.ts'
export { planMeetings } from './import/plan.ts'
export { type OutlookRead, readOutlook } from './import/read-outlook.ts'
export { readBusyFile, readMeetingFile } from './import/read-file.ts'
export { heldBetween } from './held/since.ts'
export { ownCalendar } from './days/own-calendar.ts'
export { meetingsOf } from './store.ts'
export { nothingToPlan, proposalParts, standingsIn } from './year/in-words.ts'
export { type Proposed, proposeYear } from './year/propose.ts'
export { readYear } from './year/read.ts'
export { standingInWords } from './mandate/in-words.ts'
export { readChange } from './planner/change.ts'
export { faultInWords } from './planner/in-words.ts'
export { planInWorker } from './planner/in-worker.ts'
export { type Instance, type Read, readInstance } from './planner/instance.ts'
export type { SolvedYear } from './planner/solve-instance.ts'
export { sv } from './texts/sv.ts'
