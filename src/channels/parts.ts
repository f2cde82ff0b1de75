/** How one message goes out in as many posts as it takes, and how those that stand are changed. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Delivered, NextCall } from '../conversation/channel.ts'

/** What a platform can do with one post. Each throws what the platform answered. */
export type Posts<Post> = {
  /** Gives the post's name; null where the platform tells none. */
  send(post: Post): Promise<string | null>
  /** Gives false when the platform will never change that one. */
  change(name: string, post: Post): Promise<boolean>
  remove(name: string): Promise<void>
  outcomeOf(error: unknown): Failed
  /** Seconds. Between the parts of one message a short wait is better than half a message. */
  longestWait: number
}

/** `names`: what the platform calls the posts, in order; null where it tells no names. */
export type Parts = { outcome: 'sent'; names: readonly string[] | null } | Failed
export type Failed = Exclude<Delivered, { outcome: 'sent' }>

/**
 * Sends a message's posts. Those that stand under `standing` are changed one by one; what is left of them is taken away, what is more
 * comes anew. From the first that the platform refuses to change, the rest comes anew, so that it is still read in order.
 *
 * Changing and taking away do no harm when they are done twice, so until a post is sent anew everything may be tried again.
 */
export async function sendParts<Post>(
  platform: Posts<Post>,
  parts: readonly Post[],
  standing: readonly string[],
  nextCall: NextCall,
): Promise<Parts> {
  const call = butTheFirst(nextCall)
  let changed: number
  try {
    changed = await changeEach(platform, parts, standing, call)
    const isRefused = changed < Math.min(parts.length, standing.length)
    for (const name of standing.slice(isRefused ? changed + 1 : changed)) await takeAway(platform, name, call)
  } catch (error) {
    const failure = platform.outcomeOf(error)
    return failure.outcome === 'maybe-sent' ? { outcome: 'later', afterSeconds: 10 } : failure
  }
  return sendEach(platform, parts, standing.slice(0, changed), call)
}

type Call = <T>(make: (isFirst: boolean) => Promise<T>) => Promise<T>

function butTheFirst(nextCall: NextCall): Call {
  let isFirst = true
  return async (make) => {
    const was = isFirst
    isFirst = false
    if (!was) await nextCall()
    return make(was)
  }
}

/** Gives how many were changed before the first that cannot be. */
async function changeEach<Post>(
  platform: Posts<Post>,
  parts: readonly Post[],
  standing: readonly string[],
  call: Call,
): Promise<number> {
  for (const [at, part] of parts.entries()) {
    const name = standing[at]
    if (name === undefined || !(await call(() => platform.change(name, part)))) return at
  }
  return parts.length
}

/** What is gone already, or may not be taken away, is left as it is. */
async function takeAway<Post>(platform: Posts<Post>, name: string, call: Call): Promise<void> {
  try {
    await call(() => platform.remove(name))
  } catch (error) {
    if (platform.outcomeOf(error).outcome !== 'unreachable') throw error
  }
}

async function sendEach<Post>(
  platform: Posts<Post>,
  parts: readonly Post[],
  changed: readonly string[],
  call: Call,
): Promise<Parts> {
  const names: (string | null)[] = [...changed]
  for (const part of parts.slice(changed.length)) {
    try {
      names.push(await call((isFirst) => patiently(platform, !isFirst, () => platform.send(part))))
    } catch (error) {
      if (names.length === changed.length) return platform.outcomeOf(error)
      return { outcome: 'maybe-sent', because: `${names.length} of ${parts.length} parts were sent` }
    }
  }
  const told = names.filter((name) => name !== null)
  return { outcome: 'sent', names: told.length > 0 ? told : null }
}

async function patiently<Post, T>(platform: Posts<Post>, mayWait: boolean, send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    const failure = platform.outcomeOf(error)
    if (!mayWait || failure.outcome !== 'later' || failure.afterSeconds > platform.longestWait) throw error
    await pause(failure.afterSeconds * 1000)
    return send()
  }
}
