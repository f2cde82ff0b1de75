import type { Unit } from '../../database/database.ts'
import type { PlatformUser as PlatformUserRow } from '../../generated/prisma/client.ts'
import type { Platform, Reference, Somewhere } from '../../conversation/identity.ts'
import { inBatches } from '../../lib/grouped.ts'
import type { Connection } from './connection.ts'

/** Somebody as a platform knows them, tied to a person of the municipality where one fits. */
export type KnownUser = {
  municipality: string
  channel: Platform
  workspace: string
  platformUserId: string
  personId: string | null
  name: string
  email: string | null
  standing: 'member' | 'colleague' | 'guest'
  lastCheckedAt: Date
}

export async function connectionsOf(
  unit: Unit,
  where: { kind?: Platform; externalId?: string | { in: string[] } } = {},
): Promise<Connection[]> {
  const rows = await unit.connection.findMany({
    where,
    orderBy: [{ kind: 'asc' }, { externalId: 'asc' }, { municipality: 'asc' }, { domain: 'asc' }],
  })
  return rows.map((row) => ({
    kind: row.kind as Platform,
    externalId: row.externalId,
    municipality: row.municipality,
    domain: row.domain === '' ? null : row.domain,
  }))
}

/** The workspaces and tenants of a municipality, with the others that have a part in them. */
export async function connectionsAround(unit: Unit, municipality: string): Promise<Connection[]> {
  const own = await unit.connection.findMany({ where: { municipality }, select: { externalId: true } })
  return own.length === 0 ? [] : connectionsOf(unit, { externalId: { in: own.map(({ externalId }) => externalId) } })
}

export async function addConnection(
  unit: Unit,
  connection: Connection,
  row: { id: string; createdAt: Date },
): Promise<void> {
  await unit.connection.create({ data: { ...row, ...connection, domain: connection.domain ?? '' } })
}

/** Takes a workspace from a municipality, with what was known of its users and talks. */
export async function removeConnections(
  unit: Unit,
  kind: Platform,
  externalId: string,
  municipality: string,
): Promise<void> {
  await unit.connection.deleteMany({ where: { kind, externalId, municipality } })
  await unit.platformUser.deleteMany({ where: { municipality, channel: kind, workspace: externalId } })
  await unit.conversationReference.deleteMany({
    where: { municipality, channel: kind, conversationId: { startsWith: `${externalId}/` } },
  })
}

export async function usersOf(unit: Unit, channel: Platform, platformUserId: string): Promise<KnownUser[]> {
  const rows = await unit.platformUser.findMany({ where: { channel, platformUserId } })
  return rows.map(userOf)
}

function userOf(row: PlatformUserRow): KnownUser {
  const { municipality, workspace, platformUserId, personId, name, email, lastCheckedAt } = row
  const channel = row.channel as Platform
  const standing = row.standing as KnownUser['standing']
  return { municipality, channel, workspace, platformUserId, personId, name, email, standing, lastCheckedAt }
}

/** Who in the register this is: by Entra id, else by e-mail. Somebody who has left is nobody. */
export async function personBehind(
  unit: Unit,
  municipality: string,
  { entraObjectId, emails }: { entraObjectId: string | null; emails: readonly string[] },
): Promise<string | null> {
  const addresses = emails.map((email) => email.toLowerCase())
  const rows = await unit.person.findMany({
    where: {
      municipality,
      status: { not: 'left' },
      OR: [...(entraObjectId ? [{ entraObjectId: entraObjectId.toLowerCase() }] : []), { email: { in: addresses } }],
    },
    select: { id: true, entraObjectId: true, email: true },
  })
  const byEntra = rows.find((row) => entraObjectId !== null && row.entraObjectId === entraObjectId.toLowerCase())
  const byEmail = addresses.map((address) => rows.find((row) => row.email === address)).find((row) => row !== undefined)
  return (byEntra ?? byEmail)?.id ?? null
}

export type Named = { name: string; email: string | null; isProtected: boolean }

/** Whom a platform user is in the register, as it was seen before or by what is known of them; null for nobody, and who has left. */
export async function namedBehind(
  unit: Unit,
  {
    municipality,
    channel,
    workspace,
    user,
  }: { municipality: string; channel: Platform; workspace: string; user: string },
  by: { entraObjectId: string | null; emails: readonly string[] },
): Promise<Named | null> {
  const where = { municipality, channel, platformUserId: `${workspace}/${user}` }
  const seen = await unit.platformUser.findFirst({ where, select: { personId: true } })
  const id = seen?.personId ?? (await personBehind(unit, municipality, by))
  if (id === null) return null
  const person = await unit.person.findFirst({
    where: { municipality, id, status: { not: 'left' } },
    select: { name: true, email: true, protected: true },
  })
  return person && { name: person.name, email: person.email, isProtected: person.protected }
}

