/**
 * Governance meetings, held as often as the documents demand. So far what can be decided without a chat:
 * how a body stands against its mandate, and a year's plan for bodies that share people.
 */
export { readChange } from './planner/change.ts'
export { faultInWords } from './planner/in-words.ts'
export { planInWorker } from './planner/in-worker.ts'
export { type Instance, type Read, readInstance } from './planner/instance.ts'
export type { SolvedYear } from './planner/solve-instance.ts'
export { sv } from './texts/sv.ts'
