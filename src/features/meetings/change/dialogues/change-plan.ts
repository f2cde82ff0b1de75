/** What is booked is changed in a talk: another day for a meeting, one instead of a cancelled one, somebody who is away. */
import { z } from 'zod'
import type { Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { type Day, dayOf } from '../../../../lib/day.ts'
import { saidIn, worldOf } from '../../needs.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { type OtherTime, onlyClashes, readOtherTime } from '../other-time.ts'
import { asksToMove, asksToNoteAway, daysAway, readAway } from '../said.ts'
import { standsInForWriter, standsInThen } from '../stand-in.ts'
import { askDays, away, awayNoted, daysAsked, standInLater, undoAway } from './away.ts'
import { actions, changeDialogue, undoAwayAction } from './context.ts'
import { accept, keep, undo } from './decided.ts'
import { correct, move, replace, suggest } from './moving.ts'

const replaceAction = 'meetings.replace-meeting'
const planPayload = z.object({ planId: z.string() })
/** What was said before the days were asked for. */
const asked = z.object({ text: z.string() })
const meetingPayload = z.object({ meetingId: z.string() })

const says = {
  accept: /^(?:ja|japp|ok|okej|kör|gör så|flytta så|godkänn\w*|yes|move them so)\b/i,
  keep: /^(?:nej|låt (?:det|dem) vara|behåll|avbryt|no|leave it|cancel)\b/i,
  undo: /^(?:ångra|undo)\b/i,
}

type Step =
  | { kind: 'accept' | 'keep' | 'undo'; planId: string }
  | { kind: 'replace'; meetingId: string }
  | { kind: 'move'; text: string }
  | { kind: 'correct'; meetingId: string; to: OtherTime }
  | { kind: 'suggest'; meetingId: string }
  | { kind: 'away'; text: string; from: Day; through: Day }
  | { kind: 'away-when'; text: string }
  | { kind: 'stand-in'; text: string }
  | { kind: 'undo-away'; payload: unknown }

export function changePlan(needs: NoticeNeeds): Dialogue {
  return {
    name: changeDialogue,
    takes: (turn) => stepOf(turn) !== null,
    async decide(turn) {
      const context = { turn, world: await worldOf(turn, needs), needs }
      const step = stepOf(turn)!
      switch (step.kind) {
        case 'accept':
          return accept(step.planId, context)
        case 'keep':
          return keep(step.planId, context)
        case 'undo':
          return undo(step.planId, context)
        case 'replace':
          return replace(step.meetingId, context)
        case 'move':
          return move(step.text, context)
        case 'correct':
          return correct(step, context)
        case 'suggest':
          return suggest(step.meetingId, context)
        case 'away':
          return away(step, context)
        case 'away-when':
          return askDays(step.text, context)
        case 'stand-in':
          return standInLater(step.text, context)
        case 'undo-away':
          return undoAway(step.payload, context)
        default:
          return step satisfies never
      }
    },
  }
}

function stepOf(turn: Turn): Step | null {
  if (turn.action) {
    if (turn.action.name === replaceAction) {
      const meeting = meetingPayload.safeParse(turn.action.payload)
      return meeting.success ? { kind: 'replace', meetingId: meeting.data.meetingId } : null
    }
    if (turn.action.name === undoAwayAction) return { kind: 'undo-away', payload: turn.action.payload }
    const found = Object.entries(actions).find(([, action]) => action === turn.action!.name)
    const plan = planPayload.safeParse(turn.action.payload)
    return found && plan.success ? { kind: found[0] as keyof typeof actions, planId: plan.data.planId } : null
  }
  const text = saidIn(turn)?.trim()
  if (text === undefined) return null
  const about = turn.memory?.about?.what === 'meeting' ? turn.memory.about : null
  const to = about ? readOtherTime(text, dayOf(turn.now)) : null
  if (about && to) return { kind: 'correct', meetingId: about.id, to }
  if (about && onlyClashes(text)) return { kind: 'suggest', meetingId: about.id }
  if (turn.progress?.dialogue === changeDialogue) {
    const plan = planPayload.safeParse(turn.progress.data)
    if (plan.success && turn.progress.step === 'done' && says.undo.test(text)) return { kind: 'undo', ...plan.data }
    if (plan.success && turn.progress.step === 'proposed') {
      if (says.accept.test(text)) return { kind: 'accept', ...plan.data }
      if (says.keep.test(text)) return { kind: 'keep', ...plan.data }
    }
  }
  const absence = readAway(text, dayOf(turn.now))
  if (absence) return { kind: 'away', text, ...absence }
  if (asksToNoteAway(text, dayOf(turn.now))) return { kind: 'away-when', text }
  const days = turn.progress?.dialogue === changeDialogue && turn.progress.step === daysAsked
  const said = days ? asked.safeParse(turn.progress?.data) : null
  const then = said?.success ? daysAway(text, dayOf(turn.now)) : null
  if (said?.data && then && !text.endsWith('?')) return { kind: 'away', text: said.data.text, ...then }
  const isNoted = turn.progress?.dialogue === changeDialogue && turn.progress.step === awayNoted
  if (standsInForWriter(text) || (isNoted && standsInThen(text))) return { kind: 'stand-in', text }
  return asksToMove(text) || turn.reading?.intent === 'meeting_move' ? { kind: 'move', text } : null
}
