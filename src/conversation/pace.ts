/** Keeps what is sent to a platform under its limits, so that it need not say no. Pure but for the waiting, which is handed in. */
import { keyedQueue } from '../lib/keyed-queue.ts'
import type { Pace, Rate } from './channel.ts'

export type Time = {
  /** Milliseconds, from any beginning. */
  now(): number
  /** Ends sooner when the signal says so. */
  pause(milliseconds: number, ends?: AbortSignal): Promise<void>
  /** From 0 up to 1. */
  chance(): number
}

export type Pacer = {
  /**
   * Waits for the turn of one message. Gives for how many seconds its workspace is busy when that is too long to wait for; else 0.
   * Once the process is leaving, nobody waits: the message is somebody else's to send.
   */
  turn(pace: Pace, workspace: string, talk: string): Promise<number>
  /**
   * Waits for the turn of one more call of a message that has begun. It goes before those that have not: half of it is done, and
   * whoever sends it might die meanwhile.
   */
  goOn(pace: Pace, workspace: string, talk: string): Promise<void>
  /** A call that waits for nobody still counts. */
  count(pace: Pace, workspace: string, talk: string): void
  /** The platform has asked for patience: nothing goes to the workspace for so long. */
  hold(workspace: string, seconds: number): void
  /** For how many seconds the workspace is held. */
  heldFor(workspace: string): number
}

/** A message that has been taken is not kept waiting longer than this: whoever took it might be believed dead. */
const worthWaiting = 20_000
const mostBacklog = 60_000
/** Together they stay under the lease of whoever took the message. */
const mostWaited = mostBacklog + worthWaiting
/** What went without waiting, and was taken, is held against what comes after it for no longer than this. */
const mostDebt = 20_000
const mostKept = 20_000
/** Seconds. */
const soon = 1

/** `leaving`: when the process is to end. */
export function pacer({ now, pause }: Pick<Time, 'now' | 'pause'>, leaving?: AbortSignal): Pacer {
  const next = new Map<string, number>()
  const held = new Map<string, number>()
  const waiting = new Map<string, number>()
  const inOrder = keyedQueue()

  const resumes = (workspace: string): number => {
    const until = held.get(workspace) ?? 0
    if (until > now()) return until
    held.delete(workspace)
    return 0
  }
  const freeAt = (key: string, { perSecond, burst }: Rate): number =>
    (next.get(key) ?? 0) - ((burst - 1) * 1000) / perSecond
  const take = (key: string, { perSecond }: Rate): void => {
    next.set(key, Math.max(next.get(key) ?? 0, now()) + 1000 / perSecond)
    if (next.size > mostKept) for (const [each, free] of next) if (free < now()) next.delete(each)
  }
  /** What has been sent without asking for a turn. */
  const charge = (key: string, rate: Rate): void => {
    take(key, rate)
    next.set(key, Math.min(next.get(key) ?? 0, now() + mostDebt))
  }
  /** Waits until both the bucket has room and the workspace is not held. Gives for how many seconds they are not when that is long. */
  const pass = async (key: string, rate: Rate, workspace: string, giveUpAt: number): Promise<number> => {
    for (;;) {
      if (leaving?.aborted) return soon
      const until = Math.max(resumes(workspace), freeAt(key, rate))
      if (until <= now()) break
      if (resumes(workspace) - now() > worthWaiting || until > giveUpAt) return (until - now()) / 1000
      await pause(Math.ceil(until - now()), leaving)
    }
    // Counted when it goes, not when it was planned to: after a standstill what is late does not come all at once.
    take(key, rate)
    return 0
  }

  return {
    async turn(pace, workspace, talk) {
      const before = waiting.get(workspace) ?? 0
      const backlog = (before * 1000) / pace.perWorkspace.perSecond
      if (backlog > mostBacklog) return backlog / 1000
      waiting.set(workspace, before + 1)
      const giveUpAt = now() + mostWaited
      try {
        const busy = await inOrder.run(`talk ${talk}`, () => pass(`talk ${talk}`, pace.perTalk, workspace, giveUpAt))
        if (busy > 0) return busy
        return await inOrder.run(`workspace ${workspace}`, () =>
          pass(`workspace ${workspace}`, pace.perWorkspace, workspace, giveUpAt),
        )
      } finally {
        const left = waiting.get(workspace)! - 1
        if (left === 0) waiting.delete(workspace)
        else waiting.set(workspace, left)
      }
    },
    async goOn(pace, workspace, talk) {
      const key = `workspace ${workspace}`
      const at = Math.max(resumes(workspace), freeAt(key, pace.perWorkspace))
      take(`talk ${talk}`, pace.perTalk)
      take(key, pace.perWorkspace)
      const wait = Math.min(worthWaiting, at - now())
      if (wait > 0) await pause(Math.ceil(wait))
    },
    count(pace, workspace, talk) {
      charge(`talk ${talk}`, pace.perTalk)
      charge(`workspace ${workspace}`, pace.perWorkspace)
    },
    hold(workspace, seconds) {
      held.set(workspace, Math.max(held.get(workspace) ?? 0, now() + seconds * 1000))
    },
    heldFor: (workspace) => Math.max(0, resumes(workspace) - now()) / 1000,
  }
}
