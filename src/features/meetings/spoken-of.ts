/** The meeting that the talk is about: whatever is said next without a name is said of it, of its body and its people. */
import type { Turn } from '../../conversation/dialogue.ts'
import { rememberAbout } from '../../conversation/understanding/memory.ts'
import { bodyOf } from '../../conversation/understanding/of-body.ts'
import type { About, Memory } from '../../conversation/understanding/reading.ts'
import type { Meeting } from './meeting.ts'

const what = 'meeting'

/** So that "dit", "där", "den" and "vilka kommer" are of this meeting. No system or person is spoken of any more. */
export function rememberMeeting(
  { id, municipality, body }: Pick<Meeting, 'id' | 'municipality' | 'body'>,
  before: Memory | null,
): Memory {
  return {
    ...rememberAbout({ what, id, of: municipality }, before),
    ...{ systems: [], people: [], role: null, offered: [], pending: null },
    ...{ bodies: [body], intent: 'meeting_next' },
  }
}

/** So that "dit" and "där" are of this body, when it has no meeting booked. */
export function rememberBody(body: string, before: Memory | null): Memory {
  const { about: _about, ...rest } = rememberMeeting({ id: '', municipality: '', body }, before)
  return rest
}

/** Null when the last answer was of something else. */
export function meetingSpokenOf({ memory }: Pick<Turn, 'memory'>): About | null {
  return memory?.about?.what === what ? memory.about : null
}

/** The same meeting still, after a line about it. */
export function stillOf({ memory }: Pick<Turn, 'memory'>): { memory?: Memory } {
  return memory?.about?.what === what ? { memory } : {}
}

/** The one group that the talk is about, whatever was asked of it: its meetings, its rule, who is in it. */
export function bodySpokenOf({ memory }: Pick<Turn, 'memory'>): readonly string[] {
  const body = memory === null ? null : bodyOf(memory)
  return body === null ? [] : [body]
}
