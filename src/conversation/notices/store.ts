import { type Unit, jsonOf } from '../../database/database.ts'
import { inBatches } from '../../lib/grouped.ts'
import type { OutgoingMessage, Prisma } from '../../generated/prisma/client.ts'
import type { ChannelName, Language } from '../inbound.ts'
import type { Message } from '../message.ts'
import type { Sealed } from '../seal.ts'
import { type NewOutgoing, messageFrom, storableMessage, talkName } from '../store.ts'
import { type Workday, workdays } from './quiet-days.ts'

export type State = 'held' | 'waiting' | 'sending' | 'sent' | 'maybe-sent' | 'unreachable' | 'gathered' | 'withdrawn'

/** A message that has been written down, as far as notices are concerned. */
export type Written = {
  id: string
  municipality: string
  key: string | null
  state: State
  channel: ChannelName | null
  conversationId: string | null
  personId: string | null
  message: Message
  language: Language
  digest: boolean
  gatheredInto: string | null
  sentAs: string | null
  sentAt: Date | null
  because: string | null
}

function writtenOf(row: OutgoingMessage): Written {
  const { id, municipality, key, conversationId, personId, digest, gatheredInto, sentAs, sentAt, because } = row
  return {
    ...{ id, municipality, key, conversationId, personId, digest, gatheredInto, sentAs, sentAt, because },
    state: row.state as State,
    channel: row.channel as ChannelName | null,
    message: messageFrom(row.message),
    language: row.language as Language,
  }
}

export async function withKeys(unit: Unit, municipality: string, keys: readonly string[]): Promise<Written[]> {
  if (keys.length === 0) return []
  const rows = await unit.outgoingMessage.findMany({ where: { municipality, key: { in: [...keys] } } })
  return rows.map(writtenOf)
}

/** What waits for its time, what leaves first coming first. */
export async function heldIn(
  unit: Unit,
  municipality: string,
  most: number,
): Promise<readonly { personId: string | null; text: string; until: Date | null }[]> {
  const rows = await unit.outgoingMessage.findMany({
    where: { municipality, state: 'held' },
    orderBy: [{ notBefore: 'asc' }, { place: 'asc' }],
    take: most,
  })
  return rows.map(({ personId, message, notBefore }) => ({
    ...{ personId, until: notBefore },
    text: messageFrom(message).text,
  }))
}

/** Which of these keys have been said, or wait to be. */
export async function saidKeys(unit: Unit, municipality: string, keys: readonly string[]): Promise<Set<string>> {
  const said = new Set<string>()
  for (const some of inBatches(keys, 5_000)) {
    const rows = await unit.outgoingMessage.findMany({
      where: { municipality, key: { in: some } },
      select: { key: true },
    })
    for (const { key } of rows) if (key !== null) said.add(key)
  }
  return said
}

export async function withId(unit: Unit, municipality: string, id: string): Promise<Written | null> {
  const row = await unit.outgoingMessage.findFirst({ where: { municipality, id } })
  return row && writtenOf(row)
}

export async function partsOf(unit: Unit, { municipality, id, personId }: Written): Promise<Written[]> {
  const rows = await unit.outgoingMessage.findMany({
    where: {
      municipality,
      talk: talkName({ channel: null, conversationId: null, personId }),
      gatheredInto: id,
      state: 'gathered',
    },
    orderBy: { place: 'asc' },
  })
  return rows.map(writtenOf)
}

export type NewRow = NewOutgoing & { replaces?: string; saidOn?: string }

