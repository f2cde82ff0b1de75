/** Keeps what is sent to a platform under its limits, so that it need not say no. Pure but for the waiting, which is handed in. */
import type { Pace, Rate } from './channel.ts'

export type Time = {
  /** Milliseconds, from any beginning. */
  now(): number
  pause(milliseconds: number): Promise<void>
  /** From 0 up to 1. */
  chance(): number
}

export type Pacer = {
  /** Waits for the turn of one message. Gives for how many seconds its workspace is held when that is too long to wait for; else 0. */
  turn(pace: Pace, workspace: string, talk: string): Promise<number>
  /** A message that waits for nobody still counts. */
  count(pace: Pace, workspace: string, talk: string): void
  /** The platform has asked for patience: nothing goes to the workspace for so long. */
  hold(workspace: string, seconds: number): void
  /** For how many seconds the workspace is held. */
  heldFor(workspace: string): number
}

/** A message that has been taken is not kept waiting longer than this: whoever took it might be believed dead. */
const worthWaiting = 20_000
const mostBacklog = 60_000
const mostKept = 20_000

export function pacer({ now, pause }: Pick<Time, 'now' | 'pause'>): Pacer {
  const next = new Map<string, number>()
  const held = new Map<string, number>()

  /** Takes the next free place in a bucket and gives when it is. */
  const reserve = (key: string, { perSecond, burst }: Rate, from: number): number => {
    const interval = 1000 / perSecond
    const free = Math.max(next.get(key) ?? 0, from)
    next.set(key, free + interval)
    if (next.size > mostKept) forget()
    return Math.max(from, free - (burst - 1) * interval)
  }
  const forget = (): void => {
    for (const [key, free] of next) if (free < now()) next.delete(key)
  }
  const resumes = (workspace: string): number => {
    const until = held.get(workspace) ?? 0
    if (until > now()) return until
    held.delete(workspace)
    return 0
  }

  return {
    async turn(pace, workspace, talk) {
      for (;;) {
        const until = resumes(workspace)
        if (until - now() > worthWaiting) return (until - now()) / 1000
        const from = Math.max(now(), until)
        const backlog = (next.get(`workspace ${workspace}`) ?? 0) - now()
        if (backlog > mostBacklog) return backlog / 1000
        const at = reserve(`talk ${talk}`, pace.perTalk, reserve(`workspace ${workspace}`, pace.perWorkspace, from))
        if (at > now()) await pause(at - now())
        // The platform may have asked for patience meanwhile: then a new place is taken after that.
        if (resumes(workspace) <= from) return 0
      }
    },
    count(pace, workspace, talk) {
      reserve(`talk ${talk}`, pace.perTalk, reserve(`workspace ${workspace}`, pace.perWorkspace, now()))
    },
    hold(workspace, seconds) {
      held.set(workspace, Math.max(held.get(workspace) ?? 0, now() + seconds * 1000))
    },
    heldFor: (workspace) => Math.max(0, resumes(workspace) - now()) / 1000,
  }
}
