/** "Vad händer nästa månad?", "vad är på gång i höst": what the governance year holds, day by day. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { saidIn } from '../../../conversation/forms.ts'
import { heading, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import type { Clock } from '../../../lib/clock.ts'
import { dayInWords } from '../../meetings/index.ts'
import { type Snapshot, worldAt } from '../../register/index.ts'
import { type MarksNeeds, marksOf } from '../marks.ts'
import { textsIn } from '../texts-in.ts'
import { aheadIn } from './when.ts'

export type ComingNeeds = MarksNeeds & {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  clock: Clock
}

const mostShown = 12

export function tellComing(needs: ComingNeeds): Dialogue {
  return {
    name: 'overviews.tell-coming',
    // In a group "sammanfatta läget" tells what is everybody's; alone it is one's own page.
    takes: ({ reading, inbound }) =>
      reading?.intent === 'coming_up' || (reading?.intent === 'situation' && inbound.conversation.kind !== 'dm'),
    async decide(turn) {
      const { language } = turn
      const { coming: texts } = textsIn(language)
      const world = await worldAt(turn.inbound.municipality, needs)
      const { from, through } = aheadIn(saidIn(turn) ?? '', world.today)
      const years = [...new Set([from, through].map((on) => Number(on.slice(0, 4))))]
      const all = []
      for (const year of years) all.push(...(await marksOf(needs, { world, year, language })))
      const ahead = all.filter(({ on, state }) => on >= from && on <= through && state === 'coming')
      const inWords = (on: typeof from) => dayInWords(on, language, world.today)
      const grounds = {
        kind: 'intent' as const,
        sources: [...new Set(ahead.flatMap(({ sources }) => sources))],
        systems: [],
        people: [],
        role: null,
      }
      if (ahead.length === 0) return { replies: [{ text: texts.none(inWords(from), inWords(through)) }], grounds }
      const lines = ahead.slice(0, mostShown).map(({ on, what, who }) => texts.line(inWords(on), what, who))
      const more = ahead.length - lines.length
      const parts = [
        heading(texts.title(inWords(from), inWords(through))),
        list(lines),
        ...(more > 0 ? [sentence(texts.more(more))] : []),
        ...(world.governance.manifest.municipality.example ? [note(texts.example)] : []),
      ]
      return { replies: [messageOf(parts)], grounds }
    },
  }
}
