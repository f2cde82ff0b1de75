import { type DestinationStream, type Logger, pino } from 'pino'

/** For operators: a static message, ids in fields. Never what somebody said, never a name or an address. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export function logger(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'token', 'secret'],
    serializers: { err: faultTold },
  }
  return to ? pino(options, to) : pino(options)
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }

type Told = { type: string; code?: string | number; status?: number; message?: string; stack: string; cause?: Told }

/**
 * What a log may say of a fault: its kind, its code and where it happened. Libraries put into their messages and fields whatever they
 * were given — the row that was refused, the text that was not JSON, the request with its token — so of theirs nothing else is told.
 */
function faultTold(error: unknown, depth = 0): Told | string {
  if (!(error instanceof Error)) return typeof error
  const { code, status, cause } = error as { code?: unknown; status?: unknown; cause?: unknown }
  const told: Told = { type: error.name, stack: placesIn(error) }
  if (typeof code === 'number' || (typeof code === 'string' && /^[\w-]{1,60}$/.test(code))) told.code = code
  if (typeof status === 'number') told.status = status
  if (saysNobodysWords(error)) told.message = error.message
  if (cause instanceof Error && depth < 3) told.cause = faultTold(cause, depth + 1) as Told
  return told
}

/** The lines that say where, without the words before them. */
function placesIn({ stack = '' }: Error): string {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return lines.slice(0, 12).join('\n')
}

/** Our own errors speak of ids; the language's and the system's of what the program did. */
function saysNobodysWords(error: Error): boolean {
  if ('errno' in error && 'syscall' in error) return true
  if (/^(?:TypeError|RangeError|ReferenceError)$/.test(error.name)) return true
  if (/^(?:Prisma|Zod|Axios|Slack|Web|Csv)|^(?:error|SyntaxError|AggregateError)$/.test(error.name)) return false
  return Object.keys(error).every((field) => field === 'name' || field === 'cause' || /(?:Id|id)$/.test(field))
}
