import type { Abilities } from '../../conversation/channel.ts'

/** The terminal writes and scrolls on: nothing is changed afterwards, forms are asked line by line, pictures are told in words. */
export const abilities: Abilities = {
  editsMessages: false,
  opensForms: false,
  showsFormsForWords: true,
  reachesPeople: false,
  showsPictures: false,
}
