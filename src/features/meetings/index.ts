/**
 * Governance meetings, held as often as the documents demand: the year planned for every body, and how each stands against its
 * mandate. What has to be is decided by pure functions in the folders below; the dialogues ask, tell and remember.
 */
import type { Feature } from '../../feature.ts'
import { sayingExample } from '../ask/index.ts'
import type { MeetingNeeds } from './needs.ts'

export function meetings(needs: MeetingNeeds): Feature {
  return {
    name: 'meetings',
    dialogues: [].map((dialogue) => sayingExample(dialogue, needs)),
  }
}

export { readChange } from './planner/change.ts'
export { faultInWords } from './planner/in-words.ts'
export { planInWorker } from './planner/in-worker.ts'
export { type Instance, type Read, readInstance } from './planner/instance.ts'
export type { SolvedYear } from './planner/solve-instance.ts'
export { sv } from './texts/sv.ts'
