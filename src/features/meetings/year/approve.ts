/** What an approved proposal makes, and how it is taken back. */
import { z } from 'zod'
import type { Ids } from '../../../lib/ids.ts'
import { type Meeting, newMeeting } from '../meeting.ts'
import type { BodySetting } from '../setting.ts'
import type { Proposal } from './proposal.ts'

/** The new meetings of a proposal, as rows. Where the body meets comes from the municipality's own settings. */
export function meetingsOfPlan(
  proposal: Proposal,
  given: { planId: string; municipality: string; settings: readonly BodySetting[]; ids: Ids; now: Date },
): readonly Meeting[] {
  return proposal.meetings.flatMap(({ id, body, target, day, start, minutes }) => {
    if (id !== null) return []
    const setting = given.settings.find((one) => one.body === body)
    return newMeeting({
      id: given.ids.next(),
      municipality: given.municipality,
      body,
      target,
      day,
      start,
      minutes,
      place: setting?.place ?? null,
      link: setting?.link ?? null,
      origin: 'planned',
      cameWith: given.planId,
      createdAt: given.now,
    })
  })
}

export const undoSchema = z.object({ meetings: z.array(z.string()) })

/** What is left of a plan to take back: meetings that nobody has been called to yet. */
export function undoable(meetings: readonly Meeting[]): { removed: readonly Meeting[]; left: readonly Meeting[] } {
  const isUncalled = ({ state }: Meeting) => state === 'planned' || state === 'proposed'
  return {
    removed: meetings.filter(isUncalled),
    left: meetings.filter((one) => !isUncalled(one) && one.state !== 'cancelled'),
  }
}

/** Whether the meetings that a proposal was made round are still what they were. */
export function stillHolds({ meetings, from, year }: Proposal, booked: readonly Meeting[]): boolean {
  const kept = new Set(meetings.flatMap(({ id }) => id ?? []))
  const now = booked.filter(
    ({ kind, day, state }) => kind === 'ordinary' && day >= from && day <= `${year}-12-31` && state !== 'held',
  )
  return now.length === kept.size && now.every(({ id }) => kept.has(id))
}
