/** Carries a mended plan out, and takes it back. */
import { z } from 'zod'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import { hoursOf, instantsOf, type Meeting, newMeeting } from '../meeting.ts'
import { changeMeeting, createMeetings, meetingWithId, removeMeetings } from '../store.ts'
import type { Mended } from './mended.ts'

export const mendedUndoSchema = z.object({
  moved: z.array(
    z.object({ id: z.string(), version: z.number(), day: z.string(), start: z.string(), minutes: z.number() }),
  ),
  added: z.array(z.object({ id: z.string(), replaces: z.string() })),
})
export type MendedUndo = z.infer<typeof mendedUndoSchema>

/** The meetings that move, as they are read; null when one of them is no longer where the plan took it from. */
export async function meetingsToMove(
  unit: Unit,
  municipality: string,
  { moves }: Mended,
): Promise<readonly Meeting[] | null> {
  const found: Meeting[] = []
  for (const { id, from } of moves) {
    const meeting = await meetingWithId(unit, municipality, id)
    const isThere = meeting && (meeting.state === 'planned' || meeting.state === 'called')
    if (!isThere || hoursOf(meeting).day !== from.day || hoursOf(meeting).start !== from.start) return null
    found.push(meeting)
  }
  return found
}

/** Gives how to take it back. Throws an OvertakenError when a meeting has changed since it was read. */
export async function carryOutMended(
  unit: Unit,
  municipality: string,
  mended: Mended,
  given: { meetings: readonly Meeting[]; newIds: readonly string[]; planId: string; now: Date },
): Promise<MendedUndo> {
  const undo: MendedUndo = { moved: [], added: [] }
  for (const [index, { to, from }] of mended.moves.entries()) {
    const meeting = given.meetings[index]!
    const moved = await changeMeeting(unit, meeting, { ...instantsOf(to), icsSequence: meeting.icsSequence + 1 })
    undo.moved.push({ id: meeting.id, version: moved.version, ...from })
  }
  for (const [index, { body, target, to, replaces }] of mended.added.entries()) {
    const id = given.newIds[index]!
    const old = await meetingWithId(unit, municipality, replaces)
    if (!old || old.replacedBy !== null) throw new OvertakenError(`The meeting ${replaces} has been replaced.`)
    const { place, link } = old
    const origin = { origin: 'chat', cameWith: given.planId, createdAt: given.now } as const
    await createMeetings(unit, [newMeeting({ id, municipality, body, target, ...to, place, link, ...origin })])
    await changeMeeting(unit, old, { replacedBy: id })
    undo.added.push({ id, replaces })
  }
  return undo
}

/** Takes back what nobody has changed or called since; gives how many were left. */
export async function undoMended(unit: Unit, municipality: string, undo: MendedUndo): Promise<number> {
  let left = 0
  for (const { id, version, day, start, minutes } of undo.moved) {
    const meeting = await meetingWithId(unit, municipality, id)
    if (meeting?.version === version) {
      const back = instantsOf({ day: day as Meeting['day'], start, minutes })
      await changeMeeting(unit, meeting, { ...back, icsSequence: meeting.icsSequence + 1 })
    } else left++
  }
  for (const { id, replaces } of undo.added) {
    const meeting = await meetingWithId(unit, municipality, id)
    const old = await meetingWithId(unit, municipality, replaces)
    if (meeting?.state === 'planned' && old) {
      await changeMeeting(unit, old, { replacedBy: null })
      await removeMeetings(unit, municipality, [id])
    } else left++
  }
  return left
}
