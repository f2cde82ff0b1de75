/** Whoever tells of an absence of days is asked at once about the meetings in between, rather than told and chased. */
import { type Part, buttons, sentence } from '../../../conversation/say.ts'
import type { Day } from '../../../lib/day.ts'
import { nameOf } from '../notices/called.ts'
import { upcomingFor } from '../notices/called-to.ts'
import { whenInWords } from '../when-in-words.ts'
import type { Context } from './dialogues/context.ts'
import { changeTexts } from './in-words.ts'

const most = 3

export async function calledMeanwhile(
  personId: string,
  { from, through }: { from: Day; through: Day },
  { turn, world, needs }: Context,
): Promise<readonly Part[]> {
  const texts = changeTexts[turn.language]
  const upcoming = await upcomingFor(needs, turn, world, personId)
  const meanwhile = upcoming.filter(({ day }) => from <= day && day <= through)
  if (meanwhile.length === 0) return []
  const named = meanwhile.slice(0, most).map((meeting) => ({
    meeting,
    words: `${nameOf({ meeting, body: world.governance.body(meeting.body)!, world }, turn.language)} ${whenInWords(meeting, turn.language, world.today)}`,
  }))
  return [
    sentence(texts.calledThen(meanwhile.length)),
    buttons(
      named.map(({ meeting, words }) => ({
        label: texts.declines(words),
        action: {
          name: 'meetings.answer',
          payload: { meetingId: meeting.id, host: meeting.municipality, answer: 'declined' },
        },
      })),
    ),
  ]
}
