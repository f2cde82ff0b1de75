/**
 * Which language to speak with somebody who is not known yet, or cannot be. Slack brings no language along, and what a client is set to
 * tells little, since Slack itself is seldom in Swedish. So what they write tells, and then how they were answered last.
 */
import type { Language } from '../../conversation/inbound.ts'
import { languageShownBy } from '../../conversation/understanding/shown-language.ts'
import type { Clock } from '../../lib/clock.ts'
import { shortMemory } from '../../lib/short-memory.ts'

export type Spoken = {
  /** Swedish unless something tells otherwise. */
  with(who: Who, words?: string | null): Language
  /** In this language they have just been answered. */
  keep(who: Who, language: Language): void
}

type Who = { workspace: string; user: string }

const rememberedSeconds = 86_400
const rememberedMost = 20_000
/** The language of a longer text shows in its beginning. */
const longest = 400

export function spoken(clock: Clock): Spoken {
  const latest = shortMemory<Language>({ clock, seconds: rememberedSeconds, most: rememberedMost })
  const key = ({ workspace, user }: Who): string => `${workspace}/${user}`
  return {
    with: (who, words = null) =>
      (words === null ? null : languageShownBy(words.slice(0, longest))) ?? latest.get(key(who)) ?? 'sv',
    keep: (who, language) => latest.set(key(who), language),
  }
}
