/**
 * Looks for a message that may have been posted, by the mark that every post carries. What counts as certainly absent is only what a
 * whole reading of its talk does not show: whatever we may not read, or cannot tell from our own posts, stays unknown.
 */
import { WebAPIPlatformError } from '@slack/web-api'
import { z } from 'zod'
import type { About, Found, Outgoing } from '../../conversation/channel.ts'
import { messageId, messageOf, placeOf, postsOf } from './address.ts'
import { failureOf, placeIn } from './deliver.ts'
import { markOf } from './marks.ts'
import { toPosts } from './render.ts'
import type { Workspace, Workspaces } from './workspace.ts'

/** Slack has a clock of its own. One that differs more from ours gets no delivery past the check of its signature. */
const clocksDiffer = 26 * 3_600_000
const pageSize = 200
const mostPages = 5

const pageSchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      user: z.string().optional(),
      bot_id: z.string().optional(),
      metadata: z.unknown().optional(),
    }),
  ),
  has_more: z.boolean().optional(),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})
type Said = z.infer<typeof pageSchema>['messages'][number]
/** Channels, groups and direct messages, as Slack names what it lets be read. */
const isTalk = /^[CDG]/
type Talk = { channel: string; thread: string | null }

export async function find(workspaces: Workspaces, outgoing: Outgoing, about: About): Promise<Found> {
  const place = placeIn(outgoing.to)
  if (!place) return { is: 'unknown' }
  // A user's page shows the latest that was published, however often.
  if (place.kind === 'home') return { is: 'absent' }
  if (place.kind === 'private') return { is: 'unknown' }
  const talk = talkOf(place, outgoing, about)
  if (!talk) return { is: 'unknown' }
  try {
    const workspace = await workspaces.find(place.workspace)
    if (!workspace) return { is: 'unknown' }
    const said = await allSaid(workspace, talk, new Date(about.since.getTime() - clocksDiffer))
    return said === null ? { is: 'unknown' } : verdict(said, workspace, talk, outgoing)
  } catch (error) {
    return failed(error)
  }
}

/** Slack reads by talk, and a person is written to by their own id: where they were last written to is where it would be. */
function talkOf(place: Talk, { to, updates }: Outgoing, { near }: About): Talk | null {
  if ('conversationId' in to && isTalk.test(place.channel)) return place
  // Their own talk is named by them, too; what is in a thread of it is not found among the rest.
  if (place.thread !== null) return null
  const [other] = [updates, near].flatMap((id) => (id === null ? [] : (placeOf(id) ?? [])))
  return other?.kind === 'talk' && isTalk.test(other.channel) ? { channel: other.channel, thread: null } : null
}

/** Everything in the talk since then, the newest first; null when that is more than we are willing to read. */
async function allSaid({ asking }: Workspace, { channel, thread }: Talk, since: Date): Promise<Said[] | null> {
  const said: Said[] = []
  const oldest = String(Math.max(0, Math.floor(since.getTime() / 1000)))
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const wanted = { channel, oldest, limit: pageSize, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
    const answer =
      thread === null
        ? await asking.conversations.history(wanted)
        : await asking.conversations.replies({ ...wanted, ts: thread })
    const read = pageSchema.parse(answer)
    said.push(...read.messages)
    cursor = read.response_metadata?.next_cursor
    if (!read.has_more || !cursor) return read.has_more ? null : said
  }
  return null
}

function verdict(said: readonly Said[], workspace: Workspace, { channel }: Talk, outgoing: Outgoing): Found {
  const own = said.filter(({ bot_id: bot, user }) => bot === workspace.botId || user === workspace.botUserId)
  const isOfIt = ({ metadata }: Said): boolean => markOf(metadata) === outgoing.id
  const standing = new Set(postsOf(outgoing.updates))
  const stood = ({ ts }: Said): boolean => standing.has(messageId(workspace.id, channel, ts))
  const posts = own.filter(isOfIt)
  const wanted = toPosts(outgoing.message, outgoing.language).length
  const isSurplusThere = standing.size > wanted && own.some((post) => stood(post) && !isOfIt(post))
  if (posts.length >= wanted && !isSurplusThere) {
    const names = posts
      .toSorted((a, b) => Number(a.ts) - Number(b.ts))
      .map(({ ts }) => messageId(workspace.id, channel, ts))
    return { is: 'there', as: messageOf(names) }
  }
  // What was only changed may be changed again; what was posted would be there twice.
  const isAmbiguous = !posts.every(stood) || own.some(({ metadata }) => markOf(metadata) === null)
  return isAmbiguous ? { is: 'unknown' } : { is: 'absent' }
}

function failed(error: unknown): Found {
  // Not allowed to read, or the talk is gone.
  if (error instanceof WebAPIPlatformError && failureOf(error).outcome === 'unreachable') return { is: 'unknown' }
  const failure = failureOf(error)
  return { is: 'later', afterSeconds: failure.outcome === 'later' ? failure.afterSeconds : 60 }
}
