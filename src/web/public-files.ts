/** Files that are fetched without sign-in, by programs that cannot: the address itself is the key. */
import { type RequestHandler, Router } from 'express'

export type PublicFile = {
  path: `/${string}`
  /** Null: no such file, or no longer for whoever has the address; the two are not told apart. */
  give(parameters: Readonly<Record<string, string>>): Promise<{ type: string; name: string; body: string } | null>
}

export function publicFiles(files: readonly PublicFile[]): Router {
  const router = Router()
  for (const { path, give } of files) router.get(path, giving(give))
  return router
}

function giving(give: PublicFile['give']): RequestHandler {
  return async (request, response, next) => {
    const found = await give(request.params as Readonly<Record<string, string>>)
    if (!found) return next()
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
