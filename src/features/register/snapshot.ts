import type { Reader } from '../../conversation/understanding/reading.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Register } from './register.ts'

/** One municipality's rules and register, of one moment. */
export type Known = { governance: Governance; register: Register }

/** One municipality as questions see it: with the reader built from both. */
export type Snapshot = Known & { reader: Reader }
