/** A body that several municipalities share: what the others may see of who sits in it. */
export type Seat = 'member' | 'chair' | 'convener' | 'deputy'

export type SharedSeat = {
  /** The member's own. */
  municipality: string
  personId: string
  name: string
  title: string | null
  seat: Seat
}
