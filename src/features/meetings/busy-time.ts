/** When somebody cannot meet. No subject and no place: only that the time is taken. */
export type BusyTime = {
  id: string
  personId: string
  startsAt: Date
  endsAt: Date
  /** `away`: not at work at all, so no meeting fits however short. */
  kind: 'busy' | 'away'
  origin: 'file' | 'chat' | 'graph'
  /** The reading it came with: the next one of the same origin replaces it. */
  cameWith: string | null
}
