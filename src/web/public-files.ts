/** Files that are fetched without sign-in, by programs that cannot: the address itself is the key. */
import { type RequestHandler, Router } from 'express'
import type { Clock } from '../lib/clock.ts'
import { type RateLimit, addressOf, rateLimit } from './rate-limit.ts'

export type PublicFile = {
  path: `/${string}`
  /** Null: no such file, or no longer for whoever has the address; the two are not told apart. */
  give(parameters: Readonly<Record<string, string>>): Promise<{ type: string; name: string; body: string } | null>
}

export function publicFiles({ files, clock }: { files: readonly PublicFile[]; clock: Clock }): Router {
  const router = Router()
  // Calendar programs ask often, and many from one address: only what there is not is counted.
  const missing = rateLimit({ most: 300, minutes: 1, clock })
  for (const { path, give } of files) router.get(path, giving(give, missing))
  return router
}

function giving(give: PublicFile['give'], missing: RateLimit): RequestHandler {
  return async (request, response, next) => {
    const from = addressOf(request)
    if (missing.isPassed(from)) return void response.status(429).set('retry-after', '60').end()
    const found = await give(request.params as Readonly<Record<string, string>>)
    if (!found) {
      missing.allows(from)
      return next()
    }
    response
      .set({
        'Cache-Control': 'private, no-cache',
        'X-Robots-Tag': 'noindex',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Content-Disposition': `attachment; filename="${found.name}"`,
      })
      .type(found.type)
      .send(found.body)
  }
}
