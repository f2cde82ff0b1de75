/** Sign-in, sign-out, and the one way to add a page: signed in, permitted, and its forms its own. */
import { type Request, type RequestHandler, type Response, Router, urlencoded } from 'express'
import type { Language } from '../conversation/inbound.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { type Span, traced } from '../lib/trace.ts'
import { pageHeaders } from './headers.ts'
import { type Filling, html } from './html.ts'
import { layout } from './layout.ts'
import { isAllowed, navigation, pagesFor } from './navigation.ts'
import { isFromOwnPage } from './own-form.ts'
import { addressOf, rateLimit } from './rate-limit.ts'
import { type Session, type Sessions, isOwnForm } from './session.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

/** Whoever has signed in, and what the page needs to know about them. */
export type Visitor = {
  session: Session
  name: string
  municipality: string
  language: Language
  may(permission: string): boolean
}

export type Page = {
  path: `/${string}`
  method?: 'get' | 'post'
  /** Not gone to by itself: a file, or what another page leads to. */
  unlisted?: true
  /** Shows a table that needs room. */
  wide?: boolean
  /** Who may see it: a permission of the manifest or any of several, `registrar`, or `everyone` who has signed in. */
  allows: string | readonly string[]
  title(language: Language): string
  show(visitor: Visitor, request: Request): Promise<Filling | { redirect: `/${string}` } | { file: Download }>
}

/** A file to keep: its name, media type and bytes. */
type Download = { name: string; type: string; bytes: Uint8Array }

export type PagesNeeds = {
  sessions: Sessions
  clock: Clock
  log: Log
  pages: readonly Page[]
  /** People can sign in with their own account, at `/oidc`. */
  byAccount?: boolean
  /** Null: the person is gone, so the session is worth nothing. */
  visitor(session: Session): Promise<Visitor | null>
}

export function webPages(needs: PagesNeeds): Router {
  const router = Router()
  const form = urlencoded({ extended: false, limit: '256kb' })
  // A link cannot be guessed; whoever tries is not let near the database for long.
  const missing = rateLimit({ most: 300, minutes: 1, clock: needs.clock })
  const spent = (request: Request, response: Response): void => {
    missing.allows(addressOf(request))
    refuse(response, 410, sv.linkSpent)
  }
  router.use('/in', (request, response, next) => {
    if (!missing.isPassed(addressOf(request))) return next()
    refuse(response.set('retry-after', '60'), 429, sv.oidc.tooOften)
  })
  router.get('/in/:municipality/:token', pageHeaders, async (request, response) => {
    const texts = sv
    const { municipality, token } = request.params
    if (!(await needs.sessions.isOpen(String(municipality), String(token)))) return spent(request, response)
    const body = html`<h1>${texts.signInTitle}</h1>
      <p>${texts.signInIntro}</p>
      <form method="post"><button class="button button-primary">${texts.signIn}</button></form>`
    response.send(framed('sv', texts.signInTitle, body))
  })
  router.post('/in/:municipality/:token', pageHeaders, form, async (request, response) => {
    // Else a page elsewhere could sign somebody in as another than themselves.
    if (!isFromOwnPage(request)) return refuse(response, 403, sv.notYourForm)
    const opened = await needs.sessions.open(String(request.params['municipality']), String(request.params['token']))
    if (!opened) return spent(request, response)
    needs.sessions.setCookie(response, opened.cookie)
    response.redirect(303, ownPath(request.query['till']) ?? '/start')
  })
  router.post('/ut', pageHeaders, form, async (request, response) => {
    const session = await needs.sessions.of(request)
    if (!session || !isFromOwnPage(request) || !isOwnForm(session, request.body?.csrf))
      return refuse(response, 403, sv.notYourForm)
    await needs.sessions.end(request, response)
    response.send(
      framed(
        'sv',
        sv.signedOutTitle,
        html`<h1>${sv.signedOutTitle}</h1>
          <p>${sv.signedOut}</p>`,
      ),
    )
  })
  for (const page of [startPage(needs.pages), ...needs.pages]) {
    if (page.method === 'post') router.post(page.path, pageHeaders, form, showing(needs, page))
    else router.get(page.path, pageHeaders, showing(needs, page))
  }
  return router
}

