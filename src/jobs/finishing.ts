/**
 * pg-boss 10 writes down how a job went without waiting for it, so that a database that is away just then would end the process by
 * a rejection that nobody handles. Here that is tried again until the database is back, and refuses nothing.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../lib/log.ts'

type Execute = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

/** Almost two minutes: a database that restarts. */
const pauses = [1, 2, 5, 15, 30, 60]

/** A job whose end cannot be written down at all is done again when its time is out, as after a kill. */
export function finishingPatiently(execute: Execute, log: Log, pausesInSeconds: readonly number[] = pauses): Execute {
  return async (text, values) => {
    if (!finishes(text, values)) return execute(text, values)
    for (const seconds of pausesInSeconds) {
      try {
        return await execute(text, values)
      } catch (error) {
        log.warn({ err: error, seconds }, 'how a job went could not be written down, and will be tried again')
        await pause(seconds * 1000, undefined, { ref: false })
      }
    }
    return execute(text, values).catch((error: unknown) => {
      log.error({ err: error }, 'how a job went could not be written down')
      return { rows: [{ count: 0 }] }
    })
  }
}

/** Both tell the jobs and what came of them; what fails by its age alone is swept by the library, which waits for that. */
const finishes = (text: string, values: readonly unknown[] | undefined): boolean =>
  values?.length === 3 && /\b(?:completed_on = now\(\)|retried_jobs AS)/.test(text)
