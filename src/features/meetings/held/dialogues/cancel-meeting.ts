/** "Ställ in styrgruppen den 12 maj": needs a reason, tells those who were called, and offers another time. Can be undone. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import { isQuestion } from '../../../../conversation/asks.ts'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import type { World } from '../../../register/index.ts'
import { saidIn, worldOf } from '../../needs.ts'
import { loadCalled, titleOf } from '../../notices/called.ts'
import { subjectOf } from '../../notices/in-words.ts'
import { isOpen } from '../../notices/invitation.ts'
import { onceKey } from '../../notices/keys.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart } from '../../notices/notice.ts'
import { tell } from '../../notices/sweep.ts'
import { meetingsNear } from '../../notices/upcoming.ts'
import { meantIn, whichOf } from '../../notices/which.ts'
import { changeMeeting } from '../../store.ts'
import { whenInWords } from '../../when-in-words.ts'
import type { Held } from '../held.ts'
import { textsIn } from '../in-words.ts'
import { leads, mineToChange } from './mine.ts'

const name = 'meetings.cancel-meeting'
const about = z.object({ meetingId: z.string(), because: z.string().nullish() })
const actions = ['meetings.cancel', 'meetings.not-held', 'meetings.undo-cancel']

export function cancelMeeting(needs: NoticeNeeds): Dialogue {
  return {
    name,
    takes: (turn) =>
      turn.action ? actions.includes(turn.action.name) : turn.reading?.intent === 'meeting_cancel' || isReason(turn),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      if (turn.action) {
        const { meetingId, because } = about.parse(turn.action.payload)
        const mine = await mineToChange(needs, turn, world, meetingId)
        if (!mine.ok) return { replies: [{ text: mine.says }], progress: null }
        if (turn.action.name === 'meetings.undo-cancel') return undo(needs, turn, world, mine.held)
        return cancel(needs, turn, world, mine.held, because ?? null)
      }
      if (isReason(turn)) {
        if (turn.reading?.intent === 'cancel')
          return { replies: [{ text: textsIn(turn.language).cancel.left }], progress: null }
        const mine = await mineToChange(needs, turn, world, about.parse(turn.progress?.data).meetingId)
        if (!mine.ok) return { replies: [{ text: mine.says }], progress: null }
        return cancel(needs, turn, world, mine.held, saidIn(turn))
      }
      return cancelSaid(needs, turn, world)
    },
  }
}

/** The answer to "varför?": whatever is no question. */
function isReason(turn: Turn): boolean {
  const said = saidIn(turn)
  return (
    turn.progress?.dialogue === name && said !== null && !isQuestion(said) && turn.reading?.intent !== 'meeting_cancel'
  )
}

async function cancelSaid(needs: NoticeNeeds, turn: Turn, world: World): Promise<Decision> {
  const texts = textsIn(turn.language).cancel
  const { municipality } = turn.inbound
  const said = saidIn(turn) ?? ''
  const { mine, others } = await needs.database.unit(municipality, async (unit) => {
    const coming = await meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] })
    const own = []
    for (const meeting of coming.filter((each) => each.municipality === municipality)) {
      const called = await loadCalled(unit, meeting, world)
      if (called && leads(called, turn, world, needs)) own.push(meeting)
    }
    return { mine: own, others: coming }
  })
  const meant = meantIn(said, turn.reading?.bodies ?? [], world.today)
  const which = whichOf(mine, meant)
  if (which.is === 'one') {
    const found = await mineToChange(needs, turn, world, which.meeting.id)
    return found.ok ? cancel(needs, turn, world, found.held, reasonIn(said)) : { replies: [{ text: found.says }] }
  }
  const [body] = meant.bodies.flatMap((id) => world.governance.body(id) ?? [])
  if (which.is !== 'several' && body && whichOf(others, meant).is !== 'other' && others.length > 0)
    return { replies: [{ text: texts.notYours(bodyInWords(body, turn.language)) }] }
  if (which.is === 'none') return { replies: [{ text: texts.none }] }
  const offered = which.meetings.slice(0, 5).map((meeting): Button<Meaning> => ({
    label: `${titleOf({ meeting, body: world.governance.body(meeting.body)!, world }, turn.language)} ${whenInWords(meeting, turn.language, world.today)}`,
    action: { name: 'meetings.cancel', payload: { meetingId: meeting.id, because: reasonIn(said) } },
  }))
  return { replies: [messageOf([sentence(texts.which), choicesPart(offered, turn.language)])], progress: null }
}

