/**
 * Pages for people who have no account: reached by an address that cannot be guessed, without cookies and without a trace
 * of who was there. Whoever sends forms from elsewhere, or too often, is turned away.
 */
import { type Request, type RequestHandler, Router, urlencoded } from 'express'
import type { Language } from '../conversation/inbound.ts'
import type { Clock } from '../lib/clock.ts'
import { pageHeaders } from './headers.ts'
import { type Filling, html } from './html.ts'
import { layout } from './layout.ts'
import { isFromOwnPage } from './own-form.ts'
import { addressOf, rateLimit } from './rate-limit.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export type OpenPage = {
  path: `/${string}`
  method?: 'get' | 'post'
  show(asked: OpenRequest): Promise<ShownOpenly>
}

export type OpenRequest = {
  parameters: Readonly<Record<string, string>>
  language: Language
  /** What a form sent; several values of one name as a list. */
  form: Readonly<Record<string, string | readonly string[]>>
}

/** Null: there is no such page, or no longer. */
export type ShownOpenly = { title: string; body: Filling; status?: number } | null

export function openPages({ pages, clock }: { pages: readonly OpenPage[]; clock: Clock }): Router {
  const router = Router()
  const form = urlencoded({ extended: false, limit: '64kb' })
  const looking = rateLimit({ most: 120, minutes: 1, clock })
  const sending = rateLimit({ most: 40, minutes: 10, clock })
  for (const { path, method, show } of pages) {
    if (method === 'post') router.post(path, pageHeaders, ownForm, within(sending), form, showing(show))
    else router.get(path, pageHeaders, within(looking), showing(show))
  }
  return router
}

function showing(show: OpenPage['show']): RequestHandler {
  return async (request, response) => {
    const language = languageOf(request)
    const parameters = request.params as Readonly<Record<string, string>>
    const body = (request.body ?? {}) as OpenRequest['form']
    const shown = await show({ parameters, language, form: body })
    response.set('x-robots-tag', 'noindex')
    if (!shown) return refuse(response, 404, language, texts(language).notFound)
    response.status(shown.status ?? 200).send(framed(language, shown.title, shown.body))
  }
}

const ownForm: RequestHandler = (request, response, next) => {
  if (isFromOwnPage(request)) return next()
  refuse(response, 403, languageOf(request), texts(languageOf(request)).notYourForm)
}

function within(limit: ReturnType<typeof rateLimit>): RequestHandler {
  return (request, response, next) => {
    if (limit.allows(addressOf(request))) return next()
    refuse(response.set('retry-after', '600'), 429, languageOf(request), texts(languageOf(request)).tooOften)
  }
}

/** Swedish unless the browser asks for English first, or the address does. */
function languageOf(request: Request): Language {
  const asked = request.query['sprak']
  if (asked === 'sv' || asked === 'en') return asked
  return request.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv'
}

function texts(language: Language) {
  return { sv, en }[language]
}

function framed(language: Language, title: string, body: Filling): string {
  return layout({ language, title, body: html`<main class="page">${body}</main>` })
}

function refuse(response: Parameters<RequestHandler>[1], status: number, language: Language, sentence: string): void {
  const { stop } = texts(language)
  const body = html`<h1>${stop}</h1>
    <p>${sentence}</p>`
  response.status(status).send(framed(language, stop, body))
}
