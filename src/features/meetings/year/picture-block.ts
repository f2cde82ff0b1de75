/** The wheel for the chat, with its numbers in words. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Part } from '../../../conversation/say.ts'
import { picturePalette } from '../../../web/palette.ts'
import { toPng } from '../../../web/picture.ts'
import type { YearGiven } from './given.ts'
import { wheelSvg, wheelWidth } from './picture.ts'
import type { ProposedMeeting } from './proposal.ts'
import { wheelOf } from './wheel.ts'

export async function pictureBlock(
  year: number,
  meetings: readonly ProposedMeeting[],
  { world, meetings: stored }: YearGiven,
  language: Language,
): Promise<Part> {
  const held = new Set(stored.filter(({ state }) => state === 'held').map(({ id }) => id))
  const shown = meetings.map((one) => ({
    ...one,
    state: one.id === null ? ('proposed' as const) : held.has(one.id) ? ('held' as const) : ('booked' as const),
    href: null,
  }))
  const wheel = wheelOf(year, shown, { world, today: null, language })
  // What it shows is said by the table above it; the words only name it.
  return {
    says: '',
    shows: [{ kind: 'image', png: await toPng(wheelSvg(wheel, picturePalette()), wheelWidth), alt: wheel.title }],
  }
}
