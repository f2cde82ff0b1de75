import { setTimeout as pause } from 'node:timers/promises'

/** Whether the answer was in time; later ones reach nobody. */
export type Ack = (answer?: unknown) => Promise<boolean>

/** Slack waits three seconds, and tells whoever gave a command, pressed a button or sent a form that the bot does not answer. */
const withinMs = 2_500

/** One answer to a delivery. `goneBy` gives an empty one when the time is nearly up, so that what takes longer can go on. */
export function inTime(send: (answer?: unknown) => Promise<void>): {
  ack: Ack
  goneBy(work: Promise<void>, failedLate: (error: unknown) => void): Promise<void>
} {
  let isAnswered = false
  const ack: Ack = async (answer) => {
    if (isAnswered) return false
    isAnswered = true
    await send(answer)
    return true
  }
  return {
    ack,
    async goneBy(work, failedLate) {
      const over = new AbortController()
      const late = pause(withinMs, true, { signal: over.signal }).catch(() => false)
      const isLate = await Promise.race([work.then(() => false), late]).finally(() => over.abort())
      if (!isLate) return
      work.catch(failedLate)
      await ack()
    },
  }
}

/** What Slack brings again when it is not answered; nothing else is. */
export function isBroughtAgain(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'event' in body
}
