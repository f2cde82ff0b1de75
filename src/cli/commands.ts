import { asking } from './commands/ask.ts'
import { attestation } from './commands/attestation.ts'
import { audit } from './commands/audit.ts'
import { calendars } from './commands/calendars.ts'
import { chat } from './commands/chat.ts'
import { connect } from './commands/connect.ts'
import { connections } from './commands/connections.ts'
import { disconnect } from './commands/disconnect.ts'
import { doctor } from './commands/doctor.ts'
import { duties } from './commands/duties.ts'
import { evaluate } from './commands/evaluate.ts'
import { exporting } from './commands/export.ts'
import { governance } from './commands/governance.ts'
import { importing } from './commands/import.ts'
import { link } from './commands/link.ts'
import { lists } from './commands/lists.ts'
import { migrate } from './commands/migrate.ts'
import { permissions } from './commands/permissions.ts'
import { plan } from './commands/plan.ts'
import { report } from './commands/report.ts'
import { records } from './commands/records.ts'
import { reorganise } from './commands/reorganise.ts'
import { simulate } from './commands/simulate.ts'
import { unanswered } from './commands/unanswered.ts'
import { unreachable } from './commands/unreachable.ts'
import type { Registers } from './command-line.ts'

/** Every command, in the order that help shows them. */
export const commands: readonly Registers[] = [
  asking,
  calendars,
  chat,
  ...lists,
  governance,
  evaluate,
  plan,
  simulate,
  duties,
  report,
  connect,
  disconnect,
  connections,
  permissions,
  unreachable,
  attestation,
  reorganise,
  unanswered,
  importing,
  exporting,
  records,
  link,
  audit,
  migrate,
  doctor,
]
