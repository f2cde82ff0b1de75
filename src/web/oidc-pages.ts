/** The way to the provider and back: `/oidc` sends the browser off, `/oidc/callback` signs it in. */
import { type Request, type Response, Router } from 'express'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { sealedBox } from '../lib/sealed-box.ts'
import { pageHeaders } from './headers.ts'
import { html } from './html.ts'
import { callbackPath, type Errand, type Oidc, type Vouched } from './oidc.ts'
import { framed, ownPath } from './pages.ts'
import { addressOf, rateLimit } from './rate-limit.ts'
import { cookieFrom, type Sessions } from './session.ts'
import { sv } from './texts/sv.ts'

export type OidcPagesNeeds = {
  oidc: Oidc
  sessions: Sessions
  clock: Clock
  log: Log
  secretKey: Buffer
  secure: boolean
  /** Everybody in the municipalities here whom the provider can have meant; at most one in each. */
  peopleBehind(vouched: Vouched): Promise<readonly Account[]>
}

type Account = { municipality: string; name: string; personId: string }

const minutes = 10

export function oidcPages(needs: OidcPagesNeeds): Router {
  const { oidc, sessions, clock, log } = needs
  const router = Router()
  const box = sealedBox(needs.secretKey, 'oidc-errand')
  const cookieName = needs.secure ? '__Host-styrbot-oidc' : 'styrbot-oidc'
  // `lax`: the provider sends the browser back by a link, and a strict cookie would stay away.
  const cookieOptions = { httpOnly: true, sameSite: 'lax', secure: needs.secure, path: '/' } as const
  const within = rateLimit({ most: 30, minutes: 1, clock })

  router.get('/oidc', pageHeaders, async (request, response) => {
    if (!within.allows(addressOf(request))) return stop(response, 429, sv.oidc.tooOften)
    try {
      const { url, errand } = await oidc.begin(ownPath(request.query['till']), clock.now())
      const sealed = box.seal(JSON.stringify(errand), 'errand')
      response.cookie(cookieName, sealed, { ...cookieOptions, maxAge: minutes * 60_000 })
      response.redirect(303, url)
    } catch (error) {
      log.error({ err: error }, 'the sign-in provider could not be reached')
      stop(response, 502, sv.oidc.unreachable)
    }
  })

  router.get(callbackPath, pageHeaders, async (request, response) => {
    if (!within.allows(addressOf(request))) return stop(response, 429, sv.oidc.tooOften)
    const errand = errandOf(request)
    // Whatever comes of it, it has been used.
    response.clearCookie(cookieName, cookieOptions)
    if (!errand) return stop(response, 400, sv.oidc.tooOld)
    // Somebody who presses "avbryt" at the provider is sent back, too.
    if (request.query['error'] !== undefined && request.query['state'] === errand.state)
      return stop(response, 403, sv.oidc.refused)
    let vouched: Vouched
    try {
      vouched = await oidc.finish(new URL(request.originalUrl, 'http://here').search, errand)
    } catch (error) {
      log.warn({ because: reasonOf(error) }, 'a sign-in by OpenID Connect did not hold')
      return stop(response, 403, sv.oidc.notHeld)
    }
    const accounts = await needs.peopleBehind(vouched)
    const [account, ...others] = accounts
    if (!account) return stop(response, 403, vouched.emails.length > 0 ? sv.oidc.unknown : sv.oidc.unverified)
    if (others.length > 0) return choose(response, accounts, errand.till)
    const { cookie } = await sessions.begin(account.municipality, account.personId)
    sessions.setCookie(response, cookie)
    response.redirect(303, errand.till ?? '/start')
  })

  function errandOf(request: Request): Errand | null {
    const opened = box.open(cookieFrom(request, cookieName), 'errand')
    if (opened === null) return null
    const errand = JSON.parse(opened) as Errand
    return clock.now().getTime() - errand.at <= minutes * 60_000 ? errand : null
  }

  /** Somebody of several municipalities gets a link to each, of the kind that works once. */
  async function choose(response: Response, accounts: readonly Account[], till: string | null): Promise<void> {
    const links = []
    for (const { municipality, name, personId } of accounts)
      links.push({ name, path: await sessions.link(municipality, personId) })
    const after = till === null ? '' : `?till=${encodeURIComponent(till)}`
    response.send(
      framed(
        'sv',
        sv.oidc.chooseTitle,
        html`<h1>${sv.oidc.chooseTitle}</h1>
          <ul>
            ${links.map(({ name, path }) => html`<li><a href="${path}${after}">${name}</a></li>`)}
          </ul>`,
      ),
    )
  }

  return router
}

function stop(response: Response, status: number, sentence: string): void {
  response.status(status).send(
    framed(
      'sv',
      sv.stop,
      html`<h1>${sv.stop}</h1>
        <p>${sentence}</p>
        <p><a class="button" href="/oidc">${sv.oidc.again}</a></p>`,
    ),
  )
}

/** The library's code for what did not hold; never what the token said. */
function reasonOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : String(name)
}
