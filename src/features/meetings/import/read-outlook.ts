/** Meetings that stand in a Microsoft calendar already, as a file would tell of them. What is marked private is not read. */
import { z } from 'zod'
import { type Day, dayOf } from '../../../lib/day.ts'
import type { Database } from '../../../database/database.ts'
import { connectionOf } from '../calendars/store.ts'
import { GraphError, type GraphRequest } from '../graph/request.ts'
import type { FoundMeeting } from './found.ts'
import { spanAround } from './plan.ts'

export type OutlookRead =
  | { ok: true; found: readonly FoundMeeting[] }
  | { ok: false; because: 'no-graph' | 'not-connected' | GraphError['because'] }

type Needs = { database: Pick<Database, 'unit'>; graph: GraphRequest | null }

/** `mailbox`: whose calendar; null: the one that the municipality's events are put into. */
export async function readOutlook(
  { municipality, mailbox, today }: { municipality: string; mailbox: string | null; today: Day },
  { database, graph }: Needs,
): Promise<OutlookRead> {
  if (!graph) return { ok: false, because: 'no-graph' }
  const connection = await database.unit(municipality, (unit) => connectionOf(unit, municipality))
  const from = mailbox ?? connection?.mailbox ?? null
  if (!connection || from === null) return { ok: false, because: 'not-connected' }
  try {
    return { ok: true, found: await viewOf(graph, { tenantId: connection.tenantId, mailbox: from }, today) }
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    return { ok: false, because: error.because }
  }
}

/** So many pages of a hundred: a calendar with more is no one's own. */
const mostPages = 100
const fields = 'id,iCalUId,type,subject,start,end,location,isAllDay,isCancelled,sensitivity'

async function viewOf(
  graph: GraphRequest,
  { tenantId, mailbox }: { tenantId: string; mailbox: string },
  today: Day,
): Promise<readonly FoundMeeting[]> {
  const { from, through } = spanAround(today)
  const span = `startDateTime=${from.toISOString()}&endDateTime=${through.toISOString()}`
  let path: string | null =
    `/users/${encodeURIComponent(mailbox)}/calendarView?${span}&$select=${fields}&$orderby=start/dateTime&$top=100`
  const found: FoundMeeting[] = []
  for (let page = 0; path !== null && page < mostPages; page++) {
    const read: z.infer<typeof pageOf> = await graph(tenantId, 'GET', path, { answer: pageOf })
    for (const event of read.value) if (isOpen(event)) found.push(meetingOf(event, found.length + 1))
    path = nextIn(read['@odata.nextLink'])
  }
  return found
}

/** Graph gives the whole address; ours is what comes after the version. */
function nextIn(link: string | null | undefined): string | null {
  const at = link?.indexOf('/v1.0/') ?? -1
  return at < 0 ? null : link!.slice(at + '/v1.0'.length)
}

const time = z.object({ dateTime: z.string() })
const eventOf = z.object({
  id: z.string(),
  iCalUId: z.string().nullish(),
  type: z.string().nullish(),
  subject: z.string().nullish(),
  start: time,
  end: time,
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  isAllDay: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  sensitivity: z.string().nullish(),
})
const pageOf = z.object({ value: z.array(eventOf), '@odata.nextLink': z.string().nullish() })
type Event = z.infer<typeof eventOf>

function isOpen({ sensitivity }: Event): boolean {
  return !sensitivity || sensitivity === 'normal'
}

function meetingOf(event: Event, row: number): FoundMeeting {
  const startsAt = instantOf(event.start)
  const uid = event.iCalUId ?? event.id
  // Those of a series share its id.
  const own = event.type === 'occurrence' || event.type === 'exception' ? `${uid}#${dayOf(startsAt)}` : uid
  return {
    row,
    uid: own,
    name: event.subject ?? '',
    startsAt,
    endsAt: instantOf(event.end),
    isWholeDay: event.isAllDay ?? false,
    place: event.location?.displayName?.trim() || null,
    state: event.isCancelled ? 'cancelled' : null,
    extraordinary: false,
  }
}

/** Without `Prefer: outlook.timezone` Graph answers in UTC. */
function instantOf({ dateTime }: z.infer<typeof time>): Date {
  return new Date(`${dateTime.slice(0, 19)}Z`)
}
