import { createHmac, timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

/**
 * The playground lets anybody speak as anybody, so its door opens only for its own page in a browser on this machine:
 * the Host must be this machine's, requests through a proxy are refused, and what changes something needs our page's cookie and Origin.
 */
export function door(secretKey: Buffer) {
  const ticket = createHmac('sha256', secretKey).update('styrbot playground').digest('base64url')
  return {
    onlyThisMachine(request: Request, response: Response, next: NextFunction): void {
      const forwarded = Object.keys(request.headers).some(
        (name) => name === 'forwarded' || name.startsWith('x-forwarded-') || name === 'via',
      )
      if (forwarded || !isThisMachine(request.headers.host)) {
        response.status(403).type('text/plain').send('Provrummet svarar bara webbläsare på den här datorn.\n')
        return
      }
      next()
    },
    giveTicket(_request: Request, response: Response, next: NextFunction): void {
      response.cookie(cookieName, ticket, { httpOnly: true, sameSite: 'strict', path: '/' })
      next()
    },
    onlyOurPage(request: Request, response: Response, next: NextFunction): void {
      const { origin, host } = request.headers
      const ours = origin === undefined ? request.method === 'GET' : origin === `http://${host}`
      if (!ours || !matches(cookieFrom(request), ticket)) {
        response.status(403).json({ problem: 'reload' })
        return
      }
      next()
    },
  }
}

const cookieName = 'styrbot_playground'

function isThisMachine(host: string | undefined): boolean {
  return /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d+)?$/.test(host ?? '')
}

function cookieFrom(request: Request): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === cookieName)?.[1] ?? ''
}

function matches(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
