/** When people are busy in their calendars: only that they are, never with what. */
import { z } from 'zod'
import { inBatches } from '../../../lib/grouped.ts'
import type { GraphRequest } from './request.ts'

type BusySpan = { mailbox: string; startsAt: Date; endsAt: Date; kind: 'busy' | 'away' }

export type Schedules = {
  busy: readonly BusySpan[]
  /** Mailboxes that Graph knows nothing of, or will not show. */
  unknown: readonly string[]
}

/** Graph takes at most 20 mailboxes and less than 62 days in one question. */
const mostMailboxes = 20
const mostDays = 61
const stepMinutes = 30

/**
 * Asks page after page. `as` is the mailbox in whose name it is asked. Throws a GraphError when Graph will not answer at all;
 * a mailbox that cannot be shown is only named.
 */
export async function busyIn(
  request: GraphRequest,
  tenantId: string,
  { mailboxes, as, from, through }: { mailboxes: readonly string[]; as: string; from: Date; through: Date },
): Promise<Schedules> {
  const busy: BusySpan[] = []
  const unknown = new Set<string>()
  for (const batch of inBatches([...new Set(mailboxes)], mostMailboxes)) {
    const strangers = new Set<string>()
    const parts: BusySpan[] = []
    for (const span of inSpans(from, through)) {
      const page = await onePage(request, tenantId, as, batch, span)
      parts.push(...page.busy)
      for (const mailbox of page.unknown) strangers.add(mailbox)
    }
    busy.push(...joined(parts))
    for (const mailbox of strangers) unknown.add(mailbox)
  }
  return { busy, unknown: [...unknown] }
}

const answer = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      availabilityView: z.string().optional(),
      error: z.object({ responseCode: z.string().optional() }).nullish(),
    }),
  ),
})

type Span = { startsAt: Date; endsAt: Date }

async function onePage(
  request: GraphRequest,
  tenantId: string,
  as: string,
  mailboxes: readonly string[],
  { startsAt, endsAt }: Span,
): Promise<Schedules> {
  const { value } = await request(tenantId, 'POST', `/users/${encodeURIComponent(as)}/calendar/getSchedule`, {
    body: {
      schedules: mailboxes,
      startTime: inUtc(startsAt),
      endTime: inUtc(endsAt),
      availabilityViewInterval: stepMinutes,
    },
    answer,
  })
  const shown = value.filter(({ error, availabilityView }) => !error && availabilityView !== undefined)
  const known = new Set(shown.map(({ scheduleId }) => scheduleId.toLowerCase()))
  return {
    busy: shown.flatMap(({ scheduleId, availabilityView }) => spansIn(scheduleId, availabilityView!, startsAt)),
    unknown: mailboxes.filter((mailbox) => !known.has(mailbox.toLowerCase())),
  }
}

/** One digit each half hour: 2 busy, 3 out of office. Free, tentative (1) and working elsewhere (4) can be met. */
function spansIn(mailbox: string, view: string, from: Date): BusySpan[] {
  return [...view.matchAll(/2+|3+/g)].map((match) => ({
    mailbox,
    startsAt: later(from, match.index * stepMinutes),
    endsAt: later(from, (match.index + match[0].length) * stepMinutes),
    kind: match[0].startsWith('3') ? 'away' : 'busy',
  }))
}

/** What two pages have cut in two is one again. */
function joined(spans: readonly BusySpan[]): BusySpan[] {
  const ended = new Map<string, BusySpan>()
  const all: BusySpan[] = []
  for (const span of spans) {
    const before = ended.get(`${span.mailbox} ${span.kind} ${span.startsAt.getTime()}`)
    if (before) before.endsAt = span.endsAt
    else all.push(span)
    ended.set(`${span.mailbox} ${span.kind} ${span.endsAt.getTime()}`, before ?? span)
  }
  return all
}

function inSpans(from: Date, through: Date): Span[] {
  const spans: Span[] = []
  for (let startsAt = from; startsAt < through; startsAt = later(startsAt, mostDays * 1440)) {
    const endsAt = later(startsAt, mostDays * 1440)
    spans.push({ startsAt, endsAt: endsAt < through ? endsAt : through })
  }
  return spans
}

function inUtc(instant: Date): { dateTime: string; timeZone: 'UTC' } {
  return { dateTime: instant.toISOString().slice(0, 19), timeZone: 'UTC' }
}

function later(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000)
}
