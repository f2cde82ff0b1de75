import { audit } from './commands/audit.ts'
import { evaluate } from './commands/evaluate.ts'
import { governance } from './commands/governance.ts'
import { link } from './commands/link.ts'
import { migrate } from './commands/migrate.ts'
import type { Registers } from './command-line.ts'

/** Every command, in the order that help shows them. */
export const commands: readonly Registers[] = [governance, evaluate, link, audit, migrate]