function showing(needs: PagesNeeds, page: Page): RequestHandler {
  const facts = { page: page.path, method: page.method ?? 'get' }
  return (request, response) =>
    traced('page', facts, async (span) => {
      await showTo(needs, page, { request, response, span })
      span.note({ status: response.statusCode })
    })
}

type Asked = { request: Request; response: Response; span: Span }

async function showTo(needs: PagesNeeds, page: Page, { request, response, span }: Asked): Promise<void> {
  const session = await needs.sessions.of(request)
  const visitor = session && (await needs.visitor(session))
  if (!visitor) return needs.byAccount ? askToSignIn(request, response) : refuse(response, 401, sv.signInFirst)
  span.note({ municipality: session.municipality })
  const texts = { sv, en }[visitor.language]
  if (!isAllowed(page, visitor)) return refuse(response, 403, texts.notAllowed)
  if (page.method === 'post' && !(isFromOwnPage(request) && isOwnForm(visitor.session, request.body?.csrf)))
    return refuse(response, 403, texts.notYourForm)
  const shown = await page.show(visitor, request)
  if (shown !== null && typeof shown === 'object' && 'redirect' in shown) return response.redirect(303, shown.redirect)
  if (shown !== null && typeof shown === 'object' && 'file' in shown) return download(response, shown.file)
  const bar = navigation(pagesFor(needs.pages, visitor), page.path, visitor)
  response.send(framed(visitor.language, page.title(visitor.language), shown, page.wide, bar))
}

/** With one's own account, or with a link from the chat; either leads on to the page that was asked for. */
function askToSignIn(request: Request, response: Response): void {
  const till = request.method === 'GET' ? ownPath(request.path) : null
  const on = till === null ? '' : `?till=${encodeURIComponent(till)}`
  response.status(401).send(
    framed(
      'sv',
      sv.signInTitle,
      html`<h1>${sv.signInTitle}</h1>
        <p><a class="button button-primary" href="/oidc${on}">${sv.oidc.withAccount}</a></p>
        <p class="soft">${sv.oidc.orByLink}</p>`,
    ),
  )
}

/** A page of ours to go on to after sign-in, when the link names one; never an address elsewhere. */
export function ownPath(given: unknown): string | null {
  return typeof given === 'string' && /^(?:\/[\p{L}\d-]+)+$/u.test(given) ? encodeURI(given) : null
}

/** Always saved, never shown in place: nothing in a file may run as a page of ours. */
function download(response: Response, { name, type, bytes }: Download): void {
  response.attachment(name).type(type).send(Buffer.from(bytes))
}

/** The first page after sign-in: who you are here, and the pages that are yours. */
function startPage(pages: readonly Page[]): Page {
  return {
    path: '/start',
    allows: 'everyone',
    title: (language) => ({ sv, en })[language].startTitle,
    async show(visitor) {
      const texts = { sv, en }[visitor.language]
      const links = pagesFor(pages, visitor).map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`)
      return html`<h1>${texts.startTitle}</h1>
        <p>${texts.welcome(visitor.name, visitor.municipality)}</p>
        ${
          links.length > 0
            ? html`<ul class="columns">
                ${links}
              </ul>`
            : html`<p class="soft">${texts.nothingHere}</p>`
        }`
    },
  }
}

export function framed(language: Language, title: string, body: Filling, wide = false, bar?: Filling): string {
  const main = html`<main id="innehall" class="${wide ? 'page page-wide' : 'page'}">${body}</main>`
  return layout({ language, title: `${title} · Styrbot`, body: html`${bar}${main}` })
}

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).send(
    framed(
      'sv',
      sv.stop,
      html`<h1>${sv.stop}</h1>
        <p>${sentence}</p>`,
    ),
  )
}