/** "… eftersom ordföranden är sjuk" */
function reasonIn(said: string): string | null {
  const found =
    /\b(?:eftersom|därför att|för att|på grund av(?: att)?|pga\.?|då|because(?: of)?|since|due to)\s+(.+)$/isu.exec(
      said,
    )
  return found ? found[1]! : null
}

function cancel(needs: NoticeNeeds, turn: Turn, world: World, { called }: Held, said: string | null): Decision {
  const texts = textsIn(turn.language).cancel
  const { meeting, invitations } = called
  const subject = subjectOf(called, turn.language)
  if (meeting.state === 'cancelled') return { replies: [{ text: texts.isCancelled(...subject) }], progress: null }
  if (meeting.state === 'held') return { replies: [{ text: texts.tooLate }], progress: null }
  const because = said === null ? null : sentenceOf(said)
  if (because === null) {
    const asks = meeting.startsAt < turn.now ? texts.askNotHeld(...subject) : texts.ask(...subject)
    return { replies: [{ text: asks }], progress: { dialogue: name, step: 'because', data: { meetingId: meeting.id } } }
  }
  const open = invitations.filter((one) => isOpen(one) && one.personId !== turn.inbound.person?.personId)
  const isPast = meeting.startsAt < turn.now
  const payload = { meetingId: meeting.id }
  const offered: Button<Meaning>[] = [
    ...(meeting.kind === 'ordinary'
      ? [{ label: texts.replace, action: { name: 'meetings.replace-meeting', payload } }]
      : []),
    ...(isPast ? [] : [{ label: texts.undo, action: { name: 'meetings.undo-cancel', payload } }]),
  ]
  const told = isPast ? [] : [texts.told(open.length)]
  const where = {
    ...{ municipality: turn.inbound.municipality, host: meeting.municipality, meetingId: meeting.id },
    by: turn.inbound.person?.personId ?? null,
  }
  return {
    replies: [
      messageOf([sentence([texts.done(...subject, because), ...told].join(' ')), choicesPart(offered, turn.language)]),
    ],
    progress: null,
    change: {
      audit: { action: 'meetings.cancel-meeting', subject: { kind: 'meeting', id: meeting.id }, because },
      async run(unit) {
        await changeMeeting(unit, meeting, {
          ...{ state: 'cancelled', cancelledAt: turn.now, cancelledBecause: because },
          icsSequence: meeting.icsSequence + 1,
        })
        await tell(unit, needs, where, world)
      },
    },
  }
}

/** Null when nothing was said. A reason goes out to others, so it begins and ends as a sentence. */
function sentenceOf(said: string): string | null {
  const text = said.trim().slice(0, longest)
  if (!/\p{L}/u.test(text)) return null
  const whole = text[0]!.toUpperCase() + text.slice(1)
  return /[.!?]$/.test(whole) ? whole : `${whole}.`
}

const longest = 500

function undo(needs: NoticeNeeds, turn: Turn, world: World, { called }: Held): Decision {
  const texts = textsIn(turn.language).cancel
  const { meeting, invitations } = called
  const subject = subjectOf(called, turn.language)
  if (meeting.state !== 'cancelled' || meeting.startsAt < turn.now || meeting.replacedBy !== null)
    return { replies: [{ text: texts.tooLate }] }
  const unsaid = invitations.map(({ personId }) => onceKey(`cancelled-${meeting.icsSequence}`, meeting.id, personId))
  const where = { municipality: turn.inbound.municipality, host: meeting.municipality, meetingId: meeting.id }
  return {
    replies: [{ text: texts.undone(...subject) }],
    change: {
      audit: { action: 'meetings.undo-cancel', subject: { kind: 'meeting', id: meeting.id } },
      async run(unit) {
        await needs.notices.withdraw(unit, meeting.municipality, unsaid)
        await changeMeeting(unit, meeting, {
          ...{ state: meeting.calledAt === null ? 'planned' : 'called', cancelledAt: null, cancelledBecause: null },
          icsSequence: meeting.icsSequence + 1,
        })
        await tell(unit, needs, where, world)
      },
    },
  }
}
