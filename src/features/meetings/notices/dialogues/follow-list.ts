/** "Vilka har inte svarat?", "påminn dem", after a meeting's answers were shown: of that meeting, and not of whatever else is answered. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { saidOfList } from '../../../../conversation/said-of-list.ts'
import type { World } from '../../../register/index.ts'
import type { Meeting } from '../../meeting.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { bodyMeant, noneBooked } from '../../none-booked.ts'
import { meetingSpokenOf, stillOf } from '../../spoken-of.ts'
import { meetingWithId } from '../../store.ts'
import { type Called, loadCalled } from '../called.ts'
import { carryOutAll } from '../carry-out.ts'
import { nothingDue } from '../due.ts'
import { somebody, subjectOf, textsIn } from '../in-words.ts'
import { isOpen } from '../invitation.ts'
import type { NoticeNeeds } from '../needs.ts'
import { type ReadBack, whatIsDue } from '../sweep.ts'
import { meetingsNear, partOf } from '../upcoming.ts'
import { attendanceOf } from './show-attendance.ts'

export type FollowNeeds = NoticeNeeds & {
  /** Takes over what people have answered elsewhere, so that nobody is reminded of what they have done. */
  readBack(meeting: Meeting, world: World): Promise<ReadBack>
}

export function followList(needs: FollowNeeds): Dialogue {
  return {
    name: 'meetings.follow-list',
    takes: (turn) =>
      (meetingSpokenOf(turn) !== null || isOfMeetings(turn) || turn.reading?.field === 'remind') &&
      (saidOfList(saidIn(turn) ?? '') !== null || asksOfCall.test(saidIn(turn) ?? '')),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const meant = meetingSpokenOf(turn) ?? (await nearestOf(turn, world, needs))
      if (!meant) {
        const body = bodyMeant(turn, world)
        return body
          ? noneBooked(needs, turn, world, body, 'with-who')
          : { replies: [{ text: textsIn(turn.language).nudge.noMeeting }] }
      }
      const { id, of } = meant
      const read = () =>
        needs.database.unit(turn.inbound.municipality, async (unit) => {
          const meeting = await meetingWithId(unit, of, id)
          return meeting && (await loadCalled(unit, meeting, world))
        })
      let called = await read()
      if (!called) return { replies: [{ text: textsIn(turn.language).tally.noMeeting }] }
      if (saidOfList(saidIn(turn)!) !== 'remind') return attendanceOf(called, turn, world, needs)
      if (!partOf(called, turn.inbound.person?.personId ?? '').leads && !isStrategist(turn, world, needs))
        return {
          replies: [{ text: textsIn(turn.language).nudge.notYours(bodyInWords(called.body, turn.language)) }],
          ...stillOf(turn),
        }
      const elsewhere = await needs.readBack(called.meeting, world)
      if (elsewhere === 'not-known')
        return { replies: [{ text: textsIn(turn.language).nudge.notKnown }], ...stillOf(turn) }
      if (elsewhere === 'taken-over') called = (await read()) ?? called
      return { ...remindNow(called, turn, needs), ...stillOf(turn) }
    },
  }
}

/** "Är kallelsen skickad?", "hur många är vi?" */
const asksOfCall =
  /^\s*(?:(?:och|men|ok|okej|and)[\s,]+)*(?:(?:är|har|när (?:går|skickas|gick)|is|has)\s+(?:kallelsen|inbjudan|kallelserna|the notice)(?:\s+(?:gått|skickats|skickad|utskickad|ute|ut|iväg|skickade|sent|out|been))*|hur många (?:är|blir)\s+(?:vi|ni|de|dom|det)|vilka (?:är|blir) (?:vi|kallade|bjudna|inbjudna)|(?:vilka|vem) (?:ska|bör|måste|kommer att|brukar|blir)?\s*(?:bjudas in|kallas|bjuds in|bli kallade|kallade?|kallad|inbjudna|inbjuden|få kallelsen|får kallelsen|vara med|ska dit|ska vara med)|har alla (?:tackat ja|fått kallelsen)|(?:när|hur tidigt) (?:går|skickas|kommer) (?:kallelsen|den|det)(?: ut)?|skicka inte (?:ut )?(?:nåt|något|nånting|kallelsen|den)(?: ut)?|vänta med (?:kallelsen|att kalla|att skicka(?: ut)?(?: (?:den|kallelsen))?)|how many are we|who (?:should|is to) be invited)(?:\s+(?:då|nu|redan|än|som kommer|then|now|yet))*[\s.?!]*$/iu

/** Meetings were spoken of, and no certain one. */
function isOfMeetings({ memory }: Turn): boolean {
  return memory?.about === undefined && /^(?:meeting_|my_meetings)/u.test(memory?.intent ?? '')
}

/** The next that is called of the body spoken of; else of those that whoever asks leads. */
async function nearestOf(turn: Turn, world: World, needs: FollowNeeds): Promise<{ id: string; of: string } | null> {
  const bodies = turn.memory?.bodies ?? []
  return needs.database.unit(turn.inbound.municipality, async (unit) => {
    const ahead = await meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] })
    const near = ahead.filter(({ body }) => bodies.length === 0 || bodies.includes(body))
    const meeting = near.find(({ state }) => state === 'called') ?? near[0]
    return meeting ? { id: meeting.id, of: meeting.municipality } : null
  })
}

/** The one reminder, early: whoever has had it is not written to again. */
function remindNow(called: Called, turn: Turn, needs: NoticeNeeds): Decision {
  const { nudge } = textsIn(turn.language)
  const { municipality } = turn.inbound
  const { meeting, invitations, world } = called
  const [body, when] = subjectOf(called, turn.language)
  if (meeting.state !== 'called' || meeting.day < world.today) return { replies: [{ text: nudge.notOpen(body, when) }] }
  const silent = invitations.filter((one) => isOpen(one) && one.answer === 'unanswered')
  const ours = silent.filter((one) => one.municipality === municipality)
  const remind = ours.filter(({ remindedAt, toldOf }) => remindedAt === null && toldOf >= meeting.icsSequence)
  const named = (some: typeof silent) => some.map(({ personId }) => somebody(called, personId, turn.language))
  const before = ours.filter((one) => !remind.includes(one))
  const text = [
    silent.length === 0 ? nudge.nobody(body, when) : null,
    remind.length > 0 ? nudge.reminded(named(remind), body, when) : null,
    before.length > 0 ? nudge.before(named(before)) : null,
    ours.length < silent.length ? nudge.others(silent.length - ours.length) : null,
  ]
  const replies = [{ text: text.filter((one) => one !== null).join(' ') }]
  if (remind.length === 0) return { replies }
  const { days } = whatIsDue(called, municipality)
  const telling = { called, municipality, now: turn.now, days, due: { ...nothingDue, remind } }
  return {
    replies,
    change: {
      audit: { action: 'meetings.remind', subject: { kind: 'meeting', id: meeting.id } },
      run: (unit) => carryOutAll(unit, needs, [telling]),
    },
  }
}
