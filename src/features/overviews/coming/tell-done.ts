/** "Vad gjorde vi förra året?": what of the governance year is held and handed in, counted by whose it is, with the latest of it. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { saidIn } from '../../../conversation/forms.ts'
import { heading, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { grouped } from '../../../lib/grouped.ts'
import { dayInWords } from '../../meetings/index.ts'
import { worldAt } from '../../register/index.ts'
import { marksOf } from '../marks.ts'
import { textsIn } from '../texts-in.ts'
import { passedIn } from './passed.ts'
import type { ComingNeeds } from './tell.ts'

const latestShown = 8

export function tellDone(needs: ComingNeeds): Dialogue {
  return {
    name: 'overviews.tell-done',
    takes: ({ reading }) => reading?.intent === 'looked_back',
    async decide(turn) {
      const { language } = turn
      const { done: texts, coming } = textsIn(language)
      const world = await worldAt(turn.inbound.municipality, needs)
      const { from, through } = passedIn(saidIn(turn) ?? '', world.today)
      const years = [...new Set([from, through].map((on) => Number(on.slice(0, 4))))]
      const all = []
      for (const year of years) all.push(...(await marksOf(needs, { world, year, language })))
      const within = all.filter(({ on }) => on >= from && on <= through)
      const done = within.filter(({ state }) => state === 'done')
      const late = within.filter(({ state }) => state === 'late').length
      const inWords = (on: typeof from) => dayInWords(on, language, world.today)
      const grounds = {
        kind: 'intent' as const,
        sources: [...new Set(done.flatMap(({ sources }) => sources))],
        systems: [],
        people: [],
        role: null,
      }
      const example = world.governance.manifest.municipality.example ? [note(coming.example)] : []
      const lateness = late === 0 ? [] : [sentence(texts.late(late))]
      if (done.length === 0)
        return {
          replies: [messageOf([sentence(texts.none(inWords(from), inWords(through))), ...lateness, ...example])],
          grounds,
        }
      const latest = done.slice(-latestShown).toReversed()
      const counted = [...grouped(done, ({ ring }) => ring)].toSorted(([, one], [, other]) => other.length - one.length)
      const parts = [
        heading(texts.title(inWords(from), inWords(through))),
        list(counted.map(([ring, marks]) => texts.count(ring, marks.length))),
        heading(done.length > latestShown ? texts.latest : texts.all),
        list(latest.map(({ on, what, who }) => coming.line(inWords(on), what, who))),
        ...lateness,
        ...example,
      ]
      return { replies: [messageOf(parts)], grounds }
    },
  }
}
