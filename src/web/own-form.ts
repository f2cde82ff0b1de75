import type { Request } from 'express'

/** Whether a form comes from a page of ours: browsers say so themselves, and a page elsewhere cannot make them lie. */
export function isFromOwnPage({ headers }: Pick<Request, 'headers'>): boolean {
  const site = headers['sec-fetch-site']
  const { origin } = headers
  const sameSite = site === undefined || site === 'same-origin' || site === 'none'
  const sameOrigin = origin === undefined || origin === 'null' || hostOf(origin) === headers.host
  return sameSite && sameOrigin
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