export async function keepUser(unit: Unit, user: KnownUser, id: string): Promise<void> {
  const { municipality, channel, platformUserId } = user
  await unit.platformUser.upsert({
    where: { municipality_channel_platformUserId: { municipality, channel, platformUserId } },
    create: { ...user, id },
    update: user,
  })
}

export async function keepReference(
  unit: Unit,
  where: { municipality: string; channel: Platform; conversationId: string },
  reference: Reference,
  row: { id: string; updatedAt: Date },
): Promise<void> {
  await unit.conversationReference.upsert({
    where: { municipality_channel_conversationId: where },
    create: { ...where, ...row, reference },
    update: { reference, updatedAt: row.updatedAt },
  })
}

/** Where the person's own talk with the bot is. */
export async function keepOwnTalk(
  unit: Unit,
  where: { municipality: string; channel: Platform; platformUserId: string },
  reference: Reference,
): Promise<void> {
  await unit.platformUser.updateMany({ where, data: { reference } })
}

export async function referenceTo(
  unit: Unit,
  where: { municipality: string; channel: Platform },
  to: Somewhere,
): Promise<unknown> {
  if ('platformUserId' in to) {
    const user = await unit.platformUser.findFirst({ where: { ...where, ...to }, select: { reference: true } })
    if (user?.reference) return user.reference
  }
  // A talk that the bot opened itself is kept under the user it was opened with.
  const conversationId =
    'workspace' in to
      ? { startsWith: `${to.workspace}/` }
      : 'conversationId' in to
        ? to.conversationId
        : to.platformUserId
  const talk = await unit.conversationReference.findFirst({
    where: { ...where, conversationId },
    orderBy: { updatedAt: 'desc' },
    select: { reference: true },
  })
  return talk?.reference ?? null
}

export type Addresses = { email: string | null; entraObjectId: string | null }

/** How people can be known to a platform before they have met the bot there, by person. Nobody who has left. */
export async function addressesOf(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Addresses>> {
  if (ids.length === 0) return new Map()
  const rows = await unit.person.findMany({
    where: { municipality, id: { in: [...ids] }, status: { not: 'left' } },
    select: { id: true, email: true, entraObjectId: true },
  })
  return new Map(rows.map(({ id, ...addresses }) => [id, addresses]))
}

/** The platform users that people were last seen as, by person. */
export async function usersOfPeople(
  unit: Unit,
  municipality: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, KnownUser>> {
  const rows = await unit.platformUser.findMany({
    where: { municipality, personId: { in: [...personIds] } },
    orderBy: { lastCheckedAt: 'asc' },
  })
  return new Map(rows.map((row) => [row.personId!, userOf(row)]))
}

/** Forgets users tied to no person who were last asked about before `before`, and those whose person has left. */
export async function forgetUsers(unit: Unit, before: Date): Promise<void> {
  await unit.platformUser.deleteMany({ where: { personId: null, lastCheckedAt: { lt: before } } })
  const left = await unit.person.findMany({ where: { status: 'left' }, select: { id: true } })
  for (const ids of inBatches(
    left.map(({ id }) => id),
    1000,
  )) {
    await unit.platformUser.deleteMany({ where: { personId: { in: ids } } })
  }
}

/** Forgets where commands were to be answered. */
export async function forgetResponseAddresses(unit: Unit, before: Date): Promise<void> {
  await unit.conversationReference.deleteMany({
    where: { channel: 'slack', conversationId: { contains: '/for/' }, updatedAt: { lt: before } },
  })
}

export type InstallRow = {
  id: string
  through?: string | null
  sealedToken?: string | null
  botId?: string | null
  botUserId?: string | null
  name?: string
  scopes?: string[]
  installedAt: Date
}

/** The install that serves a workspace: its own, else that of its organisation. */
export async function findInstall(unit: Unit, id: string) {
  const row = await unit.slackInstall.findUnique({ where: { id } })
  return row?.through ? unit.slackInstall.findUnique({ where: { id: row.through } }) : row
}

export async function keepInstall(unit: Unit, row: InstallRow): Promise<void> {
  await unit.slackInstall.upsert({ where: { id: row.id }, create: row, update: row })
}

/** With the workspaces that it served. Gives false when there was none. */
export async function dropInstall(unit: Unit, id: string): Promise<boolean> {
  const { count } = await unit.slackInstall.deleteMany({ where: { OR: [{ id }, { through: id }] } })
  return count > 0
}

export async function keepState(unit: Unit, row: { digest: string; expiresAt: Date }): Promise<void> {
  await unit.slackInstallState.create({ data: row })
}

/** Gives whether it was good; it is so once. */
export async function takeState(unit: Unit, digest: string, now: Date): Promise<boolean> {
  await unit.slackInstallState.deleteMany({ where: { expiresAt: { lte: now } } })
  const { count } = await unit.slackInstallState.deleteMany({ where: { digest } })
  return count === 1
}
