/** "Vilka kommer på torsdag?": for those who are called, and for whoever convenes. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import type { World } from '../../../register/index.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { bodyMeant, noneBooked } from '../../none-booked.ts'
import { rememberMeeting } from '../../spoken-of.ts'
import { dayInWords } from '../../when-in-words.ts'
import { type Called, loadCalled } from '../called.ts'
import { somebody, subjectOf, textsIn } from '../in-words.ts'
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
      const { municipality } = turn.inbound
      const world = await worldOf(turn, needs)
      const body = bodyMeant(turn, world)
      const bodies = body ? [body.id] : (turn.reading?.bodies ?? [])
      const called = await needs.database.unit(municipality, async (unit) => {
        const meetings = await meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] })
        const which = whichOf(meetings, meantIn(saidIn(turn) ?? '', bodies, world.today))
        const [meeting] = which.is === 'one' ? [which.meeting] : which.is === 'none' || body ? [] : which.meetings
        return meeting ? await loadCalled(unit, meeting, world) : null
      })
      if (called) return attendanceOf(called, turn, world, needs)
      return body ? noneBooked(needs, turn, world, body, 'with-who') : { replies: [{ text: texts.tally.noMeeting }] }
    },
  }
}

/** Who comes to a meeting, for those who may know. "Dem" in the next message are its people. */
export async function attendanceOf(called: Called, turn: Turn, world: World, needs: NoticeNeeds): Promise<Decision> {
  const { tally } = textsIn(turn.language)
  const { municipality, person } = turn.inbound
  const { meeting } = called
  if (!partOf(called, person?.personId ?? '').sits && !isStrategist(turn, world, needs))
    return { replies: [{ text: tally.notYours(bodyInWords(called.body, turn.language)) }] }
  const [body, when] = subjectOf(called, turn.language)
  const memory = rememberMeeting(meeting, turn.memory)
  if (meeting.state === 'planned') {
    const call = dayInWords(whatIsDue(called, municipality).days.call, turn.language, world.today)
    const guests = called.invitations
      .filter((one) => isOpen(one) && one.seat === 'guest')
      .map(({ personId }) => somebody(called, personId, turn.language))
    const also = guests.length === 0 ? '' : ` ${textsIn(turn.language).guests.already(guests)}`
    const own = called.seating.people.map(({ person: one }) => somebody(called, one.id, turn.language))
    const willBe = own.length === 0 ? '' : ` ${tally.willBeCalled(own)}`
    return { replies: [{ text: `${tally.notCalled(body, when, call)}${willBe}${also}` }], memory }
  }
  const ours = called.invitations.filter((one) => one.municipality === municipality && isOpen(one))
  const fates = await needs.database.unit(municipality, (unit) =>
    needs.notices.fates(unit, municipality, ours.map(noticeKey)),
  )
  const undelivered = ours.filter((one) => fates.get(noticeKey(one))?.state === 'unreachable')
  const parts = tallyParts(
    called,
    undelivered.map(({ personId }) => personId),
    turn.language,
  )
  return { replies: [messageOf([sentence(tally.heading(body, when)), ...parts])], memory }
}
