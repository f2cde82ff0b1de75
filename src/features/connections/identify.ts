import type { Database, Unit } from '../../database/database.ts'
import type { Identified, Identify, Platform, Profile, Seen } from '../../conversation/identity.ts'
import type { Asker } from '../../conversation/inbound.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { type ShortMemory, shortMemory } from '../../lib/short-memory.ts'
import { type Connection, decideMunicipality } from './connection.ts'
import { type KnownUser, connectionsOf, keepOwnTalk, keepReference, keepUser, personBehind, usersOf } from './store.ts'

/** What is known of a user is asked again after a day. */
const checkedHours = 24
/** Identified users are remembered this long without asking the database, so a disconnected workspace falls silent within it. */
export const rememberedSeconds = 30
export const rememberedMost = 20_000

/** Ties a platform user to a municipality and, where one fits, to a person of its register. */
export function identifier(needs: Needs): Identify {
  type Remembered = { found: Extract<Identified, { ok: true }>; reference: string }
  const remembered = shortMemory<Remembered>({ clock: needs.clock, seconds: rememberedSeconds, most: rememberedMost })

  return async (seen) => {
    const key = JSON.stringify([seen.channel, seen.workspace, seen.user, seen.isOutsider, seen.talk.conversationId])
    const reference = JSON.stringify(seen.talk.reference)
    const now = needs.clock.now()
    const before = remembered.get(key)
    if (before?.reference === reference) return before.found

    const found = await find(needs, seen, now)
    if (!found.ok) return found
    await rememberTalk(needs, seen, found, now)
    remembered.set(key, { found, reference })
    return found
  }
}

type Needs = {
  database: Database
  clock: Clock
  ids: Ids
  /** How to write in a talk again, the newest way; see `referenceKey`. */
  references: ShortMemory<object>
}

/** Where something is to be written, as one string. */
export function referenceKey(municipality: string, channel: Platform, to: object): string {
  return JSON.stringify([municipality, channel, to])
}

async function find(needs: Needs, seen: Seen, now: Date): Promise<Identified> {
  const platformUserId = `${seen.workspace}/${seen.user}`
  const { connections, users } = await needs.database.system('connections', async (unit) => ({
    connections: await connectionsFor(unit, seen),
    users: await usersOf(unit, seen.channel, platformUserId),
  }))
  if (connections.length === 0) return { ok: false, because: 'not-connected' }
  if (seen.isOutsider) return outsider(connections, platformUserId)

  const known = users.find((user) => belongsStill(user, connections))
  if (known && hoursBetween(known.lastCheckedAt, now) < checkedHours) return asAsker(await linked(needs, seen, known))
  const profile = await askPlatform(seen, known)
  if (profile === 'silent' && known) return asAsker(known)
  if (profile === 'silent' || profile === null) return outsider(connections, platformUserId)

  const decided = decideMunicipality(connections, profile.isGuest ? [] : profile.emails)
  if (!decided.ok) return decided
  const { municipality } = decided
  return needs.database.unit(municipality, async (unit) => {
    const personId = profile.isGuest ? null : await personBehind(unit, municipality, profile)
    const user: KnownUser = {
      municipality,
      channel: seen.channel,
      // What was let in, so that shutting it out takes its users along.
      workspace: connections[0]!.externalId,
      platformUserId,
      personId,
      name: profile.name,
      email: decisive(connections, profile.emails)?.toLowerCase() ?? null,
      standing: profile.isGuest ? 'guest' : personId === null ? 'colleague' : 'member',
      lastCheckedAt: now,
    }
    await keepUser(unit, user, needs.ids.next())
    return asAsker(user)
  })
}

/** The workspace's own connections; without any, those of the organisation that it is part of. */
async function connectionsFor(unit: Unit, { channel: kind, workspace, organisation }: Seen): Promise<Connection[]> {
  const own = await connectionsOf(unit, { kind, externalId: workspace })
  return own.length > 0 || !organisation ? own : connectionsOf(unit, { kind, externalId: organisation })
}

/** A platform that does not answer is no reason to shut out somebody whom it answered for yesterday. */
async function askPlatform(seen: Seen, known: KnownUser | undefined): Promise<Profile | null | 'silent'> {
  try {
    return await seen.profile()
  } catch (error) {
    if (known) return 'silent'
    throw error
  }
}

/** The address that tells where somebody belongs, else the most trusted one. */
function decisive(connections: readonly Connection[], emails: readonly string[]): string | undefined {
  return emails.find((email) => decideMunicipality(connections, [email]).ok) ?? emails[0]
}

function belongsStill(user: KnownUser, connections: readonly Connection[]): boolean {
  const decided = decideMunicipality(connections, user.email === null ? [] : [user.email])
  return decided.ok && decided.municipality === user.municipality
}

/** A colleague nobody knew may have come into the register since; somebody who was known may have left. */
async function linked(needs: Needs, seen: Seen, known: KnownUser): Promise<KnownUser> {
  if (known.standing === 'guest') return known
  const { municipality } = known
  return needs.database.unit(municipality, async (unit) => {
    const entraObjectId = seen.channel === 'teams' ? seen.user : null
    const personId = await personBehind(unit, municipality, {
      entraObjectId,
      emails: known.email === null ? [] : [known.email],
    })
    if (personId === known.personId) return known
    const user: KnownUser = { ...known, personId, standing: personId === null ? 'colleague' : 'member' }
    await keepUser(unit, user, needs.ids.next())
    return user
  })
}

/** Somebody from outside is answered with a neutral sentence in the municipality's voice, when there is one municipality. */
function outsider(connections: readonly Connection[], platformUserId: string): Identified {
  const [municipality, ...others] = new Set(connections.map((connection) => connection.municipality))
  if (municipality === undefined || others.length > 0) return { ok: false, because: 'undecidable' }
  const asker: Asker = { personId: null, platformUserId, name: '', email: null, standing: 'guest' }
  return { ok: true, municipality, asker }
}

async function rememberTalk(
  needs: Needs,
  seen: Seen,
  found: Extract<Identified, { ok: true }>,
  now: Date,
): Promise<void> {
  const { reference, conversationId, isOwn } = seen.talk
  if (reference === null) return
  const { channel } = seen
  const { municipality, asker } = found
  await needs.database.unit(municipality, async (unit) => {
    await keepReference(unit, { municipality, channel, conversationId }, reference, {
      id: needs.ids.next(),
      updatedAt: now,
    })
    if (isOwn) await keepOwnTalk(unit, { municipality, channel, platformUserId: asker.platformUserId }, reference)
  })
  needs.references.set(referenceKey(municipality, channel, { conversationId }), reference)
}

function asAsker({ municipality, personId, platformUserId, name, email, standing }: KnownUser): Identified {
  return { ok: true, municipality, asker: { personId, platformUserId, name, email, standing } }
}

function hoursBetween(earlier: Date, later: Date): number {
  return Math.abs(later.getTime() - earlier.getTime()) / 3_600_000
}
