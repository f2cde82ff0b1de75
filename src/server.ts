/** The program behind its ports: the pages, the health checks, the playground and the channels, on one Express app. */
import { type Server, type ServerResponse, createServer } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import express, { type ErrorRequestHandler, type Express, type Response, type Router } from 'express'
import type { App } from './app.ts'
import type { Config } from './config/env.ts'
import { may } from './features/administration/index.ts'
import { mayRegister } from './features/records/index.ts'
import { lookupsOf } from './features/register/lookups.ts'
import { shownOf } from './features/register/shown.ts'
import { assets } from './web/assets.ts'
import { layout } from './web/layout.ts'
import { html } from './web/html.ts'
import { accountsBehind } from './features/connections/index.ts'
import { oidcPages } from './web/oidc-pages.ts'
import { pageHeaders } from './web/headers.ts'
import { type Metrics, metrics } from './web/metrics.ts'
import { openPages } from './web/open-pages.ts'
import { type Visitor, webPages } from './web/pages.ts'
import { publicFiles } from './web/public-files.ts'
import type { Session } from './web/session.ts'
import { sv } from './web/texts/sv.ts'

export type Listening = {
  url: string
  /** Goes on answering, and tells every caller to come by another connection the next time. */
  leave(): void
  /** No new connections; those under way to their end. */
  close(): Promise<void>
}

/** The Express app on the main port. `doors` are the channels' routes, which parse their own bodies. */
export function mainSite(
  app: App,
  doors: readonly Router[],
  playground: Router | null,
  measured: Metrics = metrics(),
  isLeaving: () => boolean = () => false,
): Express {
  const site = baseSite()
  site.get('/healthz', (_request, response) => void response.json({ ok: true }))
  site.get('/readyz', async (_request, response) => {
    const { ready, ...found } = await readiness(app)
    const stays = !isLeaving()
    response
      .status(ready && stays ? 200 : 503)
      .json({ ready: ready && stays, ...found, ...(stays ? {} : { leaving: true }) })
  })
  site.use(measured.page(app))
  for (const router of doors) site.use(measured.watched(router))
  site.use(assets())
  if (playground) site.use(playground)
  site.use(publicFiles({ files: app.features.flatMap(({ files }) => files ?? []), clock: app.clock }))
  const open = app.features.flatMap(({ openPages: pages }) => pages ?? [])
  site.use(openPages({ pages: open, clock: app.clock }))
  const pages = app.features.flatMap(({ pages }) => pages ?? [])
  const { oidc, sessions, clock, log, secretKey } = app
  if (oidc) {
    const secure = app.publicUrl.startsWith('https:')
    site.use(oidcPages({ oidc, sessions, clock, log, secretKey, secure, peopleBehind: accountsBehind(app) }))
  }
  const visitor = (session: Session) => visitorOf(app, session)
  site.use(webPages({ sessions, clock, log, pages, byAccount: oidc !== null, visitor }))
  return ended(site, app)
}

/** The playground on a listener of its own, beside the channels. */
export function playgroundSite(app: App, playground: Router): Express {
  const site = baseSite()
  site.use(assets())
  site.use(playground)
  return ended(site, app)
}

/** Longer than proxies keep an idle connection: whoever closes first must not be the one that is about to be asked something. */
const idleMs = 75_000

