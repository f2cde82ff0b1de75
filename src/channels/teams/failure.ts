import type { Delivered } from '../../conversation/channel.ts'

type Failed = Exclude<Delivered, { outcome: 'sent' }>

/** Microsoft's codes for what will never work, in our words. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['BotNotInConversationRoster', 'app-not-installed'],
  ['ForbiddenOperationException', 'app-not-installed'],
  ['MessageWritesBlocked', 'blocked'],
  ['ConversationBlockedByUser', 'blocked'],
  ['BotDisabledByAdmin', 'blocked-by-administrator'],
  ['UserNotFound', 'deactivated'],
  ['MemberNotFoundInConversation', 'deactivated'],
  ['ConversationNotFound', 'talk-gone'],
  ['MessageSizeTooBig', 'too-large'],
])

/** The network, or the token, never got as far as Teams. */
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])
/** The bot's own token could not be had, so nothing was sent. */
const noToken = new Set(['TokenError', 'AuthenticationError'])

/** What a failed call means, by its status. Anything that Teams may have carried out is `maybe-sent`. */
export function failureOf(error: unknown): Failed {
  const status = statusIn(error)
  const code = codeIn(error)
  const name = error instanceof Error ? error.name : ''
  if (noToken.has(name)) return { outcome: 'later', afterSeconds: 60 }
  if (status === 429) return { outcome: 'later', afterSeconds: retryAfter(error) ?? 10 }
  if (status === 412) return { outcome: 'later', afterSeconds: 5 }
  if (status === 401) return { outcome: 'later', afterSeconds: 60 }
  if (status !== null && status >= 400 && status < 500)
    return {
      outcome: 'unreachable',
      because: (code && reasons.get(code)) ?? byStatus(status) ?? code ?? `http-${status}`,
    }
  if (status !== null) return { outcome: 'maybe-sent', because: `http-${status}` }
  if (code !== null && notConnected.has(code)) return { outcome: 'later', afterSeconds: 30 }
  if (name === 'AbortError' || name === 'TimeoutError') return { outcome: 'maybe-sent', because: 'timeout' }
  return { outcome: 'maybe-sent', because: code ?? 'no-answer' }
}

/** For codes that Microsoft has not told us of. */
function byStatus(status: number): string | null {
  if (status === 404) return 'talk-gone'
  return status === 413 ? 'too-large' : null
}

export function statusIn(error: unknown): number | null {
  const status = (error as { statusCode?: unknown } | null)?.statusCode
  return typeof status === 'number' ? status : null
}

/** Microsoft's code (`MessageWritesBlocked`), or the system's (`ECONNREFUSED`). */
function codeIn(error: unknown): string | null {
  type Told = { error?: { code?: unknown } }
  const { code, body, details } = (error ?? {}) as { code?: unknown; body?: Told; details?: Told }
  const found = body?.error?.code ?? details?.error?.code ?? code
  return typeof found === 'string' && found !== '' ? found : null
}

/** In seconds. */
function retryAfter(error: unknown): number | null {
  const headers = (error as { response?: { headers?: { get?(name: string): unknown } } } | null)?.response?.headers
  const seconds = Number(headers?.get?.('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}
