import type { Abilities } from '../../conversation/channel.ts'

/** Slack changes messages in place, opens forms as modals and writes to people first; a picture that it does not take is told in words. */
export const abilities: Abilities = {
  editsMessages: true,
  opensForms: true,
  showsFormsForWords: false,
  reachesPeople: true,
  showsPictures: true,
}