/** Listens; gives where, and how to stop. */
export async function listen(site: Express, { host, port }: Pick<Config, 'host' | 'port'>): Promise<Listening> {
  let isLeaving = false
  const open = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    if (isLeaving) response.setHeader('connection', 'close')
    open.add(response)
    response.once('close', () => open.delete(response))
    site(request, response)
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.keepAliveTimeout = idleMs
  server.headersTimeout = idleMs + 5_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${actual}`,
    leave: () => void (isLeaving = true),
    close() {
      isLeaving = true
      return drain(server, { sockets, open })
    },
  }
}

/** Longer than any page takes, and shorter than whoever ended the process waits before it is killed. */
const drainMs = 15_000
/** A request that has not come whole by then is not waited for: nothing of it has been done. */
const halfMs = 2_000

type Under = { sockets: ReadonlySet<Socket>; open: ReadonlySet<ServerResponse> }

function drain(server: Server, { sockets, open }: Under): Promise<void> {
  return new Promise((resolve) => {
    const closed = server.close(() => resolve())
    const sweeping = setInterval(() => server.closeIdleConnections(), 100)
    const halves = setTimeout(() => endHalves({ sockets, open }), halfMs)
    const cut = setTimeout(() => server.closeAllConnections(), drainMs)
    closed.once('close', () => {
      clearInterval(sweeping)
      clearTimeout(halves)
      clearTimeout(cut)
    })
    // They never end by themselves.
    for (const stream of [...open].filter(isStream)) stream.socket?.destroy()
    server.closeIdleConnections()
  })
}

/** Whoever sends no whole request, by accident or on purpose, holds nobody up. */
function endHalves({ sockets, open }: Under): void {
  const answered = new Set([...open].flatMap(({ req, socket }) => (req.complete && socket ? [socket] : [])))
  for (const socket of sockets) if (!answered.has(socket)) socket.destroy()
}

const isStream = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream')

function baseSite(): Express {
  const site = express()
  site.disable('x-powered-by')
  site.set('query parser', 'simple')
  // Whatever is answered, also that there is nothing there; what needs others says so itself.
  site.use(pageHeaders)
  // No row is found by such an address, and the database would not even take it.
  site.use((request, response, next) => (request.path.includes('%00') ? nothingThere(response) : next()))
  return site
}

function nothingThere(response: Response): void {
  const body = html`<main class="page">
    <h1>${sv.stop}</h1>
    <p>${sv.notFound}</p>
  </main>`
  response.status(404).send(layout({ language: 'sv', title: sv.stop, body }))
}

function ended(site: Express, app: App): Express {
  site.use((_request, response) => nothingThere(response))
  const failed: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const status = typeof error?.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : 500
    const reference = `fel-${app.ids.next().slice(-8)}`
    if (status === 500) app.log.error({ err: error, reference, method: request.method }, 'a web request failed')
    response.status(status).send(
      layout({
        language: 'sv',
        title: sv.stop,
        body: html`<main class="page">
          <h1>${sv.stop}</h1>
          <p>${sv.fault(reference)}</p>
        </main>`,
      }),
    )
  }
  site.use(failed)
  return site
}

/** Long enough for a database that is busy, short enough for whoever asks every few seconds. */
const patienceMs = 2_000

type Readiness = {
  ready: boolean
  database: 'answers' | 'does not answer'
  queue: 'works' | 'not yet'
  /** Tasks with jobs that were given up; `doctor` says why. */
  parked: readonly string[]
}

/**
 * Ready is who can answer a message: the database answers in time. The queue starts after the first answers and does what is due;
 * until then it is told beside, since nobody waits for it.
 */
async function readiness({ database, queue }: App): Promise<Readiness> {
  const parked = await Promise.race([
    Promise.all([queue.parked(), database.pool.query('SELECT 1')]).then(
      ([jobs]) => jobs.map(({ task }) => task),
      () => null,
    ),
    pause(patienceMs, null, { ref: false }),
  ])
  const answers = parked !== null
  return {
    ready: answers,
    database: answers ? 'answers' : 'does not answer',
    queue: queue.works() ? 'works' : 'not yet',
    parked: parked ?? [],
  }
}

async function visitorOf(app: App, session: Session): Promise<Visitor | null> {
  const { governance, register } = await app.snapshots.of(session.municipality)
  const person = lookupsOf(register).person(session.personId)
  if (!person || person.status === 'left') return null
  const world = { governance, register, today: app.clock.today() }
  return {
    session,
    name: shownOf(person, governance).name ?? '',
    municipality: governance.name,
    language: person.language ?? 'sv',
    may: (permission) =>
      permission === 'registrar' ? mayRegister(person.id, world) : may(person.id, permission as 'strategist', world),
  }
}
