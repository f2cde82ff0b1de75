import { type NewMeeting, newMeeting } from '../../src/features/meetings/meeting.ts'
import { createMeetings, meetingsOf } from '../../src/features/meetings/store.ts'
import { day } from '../../src/lib/day.ts'
import type { World } from './world.ts'

/** A planned meeting of a body of the municipality, an hour and a half from nine unless told. */
export async function planMeeting(
  world: World,
  given: { body: string; on: string } & Partial<Omit<NewMeeting, 'day' | 'body'>>,
): Promise<string> {
  const { on, body, ...rest } = given
  const { municipality, ids, clock } = world
  const meeting = newMeeting({
    ...{ id: ids.next(), municipality, body, day: day(on), start: '09:00', minutes: 90 },
    ...{ origin: 'planned', createdAt: clock.now() },
    ...rest,
  })
  await world.database.unit(municipality, (unit) => createMeetings(unit, [meeting]))
  return meeting.id
}

export async function theMeeting(world: World, id: string) {
  const meetings = await world.database.unit(world.municipality, (unit) => meetingsOf(unit, world.municipality))
  return meetings.find((meeting) => meeting.id === id)!
}
