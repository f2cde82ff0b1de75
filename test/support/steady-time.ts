import type { Time } from '../../src/conversation/pace.ts'
import { pauseUnless } from '../../src/lib/pause.ts'

/** The real time, with nothing left to chance. */
export const steadyTime: Time = { now: () => performance.now(), pause: pauseUnless, chance: () => 0 }
