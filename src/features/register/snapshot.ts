import type { Reader } from '../../conversation/understanding/reading.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Register } from './register.ts'

/** One municipality as questions see it: its rules, its register and the reader built from both, all of one moment. */
export type Snapshot = { governance: Governance; register: Register; reader: Reader }
