/**
 * "Add to Slack": the OAuth flow for many workspaces (RFC 6749, 4.1), with a state that is good once and bound to the browser.
 * A workspace that nobody has let in is turned away before anything of it is kept, and its token is given back.
 */
import { WebClient } from '@slack/web-api'
import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Install, Installs } from '../../conversation/installs.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import { html } from '../../web/html.ts'
import { addressOf, rateLimit } from '../../web/rate-limit.ts'
import { texts } from '../texts/texts.ts'
import { neededScopes, usefulScopes } from './check.ts'
import type { Network } from './network.ts'
import { clientOptions } from './workspace.ts'

export type InstallNeeds = {
  clientId: string
  clientSecret: string
  publicUrl: string
  network: Network
  installs: Installs
  clock: Clock
  log: Log
  /** Whoever installed is known now; they are greeted. */
  installed(install: Install, userId: string): Promise<void>
}

const cookie = 'styrbot-slack-install'
const minutes = 10
const answerSchema = z.object({
  access_token: z.string(),
  bot_user_id: z.string(),
  scope: z.string().default(''),
  team: z.object({ id: z.string(), name: z.string().default('') }).nullish(),
  enterprise: z.object({ id: z.string(), name: z.string().default('') }).nullish(),
  is_enterprise_install: z.boolean().default(false),
  authed_user: z.object({ id: z.string() }),
})

export function installRoutes(needs: InstallNeeds): Router {
  const router = express.Router()
  // Each start is a row until it is too old.
  const starting = rateLimit({ most: 30, minutes: 1, clock: needs.clock })
  router.get('/slack/install', async (request, response) => {
    if (!starting.allows(addressOf(request))) return void response.status(429).set('retry-after', '60').end()
    const state = await needs.installs.newState()
    response.setHeader('set-cookie', cookieOf(state, minutes * 60))
    response.redirect(302, authorizeUrl(needs, state))
  })
  router.get('/slack/oauth_redirect', async (request, response) => {
    response.setHeader('set-cookie', cookieOf('', 0))
    const outcome = await finish(needs, request).catch((error: unknown) => {
      needs.log.warn({ err: error }, 'an installation in Slack failed')
      return 'failed' as const
    })
    tell(response, outcome)
  })
  return router
}

function redirectUri({ publicUrl }: InstallNeeds): string {
  return `${publicUrl}/slack/oauth_redirect`
}

function authorizeUrl(needs: InstallNeeds, state: string): string {
  const url = new URL('/oauth/v2/authorize', needs.network.apiUrl ?? 'https://slack.com')
  url.search = new URLSearchParams({
    client_id: needs.clientId,
    scope: [...neededScopes, ...usefulScopes].join(','),
    redirect_uri: redirectUri(needs),
    state,
  }).toString()
  return url.toString()
}

type Outcome = 'installed' | 'cancelled' | 'bad-state' | 'failed' | { notLetIn: string }

async function finish(needs: InstallNeeds, request: Request): Promise<Outcome> {
  const { state, code, error } = queryIn(request)
  if (!state || state !== cookieIn(request) || !(await needs.installs.takeState(state))) return 'bad-state'
  if (error) return 'cancelled'
  if (!code) return 'failed'
  const options = { ...clientOptions(needs.network), retryConfig: { retries: 0 } }
  const given = answerSchema.parse(
    await new WebClient(undefined, options).oauth.v2.access({
      client_id: needs.clientId,
      client_secret: needs.clientSecret,
      code,
      redirect_uri: redirectUri(needs),
    }),
  )
  const place = given.is_enterprise_install ? given.enterprise : given.team
  const client = new WebClient(given.access_token, options)
  if (!place || !(await needs.installs.isLetIn(place.id))) {
    await client.auth.revoke().catch(() => {})
    return place ? { notLetIn: place.id } : 'failed'
  }
  const { bot_id: botId } = z.object({ bot_id: z.string() }).parse(await client.auth.test())
  const install: Install = {
    ...{ id: place.id, name: place.name, botId, botUserId: given.bot_user_id },
    ...{ token: given.access_token, scopes: given.scope.split(',').filter(Boolean) },
  }
  await needs.installs.keep(install)
  await needs.installed(install, given.authed_user.id)
  return 'installed'
}

function queryIn({ query }: Request) {
  const of = (name: string): string | null => {
    const value = query[name]
    return typeof value === 'string' ? value : null
  }
  return { state: of('state'), code: of('code'), error: of('error') }
}

/** `__Host-` would need https, which stands before us and not here. Lax: Slack leads the browser back to us. */
function cookieOf(value: string, maxAge: number): string {
  return `${cookie}=${value}; Path=/slack; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=Lax`
}

function cookieIn(request: Request): string | null {
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(`${cookie}=`))
  return found?.slice(cookie.length + 1) || null
}

const statusOf = { installed: 200, cancelled: 200, 'bad-state': 400, failed: 502 }

function tell(response: Response, outcome: Outcome): void {
  const { sv } = texts
  const [status, title, says] =
    typeof outcome === 'object'
      ? [403, sv.notLetInTitle, sv.notLetIn(outcome.notLetIn)]
      : [statusOf[outcome], sv.installTitles[outcome], sv.installSays[outcome]]
  response
    .status(status)
    .type('html')
    .send(
      html`<!doctype html>
        <html lang="sv">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>${title}</title>
          </head>
          <body>
            <main>
              <h1>${title}</h1>
              <p>${says}</p>
            </main>
          </body>
        </html>`.html,
    )
}
