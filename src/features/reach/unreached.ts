/** How the latest messages to a person came out. */
export type Fate = { personId: string; state: 'sent' | 'unreachable'; because: string | null; at: Date }

/** Somebody whom the latest message did not reach. */
export type Unreached = { personId: string; because: string; at: Date }

/** Whoever was not reached last, the longest ago first. `fates` in any order. */
export function unreached(fates: readonly Fate[]): Unreached[] {
  const latest = new Map<string, Fate>()
  for (const fate of fates) {
    const known = latest.get(fate.personId)
    if (!known || known.at <= fate.at) latest.set(fate.personId, fate)
  }
  return [...latest.values()]
    .filter(({ state }) => state === 'unreachable')
    .map(({ personId, because, at }) => ({ personId, because: because ?? '', at }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

/** What stands in the way, as far as it makes a difference to what helps. */
export type Obstacle = 'no-app' | 'blocked' | 'blocked-by-administrator' | 'gone' | 'unknown' | 'other'

/** The outbox's and the platforms' reasons, in our words. */
export function obstacle(because: string): Obstacle {
  switch (because) {
    case 'app-not-installed':
    case 'talk-gone':
      return 'no-app'
    case 'blocked':
    case 'blocked-by-administrator':
      return because
    case 'deactivated':
      return 'gone'
    case 'no-channel':
      return 'unknown'
    default:
      return 'other'
  }
}
