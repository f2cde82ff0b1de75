import type { Decision } from '../../../conversation/dialogue.ts'
import { type Place, isDealtWith } from '../sitting.ts'
import type { AtDesk } from './at-desk.ts'

/** Nothing needs to be done for it: every answer is where it should be. */
export function pause({ desk, here }: AtDesk, places: readonly Place[]): Decision {
  const { t } = here
  const left = places.filter((place) => !isDealtWith(place)).length
  const text = left === 0 ? t.sitting.pausedDone : t.sitting.paused(left, desk.sitting.round.closesOn)
  return { replies: [{ text }], progress: null }
}
