import { audit } from './commands/audit.ts'
import { chat } from './commands/chat.ts'
import { connect } from './commands/connect.ts'
import { connections } from './commands/connections.ts'
import { disconnect } from './commands/disconnect.ts'
import { evaluate } from './commands/evaluate.ts'
import { governance } from './commands/governance.ts'
import { link } from './commands/link.ts'
import { migrate } from './commands/migrate.ts'
import type { Registers } from './command-line.ts'

/** Every command, in the order that help shows them. */
export const commands: readonly Registers[] = [
  chat,
  governance,
  evaluate,
  connect,
  disconnect,
  connections,
  link,
  audit,
  migrate,
]
