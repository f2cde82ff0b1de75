import type { Abilities } from '../../conversation/channel.ts'

/** Teams changes messages in place, asks with cards and writes to people who have the app; small pictures go along in the card. */
export const abilities: Abilities = {
  editsMessages: true,
  opensForms: true,
  showsFormsForWords: false,
  reachesPeople: true,
  showsPictures: true,
}
