/** Microsoft Graph on loopback, as far as calendars go: tokens, busy times, events, throttling, and mailboxes that say no. */
import { randomUUID } from 'node:crypto'
import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = { status: number; body?: unknown; headers?: Record<string, string> }
type Attendee = {
  emailAddress: { address: string; name?: string }
  type: string
  status: { response: string; time: string }
}
type FakeEvent = {
  id: string
  mailbox: string
  subject: string
  body: { content: string }
  start: { dateTime: string; timeZone: string }
  end: { dateTime: string; timeZone: string }
  location: { displayName: string }
  attendees: Attendee[]
  transactionId?: string
  isCancelled: boolean
  isOnlineMeeting?: boolean
}

export type FakeGraph = {
  url: string
  settings: { url: string; loginUrl: string; credentials: { appId: string; password: string } }
  /** What has been asked, in order: `POST /users/…`. */
  asked: string[]
  events: FakeEvent[]
  /** What stands in people's calendars by their own hand, as Graph tells it, with its `mailbox`. */
  calendar: Record<string, unknown>[]
  /** Digits of half hours by mailbox, from an instant. Mailboxes that are not here do not exist. */
  busy: Map<string, { from: Date; view: string }>
  /** Answered in the place of the next requests; `lost` does it and never answers. */
  next: (Answer | 'lost' | null)[]
  /** Somebody answers in Outlook. */
  answer(event: FakeEvent, email: string, response: string): void
  close(): Promise<void>
}

const never = '0001-01-01T00:00:00Z'

