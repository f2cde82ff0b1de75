/** One attempt to deliver one row of the outbox, and what it came to. */
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Channel, Delivered, Outgoing } from './channel.ts'
import type { ChannelName, Language } from './inbound.ts'
import type { Pacer, Time } from './pace.ts'
import type { Settled } from './settle.ts'
import { messageFrom } from './store.ts'

/** Where a person is reached: a channel and the user's id there. */
export type Route = { channel: ChannelName; platformUserId: string }

export type AttemptNeeds = {
  clock: Clock
  log: Log
  channels: ReadonlyMap<ChannelName, Channel>
  pacer: Pacer
  chance: Time['chance']
  /** Null when the person is tied to no channel yet. */
  routeTo(municipality: string, personId: string): Promise<Route | null>
}

/** A row that this process has taken. */
export type Row = {
  id: string
  municipality: string
  channel: ChannelName | null
  conversationId: string | null
  personId: string | null
  nature: 'reply' | 'unasked'
  message: unknown
  language: Language
  updates: string | null
  /** The channel that `updates` is of; absent: the row's own. */
  updatesOn?: ChannelName | null
  /** Absent: just now. */
  createdAt?: string
}

/** A message that is a day old says what no longer holds. */
const triedHours = 24

export async function attempt(needs: AttemptNeeds, row: Row): Promise<Settled> {
  const route = await routeOf(needs, row)
  const channel = route && needs.channels.get(route.channel)
  if (!route || !channel) return { id: row.id, channel: row.channel, state: 'unreachable', because: 'no-channel' }
  const outgoing: Outgoing = {
    id: row.id,
    municipality: row.municipality,
    to: route.to,
    message: messageFrom(row.message),
    language: row.language,
    // A person reached elsewhere by now gets the message anew.
    updates: row.updatesOn && row.updatesOn !== channel.name ? null : row.updates,
  }
  const held = await waitForTurn(needs, channel, outgoing, row.nature)
  const delivered: Delivered =
    held > 0 ? { outcome: 'later', afterSeconds: held } : await deliver(needs, channel, outgoing)
  return settled(row, channel.name, delivered, needs)
}

type To = { channel: ChannelName; to: Outgoing['to'] }

async function routeOf(needs: AttemptNeeds, row: Row): Promise<To | null> {
  const { channel, conversationId, personId, municipality } = row
  if (conversationId !== null) return { channel: channel!, to: { conversationId } }
  const route = personId === null ? null : await needs.routeTo(municipality, personId)
  return route && { channel: route.channel, to: { platformUserId: route.platformUserId } }
}

/** Replies go before everything else, as long as the platform lets us write at all. Gives for how many seconds it does not. */
async function waitForTurn(
  { pacer }: AttemptNeeds,
  { name, pace }: Channel,
  { to }: Outgoing,
  nature: Row['nature'],
): Promise<number> {
  const talk = 'conversationId' in to ? to.conversationId : to.platformUserId
  const workspace = workspaceOf(name, to)
  if (!pace) return pacer.heldFor(workspace)
  if (nature === 'unasked') return pacer.turn(pace, workspace, `${name} ${talk}`)
  pacer.count(pace, workspace, `${name} ${talk}`)
  return pacer.heldFor(workspace)
}

/** Platforms' ids begin with the workspace's or tenant's. */
function workspaceOf(channel: ChannelName, to: Outgoing['to']): string {
  const id = 'conversationId' in to ? to.conversationId : to.platformUserId
  return `${channel} ${id.split('/')[0]}`
}

async function deliver({ log, pacer }: AttemptNeeds, channel: Channel, outgoing: Outgoing): Promise<Delivered> {
  try {
    const delivered = await channel.deliver(outgoing)
    if (delivered.outcome === 'later' && channel.pace)
      pacer.hold(workspaceOf(channel.name, outgoing.to), delivered.afterSeconds)
    return delivered
  } catch (error) {
    const of = { outgoing: outgoing.id, channel: channel.name }
    log.error({ err: error, ...of }, 'a delivery failed in a way its channel does not know')
    return { outcome: 'maybe-sent', because: 'the channel failed while sending' }
  }
}

function settled(row: Row, channel: ChannelName, delivered: Delivered, { clock, chance }: AttemptNeeds): Settled {
  const { id } = row
  const now = clock.now()
  switch (delivered.outcome) {
    case 'sent':
      return { id, channel, state: 'sent', sentAs: delivered.as, sentAt: now.toISOString() }
    case 'later': {
      // Not all at the same moment: several processes wait for the same platform.
      const seconds = Math.max(1, delivered.afterSeconds) * (1 + chance() / 5)
      const again = new Date(now.getTime() + seconds * 1000)
      const tooOld = again.getTime() - Date.parse(row.createdAt ?? now.toISOString()) > triedHours * 3_600_000
      if (tooOld) return { id, channel, state: 'unreachable', because: 'waited-a-day' }
      return { id, channel, state: 'waiting', notBefore: again.toISOString() }
    }
    case 'unreachable':
    case 'maybe-sent':
      return { id, channel, state: delivered.outcome, because: delivered.because }
  }
}
