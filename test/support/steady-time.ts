import { setTimeout as pause } from 'node:timers/promises'
import type { Time } from '../../src/conversation/pace.ts'

/** The real time, with nothing left to chance. */
export const steadyTime: Time = { now: () => performance.now(), pause: (ms) => pause(ms), chance: () => 0 }