export async function aFakeGraph(): Promise<FakeGraph> {
  const credentials = { appId: 'app-1', password: 'secret-1' }
  let token = ''
  const handle = async (request: IncomingMessage): Promise<Answer | 'lost'> => {
    const text = await textOf(request)
    const { method = 'GET', url = '/' } = request
    fake.asked.push(`${method} ${url}`)
    const forced = fake.next.shift()
    if (forced === 'lost') {
      route(method, url, text)
      return 'lost'
    }
    if (forced) return forced
    if (url.endsWith('/oauth2/v2.0/token')) return tokenFor(new URLSearchParams(text))
    if (request.headers.authorization !== `Bearer ${token}`) return failure(401, 'InvalidAuthenticationToken')
    return route(method, url, text)
  }

  const tokenFor = (form: URLSearchParams): Answer => {
    const right = form.get('client_id') === credentials.appId && form.get('client_secret') === credentials.password
    if (!right || form.get('scope') !== `${fake.url}/.default`)
      return { status: 401, body: { error: 'invalid_client' } }
    token = randomUUID()
    return { status: 200, body: { access_token: token, expires_in: 3600, token_type: 'Bearer' } }
  }

  const route = (method: string, url: string, text: string): Answer => {
    const [, mailbox = '', what = '', id = '', verb] =
      /^\/v1\.0\/users\/([^/]+)\/(calendar|events)(?:\/([^/?]+))?(?:\/(\w+))?/
        .exec(url)
        ?.map((part) => decodeURIComponent(part ?? '')) ?? []
    if (url.includes('/calendarView')) return viewFor(url)
    if (!fake.busy.has(mailbox.toLowerCase())) return failure(404, 'ErrorInvalidUser')
    const body = text === '' ? {} : JSON.parse(text)
    if (what === 'calendar') return scheduleFor(body)
    if (method === 'POST' && id === '') return make(mailbox, body)
    const event = fake.events.find((each) => each.id === id && each.mailbox === mailbox)
    if (!event) return failure(404, 'ErrorItemNotFound')
    if (verb === 'cancel') {
      event.isCancelled = true
      return { status: 202 }
    }
    if (method === 'PATCH') Object.assign(event, { ...body, attendees: attendeesIn(body.attendees, event) })
    return { status: 200, body: shown(event) }
  }

  /** Two events a page. */
  const viewFor = (url: string): Answer => {
    const at = new URL(url, 'http://graph.example')
    const mailbox = decodeURIComponent(/users\/([^/]+)\//.exec(at.pathname)![1]!)
    if (!fake.busy.has(mailbox.toLowerCase())) return failure(404, 'ErrorInvalidUser')
    const skip = Number(at.searchParams.get('$skip') ?? 0)
    const all = fake.calendar.filter((event) => event['mailbox'] === mailbox)
    at.searchParams.set('$skip', String(skip + 2))
    const next = skip + 2 < all.length ? { '@odata.nextLink': `${fake.url}${at.pathname}${at.search}` } : {}
    return { status: 200, body: { value: all.slice(skip, skip + 2), ...next } }
  }

  const scheduleFor = (body: {
    schedules: string[]
    startTime: { dateTime: string }
    endTime: { dateTime: string }
  }): Answer => {
    const [from, through] = [body.startTime, body.endTime].map(({ dateTime }) => Date.parse(`${dateTime}Z`)) as [
      number,
      number,
    ]
    if (body.schedules.length > 20) return failure(400, 'ErrorInvalidRequest')
    if (through - from >= 62 * 86_400_000) return failure(400, 'ErrorTimeIntervalTooBig')
    return {
      status: 200,
      body: {
        value: body.schedules.map((scheduleId) => {
          const known = fake.busy.get(scheduleId.toLowerCase())
          if (!known) return { scheduleId, error: { responseCode: 'ErrorMailRecipientNotFound', message: 'no' } }
          const halfHour = (at: number): string =>
            known.view[Math.floor((at - known.from.getTime()) / 1_800_000)] ?? '0'
          const steps = Array.from({ length: (through - from) / 1_800_000 }, (_, step) => from + step * 1_800_000)
          return { scheduleId, availabilityView: steps.map(halfHour).join('') }
        }),
      },
    }
  }

  const make = (mailbox: string, body: Omit<FakeEvent, 'id' | 'mailbox'>): Answer => {
    const known = fake.events.find(
      ({ transactionId }) => transactionId !== undefined && transactionId === body.transactionId,
    )
    if (known) return { status: 201, body: shown(known) }
    const event: FakeEvent = {
      ...body,
      id: `event-${fake.events.length + 1}`,
      mailbox,
      isCancelled: false,
      attendees: attendeesIn(body.attendees, null),
    }
    fake.events.push(event)
    return { status: 201, body: shown(event) }
  }

  const server = createServer((request, response) => {
    void handle(request).then((answer) => {
      if (answer === 'lost') return response.destroy()
      response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers })
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fake: FakeGraph = {
    url,
    settings: { url, loginUrl: url, credentials },
    asked: [],
    events: [],
    calendar: [],
    busy: new Map(),
    next: [],
    answer(event, email, response) {
      const attendee = event.attendees.find(({ emailAddress }) => emailAddress.address === email)!
      attendee.status = { response, time: '2026-03-13T10:00:00Z' }
    },
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
  return fake
}

function failure(status: number, code: string): Answer {
  return { status, body: { error: { code, message: code } } }
}

/** As Graph shows times when it is not told a zone: in UTC. The fake keeps Swedish wall clock, and knows winter from summer. */
function shown(event: FakeEvent): unknown {
  const inUtc = ({ dateTime, timeZone }: FakeEvent['start']) => {
    if (timeZone === 'UTC') return { dateTime, timeZone }
    for (const hours of [1, 2]) {
      const instant = new Date(Date.parse(`${dateTime}Z`) - hours * 3_600_000)
      const local = instant.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).replace(' ', 'T')
      if (local === dateTime) return { dateTime: `${instant.toISOString().slice(0, 19)}.0000000`, timeZone: 'UTC' }
    }
    throw new Error(`No such time in Sweden: ${dateTime}`)
  }
  const { mailbox: _mailbox, isOnlineMeeting, ...rest } = event
  const onlineMeeting = isOnlineMeeting ? { joinUrl: `https://teams.example/${event.id}` } : null
  return { ...rest, start: inUtc(event.start), end: inUtc(event.end), onlineMeeting }
}

function attendeesIn(given: Attendee[] | undefined, before: FakeEvent | null): Attendee[] {
  return (given ?? before?.attendees ?? []).map((attendee) => {
    const known = before?.attendees.find(({ emailAddress }) => emailAddress.address === attendee.emailAddress.address)
    return { ...attendee, status: known?.status ?? { response: 'none', time: never } }
  })
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
