/**
 * Where something is on Slack, as one string: the core keeps it without knowing what it means.
 * `T/C` a talk · `T/C/TS` a thread in it · `T/C/for/U` what only one user sees there · `T/home/U` a user's own page.
 */
export type Place = { workspace: string } & (
  | { kind: 'talk'; channel: string; thread: string | null }
  | { kind: 'private'; channel: string; user: string }
  | { kind: 'home'; user: string }
)

export function placeId(place: Place): string {
  const { workspace } = place
  switch (place.kind) {
    case 'talk':
      return [workspace, place.channel, ...(place.thread === null ? [] : [place.thread])].join('/')
    case 'private':
      return [workspace, place.channel, 'for', place.user].join('/')
    case 'home':
      return [workspace, 'home', place.user].join('/')
  }
}

/** Null for what is not an address of ours. */
export function placeOf(id: string): Place | null {
  const [workspace, second, third, fourth, ...more] = id.split('/')
  if (!workspace || !second || more.length > 0) return null
  if (second === 'home') return third ? { kind: 'home', workspace, user: third } : null
  if (third === 'for') return fourth ? { kind: 'private', workspace, channel: second, user: fourth } : null
  return fourth === undefined ? { kind: 'talk', workspace, channel: second, thread: third ?? null } : null
}

/** One message of one post, as `Delivered.as`, `Outgoing.updates` and `Inbound.replyTo` name it. */
export function messageId(workspace: string, channel: string, ts: string): string {
  return `${workspace}/${channel}/${ts}`
}

/** One message of several posts in a talk, in their order. */
export function messageOf(posts: readonly string[]): string {
  return posts.map((post, at) => (at === 0 ? post : post.slice(post.lastIndexOf('/') + 1))).join('+')
}

/** The posts of a message, each by a name of its own; none where that is no message. */
export function postsOf(id: string | null): readonly string[] {
  const place = id === null ? null : placeOf(id)
  if (place?.kind !== 'talk' || place.thread === null) return []
  const { workspace, channel } = place
  return place.thread.split('+').map((ts) => messageId(workspace, channel, ts))
}
