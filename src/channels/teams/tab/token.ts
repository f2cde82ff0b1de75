/**
 * Who opened the tab, as Entra says in the token that Teams hands to the page (single sign-on). Held to what the bot's own tokens are
 * held to: signed by Entra, for us, by the tenant that it names, and with an end. Which tenants are let in is decided afterwards.
 */
import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Clock } from '../../../lib/clock.ts'
import type { Entra } from '../token.ts'

export type TabUser = { tenant: string; user: string; name: string; email: string | null; isGuest: boolean }

/** Null: no token, or none that holds. Throws when Entra's keys cannot be had. */
export type ReadTabToken = (authorization: string | undefined) => Promise<TabUser | null>

/** The permission that the page asks for, as Teams' documentation names it. */
const scope = 'access_as_user'

const id = z.guid().transform((text) => text.toLowerCase())
const claims = z.object({
  tid: id,
  oid: id,
  scp: z.string(),
  name: z.string().default(''),
  /** Tokens of version 2, and of version 1. */
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
  /** 1: a guest in the tenant. */
  acct: z.number().optional(),
})

export function tabTokens(needs: { appId: string; publicUrl: string; entra: Entra; clock: Clock }): ReadTabToken {
  const { appId, clock } = needs
  const login = needs.entra.loginUrl.replace(/\/+$/, '')
  const keys = createRemoteJWKSet(new URL(`${login}/common/discovery/v2.0/keys`), {
    timeoutDuration: 5_000,
    [customFetch]: needs.entra.fetch,
  })
  const audience = [appId, `api://${new URL(needs.publicUrl).host}/${appId}`]

  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined || appId === '') return null
    try {
      const required = { algorithms: ['RS256'], audience, requiredClaims: ['exp', 'iss', 'tid', 'oid', 'scp'] }
      const { payload } = await jwtVerify(token, keys, { ...required, clockTolerance: 60, currentDate: clock.now() })
      return userIn(payload, login)
    } catch (error) {
      if (isRefusal(error)) return null
      throw error
    }
  }
}

/** The tenant that a token names must be the one that gave it out. */
function userIn(payload: JWTPayload, login: string): TabUser | null {
  const read = claims.safeParse(payload)
  if (!read.success) return null
  const { tid, oid, scp, name, preferred_username, upn, acct } = read.data
  const issuers = [`${login}/${tid}/v2.0`, `https://sts.windows.net/${tid}/`]
  if (!issuers.includes(String(payload.iss).toLowerCase()) || !scp.split(' ').includes(scope)) return null
  const email = preferred_username ?? upn ?? null
  const isGuest = acct === 1 || email === null || !email.includes('@') || /#ext#/i.test(email)
  return { tenant: tid, user: oid, name, email, isGuest }
}

/** A token that does not hold, and not keys that could not be had. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false
  return !(error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC')
}
