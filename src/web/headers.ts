import type { NextFunction, Request, Response } from 'express'

/** Headers for every page: nothing from elsewhere, no framing, no sniffing, no referrer. */
export function pageHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'x-frame-options': 'DENY',
    // Means nothing over plain http.
    'strict-transport-security': 'max-age=31536000',
    'cache-control': 'no-store',
  })
  next()
}
