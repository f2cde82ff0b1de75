import type { App } from '../app.ts'
import type { Governance } from '../governance/governance.ts'
import { CommandError } from './command-line.ts'

/** The municipality that a command names. Throws a CommandError that lists those there are. */
export function governanceIn({ governances }: App, key: string): Governance {
  const found = governances.find((governance) => governance.key === key)
  if (found) return found
  const keys = governances.map((governance) => governance.key)
  throw new CommandError(`Det finns ingen kommun ”${key}”. Välj en av: ${keys.join(', ')}.`)
}