/** Adds rows with their sealed buttons; one whose key has been said already is left out. */
export async function insertRows(
  unit: Unit,
  municipality: string,
  rows: readonly { outgoing: NewRow; actions: readonly Sealed[] }[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  await insertActions(
    unit,
    municipality,
    rows.flatMap(({ actions }) => actions),
    at,
  )
  const given = rows.map(({ outgoing: { message, ...row } }) => ({ ...row, message: storableMessage(message) }))
  // As one value: ten thousand reminders would be two hundred thousand parameters.
  await unit.$executeRaw`
    INSERT INTO outgoing_messages (id, municipality, channel, conversation_id, person_id, talk, message, nature, why, language,
                                   digest, said_on, key, updates, replaces, state, not_before, created_at)
    SELECT id, ${municipality}, channel, "conversationId", "personId", talk, message, nature, why, language,
           digest, "saidOn", key, updates, replaces, state, "notBefore", ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${jsonOf(given)}::jsonb) AS given(
      id text, channel text, "conversationId" text, "personId" text, talk text, message jsonb, nature text, why text,
      language text, digest boolean, "saidOn" text, key text, updates text, replaces text, state text, "notBefore" timestamptz)
    ON CONFLICT (municipality, key) DO NOTHING`
}

export async function insertActions(
  unit: Unit,
  municipality: string,
  actions: readonly Sealed[],
  at: Date,
): Promise<void> {
  if (actions.length === 0) return
  await unit.$executeRaw`
    INSERT INTO sealed_actions (id, municipality, name, payload, by, channel, platform_user_id, person_id, language,
                                sealed_at)
    SELECT id, ${municipality}, name, coalesce(payload, 'null'), by, channel, "platformUserId", "personId", language,
           ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${jsonOf(actions)}::jsonb) AS given(
      id text, name text, payload jsonb, by text, channel text, "platformUserId" text, "personId" text, language text)`
}

/** Puts other words in a message that is still here. Gives false when it has left meanwhile. */
export async function putWords(
  unit: Unit,
  { municipality, id }: Pick<Written, 'municipality' | 'id'>,
  message: Message,
  states: readonly State[],
): Promise<boolean> {
  const { count } = await unit.outgoingMessage.updateMany({
    where: { municipality, id, state: { in: [...states] } },
    data: { message: storableMessage(message) as Prisma.InputJsonValue },
  })
  return count === 1
}

export async function takeBack(unit: Unit, municipality: string, ids: readonly string[]): Promise<number> {
  const where = { municipality, id: { in: [...ids] }, state: { in: ['held', 'waiting', 'gathered'] } }
  const { count } = await unit.outgoingMessage.updateMany({ where, data: { state: 'withdrawn' } })
  return count
}

/** What was held until now at the latest, those of one person together. */
export async function dueOf(unit: Unit, now: Date, limit: number): Promise<Written[]> {
  const rows = await unit.outgoingMessage.findMany({
    where: { state: 'held', notBefore: { lte: now } },
    orderBy: [{ municipality: 'asc' }, { personId: 'asc' }, { place: 'asc' }],
    take: limit,
  })
  return rows.map(writtenOf)
}

/** What these people have waiting for company, and might have waited longer. */
export async function waitingFor(
  unit: Unit,
  people: readonly Pick<Written, 'municipality' | 'personId'>[],
  now: Date,
): Promise<Written[]> {
  if (people.length === 0) return []
  const where = { ...talksOf(people), state: 'held', digest: true, notBefore: { gt: now } }
  const rows = await unit.outgoingMessage.findMany({ where, orderBy: { place: 'asc' } })
  const heard = new Set(people.map(({ municipality, personId }) => `${municipality}/${personId}`))
  return rows.map(writtenOf).filter(({ municipality, personId }) => heard.has(`${municipality}/${personId}`))
}

/** Their talks, in any of their municipalities. */
function talksOf(people: readonly Pick<Written, 'municipality' | 'personId'>[]) {
  const talks = people.map(({ personId }) => talkName({ channel: null, conversationId: null, personId }))
  return {
    municipality: { in: [...new Set(people.map(({ municipality }) => municipality))] },
    talk: { in: [...new Set(talks)] },
  }
}

/** Who has had a digest this day. */
export async function hadDigest(
  unit: Unit,
  day: string,
  people: readonly Pick<Written, 'municipality' | 'personId'>[],
): Promise<Set<string>> {
  const rows = await unit.outgoingMessage.findMany({
    where: { ...talksOf(people), saidOn: day },
    select: { municipality: true, personId: true },
    distinct: ['municipality', 'personId'],
  })
  return new Set(rows.map((row) => `${row.municipality}/${row.personId}`))
}

export async function letGo(unit: Unit, ids: readonly string[], saidOn: string | null): Promise<void> {
  await unit.outgoingMessage.updateMany({
    where: { id: { in: [...ids] }, state: 'held' },
    data: { state: 'waiting', notBefore: null, ...(saidOn === null ? {} : { saidOn }) },
  })
}

export async function holdUntil(unit: Unit, ids: readonly string[], until: Date): Promise<void> {
  await unit.outgoingMessage.updateMany({
    where: { id: { in: [...ids] }, state: 'held' },
    data: { notBefore: until },
  })
}

export async function gatherInto(unit: Unit, ids: readonly string[], digestId: string, saidOn: string): Promise<void> {
  await unit.outgoingMessage.updateMany({
    where: { id: { in: [...ids] }, state: 'held' },
    data: { state: 'gathered', gatheredInto: digestId, saidOn },
  })
}

/** One process at a time gathers; the others leave it be. Held until the unit ends. */
export async function mayGather(unit: Unit): Promise<boolean> {
  const [row] = await unit.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(7270735) AS mine`
  return row!.mine
}

/** The days on which whoever these are for wants to hear nothing, by `municipality/person`. Whoever wishes nothing is absent. */
export async function quietDaysFor(
  unit: Unit,
  notices: readonly Written[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const people = [...new Set(notices.flatMap(({ personId }) => personId ?? []))]
  const quiet = new Map<string, ReadonlySet<string>>()
  for (const some of inBatches(people, 5_000)) {
    const rows = await unit.quietDays.findMany({ where: { personId: { in: some } } })
    for (const { municipality, personId, weekdays } of rows) quiet.set(`${municipality}/${personId}`, new Set(weekdays))
  }
  return quiet
}

/** In the order of the week. */
export async function quietDaysOf(unit: Unit, municipality: string, personId: string): Promise<readonly Workday[]> {
  const row = await unit.quietDays.findFirst({ where: { municipality, personId } })
  return workdays.filter((day) => row?.weekdays.includes(day))
}

/** None of them is what everybody has who has said nothing. */
export async function setQuietDays(
  unit: Unit,
  municipality: string,
  personId: string,
  days: readonly Workday[],
): Promise<void> {
  const weekdays = [...days]
  if (weekdays.length === 0) return void (await unit.quietDays.deleteMany({ where: { municipality, personId } }))
  await unit.quietDays.upsert({
    where: { municipality_personId: { municipality, personId } },
    create: { municipality, personId, weekdays },
    update: { weekdays },
  })
}
