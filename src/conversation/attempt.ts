/** One attempt to deliver one row of the outbox, and what it came to. */
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { type Span, traced } from '../lib/trace.ts'
import type { Channel, Delivered, NextCall, Outgoing, Rate } from './channel.ts'
import type { ChannelName, Language } from './inbound.ts'
import type { Pacer, Time } from './pace.ts'
import type { Settled } from './settle.ts'
import type { Start } from './start.ts'
import { messageFrom } from './store.ts'

/** Where a person is reached: a channel and the user's id there. */
export type Route = { channel: ChannelName; platformUserId: string }

export type AddressNeeds = {
  channels: ReadonlyMap<ChannelName, Channel>
  /** Null when the person is tied to no channel yet. */
  routeTo(municipality: string, personId: string): Promise<Route | null>
}

export type AttemptNeeds = AddressNeeds & {
  clock: Clock
  log: Log
  pacer: Pacer
  start: Start
  time: Pick<Time, 'now' | 'chance'>
  /** Several processes write to the same platforms. */
  isShared: boolean
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
  /** How often it has been taken; 0: it was this process's from the beginning. */
  attempt: number
  /** When it was written down, marked as begun; null: it was taken later, and is marked before it is sent. */
  takenAt: number | null
}

/** A message that is a day old says what no longer holds. */
const triedHours = 24
/** Whoever was held up may have been believed dead, and has to ask whether the row is still theirs. */
const surelyOurs = 5_000
/** Whoever asks the platform earlier might see less than is there. */
const lookedForAfter = 60_000

/** Null when another process has the row: it is that one's to settle. */
export async function attempt(needs: AttemptNeeds, row: Row): Promise<Settled | null> {
  const address = await addressed(needs, row)
  if (!address)
    return { id: row.id, attempt: row.attempt, channel: row.channel, state: 'unreachable', because: 'no-channel' }
  const { channel, outgoing } = address
  const at = placeOf(channel, outgoing)
  const rate = channel.pace?.perWorkspace ?? null
  const tried = await tryNow(needs, row, address, at)
  return tried && settled({ ...tried, row, channel: channel.name, workspace: at.workspace, rate }, needs)
}

type Address = { channel: Channel; outgoing: Outgoing }
type At = { workspace: string; talk: string }

/** Where the row goes and through what; null when the person is reached through no channel here. */
export async function addressed({ channels, routeTo }: AddressNeeds, row: Row): Promise<Address | null> {
  const { conversationId, personId, municipality } = row
  const route = conversationId !== null || personId === null ? null : await routeTo(municipality, personId)
  const name = conversationId !== null ? row.channel : (route?.channel ?? null)
  const channel = name === null ? undefined : channels.get(name)
  if (!channel) return null
  const outgoing: Outgoing = {
    id: row.id,
    municipality,
    to: conversationId !== null ? { conversationId } : { platformUserId: route!.platformUserId },
    message: messageFrom(row.message),
    language: row.language,
    // A person reached elsewhere by now gets the message anew.
    updates: row.updatesOn && row.updatesOn !== channel.name ? null : row.updates,
  }
  return { channel, outgoing }
}

/** Platforms' ids begin with the workspace's or tenant's. */
function placeOf({ name }: Channel, { to }: Outgoing): At {
  const id = 'conversationId' in to ? to.conversationId : to.platformUserId
  return { workspace: `${name} ${id.split('/')[0]}`, talk: `${name} ${id}` }
}

/** `isTold`: the platform itself said so. `further`: how many calls it took beside the first. */
type Tried = { delivered: Delivered; isTold: boolean; further: number }

