/** The playground's page and what the page calls. It serves example municipalities only. */
import path from 'node:path'
import { type Request, type Response, Router, json } from 'express'
import { z } from 'zod'
import type { Received, Receive } from '../../conversation/channel.ts'
import type { Inbound, InboundContent, Language } from '../../conversation/inbound.ts'
import { type MovableClock, systemClock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { pageHeaders } from '../../web/headers.ts'
import { type Line, type PlaygroundChannel, conversationOf } from './channel.ts'
import { door } from './door.ts'
import { page } from './page.ts'
import { formHtml } from './form.ts'

export type PlaygroundPerson = { id: string; name: string; title: string | null; email: string | null }

export type Deed = { personId: string; who: string; says: string }

export type PlaygroundNeeds = {
  channel: PlaygroundChannel
  receive: Receive
  ids: Ids
  secretKey: Buffer
  /** The example municipalities in their order, the default first. */
  municipalities: readonly { key: string; name: string }[]
  people(municipality: string): Promise<readonly PlaygroundPerson[]>
  /** Questions worth trying in this municipality. */
  examples(municipality: string, language: Language): Promise<readonly string[]>
  /** What people in other roles do here: who that is, and what they say. */
  deeds(municipality: string, language: Language): Promise<readonly Deed[]>
  /** What the bot will say when people may be told, what leaves first coming first. */
  waiting(municipality: string): Promise<readonly { personId: string | null; text: string; until: Date | null }[]>
  /** How a message was read: for each question in it, label and value pairs. */
  describe(
    municipality: string,
    understood: NonNullable<Received['understood']>,
    language: Language,
  ): Promise<readonly (readonly (readonly [string, string])[])[]>
  clock: { now(): Date } & Partial<Pick<MovableClock, 'set' | 'advance'>>
  /** Does what has become due when the clock was moved. */
  catchUp(): Promise<void>
}

export function playgroundPages(needs: PlaygroundNeeds): Router {
  const router = Router()
  const guard = door(needs.secretKey)
  const known = new Set(needs.municipalities.map(({ key }) => key))
  const api = Router()
  router.use('/playground', guard.onlyThisMachine)
  router.get(
    '/',
    guard.onlyThisMachine,
    guard.giveTicket,
    pageHeaders,
    (request, response) => void showPage(needs, request, response),
  )
  router.get('/playground/client.js', (_request, response) => {
    response
      .type('text/javascript')
      .sendFile(path.join(import.meta.dirname, 'browser/client.js'), { dotfiles: 'allow' })
  })
  router.get('/playground/playground.css', (_request, response) => {
    response.type('text/css').sendFile(path.join(import.meta.dirname, 'browser/playground.css'), { dotfiles: 'allow' })
  })
  api.use(guard.onlyOurPage, json({ limit: '256kb' }))
  api.param('municipality', (_request, response, next, key: string) => {
    if (known.has(key)) next()
    else response.status(404).json({ problem: 'reload' })
  })
  api.get('/:municipality/people', async ({ params, query }, response) => {
    const municipality = params.municipality
    const people = await needs.people(municipality)
    const language = languageOf(query['lang'])
    const examples = await needs.examples(municipality, language)
    response.json({ people, examples, deeds: await needs.deeds(municipality, language) })
  })
  api.get('/:municipality/waiting', async ({ params }, response) => {
    response.json({ waiting: await needs.waiting(params.municipality) })
  })
  api.get('/:municipality/events', (request, response) => follow(needs, request, response, request.params.municipality))
  api.post('/:municipality/say', async (request, response) => {
    const said = saySchema.safeParse(request.body)
    if (!said.success) return void response.status(400).json({ problem: 'tooFast' })
    await take(needs, request.params.municipality, said.data, response)
  })
  api.post('/clock', async (request, response) => {
    const move = moveSchema.safeParse(request.body)
    const { set } = needs.clock
    if (!move.success || !set) return void response.status(400).json({ problem: 'fixedClock' })
    set(moved(needs.clock.now(), move.data.by))
    await needs.catchUp()
    response.json({ now: needs.clock.now().toISOString() })
  })
  router.use('/playground', api)
  return router
}

const saySchema = z.object({
  person: z.string().min(1),
  language: z.enum(['sv', 'en']),
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string().max(200_000) }),
    z.object({ kind: z.literal('action'), action: z.string().max(200), label: z.string().max(500) }),
    z.object({
      kind: z.literal('form'),
      form: z.string().max(200),
      values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
  ]),
})
const moveSchema = z.object({ by: z.enum(['day', 'week', 'month', 'now']) })

