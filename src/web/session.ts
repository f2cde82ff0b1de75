/**
 * Sign-in for pages: a short-lived link that works once, and a session cookie behind it. The database holds digests only,
 * so that whoever reads it can sign in as nobody. Tokens say their municipality, so that no look-up crosses municipalities.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Database, Unit } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'

export type Session = { municipality: string; personId: string; csrfToken: string }

export type Sessions = {
  /** A link that signs the person in once, within a quarter of an hour, from when `keep` has been committed. */
  newLink(municipality: string, personId: string): { path: string; keep(unit: Unit): Promise<void> }
  /** The same, at once valid. */
  link(municipality: string, personId: string): Promise<string>
  /** Starts a session for somebody who has proved elsewhere who they are. */
  begin(municipality: string, personId: string): Promise<{ session: Session; cookie: string }>
  /** Whether the link would work, without using it: previews and scanners open links too. */
  isOpen(municipality: string, token: string): Promise<boolean>
  /** Uses the link up and starts a session; null when it is spent, old or unknown. */
  open(municipality: string, token: string): Promise<{ session: Session; cookie: string } | null>
  /** The session behind the request's cookie; null when there is none. */
  of(request: Request): Promise<Session | null>
  end(request: Request, response: Response): Promise<void>
  setCookie(response: Response, cookie: string): void
}

const linkMinutes = 15
const sessionHours = 8

export function sessions(needs: { database: Database; clock: Clock; secure: boolean }): Sessions {
  const { database, clock } = needs
  const cookieName = needs.secure ? '__Host-styrbot' : 'styrbot'
  const cookieOptions = { httpOnly: true, sameSite: 'lax', secure: needs.secure, path: '/' } as const
  const later = (minutes: number): Date => new Date(clock.now().getTime() + minutes * 60_000)
  const newLink: Sessions['newLink'] = (municipality, personId) => {
    const token = newToken()
    const data = { digest: digest(token), municipality, personId, madeAt: clock.now(), expiresAt: later(linkMinutes) }
    return {
      path: `/in/${municipality}/${token}`,
      keep: async (unit) => void (await unit.signInLink.create({ data })),
    }
  }
  async function start(unit: Unit, municipality: string, personId: string) {
    const secret = newToken()
    const session: Session = { municipality, personId, csrfToken: newToken() }
    const times = { startedAt: clock.now(), expiresAt: later(sessionHours * 60) }
    await unit.webSession.create({ data: { digest: digest(secret), ...session, ...times } })
    return { session, cookie: `${municipality}.${secret}` }
  }
  return {
    newLink,
    async link(municipality, personId) {
      const { path, keep } = newLink(municipality, personId)
      await database.unit(municipality, keep)
      return path
    },
    begin: (municipality, personId) => database.unit(municipality, (unit) => start(unit, municipality, personId)),
    async isOpen(municipality, token) {
      if (!isKey(municipality)) return false
      const where = { digest: digest(token), usedAt: null, expiresAt: { gt: clock.now() } }
      return (await database.unit(municipality, (unit) => unit.signInLink.count({ where }))) > 0
    },
    async open(municipality, token) {
      if (!isKey(municipality)) return null
      return database.unit(municipality, async (unit) => {
        const where = { digest: digest(token), usedAt: null, expiresAt: { gt: clock.now() } }
        const used = await unit.signInLink.updateMany({ where, data: { usedAt: clock.now() } })
        if (used.count !== 1) return null
        const { personId } = await unit.signInLink.findUniqueOrThrow({ where: { digest: digest(token) } })
        return start(unit, municipality, personId)
      })
    },
    async of(request) {
      const found = partsOf(cookieFrom(request, cookieName))
      if (!found) return null
      const where = { digest: digest(found.secret), expiresAt: { gt: clock.now() } }
      const row = await database.unit(found.municipality, (unit) => unit.webSession.findFirst({ where }))
      return row && { municipality: row.municipality, personId: row.personId, csrfToken: row.csrfToken }
    },
    async end(request, response) {
      const found = partsOf(cookieFrom(request, cookieName))
      response.clearCookie(cookieName, cookieOptions)
      if (!found) return
      await database.unit(found.municipality, (unit) =>
        unit.webSession.deleteMany({ where: { digest: digest(found.secret) } }),
      )
    },
    setCookie: (response, cookie) =>
      void response.cookie(cookieName, cookie, { ...cookieOptions, maxAge: sessionHours * 3_600_000 }),
  }
}

/** Whether a posted form came from a page of this session. */
export function isOwnForm(session: Session, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(session.csrfToken)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Links and cookies are foreign data: only what can be a municipality's key reaches the database. */
const isKey = (text: string): boolean => /^[\p{Ll}\d-]{1,80}$/u.test(text)
const newToken = (): string => randomBytes(32).toString('base64url')
const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

export function cookieFrom(request: Request, name: string): string {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=')
    if (key === name) return value ?? ''
  }
  return ''
}

function partsOf(cookie: string): { municipality: string; secret: string } | null {
  const dot = cookie.lastIndexOf('.')
  return isKey(cookie.slice(0, dot)) ? { municipality: cookie.slice(0, dot), secret: cookie.slice(dot + 1) } : null
}