async function tryNow(needs: AttemptNeeds, row: Row, { channel, outgoing }: Address, at: At): Promise<Tried | null> {
  const putOff = (afterSeconds: number): Tried => ({
    delivered: { outcome: 'later', afterSeconds },
    isTold: false,
    further: 0,
  })
  const held = await waitForTurn(needs, channel, at, row.nature)
  if (held > 0) return putOff(held)
  if (row.takenAt === null || needs.time.now() - row.takenAt > surelyOurs) {
    const rate = row.nature === 'unasked' ? (channel.pace?.perWorkspace ?? null) : null
    const started = await needs.start(row, at.workspace, rate)
    if (started === 'lost') return null
    if (started !== 'go') return putOff(started)
  }
  let further = 0
  const nextCall: NextCall = async () => {
    further++
    if (!channel.pace) return
    if (row.nature === 'unasked') await needs.pacer.goOn(channel.pace, at.workspace, at.talk)
    else needs.pacer.count(channel.pace, at.workspace, at.talk)
  }
  const facts = { municipality: row.municipality, channel: channel.name, nature: row.nature, attempt: row.attempt }
  const delivered = await traced('delivery', facts, async (span) => {
    const told = await deliver(needs, channel, outgoing, at.workspace, nextCall, span)
    span.note({ outcome: told.outcome })
    return told
  })
  return { delivered, isTold: true, further }
}

/** Replies go before everything else, as long as the platform lets us write at all. Gives for how many seconds it does not. */
async function waitForTurn(
  { pacer }: AttemptNeeds,
  { pace }: Channel,
  { workspace, talk }: At,
  nature: Row['nature'],
): Promise<number> {
  if (!pace) return pacer.heldFor(workspace)
  if (nature === 'unasked') return pacer.turn(pace, workspace, talk)
  pacer.count(pace, workspace, talk)
  return pacer.heldFor(workspace)
}

async function deliver(
  { log, pacer }: AttemptNeeds,
  channel: Channel,
  outgoing: Outgoing,
  workspace: string,
  nextCall: NextCall,
  span: Span,
): Promise<Delivered> {
  try {
    const delivered = await channel.deliver(outgoing, nextCall)
    if (delivered.outcome === 'later' && !delivered.alone && channel.pace) pacer.hold(workspace, delivered.afterSeconds)
    return delivered
  } catch (error) {
    const of = { outgoing: outgoing.id, channel: channel.name }
    log.error({ err: error, ...of }, 'a delivery failed in a way its channel does not know')
    span.failed(error)
    return { outcome: 'maybe-sent', because: 'the channel failed while sending' }
  }
}

type Outcome = Tried & { row: Row; channel: ChannelName; workspace: string; rate: Rate | null }

function settled({ row, channel, delivered, isTold, further, workspace, rate }: Outcome, needs: AttemptNeeds): Settled {
  const { id, attempt: nth } = row
  const now = needs.clock.now()
  const base = { id, attempt: nth, channel }
  const isPaced = needs.isShared && rate !== null
  // The first call of what nobody asked for was counted before it was made.
  const calls = further + (row.nature === 'reply' ? 1 : 0)
  const counted = isPaced && calls > 0 ? { workspace, perSecond: rate.perSecond / calls } : {}
  switch (delivered.outcome) {
    case 'sent':
      return { ...base, ...counted, state: 'sent', sentAs: delivered.as, sentAt: now.toISOString() }
    case 'later': {
      // Not all at the same moment: several processes wait for the same platform.
      const seconds = Math.max(1, delivered.afterSeconds) * (1 + needs.time.chance() / 5)
      const again = new Date(now.getTime() + seconds * 1000)
      const tooOld = again.getTime() - Date.parse(row.createdAt ?? now.toISOString()) > triedHours * 3_600_000
      if (tooOld) return { ...base, state: 'unreachable', because: 'waited-a-day' }
      const held = isPaced && isTold && !delivered.alone ? { workspace, holdSeconds: delivered.afterSeconds } : {}
      return { ...base, ...held, state: 'waiting', notBefore: again.toISOString() }
    }
    case 'unreachable':
      return { ...base, state: 'unreachable', because: delivered.because }
    case 'maybe-sent': {
      const lookAt = new Date(now.getTime() + lookedForAfter).toISOString()
      return { ...base, state: 'maybe-sent', because: delivered.because, notBefore: lookAt }
    }
  }
}
