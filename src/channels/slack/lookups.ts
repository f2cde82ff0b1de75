/**
 * How often we ask Slack who has an address: fifty times a minute is what it takes, far fewer than messages. Whoever has to wait gets a
 * time of their own to come back at, so that a municipality's first morning is no storm of refusals.
 */
import type { Clock } from '../../lib/clock.ts'

export type Lookups = {
  /** Seconds until it may be asked; 0: now, and it counts. */
  turn(workspace: string): number
  /** Slack has asked for patience with such questions. */
  hold(workspace: string, seconds: number): void
}

const everyMs = 1_300
const burst = 20

export function lookups(clock: Clock): Lookups {
  /** When the bucket is full again, and how far the line of those who wait reaches. */
  const full = new Map<string, number>()
  const line = new Map<string, number>()
  return {
    turn(workspace) {
      const now = clock.now().getTime()
      const next = Math.max(full.get(workspace) ?? 0, now)
      const free = next - (burst - 1) * everyMs
      if (free <= now) {
        full.set(workspace, next + everyMs)
        return 0
      }
      const at = Math.max(line.get(workspace) ?? 0, free) + everyMs
      line.set(workspace, at)
      return (at - now) / 1000
    },
    hold(workspace, seconds) {
      full.set(workspace, clock.now().getTime() + seconds * 1000 + (burst - 1) * everyMs)
    },
  }
}
