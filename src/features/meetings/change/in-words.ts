/** A mended plan as a message: what moves, from when to when, and what could not be kept. */
import type { Language } from '../../../conversation/inbound.ts'
import { heading, type Part, sentence, table, warning } from '../../../conversation/say.ts'
import type { World } from '../../register/index.ts'
import { type Hours, instantsOf, type Meeting } from '../meeting.ts'
import { en as meetingsEn } from '../texts/en.ts'
import { sv as meetingsSv } from '../texts/sv.ts'
import { whenInWords } from '../when-in-words.ts'
import { titleOf } from '../year/in-words.ts'
import type { Mended } from './mended.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export const changeTexts = { sv, en }
export const meetingTexts = { sv: meetingsSv, en: meetingsEn }

export function mendedParts(
  { moves, added, broken, words }: Mended,
  replaced: readonly Meeting[],
  world: World,
  language: Language,
): readonly Part[] {
  const texts = changeTexts[language]
  const when = (hours: Hours) => whenInWords(instantsOf(hours), language, world.today)
  const rows = [
    ...moves.map((one) => [titleOf(one, { world, language }), when(one.from), when(one.to)]),
    ...added.map((one) => {
      const old = replaced.find(({ id }) => id === one.replaces)
      const before = old ? texts.cancelled(whenInWords(old, language, world.today)) : ''
      return [titleOf(one, { world, language }), before, when(one.to)]
    }),
  ]
  return [
    heading(texts.title(moves.length, added.length)),
    sentence(texts.because(words)),
    table([texts.columns.body, texts.columns.before, texts.columns.after], rows),
    ...broken.map((one) => warning(meetingTexts[language].planner.broken(one))),
    sentence(texts.restStays),
  ]
}
