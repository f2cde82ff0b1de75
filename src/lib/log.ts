import { type Logger, pino } from 'pino'

/** For operators: a static message, ids in fields. Never what somebody said, never a name or an address. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export function logger(level: string): Logger {
  return pino({ level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie', 'token', 'secret'] })
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }
