import { setTimeout as pause } from 'node:timers/promises'

/** Waits so many milliseconds, or until the signal says that nobody is to wait any longer. */
export function pauseUnless(milliseconds: number, ended?: AbortSignal): Promise<void> {
  // Only the signal makes a pause fail.
  return pause(milliseconds, undefined, ended ? { signal: ended } : {}).catch(() => {})
}