function moved(now: Date, by: 'day' | 'week' | 'month' | 'now'): Date {
  const later = new Date(now)
  if (by === 'now') return systemClock.now()
  if (by === 'month') later.setUTCMonth(later.getUTCMonth() + 1)
  else later.setUTCDate(later.getUTCDate() + (by === 'day' ? 1 : 7))
  return later
}

async function showPage(needs: PlaygroundNeeds, request: Request, response: Response): Promise<void> {
  const language = languageOf(request.query['lang'])
  const wanted = request.query['kommun']
  const chosen = needs.municipalities.find(({ key }) => key === wanted) ?? needs.municipalities[0]
  if (!chosen) return void response.status(503).type('text/plain').send('Det finns ingen exempelkommun att visa.\n')
  const people = await needs.people(chosen.key)
  const examples = await needs.examples(chosen.key, language)
  const movable = needs.clock.set !== undefined
  response.send(
    page({
      language,
      municipalities: needs.municipalities,
      chosen: chosen.key,
      people,
      examples,
      deeds: await needs.deeds(chosen.key, language),
      now: needs.clock.now(),
      movable,
    }),
  )
}

function languageOf(asked: unknown): Language {
  return asked === 'en' ? 'en' : 'sv'
}

async function take(
  needs: PlaygroundNeeds,
  municipality: string,
  said: z.infer<typeof saySchema>,
  response: Response,
): Promise<void> {
  const person = (await needs.people(municipality)).find(({ id }) => id === said.person)
  if (!person) return void response.status(404).json({ problem: 'reload' })
  const key = needs.ids.next()
  const shown =
    said.content.kind === 'text' ? said.content.text : said.content.kind === 'action' ? said.content.label : null
  // What is too long to answer is too long to show whole.
  if (shown !== null) needs.channel.wrote({ id: key, municipality, personId: person.id, text: shown.slice(0, 4_000) })
  const inbound: Inbound = {
    channel: 'playground',
    municipality,
    conversation: { id: conversationOf(person.id), kind: 'dm' },
    person: {
      personId: person.id,
      platformUserId: person.id,
      name: person.name,
      email: person.email,
      standing: 'member',
    },
    key,
    ...(said.language === 'en' ? { language: 'en' as const } : {}),
    ...contentOf(said.content),
  }
  const received = await needs.receive(inbound)
  const understood = received.understood && (await needs.describe(municipality, received.understood, said.language))
  const { immediate } = received
  response.json({
    understood,
    form: immediate?.kind === 'form' ? formHtml(immediate.form, said.language).html : null,
    faults: immediate?.kind === 'faults' ? immediate.faults : null,
  })
}

function contentOf(content: z.infer<typeof saySchema>['content']): InboundContent {
  switch (content.kind) {
    case 'text':
      return { kind: 'text', text: content.text }
    case 'action':
      return { kind: 'action', action: content.action }
    case 'form':
      return { kind: 'form', form: content.form, values: content.values }
  }
}

/** Server-sent events: the lines so far, then each new one. A comment now and then keeps the connection from being cut. */
function follow(needs: PlaygroundNeeds, request: Request, response: Response, municipality: string): void {
  response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  response.flushHeaders()
  const show = (line: Line): void => void response.write(`data: ${JSON.stringify(line)}\n\n`)
  for (const line of needs.channel.lines(municipality)) show(line)
  response.write('event: ready\ndata: {}\n\n')
  const stop = needs.channel.follow(municipality, show)
  const alive = setInterval(() => response.write(': alive\n\n'), 20_000)
  request.on('close', () => {
    clearInterval(alive)
    stop()
  })
}
