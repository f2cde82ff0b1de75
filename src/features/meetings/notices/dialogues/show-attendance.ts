/** "Vilka kommer på torsdag?": for those who are called, and for whoever convenes. */
import type { Dialogue } from '../../../../conversation/dialogue.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { dayInWords } from '../../when-in-words.ts'
import { loadCalled } from '../called.ts'
import { subjectOf, textsIn } from '../in-words.ts'
import { isOpen } from '../invitation.ts'
import { noticeKey } from '../keys.ts'
import type { NoticeNeeds } from '../needs.ts'
import { whatIsDue } from '../sweep.ts'
import { tallyParts } from '../tally.ts'
import { meetingsNear, partOf } from '../upcoming.ts'
import { meantIn, whichOf } from '../which.ts'

export function showAttendance(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.show-attendance',
    takes: (turn) => turn.reading?.intent === 'meeting_attendance',
    async decide(turn) {
      const texts = textsIn(turn.language)
      const { municipality, person } = turn.inbound
      const world = await worldOf(turn, needs)
      const found = await needs.database.unit(municipality, async (unit) => {
        const meetings = await meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] })
        const which = whichOf(meetings, meantIn(saidIn(turn) ?? '', turn.reading?.bodies ?? [], world.today))
        const [meeting] = which.is === 'one' ? [which.meeting] : which.is === 'none' ? [] : which.meetings
        const called = meeting ? await loadCalled(unit, meeting, world) : null
        if (!called) return null
        const ours = called.invitations.filter((one) => one.municipality === municipality && isOpen(one))
        const fates = await needs.notices.fates(unit, municipality, ours.map(noticeKey))
        const undelivered = ours.filter((one) => fates.get(noticeKey(one))?.state === 'unreachable')
        return { called, undelivered: undelivered.map(({ personId }) => personId) }
      })
      if (!found) return { replies: [{ text: texts.answer.noInvitation }] }
      const { called, undelivered } = found
      if (!partOf(called, person?.personId ?? '').sits && !isStrategist(turn, world, needs))
        return { replies: [{ text: texts.tally.notYours(called.body.name) }] }
      const [body, when] = subjectOf(called, turn.language)
      if (called.meeting.state === 'planned') {
        const call = dayInWords(whatIsDue(called, municipality).days.call, turn.language, world.today)
        return { replies: [{ text: texts.tally.notCalled(body, when, call) }] }
      }
      const heading = sentence(texts.tally.heading(body, when))
      return { replies: [messageOf([heading, ...tallyParts(called, undelivered, turn.language)])] }
    },
  }
}
