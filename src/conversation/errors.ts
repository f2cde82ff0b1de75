/** Thrown by a change that finds its ground gone, since somebody else was faster: nothing is written, and the turn is decided anew. */
export class OvertakenError extends Error {
  override name = 'OvertakenError'
}
